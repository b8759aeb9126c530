//! Assignments, visits, groups and their meetings.

use super::{CHUNK, Ids, Saved, Written};
use crate::{
    error::{Error, Result},
    exchange::{
        plan::{Change, Steps},
        tables::{
            groups::{Attendance, Group, Meeting},
            visits::{Assignment, Visit},
        },
    },
    store::{SeenAt, Tx},
    visits::duration::Span,
};
use entity::{
    assignment, group, group_attendance, group_meeting,
    value::{AssignmentId, Minutes},
    visit::{self, VisitStatus},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

impl Written for Assignment {
    type Active = assignment::ActiveModel;

    fn active(&self, ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        Ok(assignment::ActiveModel {
            number: Set(self.number.clone()),
            senior_id: Set(ids.seniors.get(&self.senior)?),
            volunteer_id: Set(ids.volunteers.get(&self.volunteer)?),
            service: Set(self.service),
            starts_on: Set(self.from),
            ends_on: Set(self.until),
            ..Default::default()
        })
    }

    fn remember(saved: &Saved<Self>, ids: &mut Ids<'_>) {
        ids.assignments.insert(&saved.number, saved.id);
    }
}

/// The visits of an assignment that is another senior's now, or of another service, are due again. None of them stands
/// on a statement.
pub async fn reopen_visits(tx: &Tx, assignments: &Steps) -> Result<()> {
    let billed_otherwise =
        |change: &&Change| change.columns.iter().any(|column| matches!(*column, "senior" | "dienst"));
    let ids: Vec<AssignmentId> =
        assignments.changed.iter().filter(billed_otherwise).map(|change| AssignmentId(change.id)).collect();
    for chunk in ids.chunks(CHUNK) {
        let settled = visit::Entity::find()
            .filter(visit::Column::AssignmentId.is_in(chunk.iter().copied()))
            .filter(visit::Column::RunId.is_not_null());
        let settled = settled.all(tx.read()).await?.into_iter().map(SeenAt::seen_now).collect();
        tx.update_all(settled, visit::ActiveModel { run_id: Set(None), ..Default::default() }).await?;
    }
    Ok(())
}

/// The office brings it, so it counts as confirmed.
impl Written for Visit {
    type Active = visit::ActiveModel;

    fn active(&self, ids: &Ids<'_>, tx: &Tx) -> Result<Self::Active> {
        let span = self.span().map_err(|_| unchecked())?;
        Ok(visit::ActiveModel {
            key: Set(self.key.clone()),
            assignment_id: Set(ids.assignments.get(&self.assignment)?),
            day: Set(self.day),
            starts_at: Set(span.starts_at),
            ends_at: Set(span.ends_at),
            minutes: Set(span.minutes),
            activities: Set(self.activities.clone().unwrap_or_default()),
            note: Set(self.note.as_ref().map(|note| note.0.clone())),
            status: Set(VisitStatus::Confirmed),
            return_reason: Set(None),
            confirmed_by: Set(Some(tx.by().to_string())),
            confirmed_at: Set(Some(tx.at())),
            ..Default::default()
        })
    }

    fn reopen(changed: &mut Self::Active) {
        changed.run_id = Set(None);
    }

    fn first(new: &mut Self::Active, tx: &Tx) {
        new.entered_by = Set(tx.by().to_string());
        new.entered_at = Set(tx.at());
    }
}

impl Written for Group {
    type Active = group::ActiveModel;

    fn active(&self, ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        Ok(group::ActiveModel {
            number: Set(self.number.clone()),
            name: Set(self.name.clone()),
            place: Set(self.place.clone()),
            district_id: Set(ids.district(&self.district)?),
            weekday: Set(self.weekday.number_from_monday().cast_signed()),
            starts: Set(self.begins),
            ends: Set(self.ends),
            ..Default::default()
        })
    }

    fn remember(saved: &Saved<Self>, ids: &mut Ids<'_>) {
        ids.groups.insert(&saved.number, saved.id);
    }
}

impl Written for Meeting {
    type Active = group_meeting::ActiveModel;

    fn active(&self, ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        let Span { starts_at, ends_at, minutes } = self.span().and_then(Result::ok).ok_or_else(unchecked)?;
        Ok(group_meeting::ActiveModel {
            group_id: Set(ids.groups.get(&self.group)?),
            day: Set(self.day),
            starts_at: Set(starts_at),
            ends_at: Set(ends_at),
            minutes: Set(minutes),
            ..Default::default()
        })
    }

    fn remember(saved: &Saved<Self>, ids: &mut Ids<'_>) {
        ids.meetings.insert((saved.group_id, saved.day), saved.id);
    }
}

impl Written for Attendance {
    type Active = group_attendance::ActiveModel;

    fn active(&self, ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        Ok(group_attendance::ActiveModel {
            meeting_id: Set(ids.meeting(&self.group, self.day)?),
            senior_id: Set(ids.seniors.get(&self.senior)?),
            minutes: Set(Minutes(self.minutes.ok_or_else(unchecked)?.0)),
            ..Default::default()
        })
    }

    fn reopen(changed: &mut Self::Active) {
        changed.run_id = Set(None);
    }
}

fn unchecked() -> Error {
    Error::internal("the import writes times that were not checked")
}
