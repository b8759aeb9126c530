//! What other slices do to an assignment in their own transactions.

use entity::{
    follow_up::FollowUpKind::{ClosingTalk as Closing, FeedbackSixMonths, FeedbackTwelveMonths, PauseOver, TrialTalk},
    value::{AssignmentId, EndReason, PauseReason},
};
use geleit::{
    assignments::{self, ClosingTalk, Ending, Pausing},
    error::{Error, Result},
    store::SeenAt,
    web::lang::Lang,
};

use super::{due, endings, faults, newest, pauses, send};
use crate::town::{Town, rows, rows::day};

/// An assignment of Herr Böttcher and Herr Süß since 2 November with a trial phase until 14 December.
async fn on_trial(town: &Town) -> AssignmentId {
    let anna = town.as_coordinator().await;
    let home = super::waiting(&anna, town.people.suess, "besuchsdienst").await;
    let boettcher = town.people.boettcher.to_string();
    let fields = [("volunteer", boettcher.as_str()), ("agreed", "yes"), ("skipped", "Sie kennen sich.")];
    send(&anna, &format!("{home}/placement"), &fields).await.expect(303);
    newest(town).await.id
}

fn pausing(from: &str, until: Option<&str>) -> Pausing {
    Pausing { from: day(from), until: until.map(day), reason: PauseReason::Hospital, note: None }
}

fn ending(on: &str) -> Ending {
    let talk = ClosingTalk::Planned(day("2026-12-01"));
    Ending { on: day(on), reason: EndReason::VolunteerWish, ended_badly: false, note: None, talk }
}

async fn pause(town: &Town, id: AssignmentId, pausing: Pausing) -> Result<()> {
    let paused = town.change(async |tx| {
        let seen = assignments::by_id(tx.read(), id).await?.seen_now();
        Ok(assignments::pause(tx, seen, pausing, Lang::De).await.map(drop))
    });
    paused.await
}

async fn end(town: &Town, id: AssignmentId, ending: Ending) -> Result<()> {
    let ended = town.change(async |tx| {
        let seen = assignments::by_id(tx.read(), id).await?.seen_now();
        Ok(assignments::end(tx, seen, ending, Lang::De).await.map(drop))
    });
    ended.await
}

#[track_caller]
fn refused(result: Result<()>, says: &str) {
    let Err(Error::Refused(why)) = result else { panic!("it is not refused") };
    assert!(why.contains(says), "{why}");
}

#[tokio::test]
async fn a_pause_asks_when_it_is_over_and_ends_when_visits_go_on() {
    let town = Town::new().await;
    let id = on_trial(&town).await;
    pause(&town, id, pausing("2026-11-10", Some("2026-11-20"))).await.unwrap();
    assert!(due(&town).await.contains(&(PauseOver, "2026-11-20".to_owned(), false)));
    refused(pause(&town, id, pausing("2026-11-20", None)).await, "pausiert schon von 10.11.2026 bis 20.11.2026");
    refused(pause(&town, id, pausing("2026-11-01", None)).await, "läuft seit 02.11.2026");
    refused(pause(&town, id, pausing("2026-12-02", Some("2026-12-01"))).await, "vor dem Anfang");
    let resume = async |on: &str| {
        let resumed = town.change(async |tx| {
            let seen = assignments::by_id(tx.read(), id).await?.seen_now();
            Ok(assignments::resume(tx, seen, day(on), Lang::De).await)
        });
        resumed.await
    };
    refused(resume("2026-11-21").await, "pausiert die Begleitung nicht");
    resume("2026-11-16").await.unwrap();
    assert_eq!(pauses(&town).await[0].until, Some(day("2026-11-15")));
    resume("2026-11-10").await.unwrap();
    assert!(pauses(&town).await.is_empty());
    assert!(!due(&town).await.iter().any(|(kind, _, is_done)| *kind == PauseOver && !is_done));
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn an_end_leaves_only_the_closing_talk_and_can_be_taken_back() {
    let town = Town::new().await;
    let id = on_trial(&town).await;
    let planned = due(&town).await;
    pause(&town, id, pausing("2026-11-25", None)).await.unwrap();
    town.add(rows::logged_visit(id, "2026-11-02T14:00", 60)).await;
    refused(end(&town, id, ending("2026-11-01")).await, "beginnt erst am 02.11.2026");
    let unsaid = Ending { reason: EndReason::Other, ..ending("2026-11-20") };
    refused(end(&town, id, unsaid).await, "schreiben Sie in die Notiz");
    end(&town, id, ending("2026-11-20")).await.unwrap();
    assert_eq!(due(&town).await, [(Closing, "2026-12-01".to_owned(), false)]);
    assert!(pauses(&town).await.is_empty(), "it would have begun after the end");
    let was = Ending { talk: ClosingTalk::Was(day("2026-11-19")), ..ending("2026-11-21") };
    end(&town, id, was).await.unwrap();
    assert_eq!(due(&town).await, [(Closing, "2026-12-01".to_owned(), true)]);
    let endings_then = endings(&town).await;
    assert_eq!((endings_then.len(), endings_then[0].talk_on), (1, Some(day("2026-11-19"))));
    assert_eq!(newest(&town).await.ends_on, Some(day("2026-11-21")));
    let taken_back = town.change(async |tx| {
        let seen = assignments::by_id(tx.read(), id).await?.seen_now();
        assignments::take_back_ending(tx, seen, Lang::De).await
    });
    assert_eq!(taken_back.await.ends_on, None);
    assert!(endings(&town).await.is_empty());
    let again: Vec<_> = due(&town).await.into_iter().filter(|(kind, ..)| *kind != Closing).collect();
    assert_eq!(again, planned);
    assert_eq!(
        again.iter().map(|(kind, ..)| *kind).collect::<Vec<_>>(),
        [TrialTalk, FeedbackSixMonths, FeedbackTwelveMonths]
    );
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn visits_keep_an_assignment_from_ending_before_them() {
    let town = Town::new().await;
    let id = town.people.abendroth_with_boettcher;
    town.add(rows::logged_visit(id, "2026-10-20T14:00", 60)).await;
    refused(end(&town, id, ending("2026-10-19")).await, "der Besuch vom 20.10.2026");
    end(&town, id, ending("2026-10-20")).await.unwrap();
}
