//! Meetings of groups, in the calendars of those who plan them.

use entity::{group, group_meeting, value::Role};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::calendar::{Asking, Event, Found};

/// The meetings a coordinator sees: which group, and where. Who comes is nobody's business but the list's.
pub fn dates(asking: Asking<'_>) -> Found<'_> {
    Box::pin(async move {
        if !asking.account.roles.has(Role::Coordinator) {
            return Ok(Vec::new());
        }
        let meetings = group_meeting::Entity::find()
            .filter(group_meeting::Column::EndsAt.gt(asking.from))
            .filter(group_meeting::Column::StartsAt.lt(asking.until))
            .order_by_asc(group_meeting::Column::StartsAt)
            .find_also_related(group::Entity)
            .all(asking.db)
            .await?;
        Ok(meetings.into_iter().filter_map(|(meeting, group)| Some(event(&meeting, group?))).collect())
    })
}

fn event(meeting: &group_meeting::Model, group: group::Model) -> Event {
    Event {
        uid: format!("group-meeting-{}", meeting.id),
        begins: meeting.starts_at,
        ends: meeting.ends_at,
        title: group.name,
        place: Some(group.place).filter(|place| !place.is_empty()),
        note: None,
        changed_at: None,
        sequence: u32::try_from(meeting.version - 1).unwrap_or_default(),
        cancelled_at: None,
    }
}
