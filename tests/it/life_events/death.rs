//! A death: everything ends, letters are redirected or held, and each is told in person.

use entity::{
    contact_person,
    follow_up::FollowUpKind::{Condolences, LastStatement, TellVolunteer},
    value::{ClosedReason, EnquiryState},
};
use sea_orm::{EntityTrait, Set};

use super::{due, enquiries, enquiry_for, enter, faults, form, mails, pauses, person, take_back, visits, with_mail};
use crate::town::{Town, rows};

#[tokio::test(flavor = "multi_thread")]
async fn everything_ends_letters_are_held_and_the_month_says_so() {
    let town = with_mail(|town| town.people.boettcher).await;
    let (anna, erna, tandem) =
        (town.as_coordinator().await, town.people.abendroth, town.people.abendroth_with_boettcher);
    town.add(rows::confirmed_visit(tandem, "2026-10-06T14:00", 90)).await;
    enquiry_for(&anna, erna, "besuchsdienst").await;
    let asked = form(&anna, erna, "death").await;
    assert_eq!((asked.value("letters"), asked.value("mails")), ("held", ""), "a call is usual");
    enter(&anna, erna, "death", &[("day", "2026-11-01")]).await.expect(303);
    let record = anna.open(&format!("/seniors/{erna}")).await;
    assert!(record.shows("Verstorben am 01.11.2026") && record.shows("Post wird angehalten seit 02.11.2026"));
    assert_eq!(visits(&town, tandem).await.ends_on.map(|day| day.to_string()).as_deref(), Some("2026-11-01"));
    assert_eq!(enquiries(&town).await[0].closed_reason, Some(ClosedReason::Died));
    let expected = [(Condolences, "2026-11-02"), (LastStatement, "2026-12-01"), (TellVolunteer, "2026-11-02")];
    let expected = expected.map(|(kind, on)| (kind, on.to_owned()));
    assert_eq!(due(&town, &[Condolences, LastStatement, TellVolunteer]).await, expected);
    assert!(mails(&town).await.is_empty());
    let preview = town.as_finance().await.open("/months/2026-10/preview").await;
    assert!(preview.shows("Die Post wird angehalten."), "{}", preview.text());
    let refused = enter(&anna, erna, "hospital", &[("note", "Irrtum")]).await.expect(422);
    assert!(refused.shows("am 01.11.2026 verstorben") && refused.shows("Irrtum"));
    assert_eq!(faults(&town).await, [""; 0]);
    take_back(&town, &anna).await.expect(303);
    let back = person(&town, erna).await;
    assert_eq!((back.ended_on, back.letters_held_since), (None, None));
    assert_eq!(visits(&town, tandem).await.ends_on, None);
    assert_eq!(enquiries(&town).await[0].state, EnquiryState::New);
    assert_eq!(due(&town, &[Condolences, LastStatement, TellVolunteer]).await, []);
    assert!(!anna.open(&format!("/seniors/{erna}")).await.shows("Verstorben am 01.11.2026</p>"));
    assert_eq!(faults(&town).await, [""; 0]);
}

#[tokio::test]
async fn letters_go_on_to_the_contact_who_gets_them_and_a_mail_says_nothing_but_that_there_is_news() {
    let town = with_mail(|town| town.people.boettcher).await;
    let (anna, erna) = (town.as_coordinator().await, town.people.abendroth);
    let inge = contact_person::ActiveModel {
        billing_contact: Set(true),
        street: Set(Some("Nebenweg 2".to_owned())),
        ..rows::contact(erna, "Inge Abendroth", "Tochter")
    };
    town.add(inge).await;
    let asked = form(&anna, erna, "death").await;
    assert_eq!(asked.value("letters"), "as_before");
    assert!(anna.open(&asked.action).await.shows("wie bisher: an Inge Abendroth (Tochter)"));
    anna.submit(&asked.with("mails", town.people.boettcher)).await.expect(303);
    assert_eq!(person(&town, erna).await.letters_held_since, None);
    let text = mails(&town).await[0].text.clone().expect("a text");
    assert!(text.contains("traurige Nachricht") && !text.contains("Abendroth") && !text.contains("Frau A."), "{text}");
    assert_eq!(contact_person::Entity::find().all(town.db().read()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn death_after_hospital_ends_what_rests_and_taking_it_back_lets_it_rest_again() {
    let town = Town::new().await;
    let (anna, erna, tandem) =
        (town.as_coordinator().await, town.people.abendroth, town.people.abendroth_with_boettcher);
    enter(&anna, erna, "hospital", &[("day", "2026-10-25")]).await.expect(303);
    enter(&anna, erna, "death", &[("day", "2026-10-20")]).await.expect(303);
    assert_eq!(pauses(&town, tandem).await, [""; 0], "it would begin after the end");
    take_back(&town, &anna).await.expect(303);
    assert_eq!(pauses(&town, tandem).await, ["2026-10-25 "]);
    enter(&anna, erna, "death", &[("day", "2026-10-31")]).await.expect(303);
    take_back(&town, &anna).await.expect(303);
    assert_eq!(pauses(&town, tandem).await, ["2026-10-25 "]);
    assert!(anna.open(&format!("/seniors/{erna}")).await.shows("Im Krankenhaus seit 25.10.2026"));
    assert_eq!(faults(&town).await, [""; 0]);
}

#[tokio::test]
async fn visits_after_the_day_are_named_and_nothing_is_changed() {
    let town = Town::new().await;
    let (anna, erna, tandem) =
        (town.as_coordinator().await, town.people.abendroth, town.people.abendroth_with_boettcher);
    for day in ["2026-10-28", "2026-10-30"] {
        town.add(rows::logged_visit(tandem, &format!("{day}T14:00"), 60)).await;
    }
    let page = enter(&anna, erna, "death", &[("day", "2026-10-29"), ("note", "Anruf der Tochter.")]).await.expect(422);
    assert!(page.shows("B-0001: 30.10.2026") && page.shows("löschen Sie diese Besuche"), "{}", page.text());
    assert!(page.shows("Anruf der Tochter."));
    assert_eq!((visits(&town, tandem).await.ends_on, person(&town, erna).await.ended_on), (None, None));
    assert!(super::events(&town).await.is_empty());
}
