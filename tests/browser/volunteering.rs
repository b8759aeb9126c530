//! From an application to the first day as a volunteer, and the pause after it.

use crate::{
    driver::{Screen, Window, serve},
    town::{Town, rows::PASSWORD},
};

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_applies_becomes_active_on_a_desk() {
    becomes_active(Screen::desk(true), "desk").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_applies_becomes_active_on_a_phone_in_the_dark_without_scripts() {
    becomes_active(Screen::phone(false).in_the_dark(), "phone").await;
}

async fn becomes_active(screen: Screen, name: &str) {
    let town = Town::new().await;
    let site = serve(town.app()).await;
    let window = Window::open(&site, screen).await;
    window.sign_in("Anna Kern", PASSWORD).await;
    window.sees("Heute").await;
    applies(&window).await;
    let record = window.path().await;
    window.is_accessible().await;
    window.picture(&format!("{name}-applied")).await;
    take(&window, &record, "Das Gespräch ist geführt").await;
    window.sees("Gespräch geführt seit 02.11.2026").await;
    // The papers come first, and the form says so.
    take(&window, &record, "Die Nachweise sind vollständig").await;
    window.sees("Es fehlt noch: Führungszeugnis, Schweigepflicht, Vereinbarung.").await;
    window.is_accessible().await;
    window.go(&format!("{record}/papers")).await;
    window.is_accessible().await;
    for field in ["certificate_on", "seen_on", "confidentiality_on", "agreement_on"] {
        window.fill(field, "2026-10-30").await;
    }
    window.press("Speichern").await;
    window.sees("Wieder fällig am").await;
    take(&window, &record, "Die Nachweise sind vollständig").await;
    window.sees("Nachweise vollständig seit 02.11.2026").await;
    take(&window, &record, "Das Ehrenamt beginnt oder geht weiter").await;
    window.sees("aktiv seit 02.11.2026").await;
    has_a_profile(&window, &record, name).await;
    pauses(&window, &record, name).await;
    window.close().await;
}

/// Frau Neu would like to visit somebody.
async fn applies(window: &Window) {
    window.go("/volunteers/new").await;
    window.is_accessible().await;
    for (field, value) in [
        ("salutation", "Frau"),
        ("first_name", "Nuria"),
        ("last_name", "Neu"),
        ("birth_date", "1961-05-04"),
        ("street", "Probeweg 5"),
        ("postal_code", "44359"),
        ("town", "Dortmund"),
    ] {
        window.fill(field, value).await;
    }
    window.run("document.querySelector('[name=district]').selectedIndex = 1").await;
    window.tick("Besuchsdienst").await;
    window.press("Aufnehmen").await;
    window.sees("beworben").await;
}

async fn take(window: &Window, record: &str, step: &str) {
    window.go(&format!("{record}/stage")).await;
    window.is_accessible().await;
    window.tick(step).await;
    window.press("Speichern").await;
}

async fn has_a_profile(window: &Window, record: &str, name: &str) {
    window.go(&format!("{record}/profile")).await;
    window.is_accessible().await;
    window.fill("interests", "Schach, Garten").await;
    window.tick("Hat ein Auto").await;
    window.picture(&format!("{name}-profile")).await;
    window.press("Speichern").await;
    window.sees("Hat ein Auto").await;
    window.is_accessible().await;
    window.go("/volunteers?status=free").await;
    window.sees("Neu, Nuria").await;
    window.sees("seit 02.11.2026").await;
    window.is_accessible().await;
}

async fn pauses(window: &Window, record: &str, name: &str) {
    window.go(&format!("{record}/stage")).await;
    window.fill("until", "2026-12-31").await;
    window.press("Speichern").await;
    window.sees("pausiert seit 02.11.2026 bis 31.12.2026").await;
    window.sees("Ende der Pause").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-paused")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_be_known_already_is_told_below_the_form() {
    let town = Town::new().await;
    let site = serve(town.app()).await;
    for (screen, name) in [(Screen::desk(true), "desk"), (Screen::phone(true).in_the_dark(), "phone")] {
        let window = Window::open(&site, screen).await;
        window.sign_in("Anna Kern", PASSWORD).await;
        window.sees("Heute").await;
        window.go("/volunteers/new").await;
        window.fill("first_name", "Jurgen").await;
        window.fill("last_name", "Bottcher").await;
        window.sees("Vielleicht schon eingetragen").await;
        window.sees("E-0001 · Waltroper Straße 12 · gleich: Name").await;
        window.is_accessible().await;
        window.picture(&format!("{name}-known-already")).await;
        window.close().await;
    }
}
