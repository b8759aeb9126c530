//! Who has a record already is told while one types, and asked before there is a second.

use entity::senior;
use sea_orm::Set;

use crate::town::{Town, browser::Browser, form::Form, rows};

#[tokio::test]
async fn who_may_be_known_already_is_told_while_one_types() {
    let town = Town::new().await;
    let muller = rows::senior("S-0009", "Herr Jörg Müller");
    town.add(senior::ActiveModel { phone: Set(Some("0231 777 88 99".to_owned())), ..muller }).await;
    let coordinator = town.as_coordinator().await;
    for (typed, says) in [
        (vec![("first_name", "jorg"), ("last_name", "MULLER")], "S-0009 · Am Amtshaus 7 · gleich: Name"),
        (vec![("first_name", "Müller"), ("last_name", "Joerg")], "gleich: Name"),
        (
            vec![("last_name", "Muller"), ("birth_date", "1942-05-17")],
            "S-0009 · Am Amtshaus 7 · gleich: ein Teil des Namens, Geburtsdatum",
        ),
        (vec![("phone", "+49 231 5550101")], "gleich: Telefon"),
    ] {
        let page = coordinator.post("/seniors/new/hints", &typed).await.expect(200);
        assert!(page.shows(says), "{typed:?}: {}", page.text());
    }
    for typed in [
        vec![],
        vec![("last_name", "Müller")],
        vec![("phone", "0231")],
        vec![("birth_date", "1942-05-17")],
        vec![("first_name", "%"), ("last_name", "%%")],
    ] {
        let page = coordinator.post("/seniors/new/hints", &typed).await.expect(200);
        assert!(!page.shows("gleich:"), "{typed:?}: {}", page.text());
    }
    let page = coordinator.post("/volunteers/new/hints", &[("phone", "0231/5550202")]).await.expect(200);
    assert!(page.shows("Böttcher, Jürgen") && !page.shows("S-000"));
    for browser in [town.as_finance().await, town.as_volunteer().await] {
        browser.post("/seniors/new/hints", &[("phone", "0231 5550101")]).await.expect(403);
    }
}

/// Fills in what every new record needs.
async fn new_person(coordinator: &Browser<'_>, path: &str, name: [&str; 2], born: &str, phone: &str) -> Form {
    let form = coordinator.form(path).await.with("first_name", name[0]).with("last_name", name[1]);
    let form = form.with("birth_date", born).with("street", "Probeweg 5").with("postal_code", "44359");
    form.with("town", "Dortmund").with("district", rows::MENGEDE).with("phone", phone)
}

#[tokio::test]
async fn the_same_name_and_phone_is_asked_about_though_the_birthday_differs() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    for (path, name, phone, known) in [
        ("/seniors/new", ["Erna", "Abendroth"], "0231/5550101", "S-0001"),
        ("/volunteers/new", ["Juergen", "Boettcher"], "+49 231 5550202", "E-0001"),
    ] {
        let form = new_person(&coordinator, path, name, "1950-01-01", phone).await;
        let form = form.with("services", "besuchsdienst");
        let page = coordinator.submit(&form).await.expect(422);
        assert!(page.shows(&format!("Unter {known} ist schon jemand")), "{}", page.text());
        let sure = page.form_to(path).with("other_person", "yes");
        coordinator.submit(&sure).await.expect(303);
        let spouse = new_person(&coordinator, path, ["Otto", name[1]], "1950-01-01", phone).await;
        coordinator.submit(&spouse.with("services", "besuchsdienst")).await.expect(303);
    }
}
