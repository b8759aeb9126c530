//! A move, within the area and away from it.

use entity::{
    follow_up::FollowUpKind::{CheckDistance, LastStatement, TellVolunteer},
    value::{ClosedReason, EnquiryState},
};

use super::{due, enquiries, enquiry_for, enter, faults, last, mails, path_of, person, take_back, visits, with_mail};
use crate::town::Town;

const NEW_HOME: [(&str, &str); 3] = [("street", "Neuer Weg 5"), ("postal_code", "44139"), ("town", "Dortmund")];

#[tokio::test]
async fn within_the_area_the_visits_go_on_at_the_new_address() {
    let town = with_mail(|town| town.people.boettcher).await;
    let (anna, erna, tandem) =
        (town.as_coordinator().await, town.people.abendroth, town.people.abendroth_with_boettcher);
    enquiry_for(&anna, erna, "besuchsdienst").await;
    let before = person(&town, erna).await;
    let fields = [&NEW_HOME[..], &[("reach", "within"), ("district", "3")]].concat();
    enter(&anna, erna, "move", &fields).await.expect(303);
    let after = person(&town, erna).await;
    assert_eq!((after.street.as_str(), after.district_id.0, after.ended_on), ("Neuer Weg 5", 3, None));
    assert!(after.folded.contains("neuer weg"), "found by the new street: {}", after.folded);
    assert_eq!(visits(&town, tandem).await.ends_on, None);
    assert_eq!(enquiries(&town).await[0].state, EnquiryState::New);
    assert_eq!(due(&town, &[CheckDistance, TellVolunteer]).await, [(CheckDistance, "2026-11-09".to_owned())]);
    let text = mails(&town).await[0].text.clone().expect("a text");
    assert!(text.contains("Frau A. ist umgezogen") && !text.contains("Neuer Weg"), "{text}");
    assert!(town.as_volunteer().await.open("/my/people").await.shows("Neuer Weg 5"));
    take_back(&town, &anna).await.expect(303);
    let back = person(&town, erna).await;
    assert_eq!((back.street, back.district_id, back.folded), (before.street, before.district_id, before.folded));
    assert_eq!(due(&town, &[CheckDistance]).await, []);
    assert_eq!(faults(&town).await, [""; 0]);
}

#[tokio::test]
async fn away_from_the_area_everything_ends_and_comes_back() {
    let town = Town::new().await;
    let (anna, erna, tandem) =
        (town.as_coordinator().await, town.people.abendroth, town.people.abendroth_with_boettcher);
    enquiry_for(&anna, erna, "besuchsdienst").await;
    assert!(
        anna.open(&format!("/seniors/{erna}/events/move")).await.shows("Außerhalb: B-0001 und die Betreuung enden.")
    );
    let away = [("street", "Am Meer 1"), ("postal_code", "26548"), ("town", "Norderney"), ("reach", "outside")];
    enter(&anna, erna, "move", &[&away[..], &[("day", "2026-11-01")]].concat()).await.expect(303);
    let moved = person(&town, erna).await;
    assert_eq!(
        (moved.town.as_str(), moved.ended_on.map(|day| day.to_string()).as_deref()),
        ("Norderney", Some("2026-11-01"))
    );
    assert_eq!(visits(&town, tandem).await.ends_on, moved.ended_on);
    let enquiry = &enquiries(&town).await[0];
    assert_eq!((enquiry.state, enquiry.closed_reason), (EnquiryState::Closed, Some(ClosedReason::Moved)));
    assert_eq!(due(&town, &[LastStatement]).await, [(LastStatement, "2026-12-01".to_owned())]);
    assert!(!town.as_volunteer().await.open("/my/people").await.shows("Erna Abendroth"));
    let page = anna.open(&path_of(erna, last(&town).await.id, "reversal")).await;
    for said in
        ["B-0001 läuft weiter.", "N-0001 wird wieder geöffnet.", "Die Betreuung geht weiter.", "Die frühere Adresse"]
    {
        assert!(page.shows(said), "{said}: {}", page.text());
    }
    take_back(&town, &anna).await.expect(303);
    let back = person(&town, erna).await;
    assert_eq!((back.town.as_str(), back.ended_on), ("Dortmund", None));
    assert_eq!(visits(&town, tandem).await.ends_on, None);
    assert_eq!(enquiries(&town).await[0].state, EnquiryState::New);
    assert_eq!(due(&town, &[LastStatement]).await, []);
    assert_eq!(faults(&town).await, [""; 0]);
}
