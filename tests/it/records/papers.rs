//! Police certificate, confidentiality and agreement.

use std::time::Duration;

use entity::{follow_up, volunteer_papers};
use geleit::{schedule::Schedule, volunteers::papers::sweep};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::town::{Town, rows};

fn of_boettcher(town: &Town) -> String {
    format!("/volunteers/{}", town.people.boettcher)
}

async fn due(town: &Town) -> Vec<(String, bool)> {
    let planned = follow_up::Entity::find()
        .filter(follow_up::Column::Kind.eq(follow_up::FollowUpKind::PoliceCertificate))
        .all(town.db().read());
    let mut due: Vec<_> =
        planned.await.unwrap().iter().map(|row| (row.due_on.to_string(), row.done_at.is_some())).collect();
    due.sort();
    due
}

#[tokio::test]
async fn a_certificate_is_noted_with_who_saw_it_and_due_again_after_five_years() {
    let town = Town::new().await;
    let (coordinator, home) = (town.as_coordinator().await, of_boettcher(&town));
    assert!(coordinator.open(&home).await.shows("Nachweise eintragen"));
    let form = coordinator.form(&format!("{home}/papers")).await;
    let form = form.with("certificate_on", "2026-08-02").with("seen_on", "2026-11-02");
    coordinator.submit(&form).await.expect(303);
    let record = coordinator.open(&home).await;
    for fact in [
        "gesehen am 02.11.2026 von Anna Kern, ausgestellt am 02.08.2026",
        "02.11.2031",
        "Schweigepflicht, Vereinbarung",
    ] {
        assert!(record.shows(fact), "{fact}");
    }
    assert_eq!(due(&town).await, [("2031-11-02".to_owned(), false)]);
    let wrong = coordinator.form(&format!("{home}/papers")).await.with("seen_on", "2026-11-01");
    coordinator.submit(&wrong).await.expect(303);
    assert_eq!(due(&town).await, [("2031-11-01".to_owned(), false)]);
    town.at("2031-10-20T10:00");
    let coordinator = town.as_coordinator().await;
    assert!(coordinator.open(&home).await.shows("Ein neues Führungszeugnis ist am 01.11.2031 fällig."));
    assert!(coordinator.open("/volunteers?papers=running_out").await.shows("Böttcher"));
    let renewed = coordinator.form(&format!("{home}/papers")).await;
    let renewed = renewed.with("certificate_on", "2031-10-01").with("seen_on", "2031-10-20");
    coordinator.submit(&renewed).await.expect(303);
    assert_eq!(due(&town).await, [("2031-11-01".to_owned(), true), ("2036-10-20".to_owned(), false)]);
    assert!(!coordinator.open("/volunteers?papers=running_out").await.shows("Böttcher, Jürgen"));
}

#[tokio::test]
async fn a_certificate_that_was_too_old_or_not_dated_is_refused_in_both_languages() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let path = format!("{}/papers", of_boettcher(&town));
    let form = coordinator.form(&path).await;
    for (dated, seen, says) in [
        ("2026-08-01", "2026-11-02", "älter als drei Monate"),
        ("2026-10-01", "2026-09-30", "nicht vor seiner Ausstellung"),
        ("2026-10-01", "", "wann Sie das Führungszeugnis gesehen haben"),
        ("", "2026-10-01", "von wann das Führungszeugnis ist"),
        ("2026-10-01", "2026-11-03", "liegt in der Zukunft"),
        ("31.2.2026", "2026-11-02", "Bitte geben Sie ein Datum an"),
    ] {
        let page =
            coordinator.submit(&form.clone().with("certificate_on", dated).with("seen_on", seen)).await.expect(422);
        assert!(page.shows(says), "{dated} {seen}: {says}");
        assert!(dated.is_empty() || page.text().contains(dated), "{dated} comes back");
    }
    assert!(volunteer_papers::Entity::find().all(town.db().read()).await.unwrap().is_empty());
    let second = town.as_second_coordinator().await;
    let english = second.open("/account").await.form_to("/account/language").with("lang", "en");
    second.submit(&english).await.expect(303);
    let english = second.form(&path).await.with("certificate_on", "2026-08-01").with("seen_on", "2026-11-02");
    assert!(second.submit(&english).await.expect(422).shows("older than three months when you saw it"));
}

#[tokio::test]
async fn two_who_enter_papers_at_once_do_not_overwrite_each_other() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let path = format!("{}/papers", of_boettcher(&town));
    let (one, other) = (anna.form(&path).await, mehmet.form(&path).await);
    anna.submit(&one.with("agreement_on", "2026-10-01")).await.expect(303);
    let page = mehmet.submit(&other.with("agreement_on", "2026-10-02")).await.expect(409);
    assert!(page.shows("Inzwischen gespeichert:"));
}

#[tokio::test]
async fn the_list_finds_whose_papers_are_incomplete() {
    let town = Town::new().await;
    town.add(papers(&town, "2026-10-20")).await;
    let coordinator = town.as_coordinator().await;
    let list = coordinator.open("/volunteers?papers=incomplete").await;
    assert!(list.shows("Yıldız, Ayşe") && !list.shows("Böttcher, Jürgen"));
}

#[tokio::test]
async fn the_note_of_a_certificate_goes_six_months_after_the_last_visit() {
    let town = Town::new().await;
    town.add(rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-03-31T14:00", 60)).await;
    town.add(papers(&town, "2026-02-01")).await;
    let coordinator = town.as_coordinator().await;
    let tandem = format!("/assignments/{}", town.people.abendroth_with_boettcher);
    let ended = rows::day("2026-04-15");
    let change = entity::assignment::ActiveModel {
        id: Set(town.people.abendroth_with_boettcher),
        ends_on: Set(Some(ended)),
        ..Default::default()
    };
    town.change(async |tx| {
        use geleit::store::SeenAt;
        let row = entity::assignment::Entity::find_by_id(town.people.abendroth_with_boettcher).one(tx.read()).await?;
        tx.update(row.expect("the tandem is there").seen_now(), change.clone()).await
    })
    .await;
    assert!(coordinator.open(&tandem).await.shows("15.04.2026"));
    let ending = coordinator.form(&format!("{}/ending", of_boettcher(&town))).await.with("ended_on", "2026-04-30");
    coordinator.submit(&ending).await.expect(303);
    let record = coordinator.open(&of_boettcher(&town)).await;
    assert!(record.shows("wird bis 30.09.2026 aufbewahrt und dann gelöscht"));
    town.at("2026-09-30T23:00");
    sweep(town.db(), town.app().clock).await.expect("the database answers");
    assert!(papers_of_boettcher(&town).await.seen_on.is_some(), "on the last day it is still there");
    town.at("2026-10-01T00:30");
    let schedule = Schedule::start(&town.app());
    for _ in 0..400 {
        if papers_of_boettcher(&town).await.seen_on.is_none() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    schedule.stop().await;
    let left = papers_of_boettcher(&town).await;
    assert_eq!((left.certificate_on, left.seen_on, left.seen_by), (None, None, None));
    assert!(left.agreement_on.is_some(), "what was signed stays");
}

#[tokio::test]
async fn nobody_who_has_left_is_asked_for_a_new_certificate() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    town.change(async |tx| {
        use geleit::store::SeenAt;
        let row = entity::assignment::Entity::find_by_id(town.people.abendroth_with_boettcher).one(tx.read()).await?;
        let row = row.expect("the tandem is there");
        let ends_on = Set(Some(rows::day("2026-10-20")));
        let change = entity::assignment::ActiveModel { id: Set(row.id), ends_on, ..Default::default() };
        tx.update(row.seen_now(), change).await
    })
    .await;
    let home = of_boettcher(&town);
    let form = coordinator.form(&format!("{home}/papers")).await;
    coordinator.submit(&form.with("certificate_on", "2026-10-01").with("seen_on", "2026-10-05")).await.expect(303);
    assert_eq!(due(&town).await, [("2031-10-05".to_owned(), false)]);
    let ending = coordinator.form(&format!("{home}/ending")).await.with("ended_on", "2026-10-31");
    coordinator.submit(&ending).await.expect(303);
    assert_eq!(due(&town).await, []);
    let ending = coordinator.form(&format!("{home}/ending")).await.with("ended_on", "");
    coordinator.submit(&ending).await.expect(303);
    assert_eq!(due(&town).await, [("2031-10-05".to_owned(), false)], "who goes on is asked again");
}

async fn papers_of_boettcher(town: &Town) -> volunteer_papers::Model {
    let row = volunteer_papers::Entity::find_by_id(town.people.boettcher).one(town.db().read()).await;
    row.expect("the database answers").expect("the papers are there")
}

/// Herr Böttcher's papers, all there.
fn papers(town: &Town, seen: &str) -> volunteer_papers::ActiveModel {
    volunteer_papers::ActiveModel {
        volunteer_id: Set(town.people.boettcher),
        certificate_on: Set(Some(rows::day(seen))),
        seen_on: Set(Some(rows::day(seen))),
        seen_by: Set(None),
        confidentiality_on: Set(Some(rows::day(seen))),
        agreement_on: Set(Some(rows::day(seen))),
        ..Default::default()
    }
}

#[tokio::test]
async fn neither_the_trail_nor_a_follow_up_tells_of_a_certificate_that_is_forgotten() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = of_boettcher(&town);
    for (dated, seen) in [("2026-10-01", "2026-10-05"), ("2026-10-03", "2026-10-06")] {
        let form = coordinator.form(&format!("{home}/papers")).await;
        coordinator.submit(&form.with("certificate_on", dated).with("seen_on", seen)).await.expect(303);
    }
    assert_eq!(due(&town).await.len(), 2, "one done, one to come");
    town.change(async |tx| {
        use geleit::store::SeenAt;
        let row = entity::volunteer::Entity::find_by_id(town.people.boettcher).one(tx.read()).await?;
        let row = row.expect("the volunteer is there");
        let ended_on = Set(Some(rows::day("2026-10-31")));
        let change = entity::volunteer::ActiveModel { id: Set(row.id), ended_on, ..Default::default() };
        tx.update(row.seen_now(), change).await
    })
    .await;
    town.at("2027-10-31T10:00");
    sweep(town.db(), town.app().clock).await.expect("the database answers");
    assert_eq!(papers_of_boettcher(&town).await.seen_on, None);
    assert_eq!(due(&town).await, [], "a follow-up holds the day too");
    for entry in entity::audit_entry::Entity::find().all(town.db().read()).await.expect("the database answers") {
        let told = format!("{:?} {:?}", entry.before, entry.after);
        for day in ["2026-10-01", "2026-10-03", "2026-10-05", "2026-10-06"] {
            assert!(!told.contains(day), "{day}: {told}");
        }
    }
}
