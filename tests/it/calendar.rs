//! Calendars at secret addresses, read as a phone reads them.

use entity::{account, calendar_feed};
use geleit::web::token::digest;
use sea_orm::{EntityTrait, Set};

use crate::{
    mail::server::read_calendar,
    town::{Town, answer::Answer, browser::Browser, rows},
};

/// Makes or renews somebody's address, and returns its path.
async fn address(browser: &Browser<'_>) -> String {
    let form = browser.open("/account/calendar").await.form_to("/account/calendar");
    path_in(&browser.submit(&form).await.expect(200))
}

fn path_in(page: &Answer) -> String {
    let text = page.text();
    let link = &text[text.find("/calendar/").expect("the page shows the address")..];
    link[..link.find(".ics").expect("it ends so") + 4].to_owned()
}

async fn meetings(town: &Town) {
    let group = town.add(rows::group("G-0001", "Kaffeerunde, vormittags; mit Ümläuten")).await;
    for day in ["2026-08-20", "2026-10-25", "2026-11-03", "2028-11-07"] {
        town.add(rows::meeting(group.id, &format!("{day}T10:30"))).await;
    }
}

#[tokio::test]
async fn a_coordinators_calendar_has_the_meetings_of_the_groups() {
    let town = Town::new().await;
    meetings(&town).await;
    let path = address(&town.as_coordinator().await).await;
    let answer = town.as_nobody().open(&path).await;
    let header = |name: &str| answer.headers[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(
        (header("cache-control"), header("x-robots-tag")),
        ("no-store".to_owned(), "noindex, nofollow".to_owned())
    );
    let read = read_calendar(&answer.bytes);
    assert_eq!((&read["name"], &read["zones"][0]), (&"Geleit".into(), &"Europe/Berlin".into()));
    let events = read["events"].as_array().unwrap();
    let begins: Vec<&str> = events.iter().map(|event| event["begins"].as_str().unwrap()).collect();
    assert_eq!(begins, ["2026-10-25T10:30:00+01:00", "2026-11-03T10:30:00+01:00"], "neither long ago nor far off");
    assert_eq!(events[0]["title"], "Kaffeerunde, vormittags; mit Ümläuten");
    assert!(events.iter().all(|event| event["errors"] == serde_json::json!([])));
}

#[tokio::test]
async fn whose_calendar_it_is_not_says_nothing_of_the_offices_dates() {
    let town = Town::new().await;
    meetings(&town).await;
    for browser in [town.as_volunteer().await, town.as_finance().await, town.as_auditor().await] {
        let read = read_calendar(&town.as_nobody().open(&address(&browser).await).await.bytes);
        assert_eq!(read["events"], serde_json::json!([]));
    }
}

#[tokio::test]
async fn a_volunteers_calendar_has_the_first_meetings_they_agreed_to_and_no_others() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let form = anna.form(&format!("/enquiries/new?senior={}", town.people.suess)).await;
    let answer = anna.submit(&form.with("caller", "senior").with("service", "besuchsdienst")).await.expect(303);
    let home = answer.location().to_owned();
    let found = anna.form(&format!("{home}/home-visit/findings")).await.with("note", "Nett.");
    anna.submit(&found.with("skipped", "War schon dort.")).await.expect(303);
    anna.submit(&anna.form(&format!("{home}/matches/{}", town.people.boettcher)).await).await.expect(303);
    let meeting = anna.form(&format!("{home}/first-meeting")).await.with("day", "2026-11-05").with("time", "15:00");
    let events = async |browser: Browser<'_>| {
        let read = read_calendar(&town.as_nobody().open(&address(&browser).await).await.bytes);
        read["events"].as_array().unwrap().iter().map(|event| event["title"].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(events(town.as_volunteer().await).await, [] as [String; 0], "nothing is agreed yet");
    anna.submit(&meeting).await.expect(303);
    assert_eq!(events(town.as_volunteer().await).await, ["\"Erstes Treffen bei Herrn S.\""]);
    assert_eq!(events(town.as_other_volunteer().await).await, [] as [String; 0]);
    assert_eq!(events(town.as_coordinator().await).await, ["\"Erstes Treffen bei Herrn S.\""]);
}

#[tokio::test]
async fn an_address_is_kept_as_its_digest_and_shown_once() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let form = anna.open("/account/calendar").await.form_to("/account/calendar");
    let path = path_in(&anna.submit(&form).await.expect(200));
    let token = path.trim_start_matches("/calendar/").trim_end_matches(".ics");
    let kept = calendar_feed::Entity::find().one(town.db().read()).await.unwrap().unwrap();
    assert_eq!((kept.token_hash, kept.fetched_on), (digest(token), None));
    anna.submit(&form).await.expect(303);
    assert!(!anna.open("/account/calendar").await.text().contains(token));
    town.as_nobody().open(&path).await;
    assert!(anna.open("/account/calendar").await.shows("02.11.2026"));
    let kept = calendar_feed::Entity::find().one(town.db().read()).await.unwrap().unwrap();
    assert_eq!(kept.fetched_on, Some(rows::day("2026-11-02")));
}

#[tokio::test]
async fn a_renewed_or_ended_address_no_longer_works() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let first = address(&anna).await;
    let second = address(&anna).await;
    assert_ne!(first, second);
    town.as_nobody().get(&first).await.expect(404);
    town.as_nobody().open(&second).await;
    anna.submit(&anna.open("/account/calendar").await.form_to("/account/calendar/ending")).await.expect(303);
    let gone = town.as_nobody().get(&second).await.expect(404);
    let never = town.as_nobody().get(&format!("/calendar/{}.ics", "0".repeat(64))).await.expect(404);
    assert_eq!((&gone.bytes, &gone.headers), (&never.bytes, &never.headers));
}

#[tokio::test]
async fn the_calendar_of_an_account_that_has_ended_is_gone() {
    let town = Town::new().await;
    let path = address(&town.as_finance().await).await;
    let id = town.people.finance;
    let before = account::Entity::find_by_id(id).one(town.db().read()).await.unwrap().unwrap();
    let change = account::ActiveModel { id: Set(id), ended_at: Set(Some(town.now())), ..Default::default() };
    town.change(async |tx| {
        use geleit::store::SeenAt;
        tx.update(before.seen_now(), change).await
    })
    .await;
    town.as_nobody().get(&path).await.expect(404);
}

#[tokio::test]
async fn whoever_asks_too_often_has_to_wait() {
    let town = Town::new().await;
    let path = address(&town.as_coordinator().await).await;
    let nobody = town.as_nobody();
    for _ in 0..60 {
        nobody.get("/calendar/guessed.ics").await.expect(404);
    }
    assert_eq!(nobody.get(&path).await.expect(429).headers["retry-after"], "60");
    town.later(chrono::TimeDelta::minutes(1));
    nobody.open(&path).await;
}
