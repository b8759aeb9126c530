//! Lists that are far longer than a page, and than a database takes in one question.

use entity::{
    value::{AssignmentId, Service},
    visit,
};

use super::close;
use crate::town::{Town, rows};

/// So many tandems beside those of the town, each with a senior and a volunteer of its own.
async fn tandems(town: &Town, count: usize) -> Vec<AssignmentId> {
    let senior = |at| rows::senior(&format!("S-{at:05}"), "Frau Anna Viel");
    let volunteer = |at| rows::volunteer(&format!("E-{at:05}"), "Herr Emil Oft");
    town.change(async |tx| {
        let seniors = tx.insert_all((1000..).take(count).map(senior).collect()).await?;
        let volunteers = tx.insert_all((1000..).take(count).map(volunteer).collect()).await?;
        tx.insert_all(seniors.iter().map(|senior| rows::care_grade(senior.id, 2, "2024-06-01")).collect()).await?;
        let pairs = seniors.iter().zip(&volunteers).map(|(senior, volunteer)| {
            let number = format!("Z-{}", senior.number);
            rows::assignment(&number, senior.id, volunteer.id, Service::Entlastung, "2026-01-01")
        });
        Ok(tx.insert_all(pairs.collect()).await?.into_iter().map(|row| row.id).collect())
    })
    .await
}

/// Visits of one minute, 25 on each of four days: all but conspicuous by themselves.
fn visits(tandem: AssignmentId) -> impl Iterator<Item = visit::ActiveModel> {
    let begins = (5..=8).flat_map(|day| (0..25).map(move |at| format!("2026-10-{day:02}T14:{:02}", at * 2)));
    begins.map(move |begins| rows::logged_visit(tandem, &begins, 1))
}

#[tokio::test(flavor = "multi_thread")]
async fn more_conspicuous_visits_than_one_question_holds_are_listed_at_least_in_part() {
    let town = Town::new().await;
    let many: Vec<_> = tandems(&town, 330).await.into_iter().flat_map(visits).collect();
    assert_eq!(many.len(), 33_000, "SQLite takes 32,766 values in one question");
    town.change(async |tx| tx.insert_all(many).await).await;
    let coordinator = town.as_coordinator().await;
    let finance = town.as_finance().await;
    let page = finance.open("/months/2026-10/unconfirmed?conspicuous=yes").await;
    assert!(page.shows("Mindestens 5.000 sind auffällig."), "{}", page.text());
    assert!(page.shows("zwei Besuche am selben Tag") && page.shows("Seite 1 von 100"));
    let office = coordinator.open("/visits?state=unconfirmed&month=2026-10&conspicuous=yes").await;
    assert!(office.shows("Durchgesehen sind die ersten 5.000 Besuche des Monats."), "{}", office.text());
    assert!(finance.open("/months/2026-10/unconfirmed?page=all").await.text().matches("<tr").count() > 33_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lists_of_a_month_are_printed_whole() {
    let town = Town::new().await;
    let tandems = tandems(&town, 60).await;
    let finance = town.as_finance().await;
    town.change(async |tx| tx.insert_all(tandems.iter().copied().flat_map(|it| visits(it).take(2)).collect()).await)
        .await;
    for (path, rows) in [
        ("/months/2026-09/entries", 63),
        ("/months/2026-10/unconfirmed", 120),
        ("/months/2026-10/unconfirmed?conspicuous=yes", 120),
    ] {
        let whole = format!("{path}{}page=all", if path.contains('?') { '&' } else { '?' });
        let first = finance.open(path).await;
        assert!(first.text().contains(&format!("href=\"{}#print\"", whole.replace('&', "&#38;"))), "{}", first.text());
        assert_eq!(first.text().matches("<tr").count(), 1 + 50, "{path}");
        let all = finance.open(&whole).await;
        assert_eq!(all.text().matches("<tr").count(), 1 + rows, "{whole}");
        assert!(!all.shows("Seite 1 von"), "{whole}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_statements_is_printed_whole() {
    let town = Town::new().await;
    let visits = tandems(&town, 60).await.into_iter().map(|it| rows::confirmed_visit(it, "2026-10-06T14:00", 60));
    let visits = visits.collect();
    town.change(async |tx| tx.insert_all(visits).await).await;
    let finance = town.as_finance().await;
    close(&finance, "2026-10").await.expect(303);
    assert_eq!(finance.open("/statements").await.text().matches("<tr").count(), 1 + 50);
    assert_eq!(finance.open("/statements?page=all").await.text().matches("<tr").count(), 1 + 60);
}
