//! What was issued does not change by an import.

use entity::value::Month;
use geleit::{billing::close, exchange::plan::Known};

use super::{file, folder, folder_with};
use crate::town::Town;

/// October is billed to the fund of S-101.
async fn billed() -> Town {
    let town = Town::new().await;
    town.import_right(&folder(), Known::Refuse).await;
    let other = "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;dienste\n\
                 E-102;Max;Frei;1961-05-05;Weg 4;44137;Dortmund;Eving;entlastung\n";
    town.import_right(&[file("ehrenamtliche.csv", other)], Known::Refuse).await;
    let october: Month = "2026-10".parse().unwrap();
    let closed = town.change(async |tx| close::close(tx, october).await).await.expect("October can be closed");
    assert_eq!(closed.statements, 1);
    town
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_statement_rests_on_is_refused_with_its_line() {
    let town = billed().await;
    for (name, old, new, wrong) in [
        ("besuche.csv", "15:00", "15:30", "besuche.csv:2: ende"),
        ("pflegegrade.csv", "01;;2", "01;2026-10-30;2", "pflegegrade.csv:2: bis"),
        ("fremdverbrauch.csv", "41,25", "41,26", "fremdverbrauch.csv:2: betrag"),
        ("kassenauskunft.csv", "131,00", "130,00", "kassenauskunft.csv:2: rest_laufendes_jahr"),
        ("tarife.csv", "7,50", "8,00", "tarife.csv:2: euro_pro_stunde"),
        ("begleitungen.csv", "S-101", "S-102", "begleitungen.csv:2: senior"),
        ("begleitungen.csv", "E-101;entl", "E-102;entl", "begleitungen.csv:2: ehrenamtliche"),
        ("begleitungen.csv", "entlastung", "besuchsdienst", "begleitungen.csv:2: dienst"),
        (
            "gruppenteilnahmen.csv",
            "senior\nG-101;2026-10-06;S-101",
            "senior;minuten\nG-101;2026-10-06;S-101;60",
            "gruppenteilnahmen.csv:2: minuten",
        ),
        ("senioren.csv", "abtretung;2026-01-01", "abtretung;2026-11-01", "senioren.csv:2: abtretung_ab"),
    ] {
        assert_eq!(town.import_wrong(&folder_with(name, old, new), Known::Update).await, [wrong]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_statement_rests_on_may_change() {
    let town = billed().await;
    for (name, old, new) in [
        ("besuche.csv", "Gespräch, Vorlesen", "Gespräch"),
        ("pflegegrade.csv", "01;;2", "01;2026-10-31;2"),
        ("pflegegrade.csv", "01;;2", "01;;4"),
        ("senioren.csv", "Weg 1", "Allee 5"),
        ("senioren.csv", "abtretung;2026-01-01", "erstattung;"),
        ("begleitungen.csv", "entlastung;2026-01-01", "entlastung;2026-01-02"),
    ] {
        town.import_right(&folder_with(name, old, new), Known::Update).await;
        town.import_right(&folder(), Known::Update).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_that_comes_late_may_change() {
    let town = billed().await;
    let late = |ends: &str| {
        [file("besuche.csv", &format!("kennung;begleitung;datum;beginn;ende\nV-103;B-101;2026-10-27;14:00;{ends}\n"))]
    };
    town.import_right(&late("15:00"), Known::Refuse).await;
    assert_eq!(town.import_right(&late("15:30"), Known::Update).await.changed(), 1);
}
