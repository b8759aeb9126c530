//! The latest visits, on the page of a person or of an assignment.

mod text;

use askama::Template;
use entity::{
    value::AssignmentId,
    visit::{self, VisitStatus},
};
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait};

use self::text::Text;
use super::entry::{self, Entry};
use crate::{
    error::Result,
    people::{Named, PersonId},
    web::{card::Card, desk::Desk, format, lang::Lang, page::Chrome, role::Caller},
};

/// How many visits a person's page shows, and how many an assignment's.
const OF_PERSON: u64 = 5;
const OF_ASSIGNMENT: u64 = 10;

/// Whose visits.
#[derive(Clone, Copy, Debug)]
pub enum Whose {
    Person(PersonId),
    Assignment(AssignmentId),
}

#[derive(Template)]
#[template(path = "visits/_latest.html")]
struct Latest<'a> {
    page: &'a Chrome,
    t: &'static Text,
    visits: Vec<(String, String)>,
}

/// The latest visits, the last one first.
///
/// # Errors
///
/// If the database does not answer.
pub async fn card<C: Caller>(desk: &Desk<C>, whose: Whose) -> Result<Card> {
    let (those, most) = match whose {
        Whose::Person(who) => (who.tandems(), OF_PERSON),
        Whose::Assignment(id) => (visit::Column::AssignmentId.eq(id), OF_ASSIGNMENT),
    };
    let visits = visit::Entity::find()
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(those)
        .order_by_desc(visit::Column::StartsAt)
        .limit(most);
    let entries = entry::entries(desk.db(), visits.all(desk.db()).await?).await?;
    let visits = entries.iter().map(|entry| (format::day(entry.visit.day), says(entry, whose, desk.lang())));
    Card::of(&Latest { page: &desk.page, t: Text::of(desk.lang()), visits: visits.collect() })
}

/// `2 Std. · Herr Böttcher · bestätigt`, or on the page of their assignment `14:00 – 16:00 · bestätigt`.
fn says(entry: &Entry, whose: Whose, lang: Lang) -> String {
    let Entry { visit, senior, volunteer, .. } = entry;
    let state = Text::of(lang).state(visit.status == VisitStatus::Confirmed);
    let whom = match whose {
        Whose::Person(PersonId::Senior(_)) => volunteer.short_name(),
        Whose::Person(PersonId::Volunteer(_)) => senior.short_name(),
        Whose::Assignment(_) => {
            let times = [visit.starts_at, visit.ends_at].map(format::local_clock).join(" – ");
            return format!("{times} · {state}");
        }
    };
    format!("{} · {whom} · {state}", format::duration(visit.minutes, lang))
}
