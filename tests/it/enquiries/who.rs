//! Who looks after an enquiry, and who goes: named whoever it is, and only somebody who may.

use entity::{
    account,
    value::{AccountId, Role},
};
use sea_orm::Set;

use super::{all, call, step, taken_in};
use crate::town::{Town, rows};

const NOT_OFFERED: &str = "Bitte wählen Sie einen der Einträge aus.";

/// Lea Doppel coordinates, and visits somebody herself.
async fn who_does_both(town: &Town) -> AccountId {
    let volunteer = town.add(rows::volunteer("E-0009", "Frau Lea Doppel")).await.id;
    town.add(rows::account("Lea Doppel", &[Role::Coordinator, Role::Volunteer], Some(volunteer))).await.id
}

/// Who coordinated once, and those who never did or do not exist.
async fn who_may_not(town: &Town) -> [AccountId; 3] {
    let left = account::ActiveModel {
        ended_at: Set(Some(town.now())),
        ..rows::account("Karla Ehemals", &[Role::Coordinator], None)
    };
    [town.add(left).await.id, town.people.boettcher_account, AccountId(9999)]
}

#[tokio::test]
async fn a_coordinator_who_also_volunteers_is_named_where_she_looks_after_something() {
    let town = Town::new().await;
    let lea = who_does_both(&town).await;
    let home = taken_in(&town.signed_in(lea).await).await;
    step(&town.signed_in(lea).await, &home, "home-visit", &[("day", "2026-11-04"), ("time", "10:00")])
        .await
        .expect(303);
    let page = town.as_coordinator().await.open(&home).await;
    let text = page.text();
    let facts = text.split("Zuständig").nth(1).unwrap_or_default();
    assert!(facts.chars().take(200).collect::<String>().contains("Lea Doppel"), "{text}");
    assert!(text.contains("· Lea Doppel</span>"), "the follow-up is hers: {text}");
}

#[tokio::test]
async fn only_who_coordinates_takes_an_enquiry_or_goes_there() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let appointment = [("day", "2026-11-04"), ("time", "10:00")];
    let home = taken_in(&coordinator).await;
    for account in who_may_not(&town).await {
        let page = coordinator.submit(&call(&coordinator).await.with("account", account)).await.expect(422);
        assert!(page.shows(NOT_OFFERED) && page.shows("href=\"#field-account\""), "{account}: {}", page.text());
        let id = account.to_string();
        let fields = [appointment[0], appointment[1], ("who", id.as_str())];
        let page = step(&coordinator, &home, "home-visit", &fields).await.expect(422);
        assert!(page.shows(NOT_OFFERED) && page.shows("href=\"#field-who\""), "{account}: {}", page.text());
    }
    assert_eq!(all(&town).await.len(), 1);
}

#[tokio::test]
async fn who_has_left_stays_where_she_was_until_somebody_else_is_chosen() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = taken_in(&coordinator).await;
    let [left, ..] = who_may_not(&town).await;
    let row = all(&town).await.remove(0);
    let seen = geleit::store::SeenAt::seen_now(row.clone());
    let change = entity::enquiry::ActiveModel { id: Set(row.id), account_id: Set(Some(left)), ..Default::default() };
    town.change(async |tx| tx.update(seen, change).await).await;
    let form = coordinator.form(&format!("{home}/edit")).await;
    assert_eq!(form.value("account"), left.to_string());
    coordinator.submit(&form.with("phone", "0231 1")).await.expect(303);
    assert_eq!(all(&town).await[0].account_id, Some(left));
}

#[tokio::test]
async fn a_district_that_does_not_exist_is_refused_at_its_field() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let page = coordinator.submit(&call(&coordinator).await.with("district", 9999)).await.expect(422);
    assert!(page.shows(NOT_OFFERED) && page.shows("href=\"#field-district\""), "{}", page.text());
    assert!(all(&town).await.is_empty());
}
