//! The settings of the mail server, the outbox, and links by mail.

use entity::{
    account,
    mail_server::{self, Security},
    outbox::OutboxState,
    value::AccountId,
};
use sea_orm::{EntityTrait, Set};

use super::{
    last, letter, posted, row, send,
    server::{PASSWORD, Server},
    set_open, set_server,
};
use crate::town::{Town, browser::Browser, form::Form};

async fn give_address(town: &Town, id: AccountId, address: &str) {
    let before = account::Entity::find_by_id(id).one(town.db().read()).await.unwrap().unwrap();
    let email = Set(Some(address.parse().unwrap()));
    let change = account::ActiveModel { id: Set(id), email, ..Default::default() };
    town.change(async |tx| {
        use geleit::store::SeenAt;
        tx.update(before.seen_now(), change).await
    })
    .await;
}

async fn server_form(browser: &Browser<'_>) -> Form {
    browser.form("/settings/mail/server").await
}

async fn saved(town: &Town) -> Option<mail_server::Model> {
    mail_server::Entity::find().one(town.db().read()).await.unwrap()
}

#[tokio::test]
async fn a_password_is_kept_and_never_shown_again() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    assert!(anna.open("/settings/mail").await.shows("Noch kein Mailserver angegeben"));
    let form = server_form(&anna).await;
    assert_eq!((form.value("port"), form.value("security")), ("587", "starttls"));
    let form = form.with("host", "mail.example.org").with("user", "geleit").with("password", PASSWORD);
    let form = form.with("sender", "besuche@example.org");
    assert_eq!(anna.submit(&form).await.expect(303).location(), "/settings/mail");
    for path in ["/settings/mail", "/settings/mail/server", "/settings"] {
        assert!(!anna.open(path).await.text().contains(PASSWORD), "{path}");
    }
    let form = server_form(&anna).await.with("sender", "buero@example.org");
    anna.submit(&form).await.expect(303);
    let kept = saved(&town).await.unwrap();
    assert_eq!((kept.password.as_deref(), kept.sender.to_string().as_str()), (Some(PASSWORD), "buero@example.org"));
}

#[tokio::test]
async fn a_password_goes_to_no_other_server_than_it_was_typed_for() {
    let town = Town::new().await;
    set_server(&town, "mail.example.org", 587, Security::StartTls, Some(PASSWORD)).await;
    let petra = town.as_finance().await;
    for (field, value) in [("host", "evil.example.org"), ("port", "2525"), ("security", "tls"), ("user", "other")] {
        let form = server_form(&petra).await.with(field, value);
        let answer = petra.submit(&form).await.expect(422);
        assert!(answer.shows("Bitte geben Sie das Passwort ein"), "{field}");
        assert_eq!(answer.form_to("/settings/mail/server").value(field), value);
    }
    let form = server_form(&petra).await.with("host", "neu.example.org").with("password", "ein anderes");
    petra.submit(&form).await.expect(303);
    assert_eq!(saved(&town).await.unwrap().password.as_deref(), Some("ein anderes"));
    let form = server_form(&petra).await.with("user", "");
    petra.submit(&form).await.expect(303);
    assert_eq!(saved(&town).await.unwrap().password, None);
}

#[tokio::test]
async fn what_is_wrong_with_a_server_is_said_and_comes_back() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let right = server_form(&anna).await.with("host", "mail.example.org").with("sender", "besuche@example.org");
    for (field, value, says) in [
        ("host", "", "Bitte füllen Sie dieses Feld aus"),
        ("host", "mail example/x", "Namen eines Servers"),
        ("port", "0", "von 1 bis 65535"),
        ("port", "65536", "von 1 bis 65535"),
        ("security", "none", "könnten andere mitlesen"),
        ("security", "rot13", "einen der Einträge"),
        ("sender", "besuche", "eine E-Mail-Adresse"),
        ("password", "ohne Namen", "gehört ein Benutzername"),
    ] {
        let answer = anna.submit(&right.clone().with(field, value)).await.expect(422);
        assert!(answer.shows(says), "{field} {value}: {}", answer.text());
    }
    assert_eq!(saved(&town).await, None);
    anna.submit(&right.with("host", "localhost").with("security", "none").with("port", "25")).await.expect(303);
    assert_eq!(saved(&town).await.unwrap().security, Security::None);
    anna.post("/settings/mail/ending", &[]).await.expect(303);
    assert_eq!(saved(&town).await, None);
}

#[tokio::test]
async fn of_two_who_set_the_server_the_second_is_told() {
    let town = Town::new().await;
    set_server(&town, "mail.example.org", 587, Security::StartTls, None).await;
    let (anna, petra) = (town.as_coordinator().await, town.as_finance().await);
    let (one, other) = (server_form(&anna).await, server_form(&petra).await);
    anna.submit(&one.with("port", "465").with("security", "tls")).await.expect(303);
    let outdated = petra.submit(&other.with("sender", "buero@example.org")).await.expect(409);
    assert_eq!(outdated.beside("theirs", "port"), "Inzwischen geändert. Vorher stand hier: 587");
    assert_eq!(outdated.form_to("/settings/mail/server").value("port"), "465");
}

#[tokio::test]
async fn a_test_message_goes_to_ones_own_address() {
    let (town, server) = (Town::new().await, Server::open());
    set_open(&town, server.port).await;
    let anna = town.as_coordinator().await;
    let test = anna.open("/settings/mail").await.form_to("/settings/mail/test");
    assert!(anna.submit(&test).await.shows("noch keine E-Mail-Adresse"));
    anna.submit(&anna.open("/account").await.form_to("/account/email").with("email", "kern")).await.expect(422);
    let own = anna.open("/account").await.form_to("/account/email").with("email", "kern@example.org");
    anna.submit(&own).await.expect(303);
    let test = anna.open("/settings/mail").await.form_to("/settings/mail/test");
    assert_eq!(anna.submit(&test).await.expect(303).location(), "/outbox");
    assert_eq!(send(&town).await, 1);
    let taken = server.next();
    assert_eq!((&taken["to"], &taken["subject"]), (&"kern@example.org".into(), &"Testnachricht von Geleit".into()));
}

#[tokio::test]
async fn the_outbox_shows_numbers_and_no_address() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    assert!(anna.open("/outbox").await.shows("Noch keine E-Mail"));
    posted(&town, letter(&town, "boettcher@example.org")).await;
    let page = anna.open("/outbox").await;
    assert!(page.shows("E-Mails warten im Postausgang") && page.shows("E-0001"));
    assert!(page.text().contains(&format!("href=\"/volunteers/{}\"", town.people.boettcher)));
    assert!(!page.shows("boettcher@example.org") && !page.shows("dabei sind"));
    assert!(anna.open("/outbox?state=sent").await.shows("Keine E-Mail gefunden"));
    assert!(anna.open("/outbox?state=waiting").await.shows("E-0001"));
    assert!(anna.open("/outbox/list.xlsx?state=waiting").await.bytes.starts_with(b"PK"));
    let admins = town.as_admin().await.open("/outbox").await;
    assert!(admins.shows("E-0001") && !admins.text().contains("href=\"/volunteers/"), "no way that ends at a wall");
}

#[tokio::test]
async fn a_long_outbox_has_pages() {
    let town = Town::new().await;
    for _ in 0..51 {
        posted(&town, letter(&town, "boettcher@example.org")).await;
    }
    let anna = town.as_coordinator().await;
    let page = anna.open("/outbox?state=waiting").await;
    assert!(page.shows("51 E-Mails") && page.text().contains("/outbox?state=waiting&#38;page=2"));
    assert_eq!(anna.open("/outbox?page=2").await.text().matches("/retry\"").count(), 1);
}

#[tokio::test]
async fn what_could_not_be_delivered_stands_on_the_worklist_until_somebody_looks_after_it() {
    let (town, server) = (Town::new().await, Server::open());
    set_open(&town, server.port).await;
    let id = posted(&town, letter(&town, "gone@example.org")).await;
    send(&town).await;
    let anna = town.as_coordinator().await;
    assert!(anna.open("/today").await.shows("Eine E-Mail konnte nicht zugestellt werden"));
    let page = anna.open("/outbox").await;
    assert!(page.shows("Die E-Mail wurde abgelehnt (550)") && page.shows("Erledigt"));
    anna.submit(&page.form_to(&format!("/outbox/{id}/retry"))).await.expect(303);
    assert_eq!((row(&town, id).await.state, row(&town, id).await.tries), (OutboxState::Waiting, 0));
    send(&town).await;
    anna.submit(&anna.open("/outbox").await.form_to(&format!("/outbox/{id}/ending"))).await.expect(303);
    assert!(!anna.open("/today").await.shows("konnte nicht zugestellt werden"));
    assert_eq!(row(&town, id).await.error.as_deref(), Some("by_hand"));
}

#[tokio::test]
async fn what_waits_can_be_given_up_and_what_was_sent_cannot() {
    let (town, server) = (Town::new().await, Server::open());
    let id = posted(&town, letter(&town, "boettcher@example.org")).await;
    let anna = town.as_coordinator().await;
    let ending = format!("/outbox/{id}/ending");
    anna.submit(&anna.open("/outbox").await.form_to(&ending)).await.expect(303);
    set_open(&town, server.port).await;
    assert_eq!(send(&town).await, 0);
    anna.post(&format!("/outbox/{id}/retry"), &[]).await.expect(303);
    assert_eq!(send(&town).await, 1);
    server.next();
    assert!(anna.post(&ending, &[]).await.shows("lässt sich nicht mehr aufhalten"));
    assert!(anna.post(&format!("/outbox/{id}/retry"), &[]).await.shows("Diese E-Mail ist gesendet"));
}

#[tokio::test]
async fn an_invitation_goes_by_mail_and_opens_the_account() {
    let (town, server) = (Town::new().await, Server::open());
    set_open(&town, server.port).await;
    let admin = town.as_admin().await;
    let form =
        admin.form("/accounts/new").await.with("name", "Jana Weiß").also("roles", "finance").also("by_mail", "on");
    assert!(admin.submit(&form).await.expect(422).shows("an die der Link gehen soll"));
    let done = admin.submit(&form.with("email", "weiss@example.org")).await.expect(303);
    assert!(!admin.open(done.location()).await.text().contains("/welcome/"));
    assert!(!last(&town).await.subject.contains("Jana"));
    assert_eq!(send(&town).await, 1);
    let taken = server.next();
    assert_eq!(taken["to"], "weiss@example.org");
    assert_eq!(last(&town).await.text, None, "the link is not kept");
    assert!(admin.open("/outbox").await.shows("Jana Weiß"));
}

#[tokio::test]
async fn a_new_link_goes_to_the_address_of_the_account() {
    let town = Town::new().await;
    let (admin, id) = (town.as_admin().await, town.people.finance);
    let by_mail = format!("/accounts/{id}/link/mail");
    let ask = format!("/accounts/{id}/link/new");
    assert!(!admin.open(&ask).await.text().contains(&by_mail));
    assert!(admin.post(&by_mail, &[("version", "1")]).await.shows("E-Mail-Adresse an, an die der Link gehen soll"));
    give_address(&town, id, "lindqvist@example.org").await;
    admin.submit(&admin.open(&ask).await.form_to(&by_mail)).await.expect(303);
    let text = last(&town).await.text.unwrap();
    let path = text.split_whitespace().find(|word| word.contains("/welcome/")).unwrap();
    let path = &path[path.find("/welcome/").unwrap()..];
    assert!(town.as_nobody().open(path).await.shows("Guten Tag, Petra Lindqvist"));
}
