//! Visits: their times, whether two of one volunteer overlap, and what a close made of them.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    assignment,
    value::{Minutes, Month, VisitId, VolunteerId},
    visit::{self, VisitStatus},
    volunteer,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait,
};

use super::settled::{self, Row};
use crate::{clock::local_day, error::Result};

/// How many visits are read at a time.
const CHUNK: u64 = 2000;

/// How many volunteers' visits are read at a time.
const VOLUNTEERS: usize = 50;

/// What is wrong with visits.
pub async fn check(db: &impl ConnectionTrait, closed: &HashSet<Month>) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut after = VisitId(0);
    loop {
        let rows = visit::Entity::find()
            .filter(visit::Column::Id.gt(after))
            .order_by_asc(visit::Column::Id)
            .limit(CHUNK)
            .all(db)
            .await?;
        let Some(last) = rows.last().map(|row| row.id) else { break };
        found.extend(rows.iter().flat_map(by_itself));
        let billed = settled::billed_visits(db, after.0, last.0).await?;
        let rows: Vec<Row> = rows.iter().map(|row| Row { id: row.id.0, day: row.day, run: row.run_id }).collect();
        found.extend(settled::faults("Besuch", &rows, &billed, closed));
        after = last;
    }
    found.extend(overlaps(db).await?);
    Ok(found)
}

fn by_itself(row: &visit::Model) -> Vec<String> {
    let mut found = times(&format!("Besuch {}", row.id), [row.starts_at, row.ends_at], row.day, row.minutes);
    if row.run_id.is_some() && row.status != VisitStatus::Confirmed {
        found.push(format!("Besuch {}: als abgerechnet vermerkt und nicht bestätigt", row.id));
    }
    found
}

/// Whether day and minutes are those of the two instants.
pub fn times(what: &str, [starts, ends]: [DateTime<Utc>; 2], day: NaiveDate, minutes: Minutes) -> Vec<String> {
    let mut found = Vec::new();
    let length = (ends - starts).num_minutes();
    if length != i64::from(minutes.0) || length <= 0 {
        found.push(format!("{what}: hat {} Minuten und dauert {length}", minutes.0));
    }
    if local_day(starts) != day {
        found.push(format!("{what}: steht am {day} und beginnt am {}", local_day(starts)));
    }
    found
}

#[derive(Debug, FromQueryResult)]
struct Span {
    id: VisitId,
    volunteer_id: VolunteerId,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
}

/// Visits of one volunteer at the same time; what was sent back may be wrong.
async fn overlaps(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let ids = volunteer::Entity::find().select_only().column(volunteer::Column::Id);
    let ids: Vec<VolunteerId> = ids.order_by_asc(volunteer::Column::Id).into_tuple().all(db).await?;
    let mut found = Vec::new();
    for chunk in ids.chunks(VOLUNTEERS) {
        let spans: Vec<Span> = visit::Entity::find()
            .select_only()
            .columns([visit::Column::Id, visit::Column::StartsAt, visit::Column::EndsAt])
            .column(assignment::Column::VolunteerId)
            .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
            .filter(assignment::Column::VolunteerId.is_in(chunk.iter().copied()))
            .filter(visit::Column::Status.ne(VisitStatus::Returned))
            .order_by_asc(assignment::Column::VolunteerId)
            .order_by_asc(visit::Column::StartsAt)
            .into_model()
            .all(db)
            .await?;
        found.extend(overlapping(&spans));
    }
    Ok(found)
}

/// Of spans by volunteer and beginning.
fn overlapping(spans: &[Span]) -> Vec<String> {
    let mut found = Vec::new();
    let mut longest: Option<&Span> = None;
    for span in spans {
        let before = longest.filter(|before| before.volunteer_id == span.volunteer_id);
        if let Some(before) = before.filter(|before| span.starts_at < before.ends_at) {
            found.push(format!(
                "Besuch {}: überschneidet sich mit Besuch {} derselben ehrenamtlichen Person",
                span.id, before.id
            ));
        }
        longest = before.filter(|before| before.ends_at > span.ends_at).or(Some(span));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(spans: &[(i64, i64, i64)], expect: usize) {
        let at = |minute: i64| DateTime::from_timestamp(minute * 60, 0).unwrap();
        let span = |(place, (volunteer, from, to)): (i64, &(i64, i64, i64))| Span {
            id: VisitId(place),
            volunteer_id: VolunteerId(*volunteer),
            starts_at: at(*from),
            ends_at: at(*to),
        };
        assert_eq!(overlapping(&(1..).zip(spans).map(span).collect::<Vec<_>>()).len(), expect, "{spans:?}");
    }

    #[test]
    fn visits_of_one_volunteer_touch_at_most() {
        check(&[(1, 0, 60), (1, 60, 90), (2, 30, 60)], 0);
        check(&[(1, 0, 60), (1, 59, 90)], 1);
        check(&[(1, 0, 600), (1, 60, 90), (1, 100, 120)], 2);
    }
}
