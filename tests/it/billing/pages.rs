//! The lists and the relief budget, as Finance and the coordinators see them.

use super::{close, october};
use crate::town::{Town, rows};
use entity::value::Role;

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_statements_is_filtered_sorted_and_exported() {
    let town = october().await;
    let finance = town.as_finance().await;
    assert!(finance.open("/statements").await.shows("Noch keine Abrechnung"));
    close(&finance, "2026-10").await.expect(303);
    let all = finance.open("/statements").await;
    assert!(all.shows("3 Schreiben · 60,00\u{a0}€ fällig") && all.shows("Abendroth, Erna"));
    for (filter, shown, hidden) in [
        ("q=krue", "Krüger, Hannelore", "Abendroth"),
        ("q=a-2026-000001", "Abendroth, Erna", "Krüger"),
        ("q=S-0001", "Abendroth, Erna", "Krüger"),
        ("kind=own_share", "A-2026-000003", "A-2026-000002"),
        ("payee=care_fund", "A-2026-000002", "A-2026-000003"),
        ("status=cancelled", "Nichts gefunden", "A-2026-000001"),
        ("month=2026-09", "Nichts gefunden", "A-2026-000001"),
    ] {
        let list = finance.open(&format!("/statements?{filter}")).await;
        assert!(list.shows(shown) && !list.shows(hidden), "{filter}:\n{}", list.text());
    }
    let up = finance.open("/statements?sort=number").await.text();
    let place = |number: &str| up.find(&format!(">{number}<")).expect("it is on the page");
    assert!(place("A-2026-000001") < place("A-2026-000003"));
    let csv = finance.open("/statements/list.csv?payee=care_fund").await.text();
    let lines: Vec<&str> = csv.lines().collect();
    assert!(lines[0].starts_with("\u{feff}Nummer;Art;Stand;Monat"));
    assert_eq!(lines.len(), 2);
    assert!(lines[1].contains("A-2026-000002;Abrechnung;ausgestellt;2026-10;02.11.2026;S-0003"));
    assert!(finance.open("/statements/list.xlsx").await.bytes.starts_with(b"PK"));
}

#[tokio::test]
async fn who_has_not_logged_and_what_is_unconfirmed_is_told_by_name() {
    let town = Town::new().await;
    let people = &town.people;
    town.add(rows::logged_visit(people.krueger_with_yildiz, "2026-10-08T10:00", 90)).await;
    let finance = town.as_finance().await;
    let steps = finance.open("/months/2026-10").await;
    assert!(steps.shows("1 von 2 Ehrenamtlichen haben eingetragen."));
    assert!(steps.shows("Ein Besuch ist noch nicht bestätigt.") && steps.shows("Es ist nichts abzurechnen."));
    let silent = finance.open("/months/2026-10/entries").await;
    assert!(silent.shows("Jürgen Böttcher") && silent.shows("Konrad Süß") && !silent.shows("Hannelore Krüger"));
    let waiting = finance.open("/months/2026-10/unconfirmed").await;
    assert!(
        waiting.shows("Hannelore Krüger") && waiting.shows("10:00–11:30") && waiting.shows("1\u{a0}Std. 30\u{a0}Min.")
    );
    assert!(waiting.shows("Bestätigen kann die Koordination.") && !waiting.text().contains("href=\"/visits"));
    let both = rows::account("Ida Doppel", &[Role::Finance, Role::Coordinator], None);
    let both = town.add(both).await.id;
    let waiting = town.signed_in(both).await.open("/months/2026-10/unconfirmed").await;
    assert!(waiting.text().contains("href=\"/visits/"));
}

#[tokio::test]
async fn of_very_many_unconfirmed_visits_the_month_says_how_many_are_conspicuous_at_least() {
    let town = Town::new().await;
    let tandem = town.people.krueger_with_yildiz;
    let visits = |days: std::ops::RangeInclusive<u32>, hours: std::ops::Range<u32>| -> Vec<_> {
        let minutes = || (0..60).step_by(2);
        let begins = days.flat_map(|day| hours.clone().flat_map(move |hour| minutes().map(move |at| (day, hour, at))));
        begins
            .map(|(day, hour, at)| rows::logged_visit(tandem, &format!("2026-10-{day:02}T{hour:02}:{at:02}"), 1))
            .collect()
    };
    let finance = town.as_finance().await;
    town.change(async |tx| tx.insert_all(visits(5..=6, 8..18)).await).await;
    assert!(finance.open("/months/2026-10").await.shows("600 Besuche sind noch nicht bestätigt, 600 auffällig."));
    town.change(async |tx| tx.insert_all(visits(7..=8, 8..18)).await).await;
    let many = finance.open("/months/2026-10").await;
    assert!(many.shows("1.200 Besuche sind noch nicht bestätigt, mindestens 1.000 auffällig."), "{}", many.text());
    let page = finance.open("/months/2026-10/unconfirmed").await;
    assert!(page.shows("1.200") && page.shows("zwei Besuche am selben Tag"), "{}", page.text());
    assert!(finance.open("/months/2026-10/unconfirmed?conspicuous=yes").await.shows("1.200"));
}

#[tokio::test]
async fn an_empty_service_says_what_will_stand_here() {
    let town = Town::new().await;
    let finance = town.as_finance().await;
    assert_eq!(finance.get("/").await.location(), "/months");
    assert!(finance.open("/months").await.shows("Noch kein Monat"));
    assert!(finance.open("/months/2026-10/preview").await.shows("Vorschau Oktober 2026"));
    finance.get("/months/2026-13").await.expect(404);
    finance.get("/statements/99").await.expect(404);
    finance.get("/statements/99/pdf").await.expect(404);
    finance.get("/seniors/99/relief-budget").await.expect(404);
}

#[tokio::test]
async fn the_relief_budget_is_told_month_by_month_as_table_and_picture() {
    let town = Town::new().await;
    let abendroth = town.people.abendroth;
    let path = format!("/seniors/{abendroth}/relief-budget");
    let coordinator = town.as_coordinator().await;
    assert!(coordinator.open(&path).await.shows("Noch nichts gebucht"));
    town.add(rows::external_use(abendroth, "2025-12-10", 100_000)).await;
    town.add(rows::fund_balance(abendroth, "2026-04-15", [4_000, 52_400])).await;
    town.at("2026-05-20T09:00");
    let page = coordinator.open(&path).await;
    for told in [
        "695,00\u{a0}€ frei Ende Mai 2026",
        "Rechnerisch; maßgeblich ist die Auskunft der Pflegekasse.",
        "Letzte Auskunft der Kasse: 15.04.2026.",
        "40,00\u{a0}€ aus 2025 verfallen nach dem 30.06.2026.",
        "40,00\u{a0}€ aus 2025, 655,00\u{a0}€ aus 2026",
        "<title id=\"chart-title\">Was am Ende jedes Monats übrig war</title>",
    ] {
        assert!(page.shows(told), "{told}:\n{}", page.text());
    }
    assert!(!page.text().contains("style="), "the policy of the pages forbids styles in attributes");
    town.at("2026-07-02T09:00");
    let july = town.as_finance().await.open(&path).await;
    assert!(july.shows("40,00\u{a0}€") && !july.shows("verfallen nach dem"));
}

#[tokio::test]
async fn the_page_of_a_senior_says_what_is_left_of_the_relief_budget_and_what_lapses_when() {
    let town = Town::new().await;
    let path = format!("/seniors/{}", town.people.abendroth);
    let (coordinator, finance) = (town.as_coordinator().await, town.as_finance().await);
    assert!(coordinator.open(&path).await.shows("Noch nichts gebucht."));
    town.add(rows::fund_balance(town.people.abendroth, "2026-04-15", [4_000, 39_300])).await;
    town.at("2026-05-20T09:00");
    for page in [coordinator.open(&path).await, finance.open(&path).await] {
        for told in [
            "564,00\u{a0}€ rechnerisch frei",
            "40,00\u{a0}€ aus 2025 verfallen nach dem 30.06.2026.",
            "524,00\u{a0}€ aus 2026 verfallen nach dem 30.06.2027.",
            "Maßgeblich ist die Auskunft der Pflegekasse. Letzte Auskunft der Kasse: 15.04.2026.",
            "<svg class=\"bar\"",
        ] {
            assert!(page.shows(told), "{told}:\n{}", page.text());
        }
    }
    town.at("2026-07-02T09:00");
    let july = coordinator.open(&path).await;
    assert!(july.shows("786,00\u{a0}€ rechnerisch frei") && !july.shows("aus 2025"), "{}", july.text());
}
