//! An enquiry is taken in while the phone is at the ear.

use entity::{
    senior,
    value::{CallerKind, EnquiryState, Urgency},
};
use sea_orm::Set;

use super::{all, call, steps, taken_in};
use crate::town::{Town, rows};

#[tokio::test]
async fn a_call_becomes_an_enquiry_once_with_what_is_nearly_always_right() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let form = call(&coordinator).await.with("note", "Der Mann ist gestorben.");
    assert_eq!(form.value("received_on"), "2026-11-02");
    assert_eq!(form.value("wished_since"), "2026-11-02");
    assert_eq!(form.value("account"), town.people.coordinator.to_string());
    let answer = coordinator.submit(&form).await.expect(303);
    coordinator.submit(&form).await.expect(303);
    let rows = all(&town).await;
    assert_eq!(rows.len(), 1, "sent twice, taken in once");
    let row = &rows[0];
    assert_eq!((row.number.as_str(), row.state, row.urgency), ("N-0001", EnquiryState::New, Urgency::Normal));
    let page = coordinator.follow(answer).await;
    for fact in ["N-0001", "Ährenfeld, Wilhelmine", "Inge Nebenan (Tochter)", "Mengede", "Hausbesuch fehlt", "Neu"] {
        assert!(page.shows(fact), "{fact}");
    }
    assert!(page.shows("Der Mann ist gestorben.") && page.shows("Anna Kern"));
    assert!(!page.text().split("</title>").next().unwrap_or_default().contains("hrenfeld"));
    let step = &steps(&town).await[0];
    assert_eq!((step.state, step.account_id), (EnquiryState::New, Some(town.people.coordinator)));
    let second = taken_in(&coordinator).await;
    assert!(coordinator.open(&second).await.shows("N-0002"));
}

#[tokio::test]
async fn whoever_has_a_record_is_picked_and_brings_the_address() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let suess = town.people.suess;
    let form = coordinator.form(&format!("/enquiries/new?senior={suess}")).await;
    assert_eq!(form.value("senior"), suess.to_string());
    let form = form.with("caller", "senior").with("service", "entlastung");
    let answer = coordinator.submit(&form).await.expect(303);
    let row = &all(&town).await[0];
    assert_eq!((row.senior_id, row.district_id, row.caller), (Some(suess), rows::MENGEDE, CallerKind::Senior));
    assert_eq!(row.postal_code.as_ref().map(ToString::to_string).as_deref(), Some("44359"));
    let page = coordinator.follow(answer).await;
    assert!(page.shows("Herr Konrad Süß") && page.shows("Senior*in selbst"));
    assert!(coordinator.open(&format!("/seniors/{suess}")).await.shows("N-0001"));
    coordinator.submit(&form.with("once", "another-key-0123456789").with("senior", 999)).await.expect(404);
}

#[tokio::test]
async fn a_partner_calls_for_somebody() {
    let town = Town::new().await;
    let partner = town.add(rows::partner("P-0001", "Seniorenbüro Mengede")).await.id;
    let coordinator = town.as_coordinator().await;
    let form = call(&coordinator).await.with("caller", "partner").with("caller_name", "").with("phone", "");
    assert!(coordinator.submit(&form).await.expect(422).shows("Bitte füllen Sie dieses Feld aus."));
    let looking = form.clone().with("partner_find", "seniorenbuero").with("partner_look", "yes");
    let found = coordinator.submit(&looking).await.expect(200);
    assert!(found.shows("Seniorenbüro Mengede · P-0001"));
    assert_eq!(found.form_to("/enquiries/new").value("last_name"), "Ährenfeld", "looking loses nothing");
    let answer = coordinator.submit(&form.with("partner", partner)).await.expect(303);
    assert!(coordinator.follow(answer).await.shows("Seniorenbüro Mengede"));
    let form = coordinator.form(&format!("/enquiries/new?partner={partner}")).await;
    assert_eq!((form.value("caller"), form.value("partner")), ("partner", partner.to_string().as_str()));
}

#[tokio::test]
async fn every_field_has_its_limits_and_the_form_comes_back_whole() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let long = |length: usize| "ä".repeat(length);
    let table = [
        ("caller", "nobody".to_owned(), "Bitte wählen Sie einen der Einträge aus."),
        ("caller_name", String::new(), "Bitte füllen Sie dieses Feld aus."),
        ("caller_name", long(81), "Höchstens 80 Zeichen"),
        ("relation", long(61), "Höchstens 60 Zeichen"),
        ("phone", String::new(), "Bitte füllen Sie dieses Feld aus."),
        ("phone", long(41), "Höchstens 40 Zeichen"),
        ("partner", "x".to_owned(), "Bitte wählen Sie einen der Einträge aus."),
        ("senior", "x".to_owned(), "Bitte wählen Sie einen der Einträge aus."),
        ("first_name", long(61), "Höchstens 60 Zeichen"),
        ("last_name", String::new(), "Bitte füllen Sie dieses Feld aus."),
        ("last_name", long(61), "Höchstens 60 Zeichen"),
        ("district", String::new(), "Bitte füllen Sie dieses Feld aus."),
        ("postal_code", "4435".to_owned(), "fünf Ziffern"),
        ("service", String::new(), "Bitte füllen Sie dieses Feld aus."),
        ("service", "putzen".to_owned(), "Bitte wählen Sie einen der Einträge aus."),
        ("wished_since", "bald".to_owned(), "Bitte geben Sie ein Datum an"),
        ("urgency", "sofort".to_owned(), "Bitte wählen Sie einen der Einträge aus."),
        ("received_on", "2026-11-03".to_owned(), "liegt in der Zukunft"),
        ("note", long(4001), "Höchstens 4000 Zeichen"),
        ("last_name", "Äh\u{7}ren".to_owned(), "nicht drucken"),
    ];
    for (field, value, says) in table {
        let form = call(&coordinator).await.with("note", "bleibt").with(field, &value);
        let page = coordinator.submit(&form).await.expect(422);
        assert!(page.shows(says), "{field}: {}", page.text());
        let again = page.form_to("/enquiries/new");
        for (kept, typed) in [("first_name", "Wilhelmine"), ("relation", "Tochter"), ("note", "bleibt")] {
            assert!(kept == field || again.value(kept) == typed, "{field} loses {kept}");
        }
    }
    assert!(all(&town).await.is_empty());
    let most =
        call(&coordinator).await.with("last_name", long(60)).with("caller_name", long(80)).with("note", long(4000));
    coordinator.submit(&most).await.expect(303);
}

#[tokio::test]
async fn who_is_known_already_is_told_and_hinders_nobody() {
    let town = Town::new().await;
    town.add(rows::contact(town.people.krueger, "Gisela Großmann", "Tochter")).await;
    let coordinator = town.as_coordinator().await;
    let suess = senior::ActiveModel {
        folded: Set("suess konrad s-0009".to_owned()),
        ..rows::senior("S-0009", "Herr Konrad Süß")
    };
    town.add(suess).await;
    let first = taken_in(&coordinator).await;
    for (fields, known) in [
        (vec![("phone", "+49 231 5550909")], "N-0001"),
        (vec![("last_name", "aehrenfeld")], "N-0001"),
        (vec![("last_name", "Süss"), ("first_name", "konrad")], "S-0009"),
        (vec![("phone", "0231/5550303")], "Krüger, Hannelore"),
    ] {
        let page = coordinator.post("/enquiries/hints", &fields).await.expect(200);
        assert!(page.shows(known), "{fields:?}: {}", page.text());
    }
    for fields in [vec![("last_name", "Ä")], vec![("phone", "0231")], vec![("last_name", "Unbekannt")], vec![]] {
        let page = coordinator.post("/enquiries/hints", &fields).await.expect(200);
        assert!(!page.shows("/enquiries/1\"") && !page.shows("S-000"), "{fields:?}");
    }
    assert!(!coordinator.open(&first).await.shows("Vielleicht schon bekannt"));
    let second = taken_in(&coordinator).await;
    let page = coordinator.open(&second).await;
    assert!(page.shows("Vielleicht schon bekannt") && page.shows("N-0001"));
}

#[tokio::test]
async fn what_was_said_can_be_set_right_and_two_editors_are_told() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let home = taken_in(&anna).await;
    let path = format!("{home}/edit");
    let (one, other) = (anna.form(&path).await, mehmet.form(&path).await);
    assert_eq!((one.value("last_name"), one.value("service")), ("Ährenfeld", "besuchsdienst"));
    anna.submit(&one.with("urgency", "urgent").with("account", town.people.second_coordinator)).await.expect(303);
    let page = mehmet.submit(&other.with("phone", "0231 1")).await.expect(409);
    let met = page.form_to(&path);
    assert_eq!((met.value("urgency"), met.value("phone")), ("urgent", "0231 1"), "what both wrote meets");
    mehmet.submit(&met).await.expect(303);
    let page = anna.open(&home).await;
    assert!(page.shows("Dringend") && page.shows("0231 1") && page.shows("Mehmet Aydın"));
}
