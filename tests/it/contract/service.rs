//! Nine months of an invented service, `tests/contract`: what is imported before each close, and the figures that the
//! contract demands, from a second implementation of it that knows nothing of this one.
//!
//! There are late visits over several closes, visits over midnight and the clock change, groups, five tariffs, two
//! routes, care grades with gaps, use by others, words of the fund, two amounts of the law, and a pot that lapses.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};

use super::{Geleit, path};

const MONTHS: [&str; 9] =
    ["2024-11", "2024-12", "2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06", "2025-07"];

/// What is imported, and the month that is closed then; the last closes a closed month again.
fn closes() -> impl Iterator<Item = (&'static str, &'static str)> {
    MONTHS.into_iter().map(|month| (month, month)).chain([("late", MONTHS[8])])
}

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/contract").join(name)
}

fn expected(name: &str) -> Value {
    let text = fs::read_to_string(file(&format!("{name}.json"))).expect("the expected figures are there");
    serde_json::from_str(&text).expect("the expected figures are JSON")
}

/// The statements without what depends on the day of the test: the day, the year in the numbers, the hash.
fn timeless(mut export: Value) -> Value {
    for statement in export["statements"].as_array_mut().expect("a list of statements") {
        let statement = statement.as_object_mut().expect("a statement");
        for key in ["issued_on", "sha256"] {
            assert!(statement.remove(key).is_some_and(|value| value.is_string()), "{key}");
        }
        for key in ["number", "refers_to"] {
            if let Some(number) = statement[key].as_str() {
                statement[key] = json!(number["A-2026-".len()..]);
            }
        }
    }
    export
}

#[tokio::test]
async fn nine_months_come_out_to_the_cent() {
    let geleit = Geleit::new().await;
    for (imported, month) in closes() {
        geleit.done(&["import", path(&file(imported))]);
        let mut figures = expected(imported);
        let close =
            figures.as_object_mut().and_then(|figures| figures.remove("close")).expect("the figures of a close");
        assert_eq!(geleit.json(&["close-month", month, "--dry-run"]), close, "{imported}");
        assert_eq!(geleit.json(&["close-month", month]), close, "{imported}");
        assert_eq!(timeless(geleit.statements(month)), figures, "{imported}");
    }
    geleit.done(&["verify"]);
    for senior in ["S-0001", "S-14", "S-21", "S-28", "S-35", "S-42"] {
        let ledger = geleit.json(&["export", "relief-budget", "--senior", senior, "--until", "2025-07"]);
        assert_eq!(ledger, expected(senior), "{senior}");
    }
    nothing_moves_afterwards(&geleit);
}

/// Everything imported again, and every month closed again.
fn nothing_moves_afterwards(geleit: &Geleit) {
    let before = MONTHS.map(|month| geleit.statements(month));
    for (imported, month) in closes() {
        for line in geleit.done(&["import", path(&file(imported))]).lines() {
            assert!(line.contains(" 0 neu, 0 geändert,"), "{imported}: {line}");
        }
        assert!(!geleit.refused(&["close-month", month]).is_empty(), "{month}");
    }
    assert_eq!(MONTHS.map(|month| geleit.statements(month)), before);
}
