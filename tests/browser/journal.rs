//! A note and a follow-up with the keyboard alone, and two coordinators on the same page.

use crate::{
    driver::{ENTER, Screen, Window, serve},
    town::{Town, rows::PASSWORD},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_note_and_a_follow_up_by_keyboard_alone_on_a_desk() {
    by_keyboard_alone(Screen::desk(true), "desk").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_and_a_follow_up_by_keyboard_alone_on_a_phone() {
    by_keyboard_alone(Screen::phone(true), "phone").await;
}

async fn by_keyboard_alone(screen: Screen, name: &str) {
    let town = Town::new().await;
    let site = serve(town.app()).await;
    let window = Window::open(&site, screen).await;
    window.sign_in("Anna Kern", PASSWORD).await;
    window.sees("Heute").await;
    window.is_accessible().await;
    window.go(&format!("/seniors/{}", town.people.abendroth)).await;
    window.is_accessible().await;
    window.tab_until("[name=text]").await;
    window.keys("Ruft morgen zurück.").await;
    window.tab_until("form[action$='/notes'] button").await;
    window.keys(ENTER).await;
    window.sees("Die Notiz ist festgehalten.").await;
    window.tab_until("[name=what]").await;
    window.keys("Tochter fragen").await;
    window.tab_until("[name=soon]").await;
    window.keys("m").await;
    window.tab_until("form[action$='/follow-ups'] button").await;
    window.keys(ENTER).await;
    window.sees("Vorgemerkt für 03.11.2026.").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-record")).await;
    window.go("/today").await;
    window.sees("Tochter fragen").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-today")).await;
    window.tab_until("form[action$='/done/today'] button").await;
    window.keys(ENTER).await;
    window.sees("Die Wiedervorlage ist erledigt.").await;
    window.go(&format!("/journal/senior/{}", town.people.abendroth)).await;
    window.sees("Erledigt: Tochter fragen (Anna Kern)").await;
    window.sees("Ruft morgen zurück.").await;
    window.is_accessible().await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_coordinators_on_the_same_page_see_each_other() {
    let town = Town::new().await;
    let site = serve(town.app()).await;
    let record = format!("/volunteers/{}", town.people.boettcher);
    let anna = Window::open(&site, Screen::desk(true)).await;
    anna.sign_in("Anna Kern", PASSWORD).await;
    anna.sees("Heute").await;
    anna.go(&record).await;
    anna.sees("Jürgen Böttcher").await;
    let mehmet = Window::open(&site, Screen::desk(false)).await;
    mehmet.sign_in("Mehmet Aydın", PASSWORD).await;
    mehmet.sees("Heute").await;
    mehmet.go(&record).await;
    mehmet.sees("Anna Kern hat diese Seite gerade offen.").await;
    anna.is_looked_at_again().await;
    anna.sees("Mehmet Aydın hat diese Seite gerade offen.").await;
    anna.is_accessible().await;
    anna.picture("desk-presence").await;
    mehmet.close().await;
    anna.close().await;
}
