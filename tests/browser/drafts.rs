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
