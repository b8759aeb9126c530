//! The search: who is found by what, and by whom.

use std::time::{Duration, Instant};

use crate::town::{Town, rows};

#[tokio::test]
async fn people_are_found_however_they_are_typed() {
    let town = Town::new().await;
    town.add(rows::contact(town.people.krueger, "Gisela Großmann", "Tochter")).await;
    let coordinator = town.as_coordinator().await;
    for (typed, found) in [
        ("aben", "Abendroth, Erna"),
        ("ERNA+abend", "Abendroth, Erna"),
        ("s%C3%BCss", "Süß, Konrad"),
        ("suess", "Süß, Konrad"),
        ("krueger", "Krüger, Hannelore"),
        ("Kruger", "Krüger, Hannelore"),
        ("Bottcher+jurgen", "Böttcher, Jürgen"),
        ("s-0003", "Krüger, Hannelore"),
        ("yildiz", "Yıldız, Ayşe"),
        ("E-0001", "Böttcher, Jürgen"),
        ("grossmann", "Gisela Großmann"),
        ("0231+555+0303", "Gisela Großmann"),
        ("gro%C3%9Fmann+gisela", "Gisela Großmann"),
        ("0231%2F555+01-01", "Abendroth, Erna"),
        ("%2B49+231+5550202", "Böttcher, Jürgen"),
        ("amtshaus", "Abendroth, Erna"),
        ("waltroper+str", "Böttcher, Jürgen"),
    ] {
        let page = coordinator.open(&format!("/search?q={typed}")).await;
        assert!(page.shows(found), "{typed} finds {found}: {}", page.text());
        assert!(page.shows("data-results"));
        assert!(!page.text().split("</title>").next().unwrap_or_default().contains(typed));
    }
    assert!(coordinator.open("/search?q=nobody%25").await.shows("Zu „nobody%“ ist niemand eingetragen."));
    assert!(coordinator.open("/search?q=a").await.shows("mindestens zwei Zeichen"));
    assert!(coordinator.open("/search").await.shows("mindestens zwei Zeichen"));
}

#[tokio::test]
async fn finance_finds_seniors_and_no_volunteers() {
    let town = Town::new().await;
    let finance = town.as_finance().await;
    assert!(finance.open("/search?q=abendroth").await.shows("Abendroth, Erna"));
    assert!(!finance.open("/search?q=yildiz").await.shows("Yıldız, Ayşe"));
    town.as_volunteer().await.get("/search?q=abendroth").await.expect(403);
}

#[tokio::test]
async fn at_most_twenty_of_a_kind_are_shown_and_the_search_is_quick_among_ten_thousand() {
    let town = Town::new().await;
    let seniors = (10_000..20_000).map(|n| rows::senior(&format!("S-{n}"), &format!("Frau Vorname{n} Nachname{n}")));
    let seniors = town.change(async |tx| tx.insert_all(seniors.collect()).await).await;
    let contacts = seniors.iter().map(|row| rows::contact(row.id, &format!("Inge Müller-{}", row.number), "Tochter"));
    town.change(async |tx| tx.insert_all(contacts.collect()).await).await;
    let coordinator = town.as_coordinator().await;
    let page = coordinator.open("/search?q=nachname").await;
    assert_eq!(page.text().matches("Vorname").count(), 20);
    assert!(page.shows("Es gibt noch mehr."));
    for (typed, found) in [("name19999", "Nachname19999"), ("mueller-s-17000", "Inge Müller-S-17000")] {
        let begun = Instant::now();
        assert!(coordinator.open(&format!("/search?q={typed}")).await.shows(found));
        assert!(begun.elapsed() < Duration::from_millis(500), "{:?}", begun.elapsed());
    }
}

#[tokio::test]
async fn a_search_for_words_without_end_is_answered_like_any_other() {
    let town = Town::new().await;
    let endless = vec!["ab"; 2_500].join("+");
    let office = town.as_coordinator().await;
    for path in ["/search", "/seniors", "/volunteers", "/assignments"] {
        office.get(&format!("{path}?q={endless}")).await.expect(200);
    }
    town.as_finance().await.get(&format!("/statements?q={endless}")).await.expect(200);
}
