//! The town of the tests itself: that it is as its tests believe.

use chrono::TimeDelta;
use entity::{assignment, senior};
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::town::{self, Town, rows};

#[tokio::test]
async fn everybody_is_signed_in_as_who_they_are() {
    let town = Town::new().await;
    let browsers = [
        (town.as_coordinator().await, "Anna Kern"),
        (town.as_second_coordinator().await, "Mehmet Aydın"),
        (town.as_finance().await, "Petra Lindqvist"),
        (town.as_volunteer().await, "Jürgen Böttcher"),
        (town.as_other_volunteer().await, "Ayşe Yıldız"),
        (town.as_admin().await, "Ole Brandt"),
        (town.as_auditor().await, "Dr. Ruth Salomon"),
    ];
    for (browser, name) in browsers {
        assert!(browser.get("/there-is-no-such-page").await.shows(name), "{name}");
    }
}

#[tokio::test]
async fn whoever_a_test_invents_moves_in() {
    let town = Town::new().await;
    let people = &town.people;
    let fund = town.add(rows::care_fund("180765436", "Pflegekasse am Rand")).await;
    let senior = town.add(rows::senior("S-0009", "Herr Friedrich Löwe")).await.id;
    let volunteer = town.add(rows::volunteer("E-0009", "Frau Nuria Groß")).await.id;
    town.add(rows::partner("N-0001", "Seniorenbüro Mengede")).await;
    town.add(rows::care_grade(senior, 1, "2026-01-01")).await;
    town.add(rows::claim_assignment(senior, "2026-02-01")).await;
    town.add(rows::contact(senior, "Lotte Löwe", "Tochter")).await;
    town.add(rows::external_use(senior, "2026-03-10", 4_000)).await;
    town.add(rows::fund_balance(senior, "2026-04-15", [0, 35_300])).await;
    let tandem = rows::assignment("B-0009", senior, volunteer, entity::value::Service::Entlastung, "2026-01-01");
    let tandem = town.add(tandem).await.id;
    town.add(rows::logged_visit(tandem, "2026-10-06T14:00", 90)).await;
    town.add(rows::confirmed_visit(tandem, "2026-10-13T14:00", 90)).await;
    let group = town.add(rows::group("G-01", "Kaffeerunde")).await.id;
    let meeting = town.add(rows::meeting(group, "2026-10-07T14:30")).await.id;
    town.add(rows::attendance(meeting, people.krueger)).await;
    assert_ne!(fund.id, people.care_fund);
    assert_eq!(senior::Entity::find().count(town.db().read()).await.unwrap(), 4);
    let known = assignment::Entity::find_by_id(people.abendroth_with_boettcher).one(town.db().read()).await.unwrap();
    let known = known.unwrap();
    assert_eq!((known.senior_id, known.volunteer_id), (people.abendroth, people.boettcher));
    let others = [people.suess_with_yildiz, people.krueger_with_yildiz];
    assert!(!others.contains(&tandem) && people.suess != senior && people.yildiz != volunteer);
}

#[tokio::test]
async fn time_passes_when_a_test_says_so() {
    let town = Town::new().await;
    assert_eq!(town.app().clock.today(), rows::day("2026-11-02"));
    town.later(TimeDelta::hours(15));
    assert_eq!(town.app().clock.today(), rows::day("2026-11-03"));
    town.at("2026-12-24T18:00");
    assert_eq!(town.now().to_rfc3339(), "2026-12-24T17:00:00+00:00");
}

#[tokio::test]
async fn somebody_signs_in_by_the_page_and_is_led_on() {
    let town = Town::with(|config| config).await;
    assert!(!town.database_url().is_empty());
    let browser = town.as_nobody();
    let form = browser.form("/sign-in").await.with("name", "anna kern").with("password", rows::PASSWORD);
    let answer = browser.submit(&form).await.expect(303);
    assert_eq!(answer.location(), "/");
    assert!(browser.cookie("geleit").is_some());
    let again = browser.open("/sign-in").await.form_to("/sign-in");
    assert_eq!((again.value("name"), again.value("password")), ("", ""));
    let landed = browser.get("/").await.expect(303);
    assert!(browser.follow(landed).await.shows("Anna Kern"));
}

#[tokio::test]
async fn a_form_is_sent_with_or_without_its_page() {
    let town = Town::new().await;
    let browser = town.as_finance().await;
    let file = town::form::Form { action: "/sign-out".to_owned(), fields: vec![("csrf".to_owned(), "x".to_owned())] };
    browser.upload(&file, ("file", "logo.png", b"\x89PNG")).await.expect(403);
    assert_eq!(browser.post("/sign-out", &[]).await.expect(303).location(), "/sign-in");
    assert!(browser.get("/").await.location().starts_with("/sign-in"));
}
