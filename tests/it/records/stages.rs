//! From application to leaving.

use entity::{
    follow_up::{self, FollowUpKind},
    value::Stage,
    volunteer, volunteer_papers, volunteer_stage,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::town::{Town, browser::Browser, rows};

/// Somebody who has applied, with all papers; where the record is.
async fn applicant(town: &Town) -> String {
    let row = volunteer::ActiveModel { active_since: Set(None), ..rows::volunteer("E-0009", "Frau Nuria Neu") };
    let id = town.add(row).await.id;
    let signed = Set(Some(rows::day("2026-10-01")));
    let papers = volunteer_papers::ActiveModel {
        volunteer_id: Set(id),
        certificate_on: signed.clone(),
        seen_on: signed.clone(),
        confidentiality_on: signed.clone(),
        agreement_on: signed,
        ..Default::default()
    };
    town.add(papers).await;
    format!("/volunteers/{id}")
}

async fn step(coordinator: &Browser<'_>, home: &str, stage: &str, since: &str) {
    let form = coordinator.form(&format!("{home}/stage")).await.with("stage", stage).with("since", since);
    coordinator.submit(&form).await.expect(303);
}

async fn history(town: &Town) -> Vec<(Stage, String)> {
    let rows = volunteer_stage::Entity::find().order_by_asc(volunteer_stage::Column::Id).all(town.db().read());
    rows.await.unwrap().into_iter().map(|row| (row.stage, row.since.to_string())).collect()
}

async fn active_since(town: &Town, number: &str) -> Option<String> {
    let all = volunteer::Entity::find().all(town.db().read()).await.unwrap();
    all.into_iter().find(|row| row.number == number)?.active_since.map(|day| day.to_string())
}

#[tokio::test]
async fn a_volunteer_goes_from_application_to_leaving_and_may_come_back() {
    let town = Town::new().await;
    let (coordinator, home) = (town.as_coordinator().await, applicant(&town).await);
    assert!(coordinator.open(&home).await.shows("beworben"));
    step(&coordinator, &home, "talk_held", "2026-10-05").await;
    assert!(coordinator.open("/volunteers?stage=talk_held").await.shows("Neu, Nuria"));
    step(&coordinator, &home, "papers_complete", "2026-10-06").await;
    step(&coordinator, &home, "active", "2026-10-07").await;
    assert_eq!(active_since(&town, "E-0009").await.as_deref(), Some("2026-10-07"));
    let list = coordinator.open("/volunteers?stage=active&status=free").await;
    assert!(list.shows("Neu, Nuria") && list.shows("seit 07.10.2026") && !list.shows("Böttcher"));
    let pause = coordinator.form(&format!("{home}/stage")).await;
    assert_eq!(pause.value("stage"), "paused");
    let pause = pause.with("since", "2026-10-20").with("until", "2026-11-01").with("note", "Enkelkind");
    coordinator.submit(&pause).await.expect(303);
    let record = coordinator.open(&home).await;
    for fact in ["pausiert seit 20.10.2026 bis 01.11.2026", "Die Pause war bis 01.11.2026 geplant", "Enkelkind"] {
        assert!(record.shows(fact), "{fact}");
    }
    assert!(!coordinator.open("/volunteers?stage=active").await.shows("Neu, Nuria"));
    step(&coordinator, &home, "active", "2026-11-01").await;
    assert_eq!(active_since(&town, "E-0009").await.as_deref(), Some("2026-10-07"), "a pause does not begin it anew");
    let ending = coordinator.form(&format!("{home}/ending")).await;
    let early = ending.clone().with("ended_on", "2026-10-30");
    assert!(coordinator.submit(&early).await.expect(422).shows("Am 01.11.2026 ist schon etwas eingetragen"));
    coordinator.submit(&ending.with("ended_on", "2026-11-01")).await.expect(303);
    assert!(coordinator.open(&home).await.shows("ausgeschieden seit 01.11.2026"));
    assert_eq!(history(&town).await.len(), 6);
    step(&coordinator, &home, "applied", "2026-11-02").await;
    assert_eq!(active_since(&town, "E-0009").await, None);
    assert!(coordinator.open("/volunteers?stage=applied").await.shows("Neu, Nuria"));
}

#[tokio::test]
async fn a_step_that_does_not_fit_is_refused_with_what_to_do() {
    let town = Town::new().await;
    let (coordinator, home) = (town.as_coordinator().await, applicant(&town).await);
    let form = coordinator.form(&format!("{home}/stage")).await;
    for (stage, since, says) in [
        ("active", "2026-10-05", "Danach kommt zuerst: Das Gespräch ist geführt"),
        ("talk_held", "2026-11-03", "liegt in der Zukunft"),
        ("nonsense", "2026-10-05", "Bitte wählen Sie"),
        ("back", "", "keinen Schritt, der zurückgenommen werden kann"),
        ("talk_held", "", "Bitte füllen Sie dieses Feld aus."),
    ] {
        let page = coordinator.submit(&form.clone().with("stage", stage).with("since", since)).await.expect(422);
        assert!(page.shows(says), "{stage} {since}: {says}: {}", page.text());
    }
    let long = form.with("note", "x".repeat(1001));
    assert!(coordinator.submit(&long).await.expect(422).shows("Höchstens 1000 Zeichen"));
    step(&coordinator, &home, "talk_held", "2026-10-10").await;
    let early = coordinator.form(&format!("{home}/stage")).await.with("since", "2026-10-09");
    assert!(coordinator.submit(&early).await.expect(422).shows("Am 10.10.2026 ist schon etwas eingetragen"));
    assert_eq!(history(&town).await, [(Stage::TalkHeld, "2026-10-10".to_owned())]);
}

#[tokio::test]
async fn nobody_begins_before_the_papers_are_there() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let row = volunteer::ActiveModel { active_since: Set(None), ..rows::volunteer("E-0009", "Frau Nuria Neu") };
    let home = format!("/volunteers/{}", town.add(row).await.id);
    step(&coordinator, &home, "talk_held", "2026-10-10").await;
    let page = coordinator.submit(&coordinator.form(&format!("{home}/stage")).await).await.expect(422);
    assert!(page.shows("Es fehlt noch: Führungszeugnis, Schweigepflicht, Vereinbarung."));
}

#[tokio::test]
async fn the_last_step_can_be_taken_back() {
    let town = Town::new().await;
    let (coordinator, home) = (town.as_coordinator().await, applicant(&town).await);
    for stage in ["talk_held", "papers_complete", "active"] {
        step(&coordinator, &home, stage, "2026-10-10").await;
    }
    let back = coordinator.form(&format!("{home}/stage")).await.with("stage", "back");
    coordinator.submit(&back).await.expect(303);
    assert_eq!(active_since(&town, "E-0009").await, None);
    assert!(coordinator.open(&home).await.shows("Nachweise vollständig seit 10.10.2026"));
    let stale = back.with("once", "another-key-of-a-form");
    coordinator.submit(&stale).await.expect(409);
}

/// When somebody is to be asked whether they come back.
async fn asked_back(town: &Town) -> Vec<String> {
    let kind = follow_up::Column::Kind.eq(FollowUpKind::PauseOver);
    let rows = follow_up::Entity::find().filter(kind).all(town.db().read()).await.expect("the database answers");
    rows.into_iter().map(|row| row.due_on.to_string()).collect()
}

#[tokio::test]
async fn the_end_of_a_pause_is_a_follow_up_until_it_is_over() {
    let town = Town::new().await;
    let (coordinator, home) = (town.as_coordinator().await, applicant(&town).await);
    for stage in ["talk_held", "papers_complete", "active"] {
        step(&coordinator, &home, stage, "2026-10-10").await;
    }
    let pause = coordinator.form(&format!("{home}/stage")).await.with("since", "2026-10-20");
    coordinator.submit(&pause.with("until", "2026-12-31")).await.expect(303);
    assert_eq!(asked_back(&town).await, ["2026-12-31"]);
    assert!(coordinator.open(&home).await.shows("Ende der Pause"));
    assert!(!coordinator.open("/volunteers?status=free").await.shows("Neu, Nuria"), "who pauses is not idle");
    step(&coordinator, &home, "active", "2026-11-01").await;
    assert!(asked_back(&town).await.is_empty(), "who is back is not asked");
    let back = coordinator.form(&format!("{home}/stage")).await.with("stage", "back");
    coordinator.submit(&back).await.expect(303);
    assert_eq!(asked_back(&town).await, ["2026-12-31"], "the return was a mistake");
    let ending = coordinator.form(&format!("{home}/ending")).await.with("ended_on", "2026-11-01");
    coordinator.submit(&ending).await.expect(303);
    assert!(asked_back(&town).await.is_empty(), "who has left is not asked");
}

#[tokio::test]
async fn the_timeline_tells_stages_papers_and_consents() {
    let town = Town::new().await;
    let (coordinator, home) = (town.as_coordinator().await, applicant(&town).await);
    let talk = coordinator.form(&format!("{home}/stage")).await.with("stage", "talk_held");
    coordinator.submit(&talk.with("since", "2026-10-05").with("note", "Spielt Geige")).await.expect(303);
    let consent = coordinator.form(&format!("{home}/consents/new")).await.with("purpose", "pictures");
    let consent = consent.with("text_version", "2026-01").with("given_on", "2026-10-06");
    coordinator.submit(&consent).await.expect(303);
    let timeline = coordinator.open(&home.replace("/volunteers/", "/journal/volunteer/")).await;
    for told in [
        "Stand: Gespräch geführt",
        "Spielt Geige",
        "Führungszeugnis vorgelegt",
        "Schweigepflicht unterschrieben",
        "Vereinbarung unterschrieben",
        "Eingewilligt: Bilder für die Öffentlichkeitsarbeit",
    ] {
        assert!(timeline.shows(told), "{told}: {}", timeline.text());
    }
    let only = coordinator.open(&format!("{}?only=consent", home.replace("/volunteers/", "/journal/volunteer/"))).await;
    assert!(only.shows("Eingewilligt:") && !only.shows("Stand: Gespräch geführt"));
}

#[tokio::test]
async fn an_end_on_a_later_day_changes_nothing_until_then() {
    let town = Town::new().await;
    let (coordinator, home) = (town.as_coordinator().await, applicant(&town).await);
    let end_on = async |day: &str| {
        let ending = coordinator.form(&format!("{home}/ending")).await.with("ended_on", day);
        coordinator.submit(&ending).await.expect(303);
    };
    step(&coordinator, &home, "talk_held", "2026-10-05").await;
    end_on("2026-11-30").await;
    assert!(coordinator.open(&home).await.shows("Gespräch geführt seit 05.10.2026"));
    assert!(coordinator.open("/volunteers?stage=talk_held").await.shows("Neu, Nuria"));
    assert!(!coordinator.open("/volunteers?stage=applied").await.shows("Neu, Nuria"));
    for stage in ["papers_complete", "active", "paused"] {
        step(&coordinator, &home, stage, "2026-10-10").await;
    }
    assert!(coordinator.open(&home).await.shows("pausiert seit 10.10.2026"));
    assert!(coordinator.open("/volunteers?stage=paused").await.shows("Neu, Nuria"));
    for others in ["stage=active", "status=free"] {
        assert!(!coordinator.open(&format!("/volunteers?{others}")).await.shows("Neu, Nuria"), "{others}");
    }
    let back = coordinator.form(&format!("{home}/stage")).await.with("stage", "back");
    coordinator.submit(&back).await.expect(303);
    assert!(coordinator.open("/volunteers?stage=active").await.shows("Neu, Nuria"), "the pause was a mistake");
    end_on("2026-12-15").await;
    let stages = [Stage::TalkHeld, Stage::PapersComplete, Stage::Active, Stage::Left];
    assert_eq!(history(&town).await.iter().map(|(stage, _)| *stage).collect::<Vec<_>>(), stages);
    assert_eq!(history(&town).await.last().map(|(_, since)| since.as_str()), Some("2026-12-15"));
    town.at("2026-12-16T10:00");
    assert!(town.as_coordinator().await.open(&home).await.shows("ausgeschieden seit 15.12.2026"));
}

#[tokio::test]
async fn nobody_begins_without_papers_by_typing_a_day() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let form = coordinator.form("/volunteers/new").await.with("first_name", "Nuria").with("last_name", "Neu");
    let form = form.with("birth_date", "1960-01-01").with("street", "Weg 1").with("postal_code", "44359");
    let form = form.with("town", "Dortmund").with("district", 11).also("services", "besuchsdienst");
    let refused = coordinator.submit(&form.clone().with("active_since", "2026-11-01")).await.expect(422);
    assert!(refused.beside("problem", "active_since").contains("Führungszeugnis, Schweigepflicht, Vereinbarung"));
    let home = coordinator.submit(&form).await.expect(303).location().to_owned();
    let edit = format!("{home}/edit");
    let typed = coordinator.form(&edit).await.with("active_since", "2026-11-01");
    assert!(coordinator.submit(&typed).await.expect(422).beside("problem", "active_since").contains("Wer beginnt"));
    let papers = coordinator.form(&format!("{home}/papers")).await;
    let papers = papers.with("certificate_on", "2026-10-01").with("seen_on", "2026-10-05");
    let papers = papers.with("confidentiality_on", "2026-10-05").with("agreement_on", "2026-10-05");
    coordinator.submit(&papers).await.expect(303);
    coordinator.submit(&coordinator.form(&edit).await.with("active_since", "2026-11-01")).await.expect(303);
    coordinator.submit(&coordinator.form(&edit).await.with("active_since", "2026-10-20")).await.expect(303);
    let emptied = coordinator.submit(&coordinator.form(&edit).await.with("active_since", "")).await.expect(422);
    assert!(emptied.beside("problem", "active_since").contains("nicht streichen"));
}

#[tokio::test]
async fn a_certificate_that_is_due_again_lets_nobody_begin() {
    let town = Town::new().await;
    let (coordinator, home) = (town.as_coordinator().await, applicant(&town).await);
    step(&coordinator, &home, "talk_held", "2026-10-05").await;
    town.at("2031-10-01T09:00");
    let coordinator = town.as_coordinator().await;
    let form = coordinator.form(&format!("{home}/stage")).await.with("stage", "papers_complete");
    let refused = coordinator.submit(&form.with("since", "2031-10-01")).await.expect(422);
    assert!(refused.shows("Es fehlt noch: Führungszeugnis."), "{}", refused.text());
}

#[tokio::test]
async fn whoever_visits_somebody_has_begun() {
    let town = Town::new().await;
    let (coordinator, home) = (town.as_coordinator().await, applicant(&town).await);
    for (stage, since) in [("talk_held", "2026-10-05"), ("papers_complete", "2026-10-06")] {
        step(&coordinator, &home, stage, since).await;
    }
    let id = home.rsplit('/').next().unwrap().to_owned();
    let form = coordinator.form("/assignments/new").await.with("senior", town.people.suess).with("volunteer", &id);
    let form = form.with("service", "entlastung").with("starts_on", "2026-10-10");
    let page = coordinator.follow(coordinator.submit(&form).await.expect(303)).await;
    assert!(page.shows("noch nicht aktiv"), "{}", page.text());
    step(&coordinator, &home, "active", "2026-10-10").await;
    let back = coordinator.form(&format!("{home}/stage")).await.with("stage", "back");
    let refused = coordinator.submit(&back).await.expect(422);
    assert!(refused.shows("laufen noch Begleitungen: B-00"), "{}", refused.text());
}
