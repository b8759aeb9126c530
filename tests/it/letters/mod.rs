//! Letters from a record: written, looked at, printed, sent.

mod listed;
mod sent;
mod written;

use entity::{
    letter::{self, LetterKind},
    value::{AssignmentId, Service, Subject},
};
use geleit::{
    letters::{draft, make},
    web::lang::Lang,
};
use sea_orm::{EntityTrait, QueryOrder, Set};

use crate::town::{Town, rows};

/// Frau Abendroth has been visited by Frau Yıldız since a few days.
async fn begun(town: &Town) -> AssignmentId {
    let people = &town.people;
    let row = rows::assignment("B-0009", people.abendroth, people.yildiz, Service::Entlastung, "2026-10-26");
    town.add(row).await.id
}

/// Inge Süß gets Frau Abendroth's letters.
async fn daughter(town: &Town) {
    let mut row = rows::contact(town.people.abendroth, "Inge Süß", "Tochter");
    row.billing_contact = Set(true);
    row.called_first = Set(true);
    row.email = Set(Some("inge.suess@example.org".parse().unwrap()));
    town.add(row).await;
}

async fn write(town: &Town, from: Subject, kind: LetterKind) -> letter::Model {
    town.change(async |tx| make(tx, draft(tx.read(), from, kind).await?, Lang::De).await).await
}

async fn all(town: &Town) -> Vec<letter::Model> {
    letter::Entity::find().order_by_asc(letter::Column::Id).all(town.db().read()).await.unwrap()
}
