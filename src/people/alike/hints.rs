//! What is known already of what is typed, told below the form.

use askama::Template;

use super::{Same, alike};
use crate::{
    error::Result,
    people::{Named, Own, PersonForm, PersonKind, PersonWords, record},
    web::{
        desk::Desk,
        extract::Posted,
        page::{Chrome, Page},
        role::Coordinator,
    },
};

/// So many are told.
const MOST: usize = 5;

/// Something that is known already.
#[derive(Debug)]
pub struct Hint {
    pub href: String,
    pub name: String,
    pub says: String,
}

/// What a form asks for while it is filled in; the script takes the list out of the page.
#[derive(Debug, Template)]
#[template(path = "people/hints.html")]
pub struct HintsPage {
    pub page: Chrome,
    pub title: &'static str,
    pub known: Vec<Hint>,
}

/// Who may be meant by what was typed so far. Nothing is saved.
pub async fn ask<O: Own>(desk: Desk<Coordinator>, sent: Posted<PersonForm<O>>) -> Result<Page<HintsPage>> {
    let w = desk.lang().people();
    let known = alike::<O::Of>(desk.db(), &sent.form.typed()).await?.into_iter().take(MOST).map(|(row, like)| {
        let person = O::Of::person(&row);
        Hint {
            href: record::<O::Of>(O::Of::id(&row)),
            name: row.sorted_name(),
            says: [O::Of::number(&row).to_owned(), person.street, w.alike_in(&like.same())].join(" · "),
        }
    });
    Ok(Page(HintsPage { known: known.collect(), title: w.maybe_known, page: desk.page }))
}

impl PersonWords {
    /// `gleich: Name, Telefon`
    pub fn alike_in(&self, same: &[Same]) -> String {
        let word = |same: &Same| match same {
            Same::Name => self.name,
            Same::OneName => self.one_name,
            Same::BirthDate => self.birth_date,
            Same::Phone => self.phone,
            Same::Email => self.email,
        };
        format!("{}: {}", self.same, same.iter().map(word).collect::<Vec<_>>().join(", "))
    }
}
