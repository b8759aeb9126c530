//! Without any script: an expired session, a second tab, a key that has acted, a service that is busy.

use chrono::TimeDelta;
use entity::{senior, visit};
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::{
    busy::somebody_writes,
    town::{Town, answer::Answer, browser::Browser, form::Form, rows::PASSWORD},
};

const TYPED: &str = "Mag Skat & \"Kaffee\".\nNicht montags.";

/// Fills in the sign-in form that an answer shows.
async fn signs_in(browser: &Browser<'_>, page: &Answer, name: &str) -> Answer {
    let form = page.forms().into_iter().find(|form| form.action.starts_with("/sign-in")).expect("the sign-in form");
    browser.submit(&form.with("name", name).with("password", PASSWORD)).await
}

async fn note(town: &Town) -> Option<String> {
    senior::Entity::find_by_id(town.people.abendroth).one(town.db().read()).await.unwrap().unwrap().note
}

#[tokio::test]
async fn what_was_typed_stands_in_the_form_again_after_the_session_had_run_out() {
    let town = Town::new().await;
    let (kern, path) = (town.as_coordinator().await, format!("/seniors/{}/note", town.people.abendroth));
    let form = kern.form(&path).await.with("note", TYPED);
    town.later(TimeDelta::hours(3));
    let asked = kern.submit(&form).await.expect(200);
    assert!(asked.shows("Bitte melden Sie sich an") && asked.shows("Nichts ist verloren"));
    // Mistyped once.
    let wrong = asked.forms().remove(0).with("name", "Anna Kern").with("password", "falsch");
    let asked = kern.submit(&wrong).await.expect(422);
    let back = signs_in(&kern, &asked, "Anna Kern").await.expect(200);
    assert!(back.shows("Sie sind wieder angemeldet"), "{}", back.text());
    assert_eq!(note(&town).await, None, "nothing is saved that nobody has looked at");
    let again = back.form_to(&path);
    assert_eq!(again.value("note"), TYPED);
    kern.submit(&again).await.expect(303);
    assert_eq!(note(&town).await.as_deref(), Some(TYPED));
}

#[tokio::test]
async fn a_form_goes_back_to_its_own_page_and_keeps_what_the_address_chose() {
    let town = Town::new().await;
    let yildiz = town.as_other_volunteer().await;
    let page = format!("/my/visits/new?assignment={}", town.people.krueger_with_yildiz);
    let form = yildiz.form(&page).await.with("day", "2026-11-01").with("starts", "14:00").with("ends", "16:00");
    let form = form.with("note", TYPED).with("activities", "Gespräch");
    town.later(TimeDelta::days(40));
    let asked = yildiz.submit(&form).await.expect(200);
    let back = signs_in(&yildiz, &asked, "Ayşe Yıldız").await.expect(200);
    let again = back.form_to("/my/visits");
    assert_eq!(again.value("page"), page);
    assert_eq!(again.value("assignment"), town.people.krueger_with_yildiz.to_string());
    assert_eq!((again.value("note"), again.value("activities"), again.value("ends")), (TYPED, "Gespräch", "16:00"));
    yildiz.submit(&again).await.expect(303);
}

#[tokio::test]
async fn nobody_else_gets_what_somebody_typed() {
    let town = Town::new().await;
    let (kern, path) = (town.as_coordinator().await, format!("/seniors/{}/note", town.people.abendroth));
    let form = kern.form(&path).await.with("note", TYPED);
    town.later(TimeDelta::hours(3));
    let asked = kern.submit(&form).await.expect(200);
    let other = signs_in(&kern, &asked, "Mehmet Aydın").await.expect(303);
    assert_eq!(other.location(), path);
    assert!(!kern.open(&path).await.shows("Mag Skat"));
    // In a second tab he sends what she has left there.
    let refused = kern.submit(&form).await.expect(403);
    assert!(refused.forms().is_empty(), "{}", refused.text());
}

#[tokio::test]
async fn a_form_from_before_one_signed_in_again_is_given_back() {
    let town = Town::new().await;
    let (kern, path) = (town.as_coordinator().await, format!("/seniors/{}/note", town.people.abendroth));
    let form = kern.form(&path).await.with("note", TYPED);
    let page = kern.open("/sign-in").await;
    signs_in(&kern, &page, "Anna Kern").await.expect(303);
    let back = kern.submit(&form).await.expect(403);
    assert!(back.shows("haben Sie sich neu angemeldet") && back.shows("Nichts ist verloren"));
    kern.submit(&back.form_to(&path)).await.expect(303);
    assert_eq!(note(&town).await.as_deref(), Some(TYPED));
}

#[tokio::test]
async fn another_site_gets_no_form_to_send() {
    let town = Town::new().await;
    let (kern, path) = (town.as_coordinator().await, format!("/seniors/{}/note", town.people.abendroth));
    let form = kern.form(&path).await.with("note", TYPED).with("csrf", "guessed");
    let refused = kern.post_raw(&path, &form.fields, &[("sec-fetch-site", "cross-site")]).await.expect(403);
    assert!(refused.forms().is_empty() && !refused.shows("Mag Skat"));
    let away = form.with("page", "//evil.example/");
    assert!(kern.submit(&away).await.expect(403).forms().is_empty());
}

#[tokio::test]
async fn a_form_whose_key_has_acted_comes_back_with_a_new_one() {
    let town = Town::new().await;
    let browser = town.as_volunteer().await;
    let form = browser.form("/my/visits/new").await.with("day", "2026-11-01");
    let form = form.with("starts", "10:00").with("ends", "11:00").with("note", TYPED);
    browser.submit(&form).await.expect(303);
    let back = browser.submit(&form.with("starts", "12:00").with("ends", "13:00")).await.expect(409);
    assert!(back.shows("Das wurde schon gesendet"));
    let again = back.form_to("/my/visits");
    assert_eq!((again.value("note"), again.value("starts")), (TYPED, "12:00"));
    browser.submit(&again).await.expect(303);
    assert_eq!(visit::Entity::find().count(town.db().read()).await.unwrap(), 2);
}

#[tokio::test]
async fn a_save_that_has_to_wait_too_long_says_so_and_keeps_the_form() {
    let town = Town::new().await;
    let (kern, path) = (town.as_coordinator().await, format!("/seniors/{}/note", town.people.abendroth));
    let form = kern.form(&path).await.with("note", TYPED);
    let writing = somebody_writes(&town).await;
    let back = kern.submit(&form).await.expect(503);
    assert!(back.shows("Gerade wird etwas Großes gespeichert") && back.headers.contains_key("retry-after"));
    writing.rollback().await.unwrap();
    kern.submit(&back.form_to(&path)).await.expect(303);
    assert_eq!(note(&town).await.as_deref(), Some(TYPED));
}

#[tokio::test]
async fn a_row_from_paper_is_given_back_too() {
    let town = Town::new().await;
    let kern = town.as_coordinator().await;
    let row = |form: Form| form.with("tandem", "B-0001").with("day", "27.10.").with("starts", "14").with("ends", "16");
    let form = row(kern.form("/visits/paper").await);
    town.later(TimeDelta::hours(3));
    let asked = kern.submit(&form).await.expect(200);
    let back = signs_in(&kern, &asked, "Anna Kern").await.expect(200);
    let again = back.form_to("/visits/paper");
    assert_eq!((again.value("tandem"), again.value("day"), again.value("ends")), ("B-0001", "27.10.", "16"));
    kern.submit(&again).await.expect(303);
}

#[tokio::test]
async fn the_address_of_a_refused_form_leads_to_the_form() {
    let town = Town::new().await;
    let (kern, boettcher, admin) = (town.as_coordinator().await, town.as_volunteer().await, town.as_admin().await);
    assert_eq!(boettcher.get("/my/visits").await.expect(303).location(), "/my/visits/new");
    assert_eq!(kern.get("/account/password").await.expect(303).location(), "/account");
    assert_eq!(kern.get("/visits/7/return").await.expect(303).location(), "/visits/7");
    assert_eq!(kern.get("/settings/tariffs").await.expect(303).location(), "/settings/tariffs/new");
    assert_eq!(admin.get("/accounts/2/ending").await.expect(303).location(), "/accounts/2/ending/new");
    boettcher.get("/visits/7/return").await.expect(403);
    assert!(town.as_nobody().get("/my/visits").await.expect(303).location().starts_with("/sign-in"));
}

#[tokio::test]
async fn a_password_does_not_come_back() {
    let town = Town::new().await;
    let kern = town.as_coordinator().await;
    let form = kern.form("/settings/mail/server").await.with("host", "mail.example.org");
    let form = form.with("user", "dienst").with("password", "Brombeere im Schnee");
    town.later(TimeDelta::hours(3));
    let asked = kern.submit(&form).await.expect(200);
    let back = signs_in(&kern, &asked, "Anna Kern").await.expect(200);
    assert_eq!(back.form_to("/settings/mail/server").value("host"), "mail.example.org");
    for page in [asked, back] {
        assert!(!page.text().contains("Brombeere"));
    }
}
