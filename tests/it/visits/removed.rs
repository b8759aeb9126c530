//! What was taken out can be put back: by who did it, once, until the month is closed.

use entity::{removed_visit, visit};
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{all, close_october, logs, only};
use crate::town::{Town, browser::Browser, rows};

/// Takes a visit out, and gives the page on which that is said.
async fn removes(browser: &Browser<'_>, visit: &visit::Model, path: &str) -> crate::town::answer::Answer {
    let ask = browser.form(&format!("{path}/{}/removal", visit.id)).await;
    let done = browser.submit(&ask).await.expect(303);
    browser.follow(done).await
}

fn reversal(visit: &visit::Model, path: &str) -> String {
    format!("{path}/{}/removal/{}/reversal", visit.id, visit.version)
}

async fn kept(town: &Town) -> u64 {
    removed_visit::Entity::find().count(town.db().read()).await.expect("the database answers")
}

/// But for the version, which counts on.
fn same(visit: visit::Model, before: &visit::Model) {
    assert_eq!(visit.version, before.version + 1);
    assert_eq!(visit::Model { version: before.version, ..visit }, *before);
}

#[tokio::test]
async fn a_volunteer_puts_back_the_very_visit_once() {
    let town = Town::new().await;
    logs(&town, "2026-11-01", "14:00", "16:00").await.expect(303);
    let (browser, before) = (town.as_volunteer().await, only(&town).await);
    let said = removes(&browser, &before, "/my/visits").await;
    assert!(said.shows("Der Besuch ist gelöscht.") && all(&town).await.is_empty());
    let undo = said.form_to(&reversal(&before, "/my/visits"));
    for _ in 0..2 {
        let back = browser.submit(&undo).await.expect(303);
        assert_eq!(back.location(), format!("/my/visits/{}", before.id));
    }
    same(only(&town).await, &before);
    assert_eq!(kept(&town).await, 0);
    let again = browser.post(&undo.action, &[]).await.expect(422);
    assert!(again.shows("nichts mehr rückgängig zu machen"));
}

#[tokio::test]
async fn the_office_puts_back_a_confirmed_visit_with_its_note_and_the_history_tells() {
    let town = Town::new().await;
    let row = rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-10-27T14:00", 60);
    let row = visit::ActiveModel { note: sea_orm::Set(Some("Im Park".to_owned())), ..row };
    let before = town.add(row).await;
    let office = town.as_coordinator().await;
    let said = removes(&office, &before, "/visits").await;
    let undo = said.form_to(&reversal(&before, "/visits"));
    let page = office.follow(office.submit(&undo).await.expect(303)).await;
    same(only(&town).await, &before);
    for event in ["Der Besuch ist wieder da.", "Gelöscht", "Löschen rückgängig gemacht"] {
        assert!(page.shows(event), "{event}");
    }
    office.post(&format!("/visits/{}/removal/1", before.id), &[]).await.expect(409);
}

#[tokio::test]
async fn nobody_else_puts_it_back() {
    let town = Town::new().await;
    logs(&town, "2026-11-01", "14:00", "16:00").await.expect(303);
    let before = only(&town).await;
    removes(&town.as_volunteer().await, &before, "/my/visits").await;
    let (mine, theirs) = (reversal(&before, "/my/visits"), reversal(&before, "/visits"));
    town.as_other_volunteer().await.post(&mine, &[]).await.expect(422);
    town.as_coordinator().await.post(&theirs, &[]).await.expect(422);
    assert!(all(&town).await.is_empty());
    town.as_volunteer().await.post(&mine, &[]).await.expect(303);
    assert_eq!(all(&town).await.len(), 1);
}

#[tokio::test]
async fn once_the_month_is_closed_there_is_no_way_back() {
    let town = Town::new().await;
    for day in ["2026-10-20", "2026-10-27"] {
        town.add(rows::logged_visit(town.people.abendroth_with_boettcher, &format!("{day}T14:00"), 60)).await;
    }
    let (office, visits) = (town.as_coordinator().await, all(&town).await);
    let said = removes(&office, &visits[0], "/visits").await;
    close_october(&town, "2026-11-02T08:00").await;
    let undo = said.form_to(&reversal(&visits[0], "/visits"));
    assert!(office.submit(&undo).await.expect(422).shows("Der Monat ist inzwischen abgeschlossen"));

    let ask = office.open(&format!("/visits/{}/removal", visits[1].id)).await;
    assert!(ask.shows("deshalb lässt sich das nicht rückgängig machen"));
    let said = removes(&office, &visits[1], "/visits").await;
    assert!(said.shows("Der Besuch ist gelöscht.") && !said.text().contains("/reversal"));
    office.post(&reversal(&visits[1], "/visits"), &[]).await.expect(422);
    assert!(all(&town).await.is_empty());
}

#[tokio::test]
async fn where_another_visit_has_been_entered_meanwhile_the_refusal_says_so() {
    let town = Town::new().await;
    logs(&town, "2026-11-01", "14:00", "16:00").await.expect(303);
    let (browser, before) = (town.as_volunteer().await, only(&town).await);
    let said = removes(&browser, &before, "/my/visits").await;
    logs(&town, "2026-11-01", "15:00", "17:00").await.expect(303);
    let refused = browser.submit(&said.form_to(&reversal(&before, "/my/visits"))).await.expect(422);
    assert!(refused.shows("Für diese Zeit steht schon ein Besuch: 01.11.2026, 15:00 bis 17:00"));
    assert_eq!(all(&town).await.len(), 1);
}

#[tokio::test]
async fn a_row_from_paper_can_be_put_back_too() {
    let town = Town::new().await;
    let visit = town.add(rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-10-27T14:00", 60)).await;
    let office = town.as_coordinator().await;
    let done = office.post(&format!("/visits/paper/{}/removal/1", visit.id), &[]).await.expect(303);
    let page = office.follow(done).await;
    office.submit(&page.form_to(&reversal(&visit, "/visits"))).await.expect(303);
    same(only(&town).await, &visit);
}
