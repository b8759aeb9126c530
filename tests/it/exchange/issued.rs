//! What was issued does not change by an import.

use entity::{statement, value::Month};
use geleit::{
    billing::close,
    exchange::plan::{Known, Plan},
};
use sea_orm::EntityTrait;

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

/// What an import that is right warns of, as it names the places.
fn warned(plan: &Plan) -> Vec<String> {
    plan.warnings.iter().map(|it| format!("{}:{}: {}", it.file, it.line, it.column)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_behind_what_was_billed_are_new_and_warned_of() {
    let town = billed().await;
    let before = statement::Entity::find().all(town.db().read()).await.unwrap();
    for (name, text, warning) in [
        ("pflegegrade.csv", "senior;von;bis;pflegegrad\nS-101;2024-03-01;2024-12-31;2\n", Some("2: von")),
        ("pflegegrade.csv", "senior;von;bis;pflegegrad;zuhause\nS-101;2024-01-01;2024-02-28;2;nein\n", None),
        ("pflegegrade.csv", "senior;von;pflegegrad\nS-102;2024-03-01;2\n", None),
        ("tarife.csv", "dienst;gueltig_ab;euro_pro_stunde\nentlastung;2026-10-15;8,00\n", Some("2: gueltig_ab")),
        ("tarife.csv", "dienst;gueltig_ab;euro_pro_stunde\nentlastung;2026-11-01;9,00\n", None),
        ("fremdverbrauch.csv", "senior;datum;betrag\nS-101;2026-10-31;1\nS-101;2026-11-01;1\n", Some("2: datum")),
        (
            "kassenauskunft.csv",
            "senior;stichtag;rest_vorjahr;rest_laufendes_jahr\nS-101;2026-10-01;0;50\n",
            Some("2: stichtag"),
        ),
    ] {
        let files = [file(name, text)];
        let expected: Vec<String> = warning.into_iter().map(|place| format!("{name}:{place}")).collect();
        assert_eq!(warned(&town.import_right(&files, Known::Refuse).await), expected, "{text}");
        assert!(warned(&town.import_right(&files, Known::Refuse).await).is_empty(), "what is there is not new");
    }
    assert_eq!(statement::Entity::find().all(town.db().read()).await.unwrap(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_to_get_the_letters_beside_somebody_else_is_warned_of() {
    let town = Town::new().await;
    town.import_right(&folder(), Known::Refuse).await;
    let contacts = "senior;name;beziehung;rechnungsempfaenger\n\
                    S-102;Max Öz;Sohn;nein\nS-102;Ida Öz;Tochter;ja\nS-101;Jan Łukaszewski;Sohn;ja\nS-102;Eda Öz;Tochter;ja\n";
    let plan = town.import_right(&[file("kontakte.csv", contacts)], Known::Refuse).await;
    assert_eq!(warned(&plan), ["3", "4", "5"].map(|line| format!("kontakte.csv:{line}: rechnungsempfaenger")));
    let says: Vec<String> = plan.warnings.iter().map(ToString::to_string).collect();
    assert!(says[0].contains("Ida Öz (Zeile 3)") && says[1].contains("Eva Łukaszewska (im Bestand)"), "{says:?}");
}
