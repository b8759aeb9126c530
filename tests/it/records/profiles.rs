//! When, where and whom a volunteer can visit, and what volunteers see of it themselves.

use entity::{value::Availability, volunteer_profile};
use sea_orm::EntityTrait;

use crate::town::Town;

#[tokio::test]
async fn a_profile_is_entered_and_shown_and_comes_back_as_it_was() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = format!("/volunteers/{}", town.people.boettcher);
    assert!(coordinator.open(&home).await.shows("Profil anlegen"));
    coordinator.agree(&home, "wishes").await;
    let form = coordinator.form(&format!("{home}/profile")).await;
    assert_eq!(form.value("stands_smoke"), "yes", "what is not asked about limits nothing");
    let form = form.without("stands_smoke");
    let form = form.also("availability", "0-1").also("availability", "6-2").with("interests", "Schach, Garten ,");
    let form = form.with("max_distance_km", 5).with("car", "yes").also("avoids_pets", "cat").also("avoids_pets", "dog");
    let form = form.with("max_tandems", 2).with("max_weekly", "4:00").with("gender", "woman").with("community", "yes");
    coordinator.submit(&form.with("note", "Nur mit Aufzug")).await.expect(303);
    let record = coordinator.open(&home).await;
    for fact in [
        "nachmittags: Mo · abends: So",
        "Schach, Garten",
        "bis 5 km",
        "bis 4\u{a0}Std. in der Woche",
        "Hund, Katze",
        "Hat ein Auto · nur, wo nicht geraucht wird",
        "eine Frau · auf Wunsch für die LSBTIQ*-Community ansprechbar",
        "Nur mit Aufzug",
    ] {
        assert!(record.shows(fact), "{fact}: {}", record.text());
    }
    let row = volunteer_profile::Entity::find_by_id(town.people.boettcher).one(town.db().read()).await.unwrap();
    assert_eq!(row.map(|row| row.availability), Some(Availability(1 << 1 | 1 << 20)));
    let again = coordinator.form(&format!("{home}/profile")).await;
    let sent: Vec<&str> =
        again.fields.iter().filter(|(name, _)| name == "availability").map(|(_, value)| value.as_str()).collect();
    assert_eq!(sent, ["0-1", "6-2"]);
    coordinator.submit(&again.without("availability").without("avoids_pets")).await.expect(303);
    assert!(!coordinator.open(&home).await.shows("Hund, Katze"));
}

#[tokio::test]
async fn each_field_of_a_profile_has_its_limits() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let form = coordinator.form(&format!("/volunteers/{}/profile", town.people.boettcher)).await;
    for (field, value, says) in [
        ("availability", "7-0".to_owned(), "Bitte wählen Sie"),
        ("avoids_pets", "dragon".to_owned(), "Bitte wählen Sie"),
        ("gender", "any".to_owned(), "Bitte wählen Sie"),
        ("max_distance_km", "101".to_owned(), "100"),
        ("max_tandems", "11".to_owned(), "10"),
        ("max_weekly", "40:01".to_owned(), "höchstens 40"),
        ("max_weekly", "0".to_owned(), "höchstens 40"),
        ("max_tandems", "zwei".to_owned(), "10"),
        ("interests", "x".repeat(201), "Höchstens 200"),
        ("note", "x".repeat(1001), "Höchstens 1000"),
    ] {
        let page = coordinator.submit(&form.clone().with(field, &value)).await.expect(422);
        assert!(page.shows(says) && page.text().contains(&format!("problem-{field}")), "{field} {value}");
    }
    for (field, value) in [("max_distance_km", 100), ("max_tandems", 10), ("max_weekly", 40)] {
        let form = coordinator.form(&format!("/volunteers/{}/profile", town.people.boettcher)).await;
        coordinator.submit(&form.with(field, value)).await.expect(303);
    }
}

#[tokio::test]
async fn volunteers_see_their_own_profile_and_papers_and_nobody_elses() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let path = |part: &str| format!("/volunteers/{}/{part}", town.people.boettcher);
    let profile = coordinator.form(&path("profile")).await.with("interests", "Schach");
    coordinator.submit(&profile).await.expect(303);
    let papers = coordinator.form(&path("papers")).await.with("agreement_on", "2026-10-01");
    coordinator.submit(&papers).await.expect(303);
    let mine = town.as_volunteer().await;
    assert!(mine.open("/account").await.shows("Mein Ehrenamt"));
    let page = mine.open("/my/profile").await;
    for fact in ["Schach", "aktiv seit 15.01.2024", "01.10.2026", "Führungszeugnis, Schweigepflicht"] {
        assert!(page.shows(fact), "{fact}: {}", page.text());
    }
    assert!(!page.text().contains("/volunteers/"), "there is nothing to change");
    let other = town.as_other_volunteer().await.open("/my/profile").await;
    assert!(!other.shows("Schach") && other.shows("wann, wo und wen"));
    mine.get(&path("profile")).await.expect(403);
    coordinator.get("/my/profile").await.expect(403);
    assert!(!coordinator.open("/account").await.shows("Mein Ehrenamt"));
}
