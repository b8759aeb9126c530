//! What is done with several people at once who are ticked in a list.

use entity::{
    follow_up, outbox,
    value::{Subject, VolunteerId},
    volunteer,
};
use geleit::store::SeenAt;
use sea_orm::{EntityTrait, QueryOrder, Set};

use crate::town::{Town, rows::day};

/// The address of something done with these people, from a list with a filter.
fn ticked(what: &str, list: &str, ids: &[i64]) -> String {
    let rows: Vec<String> = ids.iter().map(|id| format!("row={id}")).collect();
    format!("{list}/ticked/{what}?{}&back={list}%3Fq%3Da", rows.join("&"))
}

/// A volunteer has this address, or none.
async fn reached(town: &Town, id: VolunteerId, email: Option<&str>) {
    town.change(async |tx| {
        let row = volunteer::Entity::find_by_id(id).one(tx.read()).await?.expect("the volunteer is there");
        let email = Set(email.map(|it| it.parse().expect("an address")));
        tx.update(row.seen_now(), volunteer::ActiveModel { id: Set(id), email, ..Default::default() }).await
    })
    .await;
}

async fn mails(town: &Town) -> Vec<outbox::Model> {
    outbox::Entity::find().order_by_asc(outbox::Column::Id).all(town.db().read()).await.unwrap()
}

#[tokio::test]
async fn a_follow_up_is_made_on_each_who_is_ticked_once() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let ids = [town.people.abendroth.0, town.people.suess.0];
    let list = coordinator.open("/seniors").await;
    assert!(list.shows("ticked/labels.pdf") && list.shows(&format!("name=\"row\" value=\"{}\"", ids[0])));
    let form = coordinator.form(&ticked("follow-up", "/seniors", &ids)).await;
    let page = coordinator.submit(&form.clone().with("soon", "never")).await.expect(422);
    assert!(page.shows("2 Personen: Frau Abendroth, Herr Süß"), "{}", page.text());
    let page = coordinator.submit(&form).await.expect(422);
    assert!(page.shows("problem-what"), "what is to be done is asked for: {}", page.text());
    let form = form.with("what", "Einladung zum Adventskaffee").with("due_on", "2026-11-20");
    let answer = coordinator.submit(&form).await.expect(303);
    coordinator.submit(&form).await.expect(303);
    assert_eq!(answer.location(), "/seniors?q=a", "the list as it was filtered");
    assert!(coordinator.follow(answer).await.shows("2 × Wiedervorlage am 20.11.2026."));
    let rows = follow_up::Entity::find().order_by_asc(follow_up::Column::Id).all(town.db().read()).await.unwrap();
    let about: Vec<_> = rows.iter().map(|row| (row.about(), row.due_on)).collect();
    let on = |id| (Some(Subject::Senior(id)), day("2026-11-20"));
    assert_eq!(about, [on(town.people.abendroth), on(town.people.suess)]);
    assert!(coordinator.open("/seniors").await.shows("Einladung zum Adventskaffee · Fr 20.11.2026"));
    let volunteers = ticked("follow-up", "/volunteers", &[town.people.yildiz.0]);
    let form = coordinator.form(&volunteers).await.with("what", "Urlaub erfragen").with("soon", "tomorrow");
    coordinator.submit(&form).await.expect(303);
    assert!(coordinator.open("/volunteers").await.shows("Urlaub erfragen · Di 03.11.2026"));
}

#[tokio::test]
async fn whoever_ticks_nobody_or_very_many_is_told_what_to_do() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    for what in ["follow-up", "labels.pdf", "mail"] {
        let nobody = coordinator.get(&format!("/volunteers/ticked/{what}?row=x&back=//example.org")).await.expect(303);
        assert_eq!(nobody.location(), "/volunteers");
        assert!(coordinator.follow(nobody).await.shows("Es ist niemand angehakt."), "{what}");
        let many: Vec<i64> = (1..=501).collect();
        let many = coordinator.get(&ticked(what, "/volunteers", &many)).await.expect(303);
        assert!(coordinator.follow(many).await.shows("Haken Sie höchstens 500 Personen an."), "{what}");
    }
    let gone = coordinator.form(&ticked("follow-up", "/seniors", &[town.people.suess.0])).await;
    let page = coordinator.submit(&gone.without("row").with("what", "Anrufen")).await;
    assert!(page.status.is_client_error() || page.status.is_redirection(), "{}", page.status);
    assert!(follow_up::Entity::find().all(town.db().read()).await.unwrap().is_empty());
}

#[tokio::test]
async fn addresses_of_those_who_are_ticked_are_printed_on_labels() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    for (list, ids) in [
        ("/seniors", vec![town.people.abendroth.0, town.people.suess.0]),
        ("/volunteers", vec![town.people.boettcher.0]),
    ] {
        let labels = coordinator.get(&ticked("labels.pdf", list, &ids)).await.expect(200);
        assert!(labels.bytes.starts_with(b"%PDF-"));
        assert_eq!(labels.headers["content-type"], "application/pdf");
        assert_eq!(labels.headers["content-disposition"], "inline; filename=\"etiketten.pdf\"");
    }
}

#[tokio::test]
async fn volunteers_who_are_ticked_get_a_mail_each_and_who_has_no_address_is_named() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let (boettcher, yildiz) = (town.people.boettcher, town.people.yildiz);
    reached(&town, boettcher, None).await;
    reached(&town, yildiz, None).await;
    let path = ticked("mail", "/volunteers", &[boettcher.0, yildiz.0]);
    let form = coordinator.form(&path).await.with("text", "Am 3. Dezember ist Adventskaffee.");
    let page = coordinator.submit(&form).await.expect(422);
    assert!(page.shows("Niemand von diesen hat eine E-Mail-Adresse."), "{}", page.text());
    assert!(page.shows("Am 3. Dezember ist Adventskaffee."), "what was typed is still there");
    reached(&town, yildiz, Some("ayse@example.org")).await;
    let page = coordinator.open(&path).await;
    assert!(page.shows("1 Person: Frau Yıldız") && page.shows("bitte anrufen: 1 Person: Herr Böttcher"));
    assert!(page.shows("Die E-Mails warten, bis er"), "no server is set up here");
    let form = page.form_to("/volunteers/ticked/mail").with("text", "Am 3. Dezember ist Adventskaffee.");
    coordinator.submit(&form.clone().with("text", "x".repeat(8001))).await.expect(422);
    coordinator.submit(&form.clone().with("text", " ")).await.expect(422);
    let answer = coordinator.submit(&form).await.expect(303);
    coordinator.submit(&form).await.expect(303);
    assert!(coordinator.follow(answer).await.shows("1 E-Mail geht hinaus."));
    let sent = mails(&town).await;
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].volunteer_id, Some(yildiz));
    assert_eq!(sent[0].subject, "Nachricht Ihres Begleitservice");
    let text = sent[0].text.clone().unwrap();
    assert!(text.starts_with("Guten Tag Frau Ayşe Yıldız,\n\nAm 3. Dezember"), "{text}");
}

#[tokio::test]
async fn finance_sees_the_list_without_ticks() {
    let town = Town::new().await;
    let finance = town.as_finance().await;
    let list = finance.open("/seniors").await;
    assert!(!list.shows("name=\"row\"") && !list.shows("ticked"));
    finance.get(&ticked("labels.pdf", "/seniors", &[town.people.abendroth.0])).await.expect(403);
}
