//! Who is ticked, and the list they were ticked in.

use entity::{
    senior,
    value::{Subject, SubjectKind},
    volunteer,
};
use sea_orm::FromQueryResult;

use crate::{
    people::{Named, PersonKind},
    web::{done::is_own_path, editing::prelude::*},
};

/// So many at once; a list shows fewer on a page.
const MOST: usize = 500;

form! {
    /// Keys of the people, and the address of the list.
    pub struct Chosen { row, back }
}

/// A kind of people of whom several can be ticked.
pub trait Kind: PersonKind<Model: FromQueryResult + Send + Sync> {
    const SUBJECT: SubjectKind;
    /// Where their list is.
    const LIST: &'static str;

    fn key(row: &Self::Model) -> i64;
}

impl Kind for senior::Entity {
    const SUBJECT: SubjectKind = SubjectKind::Senior;
    const LIST: &'static str = "/seniors";

    fn key(row: &senior::Model) -> i64 {
        row.id.0
    }
}

impl Kind for volunteer::Entity {
    const SUBJECT: SubjectKind = SubjectKind::Volunteer;
    const LIST: &'static str = "/volunteers";

    fn key(row: &volunteer::Model) -> i64 {
        row.id.0
    }
}

impl Chosen {
    /// The list with its filters, or the whole list if the address is none of it.
    pub fn list<P: Kind>(&self) -> &str {
        let back = self.back.value();
        let path = back.split_once('?').map_or(back, |(path, _)| path);
        if path == P::LIST && is_own_path(back) { back } else { P::LIST }
    }

    /// Them, by name.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] if nobody is ticked or very many are, with what to do.
    pub async fn people<P: Kind>(&self, db: &impl ConnectionTrait, lang: Lang) -> Result<Vec<P::Model>> {
        let ids: Vec<i64> = self.row.values().filter_map(|id| id.parse().ok()).collect();
        if ids.is_empty() || ids.len() > MOST {
            return Err(Error::refused((lang.ticked().how_many)(ids.len(), MOST)));
        }
        Ok(P::find().filter(P::ID.is_in(ids)).order_by_asc(P::FOLDED).order_by_asc(P::ID).all(db).await?)
    }

    /// Back to the list, where they can be ticked, with why nothing was done; anything else goes its way.
    ///
    /// # Errors
    ///
    /// Whatever is no refusal.
    pub fn back_from<P: Kind>(&self, why: Error) -> Result<Done> {
        match why {
            Error::Refused(says) => Ok(Done::to(self.list::<P>()).saying(says)),
            other => Err(other),
        }
    }

    /// Carried along in a form.
    pub fn fields(&self) -> [Field; 2] {
        [Field::new(&self.row, "", Control::Hidden), Field::new(&self.back, "", Control::Hidden)]
    }
}

/// `3 Personen: Frau Abendroth, Herr Groß, Frau Süß`.
pub fn names<'a, N: Named + 'a>(people: impl ExactSizeIterator<Item = &'a N>, lang: Lang) -> String {
    let counted = (lang.ticked().people)(people.len());
    format!("{counted}: {}", people.map(Named::short_name).collect::<Vec<_>>().join(", "))
}

/// What a note or a follow-up hangs on.
pub fn subjects<P: Kind>(people: &[P::Model]) -> Vec<Subject> {
    people.iter().map(|row| P::SUBJECT.with(P::key(row))).collect()
}
