//! Two people have been brought together: both get it in writing, and one more letter is written by hand.

use entity::value::Service;

use crate::{
    driver::{Screen, Window, serve},
    town::{Town, rows, rows::PASSWORD},
};

#[tokio::test(flavor = "multi_thread")]
async fn letters_are_written_on_a_desk_in_the_dark() {
    from_the_record_to_the_list(Screen::desk(true).in_the_dark(), "desk").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_are_written_on_a_phone() {
    from_the_record_to_the_list(Screen::phone(true), "phone").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_are_written_without_scripts() {
    from_the_record_to_the_list(Screen::desk(false), "plain").await;
}

async fn from_the_record_to_the_list(screen: Screen, name: &str) {
    let town = Town::new().await;
    let people = &town.people;
    let row = rows::assignment("B-0009", people.abendroth, people.yildiz, Service::Entlastung, "2026-10-26");
    let id = town.add(row).await.id;
    let site = serve(town.app()).await;
    let window = Window::open(&site, screen).await;
    window.sign_in("Anna Kern", PASSWORD).await;
    window.sees("Heute").await;
    window.go(&format!("/assignments/{id}")).await;
    window.press("Bestätigungen schreiben").await;
    window.sees("Sehr geehrte Frau Yıldız,").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-letters-missing")).await;
    window.press("Beide schreiben").await;
    window.sees("2 Briefe sind geschrieben.").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-letters-assignment")).await;
    window.go(&format!("/seniors/{}", people.abendroth)).await;
    window.press("Brief schreiben").await;
    window.fill("heading", "Sommerfest").await;
    window.fill("text", "wir laden Sie herzlich ein.").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-letter-form")).await;
    window.press("Brief schreiben").await;
    window.sees("Brief L-2026-000003 ist geschrieben.").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-letter")).await;
    window.go("/letters?q=abendroth").await;
    window.sees("2 Briefe").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-letters")).await;
    window.go("/settings/texts/insurance_note").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-letter-text")).await;
    window.close().await;
}
