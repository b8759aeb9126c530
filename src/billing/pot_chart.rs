//! The relief budget as a picture: a column for each month, one part for each pot. Whole numbers only.

use entity::value::{Cents, Month};

use super::relief_budget::LedgerMonth;

/// How many months the picture shows, the latest ones.
const MOST_MONTHS: usize = 18;
/// Of one month's place, in the units of the picture.
const STEP: i64 = 60;
const COLUMN: i64 = 40;
/// Of the highest column.
const HEIGHT: i64 = 180;
/// Above it, for its figure.
const TOP: i64 = 24;
/// Below, for the months.
const BOTTOM: i64 = 30;

/// The picture, in units of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PotChart {
    pub width: i64,
    pub height: i64,
    /// Where the columns stand.
    pub ground: i64,
    pub columns: Vec<Column>,
}

/// What was left at the end of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub month: Month,
    pub left: Cents,
    pub x: i64,
    pub width: i64,
    /// The middle, for what is written.
    pub middle: i64,
    /// Of the older pot, below.
    pub older: Part,
    /// Of the newer pot, above it.
    pub newer: Part,
}

/// A piece of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    pub y: i64,
    pub height: i64,
}

/// Draws the last months of a ledger; the highest column fills the picture.
pub fn draw(ledger: &[LedgerMonth]) -> PotChart {
    let shown = &ledger[ledger.len().saturating_sub(MOST_MONTHS)..];
    let most = shown.iter().map(|row| left(row).0).max().unwrap_or_default().max(1);
    let columns = (0..).zip(shown).map(|(place, row)| column(place, row, most)).collect();
    let months = i64::try_from(shown.len()).unwrap_or_default();
    PotChart { width: months * STEP, height: TOP + HEIGHT + BOTTOM, ground: TOP + HEIGHT, columns }
}

fn left(row: &LedgerMonth) -> Cents {
    row.pots.iter().map(|pot| pot.amount).sum()
}

fn column(place: i64, row: &LedgerMonth, most: i64) -> Column {
    let of = |wanted: fn(i32, i32) -> bool| -> i64 {
        let pots = row.pots.iter().filter(|pot| wanted(pot.year, row.month.year()));
        pots.map(|pot| pot.amount.0).sum::<i64>() * HEIGHT / most
    };
    let older = of(|pot, year| pot < year);
    let newer = of(|pot, year| pot >= year);
    let ground = TOP + HEIGHT;
    Column {
        month: row.month,
        left: left(row),
        x: place * STEP + (STEP - COLUMN) / 2,
        width: COLUMN,
        middle: place * STEP + STEP / 2,
        older: Part { y: ground - older, height: older },
        newer: Part { y: ground - older - newer, height: newer },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::billing::relief_budget::Pot;

    fn row(month: &str, pots: &[(i32, i64)]) -> LedgerMonth {
        LedgerMonth {
            month: month.parse().unwrap(),
            credit: Cents::ZERO,
            external: Cents::ZERO,
            own: Cents::ZERO,
            own_share: Cents::ZERO,
            lapsed: Cents::ZERO,
            pots: pots.iter().map(|&(year, amount)| Pot { year, amount: Cents(amount) }).collect(),
        }
    }

    #[test]
    fn the_highest_column_fills_the_picture_and_its_parts_stand_on_each_other() {
        let chart =
            draw(&[row("2026-05", &[(2025, 2_000), (2026, 8_000)]), row("2026-06", &[(2025, 0), (2026, 5_000)])]);
        let [may, june] = &chart.columns[..] else { panic!("two columns") };
        assert_eq!((may.older, may.newer), (Part { y: 168, height: 36 }, Part { y: 24, height: 144 }));
        assert_eq!((june.older.height, june.newer), (0, Part { y: 114, height: 90 }));
        assert_eq!((chart.width, june.middle), (120, 90));
    }

    #[test]
    fn only_the_last_months_are_shown_and_nothing_left_draws_nothing() {
        let months = Month::new(2024, 1).unwrap().through(Month::new(2026, 6).unwrap());
        let ledger: Vec<LedgerMonth> = months.map(|month| row(&month.to_string(), &[])).collect();
        let chart = draw(&ledger);
        assert_eq!(chart.columns.len(), MOST_MONTHS);
        assert!(chart.columns.iter().all(|column| column.newer.height == 0 && column.older.height == 0));
    }
}
