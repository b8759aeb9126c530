//! Forms that come back whole.
//!
//! A form is a struct of [`Input`]s made by [`form!`](crate::web::form::form). Its slice writes
//! `parse(self) -> Result<What, Self>`: every field is parsed, so that all problems are told at once, and a form with a
//! problem is the form again.

use super::{input::Input, lang::Lang};

/// The fields of a form.
pub trait Form: Sized {
    /// With nothing in it.
    fn empty(lang: Lang) -> Self;

    /// Its fields, in the order of the page.
    fn inputs(&self) -> Vec<&Input>;

    /// Its fields, in the order of the page.
    fn inputs_mut(&mut self) -> Vec<&mut Input>;

    /// With what was sent; what it has no field for is left out.
    fn filled(lang: Lang, sent: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut form = Self::empty(lang);
        let mut inputs = form.inputs_mut();
        let mut taken = Vec::new();
        for (name, value) in sent {
            if name == SEEN {
                note_seen(&mut inputs, &value);
            } else if name == TAKE {
                taken.push(value);
            } else if let Some(input) = inputs.iter_mut().find(|input| input.name == name) {
                input.push(value);
            }
        }
        // By now the one saved by somebody else has been seen.
        inputs.into_iter().filter(|input| taken.iter().any(|name| name == input.name)).for_each(Input::take_seen);
        form
    }

    /// What is wrong, field by field, for the summary on top.
    fn errors(&self) -> Vec<(&'static str, String)> {
        self.inputs().into_iter().filter_map(|input| Some((input.name, input.problem.clone()?))).collect()
    }

    /// Whether it was sent to look for somebody to pick, rather than to save.
    fn is_looking(&self) -> bool {
        false
    }

    /// As it is shown: what stands in its fields is what its editor has seen.
    #[must_use]
    fn shown(mut self) -> Self {
        self.inputs_mut().into_iter().for_each(Input::mark_seen);
        self
    }

    /// What its editor has seen in its fields, as it travels with it.
    fn seen(&self) -> String {
        let mut seen = form_urlencoded::Serializer::new(String::new());
        for input in self.inputs() {
            match input.seen.as_deref() {
                None => {}
                Some([]) => drop(seen.append_pair(input.name, "")),
                Some(values) => drop(seen.extend_pairs(values.iter().map(|value| (input.name, value)))),
            }
        }
        seen.finish()
    }

    /// Meets what somebody else has saved meanwhile, field by field.
    #[must_use]
    fn beside(mut self, saved: &Self) -> Self {
        for (mine, saved) in self.inputs_mut().into_iter().zip(saved.inputs()) {
            mine.meet(saved);
        }
        self
    }
}

/// A problem as the summary tells it: led by what its field is called, so that two empty ones can be told apart.
pub fn naming<'a>(problem: &str, name: &str, labels: impl AsRef<[(&'a str, &'a str)]>) -> String {
    match labels.as_ref().iter().find(|(field, _)| *field == name) {
        Some((_, label)) if !problem.contains(label) => format!("{label}: {problem}"),
        _ => problem.to_owned(),
    }
}

/// The field in which [`Form::seen`] travels.
const SEEN: &str = "seen";

/// Beside a field that both have changed: that the version somebody else has saved is to stand.
const TAKE: &str = "take";

fn note_seen(inputs: &mut [&mut Input], encoded: &str) {
    for (name, value) in form_urlencoded::parse(encoded.as_bytes()) {
        if let Some(input) = inputs.iter_mut().find(|input| input.name == name) {
            let seen = input.seen.get_or_insert_default();
            if !value.is_empty() {
                seen.push(value.into_owned());
            }
        }
    }
}

/// Makes a form: a struct with an [`Input`] for each field, or what else is named. `struct NoteForm<P>` is a form over the
/// records of `P`, and `senior: Picker` a field in which one of many is [picked](super::picker).
#[macro_export]
macro_rules! form {
    ($(#[$doc:meta])* $vis:vis struct $name:ident<$of:ident> { $($field:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        $vis struct $name<$of> {
            $(pub $field: $crate::web::input::Input,)+
            over: std::marker::PhantomData<$of>,
        }

        $crate::form! { @form <$of> $name { $($field),+ } over }
    };
    ($(#[$doc:meta])* $vis:vis struct $name:ident { $($field:ident $(: $piece:ty)?),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        $vis struct $name {
            $(pub $field: $crate::form!(@piece $($piece)?),)+
        }

        $crate::form! { @form $name { $($field),+ } }
    };
    (@piece) => { $crate::web::input::Input };
    (@piece $piece:ty) => { $piece };
    (@form $(<$of:ident>)? $name:ident { $($field:ident),+ } $($over:ident)?) => {
        impl $(<$of>)? $crate::web::form::Form for $name $(<$of>)? {
            fn empty(lang: $crate::web::lang::Lang) -> Self {
                Self {
                    $($field: $crate::web::picker::Piece::named(
                        [
                            stringify!($field),
                            concat!(stringify!($field), "_find"),
                            concat!(stringify!($field), "_found"),
                            concat!(stringify!($field), "_look"),
                        ],
                        lang,
                    ),)+
                    $($over: std::marker::PhantomData,)?
                }
            }

            fn inputs(&self) -> Vec<&$crate::web::input::Input> {
                [$($crate::web::picker::Piece::inputs(&self.$field)),+].concat()
            }

            fn inputs_mut(&mut self) -> Vec<&mut $crate::web::input::Input> {
                let pieces = [$($crate::web::picker::Piece::inputs_mut(&mut self.$field)),+];
                pieces.into_iter().flatten().collect()
            }

            fn is_looking(&self) -> bool {
                false $(|| $crate::web::picker::Piece::is_looking(&self.$field))+
            }
        }
    };
}

pub use form;
