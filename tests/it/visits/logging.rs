//! Logging a visit: what is taken, what is refused, and that nothing typed is lost.

use entity::{value::Minutes, visit::VisitStatus};

use super::{all, filled, logs, new_visit, only};
use crate::town::{Town, rows};

#[tokio::test]
async fn a_visit_is_logged_and_says_when_it_arrived() {
    let town = Town::new().await;
    let browser = town.as_volunteer().await;
    let form = new_visit(&browser, town.people.abendroth_with_boettcher, "2026-11-01", "14:00", "16:00").await;
    let form = form.with("activities", "Gespräch").also("activities", "Spaziergang").with("note", "Schöner Tag");
    let receipt = browser.follow(browser.submit(&form).await.expect(303)).await;
    assert!(receipt.shows("Angekommen") && receipt.shows("am 02.11.2026, 09:00"));
    let visit = only(&town).await;
    assert_eq!((visit.minutes, visit.status, visit.version), (Minutes(120), VisitStatus::Logged, 1));
    assert_eq!(visit.activities.commas(), "Gespräch, Spaziergang");
    assert_eq!(visit.note.as_deref(), Some("Schöner Tag"));
    assert_eq!(visit.entered_by, format!("account:{}", town.people.boettcher_account));
    assert_eq!((visit.confirmed_by, visit.run_id), (None, None));
}

#[tokio::test]
async fn a_double_click_logs_one_visit_and_answers_the_same() {
    let town = Town::new().await;
    let browser = town.as_volunteer().await;
    let form = new_visit(&browser, town.people.abendroth_with_boettcher, "2026-11-01", "14:00", "16:00").await;
    let (first, second) = tokio::join!(browser.submit(&form), browser.submit(&form));
    assert_eq!(first.expect(303).location(), second.expect(303).location());
    only(&town).await;
    browser.submit(&form.with("ends", "17:00")).await.expect(409);
    only(&town).await;
}

#[tokio::test]
async fn undo_takes_the_logged_visit_out_again() {
    let town = Town::new().await;
    let browser = town.as_volunteer().await;
    let answer = logs(&town, "2026-11-01", "14:00", "16:00").await.expect(303);
    let undo = browser.form(answer.location()).await;
    let back = browser.follow(browser.submit(&undo).await.expect(303)).await;
    assert!(back.shows("Der Besuch ist gelöscht."));
    assert!(all(&town).await.is_empty());
}

#[track_caller]
fn says(answer: crate::town::answer::Answer, words: &str, typed: &str) {
    let answer = answer.expect(422);
    assert!(answer.shows(words), "{words}:\n{}", answer.text());
    assert!(answer.shows("Fehler: Besuch eintragen"));
    let form = answer.form_to("/my/visits");
    assert!(form.fields.iter().any(|(_, value)| value == typed), "{typed} is lost");
}

#[tokio::test]
async fn a_visit_lies_within_its_assignment() {
    let town = Town::new().await;
    says(logs(&town, "2025-03-31", "14:00", "16:00").await, "Die Begleitung beginnt am 01.04.2025", "2025-03-31");
    logs(&town, "2025-04-01", "14:00", "16:00").await.expect(303);
    let browser = town.as_volunteer().await;
    let ended = rows::assignment(
        "B-0009",
        town.people.suess,
        town.people.boettcher,
        entity::value::Service::Besuchsdienst,
        "2026-10-01",
    );
    let ended = town
        .add(entity::assignment::ActiveModel { ends_on: sea_orm::Set(Some(rows::day("2026-10-31"))), ..ended })
        .await;
    let form = new_visit(&browser, ended.id, "2026-11-01", "14:00", "16:00").await;
    says(browser.submit(&form).await, "vom 01.10.2026 bis zum 31.10.2026", "2026-11-01");
    browser.submit(&form.with("day", "2026-10-31")).await.expect(303);
}

#[tokio::test]
async fn visits_of_one_volunteer_may_touch_and_not_overlap() {
    let town = Town::new().await;
    logs(&town, "2026-11-01", "14:00", "16:00").await.expect(303);
    for (starts, ends) in [("13:00", "14:01"), ("15:59", "17:00"), ("14:30", "15:00"), ("13:00", "17:00")] {
        let answer = logs(&town, "2026-11-01", starts, ends).await;
        says(answer, "Für diese Zeit steht schon ein Besuch: 01.11.2026, 14:00 bis 16:00", starts);
    }
    logs(&town, "2026-11-01", "13:00", "14:00").await.expect(303);
    logs(&town, "2026-11-01", "16:00", "17:00").await.expect(303);
    assert_eq!(all(&town).await.len(), 3);
}

#[tokio::test]
async fn two_volunteers_may_visit_at_the_same_time() {
    let town = Town::new().await;
    logs(&town, "2026-11-01", "14:00", "16:00").await.expect(303);
    let other = town.as_other_volunteer().await;
    let form = new_visit(&other, town.people.krueger_with_yildiz, "2026-11-01", "14:00", "16:00").await;
    other.submit(&form).await.expect(303);
}

#[tokio::test]
async fn an_end_at_or_before_the_start_is_the_next_day_and_twelve_hours_are_the_limit() {
    let town = Town::new().await;
    says(logs(&town, "2026-10-30", "14:00", "14:00").await, "mehr als 12 Stunden", "14:00");
    says(logs(&town, "2026-10-30", "08:00", "20:01").await, "mehr als 12 Stunden", "20:01");
    logs(&town, "2026-10-30", "20:00", "08:00").await.expect(303);
    assert_eq!(only(&town).await.minutes, Minutes(720));
}

#[tokio::test]
async fn a_visit_is_not_in_the_future() {
    let town = Town::new().await;
    town.at("2026-11-01T16:00");
    says(logs(&town, "2026-11-01", "14:00", "16:01").await, "noch nicht vorbei", "16:01");
    says(logs(&town, "2026-11-02", "14:00", "15:00").await, "noch nicht vorbei", "2026-11-02");
    logs(&town, "2026-11-01", "14:00", "16:00").await.expect(303);
}

#[tokio::test]
async fn the_nights_of_the_clock_changes_have_their_true_length() {
    let town = Town::new().await;
    logs(&town, "2026-03-29", "01:30", "03:30").await.expect(303);
    logs(&town, "2026-10-25", "01:30", "03:30").await.expect(303);
    let minutes: Vec<Minutes> = all(&town).await.into_iter().map(|visit| visit.minutes).collect();
    assert_eq!(minutes, [Minutes(60), Minutes(180)]);
    says(logs(&town, "2026-03-29", "02:30", "04:30").await, "Diese Uhrzeit gab es nicht", "02:30");
}

#[tokio::test]
async fn everything_wrong_is_told_at_once_and_stays_typed() {
    let town = Town::new().await;
    let browser = town.as_volunteer().await;
    let form = new_visit(&browser, town.people.abendroth_with_boettcher, "31.02.2026", "25:00", "").await;
    let form = form.with("note", "x".repeat(1001)).with("activities", "Fenster putzen");
    let answer = browser.submit(&form).await.expect(422);
    for problem in [
        "Bitte geben Sie ein Datum an",
        "Bitte geben Sie eine Uhrzeit an",
        "Bitte füllen Sie dieses Feld aus",
        "Höchstens 1000 Zeichen",
        "Bitte wählen Sie einen der Einträge",
    ] {
        assert!(answer.shows(problem), "{problem}:\n{}", answer.text());
    }
    let form = answer.form_to("/my/visits");
    assert_eq!((form.value("day"), form.value("starts")), ("31.02.2026", "25:00"));
    let right = filled(form, town.people.abendroth_with_boettcher, "1.11.2026", "14.00", "15:30")
        .with("note", "x".repeat(1000));
    browser.submit(&right).await.expect(303);
    assert_eq!(only(&town).await.minutes, Minutes(90));
}

#[tokio::test]
async fn the_usual_visit_is_proposed_and_logged_in_two_taps() {
    let town = Town::new().await;
    town.at("2026-11-03T16:30");
    for begins in ["2026-10-20T14:00", "2026-10-27T14:00"] {
        town.add(rows::confirmed_visit(town.people.abendroth_with_boettcher, begins, 120)).await;
    }
    let browser = town.as_volunteer().await;
    assert!(browser.open("/my").await.shows("Heute bei Frau Abendroth?"));
    let check = browser.form(&format!("/my/visits/proposal/{}", town.people.abendroth_with_boettcher)).await;
    assert_eq!((check.value("day"), check.value("starts"), check.value("ends")), ("2026-11-03", "14:00", "16:00"));
    browser.submit(&check).await.expect(303);
    let logged = all(&town).await.remove(2);
    assert_eq!(logged.activities.commas(), "Gespräch, Spaziergang");
    assert!(!browser.open("/my").await.shows("Heute bei Frau Abendroth?"));
    let gone = browser.get(&format!("/my/visits/proposal/{}", town.people.abendroth_with_boettcher)).await;
    assert!(gone.expect(303).location().starts_with("/my/visits/new"));
}
