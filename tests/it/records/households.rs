//! Household, wishes and contacts of a senior, and by which route was paid before.

use entity::{senior_wishes, value::Gender};
use sea_orm::EntityTrait;

use crate::town::{Town, rows};

#[tokio::test]
async fn household_and_wishes_are_entered_and_shown_to_coordinators_only() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = format!("/seniors/{}", town.people.suess);
    let empty = coordinator.open(&home).await;
    assert!(empty.shows("Haushalt eintragen") && empty.shows("Wünsche eintragen"));
    let form = coordinator.form(&format!("{home}/household")).await;
    let form = form.with("lives_alone", "yes").also("pets", "cat").with("stairs", "yes").with("lift", "yes");
    coordinator.submit(&form.with("note", "Klingel klemmt")).await.expect(303);
    coordinator.agree(&home, "wishes").await;
    let form = coordinator.form(&format!("{home}/wishes")).await;
    let form = form.also("availability", "1-0").with("interests", "Schach").with("gender", "man");
    let form = form.with("languages", "Polnisch").with("community", "yes");
    coordinator.submit(&form.with("note", "Gern an die frische Luft")).await.expect(303);
    let record = coordinator.open(&home).await;
    let facts = [
        "Lebt allein",
        "Katze",
        "Es gibt Treppen · Es gibt einen Aufzug",
        "Klingel klemmt",
        "vormittags: Di",
        "einen Mann · eine Begleitung aus der LSBTIQ*-Community",
        "Polnisch",
        "Gern an die frische Luft",
    ];
    for fact in facts {
        assert!(record.shows(fact), "{fact}: {}", record.text());
    }
    let finance = town.as_finance().await;
    let theirs = finance.open(&home).await;
    assert!(!theirs.shows("LSBTIQ*") && !theirs.shows("Klingel klemmt"));
    finance.get(&format!("{home}/wishes")).await.expect(403);
    let row = senior_wishes::Entity::find_by_id(town.people.suess).one(town.db().read()).await.unwrap();
    assert_eq!(row.and_then(|row| row.gender), Some(Gender::Man));
}

#[tokio::test]
async fn each_field_of_household_and_wishes_has_its_limits() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = format!("/seniors/{}", town.people.suess);
    for (part, field, value) in [
        ("household", "pets", "dragon".to_owned()),
        ("household", "note", "x".repeat(1001)),
        ("wishes", "availability", "0-3".to_owned()),
        ("wishes", "interests", "x".repeat(201)),
        ("wishes", "gender", "any".to_owned()),
        ("wishes", "languages", "x".repeat(201)),
        ("wishes", "note", "x".repeat(1001)),
    ] {
        let form = coordinator.form(&format!("{home}/{part}")).await.with(field, &value);
        let page = coordinator.submit(&form).await.expect(422);
        assert!(page.text().contains(&format!("problem-{field}")), "{part} {field}");
    }
    coordinator.get("/seniors/999/household").await.expect(404);
    coordinator.post("/seniors/999/wishes", &[("note", "x"), ("version", "0")]).await.expect(404);
}

#[tokio::test]
async fn one_contact_is_called_first_and_each_says_what_they_may_decide() {
    let town = Town::new().await;
    let finance = town.as_finance().await;
    let home = format!("/seniors/{}", town.people.abendroth);
    let form = finance.form(&format!("{home}/contacts/new")).await.with("name", "Zita Abendroth");
    let form = form.with("relation", "Tochter").with("called_first", "yes").with("representative", "authorised");
    finance.submit(&form).await.expect(303);
    let form = finance.form(&format!("{home}/contacts/new")).await;
    assert_eq!(form.value("representative"), "none");
    let wrong = form.clone().with("name", "Büro Recht").with("relation", "Betreuung").with("representative", "boss");
    finance.submit(&wrong).await.expect(422);
    let form = form.with("name", "Büro Recht").with("relation", "Betreuung").with("called_first", "yes");
    finance.submit(&form.with("representative", "guardian")).await.expect(303);
    let record = finance.open(&home).await;
    assert_eq!(record.text().matches("zuerst anrufen").count(), 1);
    assert!(record.shows("hat Vollmacht") && record.shows("rechtliche Betreuung"));
    assert!(
        record.text().find("Büro Recht") < record.text().find("Zita Abendroth"),
        "who is called first stands first"
    );
}

#[tokio::test]
async fn by_which_route_was_paid_before_is_kept() {
    let town = Town::new().await;
    let finance = town.as_finance().await;
    let home = format!("/seniors/{}", town.people.krueger);
    let form = finance.form(&format!("{home}/insurance")).await;
    finance.submit(&form.with("claim_revoked_on", "2026-10-31").with("route", "erstattung")).await.expect(303);
    let form = finance.form(&format!("{home}/insurance")).await;
    finance.submit(&form).await.expect(303);
    let record = finance.open(&home).await;
    assert!(record.shows("Zahlweg vorher") && record.shows("Abtretung an den Dienst bis 02.11.2026"));
    assert_eq!(record.text().matches("Zahlweg vorher").count(), 1, "what stays as it was is no history");
    town.add(rows::claim_assignment(town.people.krueger, "2026-11-01")).await;
    let record = finance.open(&home).await;
    assert!(record.shows("seit 01.07.2024, widerrufen am 31.10.2026") && record.shows("seit 01.11.2026"));
}

#[tokio::test]
async fn of_a_household_only_what_was_ticked_is_told() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = format!("/seniors/{}", town.people.suess);
    let form = coordinator.form(&format!("{home}/household")).await.with("note", "Klingel klemmt");
    coordinator.submit(&form).await.expect(303);
    let record = coordinator.open(&home).await;
    assert!(record.shows("Klingel klemmt"));
    for nobody_said in ["nicht allein", "Tiere im Haushalt", "keine Treppen"] {
        assert!(!record.shows(nobody_said), "{nobody_said}: {}", record.text());
    }
}

#[tokio::test]
async fn wishes_are_called_wishes_in_english() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let english = coordinator.open("/account").await.form_to("/account/language").with("lang", "en");
    coordinator.submit(&english).await.expect(303);
    let page = coordinator.open(&format!("/seniors/{}/wishes", town.people.suess)).await;
    for label in ["Wishes for company from the LSBTIQ* community", "Wishes for"] {
        assert!(page.shows(label), "{label}: {}", page.text());
    }
    assert!(!page.shows("AtHome"));
}
