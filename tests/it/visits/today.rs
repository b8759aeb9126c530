//! The worklist.

use super::{logs, only};
use crate::town::{Town, rows};

#[tokio::test]
async fn an_idle_worklist_says_what_will_stand_there() {
    let town = Town::new().await;
    for of in [town.people.abendroth_with_boettcher, town.people.suess_with_yildiz, town.people.krueger_with_yildiz] {
        town.add(rows::confirmed_visit(of, &format!("2026-10-{:02}T10:00", 10 + of.0), 60)).await;
    }
    assert!(town.as_coordinator().await.open("/today").await.shows("Nichts ist liegen geblieben"));
}

#[tokio::test]
async fn the_worklist_names_what_waits_and_who_has_not_logged() {
    let town = Town::new().await;
    logs(&town, "2026-10-27", "14:00", "16:00").await.expect(303);
    let office = town.as_coordinator().await;
    let page = office.open("/today").await;
    assert!(page.shows("Ein Besuch ist zu bestätigen"));
    assert!(page.shows("2 Begleitungen ohne Besuch im Oktober 2026") && page.shows("B-0002, Herr Süß"));
    assert!(!page.shows("B-0001, Frau Abendroth"));
    let visit = only(&town).await;
    let why = [("version", "1"), ("reason", "Wann?")];
    office.post(&format!("/visits/{}/return", visit.id), &why).await.expect(303);
    let page = office.open("/today").await;
    assert!(page.shows("Ein zurückgegebener Besuch wartet auf Antwort") && page.shows("Di 27.10.2026, Frau Abendroth"));
}
