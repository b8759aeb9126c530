//! Somebody is placed, and with it the assignment begins.

use entity::{
    follow_up::FollowUpKind,
    proposal,
    value::{Answer, EndReason, EnquiryState, VolunteerId},
    volunteer,
};
use sea_orm::{EntityTrait, QueryOrder, Set};

use super::{due, endings, faults, newest, send, waiting};
use crate::town::{Town, browser::Browser, rows, rows::day};

/// Places somebody of whom nothing else is known, with a reason for what is left out.
fn fields(volunteer: &str) -> Vec<(&'static str, &str)> {
    vec![("volunteer", volunteer), ("agreed", "yes"), ("skipped", "Sie kennen sich.")]
}

async fn enquiry(town: &Town) -> entity::enquiry::Model {
    entity::enquiry::Entity::find().one(town.db().read()).await.unwrap().unwrap()
}

async fn answers(town: &Town) -> Vec<Answer> {
    let rows = proposal::Entity::find().order_by_asc(proposal::Column::Id);
    rows.all(town.db().read()).await.unwrap().into_iter().map(|row| row.answer).collect()
}

/// A volunteer is asked for an enquiry, and agrees or not.
async fn asked(browser: &Browser<'_>, home: &str, volunteer: VolunteerId, answer: Option<&str>) {
    send(browser, &format!("{home}/matches/{volunteer}"), &[]).await.expect(303);
    if let Some(answer) = answer {
        send(browser, &format!("{home}/answer"), &[("answer", answer)]).await.expect(303);
    }
}

#[tokio::test]
async fn a_placement_begins_the_assignment_in_the_same_act_and_once() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let home = waiting(&anna, town.people.krueger, "besuchsdienst").await;
    asked(&anna, &home, town.people.boettcher, Some("yes")).await;
    let meeting = [("day", "2026-11-04"), ("time", "15:00")];
    send(&anna, &format!("{home}/first-meeting"), &meeting).await.expect(303);
    town.at("2026-11-05T09:00");
    let anna = town.as_coordinator().await;
    let form = anna.form(&format!("{home}/placement")).await;
    assert_eq!(form.value("volunteer"), town.people.boettcher.to_string(), "who agreed is chosen");
    assert_eq!((form.value("day"), form.value("starts_on")), ("2026-11-04", "2026-11-05"));
    assert_eq!(form.value("trial_until"), "2026-12-17", "six weeks");
    let refused = anna.submit(&form).await.expect(422);
    assert!(refused.shows("Ohne das Einverständnis beider Seiten"));
    let form = form.with("agreed", "yes").with("note", "Mittwochs.").with("starts_on", "2026-11-09");
    let answer = anna.submit(&form).await.expect(303);
    anna.submit(&form).await.expect(303);
    let page = anna.follow(answer).await;
    assert!(page.shows("Anfrage N-0001 ist vermittelt, Begleitung B-0004 ist eingetragen."));
    let row = newest(&town).await;
    assert_eq!((row.number.as_str(), row.starts_on, row.ends_on), ("B-0004", day("2026-11-09"), None));
    assert_eq!((row.senior_id, row.volunteer_id), (town.people.krueger, town.people.boettcher));
    assert_eq!((row.trial_until, row.follows_id), (Some(day("2026-12-17")), None));
    let enquiry = enquiry(&town).await;
    assert_eq!((enquiry.state, row.enquiry_id), (EnquiryState::Placed, Some(enquiry.id)));
    let planned = [
        (FollowUpKind::TrialTalk, "2026-12-17".to_owned(), false),
        (FollowUpKind::FeedbackSixMonths, "2027-05-09".to_owned(), false),
        (FollowUpKind::FeedbackTwelveMonths, "2027-11-09".to_owned(), false),
    ];
    assert_eq!(due(&town).await, planned);
    assert_eq!(answers(&town).await, [Answer::Yes]);
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn the_second_of_two_who_place_is_told() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let home = waiting(&anna, town.people.krueger, "besuchsdienst").await;
    let late = mehmet.form(&format!("{home}/placement")).await;
    let boettcher = town.people.boettcher.to_string();
    send(&anna, &format!("{home}/placement"), &fields(&boettcher)).await.expect(303);
    let late = fields(&boettcher).into_iter().fold(late, |form, (name, value)| form.with(name, value));
    mehmet.submit(&late).await.expect(409);
    assert_eq!(newest(&town).await.number, "B-0004");
}

#[tokio::test]
async fn a_placement_is_refused_with_what_to_do_instead() {
    let town = Town::new().await;
    let applicant =
        town.add(volunteer::ActiveModel { active_since: Set(None), ..rows::volunteer("E-0003", "Frau Olga Neuling") });
    let applicant = applicant.await.id.to_string();
    let anna = town.as_coordinator().await;
    let home = waiting(&anna, town.people.suess, "besuchsdienst").await;
    let path = format!("{home}/placement");
    let (boettcher, yildiz) = (town.people.boettcher.to_string(), town.people.yildiz.to_string());
    let with = |volunteer, field, value| {
        let mut fields = fields(volunteer);
        fields.extend([(field, value)]);
        fields
    };
    let long = "ä".repeat(4001);
    for (fields, at, says) in [
        (fields(""), "volunteer", "Bitte füllen Sie dieses Feld aus."),
        (fields(&applicant), "volunteer", "noch in der Bewerbung. Bitte ergänzen Sie, was fehlt"),
        (fields(&yildiz), "anyway", "Dagegen spricht: ist schon dort."),
        (with(&yildiz, "anyway", "yes"), "volunteer", "schon die Begleitung B-0002"),
        (with(&boettcher, "starts_on", "2026-11-01"), "starts_on", "Der Hausbesuch war am 02.11.2026."),
        (with(&boettcher, "starts_on", ""), "starts_on", "Bitte füllen Sie dieses Feld aus."),
        (with(&boettcher, "trial_until", "2026-11-01"), "trial_until", "nicht vor dem ersten Tag enden"),
        (with(&boettcher, "trial_until", "bald"), "trial_until", "Bitte geben Sie ein Datum an"),
        (with(&boettcher, "day", "2026-11-03"), "day", "liegt in der Zukunft"),
        (with(&boettcher, "skipped", ""), "skipped", "Ausgelassen wird"),
        (with(&boettcher, "note", &long), "note", "Höchstens 4000 Zeichen"),
    ] {
        let page = send(&anna, &path, &fields).await.expect(422);
        assert!(page.beside("problem", at).contains(says), "{at}: {}", page.text());
    }
    assert_eq!(newest(&town).await.number, "B-0003");
    let relief = waiting(&anna, town.people.suess, "entlastung").await;
    let page = send(&anna, &format!("{relief}/placement"), &with(&boettcher, "anyway", "yes")).await.expect(422);
    assert!(page.beside("problem", "volunteer").contains("Basisqualifizierung fehlt"), "the law binds");
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn what_speaks_against_somebody_is_told_and_may_be_agreed_upon() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let profile = anna.form(&format!("/volunteers/{}/profile", town.people.boettcher)).await;
    anna.submit(&profile.with("max_tandems", 1)).await.expect(303);
    let home = waiting(&anna, town.people.suess, "besuchsdienst").await;
    let path = format!("{home}/placement");
    let boettcher = town.people.boettcher.to_string();
    let page = send(&anna, &path, &fields(&boettcher)).await.expect(422);
    assert!(page.beside("problem", "anyway").contains("hat so viele Begleitungen wie gewünscht"));
    anna.submit(&page.form_to(&path).with("anyway", "yes").with("trial_until", "")).await.expect(303);
    let row = newest(&town).await;
    assert_eq!((row.volunteer_id, row.trial_until), (town.people.boettcher, None));
}

#[tokio::test]
async fn whoever_was_asked_and_is_not_placed_is_free_again() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let home = waiting(&anna, town.people.suess, "besuchsdienst").await;
    let other = town.add(rows::volunteer("E-0003", "Frau Olga Neuling")).await.id.to_string();
    asked(&anna, &home, town.people.boettcher, None).await;
    send(&anna, &format!("{home}/placement"), &fields(&other)).await.expect(303);
    assert_eq!(answers(&town).await, [Answer::Withdrawn]);
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_second_placement_takes_over_from_the_first() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let home = waiting(&anna, town.people.krueger, "besuchsdienst").await;
    asked(&anna, &home, town.people.boettcher, Some("yes")).await;
    send(&anna, &format!("{home}/placement"), &[("agreed", "yes"), ("skipped", "eilt")]).await.expect(303);
    let first = newest(&town).await;
    town.at("2026-11-20T09:00");
    let anna = town.as_coordinator().await;
    let again = anna.form(&format!("{home}/waiting")).await;
    assert!(anna.open(&format!("{home}/waiting")).await.shows("Die bisherige Begleitung geht weiter"));
    anna.submit(&again.with("note", "Er zieht um.")).await.expect(303);
    assert_eq!(answers(&town).await, [Answer::Withdrawn], "he was not unfit");
    assert_eq!(newest(&town).await.ends_on, None);
    let other = town.add(rows::volunteer("E-0003", "Frau Olga Neuling")).await.id.to_string();
    let mut placing = fields(&other);
    placing.push(("starts_on", "2026-12-01"));
    send(&anna, &format!("{home}/placement"), &placing).await.expect(303);
    let rows = super::all(&town).await;
    let [.., before, after] = rows.as_slice() else { panic!("both are there") };
    assert_eq!((before.id, before.ends_on), (first.id, Some(day("2026-11-30"))));
    assert_eq!((after.follows_id, after.enquiry_id), (Some(first.id), first.enquiry_id));
    let endings = endings(&town).await;
    assert_eq!((endings.len(), endings[0].reason, endings[0].ended_badly), (1, EndReason::HandedOver, false));
    let of_first: Vec<_> =
        due(&town).await.into_iter().filter(|(kind, ..)| *kind == FollowUpKind::ClosingTalk).collect();
    assert_eq!(of_first, [(FollowUpKind::ClosingTalk, "2026-11-30".to_owned(), false)]);
    assert_eq!(due(&town).await.len(), 4, "the first is asked nothing else");
    assert_eq!(faults(&town).await, Vec::<String>::new());
}
