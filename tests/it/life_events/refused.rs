//! What is refused says what to do, and comes back whole.

use entity::{life_event, value::LifeEventKind};
use geleit::store::SeenAt;
use sea_orm::Set;

use super::{enter, events, faults, form, last, path_of, take_back};
use crate::town::Town;

#[tokio::test]
async fn every_wrong_field_is_told_and_nothing_typed_is_lost() {
    let town = Town::new().await;
    let (anna, erna) = (town.as_coordinator().await, town.people.abendroth);
    let long = "x".repeat(81);
    let fields = [("reach", "within"), ("street", long.as_str()), ("postal_code", "4413"), ("day", "31.2.2026")];
    let page = enter(&anna, erna, "move", &fields).await.expect(422);
    for said in ["Höchstens 80 Zeichen", "fünf Ziffern", "Bitte geben Sie ein Datum an", &long, "31.2.2026", "4413"] {
        assert!(page.shows(said), "{said}");
    }
    assert_ne!(page.beside("problem", "town"), "");
    let lacks = [("reach", "within"), ("street", "Weg 1"), ("postal_code", "44139"), ("town", "Dortmund")];
    let page = enter(&anna, erna, "move", &lacks).await.expect(422);
    assert_ne!(page.beside("problem", "district"), "", "the district is needed within the area");
    let page = enter(&anna, erna, "move", &lacks[1..]).await.expect(422);
    assert_ne!(page.beside("problem", "reach"), "");
    let backwards = [("day", "2026-11-02"), ("until", "2026-11-01")];
    assert!(enter(&anna, erna, "hospital", &backwards).await.expect(422).shows("Das Ende liegt vor dem Anfang"));
    for kind in ["home", "death"] {
        let page = enter(&anna, erna, kind, &[("day", "2026-11-03"), ("note", "Bald.")]).await.expect(422);
        assert!(page.shows("Dieser Tag liegt in der Zukunft") && page.shows("Bald."), "{kind}");
    }
    let half = enter(&anna, erna, "home", &[("street", "Weg 1")]).await.expect(422);
    assert_ne!(half.beside("problem", "postal_code"), "");
    assert!(
        enter(&anna, erna, "death", &[("note", &"y".repeat(1001))]).await.expect(422).shows("Höchstens 1000 Zeichen")
    );
    assert!(events(&town).await.is_empty());
}

#[tokio::test]
async fn an_event_belongs_to_its_senior_and_to_the_coordinators() {
    let town = Town::new().await;
    let (anna, erna) = (town.as_coordinator().await, town.people.abendroth);
    enter(&anna, erna, "hospital", &[]).await.expect(303);
    let id = last(&town).await.id;
    for part in ["return", "reversal"] {
        anna.get(&path_of(town.people.krueger, id, part)).await.expect(404);
        town.as_finance().await.get(&path_of(erna, id, part)).await.expect(403);
        town.as_volunteer().await.get(&path_of(erna, id, part)).await.expect(403);
    }
    let stranger = form(&anna, erna, "death").await.with("letters", 4711);
    anna.submit(&stranger).await.expect(404);
}

#[tokio::test]
async fn of_two_who_take_it_back_the_second_is_told() {
    let town = Town::new().await;
    let (anna, mehmet, erna) = (town.as_coordinator().await, town.as_second_coordinator().await, town.people.abendroth);
    enter(&anna, erna, "hospital", &[]).await.expect(303);
    let path = path_of(erna, last(&town).await.id, "reversal");
    let late = mehmet.open(&path).await.form_to(&path);
    take_back(&town, &anna).await.expect(303);
    mehmet.submit(&late).await.expect(409);
    assert!(last(&town).await.taken_back_at.is_some());
}

#[tokio::test]
async fn an_event_that_does_not_say_what_it_did_and_two_stays_at_once_are_found() {
    let town = Town::new().await;
    let (anna, erna) = (town.as_coordinator().await, town.people.abendroth);
    enter(&anna, erna, "hospital", &[("until", "2026-11-20")]).await.expect(303);
    assert_eq!(faults(&town).await, [""; 0]);
    let row = last(&town).await;
    let again = life_event::ActiveModel {
        senior_id: Set(erna),
        kind: Set(LifeEventKind::Hospital),
        day: Set(row.day),
        did: Set(row.did.replace(
            &format!("\"assignment\":{}", town.people.abendroth_with_boettcher),
            &format!("\"assignment\":{}", town.people.krueger_with_yildiz),
        )),
        made_at: Set(row.made_at),
        ..Default::default()
    };
    town.add(again).await;
    let unreadable = life_event::ActiveModel { id: Set(row.id), did: Set("nichts".to_owned()), ..Default::default() };
    town.change(async |tx| tx.update(row.clone().seen_now(), unreadable).await).await;
    let found = faults(&town).await.join("\n");
    for said in ["nicht zu lesen", "nicht zu dieser Person", "zwei Aufenthalte zugleich"] {
        assert!(found.contains(said), "{said}: {found}");
    }
}
