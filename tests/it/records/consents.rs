//! What people agreed to, and withdrew.

use entity::{consent, senior_wishes, value::Gender};
use sea_orm::EntityTrait;

use crate::town::{Town, browser::Browser};

async fn consents(town: &Town) -> Vec<consent::Model> {
    consent::Entity::find().all(town.db().read()).await.expect("the database answers")
}

#[tokio::test]
async fn a_consent_is_given_once_and_withdrawn_with_what_that_means() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    for home in [format!("/seniors/{}", town.people.suess), format!("/volunteers/{}", town.people.boettcher)] {
        assert!(coordinator.open(&home).await.shows("Einwilligung eintragen"));
        coordinator.agree(&home, "pictures").await;
        assert!(coordinator.open(&home).await.shows("erteilt am 01.10.2026, Fassung 2026-01"));
        let again = coordinator.form(&format!("{home}/consents/new")).await.with("purpose", "pictures");
        let page = coordinator.submit(&again.with("text_version", "2026-02")).await.expect(422);
        assert!(page.shows("schon eingetragen und nicht widerrufen"));
        let id = consents(&town).await.last().expect("it is there").id;
        let path = format!("{home}/consents/{id}");
        assert!(coordinator.open(&path).await.shows("dürfen Bilder der Person nicht mehr verwendet werden"));
        let form = coordinator.form(&path).await;
        let early = form.clone().with("withdrawn_on", "2026-09-30");
        assert!(coordinator.submit(&early).await.expect(422).shows("Das Ende liegt vor dem Anfang"));
        let later = form.clone().with("withdrawn_on", "2026-11-03");
        assert!(coordinator.submit(&later).await.expect(422).shows("liegt in der Zukunft"));
        coordinator.submit(&form).await.expect(303);
        assert!(coordinator.open(&home).await.shows("Widerrufen am 02.11.2026"));
        coordinator.agree(&home, "pictures").await;
        assert_eq!(coordinator.open(&home).await.text().matches("erteilt am").count(), 2, "what was withdrawn stays");
    }
    let of_boettcher = consents(&town).await.last().expect("it is there").id;
    coordinator.get(&format!("/seniors/{}/consents/{of_boettcher}", town.people.suess)).await.expect(404);
}

/// Enters the wishes that need a consent, and one that does not.
async fn wish(coordinator: &Browser<'_>, home: &str) {
    let wishes = coordinator.form(&format!("{home}/wishes")).await.with("gender", "woman").with("community", "yes");
    coordinator.submit(&wishes.with("interests", "Schach")).await.expect(303);
}

/// The wishes of Frau Süß: by whom, from the community, interests.
async fn wished(town: &Town) -> (Option<Gender>, bool, String) {
    let row = senior_wishes::Entity::find_by_id(town.people.suess).one(town.db().read()).await.unwrap();
    row.map(|row| (row.gender, row.community, row.interests.commas())).expect("the rest stays")
}

#[tokio::test]
async fn wishes_go_with_the_consent_to_keep_them() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = format!("/seniors/{}", town.people.suess);
    coordinator.agree(&home, "wishes").await;
    wish(&coordinator, &home).await;
    let path = format!("{home}/consents/{}", consents(&town).await[0].id);
    assert!(coordinator.open(&path).await.shows("Das lässt sich nicht zurücknehmen."));
    coordinator.submit(&coordinator.form(&path).await).await.expect(303);
    assert_eq!(wished(&town).await, (None, false, "Schach".to_owned()));
}

#[tokio::test]
async fn wishes_stay_while_another_consent_to_keep_them_holds() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = format!("/seniors/{}", town.people.suess);
    coordinator.agree(&home, "wishes").await;
    let first = format!("{home}/consents/{}", consents(&town).await[0].id);
    coordinator.submit(&coordinator.form(&first).await).await.expect(303);
    coordinator.agree(&home, "wishes").await;
    wish(&coordinator, &home).await;
    let kept = (Some(Gender::Woman), true, "Schach".to_owned());
    let corrected = coordinator.form(&first).await.with("withdrawn_on", "2026-11-01");
    coordinator.submit(&corrected).await.expect(303);
    assert_eq!(wished(&town).await, kept, "they stand under the second one");
    let anew = coordinator.form(&first).await.with("withdrawn_on", "");
    let refused = coordinator.submit(&anew).await.expect(422);
    assert!(refused.text().contains("problem-withdrawn_on") && refused.shows("gilt schon eine andere Einwilligung"));
    let asked = coordinator.submit(&coordinator.form(&first).await.with("remove", "yes")).await.expect(200);
    coordinator.submit(&asked.form_to(&first)).await.expect(303);
    assert_eq!(wished(&town).await, kept);
    let second = format!("{home}/consents/{}", consents(&town).await[0].id);
    let asked = coordinator.submit(&coordinator.form(&second).await.with("remove", "yes")).await.expect(200);
    coordinator.submit(&asked.form_to(&second)).await.expect(303);
    assert_eq!(wished(&town).await, (None, false, "Schach".to_owned()), "nobody ever agreed");
}

#[tokio::test]
async fn wishes_that_need_a_consent_are_kept_with_one_only() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let (senior, volunteer) =
        (format!("/seniors/{}", town.people.suess), format!("/volunteers/{}", town.people.boettcher));
    for (home, part) in [(&senior, "wishes"), (&volunteer, "profile")] {
        for (field, value) in [("gender", "woman"), ("community", "yes")] {
            let form = coordinator.form(&format!("{home}/{part}")).await.with(field, value);
            let page = coordinator.submit(&form).await.expect(422);
            assert!(page.shows("Bitte tragen Sie zuerst die Einwilligung"), "{part} {field}: {}", page.text());
            assert!(page.text().contains(&format!("problem-{field}")), "{part} {field}");
        }
        let form = coordinator.form(&format!("{home}/{part}")).await.with("interests", "Schach");
        coordinator.submit(&form).await.expect(303);
        coordinator.agree(home, "wishes").await;
        let form = coordinator.form(&format!("{home}/{part}")).await.with("gender", "woman");
        coordinator.submit(&form).await.expect(303);
    }
}

#[tokio::test]
async fn a_consent_needs_purpose_text_and_day_and_one_never_given_is_taken_out() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = format!("/seniors/{}", town.people.suess);
    let form = coordinator.form(&format!("{home}/consents/new")).await;
    for (field, value) in
        [("purpose", "all".to_owned()), ("text_version", "x".repeat(41)), ("given_on", "2026-11-03".to_owned())]
    {
        let full = form.clone().with("purpose", "keeping").with("text_version", "1");
        let page = coordinator.submit(&full.with(field, &value)).await.expect(422);
        assert!(page.text().contains(&format!("problem-{field}")), "{field}");
    }
    coordinator.submit(&form).await.expect(422);
    coordinator.agree(&home, "keeping").await;
    let path = format!("{home}/consents/{}", consents(&town).await[0].id);
    let asked = coordinator.submit(&coordinator.form(&path).await.with("remove", "yes")).await.expect(200);
    coordinator.submit(&asked.form_to(&path)).await.expect(303);
    assert!(consents(&town).await.is_empty());
}
