//! Files that wait for their confirmation: whose they are, for how long, and how many at a time.

use chrono::TimeDelta;
use entity::group;
use sea_orm::{EntityTrait, QueryOrder};

use super::pages::{GROUPS, hand_in};
use crate::town::{Town, browser::Browser, form::Form, rows::PASSWORD};

/// A preview of one group, ready to be confirmed.
async fn preview(browser: &Browser<'_>, number: &str) -> Form {
    let page = hand_in(browser, "gruppen.csv", &GROUPS.replace("G-1", number)).await;
    page.expect(200).form_to("/import/taking")
}

async fn groups(town: &Town) -> Vec<String> {
    let rows = group::Entity::find().order_by_asc(group::Column::Number).all(town.db().read()).await;
    rows.expect("the groups can be read").into_iter().map(|group| group.number).collect()
}

const GONE: &str = "liegen nicht mehr bereit";

#[tokio::test]
async fn each_tab_confirms_its_own_files() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let (first, second) = (preview(&browser, "G-1").await, preview(&browser, "G-2").await);
    assert_ne!(first.value("upload"), second.value("upload"));
    browser.submit(&first).await.expect(303);
    assert_eq!(groups(&town).await, ["G-1"]);
    browser.submit(&second).await.expect(303);
    assert_eq!(groups(&town).await, ["G-1", "G-2"]);
}

#[tokio::test]
async fn files_are_confirmed_only_in_the_session_that_brought_them() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let token = preview(&browser, "G-1").await.value("upload").to_owned();
    let (same_person, other) = (town.as_coordinator().await, town.as_second_coordinator().await);
    for stranger in [&same_person, &other] {
        let answer = stranger.post("/import/taking", &[("upload", &token)]).await.expect(422);
        assert!(answer.shows(GONE) && answer.shows("Bitte wählen Sie sie noch einmal aus"));
    }
    browser.post("/import/taking", &[]).await.expect(422);
    browser.post("/import/taking", &[("upload", "0")]).await.expect(422);
    assert!(groups(&town).await.is_empty());
    browser.post("/import/taking", &[("upload", &token)]).await.expect(303);
}

#[tokio::test]
async fn files_wait_for_half_an_hour_and_not_beyond_signing_out() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let (in_time, late) = (preview(&browser, "G-1").await, preview(&browser, "G-2").await);
    town.later(TimeDelta::minutes(29));
    browser.submit(&in_time).await.expect(303);
    town.later(TimeDelta::minutes(2));
    let answer = browser.submit(&late).await.expect(422);
    assert!(answer.shows(GONE));
    answer.form_to("/import");

    let token = preview(&browser, "G-3").await.value("upload").to_owned();
    let cookie = browser.cookie("geleit").expect("signed in");
    browser.post("/sign-out", &[]).await.expect(303);
    let sign_in = browser.form("/sign-in").await.with("name", "Anna Kern").with("password", PASSWORD);
    browser.submit(&sign_in).await.expect(303);
    assert_ne!(browser.cookie("geleit"), Some(cookie));
    let confirm = browser.open("/import").await.form_to("/import").with("upload", &token);
    let confirm = Form { action: "/import/taking".to_owned(), ..confirm };
    assert!(browser.submit(&confirm).await.expect(422).shows(GONE));
    assert_eq!(groups(&town).await, ["G-1"]);
}

#[tokio::test]
async fn the_oldest_files_make_room_and_it_is_said_what_to_do() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let mut previews = Vec::new();
    for number in ["G-1", "G-2", "G-3", "G-4"] {
        previews.push(preview(&browser, number).await);
    }
    assert!(browser.submit(&previews[0]).await.expect(422).shows("neuere verdrängen ältere"));
    for kept in &previews[1..] {
        browser.submit(kept).await.expect(303);
    }
    assert_eq!(groups(&town).await, ["G-2", "G-3", "G-4"]);
}

#[tokio::test]
async fn too_many_at_once_are_told_to_come_back_and_lose_nothing() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let confirm = preview(&browser, "G-1").await;
    let app = town.app();
    let (first, second) = (app.large.next().await.expect("a turn"), app.large.next().await.expect("a turn"));
    let waits = hand_in(&browser, "gruppen.csv", GROUPS).await.expect(503);
    assert!(waits.shows("Andere laden gerade große Dateien hoch") && waits.headers.contains_key("retry-after"));
    let (answer, ()) = tokio::join!(browser.submit(&confirm), async { drop(first) });
    answer.expect(303);
    drop(second);
}
