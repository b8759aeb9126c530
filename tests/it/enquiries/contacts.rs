//! The caller becomes a contact of whom the enquiry is for.

use entity::contact_person;
use sea_orm::{EntityTrait, QueryOrder};

use super::{call, step};
use crate::town::{Town, browser::Browser};

/// Whom an enquiry is for gets a record.
async fn admitted(browser: &Browser<'_>, home: &str) {
    let fields = [("birth_date", "1940-02-03"), ("street", "Am Hang 4"), ("town", "Dortmund")];
    step(browser, home, "senior/new", &fields).await.expect(303);
}

#[tokio::test]
async fn the_daughter_who_called_is_found_by_name_and_phone() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = super::taken_in(&coordinator).await;
    admitted(&coordinator, &home).await;
    // Who sees no enquiries finds her as a contact.
    let finance = town.as_finance().await;
    for typed in ["nebenan", "inge+neben", "0231+5550909"] {
        let page = finance.open(&format!("/search?q={typed}")).await;
        assert!(page.shows("Inge Nebenan"), "{typed}: {}", page.text());
    }
}

#[tokio::test]
async fn what_the_caller_is_to_the_senior_is_kept_in_german_whoever_writes_it_down() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    coordinator.get("/language/en").await;
    let form = call(&coordinator).await.with("relation", "");
    let home = coordinator.submit(&form).await.expect(303).location().to_owned();
    admitted(&coordinator, &home).await;
    let contacts = contact_person::Entity::find().order_by_desc(contact_person::Column::Id);
    let contact = contacts.one(town.db().read()).await.unwrap().expect("the caller is a contact");
    assert_eq!((contact.name.as_str(), contact.relation.as_str()), ("Inge Nebenan", "Angehörige*r"));
}
