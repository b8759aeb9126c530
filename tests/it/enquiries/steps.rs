//! From the call to the placement, step by step.

use entity::{
    contact_person, senior,
    value::{EnquiryState, VolunteerId},
};
use sea_orm::{EntityTrait, QueryOrder};

use super::{all, step, steps, taken_in};
use crate::town::{Town, browser::Browser};

/// Where it is entered that somebody was asked.
fn asking(volunteer: VolunteerId) -> String {
    format!("matches/{volunteer}")
}

/// An enquiry for Herr Süß, whose home visit was today.
async fn visited(town: &Town, browser: &Browser<'_>) -> String {
    let form = browser.form(&format!("/enquiries/new?senior={}", town.people.suess)).await;
    let home = browser.submit(&form.with("caller", "senior").with("service", "besuchsdienst")).await.expect(303);
    let home = home.location().to_owned();
    step(browser, &home, "home-visit", &[("day", "2026-11-02"), ("time", "10:00")]).await.expect(303);
    step(browser, &home, "home-visit/findings", &[("note", "Hat eine Katze.")]).await.expect(303);
    home
}

#[tokio::test]
async fn the_whole_way_leads_from_the_call_to_the_placement() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = taken_in(&coordinator).await;
    let form = coordinator.form(&format!("{home}/home-visit")).await;
    assert_eq!(form.value("who"), town.people.coordinator.to_string(), "she goes herself");
    step(&coordinator, &home, "home-visit", &[("day", "2026-11-04"), ("time", "14:30")]).await.expect(303);
    let page = coordinator.open(&home).await;
    assert!(page.shows("Mi 04.11.2026, 14:30") && page.shows(&format!("{home}/senior\"")));
    let admitted = step(
        &coordinator,
        &home,
        "senior/new",
        &[("birth_date", "1940-02-03"), ("street", "Am Hang 4"), ("town", "Dortmund")],
    );
    let page = coordinator.follow(admitted.await.expect(303)).await;
    assert!(page.shows("S-0004 ist aufgenommen und Anfrage N-0001 zugeordnet."));
    town.at("2026-11-05T09:00");
    let coordinator = town.as_coordinator().await;
    assert!(coordinator.open(&home).await.shows("Mi 04.11.2026, 14:30"));
    assert!(coordinator.open("/enquiries").await.shows("Ergebnis des Hausbesuchs fehlt"));
    let form = coordinator.form(&format!("{home}/home-visit/findings")).await;
    assert_eq!(form.value("day"), "2026-11-04");
    coordinator.submit(&form.with("note", "Zweiter Stock, kein Aufzug.")).await.expect(303);
    assert!(coordinator.open("/enquiries").await.shows("noch niemand gefragt"));
    step(&coordinator, &home, &asking(town.people.yildiz), &[("note", "Ruft zurück.")]).await.expect(303);
    assert!(coordinator.open(&home).await.shows("Antwort steht aus"));
    step(&coordinator, &home, "first-meeting", &[("day", "2026-11-09"), ("time", "15:00")]).await.expect(303);
    town.at("2026-11-10T09:00");
    let coordinator = town.as_coordinator().await;
    step(&coordinator, &home, "placement", &[("agreed", "yes")]).await.expect(303);
    let page = coordinator.open(&home).await;
    for told in ["Vermittelt", "Zweiter Stock, kein Aufzug.", "Frau Ayşe Yıldız", "09.11.2026", "Anna Kern"] {
        assert!(page.shows(told), "{told}");
    }
    let states: Vec<_> = steps(&town).await.into_iter().map(|step| step.state).collect();
    assert_eq!(states, EnquiryState::ALL[..6]);
}

#[tokio::test]
async fn what_was_said_on_the_phone_makes_the_record_and_its_contact_in_one_act() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = taken_in(&coordinator).await;
    let path = format!("{home}/senior/new");
    let form = coordinator.form(&path).await;
    for (field, said) in [
        ("first_name", "Wilhelmine"),
        ("last_name", "Ährenfeld"),
        ("postal_code", "44359"),
        ("district", "11"),
        ("phone", ""),
    ] {
        assert_eq!(form.value(field), said, "{field}");
    }
    let page = coordinator.submit(&form.clone().with("town", "Dortmund")).await.expect(422);
    assert_eq!(page.form_to(&path).value("last_name"), "Ährenfeld");
    let form = form.with("birth_date", "1940-02-03").with("street", "Am Hang 4").with("town", "Dortmund");
    coordinator.submit(&form).await.expect(303);
    coordinator.submit(&form).await.expect(303);
    let db = town.db().read();
    let seniors = senior::Entity::find().order_by_desc(senior::Column::Id).all(db).await.unwrap();
    assert_eq!((seniors.len(), seniors[0].number.as_str()), (4, "S-0004"), "sent twice, taken on once");
    let contacts = contact_person::Entity::find().all(db).await.unwrap();
    let contact = contacts.iter().find(|contact| contact.senior_id == seniors[0].id).expect("the caller is a contact");
    assert_eq!((contact.name.as_str(), contact.relation.as_str()), ("Inge Nebenan", "Tochter"));
    assert_eq!(all(&town).await[0].senior_id, Some(seniors[0].id));
}

#[tokio::test]
async fn an_enquiry_is_for_somebody_who_has_a_record_already() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = taken_in(&coordinator).await;
    coordinator.submit(&coordinator.form(&format!("{home}/senior")).await).await.expect(422);
    let krueger = town.people.krueger.to_string();
    let fields = [("senior", krueger.as_str()), ("senior_find", ""), ("senior_found", "")];
    let answer = step(&coordinator, &home, "senior", &fields);
    let page = coordinator.follow(answer.await.expect(303)).await;
    assert!(page.shows("Frau Hannelore Krüger"));
}

#[tokio::test]
async fn nobody_is_placed_before_somebody_was_in_the_household() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = taken_in(&coordinator).await;
    let appointment = [("day", "2026-11-09"), ("time", "15:00")];
    let boettcher = town.people.boettcher.to_string();
    for (part, fields) in [
        (asking(town.people.yildiz).as_str(), &[] as &[_]),
        ("first-meeting", &appointment),
        ("placement", &[("volunteer", &boettcher), ("agreed", "yes"), ("skipped", "eilt")]),
    ] {
        let page = step(&coordinator, &home, part, fields).await.expect(422);
        assert!(page.shows("Vor jeder Vermittlung steht der Hausbesuch."), "{part}");
    }
    let page = step(&coordinator, &home, "home-visit/findings", &[("note", "War da."), ("skipped", "spontan")]).await;
    assert!(page.expect(422).shows("Bitte ordnen Sie der Anfrage zuerst eine Person zu."));
    assert_eq!(all(&town).await[0].state, EnquiryState::New);
}

#[tokio::test]
async fn what_is_left_out_needs_a_written_reason() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = visited(&town, &coordinator).await;
    let boettcher = town.people.boettcher.to_string();
    let fields = [("volunteer", boettcher.as_str()), ("agreed", "yes")];
    let page = step(&coordinator, &home, "placement", &fields).await.expect(422);
    assert!(page.shows("Ausgelassen wird: Vorgeschlagen, Erstes Treffen vereinbart. Bitte schreiben Sie auf, warum."));
    assert!(page.shows("href=\"#field-skipped\""));
    let form = page.form_to(&format!("{home}/placement")).with("skipped", "Die beiden kennen sich vom Chor.");
    coordinator.submit(&form).await.expect(303);
    assert!(coordinator.open(&home).await.shows("Ausgelassen, weil: Die beiden kennen sich vom Chor."));
    let again = coordinator
        .submit(&coordinator.form(&format!("{home}/{}", asking(town.people.boettcher))).await)
        .await
        .expect(422);
    assert!(again.shows("schon vermittelt"));
}

#[tokio::test]
async fn what_does_not_work_out_goes_back_and_what_is_moved_is_told() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = taken_in(&coordinator).await;
    for day in ["2026-11-04", "2026-11-06"] {
        step(&coordinator, &home, "home-visit", &[("day", day), ("time", "10:00")]).await.expect(303);
    }
    let page = coordinator.open(&home).await;
    assert!(page.shows("Fr 06.11.2026, 10:00") && page.shows("(neuer Termin)"));
    step(&coordinator, &home, "home-visit/cancellation", &[("note", "im Krankenhaus")]).await.expect(303);
    assert_eq!(all(&town).await[0].state, EnquiryState::New);
    let home = visited(&town, &coordinator).await;
    step(&coordinator, &home, &asking(town.people.boettcher), &[]).await.expect(303);
    step(&coordinator, &home, "waiting", &[("note", "Sie hat keine Zeit.")]).await.expect(303);
    assert_eq!(all(&town).await[1].state, EnquiryState::Waiting);
    let stays = coordinator.form(&format!("{home}/edit")).await.with("senior", town.people.krueger);
    assert!(coordinator.submit(&stays).await.expect(422).shows("die Person steht damit fest"));
}

#[tokio::test]
async fn a_closed_enquiry_can_be_opened_again_where_it_was() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = visited(&town, &coordinator).await;
    assert!(step(&coordinator, &home, "closing", &[]).await.expect(422).shows("Bitte füllen Sie dieses Feld aus."));
    let other = step(&coordinator, &home, "closing", &[("reason", "other")]).await.expect(422);
    assert!(other.shows("Bitte schreiben Sie in Worten auf, warum."));
    let answer = step(&coordinator, &home, "closing", &[("reason", "other_help"), ("note", "zur Nachbarin")]).await;
    let page = coordinator.follow(answer.expect(303)).await;
    assert!(page.shows("Andere Hilfe gefunden") && page.shows("Geschlossen"));
    let refused = step(&coordinator, &home, &asking(town.people.boettcher), &[]).await.expect(422);
    assert!(refused.shows("Bitte öffnen Sie sie zuerst wieder."));
    let version = all(&town).await[0].version;
    let undo = page.form_to(&format!("{home}/reopening/{version}"));
    coordinator.submit(&undo).await.expect(303);
    let row = &all(&town).await[0];
    assert_eq!((row.state, row.closed_reason), (EnquiryState::Waiting, None));
    assert!(coordinator.open(&home).await.shows("Wieder geöffnet: Wartet auf Vermittlung"));
    coordinator.post(&format!("{home}/reopening/{version}"), &[]).await.expect(409);
}

#[tokio::test]
async fn steps_stand_between_the_last_one_and_today_and_say_what_they_must() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = visited(&town, &coordinator).await;
    let long = "ä".repeat(4001);
    for (field, value, says) in [
        ("day", "2026-11-01", "Der letzte Schritt war am 02.11.2026."),
        ("day", "2026-11-03", "liegt in der Zukunft"),
        ("day", "", "Bitte füllen Sie dieses Feld aus."),
        ("day", "gestern", "Bitte geben Sie ein Datum an"),
        ("note", long.as_str(), "Höchstens 4000 Zeichen"),
    ] {
        let page = step(&coordinator, &home, &asking(town.people.boettcher), &[("note", "bleibt"), (field, value)])
            .await
            .expect(422);
        assert!(page.shows(says), "{field} {value}");
    }
    let reason = "ä".repeat(501);
    let page = step(&coordinator, &home, "placement", &[("skipped", &reason)]).await.expect(422);
    assert!(page.shows("Höchstens 500 Zeichen"));
    for (time, says) in [("", "Bitte füllen Sie dieses Feld aus."), ("25:00", "Bitte geben Sie eine Uhrzeit an")] {
        let fields = [("day", "2026-11-09"), ("time", time), ("skipped", "kennen sich")];
        assert!(step(&coordinator, &home, "first-meeting", &fields).await.expect(422).shows(says));
    }
    let gap = [("day", "2027-03-28"), ("time", "02:30"), ("skipped", "kennen sich")];
    assert!(step(&coordinator, &home, "first-meeting", &gap).await.expect(422).shows("weil die Uhr vorgestellt wird"));
    let new = taken_in(&coordinator).await;
    let silent = step(&coordinator, &new, "home-visit/findings", &[("skipped", "spontan")]).await.expect(422);
    assert!(silent.shows("Bitte füllen Sie dieses Feld aus."));
}

#[tokio::test]
async fn the_second_of_two_who_take_a_step_is_told() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let home = visited(&town, &anna).await;
    let late = mehmet.form(&format!("{home}/{}", asking(town.people.boettcher))).await;
    step(&anna, &home, &asking(town.people.boettcher), &[]).await.expect(303);
    mehmet.submit(&late).await.expect(409);
    assert_eq!(steps(&town).await.len(), 4);
}
