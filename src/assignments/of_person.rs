//! The assignments of one person, on the page of that person.

use askama::Template;
use entity::{assignment, senior, volunteer};
use sea_orm::{EntityTrait, QueryFilter, QueryOrder};

use super::{
    known,
    phase::Kind,
    text::{self, Text},
};
use crate::{
    error::Result,
    people::{self, Named, PersonId, address, record, service_word},
    web::{card::Card, desk::Desk, lang::Lang, page::Chrome, role::Caller},
};

/// An assignment as one of its two people sees it.
#[derive(Debug)]
pub struct Tandem {
    row: assignment::Model,
    /// The other one of the two, and where their record is.
    other: String,
    href: String,
    service: &'static str,
    period: String,
    /// In which phase it is: its name, and the tone of it; nothing where it just runs.
    phase: Option<(&'static str, &'static str)>,
    /// The word for it where it stands in for another.
    substitution: &'static str,
    pub is_running: bool,
}

impl Tandem {
    /// `Häusliche Entlastung mit Herrn Böttcher`.
    pub fn says(&self, lang: Lang) -> String {
        let other = if lang == Lang::De { address::dative(&self.other) } else { self.other.clone() };
        format!("{} {} {other}", self.service, lang.assignments().with)
    }
}

/// Somebody's assignments, the running ones first.
///
/// # Errors
///
/// If the database does not answer.
pub async fn of<C: Caller>(desk: &Desk<C>, who: PersonId) -> Result<Vec<Tandem>> {
    let rows = assignment::Entity::find().filter(who.tandems()).order_by_desc(assignment::Column::StartsOn);
    let rows = rows.all(desk.db()).await?;
    let volunteers = people::by_ids::<volunteer::Entity>(desk.db(), rows.iter().map(|row| row.volunteer_id)).await?;
    let seniors = people::by_ids::<senior::Entity>(desk.db(), rows.iter().map(|row| row.senior_id)).await?;
    let pauses = known::pauses(desk.db(), rows.iter().map(|row| row.id)).await?;
    let tandems = rows.into_iter().filter_map(|row| {
        let phase = known::course(&row, pauses.get(&row.id).map_or(&[], Vec::as_slice)).phase(desk.today()).kind();
        let (other, href) = match who {
            PersonId::Senior(_) => {
                (volunteers.get(&row.volunteer_id)?.short_name(), record::<volunteer::Entity>(row.volunteer_id))
            }
            PersonId::Volunteer(_) => {
                (seniors.get(&row.senior_id)?.short_name(), record::<senior::Entity>(row.senior_id))
            }
        };
        Some(Tandem {
            other,
            href,
            service: service_word(row.service, desk.lang()),
            period: address::period(desk.lang().people(), row.starts_on, row.ends_on),
            substitution: row.substitutes_for_id.map_or("", |_| desk.lang().assignment_life().substitution),
            phase: (phase != Kind::Running).then(|| ((desk.lang().assignment_life().kind)(phase), text::tone(phase))),
            is_running: row.ends_on.is_none_or(|last| desk.today() <= last),
            row,
        })
    });
    let mut tandems: Vec<Tandem> = tandems.collect();
    tandems.sort_by_key(|tandem| !tandem.is_running);
    Ok(tandems)
}

#[derive(Template)]
#[template(path = "assignments/_of_person.html")]
struct OfPerson<'a> {
    page: &'a Chrome,
    t: &'static Text,
    tandems: &'a [Tandem],
    /// Whether the reader may open assignments and the other person's record.
    may_plan: bool,
    /// Where a new one is entered, if it may be.
    new: Option<String>,
}

/// Whom they visit, or who visits them.
///
/// # Errors
///
/// If it cannot be drawn.
pub fn card(page: &Chrome, who: PersonId, tandems: &[Tandem], may_plan: bool, goes_on: bool) -> Result<Card> {
    let new = match who {
        PersonId::Senior(id) => format!("/assignments/new?senior={id}"),
        PersonId::Volunteer(id) => format!("/assignments/new?volunteer={id}"),
    };
    let new = Some(new).filter(|_| may_plan && goes_on);
    Card::of(&OfPerson { page, t: page.lang.assignments(), tandems, may_plan, new })
}
