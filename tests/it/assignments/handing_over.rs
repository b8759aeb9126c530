//! Somebody takes over, or stands in for a while.

use entity::{
    follow_up::FollowUpKind,
    value::{EndReason, VolunteerId},
};

use super::{all, due, endings, faults, newest, send, waiting};
use crate::town::{Town, browser::Browser, rows, rows::day};

/// The page of Frau Yıldız and Herr Süß.
fn home(town: &Town) -> String {
    format!("/assignments/{}", town.people.suess_with_yildiz)
}

/// Somebody who visits nobody yet, with an account.
async fn newcomer(town: &Town) -> VolunteerId {
    town.add(rows::volunteer("E-0003", "Frau Olga Neuling")).await.id
}

#[tokio::test]
async fn whoever_takes_over_begins_anew_and_the_history_stays() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let (home, path) = (home(&town), format!("{}/successor", home(&town)));
    town.add(rows::confirmed_visit(town.people.suess_with_yildiz, "2026-10-20T14:00", 60)).await;
    let (olga, yildiz) = (newcomer(&town).await.to_string(), town.people.yildiz.to_string());
    let boettcher = town.people.boettcher.to_string();
    let profile = anna.form(&format!("/volunteers/{boettcher}/profile")).await;
    anna.submit(&profile.with("max_tandems", 1)).await.expect(303);
    let agreed = ("agreed", "yes");
    for (fields, at, says) in [
        (vec![agreed], "volunteer", "Bitte füllen Sie dieses Feld aus."),
        (vec![("volunteer", olga.as_str())], "agreed", "Ohne das Einverständnis beider Seiten"),
        (vec![("volunteer", &yildiz), agreed], "anyway", "ist schon dort"),
        (vec![("volunteer", &boettcher), agreed], "anyway", "so viele Begleitungen wie gewünscht"),
        (vec![("volunteer", &olga), agreed, ("starts_on", "2026-02-01")], "starts_on", "begann am 01.02.2026"),
        (vec![("volunteer", &olga), agreed, ("starts_on", "2026-10-20")], "starts_on", "der Besuch vom 20.10.2026"),
        (vec![("volunteer", &olga), agreed, ("trial_until", "2026-11-01")], "trial_until", "nicht vor dem ersten Tag"),
    ] {
        let page = send(&anna, &path, &fields).await.expect(422);
        assert!(page.beside("problem", at).contains(says), "{at}: {}", page.text());
    }
    let form = anna.form(&path).await.with("volunteer", &olga).with("agreed", "yes").with("starts_on", "2026-11-09");
    let answer = anna.submit(&form).await.expect(303);
    anna.submit(&form).await.expect(303);
    let page = anna.follow(answer).await;
    assert!(page.shows("B-0004 ist an die Stelle von B-0002 getreten") && page.shows("Folgt auf"));
    let rows = all(&town).await;
    assert_eq!(rows.len(), 4, "sent twice, begun once");
    let (old, new) = (&rows[1], &rows[3]);
    assert_eq!((old.ends_on, new.follows_id), (Some(day("2026-11-08")), Some(old.id)));
    assert_eq!((new.starts_on, new.trial_until), (day("2026-11-09"), Some(day("2026-12-14"))));
    assert_eq!(endings(&town).await[0].reason, EndReason::HandedOver);
    assert!(due(&town).await.contains(&(FollowUpKind::ClosingTalk, "2026-11-08".to_owned(), false)));
    let page = anna.open(&home).await;
    assert!(page.shows("Nachfolge") && page.shows("B-0004") && page.shows("20.10.2026"), "its visits stay with it");
    assert!(!page.shows("Ende zurücknehmen"));
    let version = old.version;
    anna.post(&format!("{home}/ending/return/{version}"), &[]).await.expect(422);
    let again =
        send(&anna, &path, &[("volunteer", &boettcher), ("agreed", "yes"), ("anyway", "yes")]).await.expect(422);
    assert!(again.shows("ist schon B-0004 getreten"));
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_successor_is_looked_for_with_the_enquiry_or_a_new_one() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let intake = format!("/enquiries/new?senior={}&service=besuchsdienst", town.people.suess);
    assert!(anna.open(&home(&town)).await.shows(&intake));
    let form = anna.form(&intake).await;
    assert_eq!((form.value("senior"), form.value("service")), (&*town.people.suess.to_string(), "besuchsdienst"));
    let enquiry = waiting(&anna, town.people.krueger, "besuchsdienst").await;
    let boettcher = town.people.boettcher.to_string();
    let fields = [("volunteer", boettcher.as_str()), ("agreed", "yes"), ("skipped", "eilt")];
    send(&anna, &format!("{enquiry}/placement"), &fields).await.expect(303);
    let page = format!("/assignments/{}", newest(&town).await.id);
    assert!(anna.open(&page).await.shows(&format!("{enquiry}/waiting")));
    send(&anna, &format!("{enquiry}/waiting"), &[]).await.expect(303);
    let olga = newcomer(&town).await.to_string();
    let fields = [("volunteer", olga.as_str()), ("agreed", "yes"), ("starts_on", "2026-11-09")];
    let page = send(&anna, &format!("{page}/successor"), &fields).await.expect(422);
    assert!(page.shows("Gesucht wird gerade mit Anfrage N-0001."));
}

/// Somebody stands in for Frau Yıldız, as the form sends it.
async fn stand_in(anna: &Browser<'_>, town: &Town, who: VolunteerId, from: &str, until: &str) {
    let who = who.to_string();
    let fields = [("volunteer", who.as_str()), ("starts_on", from), ("ends_on", until), ("note", "Nur vormittags.")];
    send(anna, &format!("{}/substitutes/new", home(town)), &fields).await.expect(303);
}

#[tokio::test]
async fn somebody_stands_in_for_a_holiday_and_logs_visits() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let (home, boettcher) = (home(&town), town.people.boettcher);
    let holiday = [("reason", "holiday"), ("starts_on", "2026-11-02"), ("until", "2026-11-15")];
    let answer = send(&anna, &format!("{home}/pauses/new"), &holiday).await.expect(303);
    let page = anna.follow(answer).await;
    assert!(page.shows("wählen Sie bei der Pause „Vertretung einrichten“"));
    let pause = super::pauses(&town).await[0].id;
    let form = anna.form(&format!("{home}/substitutes/new?pause={pause}")).await;
    assert_eq!((form.value("starts_on"), form.value("ends_on")), ("2026-11-02", "2026-11-15"));
    assert!(!town.as_volunteer().await.open("/my/people").await.shows("Süß"));
    stand_in(&anna, &town, boettcher, "2026-11-02", "2026-11-15").await;
    let row = newest(&town).await;
    assert_eq!((row.substitutes_for_id, row.ends_on), (Some(town.people.suess_with_yildiz), Some(day("2026-11-15"))));
    assert!(!due(&town).await.iter().any(|(kind, ..)| *kind != FollowUpKind::PauseOver), "nobody is asked twice");
    for (path, told) in [
        (home.clone(), "Vertretung"),
        (home.clone(), "Nur vormittags."),
        (format!("/assignments/{}", row.id), "Vertretung für"),
        (format!("/seniors/{}", town.people.suess), "Vertretung"),
        (format!("/volunteers/{boettcher}"), "Vertretung"),
    ] {
        assert!(anna.open(&path).await.shows(told), "{path}");
    }
    let volunteer = town.as_volunteer().await;
    assert!(volunteer.open("/my/people").await.shows("Besuchsdienst (Vertretung)"));
    let visit = volunteer.form(&format!("/my/visits/new?assignment={}", row.id)).await;
    let visit = visit.with("day", "2026-11-02").with("starts", "07:00").with("ends", "08:00");
    volunteer.submit(&visit).await.expect(303);
    let path = format!("{home}/substitutes/{}", row.id);
    let asked = send(&anna, &path, &[("remove", "yes")]).await.expect(200);
    assert!(anna.submit(&asked.form_to(&path)).await.expect(422).shows("gibt es schon Besuche"));
    send(&anna, &path, &[("ends_on", "2026-11-10")]).await.expect(303);
    assert_eq!(newest(&town).await.ends_on, Some(day("2026-11-10")));
    town.at("2026-11-11T09:00");
    assert!(!town.as_volunteer().await.open("/my/people").await.shows("Süß"), "it is over");
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_substitute_is_refused_where_it_cannot_be() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let path = format!("{}/substitutes/new", home(&town));
    let (boettcher, yildiz) = (town.people.boettcher.to_string(), town.people.yildiz.to_string());
    let with = |who, from, until| vec![("volunteer", who), ("starts_on", from), ("ends_on", until)];
    let b = boettcher.as_str();
    for (fields, at, says) in [
        (with("", "2026-11-02", "2026-11-02"), "volunteer", "Bitte füllen Sie dieses Feld aus."),
        (with(&yildiz, "2026-11-02", "2026-11-02"), "volunteer", "die vertreten werden soll"),
        (with(b, "", "2026-11-02"), "starts_on", "Bitte füllen Sie dieses Feld aus."),
        (with(b, "2026-11-02", ""), "ends_on", "Bitte füllen Sie dieses Feld aus."),
        (with(b, "2026-11-02", "2026-11-01"), "ends_on", "vor dem Anfang"),
        (with(b, "2026-11-02", "2027-02-02"), "ends_on", "höchstens 92 Tage"),
        (with(b, "2026-01-31", "2026-02-02"), "starts_on", "läuft seit 01.02.2026"),
    ] {
        let page = send(&anna, &path, &fields).await.expect(422);
        assert!(page.beside("problem", at).contains(says), "{at}: {}", page.text());
    }
    let relief = format!("/assignments/{}/substitutes/new", town.people.krueger_with_yildiz);
    let page = send(&anna, &relief, &with(b, "2026-11-02", "2026-11-02")).await.expect(422);
    assert!(page.beside("problem", "volunteer").contains("Basisqualifizierung fehlt"), "the same gates");
    stand_in(&anna, &town, town.people.boettcher, "2026-11-02", "2026-11-02").await;
    let page = send(&anna, &path, &with(b, "2026-11-02", "2026-11-03")).await.expect(422);
    assert!(page.beside("problem", "volunteer").contains("schon die Begleitung B-0004"));
    let sub = newest(&town).await.id;
    for (part, fields, says) in [
        ("ending", vec![("reason", "moved"), ("talk", "none")], "endet von selbst"),
        ("successor", vec![("volunteer", yildiz.as_str()), ("agreed", "yes")], "hat keine Nachfolge"),
        ("pauses/new", vec![("reason", "holiday")], "pausiert nicht"),
        ("edit", vec![("ends_on", "2026-12-01")], "Das ist eine Vertretung"),
        ("substitutes/new", with(&yildiz, "2026-11-02", "2026-11-02"), "wird nicht vertreten"),
    ] {
        let page = send(&anna, &format!("/assignments/{sub}/{part}"), &fields).await.expect(422);
        assert!(page.shows(says), "{part}: {}", page.text());
    }
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_substitute_without_visits_is_taken_back_with_its_notes_kept() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    stand_in(&anna, &town, town.people.boettcher, "2026-11-20", "2026-11-20").await;
    let sub = newest(&town).await.id;
    let path = format!("{}/substitutes/{sub}", home(&town));
    send(&anna, &path, &[("starts_on", "2026-11-21"), ("ends_on", "2026-11-22")]).await.expect(303);
    let note = [("contact", "talk"), ("text", "Schlüssel liegt bereit.")];
    anna.post(&format!("/journal/assignment/{sub}/notes"), &note).await.expect(303);
    let stale = anna.form(&path).await;
    let asked = send(&anna, &path, &[("remove", "yes")]).await.expect(200);
    anna.submit(&asked.form_to(&path)).await.expect(303);
    assert_eq!(all(&town).await.len(), 3);
    assert!(anna.open(&home(&town)).await.shows("Schlüssel liegt bereit."));
    anna.submit(&stale.with("once", "a-second-key-of-this-form-000000000")).await.expect(404);
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn who_stands_in_ends_with_the_assignment_at_the_latest() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let path = format!("{}/ending", home(&town));
    stand_in(&anna, &town, town.people.boettcher, "2026-11-02", "2026-11-20").await;
    let first = newest(&town).await.id;
    stand_in(&anna, &town, town.people.boettcher, "2026-11-25", "2026-11-28").await;
    town.add(rows::logged_visit(first, "2026-11-09T14:00", 60)).await;
    let ends = |on| [("reason", "moved"), ("talk", "none"), ("ends_on", on)];
    let page = send(&anna, &path, &ends("2026-11-08")).await.expect(422);
    assert!(page.shows("Die Vertretung B-0004 hat spätere Besuche."));
    send(&anna, &path, &ends("2026-11-10")).await.expect(303);
    let rows = all(&town).await;
    assert_eq!((rows.len(), rows[3].ends_on), (4, Some(day("2026-11-10"))));
    assert_eq!(faults(&town).await, Vec::<String>::new());
}
