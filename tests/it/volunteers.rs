//! The volunteers: list, record, and the forms over its parts.

use entity::{value::Role, volunteer};
use sea_orm::EntityTrait;

use crate::town::{Town, browser::Browser, form::Form, rows};

/// A new volunteer as the form has it.
async fn new_volunteer(coordinator: &Browser<'_>) -> Form {
    let form = coordinator.form("/volunteers/new").await;
    form.with("first_name", "Łukasz")
        .with("last_name", "Muster")
        .with("birth_date", "1958-02-28")
        .with("street", "Beispielweg 8")
        .with("postal_code", "44357")
        .with("town", "Dortmund")
        .with("district", 11)
        .with("email", "lukasz@example.org")
        .also("services", "besuchsdienst")
        .also("services", "entlastung")
}

async fn saved(town: &Town, number: &str) -> Option<volunteer::Model> {
    let all = volunteer::Entity::find().all(town.db().read()).await.expect("the database answers");
    all.into_iter().find(|row| row.number == number)
}

#[tokio::test]
async fn a_new_volunteer_gets_the_next_number_and_a_record() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let form = new_volunteer(&coordinator).await;
    let answer = coordinator.submit(&form).await.expect(303);
    coordinator.submit(&form).await.expect(303);
    let record = coordinator.follow(answer).await.expect(200);
    for fact in ["Łukasz Muster", "E-0003", "Besuchsdienst, Häusliche Entlastung", "ohne Begleitung", "kein Zugang"] {
        assert!(record.shows(fact), "{fact}");
    }
    assert!(!record.text().split("</title>").next().unwrap_or_default().contains("Muster"));
    assert!(saved(&town, "E-0004").await.is_none(), "sent twice, saved once");
    assert!(coordinator.open("/volunteers?q=lukasz+muster").await.shows("Muster, Łukasz"));
}

#[tokio::test]
async fn every_wrong_field_of_a_volunteer_is_told() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let form = new_volunteer(&coordinator).await.without("services").with("email", "lukasz@").with("iban", "DE00");
    let page = coordinator.submit(&form.with("last_name", "x".repeat(61)).with("phone", "1".repeat(41))).await;
    let page = page.expect(422);
    for said in
        ["Bitte füllen Sie dieses Feld aus.", "E-Mail-Adresse", "keine gültige IBAN", "Höchstens 60", "Höchstens 40"]
    {
        assert!(page.shows(said), "{said}");
    }
    assert!(page.shows("lukasz@") && page.shows("DE00"));
}

#[tokio::test]
async fn the_second_of_two_editors_of_a_volunteer_sees_both_versions() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let path = format!("/volunteers/{}/edit", town.people.boettcher);
    let (one, other) = (anna.form(&path).await, mehmet.form(&path).await);
    anna.submit(&one.with("email", "neu@example.org")).await.expect(303);
    let page = mehmet.submit(&other.with("street", "Am neuen Ort 1")).await.expect(409);
    assert!(page.shows("neu@example.org") && page.shows("Am neuen Ort 1"));
}

#[tokio::test]
async fn a_record_shows_hours_and_whom_they_visit() {
    let town = Town::new().await;
    let tandem = town.people.abendroth_with_boettcher;
    town.add(rows::confirmed_visit(tandem, "2026-11-01T14:00", 90)).await;
    town.add(rows::logged_visit(tandem, "2026-03-01T14:00", 60)).await;
    town.add(rows::confirmed_visit(tandem, "2025-12-31T14:00", 60)).await;
    let coordinator = town.as_coordinator().await;
    let record = coordinator.open(&format!("/volunteers/{}", town.people.boettcher)).await;
    for fact in ["Frau Abendroth", "B-0001", "1\u{a0}Std. 30\u{a0}Min.", "2\u{a0}Std. 30\u{a0}Min.", "Jürgen Böttcher"]
    {
        assert!(record.shows(fact), "{fact}");
    }
}

#[tokio::test]
async fn volunteering_ends_once_nobody_is_visited() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let path = format!("/volunteers/{}/ending", town.people.yildiz);
    let page = coordinator.submit(&coordinator.form(&path).await).await.expect(422);
    assert!(page.shows("laufen noch Begleitungen: B-0002, B-0003"));
    let free = town.add(rows::volunteer("E-0009", "Herr Otto Frei")).await;
    let form = coordinator.form(&format!("/volunteers/{}/ending", free.id)).await.with("ended_on", "2026-10-31");
    coordinator.submit(&form).await.expect(303);
    assert!(!coordinator.open("/volunteers").await.shows("Frei, Otto"));
    assert!(coordinator.open("/volunteers?status=ended").await.shows("Frei, Otto"));
}

#[tokio::test]
async fn the_list_of_volunteers_filters_and_counts() {
    let town = Town::new().await;
    town.add(rows::volunteer("E-0009", "Herr Otto Frei")).await;
    let coordinator = town.as_coordinator().await;
    assert!(coordinator.open("/volunteers").await.shows("3 Personen · 1 ohne Begleitung"));
    for (question, shown, hidden) in [
        ("q=yildiz", "Yıldız", "Böttcher"),
        ("q=E-0001", "Böttcher", "Yıldız"),
        ("status=free", "Frei", "Böttcher"),
        ("status=visiting&sort=-number", "Böttcher", "Frei, Otto"),
        ("district=1&sort=district", "Dazu ist niemand eingetragen", "Frei, Otto"),
    ] {
        let page = coordinator.open(&format!("/volunteers?{question}")).await;
        assert!(page.shows(shown), "{question} shows {shown}");
        assert!(!page.shows(hidden), "{question} hides {hidden}");
    }
    assert!(coordinator.open("/volunteers/list.xlsx").await.bytes.starts_with(b"PK"));
    town.as_finance().await.get("/volunteers").await.expect(403);
    coordinator.get("/volunteers/999").await.expect(404);
    coordinator.get("/volunteers/999/note").await.expect(404);
}

#[tokio::test]
async fn the_way_to_access_and_its_end_starts_at_the_volunteers_page() {
    let town = Town::new().await;
    let both = rows::account("Jana Weiß", &[Role::Coordinator, Role::Admin], None);
    let jana = town.signed_in(town.add(both).await.id).await;
    let new = town.add(rows::volunteer("E-0050", "Frau Neu Dabei")).await;
    let page = jana.open(&format!("/volunteers/{}", new.id)).await;
    assert!(page.text().contains("/accounts/new?volunteer=E-0050") && page.shows("Zugang anlegen"));
    let page = town.as_coordinator().await.open(&format!("/volunteers/{}", new.id)).await;
    assert!(!page.shows("/accounts/new"), "a coordinator cannot do that");
    let account = town.add(rows::account("Neu Dabei", &[Role::Volunteer], Some(new.id))).await.id;
    let form = jana.form(&format!("/volunteers/{}/ending", new.id)).await;
    jana.submit(&form.with("ended_on", "2026-11-01")).await.expect(303);
    let page = jana.open(&format!("/volunteers/{}", new.id)).await;
    assert!(page.shows("Das Konto ist noch offen") && page.text().contains(&format!("/accounts/{account}/ending/new")));
}
