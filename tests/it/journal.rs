//! Notes, follow-ups, timelines, and who else is looking.

use chrono::TimeDelta;
use entity::{
    follow_up::{self, FollowUpKind},
    note::{self, NoteKind},
    value::Subject,
};
use geleit::journal::{self, Plan};
use sea_orm::EntityTrait;

use crate::town::{Town, answer::Answer, browser::Browser, rows, rows::day};

async fn follow_ups(town: &Town) -> Vec<follow_up::Model> {
    follow_up::Entity::find().all(town.db().read()).await.expect("the database answers")
}

async fn notes(town: &Town) -> Vec<note::Model> {
    note::Entity::find().all(town.db().read()).await.expect("the database answers")
}

/// Keeps in mind, on a record's own page, what is to be done.
async fn keeps_in_mind(by: &Browser<'_>, record: Subject, what: &str, soon: &str, whom: &str) -> Answer {
    let page = by.open(&record.path()).await;
    let form = page.form_to(&format!("/journal/{record}/follow-ups"));
    by.submit(&form.with("what", what).with("soon", soon).with("whom", whom)).await
}

/// The page that a follow-up of a record is due on.
async fn one(town: &Town) -> follow_up::Model {
    let mut all = follow_ups(town).await;
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

#[tokio::test]
async fn a_note_is_written_on_the_record_and_stands_in_its_timeline_once() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    for record in [
        Subject::Senior(town.people.abendroth),
        Subject::Volunteer(town.people.boettcher),
        Subject::Assignment(town.people.abendroth_with_boettcher),
        Subject::Partner(town.add(rows::partner("N-0001", "Seniorenbüro Mengede")).await.id),
    ] {
        let page = anna.open(&record.path()).await;
        let form = page.form_to(&format!("/journal/{record}/notes")).with("contact", "talk");
        let form = form.with("text", "Möchte lieber <dienstags>.\nRuft zurück.");
        let answer = anna.submit(&form).await.expect(303);
        anna.submit(&form).await.expect(303);
        let page = anna.follow(answer).await.expect(200);
        assert!(page.shows("Die Notiz ist festgehalten.") && page.shows("Gespräch (Anna Kern)"));
        assert!(page.shows("Möchte lieber <dienstags>.") && !page.text().contains("<dienstags>"));
        assert!(anna.open(&format!("/journal/{record}")).await.shows("Ruft zurück."));
    }
    assert_eq!(notes(&town).await.len(), 4);
}

#[tokio::test]
async fn a_note_is_changed_dated_deleted_and_brought_back() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let record = Subject::Senior(town.people.suess);
    town.change(async |tx| journal::write(tx, record, NoteKind::Call, "Will nicht mehr.".to_owned()).await).await;
    let path = format!("/journal/notes/{}", notes(&town).await[0].id);
    let mehmet = town.as_second_coordinator().await;
    let (form, his) = (anna.form(&path).await, mehmet.form(&path).await);
    assert_eq!((form.value("said_on"), form.value("contact")), ("2026-11-02", "call"));
    let page = anna.submit(&form.clone().with("said_on", "2026-11-03").with("text", "")).await.expect(422);
    assert!(page.shows("Dieser Tag kommt erst noch") && page.shows("Bitte füllen Sie dieses Feld aus."));
    let page = anna.submit(&form.clone().with("text", "x".repeat(4001))).await.expect(422);
    assert!(page.shows("Höchstens 4000 Zeichen"));
    anna.submit(&form.with("said_on", "2026-10-30").with("text", "Will doch.")).await.expect(303);
    assert!(anna.open(&record.path()).await.shows("30.10.2026"));
    let page = mehmet.submit(&his.with("text", "Anders.")).await.expect(409);
    assert!(page.shows("Will doch.") && page.shows("Anders."), "the second of two editors sees both versions");

    let gone = anna.submit(&anna.form(&path).await.with("remove", "yes")).await.expect(303);
    let page = anna.follow(gone).await;
    assert!(page.shows("Die Notiz ist gelöscht.") && !page.shows("Will doch."));
    anna.get(&path).await.expect(404);
    let undo = page.forms().into_iter().find(|form| form.action.contains("/return/")).expect("it can be undone");
    anna.submit(&undo).await.expect(303);
    assert!(anna.open(&record.path()).await.shows("Will doch."));
}

#[tokio::test]
async fn what_was_deleted_a_month_ago_is_really_gone_with_the_next_deletion() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let record = Subject::Senior(town.people.suess);
    for text in ["Erste.", "Zweite."] {
        town.change(async |tx| journal::write(tx, record, NoteKind::Call, text.to_owned()).await).await;
    }
    let [one, other] = [0, 1].map(|at| (at, "/journal/notes"));
    let ids: Vec<_> = notes(&town).await.into_iter().map(|row| row.id).collect();
    anna.submit(&anna.form(&format!("{}/{}", one.1, ids[one.0])).await.with("remove", "yes")).await.expect(303);
    assert_eq!(notes(&town).await.len(), 2);
    town.later(TimeDelta::days(31));
    let anna = town.as_coordinator().await;
    anna.submit(&anna.form(&format!("{}/{}", other.1, ids[other.0])).await.with("remove", "yes")).await.expect(303);
    let left: Vec<_> = notes(&town).await.into_iter().map(|row| row.id).collect();
    assert_eq!(left, [ids[1]]);
}

#[tokio::test]
async fn a_follow_up_is_made_by_a_word_or_a_day_for_one_or_for_both() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let record = Subject::Volunteer(town.people.yildiz);
    let mehmet = town.people.second_coordinator.to_string();
    for (soon, due) in [("tomorrow", "2026-11-03"), ("week", "2026-11-09"), ("four_weeks", "2026-11-30")] {
        keeps_in_mind(&anna, record, soon, soon, &mehmet).await.expect(303);
        let made =
            follow_ups(&town).await.into_iter().find(|row| row.what.as_deref() == Some(soon)).expect("it is made");
        assert_eq!((made.due_on, made.account_id), (day(due), Some(town.people.second_coordinator)));
    }
    let form = anna.open(&record.path()).await.form_to(&format!("/journal/{record}/follow-ups"));
    let on_a_day = form.clone().with("what", "Akte").with("due_on", "24.12.2026");
    anna.submit(&on_a_day).await.expect(303);
    let made = follow_ups(&town).await.into_iter().find(|row| row.what.as_deref() == Some("Akte")).expect("it is made");
    assert_eq!((made.due_on, made.account_id), (day("2026-12-24"), None), "a day goes before the word");

    let form = anna.open(&record.path()).await.form_to(&format!("/journal/{record}/follow-ups"));
    for (field, value, said) in [
        ("what", "", "Bitte schreiben Sie in ein paar Worten"),
        ("due_on", "2026-11-01", "Dieser Tag ist schon vorbei"),
        ("due_on", "bald", "Bitte geben Sie ein Datum an"),
        ("whom", "999", "koordiniert nicht mehr"),
        ("soon", "", "Bitte füllen Sie dieses Feld aus."),
    ] {
        let typed = form.clone().with("what", "Bleibt stehen").with(field, value);
        let page = anna.submit(&typed).await.expect(422);
        assert!(page.shows(said), "{field}={value} is told: {said}\n{}", page.text());
        assert!(field == "what" || page.shows("Bleibt stehen"));
    }
}

#[tokio::test]
async fn a_follow_up_is_done_and_opened_again_put_off_and_put_back() {
    let town = Town::new().await;
    let record = Subject::Senior(town.people.abendroth);
    let anna = town.as_coordinator().await;
    keeps_in_mind(&anna, record, "Tochter zurückrufen", "tomorrow", "both").await.expect(303);
    town.at("2026-11-05T09:00");
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let page = anna.open(&record.path()).await;
    assert!(page.shows("Tochter zurückrufen") && page.shows("seit 2 Tagen"));
    let id = one(&town).await.id;
    let done = page.form_to(&format!("/journal/follow-ups/{id}/done/record"));

    let later = page.form_to(&format!("/journal/follow-ups/{id}/later/record"));
    let page = anna.submit(&later.clone().with("due_on", "2026-11-04")).await.expect(422);
    assert!(page.shows("Dieser Tag ist schon vorbei"), "{}", page.text());
    let answer = anna.submit(&later.with("soon", "week")).await.expect(303);
    assert_eq!(one(&town).await.due_on, day("2026-11-12"));
    let page = anna.follow(answer).await;
    let undo = page.forms().into_iter().find(|form| form.action.contains("/back/")).expect("it can be undone");
    anna.submit(&undo).await.expect(303);
    assert_eq!(one(&town).await.due_on, day("2026-11-03"));

    anna.submit(&done).await.expect(409);
    let page = mehmet.open(&record.path()).await;
    let answer = mehmet.submit(&page.form_to(&format!("/journal/follow-ups/{id}/done/record"))).await.expect(303);
    let page = mehmet.follow(answer).await;
    assert!(page.shows("Erledigt: Tochter zurückrufen (Mehmet Aydın)"));
    anna.get(&format!("/journal/follow-ups/{id}")).await.expect(404);
    let undo = page.forms().into_iter().find(|form| form.action.contains("/reopen/")).expect("it can be undone");
    mehmet.submit(&undo).await.expect(303);
    assert!(one(&town).await.done_at.is_none());
}

#[tokio::test]
async fn a_follow_up_is_changed_deleted_and_brought_back() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let record = Subject::Senior(town.people.krueger);
    keeps_in_mind(&anna, record, "Schlüssel", "week", "both").await.expect(303);
    let path = format!("/journal/follow-ups/{}", one(&town).await.id);
    let form = anna.form(&path).await;
    let page = anna.submit(&form.clone().with("what", "")).await.expect(422);
    assert!(page.shows("in ein paar Worten"));
    anna.submit(&form.with("purpose", "home_visit").with("whom", town.people.coordinator)).await.expect(303);
    assert!(anna.open(&record.path()).await.shows("Hausbesuch: Schlüssel"));
    let gone = anna.submit(&anna.form(&path).await.with("remove", "yes")).await.expect(303);
    let page = anna.follow(gone).await;
    assert!(!page.shows("Hausbesuch: Schlüssel"));
    let undo = page.forms().into_iter().find(|form| form.action.contains("/return/")).expect("it can be undone");
    anna.submit(&undo).await.expect(303);
    assert!(anna.open(&record.path()).await.shows("Hausbesuch: Schlüssel"));
}

#[tokio::test]
async fn what_the_program_plans_it_plans_once_and_settles() {
    let town = Town::new().await;
    let subject = Subject::Volunteer(town.people.boettcher);
    let plan =
        |on: &str| Plan { subject, kind: FollowUpKind::PoliceCertificate, on: day(on), account_id: None, what: None };
    for on in ["2026-12-01", "2026-12-01", "2026-10-01"] {
        town.change(async |tx| journal::plan(tx, plan(on)).await).await;
    }
    let mut due: Vec<_> = follow_ups(&town).await.into_iter().map(|row| row.due_on).collect();
    due.sort();
    assert_eq!(due, [day("2026-11-02"), day("2026-12-01")], "what is about a day that is over is due at once");
    town.change(async |tx| journal::settle(tx, subject, FollowUpKind::PoliceCertificate).await).await;
    assert!(follow_ups(&town).await.iter().all(|row| row.done_at.is_some()));
    town.change(async |tx| journal::plan(tx, plan("2026-12-01")).await).await;
    assert_eq!(follow_ups(&town).await.len(), 2, "what is done is not planned again");
    let page = town.as_coordinator().await.open(&subject.path()).await;
    assert!(page.shows("Erledigt: Führungszeugnis"));
}

#[tokio::test]
async fn a_plan_is_withdrawn_while_it_is_open_and_all_is_carried_to_another_record() {
    let town = Town::new().await;
    let [one, other] = [town.people.suess, town.people.krueger].map(Subject::Senior);
    let plan =
        || Plan { subject: one, kind: FollowUpKind::CheckService, on: day("2026-12-01"), account_id: None, what: None };
    town.change(async |tx| journal::plan(tx, plan()).await).await;
    town.change(async |tx| journal::withdraw(tx, one, FollowUpKind::CheckService, day("2026-12-01")).await).await;
    assert!(follow_ups(&town).await.is_empty());
    town.change(async |tx| journal::plan(tx, plan()).await).await;
    town.change(async |tx| journal::write(tx, one, NoteKind::Letter, "Brief".to_owned()).await).await;
    town.change(async |tx| journal::carry(tx, one, other).await).await;
    let page = town.as_coordinator().await.open(&other.path()).await;
    assert!(page.shows("Dienst prüfen") && page.shows("Brief (") || page.shows("Brief"));
    assert_eq!(notes(&town).await[0].about(), Some(other));
    assert_eq!(follow_ups(&town).await[0].about(), Some(other));
}

#[tokio::test]
async fn a_timeline_tells_what_every_slice_knows_newest_first_by_kind_and_page() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let record = Subject::Senior(town.people.abendroth);
    town.add(rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-10-27T14:00", 90)).await;
    town.add(rows::logged_visit(town.people.abendroth_with_boettcher, "2026-10-28T14:00", 60)).await;
    town.change(async |tx| journal::write(tx, record, NoteKind::Call, "Rief an.".to_owned()).await).await;
    let page = anna.open(&format!("/journal/{record}")).await;
    let text = page.text();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is missing:\n{text}"));
    assert!(at("Rief an.") < at("27.10.2026") && at("27.10.2026") < at("Begleitung beginnt"));
    assert!(at("Begleitung beginnt") < at("Pflegegrad 3 beginnt") && !page.shows("28.10.2026"));
    assert!(!page.text().split("</title>").next().unwrap_or_default().contains("Abendroth"));
    let only = anna.open(&format!("/journal/{record}?only=visit")).await;
    assert!(only.shows("27.10.2026") && !only.shows("Rief an."));
    assert!(anna.open(&format!("/journal/{record}?only=statement")).await.shows("Nichts von dieser Art"));
    for nth in 0..60 {
        town.change(async |tx| journal::write(tx, record, NoteKind::Mail, format!("Nummer {nth}.")).await).await;
    }
    let first = anna.open(&format!("/journal/{record}")).await;
    assert!(first.shows("Nummer 59.") && !first.shows("Nummer 5.") && first.shows("Seite 1"));
    assert!(anna.open(&format!("/journal/{record}?page=2")).await.shows("Nummer 5."));
    assert!(anna.open(&format!("/journal/{record}?page=all")).await.shows("Nummer 5."));
    anna.get("/journal/senior/999").await.expect(404);
    town.as_finance().await.get(&format!("/journal/{record}")).await.expect(403);
    assert!(!town.as_finance().await.open(&record.path()).await.shows("Rief an."), "notes are the coordinators'");
}

#[tokio::test]
async fn two_who_have_the_same_record_open_see_each_other_for_two_minutes() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let path = Subject::Senior(town.people.abendroth).path();
    assert!(!anna.open(&path).await.shows("gerade offen"));
    assert!(mehmet.open(&path).await.shows("Anna Kern hat diese Seite gerade offen."));
    let page = town.as_finance().await.open(&path).await;
    assert!(page.shows("Anna Kern und Mehmet Aydın haben diese Seite gerade offen."));
    assert!(!mehmet.open(&Subject::Senior(town.people.suess).path()).await.shows("gerade offen"));
    town.later(TimeDelta::minutes(2));
    assert!(!mehmet.open(&path).await.shows("gerade offen"));
    let ping = anna.open(&path).await.form_to("/presence");
    town.later(TimeDelta::seconds(90));
    assert_eq!(anna.submit(&ping).await.expect(200).text(), "Mehmet Aydın hat diese Seite gerade offen.");
    assert!(!ping.action.contains(&town.people.abendroth.to_string()), "the address of the ping says nothing");
    town.later(TimeDelta::seconds(90));
    assert_eq!(anna.submit(&ping).await.expect(200).text(), "");
    assert!(mehmet.open(&path).await.shows("Anna Kern hat"), "a ping counts as having it open");
}

#[tokio::test]
async fn a_page_that_pings_by_itself_does_not_keep_a_session_alive() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let ping = anna.open(&Subject::Senior(town.people.abendroth).path()).await.form_to("/presence");
    for _ in 0..3 {
        town.later(TimeDelta::minutes(39));
        anna.submit(&ping).await.expect(200);
    }
    town.later(TimeDelta::minutes(5));
    anna.submit(&ping).await.expect(303);
}

#[tokio::test]
async fn a_record_says_when_somebody_last_spoke_with_them() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let subject = Subject::Senior(town.people.abendroth);
    assert!(!coordinator.open(&subject.path()).await.shows("Letzter Kontakt"));
    town.change(async |tx| journal::write(tx, subject, NoteKind::Call, "Ruft zurück".to_owned()).await).await;
    town.at("2026-11-05T10:00");
    town.change(async |tx| journal::write(tx, subject, NoteKind::Other, "Schlüssel hängt links".to_owned()).await)
        .await;
    let record = town.as_coordinator().await.open(&subject.path()).await;
    assert!(record.shows("Letzter Kontakt: 02.11.2026 (Anruf)"), "a note that is no contact is none");
}
