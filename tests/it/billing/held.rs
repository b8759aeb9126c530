//! While a senior's letters are held nothing is billed to them, and everything that goes to the care fund alone is.

use entity::{contact_person, senior};
use sea_orm::EntityTrait;

use super::{close, numbers, october};
use crate::town::{Town, browser::Browser, form::Form};

async fn letters(browser: &Browser<'_>, town: &Town) -> Form {
    browser.form(&format!("/seniors/{}/recipient", town.people.abendroth)).await
}

async fn erna(town: &Town) -> senior::Model {
    let row = senior::Entity::find_by_id(town.people.abendroth).one(town.db().read()).await;
    row.expect("the database answers").expect("she is there")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_month_is_closed_without_those_whose_letters_are_held_until_somebody_gets_them() {
    let town = october().await;
    let (finance, coordinator) = (town.as_finance().await, town.as_coordinator().await);
    let home = format!("/seniors/{}", town.people.abendroth);
    let form = letters(&coordinator, &town).await;
    assert_eq!(form.value("letters"), "senior");
    coordinator.submit(&form.with("letters", "held")).await.expect(303);
    assert!(coordinator.open(&home).await.shows("Post wird angehalten seit 02.11.2026"));
    let preview = finance.open("/months/2026-10/preview").await;
    assert!(preview.shows("Die Post wird angehalten. Bitte wählen Sie"), "{}", preview.text());
    close(&finance, "2026-10").await.expect(303);
    assert_eq!(numbers(&town).await.len(), 2, "the other two documents");
    let contact = coordinator.form(&format!("{home}/contacts/new")).await;
    let contact = contact.with("name", "Inge Abendroth").with("relation", "Tochter").with("billing_contact", "yes");
    let contact = contact.with("street", "Nebenweg 2").with("postal_code", "44135").with("town", "Dortmund");
    coordinator.submit(&contact).await.expect(303);
    assert_eq!(erna(&town).await.letters_held_since, None, "somebody gets them");
    assert!(!coordinator.open(&home).await.shows("Post wird angehalten"));
    close(&finance, "2026-10").await.expect(303);
    assert_eq!(numbers(&town).await.len(), 3);
}

#[tokio::test]
async fn who_gets_the_letters_is_chosen_among_senior_contacts_and_nobody() {
    let town = Town::new().await;
    let finance = town.as_finance().await;
    let home = format!("/seniors/{}", town.people.abendroth);
    for (name, street) in [("Inge Abendroth", "Nebenweg 2"), ("Otto Ohneweg", "")] {
        let form = finance.form(&format!("{home}/contacts/new")).await.with("name", name).with("relation", "Kind");
        finance.submit(&form.with("street", street)).await.expect(303);
    }
    let page = finance.open(&format!("{home}/recipient")).await;
    assert!(page.shows("Inge Abendroth (Kind), Nebenweg 2") && !page.shows("Otto Ohneweg"));
    let contacts = || async { contact_person::Entity::find().all(town.db().read()).await.expect("contacts") };
    let inge = contacts().await.into_iter().find(|row| row.name == "Inge Abendroth").expect("she is there");
    finance.submit(&letters(&finance, &town).await.with("letters", inge.id)).await.expect(303);
    let gets = contacts().await.into_iter().filter(|row| row.billing_contact).map(|row| row.name).collect::<Vec<_>>();
    assert_eq!(gets, ["Inge Abendroth"]);
    let form = letters(&finance, &town).await;
    assert_eq!(form.value("letters"), inge.id.to_string());
    let late = letters(&finance, &town).await.with("letters", "senior");
    finance.submit(&form.with("letters", "held")).await.expect(303);
    assert!(erna(&town).await.letters_held_since.is_some());
    finance.submit(&late).await.expect(409);
    assert_eq!(letters(&finance, &town).await.value("letters"), "held");
    finance.submit(&letters(&finance, &town).await.with("letters", "senior")).await.expect(303);
    assert!(contacts().await.iter().all(|row| !row.billing_contact));
    assert_eq!(erna(&town).await.letters_held_since, None);
    finance.submit(&letters(&finance, &town).await.with("letters", "")).await.expect(422);
    finance.submit(&letters(&finance, &town).await.with("letters", 4711)).await.expect(404);
}
