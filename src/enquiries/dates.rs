//! Home visits and first meetings, in the calendars of those who go: who coordinates, and the volunteer who was proposed.

use chrono::TimeDelta;
use entity::{
    enquiry, proposal, senior,
    value::{Answer, EnquiryState, Role},
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

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

/// The appointments of an account: of a coordinator hers, and those for which nobody is named; of a volunteer the first
/// meetings to which they have agreed.
pub fn dates(asking: Asking<'_>) -> Found<'_> {
    Box::pin(async move {
        let mut found = of_coordinator(&asking).await?;
        for event in of_volunteer(&asking).await? {
            // Who does both has it once.
            if found.iter().all(|other| other.uid != event.uid) {
                found.push(event);
            }
        }
        Ok(found)
    })
}

async fn of_coordinator(asking: &Asking<'_>) -> Result<Vec<Event>> {
    if !asking.account.roles.has(Role::Coordinator) {
        return Ok(Vec::new());
    }
    let within = within(asking);
    let rows = enquiry::Entity::find()
        .filter(Condition::any().add(within(enquiry::Column::HomeVisitAt)).add(within(enquiry::Column::FirstMeetingAt)))
        .order_by_asc(enquiry::Column::Id)
        .find_also_related(senior::Entity)
        .all(asking.db)
        .await?;
    let found = rows.into_iter().map(|(row, senior)| {
        let by = match state::of(&row)? {
            State::Going(Course::HomeVisitArranged(visit)) => visit.by,
            _ => row.account_id,
        };
        let is_hers = by.is_none_or(|account| account == asking.account.id);
        if is_hers { event(asking, &row, senior.as_ref()) } else { Ok(None) }
    });
    Ok(found.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

async fn of_volunteer(asking: &Asking<'_>) -> Result<Vec<Event>> {
    let Some(volunteer) = asking.account.volunteer_id else { return Ok(Vec::new()) };
    let agreed = proposal::Entity::find()
        .select_only()
        .column(proposal::Column::EnquiryId)
        .filter(proposal::Column::VolunteerId.eq(volunteer))
        .filter(proposal::Column::Answer.eq(Answer::Yes));
    let rows = enquiry::Entity::find()
        .filter(enquiry::Column::State.eq(EnquiryState::FirstMeetingArranged))
        .filter(within(asking)(enquiry::Column::FirstMeetingAt))
        .filter(enquiry::Column::Id.in_subquery(agreed.into_query()))
        .order_by_asc(enquiry::Column::Id)
        .find_also_related(senior::Entity)
        .all(asking.db)
        .await?;
    let found = rows.iter().map(|(row, senior)| event(asking, row, senior.as_ref()));
    Ok(found.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

/// Whether an appointment lies in the time that is asked for.
fn within(asking: &Asking<'_>) -> impl Fn(enquiry::Column) -> Condition {
    let (from, until) = (asking.from - LASTS, asking.until);
    move |column| Condition::all().add(column.gt(from)).add(column.lt(until))
}

/// The appointment of an enquiry, if it has one to come.
fn event(asking: &Asking<'_>, row: &enquiry::Model, senior: Option<&senior::Model>) -> Result<Option<Event>> {
    let t = asking.lang.enquiries();
    let (begins, kind, title) = match state::of(row)? {
        State::Going(Course::HomeVisitArranged(visit)) => (visit.at, "home-visit", t.home_visit_with),
        State::Going(Course::FirstMeetingArranged { at, .. }) => (at, "first-meeting", t.first_meeting_with),
        State::Going(_) | State::Closed { .. } => return Ok(None),
    };
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
