//! What somebody tries who should not get in, or not get further.

use chrono::TimeDelta;
use entity::session;
use geleit::config::Config;
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::town::{
    Town,
    answer::Answer,
    browser::Browser,
    rows::{self, PASSWORD},
};

#[tokio::test]
async fn signing_in_again_ends_the_session_that_was_there_and_no_other() {
    let town = Town::new().await;
    let (browser, elsewhere) = (town.as_nobody(), town.as_coordinator().await);
    sign_in(&browser, "Anna Kern").await.expect(303);
    let first = browser.cookie("geleit").expect("signed in");
    sign_in(&browser, "Petra Lindqvist").await.expect(303);
    assert_eq!(session::Entity::find().count(town.db().read()).await.unwrap(), 2);
    browser.keep(&format!("geleit={first}"));
    assert!(browser.get("/account").await.location().starts_with("/sign-in"), "the first session is over");
    elsewhere.open("/account").await;
}

#[tokio::test]
async fn every_cookie_is_for_tls_alone_where_there_is_tls() {
    let over_tls = |config| Config { public_url: "https://geleit.example.org".to_owned(), ..config };
    for (town, is_secure) in [(Town::with(over_tls).await, true), (Town::new().await, false)] {
        let kern = town.as_coordinator().await;
        let language = kern.get("/language/en").await.expect(303);
        let form = kern.open("/account").await.form_to("/account/language").with("lang", "de");
        let notice = kern.submit(&form).await.expect(303);
        let shown = kern.open("/account").await;
        let ended = kern.post("/sign-out", &[]).await.expect(303);
        for answer in [&language, &notice, &shown, &ended] {
            assert!(!answer.cookies().is_empty());
            for cookie in answer.cookies() {
                assert_eq!(cookie.matches("; Secure").count(), usize::from(is_secure), "{cookie}");
            }
        }
    }
}

#[tokio::test]
async fn a_wrong_current_password_has_to_wait_like_a_wrong_sign_in() {
    let town = Town::new().await;
    let kern = town.as_coordinator().await;
    let change = |current: &'static str| [("current", current), ("password", "drei Kähne im Wind")];
    for _ in 0..5 {
        kern.post("/account/password", &change("falsch")).await.expect(422);
    }
    let waits = kern.post("/account/password", &change(PASSWORD)).await.expect(422);
    assert!(waits.shows("Bitte warten Sie eine Sekunde"), "{}", waits.text());
    let other = town.as_finance().await;
    assert!(!other.post("/account/password", &change("falsch")).await.expect(422).shows("Bitte warten Sie"));
    sign_in(&town.as_nobody(), "Anna Kern").await.expect(303);
    town.later(TimeDelta::seconds(1));
    kern.post("/account/password", &change(PASSWORD)).await.expect(303);
}

#[tokio::test]
async fn a_right_password_with_a_weak_new_one_is_no_wrong_try() {
    let town = Town::new().await;
    let kern = town.as_coordinator().await;
    for _ in 0..8 {
        let answer = kern.post("/account/password", &[("current", PASSWORD), ("password", "kurz")]).await.expect(422);
        assert!(answer.shows("zu kurz") && !answer.shows("Bitte warten Sie"));
    }
}

#[tokio::test]
async fn signs_of_a_pattern_are_looked_for_as_they_are_typed() {
    let town = Town::new().await;
    town.add(rows::account("Jo_hanna 100%", &[entity::value::Role::Finance], None)).await;
    town.add(rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-10-13T10:00", 60)).await;
    let (admin, office) = (town.as_admin().await, town.as_coordinator().await);
    for (typed, found) in [("%25", 1), ("_", 1), ("a_e", 0), ("o_h", 1), ("0%25", 1), ("%5C", 0)] {
        let page = admin.open(&format!("/accounts?q={typed}")).await;
        assert_eq!(page.text().matches("data-lead").count(), found, "{typed}");
    }
    assert!(office.open("/visits?state=all&senior=abendroth").await.shows("13.10.2026"));
    for typed in ["%25", "_", "ab_ndr", "%5C"] {
        for name in ["senior", "volunteer"] {
            let page = office.open(&format!("/visits?state=all&{name}={typed}")).await;
            assert!(!page.shows("13.10.2026"), "{name}={typed}");
        }
    }
}

#[tokio::test]
async fn a_filter_without_end_is_an_answer_and_not_a_fault() {
    let town = Town::new().await;
    let (admin, office, finance) = (town.as_admin().await, town.as_coordinator().await, town.as_finance().await);
    let endless = "a".repeat(60_000);
    admin.open(&format!("/accounts?q={endless}")).await;
    office.open(&format!("/visits?state=all&senior={endless}")).await;
    office.open(&format!("/visits?state=all&volunteer={endless}")).await;
    office.open(&format!("/seniors?q={endless}")).await;
    office.open(&format!("/volunteers?q={endless}")).await;
    office.open(&format!("/assignments?q={endless}")).await;
    office.open(&format!("/search?q={endless}")).await;
    finance.open(&format!("/statements?q={endless}")).await;
}

#[tokio::test]
async fn an_invitation_takes_no_name_from_its_address() {
    let town = Town::new().await;
    town.add(rows::volunteer("E-0009", "Frau Nuria Groß")).await;
    let admin = town.as_admin().await;
    let form = admin.form("/accounts/new?name=Jana+Wei%C3%9F&roles=admin").await;
    assert_eq!((form.value("name"), form.value("roles")), ("", ""));
    let form = admin.form("/accounts/new?volunteer=E-0009").await;
    assert_eq!((form.value("name"), form.value("roles")), ("Nuria Groß", "volunteer"));
    assert_eq!(admin.form("/accounts/new?volunteer=E-9999").await.value("volunteer"), "");
}

#[tokio::test]
async fn what_a_browser_keeps_goes_when_its_session_is_ended_and_stays_when_it_runs_out() {
    let town = Town::new().await;
    let cleared = |answer: &Answer| answer.headers.contains_key("clear-site-data");
    let (here, elsewhere) = (town.as_coordinator().await, town.as_coordinator().await);
    assert!(!cleared(&here.open("/account").await));
    let everywhere = here.post("/account/sessions/ending", &[]).await.expect(303);
    assert!(cleared(&everywhere));
    let led = elsewhere.get("/account").await.expect(303);
    assert!(elsewhere.cookie("geleit").is_some(), "the page it leads to is told, too");
    let page = elsewhere.follow(led).await.expect(200);
    assert!(cleared(&page) && page.shows("data-over"));
    assert_eq!(elsewhere.cookie("geleit"), None);
    assert!(!cleared(&elsewhere.open("/sign-in").await));

    let tired = town.as_coordinator().await;
    town.later(TimeDelta::hours(13));
    let led = tired.get("/account").await;
    let page = tired.follow(led).await.expect(200);
    assert!(!cleared(&page) && !page.shows("data-over"));
    assert!(cleared(&town.as_finance().await.post("/sign-out", &[]).await.expect(303)));
}

async fn sign_in(browser: &Browser<'_>, name: &str) -> Answer {
    let form = browser.form("/sign-in").await;
    browser.submit(&form.with("name", name).with("password", PASSWORD)).await
}
