//! Home visits and first meetings, in the calendars of those who go.

use chrono::TimeDelta;
use entity::{enquiry, senior, value::Role};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};

use super::{
    rules::{Course, State},
    state,
};
use crate::{
    calendar::{Asking, Event, Found, whom},
    error::Result,
};

/// Nobody says how long it takes; calendars want an end.
const LASTS: TimeDelta = TimeDelta::hours(1);

/// The appointments of a coordinator: hers, and those for which nobody is named.
pub fn dates(asking: Asking<'_>) -> Found<'_> {
    Box::pin(async move {
        if !asking.account.roles.has(Role::Coordinator) {
            return Ok(Vec::new());
        }
        let (from, until) = (asking.from - LASTS, asking.until);
        let within = |column: enquiry::Column| Condition::all().add(column.gt(from)).add(column.lt(until));
        let rows = enquiry::Entity::find()
            .filter(
                Condition::any().add(within(enquiry::Column::HomeVisitAt)).add(within(enquiry::Column::FirstMeetingAt)),
            )
            .order_by_asc(enquiry::Column::Id)
            .find_also_related(senior::Entity)
            .all(asking.db)
            .await?;
        let found = rows.into_iter().map(|(row, senior)| event(&asking, &row, senior.as_ref()));
        Ok(found.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
    })
}

/// The appointment of an enquiry, if it is for whose calendar it is.
fn event(asking: &Asking<'_>, row: &enquiry::Model, senior: Option<&senior::Model>) -> Result<Option<Event>> {
    let t = asking.lang.enquiries();
    let (begins, by, kind, title) = match state::of(row)? {
        State::Going(Course::HomeVisitArranged(visit)) => (visit.at, visit.by, "home-visit", t.home_visit_with),
        State::Going(Course::FirstMeetingArranged { at, .. }) => {
            (at, row.account_id, "first-meeting", t.first_meeting_with)
        }
        State::Going(_) | State::Closed { .. } => return Ok(None),
    };
    if by.is_some_and(|account| account != asking.account.id) {
        return Ok(None);
    }
    let name = match senior {
        Some(senior) => whom(senior.salutation.as_deref(), &senior.last_name),
        None => whom(None, row.last_name.as_deref().unwrap_or_default()),
    };
    Ok(Some(Event {
        uid: format!("{kind}-{}", row.id),
        begins,
        ends: begins + LASTS,
        title: title(&name),
        place: None,
        note: None,
        changed_at: None,
        sequence: u32::try_from(row.version - 1).unwrap_or_default(),
        cancelled_at: None,
    }))
}
