//! What is typed is kept until it is saved, and for nobody else.

use crate::{
    driver::{Screen, Window, serve},
    town::{Town, rows::PASSWORD},
};

const TYPED: &str = "Zwischenstand";

/// Types into the form of a new senior.
async fn types(window: &Window) {
    window.go("/seniors/new").await;
    window.fill("last_name", TYPED).await;
}

/// Whether the form of a new senior still has it.
async fn has_draft(window: &Window) -> bool {
    window.go("/seniors/new").await;
    window.value("last_name").await == TYPED
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_survives_its_page_and_goes_in_every_tab_with_whoever_typed_it() {
    let town = Town::new().await;
    let site = serve(town.app()).await;
    let window = Window::open(&site, Screen::desk(true)).await;
    window.sign_in("Anna Kern", PASSWORD).await;
    window.sees("Anna Kern").await;
    types(&window).await;
    assert!(has_draft(&window).await, "a page that is left loses nothing");
    window.sees("Ihre Eingaben von vorhin").await;

    // Signed out in one tab, the other shows nothing any more.
    window.tab(1).await;
    window.go("/account").await;
    window.sign_out().await;
    window.sees("Sie sind abgemeldet").await;
    window.tab(0).await;
    window.sees("Passwort vergessen").await;
    window.sign_in("Anna Kern", PASSWORD).await;
    window.sees("Anna Kern").await;
    assert!(!has_draft(&window).await, "signed out in another tab");

    // Somebody else signs in, in another tab.
    types(&window).await;
    window.tab(1).await;
    window.sign_in("Mehmet Aydın", PASSWORD).await;
    window.sees("Mehmet Aydın").await;
    window.tab(0).await;
    window.sees("Mehmet Aydın").await;
    assert!(!has_draft(&window).await, "another person has signed in");

    // Signed out everywhere, at another machine.
    types(&window).await;
    let elsewhere = Window::open(&site, Screen::desk(true)).await;
    elsewhere.sign_in("Mehmet Aydın", PASSWORD).await;
    elsewhere.sees("Mehmet Aydın").await;
    elsewhere.go("/account").await;
    elsewhere.press("Überall abmelden").await;
    elsewhere.sees("Passwort vergessen").await;
    window.go("/seniors").await;
    window.sees("Passwort vergessen").await;
    window.sign_in("Mehmet Aydın", PASSWORD).await;
    window.sees("Mehmet Aydın").await;
    assert!(!has_draft(&window).await, "signed out everywhere");
    elsewhere.close().await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_overwrites_nothing_that_somebody_else_has_saved() {
    let town = Town::new().await;
    let site = serve(town.app()).await;
    let path = format!("/seniors/{}/edit", town.people.abendroth);
    let (anna, deniz) = (Window::open(&site, Screen::desk(true)).await, Window::open(&site, Screen::desk(true)).await);
    anna.sign_in("Anna Kern", PASSWORD).await;
    anna.sees("Anna Kern").await;
    deniz.sign_in("Mehmet Aydın", PASSWORD).await;
    deniz.sees("Mehmet Aydın").await;

    // Only what was typed comes back.
    anna.go(&path).await;
    anna.fill("street", "Zwischenweg 9").await;
    anna.go("/seniors").await;
    anna.go(&path).await;
    anna.sees("Ihre Eingaben von vorhin").await;
    assert_eq!(anna.value("street").await, "Zwischenweg 9");

    // Once somebody else has saved, it stands beside.
    anna.go("/seniors").await;
    deniz.go(&path).await;
    deniz.fill("phone", "0231 77777").await;
    deniz.press("Speichern").await;
    deniz.sees("0231 77777").await;
    anna.go(&path).await;
    anna.sees("Der Eintrag ist inzwischen geändert").await;
    anna.sees("Vorhin getippt: Zwischenweg 9").await;
    assert_ne!(anna.value("street").await, "Zwischenweg 9");
    assert_eq!(anna.value("phone").await, "0231 77777");
    anna.is_accessible().await;
    anna.press("Übernehmen").await;
    assert_eq!(anna.value("street").await, "Zwischenweg 9");
    anna.press("Speichern").await;
    anna.sees("0231 77777").await;
    anna.go(&path).await;
    assert_eq!(anna.value("phone").await, "0231 77777");
    anna.close().await;
    deniz.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_stays_with_the_person_its_address_names() {
    let town = Town::new().await;
    let site = serve(town.app()).await;
    let phone = Window::open(&site, Screen::phone(true)).await;
    phone.sign_in("Ayşe Yıldız", PASSWORD).await;
    phone.sees("Guten Tag").await;
    let to = |assignment| format!("/my/visits/new?assignment={assignment}");
    let chosen = "return document.querySelector('[name=assignment]:checked').value";
    phone.go(&to(town.people.suess_with_yildiz)).await;
    phone.fill("note", TYPED).await;
    phone.go(&to(town.people.krueger_with_yildiz)).await;
    assert_eq!(phone.value("note").await, "");
    assert_eq!(phone.run(chosen).await, town.people.krueger_with_yildiz.to_string());
    phone.go(&to(town.people.suess_with_yildiz)).await;
    assert_eq!(phone.value("note").await, TYPED);
    assert_eq!(phone.run(chosen).await, town.people.suess_with_yildiz.to_string());
    phone.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_from_paper_is_kept_until_it_is_entered() {
    let town = Town::new().await;
    let site = serve(town.app()).await;
    let desk = Window::open(&site, Screen::desk(true)).await;
    desk.sign_in("Anna Kern", PASSWORD).await;
    desk.sees("Anna Kern").await;
    desk.go("/visits/paper?tandem=B-0001").await;
    for (field, typed) in [("day", "27.10."), ("starts", "14"), ("ends", "16")] {
        desk.fill(field, typed).await;
    }
    desk.go("/visits").await;
    desk.go("/visits/paper?tandem=B-0001").await;
    assert_eq!(desk.value("ends").await, "16");
    desk.press("Zeile speichern").await;
    desk.sees("Der Besuch ist eingetragen").await;
    assert_eq!(desk.value("ends").await, "", "what is entered is no draft any more");
    desk.close().await;
}
