//! The head of a person's page.

use chrono::NaiveDate;

use super::kind::{Named, PersonKind, record};
use crate::web::{
    format,
    page::Chrome,
    record_page::{Action, Head},
};

/// Who it is, whether they have an assignment, and how they are called. What `lede` says is left to their kind.
pub fn head<P: PersonKind>(page: &Chrome, row: &P::Model, is_paired: bool, lede: String, today: NaiveDate) -> Head {
    let (w, words) = (page.lang.people(), P::words(page.lang));
    let ended_on = P::ended_on(row);
    let state = match is_paired {
        _ if ended_on.is_some_and(|last| last < today) => (w.ended, "neutral"),
        true => (words.paired, "success"),
        false => words.unpaired,
    };
    Head {
        list: (P::HOME, words.title),
        number: P::number(row).to_owned(),
        name: row.full_name(),
        state,
        lede,
        last_contact: String::new(),
        notices: ended_on.map(|day| format!("{}: {}", words.ended_on, format::day(day))).into_iter().collect(),
        actions: Action::call(P::person(row).phone.as_deref()).into_iter().collect(),
        more: Vec::new(),
    }
}

/// What a coordinator does to the record of either kind more rarely.
pub fn ending<P: PersonKind>(page: &Chrome, row: &P::Model) -> (&'static str, String) {
    (P::words(page.lang).ending, format!("{}/ending", record::<P>(P::id(row))))
}
