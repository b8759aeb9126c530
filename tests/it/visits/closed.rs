//! What a close has settled stays as it is; what comes late waits for the next close.

use entity::{
    value::Minutes,
    visit::{self, VisitStatus},
};
use geleit::store::SeenAt;
use sea_orm::Set;

use super::{close_october, logs, one, only, run_of_october};
use crate::town::{Town, rows};

/// A visit that October's close has taken.
async fn settled(town: &Town) -> visit::Model {
    close_october(town, "2026-11-02T08:00").await;
    let run = run_of_october(town).await;
    let visit = rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-10-27T14:00", 120);
    town.add(visit::ActiveModel { run_id: Set(Some(run.id)), ..visit }).await
}

async fn nothing_changes(town: &Town, visit: &visit::Model) {
    let (office, mine) = (town.as_coordinator().await, town.as_volunteer().await);
    let (theirs, id) = (format!("/visits/{}", visit.id), visit.id);
    let version = [("version", "1"), ("reason", "x")];
    let fields = [
        ("version", "1"),
        ("assignment", &visit.assignment_id.to_string()),
        ("day", "2026-10-27"),
        ("starts", "14:00"),
        ("ends", "15:00"),
    ];
    office.get(&format!("{theirs}/edit")).await.expect(422);
    office.get(&format!("{theirs}/removal")).await.expect(422);
    assert!(office.post(&theirs, &fields).await.expect(422).shows("abgeschlossenen Monat"));
    office.post(&format!("{theirs}/removal/1"), &[]).await.expect(422);
    office.post(&format!("{theirs}/confirmation"), &version).await.expect(422);
    office.post(&format!("{theirs}/confirmation/1/reversal"), &[]).await.expect(422);
    office.post(&format!("{theirs}/return"), &version).await.expect(422);
    office.post(&format!("{theirs}/return/1/reversal"), &[]).await.expect(422);
    mine.get(&format!("/my/visits/{id}/edit")).await.expect(422);
    mine.post(&format!("/my/visits/{id}"), &fields).await.expect(422);
    mine.post(&format!("/my/visits/{id}/removal/1"), &[]).await.expect(422);
    assert_eq!(&one(town, id).await, visit);
    assert!(office.open(&theirs).await.shows("abgeschlossen"));
}

#[tokio::test]
async fn a_visit_that_a_close_has_taken_cannot_be_changed_by_anybody() {
    let town = Town::new().await;
    let visit = settled(&town).await;
    nothing_changes(&town, &visit).await;
}

#[tokio::test]
async fn a_visit_whose_statement_was_cancelled_can_be_corrected_and_comes_with_the_next_close() {
    let town = Town::new().await;
    let visit = settled(&town).await;
    let free = visit::ActiveModel { run_id: Set(None), ..visit.clone().into() };
    town.change(async |tx| tx.update(visit.clone().seen_now(), free).await).await;
    let office = town.as_coordinator().await;
    assert!(office.open(&format!("/visits/{}", visit.id)).await.shows("nachgereicht"));
    let form = office.form(&format!("/visits/{}/edit", visit.id)).await.with("ends", "15:00");
    office.submit(&form).await.expect(303);
    assert_eq!(only(&town).await.minutes, Minutes(60));
}

#[tokio::test]
async fn taking_back_many_confirmations_leaves_what_is_settled() {
    let town = Town::new().await;
    logs(&town, "2026-10-27", "14:00", "16:00").await.expect(303);
    let (office, visit) = (town.as_coordinator().await, only(&town).await);
    let row = format!("{}.1", visit.id);
    office.post("/visits/confirmations", &[("row", &row)]).await.expect(303);
    let undo = format!("/visits/confirmations/{}/reversal", town.now().timestamp());
    let (run, visit) = (run_of_october(&town).await, only(&town).await);
    let taken = visit::ActiveModel { run_id: Set(Some(run.id)), ..visit.clone().into() };
    town.change(async |tx| tx.update(visit.seen_now(), taken).await).await;
    let answer = office.post(&undo, &[]).await.expect(303);
    assert!(office.follow(answer).await.shows("Es gab nichts zurückzunehmen."));
    assert_eq!(only(&town).await.status, VisitStatus::Confirmed);
}

#[tokio::test]
async fn a_late_visit_is_logged_marked_and_can_still_change() {
    let town = Town::new().await;
    close_october(&town, "2026-11-02T08:00").await;
    let answer = logs(&town, "2026-10-27", "14:00", "16:00").await.expect(303);
    let (mine, office) = (town.as_volunteer().await, town.as_coordinator().await);
    assert!(mine.open(answer.location()).await.shows("Dieser Besuch kommt mit der nächsten Abrechnung."));
    let visit = only(&town).await;
    assert_eq!((visit.status, visit.run_id), (VisitStatus::Logged, None));
    let form = mine.form(&format!("/my/visits/{}/edit", visit.id)).await.with("ends", "15:00");
    mine.submit(&form).await.expect(303);
    office.post(&format!("/visits/{}/confirmation", visit.id), &[("version", "2")]).await.expect(303);
    assert!(office.open(&format!("/visits/{}", visit.id)).await.shows("nachgereicht"));
    office.post(&format!("/visits/{}/confirmation/3/reversal", visit.id), &[]).await.expect(303);
}

#[tokio::test]
async fn late_visits_can_be_listed() {
    let town = Town::new().await;
    settled(&town).await;
    logs(&town, "2026-10-20", "14:00", "16:00").await.expect(303);
    logs(&town, "2026-11-01", "14:00", "16:00").await.expect(303);
    let page = town.as_coordinator().await.open("/visits?state=all&late=yes").await;
    let shown = ["20.10.2026", "27.10.2026", "01.11.2026"].map(|day| page.shows(day));
    assert_eq!(shown, [true, false, false]);
}
