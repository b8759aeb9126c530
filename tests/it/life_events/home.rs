//! A move into a home: care at home ends, and with it what the relief budget pays.

use entity::{care_grade, value::EnquiryState};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{enquiries, enquiry_for, enter, faults, last, path_of, take_back, visits};
use crate::town::{Town, rows};

/// The care grades of Frau Abendroth, as `from until` and whether at home.
async fn grades(town: &Town) -> Vec<(String, bool)> {
    let rows = care_grade::Entity::find().filter(care_grade::Column::SeniorId.eq(town.people.abendroth));
    let rows =
        rows.order_by_asc(care_grade::Column::ValidFrom).all(town.db().read()).await.expect("the database answers");
    let says = |row: care_grade::Model| {
        let until = row.valid_until.map(|day| day.to_string()).unwrap_or_default();
        (format!("{} {until}", row.valid_from), row.at_home)
    };
    rows.into_iter().map(says).collect()
}

#[tokio::test]
async fn what_is_billed_ends_and_the_besuchsdienst_goes_on() {
    let town = Town::new().await;
    let (anna, erna, relief) =
        (town.as_coordinator().await, town.people.abendroth, town.people.abendroth_with_boettcher);
    let visiting =
        rows::assignment("B-0004", erna, town.people.yildiz, entity::value::Service::Besuchsdienst, "2026-02-01");
    let visiting = town.add(visiting).await.id;
    enquiry_for(&anna, erna, "besuchsdienst").await;
    let page = anna.open(&format!("/seniors/{erna}/events/home")).await;
    assert!(page.shows("§ 45b SGB XI"), "{}", page.text());
    let fields = [("day", "2026-11-01"), ("home", "Haus Abendsonne"), ("note", "Zimmer 12.")];
    enter(&anna, erna, "home", &fields).await.expect(303);
    assert_eq!(visits(&town, relief).await.ends_on.map(|day| day.to_string()).as_deref(), Some("2026-11-01"));
    assert_eq!(visits(&town, visiting).await.ends_on, None);
    assert_eq!(enquiries(&town).await[0].state, EnquiryState::New);
    let expected = [("2025-03-01 2026-10-31".to_owned(), true), ("2026-11-01 ".to_owned(), false)];
    assert_eq!(grades(&town).await, expected);
    let page = anna.open(&format!("/seniors/{erna}/events")).await;
    assert!(page.shows("Im Heim seit 01.11.2026") && page.shows("Haus Abendsonne"));
    take_back(&town, &anna).await.expect(303);
    assert_eq!(grades(&town).await, [("2025-03-01 ".to_owned(), true)]);
    assert_eq!(visits(&town, relief).await.ends_on, None);
    assert_eq!(faults(&town).await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_billed_since_is_said_and_a_grade_changed_by_hand_stays() {
    let town = Town::new().await;
    let (anna, erna) = (town.as_coordinator().await, town.people.abendroth);
    town.add(rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-10-06T14:00", 90)).await;
    let finance = town.as_finance().await;
    let close = finance.form("/months/2026-10/closing").await;
    finance.submit(&close).await.expect(303);
    let answer = enter(&anna, erna, "home", &[("day", "2026-10-20")]).await.expect(303);
    assert!(anna.follow(answer).await.shows("Oktober 2026"), "it was billed until then");
    let row = care_grade::Entity::find().filter(care_grade::Column::AtHome.eq(false)).one(town.db().read()).await;
    let row = row.expect("the database answers").expect("it goes on in the home");
    let form = anna.form(&format!("/seniors/{erna}/care-grades/{}", row.id)).await;
    anna.submit(&form.with("grade", 4)).await.expect(303);
    let page = anna.open(&path_of(erna, last(&town).await.id, "reversal")).await;
    assert!(page.shows("Der Pflegegrad") && page.shows("Das bleibt"), "{}", page.text());
    let answer = take_back(&town, &anna).await.expect(303);
    assert!(anna.follow(answer).await.shows("Inzwischen geändert und geblieben: Pflegegrad."));
    assert_eq!(grades(&town).await.len(), 2);
}
