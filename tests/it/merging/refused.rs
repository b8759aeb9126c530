//! What cannot be carried is refused, with what to do instead.

use entity::{
    consent, senior,
    senior::PaymentRoute,
    value::{Purpose, SeniorId, Service},
};
use sea_orm::Set;

use crate::town::{Town, rows};

async fn again(town: &Town) -> SeniorId {
    town.add(rows::senior("S-0009", "Frau Erna Abendroth")).await.id
}

#[tokio::test]
async fn contradictions_are_named_with_what_to_do() {
    let town = Town::new().await;
    let (stays, goes) = (town.people.abendroth, again(&town).await);
    town.add(rows::care_grade(goes, 2, "2026-01-01")).await;
    town.add(rows::assignment("B-0009", goes, town.people.boettcher, Service::Entlastung, "2026-01-01")).await;
    for (id, cents) in [(stays, 100), (goes, 200)] {
        town.add(rows::external_use(id, "2026-02-03", cents)).await;
        town.add(rows::fund_balance(id, "2026-03-01", [0, cents])).await;
    }
    for (id, withdrawn) in [(stays, None), (goes, Some("2026-05-05"))] {
        let consent = consent::ActiveModel {
            senior_id: Set(Some(id)),
            purpose: Set(Purpose::Keeping),
            text_version: Set("1".to_owned()),
            given_on: Set(rows::day("2026-01-05")),
            withdrawn_on: Set(withdrawn.map(rows::day)),
            ..Default::default()
        };
        town.add(consent).await;
    }
    let refused = town.not_merging::<senior::Entity>([stays.0, goes.0], &[]).await;
    for says in [
        "zwei laufende Begleitungen: B-0001 / B-0009",
        "Die Pflegegrade widersprechen sich (ab 01.01.2026)",
        "anderer Verbrauch bei anderen Anbietern (03.02.2026)",
        "andere Auskunft der Kasse (01.03.2026)",
        "in dem anderen später widerrufen (Speichern der Angaben",
    ] {
        assert!(refused.contains(says), "{says}: {refused}");
    }
    let page = town.as_coordinator().await.open(&format!("/seniors/{stays}/merging/{goes}")).await;
    assert!(page.shows("So lassen sich die beiden noch nicht zusammenführen") && page.shows("B-0001 / B-0009"));
    assert!(!page.shows("Weiter zur Prüfung"));
    town.is_sound().await;
}

#[tokio::test]
async fn a_fund_that_pays_needs_all_it_needs() {
    let town = Town::new().await;
    let goes = town.add(senior::ActiveModel {
        payment_route: Set(PaymentRoute::ClaimAssignment),
        ..rows::senior("S-0009", "Frau Erna Abendroth")
    });
    let goes = goes.await.id;
    let both = [town.people.suess.0, goes.0];
    let refused = town.not_merging::<senior::Entity>(both, &["senior.payment_route"]).await;
    assert!(refused.contains("eine Abtretung, die gilt"), "{refused}");
    town.merging::<senior::Entity>(both, &[]).await.unwrap();
    town.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attendance_billed_twice_is_cancelled_first() {
    let town = Town::new().await;
    let goes = again(&town).await;
    let group = town.add(rows::group("G-01", "Kaffeerunde")).await.id;
    for (day, senior) in [("07", goes), ("14", goes), ("07", town.people.abendroth)] {
        let begins = format!("2026-10-{day}T14:30");
        let meeting = match day {
            "07" if senior == town.people.abendroth => {
                use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
                let meeting = entity::group_meeting::Entity::find();
                let meeting = meeting.filter(entity::group_meeting::Column::Day.eq(rows::day("2026-10-07")));
                meeting.one(town.db().read()).await.unwrap().expect("the meeting").id
            }
            _ => town.add(rows::meeting(group, &begins)).await.id,
        };
        town.add(rows::attendance(meeting, senior)).await;
    }
    let october = "2026-10".parse().unwrap();
    town.change(async |tx| geleit::billing::close::close(tx, october).await).await.expect("October can be closed");
    let refused = town.not_merging::<senior::Entity>([town.people.abendroth.0, goes.0], &[]).await;
    assert!(refused.contains("bei beiden schon abgerechnet (07.10.2026)"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_both_took_of_one_pot_is_more_than_there_is() {
    let town = Town::new().await;
    let goes = again(&town).await;
    let second = rows::assignment("B-0009", goes, town.people.yildiz, Service::Entlastung, "2025-04-01");
    let second = town.add(second).await.id;
    town.add(rows::care_grade(goes, 3, "2025-03-01")).await;
    // A whole year's pot each: far more hours than anybody visits, one long day after another.
    for (assignment, hour) in [(town.people.abendroth_with_boettcher, 6), (second, 6)] {
        for day in 1..=20 {
            town.add(rows::confirmed_visit(assignment, &format!("2026-10-{day:02}T{hour:02}:00"), 720)).await;
        }
    }
    let october = "2026-10".parse().unwrap();
    town.change(async |tx| geleit::billing::close::close(tx, october).await).await.expect("October can be closed");
    town.is_sound().await;
    let refused = town.not_merging::<senior::Entity>([town.people.abendroth.0, goes.0], &[]).await;
    assert!(refused.contains("mehr aus dem Entlastungsbetrag genommen"), "{refused}");
    town.is_sound().await;
}
