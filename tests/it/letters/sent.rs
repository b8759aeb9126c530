//! Letters by e-mail, sent to a real server.

use entity::{letter::LetterKind, outbox::OutboxState, value::Subject};
use geleit::mail::send_due;
use sea_orm::EntityTrait;

use super::{all, begun, daughter, write};
use crate::{
    mail::{server::Server, set_open},
    town::Town,
};

#[tokio::test]
async fn a_letter_goes_to_the_known_address_with_its_pdf_and_nobodys_name_outside() {
    let (town, server) = (Town::new().await, Server::open());
    daughter(&town).await;
    let id = begun(&town).await;
    let row = write(&town, Subject::Assignment(id), LetterKind::PlacementSenior).await;
    let path = format!("/letters/{}", row.id);
    let anna = town.as_coordinator().await;
    assert!(!anna.open(&path).await.shows("Als E-Mail senden"), "no server yet");
    let refused = anna.post(&format!("{path}/mail"), &[("version", "1")]).await.expect(422);
    assert!(refused.shows("noch kein Mailserver angegeben"));
    set_open(&town, server.port).await;
    let page = anna.open(&path).await;
    assert!(page.shows("inge.suess@example.org"));
    let form = page.form_to(&format!("{path}/mail"));
    anna.submit(&form).await.expect(303);
    anna.submit(&form).await.expect(303);
    assert!(anna.open(&path).await.shows("E-Mail wartet"));
    assert_eq!(send_due(town.db(), town.app().clock).await.unwrap(), 1);
    let taken = server.next();
    assert_eq!((&taken["to"], &taken["subject"]), (&"inge.suess@example.org".into(), &"Ein Brief für Sie".into()));
    let told = taken.to_string();
    assert!(told.contains("L-2026-000001.pdf") && !told.contains("Abendroth"), "{told}");
    let page = anna.open(&path).await;
    assert!(page.shows("E-Mail gesendet") && !page.shows("Brief verwerfen"));
    assert!(anna.open("/letters?state=mailed").await.shows("L-2026-000001"));
    let again = [("version", "2")];
    assert!(anna.post(&format!("{path}/mail"), &again).await.expect(422).shows("schon als E-Mail unterwegs"));
}

#[tokio::test]
async fn both_confirmations_are_made_and_posted_in_one_go() {
    let (town, server) = (Town::new().await, Server::open());
    set_open(&town, server.port).await;
    daughter(&town).await;
    let id = begun(&town).await;
    let anna = town.as_coordinator().await;
    let form = anna.form(&format!("/assignments/{id}/letters")).await;
    let done = anna.submit(&form.also("mail", "placement_senior")).await.expect(303);
    assert!(anna.follow(done).await.shows("2 Briefe sind geschrieben. Einer geht auch als E-Mail."));
    let made = all(&town).await;
    assert!(made[0].outbox_id.is_some() && made[1].outbox_id.is_none());
}

#[tokio::test]
async fn without_an_address_nothing_is_made_that_was_to_be_sent() {
    let town = Town::new().await;
    set_open(&town, 25).await;
    let id = begun(&town).await;
    let anna = town.as_coordinator().await;
    let form = anna.form(&format!("/assignments/{id}/letters")).await;
    assert!(
        !anna
            .open(&format!("/assignments/{id}/letters"))
            .await
            .text()
            .contains("name=\"mail\" type=\"checkbox\" value=\"placement_senior\"")
    );
    let refused = anna.submit(&form.also("mail", "placement_senior")).await.expect(422);
    assert!(refused.shows("keine E-Mail-Adresse bekannt"));
    assert_eq!(all(&town).await.len(), 0, "all of it or nothing");
}

#[tokio::test]
async fn a_letter_whose_email_was_given_up_can_go_again_or_be_taken_away() {
    let (town, server) = (Town::new().await, Server::open());
    set_open(&town, server.port).await;
    daughter(&town).await;
    let row = write(&town, Subject::Senior(town.people.abendroth), LetterKind::Free).await;
    let path = format!("/letters/{}", row.id);
    let anna = town.as_coordinator().await;
    anna.submit(&anna.open(&path).await.form_to(&format!("{path}/mail"))).await.expect(303);
    let mail = all(&town).await[0].outbox_id.unwrap();
    anna.submit(&anna.open("/outbox").await.form_to(&format!("/outbox/{mail}/ending"))).await.expect(303);
    let page = anna.open(&path).await;
    assert!(page.shows("E-Mail aufgegeben") && page.shows("Brief verwerfen"));
    assert!(anna.open("/letters?state=open").await.shows("L-2026-000001"));
    anna.submit(&page.form_to(&format!("{path}/mail"))).await.expect(303);
    let again = entity::outbox::Entity::find_by_id(all(&town).await[0].outbox_id.unwrap());
    assert_eq!(again.one(town.db().read()).await.unwrap().unwrap().state, OutboxState::Waiting);
}
