//! The consents on the page of a record.

use askama::Template;
use entity::consent;
use sea_orm::ConnectionTrait;

use super::{all, text::Consents};
use crate::{
    error::Result,
    people::{PersonKind, record},
    web::{card::Card, format, page::Chrome},
};

#[derive(Template)]
#[template(path = "people/_consents.html")]
struct ConsentsCard<'a> {
    page: &'a Chrome,
    t: &'static Consents,
    home: String,
    consents: Vec<consent::Model>,
}

impl ConsentsCard<'_> {
    fn to(&self, row: &consent::Model) -> &'static str {
        (self.t.purpose)(row.purpose)
    }

    fn says(&self, row: &consent::Model) -> String {
        let given = (self.t.given)(&format::day(row.given_on), &row.text_version);
        let withdrawn = row.withdrawn_on.map(|day| format!("{} {}", self.t.withdrawn_on, format::day(day)));
        [given].into_iter().chain(withdrawn).collect::<Vec<_>>().join(" · ")
    }
}

/// The consents, the last first.
///
/// # Errors
///
/// If the database does not answer.
pub async fn card<P: PersonKind>(page: &Chrome, db: &impl ConnectionTrait, id: P::Id) -> Result<Card> {
    let consents = all::<P>(db, id).await?;
    Card::of(&ConsentsCard { page, t: page.lang.consents(), home: record::<P>(id), consents })
}
