//! Two records of one person become one, and nothing is lost.

mod budget;
mod import;
mod nothing_left;
mod pages;
mod refused;
mod seniors;
mod volunteers;

use std::collections::BTreeSet;

use entity::{note, record::Record, value::Subject};
use geleit::{
    error::{Error, Result},
    merging::{Mergeable, Merging, merge},
    verify::findings,
    web::lang::Lang,
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::town::Town;

impl Town {
    /// Merges the second record into the first, with these fields of the second; what came of it.
    pub async fn merging<P: Mergeable>(&self, [stays, goes]: [i64; 2], taken: &[&'static str]) -> Result<P::Model> {
        let version = async |key: i64| {
            let row = P::find().filter(P::Model::key_column().eq(key)).one(self.db().read()).await.unwrap();
            (key, row.expect("the record is there").version())
        };
        let taken: BTreeSet<&'static str> = taken.iter().copied().collect();
        let merging = Merging { stays: version(stays).await, goes: version(goes).await, taken };
        let actor = geleit::actor::Actor::Command("test");
        self.db().change(&actor, self.now(), async |tx| merge::<P>(tx, &merging, Lang::De).await).await
    }

    /// Why the two cannot be merged.
    pub async fn not_merging<P: Mergeable>(&self, both: [i64; 2], taken: &[&'static str]) -> String {
        match self.merging::<P>(both, taken).await {
            Err(Error::Refused(why)) => why,
            other => panic!("{:?}", other.map(|row| P::number(&row).to_owned())),
        }
    }

    /// What the last note on a record says.
    pub async fn last_note(&self, subject: Subject) -> String {
        let notes = note::Entity::of(subject).order_by_desc(note::Column::Id);
        notes.one(self.db().read()).await.unwrap().map(|row| row.text).unwrap_or_default()
    }

    /// Nothing is wrong with the database.
    pub async fn is_sound(&self) {
        let found = findings(self.db().read(), self.app().clock.today()).await.unwrap();
        assert_eq!(found, Vec::<String>::new());
    }
}
