//! Exit statuses, the order of the months, and what is written into folders.

use std::{fs, process::Command};

use tempfile::TempDir;

use super::{Geleit, folder, path, text};
use crate::{exchange::FOLDER, town::database::execute};

/// The folder with a price for its group.
pub(super) fn priced() -> TempDir {
    let group = "demenzgruppe;2026-01-01;10,00;\n";
    let tariffs = FOLDER.iter().find(|(name, _)| *name == "tarife.csv").map(|(_, text)| format!("{text}{group}"));
    let tariffs = tariffs.expect("the folder has tariffs");
    let others = FOLDER.iter().filter(|(name, _)| *name != "tarife.csv").copied();
    folder(&others.chain([("tarife.csv", tariffs.as_str())]).collect::<Vec<_>>())
}

#[tokio::test]
async fn wrong_usage_and_a_refusal_have_statuses_of_their_own() {
    let geleit = Geleit::new().await;
    for arguments in [
        &[][..],
        &["close"],
        &["close-month"],
        &["close-month", "2026-13"],
        &["export", "statements"],
        &["export", "statements", "--month", "2026-10", "--format", "xml"],
        &["user", "add", "--name", "x", "--role", "king"],
        &["import", "x", "--force"],
    ] {
        let output = geleit.run(arguments);
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
    geleit.refused(&["import", "nowhere"]);
    geleit.refused(&["close-month", "2199-01"]);
    geleit.refused(&["export", "relief-budget", "--senior", "S-9", "--until", "2026-10"]);
}

#[tokio::test]
async fn months_are_closed_in_order_and_again_only_for_what_came_late() {
    let geleit = Geleit::new().await;
    let mut files = FOLDER.to_vec();
    let visits = |rows: &str| format!("kennung;begleitung;datum;beginn;ende\n{rows}");
    let first = visits("V-1;B-101;2026-02-03;14:00;15:00\nV-2;B-101;2026-04-01;14:00;15:00\n");
    files.retain(|(name, _)| !name.starts_with("besuche") && !name.starts_with("gruppen"));
    files.push(("besuche.csv", &first));
    geleit.done(&["import", path(folder(&files).path())]);

    assert!(geleit.refused(&["close-month", "2026-04"]).concat().contains("2026-02"), "the open month is named");
    geleit.done(&["close-month", "2026-02"]);
    geleit.done(&["close-month", "2026-04"]);
    geleit.refused(&["close-month", "2026-04"]);

    // March was never closed: what comes for it now opens it, what comes for February is billed with it.
    let late = visits("V-3;B-101;2026-03-03;14:00;15:00\nV-4;B-101;2026-02-05;14:00;15:00\n");
    geleit.done(&["import", path(folder(&[("besuche.csv", &late)]).path())]);
    assert!(geleit.refused(&["close-month", "2026-05"]).concat().contains("2026-03"), "the open month is named");
    let close = geleit.json(&["close-month", "2026-03"]);
    assert_eq!((&close["statements"], &close["total"]), (&1.into(), &"15.00".into()));
    let lines = geleit.statements("2026-03")["statements"][0]["lines"].clone();
    let months = |at: usize| lines[at]["service_month"].clone();
    assert_eq!([months(0), months(1)], ["2026-02", "2026-03"]);
}

#[tokio::test]
async fn a_claim_that_cannot_be_billed_waits_for_its_number() {
    let geleit = Geleit::new().await;
    let folder = priced();
    geleit.done(&["import", path(folder.path())]);
    execute(&geleit.database.url(), "UPDATE senior SET insurance_number = NULL").await;
    let close = geleit.json(&["close-month", "2026-10"]);
    assert_eq!((&close["statements"], &close["refused"][0]["senior"]), (&0.into(), &"S-101".into()));
    assert!(close["refused"][0]["reason"].as_str().is_some_and(|why| why.contains("Versichertennummer fehlt")));

    geleit.refused(&["import", path(folder.path())]);
    geleit.done(&["import", path(folder.path()), "--update"]);
    let close = geleit.json(&["close-month", "2026-10"]);
    assert_eq!((&close["statements"], &close["refused"]), (&1.into(), &serde_json::json!([])));
}

#[tokio::test]
async fn statements_are_written_by_their_numbers_and_as_one_bundle() {
    let geleit = Geleit::new().await;
    geleit.done(&["import", path(priced().path())]);
    geleit.done(&["close-month", "2026-10"]);
    let out = tempfile::tempdir().expect("a temporary folder can be made");
    let render = ["render", "--month", "2026-10", "--out", path(out.path())];
    geleit.done(&render);
    let export = geleit.statements("2026-10");
    let statement = &export["statements"][0];
    let number = statement["number"].as_str().expect("a number");
    let single = out.path().join(format!("{number}.pdf"));
    let bytes = fs::read(&single).expect("the statement is written");
    assert!(out.path().join("bundle.pdf").exists());
    assert_eq!(fs::read_dir(out.path()).map(Iterator::count).ok(), Some(2));
    for wanted in [number, "A123456780", &statement["total"].as_str().expect("an amount").replace('.', ",")] {
        assert!(words(&single).contains(wanted), "{wanted} is not in the PDF");
    }
    geleit.done(&render);
    assert_eq!(fs::read(&single).expect("the statement is written again"), bytes);
    geleit.done(&["render", "--month", "2026-09", "--out", path(out.path())]);
    assert!(!out.path().join("bundle.pdf").exists(), "another month's bundle is not taken for this one's");
}

pub fn words(pdf: &std::path::Path) -> String {
    let output = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output().expect("pdftotext runs");
    text(&output.stdout).to_owned()
}

#[tokio::test]
async fn csv_begins_with_a_byte_order_mark_and_has_a_row_per_line() {
    let geleit = Geleit::new().await;
    geleit.done(&["import", path(priced().path())]);
    geleit.done(&["close-month", "2026-10"]);
    let csv = geleit.done(&["export", "statements", "--month", "2026-10", "--format", "csv"]);
    assert!(csv.starts_with("\u{feff}number;kind;"));
    let lines = geleit.statements("2026-10")["statements"][0]["lines"].as_array().map(Vec::len);
    assert_eq!(Some(csv.lines().count() - 1), lines);
}
