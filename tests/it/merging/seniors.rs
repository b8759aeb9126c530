//! Two records of one senior.

use entity::{
    assignment, care_grade, claim_assignment, consent, contact_person, follow_up, former_number, household, note,
    senior, statement,
    value::{Purpose, SeniorId, Service, Subject},
};
use geleit::journal;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set};

use crate::town::{Town, rows};

/// Frau Erna Abendroth once more, as S-0009 with a phone of her own.
async fn again(town: &Town) -> SeniorId {
    let row = senior::ActiveModel {
        phone: Set(Some("0231 777001".to_owned())),
        dementia: Set(true),
        note: Set(Some("Hört schlecht".to_owned())),
        ..rows::senior("S-0009", "Frau Erna Abendroth")
    };
    town.add(row).await.id
}

async fn count<E: EntityTrait>(town: &Town, filter: sea_orm::sea_query::SimpleExpr) -> u64
where
    E::Model: Send + Sync,
{
    E::find().filter(filter).count(town.db().read()).await.unwrap()
}

#[tokio::test]
async fn everything_that_hangs_on_the_other_hangs_on_the_one_that_stays() {
    let town = Town::new().await;
    let (stays, goes) = (town.people.abendroth, again(&town).await);
    let tandem = rows::assignment("B-0009", goes, town.people.yildiz, Service::Besuchsdienst, "2026-01-01");
    town.add(tandem).await;
    town.add(rows::contact(goes, "Ida Abendroth", "Tochter")).await;
    town.add(rows::external_use(goes, "2026-02-03", 1_000)).await;
    town.change(async |tx| journal::write(tx, Subject::Senior(goes), note::NoteKind::Call, "Rief an".to_owned()).await)
        .await;
    let row = town.merging::<senior::Entity>([stays.0, goes.0], &["senior.phone"]).await.unwrap();
    assert_eq!((row.number.as_str(), row.phone.as_deref(), row.dementia), ("S-0001", Some("0231 777001"), false));
    assert!(row.folded.contains("0231777001"), "and is found by it: {}", row.folded);
    assert_eq!(count::<assignment::Entity>(&town, assignment::Column::SeniorId.eq(stays)).await, 2);
    assert_eq!(count::<contact_person::Entity>(&town, contact_person::Column::SeniorId.eq(stays)).await, 1);
    assert_eq!(count::<note::Entity>(&town, note::Column::SeniorId.eq(stays)).await, 2, "with what was merged");
    assert_eq!(count::<senior::Entity>(&town, senior::Column::Id.eq(goes)).await, 0);
    let said = town.last_note(Subject::Senior(stays)).await;
    for line in [
        "S-0009 war dieselbe Person und wurde am 02.11.2026 hiermit zusammengeführt.",
        "Telefon: 0231 5550101",
        "Demenz: Ja",
        "Notiz: Hört schlecht",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    let former = former_number::Entity::find().one(town.db().read()).await.unwrap().expect("the number is kept");
    assert_eq!((former.number.as_str(), former.senior_id), ("S-0009", Some(stays)));
    town.is_sound().await;
}

#[tokio::test]
async fn what_both_have_is_there_once_afterwards() {
    let town = Town::new().await;
    let (stays, goes) = (town.people.abendroth, again(&town).await);
    town.add(rows::care_grade(goes, 3, "2025-03-01")).await;
    for (id, phone) in [(stays, "0231 1"), (goes, "0231 2")] {
        let contact = contact_person::ActiveModel {
            phone: Set(Some(phone.to_owned())),
            billing_contact: Set(true),
            called_first: Set(true),
            ..rows::contact(id, "Ida Abendroth", "Tochter")
        };
        town.add(contact).await;
        town.add(rows::external_use(id, "2026-02-03", 1_000)).await;
        town.add(rows::fund_balance(id, "2026-03-01", [0, 5_000])).await;
        town.add(rows::claim_assignment(id, if id == stays { "2026-02-01" } else { "2026-01-01" })).await;
        let given = if id == stays { "2026-01-05" } else { "2026-02-05" };
        let consent = consent::ActiveModel {
            senior_id: Set(Some(id)),
            purpose: Set(Purpose::Keeping),
            text_version: Set("1".to_owned()),
            given_on: Set(rows::day(given)),
            ..Default::default()
        };
        town.add(consent).await;
    }
    town.merging::<senior::Entity>([stays.0, goes.0], &[]).await.unwrap();
    let db = town.db().read();
    assert_eq!(count::<care_grade::Entity>(&town, care_grade::Column::SeniorId.eq(stays)).await, 1);
    let contacts =
        contact_person::Entity::find().filter(contact_person::Column::SeniorId.eq(stays)).all(db).await.unwrap();
    assert_eq!(contacts.len(), 1);
    assert_eq!((contacts[0].phone.as_deref(), contacts[0].billing_contact), (Some("0231 1"), true));
    let claims = claim_assignment::Entity::find().filter(claim_assignment::Column::SeniorId.eq(stays));
    let claims: Vec<_> = claims.all(db).await.unwrap().into_iter().map(|row| row.valid_from).collect();
    assert_eq!(claims, [rows::day("2026-01-01")], "the earlier assigned it");
    let consents = consent::Entity::find().all(db).await.unwrap();
    assert_eq!(consents.iter().map(|row| row.given_on).collect::<Vec<_>>(), [rows::day("2026-01-05")]);
    let said = town.last_note(Subject::Senior(stays)).await;
    for line in
        ["Kontakt Ida Abendroth: Telefon 0231 2", "Abtretung ab 01.02.2026", "noch einmal erteilt am 05.02.2026"]
    {
        assert!(said.contains(line), "{line}: {said}");
    }
    town.is_sound().await;
}

#[tokio::test]
async fn what_only_the_other_has_goes_over_whole() {
    let town = Town::new().await;
    let (stays, goes) = (town.people.suess, again(&town).await);
    let home = household::ActiveModel {
        senior_id: Set(goes),
        lives_alone: Set(true),
        pets: Set(entity::value::Lines::from_commas("cat")),
        smoking: Set(false),
        stairs: Set(true),
        lift: Set(false),
        wheelchair: Set(false),
        note: Set(None),
        ..Default::default()
    };
    town.add(home).await;
    town.merging::<senior::Entity>([stays.0, goes.0], &[]).await.unwrap();
    let homes = household::Entity::find().all(town.db().read()).await.unwrap();
    assert_eq!(homes.iter().map(|row| (row.senior_id, row.stairs)).collect::<Vec<_>>(), [(stays, true)]);
    town.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn statements_keep_their_words_and_go_along() {
    let town = Town::new().await;
    let goes = again(&town).await;
    town.add(rows::care_grade(goes, 3, "2025-03-01")).await;
    let second = rows::assignment("B-0009", goes, town.people.yildiz, Service::Entlastung, "2026-01-01");
    let second = town.add(second).await.id;
    for assignment in [town.people.abendroth_with_boettcher, second] {
        town.add(rows::confirmed_visit(assignment, "2026-10-06T14:00", 60)).await;
    }
    let october = "2026-10".parse().unwrap();
    town.change(async |tx| geleit::billing::close::close(tx, october).await).await.expect("October can be closed");
    let before = statement::Entity::find().order_by_asc(statement::Column::Id).all(town.db().read()).await.unwrap();
    assert_eq!(before.len(), 2);
    town.merging::<senior::Entity>([town.people.abendroth.0, goes.0], &[]).await.unwrap();
    let after = statement::Entity::find().order_by_asc(statement::Column::Id).all(town.db().read()).await.unwrap();
    for (before, after) in before.iter().zip(&after) {
        assert_eq!((&before.document, &before.sha256, &before.number), (&after.document, &after.sha256, &after.number));
        assert_eq!(after.senior_id, town.people.abendroth);
    }
    town.is_sound().await;
}

#[tokio::test]
async fn what_was_planned_for_both_is_planned_once() {
    let town = Town::new().await;
    let (stays, goes) = (town.people.abendroth, again(&town).await);
    for (id, on) in [(stays, "2026-12-01"), (goes, "2026-12-01"), (goes, "2026-12-09")] {
        let plan = journal::Plan {
            subject: Subject::Senior(id),
            kind: follow_up::FollowUpKind::CheckService,
            on: rows::day(on),
            account_id: None,
            what: None,
        };
        town.change(async |tx| journal::plan(tx, plan).await).await;
    }
    town.merging::<senior::Entity>([stays.0, goes.0], &[]).await.unwrap();
    let rows = follow_up::Entity::of(Subject::Senior(stays)).order_by_asc(follow_up::Column::DueOn);
    let keys: Vec<_> = rows.all(town.db().read()).await.unwrap().into_iter().filter_map(|row| row.plan_key).collect();
    assert_eq!(
        keys,
        [format!("check_service/senior/{stays}/2026-12-01"), format!("check_service/senior/{stays}/2026-12-09")]
    );
}
