//! Two records of one volunteer, or of one partner.

use entity::{
    account, assignment, enquiry, former_number, partner, partner_contact, training_module, training_record,
    value::{Service, Stage, Subject, VolunteerId},
    volunteer, volunteer_papers, volunteer_stage,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::town::{Town, instant, rows};

async fn step(town: &Town, id: VolunteerId, stage: Stage, since: &str) {
    let row = volunteer_stage::ActiveModel {
        volunteer_id: Set(id),
        stage: Set(stage),
        since: Set(rows::day(since)),
        ..Default::default()
    };
    town.add(row).await;
}

async fn papers(town: &Town, id: VolunteerId, seen: &str) {
    let row = volunteer_papers::ActiveModel {
        volunteer_id: Set(id),
        certificate_on: Set(Some(rows::day(seen))),
        seen_on: Set(Some(rows::day(seen))),
        ..Default::default()
    };
    town.add(row).await;
}

#[tokio::test]
async fn assignments_trainings_papers_and_account_go_along() {
    let town = Town::new().await;
    let (stays, goes) = (town.add(rows::volunteer("E-0009", "Herr Jürgen Böttcher")).await.id, town.people.boettcher);
    let module = training_module::ActiveModel {
        code: Set("BQ".to_owned()),
        title: Set("Basis".to_owned()),
        units: Set(40),
        tags: Set(entity::value::Lines::default()),
        ..Default::default()
    };
    let module = town.add(module).await.id;
    for id in [stays, goes] {
        let done = training_record::ActiveModel {
            volunteer_id: Set(id),
            module_id: Set(module),
            day: Set(rows::day("2025-03-01")),
            units: Set(40),
            ..Default::default()
        };
        town.add(done).await;
    }
    papers(&town, stays, "2024-02-01").await;
    papers(&town, goes, "2025-02-01").await;
    step(&town, stays, Stage::Active, "2024-03-01").await;
    step(&town, goes, Stage::TalkHeld, "2023-03-01").await;
    town.merging::<volunteer::Entity>([stays.0, goes.0], &["volunteer_papers.seen_on"]).await.unwrap();
    let db = town.db().read();
    let tandem = assignment::Entity::find_by_id(town.people.abendroth_with_boettcher).one(db).await.unwrap().unwrap();
    assert_eq!(tandem.volunteer_id, stays);
    let account = account::Entity::find_by_id(town.people.boettcher_account).one(db).await.unwrap().unwrap();
    assert_eq!(account.volunteer_id, Some(stays), "and signs in as before");
    assert_eq!(training_record::Entity::find().all(db).await.unwrap().len(), 1);
    let papers = volunteer_papers::Entity::find().all(db).await.unwrap();
    let day = Some(rows::day("2025-02-01"));
    assert_eq!(papers.iter().map(|row| (row.certificate_on, row.seen_on)).collect::<Vec<_>>(), [(day, day)]);
    let stages = volunteer_stage::Entity::find().all(db).await.unwrap();
    assert_eq!(stages.iter().map(|row| row.stage).collect::<Vec<_>>(), [Stage::Active]);
    let said = town.last_note(Subject::Volunteer(stays)).await;
    assert!(said.contains("Gespräch geführt seit 01.03.2023"), "{said}");
    assert!(!said.contains("01.02.2024"), "the day of a certificate stands in no note: {said}");
    town.is_sound().await;
}

#[tokio::test]
async fn two_who_were_in_two_places_at_once_are_not_one() {
    let town = Town::new().await;
    let (one, other) = (town.people.boettcher, town.people.yildiz);
    let refused = town.not_merging::<volunteer::Entity>([one.0, other.0], &[]).await;
    assert!(refused.contains("Beide haben ein Konto"), "{refused}");
    town.change(async |tx| {
        let row = account::Entity::find_by_id(town.people.yildiz_account).one(tx.read()).await?.unwrap();
        let change = account::ActiveModel {
            id: Set(row.id),
            ended_at: Set(Some(instant("2026-11-01T09:00"))),
            ..Default::default()
        };
        tx.update(geleit::store::SeenAt::seen_now(row), change).await
    })
    .await;
    town.add(rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-10-06T14:00", 90)).await;
    town.add(rows::confirmed_visit(town.people.krueger_with_yildiz, "2026-10-06T15:00", 60)).await;
    let refused = town.not_merging::<volunteer::Entity>([one.0, other.0], &[]).await;
    assert!(refused.contains("zur selben Zeit jemanden besucht (06.10.2026)"), "{refused}");
}

#[tokio::test]
async fn the_same_two_do_not_run_twice() {
    let town = Town::new().await;
    let again = town.add(rows::volunteer("E-0009", "Herr Jürgen Böttcher")).await.id;
    town.add(rows::assignment("B-0009", town.people.abendroth, again, Service::Entlastung, "2026-01-01")).await;
    let refused = town.not_merging::<volunteer::Entity>([town.people.boettcher.0, again.0], &[]).await;
    assert!(refused.contains("B-0001 / B-0009"), "{refused}");
}

#[tokio::test]
async fn who_has_left_in_one_record_goes_on_in_the_other() {
    let town = Town::new().await;
    let left = volunteer::ActiveModel {
        ended_on: Set(Some(rows::day("2026-01-31"))),
        ..rows::volunteer("E-0009", "Herr Jürgen Böttcher")
    };
    let left = town.add(left).await.id;
    step(&town, left, Stage::Left, "2026-01-31").await;
    let row = town.merging::<volunteer::Entity>([left.0, town.people.boettcher.0], &["volunteer.ended_on"]).await;
    assert_eq!(row.unwrap().ended_on, None);
    assert!(volunteer_stage::Entity::find().all(town.db().read()).await.unwrap().is_empty(), "nobody left");
    town.is_sound().await;
    let again = town.add(rows::volunteer("E-0010", "Herr Jürgen Böttcher")).await.id;
    let change = volunteer::ActiveModel { ended_on: Set(Some(rows::day("2026-02-01"))), ..Default::default() };
    town.change(async |tx| {
        let row = volunteer::Entity::find_by_id(again).one(tx.read()).await?.unwrap();
        let change = volunteer::ActiveModel { id: Set(again), ..change };
        tx.update(geleit::store::SeenAt::seen_now(row), change).await
    })
    .await;
    let refused = town.not_merging::<volunteer::Entity>([left.0, again.0], &["volunteer.ended_on"]).await;
    assert!(refused.contains("laufen noch Begleitungen: B-0001"), "{refused}");
}

#[tokio::test]
async fn partners_keep_whom_one_talks_to_and_what_came_from_them() {
    let town = Town::new().await;
    let stays = town.add(rows::partner("P-0001", "Seniorenbüro Hörde")).await.id;
    let goes = town.add(rows::partner("P-0002", "Seniorenbuero Hoerde")).await.id;
    for (id, phone) in [(stays, None), (goes, Some("0231 1"))] {
        let contact = partner_contact::ActiveModel {
            partner_id: Set(id),
            name: Set("Gerda Freundlich".to_owned()),
            phone: Set(phone.map(str::to_owned)),
            ..Default::default()
        };
        town.add(contact).await;
    }
    let coordinator = town.as_coordinator().await;
    let form = crate::enquiries::call(&coordinator).await.with("caller", "partner").with("partner", goes);
    coordinator.submit(&form).await.expect(303);
    let row = town.merging::<partner::Entity>([stays.0, goes.0], &["partner.name"]).await.unwrap();
    assert_eq!((row.number.as_str(), row.name.as_str()), ("P-0001", "Seniorenbuero Hoerde"));
    let db = town.db().read();
    let contacts = partner_contact::Entity::find().all(db).await.unwrap();
    assert_eq!(contacts.iter().map(|row| row.phone.as_deref()).collect::<Vec<_>>(), [Some("0231 1")]);
    let enquiries = enquiry::Entity::find().filter(enquiry::Column::PartnerId.eq(stays)).all(db).await.unwrap();
    assert_eq!(enquiries.len(), 1);
    let former = former_number::Entity::find().order_by_asc(former_number::Column::Id).all(db).await.unwrap();
    assert_eq!(former.iter().map(|row| row.number.as_str()).collect::<Vec<_>>(), ["P-0002"]);
    assert!(town.last_note(Subject::Partner(stays)).await.contains("Name: Seniorenbüro Hörde"));
    town.is_sound().await;
}
