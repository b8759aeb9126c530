//! What becomes of a mail: sent, put off, refused, tried again, emptied.

use std::net::TcpListener;

use chrono::{DateTime, TimeDelta, Utc};
use entity::{
    audit_entry,
    mail_server::Security,
    outbox::{self, OutboxState},
};
use geleit::{
    calendar::{Event, Guest, invitation},
    mail::{Attachment, Mail, send_due, tidy_up},
};
use sea_orm::EntityTrait;
use serde_json::Value;

use super::{
    letter, posted, row, send,
    server::{PASSWORD, Server, read_calendar},
    set_open, set_server,
};
use crate::town::{Town, instant};

/// The bytes of a part.
fn bytes(part: &Value) -> Vec<u8> {
    let text = part["bytes"].as_str().unwrap();
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let digits: Vec<u32> = text.trim_end_matches('=').bytes().map(|byte| u32::from(digit(byte))).collect();
    let whole = |chunk: &[u32]| {
        let bits = (0..4).fold(0, |bits, at| (bits << 6) | chunk.get(at).copied().unwrap_or(0));
        bits.to_be_bytes()[1..chunk.len()].to_vec()
    };
    digits.chunks(4).flat_map(whole).collect()
}

fn first_meeting() -> Event {
    Event {
        uid: "first-meeting-7".to_owned(),
        begins: instant("2026-11-10T15:00"),
        ends: instant("2026-11-10T16:00"),
        title: "Erstes Treffen mit Frau A.".to_owned(),
        place: Some("Begegnungszentrum Mengede".to_owned()),
        note: None,
        changed_at: Some(instant("2026-11-02T09:00")),
        sequence: 0,
        cancelled_at: None,
    }
}

fn guest(name: &str, address: &str) -> Guest {
    Guest { name: Some(name.to_owned()), address: address.parse().unwrap() }
}

#[tokio::test]
async fn a_mail_arrives_with_its_umlauts_and_is_sent_once() {
    let (town, server) = (Town::new().await, Server::open());
    set_open(&town, server.port).await;
    let id = posted(&town, letter(&town, "boettcher@example.org")).await;
    assert_eq!(send(&town).await, 1);
    let taken = server.next();
    assert_eq!(taken["subject"], "Grüße aus dem Büro: schön & süß");
    assert_eq!(taken["from"], "besuche@example.org");
    assert_eq!(taken["envelope"], serde_json::json!(["besuche@example.org", "boettcher@example.org"]));
    assert_eq!(taken["parts"][0]["type"], "text/plain");
    let text = String::from_utf8(bytes(&taken["parts"][0])).unwrap();
    assert!(text.contains("schön, dass Sie dabei sind."), "{text}");
    let sent = row(&town, id).await;
    assert_eq!((sent.state, sent.done_at, sent.next_try_at), (OutboxState::Sent, Some(town.now()), None));
    assert_eq!(taken["message_id"], sent.message_id);
    town.later(TimeDelta::days(2));
    assert_eq!(send(&town).await, 0);
    assert!(server.is_idle());
}

#[tokio::test]
async fn attachment_and_appointment_can_be_read_by_others() {
    let (town, server) = (Town::new().await, Server::open());
    set_open(&town, server.port).await;
    let pdf = b"%PDF-1.7\n\x00\xff\xfe binary\n".to_vec();
    let from = guest("Büro \"Geleit\"", "besuche@example.org");
    let to = guest("Jürgen Böttcher", "boettcher@example.org");
    let calendar = invitation(&first_meeting(), &from, &to, town.now());
    let attachment = Some(Attachment { name: "bestaetigung.pdf".to_owned(), pdf: pdf.clone() });
    posted(&town, Mail { attachment, calendar: Some(calendar), ..letter(&town, "boettcher@example.org") }).await;
    assert_eq!(send(&town).await, 1);
    let taken = server.next();
    let parts = taken["parts"].as_array().unwrap();
    let kinds: Vec<&str> = parts.iter().map(|part| part["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["text/plain", "text/calendar", "application/pdf"]);
    assert_eq!((&parts[1]["method"], &parts[2]["file"]), (&"REQUEST".into(), &"bestaetigung.pdf".into()));
    assert_eq!(bytes(&parts[2]), pdf);
    let read = read_calendar(&bytes(&parts[1]));
    let event = &read["events"][0];
    assert_eq!((&read["method"], &event["uid"]), (&"REQUEST".into(), &"first-meeting-7@geleit".into()));
    assert_eq!(
        (&event["begins"], &event["ends"]),
        (&"2026-11-10T15:00:00+01:00".into(), &"2026-11-10T16:00:00+01:00".into())
    );
    assert_eq!(event["attendees"][0], "mailto:boettcher@example.org");
    assert_eq!(event["organizer"][0], "mailto:besuche@example.org");
}

#[tokio::test]
async fn word_of_a_cancelled_appointment_says_so() {
    let (town, server) = (Town::new().await, Server::open());
    set_open(&town, server.port).await;
    let event = Event { cancelled_at: Some(town.now()), sequence: 1, ..first_meeting() };
    let (from, to) = (guest("Büro", "besuche@example.org"), guest("Jürgen Böttcher", "boettcher@example.org"));
    let calendar = Some(invitation(&event, &from, &to, town.now()));
    posted(&town, Mail { calendar, ..letter(&town, "boettcher@example.org") }).await;
    send(&town).await;
    let taken = server.next();
    assert_eq!(taken["parts"][1]["method"], "CANCEL");
    let read = read_calendar(&bytes(&taken["parts"][1]));
    assert_eq!((&read["events"][0]["status"], &read["events"][0]["sequence"]), (&"CANCELLED".into(), &1.into()));
}

#[tokio::test]
async fn without_a_server_mails_wait() {
    let town = Town::new().await;
    let id = posted(&town, letter(&town, "boettcher@example.org")).await;
    town.later(TimeDelta::days(30));
    assert_eq!(send(&town).await, 0);
    let waits = row(&town, id).await;
    assert_eq!((waits.state, waits.tries), (OutboxState::Waiting, 0));
    let server = Server::open();
    set_open(&town, server.port).await;
    assert_eq!(send(&town).await, 1);
    server.next();
}

#[tokio::test]
async fn what_is_put_off_is_tried_again_at_growing_intervals_and_given_up_after_days() {
    let (town, server) = (Town::new().await, Server::open());
    set_open(&town, server.port).await;
    let id = posted(&town, letter(&town, "busy@example.org")).await;
    let mut waits: Vec<TimeDelta> = Vec::new();
    let begun: DateTime<Utc> = town.now();
    loop {
        assert_eq!(send(&town).await, 0);
        let tried = row(&town, id).await;
        assert_eq!(tried.error.as_deref(), Some("busy 451"));
        if tried.state == OutboxState::GivenUp {
            break;
        }
        assert_eq!(tried.state, OutboxState::Failed);
        let wait = tried.next_try_at.unwrap() - town.now();
        town.later(wait - TimeDelta::seconds(1));
        send(&town).await;
        assert_eq!(row(&town, id).await.tries, tried.tries, "not before its time");
        town.later(TimeDelta::seconds(1));
        waits.push(wait);
    }
    assert_eq!(waits[..3], [TimeDelta::minutes(1), TimeDelta::minutes(5), TimeDelta::minutes(15)]);
    assert!(waits.len() == 9 && town.now() - begun > TimeDelta::days(3));
    assert!(server.is_idle());
}

#[tokio::test]
async fn what_is_refused_for_good_is_given_up_and_holds_up_nothing_else() {
    let (town, server) = (Town::new().await, Server::open());
    set_open(&town, server.port).await;
    let gone = posted(&town, letter(&town, "gone@example.org")).await;
    posted(&town, letter(&town, "boettcher@example.org")).await;
    assert_eq!(send(&town).await, 1);
    let refused = row(&town, gone).await;
    assert_eq!((refused.state, refused.error.as_deref()), (OutboxState::GivenUp, Some("refused 550")));
    assert_eq!(server.next()["to"], "boettcher@example.org");
}

#[tokio::test]
async fn a_server_that_was_down_gets_everything_once_it_is_up() {
    let town = Town::new().await;
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    set_open(&town, port).await;
    let ids = [
        posted(&town, letter(&town, "eins@example.org")).await,
        posted(&town, letter(&town, "zwei@example.org")).await,
    ];
    assert_eq!(send(&town).await, 0);
    let (first, second) = (row(&town, ids[0]).await, row(&town, ids[1]).await);
    assert_eq!((first.state, first.error.as_deref()), (OutboxState::Failed, Some("unreachable")));
    assert_eq!(second.tries, 0, "one mail is enough to find out");
    let server = Server::open_at(port);
    town.later(TimeDelta::minutes(1));
    assert_eq!(send(&town).await, 2);
    let mut taken = [server.next()["to"].clone(), server.next()["to"].clone()];
    taken.sort_by_key(Value::to_string);
    assert_eq!(taken, ["eins@example.org", "zwei@example.org"]);
}

#[tokio::test]
async fn nothing_leaves_the_machine_in_the_clear() {
    let town = Town::new().await;
    set_server(&town, "mail.example.org", 25, Security::None, Some(PASSWORD)).await;
    let id = posted(&town, letter(&town, "boettcher@example.org")).await;
    assert_eq!(send(&town).await, 0);
    assert_eq!(row(&town, id).await.error.as_deref(), Some("unencrypted"));
}

#[tokio::test]
async fn a_server_without_the_encryption_that_is_set_gets_no_mail() {
    let (town, server) = (Town::new().await, Server::signed_in());
    set_server(&town, "localhost", server.port, Security::StartTls, Some(PASSWORD)).await;
    let id = posted(&town, letter(&town, "boettcher@example.org")).await;
    assert_eq!(send(&town).await, 0);
    assert_eq!(row(&town, id).await.error.as_deref(), Some("unfit"));
    assert!(server.is_idle());
}

#[tokio::test]
async fn a_certificate_that_nobody_vouches_for_is_not_believed() {
    let (town, server) = (Town::new().await, Server::encrypted());
    set_server(&town, "localhost", server.port, Security::StartTls, Some(PASSWORD)).await;
    let id = posted(&town, letter(&town, "boettcher@example.org")).await;
    assert_eq!(send(&town).await, 0);
    assert_eq!(row(&town, id).await.error.as_deref(), Some("tls"));
    assert!(server.is_idle());
}

#[tokio::test]
async fn the_server_wants_the_right_password() {
    let (town, server) = (Town::new().await, Server::signed_in());
    set_server(&town, "127.0.0.1", server.port, Security::None, Some("falsch")).await;
    let id = posted(&town, letter(&town, "boettcher@example.org")).await;
    assert_eq!(send(&town).await, 0);
    let tried = row(&town, id).await;
    assert_eq!((tried.state, tried.error.as_deref()), (OutboxState::Failed, Some("sign_in")));
    let other = Town::new().await;
    set_server(&other, "127.0.0.1", server.port, Security::None, Some(PASSWORD)).await;
    posted(&other, letter(&other, "boettcher@example.org")).await;
    assert_eq!(send(&other).await, 1);
    assert_eq!(server.next()["user"], "geleit");
}

/// The server has taken the mail, and the program dies before it knows.
#[tokio::test(flavor = "multi_thread")]
async fn a_crash_between_sending_and_noting_sends_again_later_under_the_same_message_id() {
    let (town, server) = (Town::new().await, Server::open());
    set_open(&town, server.port).await;
    let id = posted(&town, letter(&town, "slow@example.org")).await;
    let (db, clock) = (town.db().clone(), town.app().clock);
    let dying = tokio::spawn(async move { send_due(&db, clock).await.map(|_| ()) });
    let first = tokio::task::block_in_place(|| server.next());
    dying.abort();
    assert!(dying.await.is_err());
    let left = row(&town, id).await;
    assert_eq!((left.state, left.tries), (OutboxState::Waiting, 1));
    assert_eq!(send(&town).await, 0, "not again at once");
    town.later(TimeDelta::minutes(1));
    let (db, clock) = (town.db().clone(), town.app().clock);
    let again = tokio::spawn(async move { send_due(&db, clock).await.map(|_| ()) });
    let second = tokio::task::block_in_place(|| server.next());
    again.abort();
    assert_eq!(first["message_id"], second["message_id"]);
}

#[tokio::test]
async fn content_goes_two_weeks_later_and_secrets_at_once() {
    let (town, server) = (Town::new().await, Server::open());
    set_open(&town, server.port).await;
    let attachment = Some(Attachment { name: "brief.pdf".to_owned(), pdf: b"%PDF".to_vec() });
    let plain = posted(&town, Mail { attachment, ..letter(&town, "boettcher@example.org") }).await;
    let secret = posted(&town, Mail { secret: true, ..letter(&town, "boettcher@example.org") }).await;
    assert_eq!(send(&town).await, 2);
    assert_eq!(row(&town, secret).await.text, None);
    town.later(TimeDelta::days(14) - TimeDelta::seconds(1));
    tidy_up(town.db(), town.app().clock).await.unwrap();
    assert!(row(&town, plain).await.text.is_some());
    town.later(TimeDelta::seconds(1));
    tidy_up(town.db(), town.app().clock).await.unwrap();
    let outbox::Model { recipient, text, attachment, state, .. } = row(&town, plain).await;
    assert_eq!((recipient, text, attachment, state), (None, None, None, OutboxState::Sent));
}

#[tokio::test]
async fn what_is_of_no_use_any_more_is_given_up() {
    let town = Town::new().await;
    let expires_at = Some(town.now() + TimeDelta::days(7));
    let id = posted(&town, Mail { expires_at, secret: true, ..letter(&town, "boettcher@example.org") }).await;
    town.later(TimeDelta::days(7));
    let server = Server::open();
    set_open(&town, server.port).await;
    assert_eq!(send(&town).await, 0);
    tidy_up(town.db(), town.app().clock).await.unwrap();
    let late = row(&town, id).await;
    assert_eq!((late.state, late.error.as_deref(), late.text), (OutboxState::GivenUp, Some("expired"), None));
    assert!(server.is_idle());
}

#[tokio::test]
async fn neither_text_nor_password_gets_into_the_trail() {
    let (town, server) = (Town::new().await, Server::signed_in());
    set_server(&town, "127.0.0.1", server.port, Security::None, Some(PASSWORD)).await;
    posted(&town, letter(&town, "boettcher@example.org")).await;
    assert_eq!(send(&town).await, 1);
    let trail = audit_entry::Entity::find().all(town.db().read()).await.unwrap();
    let trail: String = trail.into_iter().flat_map(|entry| [entry.before, entry.after]).flatten().collect();
    assert!(trail.contains("Grüße aus dem Büro") && !trail.contains("dabei sind") && !trail.contains(PASSWORD));
}
