//! Two people change one record: the second keeps what they changed, gets what they did not, and sees where both did.

use entity::senior;
use sea_orm::EntityTrait;

use crate::town::Town;

#[tokio::test]
async fn what_only_the_other_has_changed_stands_and_what_both_have_changed_is_told_as_people_read_it() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let path = format!("/seniors/{}/edit", town.people.abendroth);
    let (one, other) = (anna.form(&path).await, mehmet.form(&path).await);
    let (born, district) = (one.value("birth_date").to_owned(), one.value("district").to_owned());
    let anew = |value: &str| if value == "1" { "2" } else { "1" };
    let hers = one.with("birth_date", "1940-05-06").with("district", anew(&district)).with("dementia", "yes");
    anna.submit(&hers.with("street", "Am neuen Ort 1").with("phone", "0231 1")).await.expect(303);
    let his = other.with("birth_date", "1940-05-07").with("district", 3).with("languages", "Polnisch");
    let told = mehmet.submit(&his.with("phone", "0231 2")).await.expect(409);
    let again = told.form_to(&path);
    // Both: his stands, hers beside it.
    assert_eq!(
        (again.value("birth_date"), again.value("phone"), again.value("district")),
        ("1940-05-07", "0231 2", "3")
    );
    assert_eq!(told.beside("theirs", "birth_date"), "Inzwischen gespeichert: 06.05.1940");
    assert_eq!(told.beside("theirs", "phone"), "Inzwischen gespeichert: 0231 1");
    let label = told.beside("theirs", "district").replace("Inzwischen gespeichert: ", "");
    assert!(label.len() > 3 && label.parse::<i32>().is_err(), "{label}");
    // Only she: hers stands, and what was there is told.
    assert_eq!((again.value("street"), again.value("dementia")), ("Am neuen Ort 1", "yes"));
    assert!(told.beside("theirs", "street").starts_with("Inzwischen geändert. Vorher stand hier:"));
    assert_eq!(told.beside("theirs", "dementia"), "Inzwischen geändert. Vorher stand hier: Nein");
    // Only he: nothing to say.
    assert_eq!((again.value("languages"), told.beside("theirs", "languages").as_str()), ("Polnisch", ""));
    mehmet.submit(&again).await.expect(303);
    let row = senior::Entity::find_by_id(town.people.abendroth).one(town.db().read()).await.unwrap().unwrap();
    assert_eq!((row.street.as_str(), row.dementia, row.version), ("Am neuen Ort 1", true, 3));
    assert_eq!((row.phone.as_deref(), row.languages.commas()), (Some("0231 2"), "Polnisch".to_owned()));
    assert_ne!(born, "1940-05-07");
}

#[tokio::test]
async fn a_third_version_meets_the_second() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let path = format!("/seniors/{}/edit", town.people.abendroth);
    let mehmets = mehmet.form(&path).await.with("phone", "0231 2");
    for street in ["Am neuen Ort 1", "Am neueren Ort 2"] {
        anna.submit(&anna.form(&path).await.with("street", street)).await.expect(303);
    }
    let told = mehmet.submit(&mehmets).await.expect(409);
    anna.submit(&anna.form(&path).await.with("street", "Am neuesten Ort 3")).await.expect(303);
    let told = mehmet.submit(&told.form_to(&path)).await.expect(409);
    assert_eq!(told.form_to(&path).value("street"), "Am neuesten Ort 3");
    assert_eq!(told.beside("theirs", "street"), "Inzwischen geändert. Vorher stand hier: Am neueren Ort 2");
    mehmet.submit(&told.form_to(&path)).await.expect(303);
}

#[tokio::test]
async fn boxes_that_are_ticked_are_told_by_their_labels() {
    let town = Town::new().await;
    let (admin, path) = (town.as_admin().await, format!("/accounts/{}", town.people.finance));
    let (one, other) = (admin.open(&path).await.form_to(&path), admin.open(&path).await.form_to(&path));
    admin.submit(&one.also("roles", "auditor")).await.expect(303);
    let told = admin.submit(&other.also("roles", "coordinator").with("name", "Petra L.")).await.expect(409);
    assert_eq!(told.beside("theirs", "roles"), "Inzwischen gespeichert: Finanzen, Datenschutz");
    let roles: Vec<_> = told.form_to(&path).fields.into_iter().filter(|(name, _)| name == "roles").collect();
    assert_eq!(roles.len(), 2, "{roles:?}");
    assert_eq!(told.beside("theirs", "name"), "");
}

#[tokio::test]
async fn the_other_version_can_be_taken_field_by_field() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let path = format!("/seniors/{}/edit", town.people.abendroth);
    let (one, other) = (anna.form(&path).await, mehmet.form(&path).await);
    let hers = one.with("street", "Am neuen Ort 1").with("phone", "0231 1").with("languages", "Polnisch");
    anna.submit(&hers.with("dementia", "yes")).await.expect(303);
    let told = mehmet.submit(&other.with("street", "Hier 2").with("phone", "0231 2").with("languages", "")).await;
    let told = told.expect(409);
    assert!(told.shows("Beim Speichern diese Angabe nehmen"));
    let again = told.form_to(&path).also("take", "phone").also("take", "languages");
    // Refused for another reason, nothing of that is lost.
    let refused = mehmet.submit(&again.with("last_name", "")).await.expect(422).form_to(&path);
    assert_eq!((refused.value("phone"), refused.value("street")), ("0231 1", "Hier 2"));
    mehmet.submit(&refused.with("last_name", "Abendroth")).await.expect(303);
    let row = senior::Entity::find_by_id(town.people.abendroth).one(town.db().read()).await.unwrap().unwrap();
    assert_eq!((row.street.as_str(), row.phone.as_deref()), ("Hier 2", Some("0231 1")));
    assert_eq!(row.languages.commas(), "Polnisch");
}

#[tokio::test]
async fn somebody_picked_meanwhile_is_told_by_name_and_can_be_taken() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let enter = anna.form("/assignments/new").await.with("senior", town.people.abendroth);
    let made = anna.submit(&enter.with("volunteer", town.people.boettcher).with("service", "besuchsdienst")).await;
    let path = format!("{}/edit", made.expect(303).location());
    let (one, other) = (anna.form(&path).await, mehmet.form(&path).await);
    anna.submit(&one.with("volunteer", town.people.yildiz)).await.expect(303);
    let groß = town.add(crate::town::rows::volunteer("E-0077", "Herr Peter Groß")).await;
    let told = mehmet.submit(&other.with("volunteer", groß.id)).await.expect(409);
    let says = told.beside("theirs", "volunteer");
    assert!(says.starts_with("Inzwischen gespeichert: Yıldız, "), "{says}");
    mehmet.submit(&told.form_to(&path).also("take", "volunteer")).await.expect(303);
    assert_eq!(mehmet.form(&path).await.value("volunteer"), town.people.yildiz.to_string());
}
