//! What happens in the life of an assignment, on its page and through its forms.

use entity::{
    follow_up::FollowUpKind::{ClosingTalk, FeedbackSixMonths, FeedbackTwelveMonths, PauseOver, TrialTalk},
    value::{AssignmentId, EndReason, PauseReason},
};
use geleit::clock::local_day;

use super::{all, due, endings, faults, newest, pauses, send, waiting};
use crate::town::{Town, browser::Browser, rows, rows::day};

/// Herr Böttcher and Herr Süß, from 2 November with a trial phase until 14 December; the address of their page.
async fn on_trial(town: &Town) -> String {
    let anna = town.as_coordinator().await;
    let home = waiting(&anna, town.people.suess, "besuchsdienst").await;
    let boettcher = town.people.boettcher.to_string();
    let fields = [("volunteer", boettcher.as_str()), ("agreed", "yes"), ("skipped", "Sie kennen sich.")];
    send(&anna, &format!("{home}/placement"), &fields).await.expect(303);
    format!("/assignments/{}", newest(town).await.id)
}

/// A page of the coordinator on a later day.
async fn later<'a>(town: &'a Town, on: &str) -> Browser<'a> {
    town.at(&format!("{on}T09:00"));
    town.as_coordinator().await
}

#[tokio::test]
async fn the_trial_phase_ends_with_a_talk() {
    let town = Town::new().await;
    let home = on_trial(&town).await;
    let anna = town.as_coordinator().await;
    assert!(anna.open(&home).await.shows("Probezeit bis 14.12.2026"));
    let anna = later(&town, "2026-12-15").await;
    let page = anna.open(&home).await;
    assert!(page.shows("Probezeit vorbei seit 15.12.2026, Gespräch steht an") && page.shows("Gespräch eintragen"));
    let talk = format!("{home}/trial-talk");
    for (fields, at, says) in [
        (vec![], "outcome", "Bitte füllen Sie dieses Feld aus."),
        (vec![("outcome", "extended")], "until", "bis wann die Probezeit verlängert wird"),
        (vec![("outcome", "extended"), ("until", "2026-12-14")], "until", "Bisher geht die Probezeit bis 14.12.2026"),
        (vec![("outcome", "goes_on"), ("day", "2026-12-16")], "day", "begann am 02.11.2026"),
        (vec![("outcome", "goes_on"), ("day", "2026-11-01")], "day", "begann am 02.11.2026"),
        (vec![("outcome", "goes_on"), ("day", "")], "day", "Bitte füllen Sie dieses Feld aus."),
    ] {
        let page = send(&anna, &talk, &fields).await.expect(422);
        assert!(page.beside("problem", at).contains(says), "{at}: {}", page.text());
    }
    let longer = [("outcome", "extended"), ("until", "2027-01-10"), ("note", "Noch etwas fremd.")];
    send(&anna, &talk, &longer).await.expect(303);
    let page = anna.open(&home).await;
    assert!(page.shows("Probezeit bis 10.01.2027") && page.shows("am 15.12.2026: Noch etwas fremd."));
    assert!(due(&town).await.contains(&(TrialTalk, "2027-01-10".to_owned(), false)));
    let anna = later(&town, "2027-01-12").await;
    let form = anna.form(&talk).await.with("outcome", "goes_on").with("day", "2027-01-11");
    anna.submit(&form).await.expect(303);
    anna.submit(&form).await.expect(303);
    assert_eq!(newest(&town).await.trial_talk_on, Some(day("2027-01-11")));
    let open: Vec<_> = due(&town).await.into_iter().filter(|(_, _, is_done)| !is_done).map(|(kind, ..)| kind).collect();
    assert_eq!(open, [FeedbackSixMonths, FeedbackTwelveMonths]);
    let twice = send(&anna, &talk, &[("outcome", "goes_on")]).await.expect(422);
    assert!(twice.shows("Hier steht kein Gespräch nach der Probezeit an."));
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_trial_that_did_not_work_out_leads_to_the_end() {
    let town = Town::new().await;
    let home = on_trial(&town).await;
    let anna = later(&town, "2026-11-20").await;
    let answer = send(&anna, &format!("{home}/trial-talk"), &[("outcome", "ends")]).await.expect(303);
    assert_eq!(answer.location(), format!("{home}/ending"));
    let fields = [("reason", "did_not_fit"), ("ended_badly", "yes"), ("talk", "none")];
    send(&anna, &format!("{home}/ending"), &fields).await.expect(303);
    let page = anna.open(&home).await;
    for told in ["beendet", "20.11.2026 · Es hat nicht gepasst", "nicht wieder vorgeschlagen", "keines"] {
        assert!(page.shows(told), "{told}");
    }
    assert_eq!(due(&town).await.into_iter().filter(|(_, _, is_done)| !is_done).count(), 0);
    let anna = later(&town, "2026-11-21").await;
    let again = waiting_again(&anna, &town).await;
    let page = anna.open(&format!("{again}/matches")).await;
    assert!(page.shows("eine frühere Begleitung endete nicht gut"), "{}", page.text());
    let ask = anna.form(&format!("{again}/matches/{}", town.people.boettcher)).await;
    assert!(anna.submit(&ask).await.expect(422).shows("endete nicht gut"));
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

/// Another enquiry for Herr Süß, whose home visit was on the day it came.
async fn waiting_again(anna: &Browser<'_>, town: &Town) -> String {
    let form = anna.form(&format!("/enquiries/new?senior={}", town.people.suess)).await;
    let form = form.with("caller", "senior").with("service", "besuchsdienst");
    let home = anna.submit(&form).await.expect(303).location().to_owned();
    let today = local_day(town.now()).to_string();
    send(anna, &format!("{home}/home-visit"), &[("day", &today), ("time", "08:00")]).await.expect(303);
    send(anna, &format!("{home}/home-visit/findings"), &[("note", "Nett.")]).await.expect(303);
    home
}

#[tokio::test]
async fn a_pause_is_entered_changed_and_taken_back() {
    let town = Town::new().await;
    let home = on_trial(&town).await;
    let anna = later(&town, "2026-11-05").await;
    let new = format!("{home}/pauses/new");
    let long = "ä".repeat(1001);
    for (fields, at, says) in [
        (vec![], "reason", "Bitte füllen Sie dieses Feld aus."),
        (vec![("reason", "hospital"), ("until", "2026-11-04")], "until", "vor dem Anfang"),
        (vec![("reason", "hospital"), ("starts_on", "2026-11-01")], "starts_on", "läuft seit 02.11.2026"),
        (vec![("reason", "hospital"), ("note", &long)], "note", "Höchstens 1000 Zeichen"),
    ] {
        let page = send(&anna, &new, &fields).await.expect(422);
        assert!(page.beside("problem", at).contains(says), "{at}: {}", page.text());
    }
    let form = anna.form(&new).await.with("reason", "holiday").with("until", "2026-11-20").with("note", "An der See.");
    anna.submit(&form).await.expect(303);
    anna.submit(&form).await.expect(303);
    let row = pauses(&town).await.pop().expect("sent twice, saved once");
    assert_eq!((row.starts_on, row.reason), (day("2026-11-05"), PauseReason::Holiday));
    let page = anna.open(&home).await;
    for told in ["pausiert bis 20.11.2026", "05.11.2026 bis 20.11.2026 · Urlaub", "An der See.", "Es geht weiter"] {
        assert!(page.shows(told), "{told}");
    }
    let path = format!("{home}/pauses/{}", row.id);
    let stale = anna.form(&path).await;
    send(&anna, &path, &[("until", "2026-11-22")]).await.expect(303);
    assert!(due(&town).await.contains(&(PauseOver, "2026-11-22".to_owned(), false)));
    assert_eq!(due(&town).await.iter().filter(|(kind, ..)| *kind == PauseOver).count(), 1);
    let old = stale.with("until", "2026-11-30").with("once", "a-second-key-of-this-form-000000000");
    anna.submit(&old).await.expect(409);
    let asked = send(&anna, &path, &[("remove", "yes")]).await.expect(200);
    anna.submit(&asked.form_to(&path)).await.expect(303);
    assert!(pauses(&town).await.is_empty() && anna.open(&home).await.shows("Probezeit bis"));
    assert!(!due(&town).await.iter().any(|(kind, ..)| *kind == PauseOver));
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn whoever_visits_sees_the_pause_and_is_not_asked_for_visits() {
    let town = Town::new().await;
    let tandem = town.people.abendroth_with_boettcher;
    for (begins, minutes) in [("2026-10-13T14:00", 120), ("2026-10-20T14:00", 120), ("2026-10-27T14:00", 120)] {
        town.add(rows::confirmed_visit(tandem, begins, minutes)).await;
    }
    town.at("2026-11-03T17:00");
    let volunteer = town.as_volunteer().await;
    assert!(volunteer.open("/my").await.shows("Heute bei Frau Abendroth?"));
    let anna = town.as_coordinator().await;
    let home = format!("/assignments/{tandem}");
    send(&anna, &format!("{home}/pauses/new"), &[("reason", "hospital"), ("note", "geheim")]).await.expect(303);
    let start = volunteer.open("/my").await;
    assert!(!start.shows("Heute bei Frau Abendroth?") && start.shows("Mit Frau Abendroth ist Pause bis auf Weiteres."));
    let people = volunteer.open("/my/people").await;
    assert!(people.shows("bis auf Weiteres") && !people.shows("geheim") && !people.shows("Krankenhaus"));
    let visit = volunteer.form(&format!("/my/visits/new?assignment={tandem}")).await;
    assert_eq!(visit.value("assignment"), tandem.to_string(), "it can be logged all the same");
    assert!(!town.as_other_volunteer().await.open("/my").await.shows("Abendroth"));
    town.at("2026-11-10T17:00");
    let anna = town.as_coordinator().await;
    assert!(send(&anna, &format!("{home}/resume"), &[("day", "2026-11-01")]).await.expect(422).shows("pausiert die"));
    send(&anna, &format!("{home}/resume"), &[]).await.expect(303);
    assert_eq!(pauses(&town).await[0].until, Some(day("2026-11-09")));
    let start = town.as_volunteer().await.open("/my").await;
    assert!(start.shows("Heute bei Frau Abendroth?") && !start.shows("ist Pause"));
}

#[tokio::test]
async fn an_end_says_why_and_can_be_taken_back() {
    let town = Town::new().await;
    let home = on_trial(&town).await;
    let anna = later(&town, "2026-11-20").await;
    let path = format!("{home}/ending");
    for (fields, at, says) in [
        (vec![("talk", "none")], "reason", "Bitte füllen Sie dieses Feld aus."),
        (vec![("reason", "other"), ("talk", "none")], "note", "warum sie endet"),
        (vec![("reason", "moved")], "talk", "Bitte füllen Sie dieses Feld aus."),
        (vec![("reason", "moved"), ("talk", "planned")], "talk_day", "den Tag des Gesprächs"),
        (vec![("reason", "moved"), ("talk", "was"), ("talk_day", "2026-11-21")], "talk_day", "in der Zukunft"),
        (vec![("reason", "moved"), ("talk", "none"), ("ends_on", "2026-11-01")], "ends_on", "beginnt erst am 02.11."),
        (vec![("reason", "moved"), ("talk", "none"), ("ends_on", "")], "ends_on", "Bitte füllen Sie dieses Feld aus."),
    ] {
        let page = send(&anna, &path, &fields).await.expect(422);
        assert!(page.beside("problem", at).contains(says), "{at}: {}", page.text());
    }
    let stale = anna.form(&path).await;
    let fields = [("reason", "senior_wish"), ("talk", "planned"), ("talk_day", "2026-12-01"), ("note", "Zieht um.")];
    let answer = send(&anna, &path, &fields).await.expect(303);
    let page = anna.follow(answer).await;
    for told in ["20.11.2026 · Wunsch der Senior*in", "geplant für 01.12.2026", "Zieht um.", "Ende zurücknehmen"] {
        assert!(page.shows(told), "{told}");
    }
    assert_eq!(due(&town).await, [(ClosingTalk, "2026-12-01".to_owned(), false)]);
    let old = stale.with("reason", "moved").with("talk", "none");
    anna.submit(&old).await.expect(409);
    assert!(
        send(&anna, &format!("{home}/edit"), &[("ends_on", "")]).await.expect(422).shows("nehmen Sie bitte das Ende")
    );
    let undo = format!("{home}/ending/return/{}", newest(&town).await.version);
    anna.submit(&page.form_to(&undo)).await.expect(303);
    assert!(endings(&town).await.is_empty() && newest(&town).await.ends_on.is_none());
    assert_eq!(due(&town).await.len(), 3, "the talks are planned again");
    anna.post(&undo, &[]).await.expect(409);
    let was = [("reason", "home"), ("talk", "was"), ("talk_day", "2026-11-19"), ("ends_on", "2026-11-30")];
    send(&anna, &path, &was).await.expect(303);
    assert!(anna.open(&home).await.shows("Probezeit"), "until its last day it goes on");
    let ending = endings(&town).await.pop().unwrap();
    assert_eq!((ending.reason, ending.talk_on, ending.ended_badly), (EndReason::Home, Some(day("2026-11-19")), false));
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn the_list_finds_each_phase_and_only_it() {
    let town = Town::new().await;
    let home = on_trial(&town).await;
    let trial: AssignmentId = home.rsplit('/').next().unwrap().parse().unwrap();
    let anna = later(&town, "2026-11-05").await;
    let fields = [("reason", "illness"), ("until", "2026-11-09")];
    let pausing = format!("/assignments/{}/pauses/new", town.people.suess_with_yildiz);
    send(&anna, &pausing, &fields).await.expect(303);
    let ended = format!("/assignments/{}/ending", town.people.krueger_with_yildiz);
    send(&anna, &ended, &[("reason", "moved"), ("talk", "none"), ("ends_on", "2026-11-04")]).await.expect(303);
    let anna = later(&town, "2026-11-06").await;
    let new = anna.form("/assignments/new").await.with("senior", town.people.krueger).with("starts_on", "2026-12-24");
    anna.submit(&new.with("volunteer", town.people.yildiz).with("service", "entlastung")).await.expect(303);
    let numbers = all(&town).await;
    let number = |id: AssignmentId| numbers.iter().find(|row| row.id == id).unwrap().number.clone();
    let is_in = [
        ("agreed", numbers.last().unwrap().number.clone()),
        ("trial", number(trial)),
        ("running", number(town.people.abendroth_with_boettcher)),
        ("paused", number(town.people.suess_with_yildiz)),
        ("ended", number(town.people.krueger_with_yildiz)),
    ];
    for (phase, shown) in &is_in {
        let page = anna.open(&format!("/assignments?status={phase}")).await;
        assert!(page.shows("1 Begleitung") && page.shows(shown), "{phase}: {}", page.text());
    }
    assert!(anna.open("/assignments").await.shows("4 Begleitungen"));
    assert!(anna.open("/assignments?status=all").await.shows("pausiert bis 09.11.2026"));
    let anna = later(&town, "2026-12-15").await;
    let page = anna.open("/assignments?status=trial_over").await;
    assert!(page.shows(&number(trial)) && page.shows("1 Begleitung"));
    assert!(anna.open("/assignments?status=paused").await.shows("Dazu gibt es keine Begleitung"));
    assert!(anna.open("/assignments/list.xlsx?status=trial_over").await.bytes.starts_with(b"PK"));
}

#[tokio::test]
async fn what_happened_stands_in_the_timelines_of_both() {
    let town = Town::new().await;
    let home = on_trial(&town).await;
    let anna = later(&town, "2026-11-10").await;
    send(&anna, &format!("{home}/pauses/new"), &[("reason", "hospital")]).await.expect(303);
    let anna = later(&town, "2026-11-16").await;
    send(&anna, &format!("{home}/resume"), &[]).await.expect(303);
    let fields = [("reason", "volunteer_wish"), ("talk", "none")];
    send(&anna, &format!("{home}/ending"), &fields).await.expect(303);
    for page in [home, format!("/seniors/{}", town.people.suess), format!("/volunteers/{}", town.people.boettcher)] {
        let page = anna.open(&page).await;
        for told in ["Begleitung pausiert (Krankenhaus)", "Letzter Tag der Pause", "Begleitung endet (Wunsch der ehren"]
        {
            assert!(page.shows(told), "{told}: {}", page.text());
        }
    }
}
