//! The cases of the domain facts, TV-A1 to TV-A8.

use super::{story::*, *};
use serde_json::Value;

#[test]
fn the_ledger_of_every_vector_comes_out() {
    let vectors: Value = serde_json::from_str(include_str!("../../../tests/vectors/relief_budget.json")).unwrap();
    let vectors = vectors["ledger_45b"].as_array().unwrap();
    assert_eq!(vectors.len(), 7);
    vectors.iter().for_each(vector_comes_out);
}

/// What was carried over is the fund's word on 1 January, that month's amount included.
fn vector_comes_out(vector: &Value) {
    let mut story = Story::since(vector["entitled_from"].as_str().unwrap());
    if let Some(carried) = vector["carry_cents"]["2025"].as_i64() {
        story = story.word("2026-01-01", carried, 13_100);
    }
    for (number, row) in vector["rows"].as_array().unwrap().iter().enumerate() {
        let at = Month::of(day(row["service_date"].as_str().unwrap()));
        let cents = row["charge_cents"].as_i64().unwrap();
        if number == 0 && vector["id"] == "TV-A8" {
            story = story.external(row["service_date"].as_str().unwrap(), cents);
        } else {
            let borne = story.charge(&at.to_string(), &at.previous().to_string(), cents);
            assert_eq!(borne, vector_borne(row), "{} {row}", vector["id"]);
        }
        let rows = ledger(&story.history, at);
        for (year, rest) in row["rest_after"].as_object().unwrap() {
            let left = rows.last().unwrap().left(year.parse().unwrap()).unwrap_or_default();
            assert_eq!(left, Cents(rest.as_i64().unwrap()), "{} {row}", vector["id"]);
        }
        for lapsed in row["expired_so_far"].as_array().unwrap() {
            let total: Cents = rows.iter().map(|row| row.lapsed).sum();
            assert_eq!(total, Cents(lapsed[1].as_i64().unwrap()), "{} {row}", vector["id"]);
        }
    }
}

fn vector_borne(row: &Value) -> String {
    let taken = row["from_bucket"].as_object().unwrap().iter();
    let pots: Vec<Pot> = taken
        .map(|(year, cents)| Pot { year: year.parse().unwrap(), amount: Cents(cents.as_i64().unwrap()) })
        .collect();
    let borne = format!("{} + {}", read(&pots), Cents(row["eigenanteil_cents"].as_i64().unwrap()));
    borne.trim_start_matches(' ').to_owned()
}
