//! What holds after every close, cancellation and close again.

use std::collections::BTreeMap;

use entity::{
    relief_booking, statement,
    statement::{StatementKind, StatementStatus},
    statement_line,
    value::{Cents, StatementId},
};
use sea_orm::EntityTrait;

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
    let taken: Cents = pots.values().copied().sum();
    let billed: Cents = all.iter().map(|row| row.relief_budget).sum();
    assert_eq!(taken, billed, "the sum of all pots taken is the sum of all budgets billed");
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
