//! Tariffs, and what others say about a relief budget.

use crate::exchange::{
    cell::Cell,
    problem::{CellFault, RowFault, quiet},
    row::{Cells, row},
};
use chrono::{Datelike, NaiveDate};
use entity::{
    tariff::Rounding,
    value::{Cents, Service},
};

row! {
    /// What an hour costs from a day on.
    Tariff in "tarife" {
        Key service: Service = "dienst";
        Key valid_from: NaiveDate = "gueltig_ab";
        Required per_hour: Cents = "euro_pro_stunde";
        Optional step: Step = "takt_minuten", Step(1);
        Optional rounding: Rounding = "rundung", Rounding::Nearest;
    }
}

row! {
    /// What other providers took on a day.
    ExternalUse in "fremdverbrauch" {
        Key senior: String = "senior" => "senioren";
        Key day: NaiveDate = "datum";
        Required amount: Cents = "betrag";
    }
}

row! {
    /// What the care fund says is left from a day on.
    FundBalance in "kassenauskunft" {
        Key senior: String = "senior" => "senioren";
        Key day: NaiveDate = "stichtag";
        Required last_year: Cents = "rest_vorjahr";
        Required this_year: Cents = "rest_laufendes_jahr";
    } and lapsed
}

fn lapsed(cells: &Cells<'_>) -> Vec<(&'static str, RowFault)> {
    let lapsed =
        cells.right("stichtag").zip(cells.right("rest_vorjahr")).is_some_and(|(day, rest)| has_lapsed(day, rest));
    if lapsed { vec![("rest_vorjahr", RowFault::RestAfterJune)] } else { Vec::new() }
}

/// Last year's money lapses after 30 June (§ 45b Abs. 1 Satz 5 SGB XI), so no fund can have any left of it later.
pub fn has_lapsed(day: NaiveDate, last_year: Cents) -> bool {
    day.month() > 6 && !last_year.is_zero()
}

/// A billing step in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step(pub i32);

impl Cell for Step {
    fn read(text: &str) -> Result<Self, CellFault> {
        const STEPS: [(&str, i32); 5] = [("1", 1), ("5", 5), ("15", 15), ("30", 30), ("60", 60)];
        let found = STEPS.into_iter().find(|(word, _)| *word == text);
        let wrong = || CellFault::NotOneOf { value: quiet(text), words: STEPS.map(|(word, _)| word).to_vec() };
        found.map(|(_, minutes)| Self(minutes)).ok_or_else(wrong)
    }

    fn write(&self) -> String {
        self.0.to_string()
    }
}
