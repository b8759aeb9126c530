//! One field of a form: what was typed, what is wrong with it, what somebody else saved meanwhile.

use std::fmt;

use super::{lang::Lang, parse::Parsed, problem::Problem, theirs::Theirs};

/// One field of a form, with everything its template needs.
#[derive(Clone, Default)]
pub struct Input {
    pub name: &'static str,
    /// What is wrong, in the reader's language.
    pub problem: Option<String>,
    /// What has become of it since the form was shown, by somebody else.
    pub theirs: Option<Theirs>,
    pub(super) values: Vec<String>,
    /// What stood in it when the form was shown, if that is known.
    pub(super) seen: Option<Vec<String>>,
    lang: Lang,
}

impl Input {
    /// An empty field.
    pub fn named(name: &'static str, lang: Lang) -> Self {
        Self { name, lang, ..Self::default() }
    }

    /// What stands in it.
    pub fn value(&self) -> &str {
        self.values.first().map_or("", String::as_str)
    }

    /// What stands in it, for a field that is sent once for each thing ticked.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(String::as_str)
    }

    /// Whether this choice is made.
    pub fn has(&self, value: impl AsRef<str>) -> bool {
        self.values().any(|chosen| chosen == value.as_ref())
    }

    /// Puts a value into it, in place of what was there.
    pub fn set(&mut self, value: impl fmt::Display) {
        self.values = vec![value.to_string()];
    }

    /// Puts a value into it, or nothing.
    pub fn set_if(&mut self, value: Option<&impl fmt::Display>) {
        self.values = value.iter().map(ToString::to_string).collect();
    }

    /// Ticks several choices.
    pub fn set_all(&mut self, values: impl IntoIterator<Item = impl fmt::Display>) {
        self.values = values.into_iter().map(|value| value.to_string()).collect();
    }

    pub(super) fn push(&mut self, value: String) {
        self.values.push(value);
    }

    /// Says what is wrong; the first problem stays.
    pub fn refuse(&mut self, problem: &Problem) {
        self.problem.get_or_insert_with(|| problem.say(self.lang));
    }

    /// The value that must be given. `None` if there is a problem, which is then told.
    pub fn required<T>(&mut self, parse: impl FnOnce(&str) -> Parsed<T>) -> Option<T> {
        match self.optional(parse)? {
            None => {
                self.refuse(&Problem::Missing);
                None
            }
            given => given,
        }
    }

    /// The value that may be given. `None` if there is a problem, which is then told.
    pub fn optional<T>(&mut self, parse: impl FnOnce(&str) -> Parsed<T>) -> Option<Option<T>> {
        let typed = self.value().trim();
        if typed.is_empty() {
            return Some(None);
        }
        match parse(typed) {
            Ok(value) => Some(Some(value)),
            Err(problem) => {
                self.refuse(&problem);
                None
            }
        }
    }

    /// The value that must be given, unless something else makes up for it. `None` if there is a problem, which is then
    /// told.
    pub fn optional_if<T>(&mut self, may: bool, parse: impl FnOnce(&str) -> Parsed<T>) -> Option<Option<T>> {
        if may { self.optional(parse) } else { self.required(parse).map(Some) }
    }

    /// Every value ticked. `None` if there is a problem, which is then told.
    pub fn each<T, C: FromIterator<T>>(&mut self, parse: impl Fn(&str) -> Parsed<T>) -> Option<C> {
        match self.values().map(|value| parse(value.trim())).collect() {
            Ok(values) => Some(values),
            Err(problem) => {
                self.refuse(&problem);
                None
            }
        }
    }

    /// Whether a single checkbox is ticked.
    pub fn is_ticked(&self) -> bool {
        !self.value().is_empty()
    }
}

/// The name only: what people type does not get into logs.
impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Input").field("name", &self.name).finish_non_exhaustive()
    }
}

/// An entry of a select, radio or checkbox group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

impl Choice {
    pub fn new(value: impl fmt::Display, label: impl Into<String>) -> Self {
        Self { value: value.to_string(), label: label.into() }
    }
}
