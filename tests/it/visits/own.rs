//! A volunteer's own visits: seen, changed and taken out by nobody else.

use entity::{value::Minutes, visit::VisitStatus};

use super::{all, logs, new_visit, one, only};
use crate::town::{Town, rows};

#[tokio::test]
async fn somebody_elses_visit_and_assignment_are_as_if_they_did_not_exist() {
    let town = Town::new().await;
    logs(&town, "2026-11-01", "14:00", "16:00").await.expect(303);
    let (visit, other) = (only(&town).await, town.as_other_volunteer().await);
    let theirs = format!("/my/visits/{}", visit.id);
    for path in [theirs.clone(), format!("{theirs}/edit"), format!("{theirs}/receipt"), format!("{theirs}/removal")] {
        let (foreign, missing) = (other.get(&path).await.expect(404), other.get("/my/visits/999999").await.expect(404));
        let says = |text: String| text.split("<main").nth(1).map(str::to_owned);
        assert_eq!(says(foreign.text()), says(missing.text()), "{path}");
    }
    other.post(&theirs, &[("version", "1")]).await.expect(404);
    other.post(&format!("{theirs}/removal/1"), &[]).await.expect(404);
    other.get(&format!("/my/visits/proposal/{}", visit.assignment_id)).await.expect(404);
    let form = new_visit(&other, visit.assignment_id, "2026-11-01", "14:00", "16:00").await;
    other.submit(&form).await.expect(422);
    assert_eq!(all(&town).await.len(), 1);
}

#[tokio::test]
async fn my_people_shows_what_a_visit_needs_and_nothing_else() {
    let town = Town::new().await;
    let page = town.as_volunteer().await.open("/my/people").await;
    for shown in ["Frau Erna Abendroth", "Am Amtshaus 7, 44359 Dortmund", "0231 5550101", "Häusliche Entlastung"] {
        assert!(page.shows(shown), "{shown}");
    }
    for hidden in ["A123456780", "Pflegegrad", "Musterland", "Süß", "Krüger", ".1942"] {
        assert!(!page.shows(hidden), "{hidden}");
    }
}

#[tokio::test]
async fn a_visit_is_changed_until_it_is_confirmed() {
    let town = Town::new().await;
    logs(&town, "2026-11-01", "14:00", "16:00").await.expect(303);
    let (browser, visit) = (town.as_volunteer().await, only(&town).await);
    let edit = format!("/my/visits/{}/edit", visit.id);
    let form = browser.form(&edit).await.with("ends", "16:30");
    let shown = browser.follow(browser.submit(&form).await.expect(303)).await;
    assert!(shown.shows("Die Änderung ist gespeichert.") && shown.shows("2\u{a0}Std. 30\u{a0}Min."));
    assert_eq!(only(&town).await.minutes, Minutes(150));

    let stale = browser.form(&edit).await.with("ends", "17:00");
    confirm(&town, visit.id.0, 2).await;
    browser.get(&edit).await.expect(422);
    browser.submit(&stale).await.expect(422);
    browser.get(&format!("/my/visits/{}/removal", visit.id)).await.expect(422);
    browser.post(&format!("/my/visits/{}/removal/3", visit.id), &[]).await.expect(422);
    assert_eq!(only(&town).await.minutes, Minutes(150));
}

async fn confirm(town: &Town, id: i64, version: i32) {
    let path = format!("/visits/{id}/confirmation");
    town.as_coordinator().await.post(&path, &[("version", &version.to_string())]).await.expect(303);
}

#[tokio::test]
async fn the_second_of_two_editors_sees_both_versions() {
    let town = Town::new().await;
    logs(&town, "2026-11-01", "14:00", "16:00").await.expect(303);
    let (browser, visit) = (town.as_volunteer().await, only(&town).await);
    let edit = format!("/my/visits/{}/edit", visit.id);
    let (first, second) =
        (browser.form(&edit).await.with("ends", "16:15"), browser.form(&edit).await.with("ends", "16:45"));
    browser.submit(&first).await.expect(303);
    let told = browser.submit(&second).await.expect(409);
    assert!(told.shows("Inzwischen hat jemand anderes gespeichert"));
    assert_eq!(told.beside("theirs", "ends"), "Inzwischen gespeichert: 16:15");
    let again = told.form_to(&format!("/my/visits/{}", visit.id));
    assert_eq!((again.value("ends"), again.value("version")), ("16:45", "2"));
    browser.submit(&again).await.expect(303);
    assert_eq!(only(&town).await.minutes, Minutes(165));
}

#[tokio::test]
async fn a_changed_visit_keeps_the_rules_of_a_new_one() {
    let town = Town::new().await;
    logs(&town, "2026-11-01", "14:00", "16:00").await.expect(303);
    logs(&town, "2026-11-01", "17:00", "18:00").await.expect(303);
    let (browser, visit) = (town.as_volunteer().await, all(&town).await.remove(0));
    let form = browser.form(&format!("/my/visits/{}/edit", visit.id)).await;
    browser.submit(&form.clone().with("ends", "17:01")).await.expect(422);
    browser.submit(&form.clone().with("day", "2026-11-02").with("ends", "23:00")).await.expect(422);
    browser.submit(&form.with("ends", "17:00")).await.expect(303);
}

#[tokio::test]
async fn a_returned_visit_stands_on_top_and_waits_again_once_changed() {
    let town = Town::new().await;
    logs(&town, "2026-11-01", "14:00", "16:00").await.expect(303);
    let visit = only(&town).await;
    let fields = [("version", "1"), ("reason", "Bitte das Ende prüfen.")];
    town.as_coordinator().await.post(&format!("/visits/{}/return", visit.id), &fields).await.expect(303);
    let browser = town.as_volunteer().await;
    for page in ["/my", "/my/hours"] {
        assert!(browser.open(page).await.shows("Bitte das Ende prüfen."), "{page}");
    }
    let form = browser.form(&format!("/my/visits/{}/edit", visit.id)).await.with("ends", "15:30");
    browser.submit(&form).await.expect(303);
    let visit = one(&town, visit.id).await;
    assert_eq!((visit.status, visit.return_reason), (VisitStatus::Logged, None));
}

#[tokio::test]
async fn hours_are_summed_by_month_and_year() {
    let town = Town::new().await;
    let of = town.people.abendroth_with_boettcher;
    for (begins, minutes) in [("2025-12-31T14:00", 60), ("2026-10-06T14:00", 90), ("2026-11-01T14:00", 45)] {
        town.add(rows::confirmed_visit(of, begins, minutes)).await;
    }
    let browser = town.as_volunteer().await;
    let page = browser.open("/my/hours").await;
    for shown in
        ["Oktober 2026", "1\u{a0}Std. 30\u{a0}Min.", "45\u{a0}Min.", "2\u{a0}Std. 15\u{a0}Min.", "/my/hours?year=2025"]
    {
        assert!(page.shows(shown), "{shown}");
    }
    assert!(browser.open("/my/hours?year=2025").await.shows("Dezember 2025"));
    assert!(!town.as_other_volunteer().await.open("/my/hours").await.shows("Oktober 2026"));
}
