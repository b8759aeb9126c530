//! Two people change the same record: what each has done to a field, told three ways, by what it was before.
//!
//! What stood in the fields travels with the form, as its version does. A field that only the other has changed takes
//! theirs, and says what stood there; one that both have changed keeps mine, and theirs stands beside it.

use super::{
    format,
    input::{Choice, Input},
    parse,
    text::Words,
};

/// What has become of a field since its form was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theirs {
    /// What somebody else has saved; where it was taken over, what stood here before.
    values: Vec<String>,
    /// Whether theirs stands in the field, since nobody had typed there.
    pub is_taken: bool,
}

impl Input {
    /// What stands in it now is what is shown.
    pub(super) fn mark_seen(&mut self) {
        self.seen = Some(self.values.clone());
    }

    /// Puts what its editor was shown last in place of what they typed.
    pub(super) fn take_seen(&mut self) {
        if let Some(seen) = &self.seen {
            self.values.clone_from(seen);
        }
    }

    /// Puts what is saved by now into it, or beside it.
    pub(super) fn meet(&mut self, saved: &Self) {
        let (mine, theirs) = (plain(&self.values), plain(&saved.values));
        let seen = self.seen.as_deref().map(plain);
        self.theirs = match seen {
            _ if mine == theirs => None,
            Some(seen) if seen == theirs => None,
            Some(seen) if seen == mine => {
                let before = std::mem::replace(&mut self.values, saved.values.clone());
                Some(Theirs { values: before, is_taken: true })
            }
            _ => Some(Theirs { values: saved.values.clone(), is_taken: false }),
        };
        self.seen = Some(saved.values.clone());
    }

    /// The other version of what is typed; a day as people write it, `06.05.1940`.
    pub fn theirs_typed(&self, w: &Words) -> String {
        self.told(w, |value| parse::date(value).map_or_else(|_| value.to_owned(), format::day))
    }

    /// The other version of a choice, by the labels of what is offered.
    pub fn theirs_chosen(&self, w: &Words, choices: &[Choice]) -> String {
        let label =
            |value: &str| choices.iter().find(|choice| choice.value == value).map(|choice| choice.label.clone());
        self.told(w, |value| label(value).unwrap_or_else(|| value.to_owned()))
    }

    /// The other version, as it is sent.
    pub fn theirs_values(&self) -> impl Iterator<Item = &str> {
        self.theirs.iter().flat_map(|theirs| &theirs.values).map(String::as_str)
    }

    /// The other version of a box: yes or no.
    pub fn theirs_ticked(&self, w: &Words) -> String {
        let is_ticked = self.theirs.as_ref().is_some_and(|theirs| !plain(&theirs.values).is_empty());
        if is_ticked { w.yes } else { w.no }.to_owned()
    }

    fn told(&self, w: &Words, word: impl Fn(&str) -> String) -> String {
        let values = self.theirs_values().filter(|value| !value.trim().is_empty());
        let words: Vec<String> = values.map(word).collect();
        if words.is_empty() { w.nothing.to_owned() } else { words.join(", ") }
    }
}

/// Values as they are compared: however a browser breaks lines, orders boxes or writes days.
fn plain(values: &[String]) -> Vec<String> {
    let mut plain: Vec<String> = values
        .iter()
        .map(|value| value.replace("\r\n", "\n").trim().to_owned())
        .filter(|value| !value.is_empty())
        .map(|value| parse::date(&value).map_or(value, |day| day.to_string()))
        .collect();
    plain.sort_unstable();
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::lang::Lang;

    /// A field as it was shown, as it came back, and after meeting what is saved.
    fn met(seen: &str, mine: &str, saved: &str) -> Input {
        let (mut field, mut other) = (Input::named("phone", Lang::De), Input::named("phone", Lang::De));
        field.set(seen);
        field.mark_seen();
        field.set(mine);
        other.set(saved);
        field.meet(&other);
        field
    }

    #[test]
    fn only_what_both_have_changed_is_in_question() {
        for (seen, mine, saved, stands, told) in [
            ("1", "1", "1", "1", None),
            ("1", "2", "1", "2", None),
            ("1", "2", "2", "2", None),
            ("1", "1", "2", "2", Some((true, "1"))),
            ("1", "2", "3", "2", Some((false, "3"))),
            ("1", "", "3", "", Some((false, "3"))),
            ("1", "2", "", "2", Some((false, "nichts angegeben"))),
            ("a\nb", "a\r\nb", "c", "c", Some((true, "a\r\nb"))),
            ("1940-05-06", "6.5.1940", "1940-05-07", "1940-05-07", Some((true, "06.05.1940"))),
        ] {
            let field = met(seen, mine, saved);
            assert_eq!(field.value(), stands, "{seen} {mine} {saved}");
            let says = field.theirs.as_ref().map(|theirs| (theirs.is_taken, field.theirs_typed(&Words::DE)));
            assert_eq!(says, told.map(|(taken, words)| (taken, words.to_owned())), "{seen} {mine} {saved}");
        }
    }

    #[test]
    fn the_other_version_is_told_as_the_page_tells_it() {
        assert_eq!(met("1940-05-05", "1940-05-04", "1940-05-06").theirs_typed(&Words::DE), "06.05.1940");
        let districts = [Choice::new(1, "Aplerbeck"), Choice::new(7, "Mengede")];
        assert_eq!(met("2", "7", "1").theirs_chosen(&Words::DE, &districts), "Aplerbeck");
        assert_eq!(met("", "yes", "").theirs, None);
        assert_eq!(met("yes", "yes", "").theirs_ticked(&Words::DE), "Ja");
    }
}
