//! The worklist.

use entity::{month_closing, setting, value::Month};
use sea_orm::Set;

use super::{logs, only};
use crate::town::{Town, rows};

#[tokio::test]
async fn an_idle_worklist_says_what_will_stand_there() {
    let town = Town::new().await;
    for of in [town.people.abendroth_with_boettcher, town.people.suess_with_yildiz, town.people.krueger_with_yildiz] {
        town.add(rows::confirmed_visit(of, &format!("2026-10-{:02}T10:00", 10 + of.0), 60)).await;
    }
    begin(&town).await;
    let page = town.as_coordinator().await.open("/today").await;
    assert!(page.shows("Nichts ist liegen geblieben") && !page.shows("So fängt der Dienst an"));
}

#[tokio::test]
async fn a_new_service_is_led_from_step_to_step_until_all_are_taken() {
    let town = Town::new().await;
    let office = town.as_coordinator().await;
    let page = office.open("/today").await;
    assert!(page.shows("2 von 5 Schritten sind erledigt") && page.shows("Absender angeben"));
    assert!(page.text().contains("href=\"/settings/sender\"") && !page.text().contains("href=\"/accounts/new\""));
    begin(&town).await;
    assert!(!office.open("/today").await.shows("So fängt der Dienst an"));
}

/// Takes the steps that the town has not taken.
async fn begin(town: &Town) {
    for (key, value) in
        [("traeger_name", "Begleitdienst"), ("traeger_ort", "Dortmund"), ("iban", "DE02120300000000202051")]
    {
        let (key, value) = (Set(key.to_owned()), Set(value.to_owned()));
        town.add(setting::ActiveModel { key, value, ..Default::default() }).await;
    }
    let month = Month::new(2026, 9).expect("a month");
    let closing = month_closing::ActiveModel {
        month: Set(month),
        closed_at: Set(town.now()),
        closed_by: Set("command:test".to_owned()),
        ..Default::default()
    };
    town.add(closing).await;
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
