//! Who may have a record already is told at import, and imported all the same.

use entity::senior;
use geleit::exchange::plan::Known;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{file, folder, pages::hand_in};
use crate::town::Town;

const HEADER: &str = "nummer;anrede;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;telefon\n";

/// Seniors with names, birthdays and phones, by number from S-201.
fn seniors(people: &[(&str, &str, &str, &str)]) -> String {
    let row = |(at, (first, last, born, phone)): (usize, &(&str, &str, &str, &str))| {
        format!("S-{};Frau;{first};{last};{born};Weg {at};44137;Dortmund;Eving;{phone}\n", 201 + at)
    };
    HEADER.to_owned() + &people.iter().enumerate().map(row).collect::<String>()
}

/// What is told of an import, line by line.
async fn told(town: &Town, name: &str, text: &str) -> Vec<String> {
    let plan = town.import_right(&[file(name, text)], Known::Update).await;
    plan.warnings.iter().map(ToString::to_string).collect()
}

#[tokio::test]
async fn a_row_that_looks_like_somebody_who_is_there_is_told_with_both_numbers() {
    let town = Town::new().await;
    let text = seniors(&[
        ("Erna", "ABENDROTH", "1990-01-01", "+49 231 555 01 01"),
        ("Erna", "Anders", "1990-01-01", ""),
        ("Otto", "Abendroth", "1990-01-02", "0231 5550101"),
    ]);
    let told = told(&town, "senioren.csv", &text).await;
    let is_told = "senioren.csv:2: nachname: S-201 sieht aus wie S-0001 (im Bestand), gleich: Name, Telefon; \
                   ist es dieselbe Person, bitte danach zusammenführen";
    assert_eq!(told[0], is_told);
    assert!(told[1].contains("S-202 sieht aus wie S-201 (Zeile 2), gleich: ein Teil des Namens, Geburtsdatum"));
    assert_eq!(told.len(), 2, "a couple shares name and phone: {told:#?}");
    assert_eq!(senior::Entity::find().count(town.db().read()).await.unwrap(), 6, "and all are imported");
    let again = town.import_right(&[file("senioren.csv", &text)], Known::Update).await;
    assert_eq!(again.warnings, [], "what changes nothing tells nothing");
    let moved = text.replace("Weg 0", "Weg 9");
    assert_eq!(self::told(&town, "senioren.csv", &moved).await.len(), 2, "who changes is told of again");
}

#[tokio::test]
async fn volunteers_and_partners_are_told_of_as_well() {
    let town = Town::new().await;
    town.import_right(&folder(), Known::Refuse).await;
    let volunteers = "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;dienste\n\
                      E-201;Bärbel;Gross;1960-05-05;Weg 3;44137;Dortmund;Mengede;entlastung\n";
    assert!(told(&town, "ehrenamtliche.csv", volunteers).await[0].contains("E-201 sieht aus wie E-101 (im Bestand)"));
    let partners = "nummer;name;art\nP-201;SENIORENBUERO Hörde;Büro\nP-202;Anderes Büro;Büro\n";
    let told = told(&town, "partner.csv", partners).await;
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with("partner.csv:2: name: P-201 sieht aus wie P-101 (im Bestand), gleich: Name"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_preview_leads_to_who_is_there_already() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let text = seniors(&[("Erna", "Abendroth", "1990-01-01", "0231 5550101")]);
    let preview = hand_in(&browser, "senioren.csv", &text).await.expect(200);
    assert!(preview.shows("Bitte beachten") && preview.shows("S-201 sieht aus wie S-0001"));
    assert!(preview.shows(&format!("href=\"/seniors/{}\"", town.people.abendroth)));
    browser.submit(&preview.form_to("/import/taking")).await.expect(303);
    browser.keep("geleit-lang=en");
    let other = text.replace("S-201", "S-301");
    assert!(hand_in(&browser, "senioren.csv", &other).await.shows("S-301 looks like S-0001 (in the database)"));
}

#[tokio::test]
async fn ten_thousand_rows_are_compared_without_comparing_each_with_all() {
    let town = Town::new().await;
    let names: Vec<(String, String)> =
        (0..10_000).map(|at| (format!("Vorname{at}"), format!("Name{}", at / 2))).collect();
    let people: Vec<_> = names.iter().map(|(first, last)| (first.as_str(), last.as_str(), "1940-01-01", "")).collect();
    let text = seniors(&people);
    let plan = geleit::exchange::import::Import::read(
        &[file("senioren.csv", &text)],
        Known::Refuse,
        geleit::exchange::problems::Problems::all(),
    );
    let geleit::exchange::import::Outcome::Right(plan) = plan.preview(town.db().read(), town.now()).await.unwrap()
    else {
        panic!("nothing is wrong")
    };
    assert_eq!(plan.warnings.len(), 5_000);
}
