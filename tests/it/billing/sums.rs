//! What holds after every close, cancellation and close again.

use std::collections::{BTreeMap, BTreeSet};

use entity::{
    relief_booking, statement,
    statement::{StatementKind, StatementStatus},
    statement_line, statement_visit,
    value::{Cents, StatementId, VisitId},
    visit,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::documents;
use crate::town::Town;

/// Own share and budget are the total of each statement, its lines are its total, its pots are its budget; numbers have
/// no gaps; a cancellation is its document with every amount negative.
pub async fn hold(town: &Town) {
    let db = town.db().read();
    let lines = statement_line::Entity::find().all(db).await.expect("the database answers");
    let lines = summed(lines.into_iter().map(|line| (line.statement_id, line.amount)));
    let bookings = relief_booking::Entity::find().all(db).await.expect("the database answers");
    let pots = bookings.iter().filter(|booking| booking.pot_year.is_some());
    let pots = summed(pots.map(|booking| (booking.statement_id, booking.amount)));
    let own = bookings.iter().filter(|booking| booking.pot_year.is_none());
    let own = summed(own.map(|booking| (booking.statement_id, booking.amount)));
    let all = documents(town).await;
    let of =
        |sums: &BTreeMap<StatementId, Cents>, row: &statement::Model| sums.get(&row.id).copied().unwrap_or_default();
    for (place, row) in (1..).zip(&all) {
        assert_eq!(row.number, format!("A-2026-{place:06}"));
        assert_eq!(row.own_share + row.relief_budget, row.total, "{}", row.number);
        let has_lines = row.lines_are_its_own(&all);
        assert_eq!(of(&lines, row), if has_lines { row.total } else { Cents::ZERO }, "lines of {}", row.number);
        assert_eq!(of(&pots, row), row.relief_budget, "pots of {}", row.number);
        assert_eq!(of(&own, row), if has_lines { row.own_share } else { Cents::ZERO }, "own share of {}", row.number);
    }
    for cancellation in all.iter().filter(|row| row.kind == StatementKind::Cancellation) {
        let cancelled = all.iter().find(|row| Some(row.id) == cancellation.cancels).expect("it cancels something");
        assert_eq!(cancelled.status, StatementStatus::Cancelled);
        assert_eq!((cancellation.total, cancellation.amount_due), (-cancelled.total, -cancelled.amount_due));
    }
    visits_are_billed_once(town, &all).await;
}

/// What stands on a statement is as long as its lines say, and stands on no other one; what a close has settled stands
/// on one.
async fn visits_are_billed_once(town: &Town, all: &[statement::Model]) {
    let db = town.db().read();
    let stands =
        |row: &&statement::Model| row.kind == StatementKind::Statement && row.status != StatementStatus::Cancelled;
    let visits = visit::Entity::find().all(db).await.expect("the database answers");
    let mut settled: BTreeSet<VisitId> = BTreeSet::new();
    for row in visits.iter().filter(|row| row.run_id.is_some()) {
        let tandem = row.assignment_id != town.people.suess_with_yildiz;
        settled.extend(tandem.then_some(row.id));
    }
    for row in all.iter().filter(stands) {
        let lines = statement_line::Entity::find().filter(statement_line::Column::StatementId.eq(row.id));
        let lines = lines.all(db).await.expect("the database answers");
        let billed = statement_visit::Entity::find().filter(statement_visit::Column::StatementId.eq(row.id));
        let billed = billed.all(db).await.expect("the database answers");
        let minutes = billed.iter().map(|one| {
            assert!(settled.remove(&one.visit_id), "{} bills what another bills, or is not settled", row.number);
            visits.iter().find(|visit| visit.id == one.visit_id).map_or(0, |visit| visit.minutes.0)
        });
        let minutes: i32 = minutes.sum();
        let said =
            lines.iter().fold((0, 0), |(visits, minutes), line| (visits + line.visits, minutes + line.minutes.0));
        assert_eq!((i32::try_from(billed.len()).unwrap(), minutes), said, "visits and minutes of {}", row.number);
    }
    assert!(settled.is_empty(), "settled and on no statement: {settled:?}");
}

fn summed(amounts: impl Iterator<Item = (StatementId, Cents)>) -> BTreeMap<StatementId, Cents> {
    let mut sums: BTreeMap<StatementId, Cents> = BTreeMap::new();
    for (statement, amount) in amounts {
        *sums.entry(statement).or_default() += amount;
    }
    sums
}

/// Whether a document has lines: an own share and its cancellation have none.
trait Lines {
    fn lines_are_its_own(&self, all: &[statement::Model]) -> bool;
}

impl Lines for statement::Model {
    fn lines_are_its_own(&self, all: &[statement::Model]) -> bool {
        match self.kind {
            StatementKind::Statement => true,
            StatementKind::OwnShare => false,
            StatementKind::Cancellation => {
                let cancelled = all.iter().find(|row| Some(row.id) == self.cancels);
                cancelled.is_some_and(|row| row.kind == StatementKind::Statement)
            }
        }
    }
}
