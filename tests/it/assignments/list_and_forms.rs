//! The list and the page of the tandems, and the forms by which they are entered and changed by hand.

use super::all;
use crate::town::{Town, rows};

#[tokio::test]
async fn a_tandem_begins_from_a_seniors_record_once() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let form = coordinator.form(&format!("/assignments/new?senior={}", town.people.suess)).await;
    assert_eq!(form.value("senior"), town.people.suess.to_string());
    let missing = coordinator.submit(&form).await.expect(422);
    assert!(missing.shows("Bitte füllen Sie dieses Feld aus."));
    let form = form.with("volunteer", town.people.boettcher).with("service", "besuchsdienst");
    let answer = coordinator.submit(&form).await.expect(303);
    coordinator.submit(&form).await.expect(303);
    assert_eq!(all(&town).await.len(), 4, "sent twice, saved once");
    let page = coordinator.follow(answer).await.expect(200);
    for fact in ["B-0004", "Herr Konrad Süß", "Herr Jürgen Böttcher", "Besuchsdienst", "seit 02.11.2026"] {
        assert!(page.shows(fact), "{fact}");
    }
}

#[tokio::test]
async fn a_tandem_of_nobody_is_not_begun() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let form = coordinator.form("/assignments/new").await.with("senior", 999).with("service", "entlastung");
    coordinator.submit(&form.clone().with("volunteer", town.people.boettcher)).await.expect(404);
    let backwards = form.with("senior", town.people.suess).with("volunteer", town.people.boettcher);
    let backwards = backwards.with("starts_on", "2026-10-02").with("ends_on", "2026-10-01");
    assert!(coordinator.submit(&backwards).await.expect(422).shows("Das Ende liegt vor dem Anfang"));
    coordinator.get("/assignments/999").await.expect(404);
    coordinator.get("/assignments/999/ending").await.expect(404);
}

#[tokio::test]
async fn a_visit_never_falls_out_of_its_tandem() {
    let town = Town::new().await;
    let tandem = town.people.abendroth_with_boettcher;
    town.add(rows::confirmed_visit(tandem, "2026-10-06T14:00", 120)).await;
    town.add(rows::logged_visit(tandem, "2026-10-20T14:00", 120)).await;
    let coordinator = town.as_coordinator().await;
    let ending = coordinator.form(&format!("/assignments/{tandem}/ending")).await;
    let ending = ending.with("reason", "moved").with("talk", "none");
    let page = coordinator.submit(&ending.clone().with("ends_on", "2026-10-05")).await.expect(422);
    assert!(page.shows("2 Besuche vom 06.10.2026 bis 20.10.2026"));
    let page = coordinator.submit(&page.form_to(&ending.action).with("ends_on", "2026-10-19")).await.expect(422);
    assert!(page.shows("der Besuch vom 20.10.2026"));
    let edit = coordinator.form(&format!("/assignments/{tandem}/edit")).await;
    let late = coordinator.submit(&edit.clone().with("starts_on", "2026-10-07")).await.expect(422);
    assert!(late.beside("problem", "starts_on").contains("der Besuch vom 06.10.2026"));
    let early = coordinator.submit(&edit.clone().with("ends_on", "2026-10-19")).await.expect(422);
    assert!(early.beside("problem", "ends_on").contains("der Besuch vom 20.10.2026"));
    let other = coordinator.submit(&edit.with("volunteer", town.people.yildiz)).await.expect(422);
    assert!(other.beside("problem", "volunteer").contains("gibt es schon Besuche"));
    coordinator.submit(&ending.with("ends_on", "2026-10-20")).await.expect(303);
    let list = coordinator.open("/assignments").await;
    assert!(!list.shows("Abendroth, Erna") && list.shows("2 Begleitungen"));
    assert!(coordinator.open("/assignments?status=ended").await.shows("B-0001"));
    let page = coordinator.open(&format!("/assignments/{tandem}")).await;
    let version = all(&town).await[0].version;
    let back = page.form_to(&format!("/assignments/{tandem}/ending/return/{version}"));
    coordinator.submit(&back).await.expect(303);
    assert!(coordinator.open("/assignments").await.shows("B-0001"));
}

#[tokio::test]
async fn the_second_of_two_editors_of_a_tandem_sees_both_versions() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let path = format!("/assignments/{}/edit", town.people.suess_with_yildiz);
    let (one, other) = (anna.form(&path).await, mehmet.form(&path).await);
    anna.submit(&one.with("starts_on", "2026-01-15")).await.expect(303);
    let page = mehmet.submit(&other.with("ends_on", "2026-12-31")).await.expect(409);
    assert!(page.shows("2026-01-15") && page.shows("2026-12-31"));
    mehmet.submit(&page.form_to(&path)).await.expect(303);
}

#[tokio::test]
async fn what_is_unusual_is_hinted_at_and_hinders_nobody() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let form = coordinator.form("/assignments/new").await.with("senior", town.people.suess);
    let form = form.with("volunteer", town.people.boettcher).with("service", "entlastung");
    let answer = coordinator.submit(&form).await.expect(303);
    assert!(coordinator.follow(answer).await.shows("Heute gilt kein Pflegegrad"));
}

#[tokio::test]
async fn the_list_of_tandems_filters_and_sorts() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    assert!(coordinator.open("/assignments").await.shows("3 Begleitungen"));
    for (question, shown, hidden) in [
        ("q=yildiz", "B-0002", "B-0001"),
        ("q=b-0003", "B-0003", "B-0001"),
        ("service=besuchsdienst", "B-0002", "B-0003"),
        ("district=1", "Dazu gibt es keine Begleitung", "B-0001"),
        ("status=ended", "Dazu gibt es keine Begleitung", "B-0001"),
    ] {
        let page = coordinator.open(&format!("/assignments?{question}")).await;
        assert!(page.shows(shown), "{question} shows {shown}");
        assert!(!page.shows(hidden), "{question} hides {hidden}");
    }
    for sort in ["-senior", "volunteer", "-number", "start"] {
        coordinator.open(&format!("/assignments?sort={sort}&status=all&page=all")).await;
    }
    assert!(coordinator.open("/assignments/list.xlsx").await.bytes.starts_with(b"PK"));
    town.as_finance().await.get("/assignments").await.expect(403);
}

#[tokio::test]
async fn whom_a_tandem_is_for_is_looked_for_without_losing_what_was_typed() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let form = coordinator.form("/assignments/new").await.with("ends_on", "31.12.2026").with("service", "entlastung");
    let page = coordinator.submit(&form.with("senior_find", "SUESS").with("senior_look", "yes")).await.expect(200);
    assert!(page.shows("Süß, Konrad · S-0002") && page.shows("Bitte wählen Sie aus, wer gemeint ist."));
    assert!(!page.shows("Abendroth") && !page.shows("Bitte füllen Sie dieses Feld aus."));
    let form = page.form_to("/assignments/new");
    assert_eq!((form.value("ends_on"), form.value("service")), ("31.12.2026", "entlastung"));
    let form = form.without("senior_look").with("senior", town.people.suess).with("volunteer_find", "e-0001");
    let page = coordinator.submit(&form).await.expect(200);
    assert!(page.shows("Böttcher, Jürgen · E-0001"), "typing and saving looks first");
    let form = page.form_to("/assignments/new");
    assert_eq!(form.value("senior"), town.people.suess.to_string());
    let answer = coordinator.submit(&form.with("volunteer", town.people.boettcher)).await.expect(303);
    let page = coordinator.follow(answer).await;
    assert!(page.shows("Herr Konrad Süß") && page.shows("31.12.2026"));
    assert_eq!(all(&town).await.len(), 4);
}

#[tokio::test]
async fn looking_says_why_nobody_is_there_to_be_picked() {
    let town = Town::new().await;
    let gone = rows::senior("S-0009", "Frau Lotte Gegangen");
    town.add(entity::senior::ActiveModel { ended_on: sea_orm::Set("2026-10-01".parse().ok()), ..gone }).await;
    let coordinator = town.as_coordinator().await;
    let form = coordinator.form("/assignments/new").await.with("senior_look", "yes");
    for (typed, said) in [
        ("", "mindestens zwei Zeichen"),
        ("s", "mindestens zwei Zeichen"),
        ("gegangen", "Zu „gegangen“ ist niemand eingetragen."),
        ("<b>%", "Zu „<b>%“ ist niemand eingetragen."),
    ] {
        let page = coordinator.submit(&form.clone().with("senior_find", typed)).await.expect(200);
        assert!(page.shows(said), "{typed}: {}", page.text());
    }
    let missing = form.with("senior", 999).with("volunteer", "x").without("senior_look");
    assert!(coordinator.submit(&missing).await.expect(422).shows("Bitte wählen Sie"));
}

#[tokio::test]
async fn the_form_of_a_tandem_stays_small_among_ten_thousand_people() {
    let town = Town::new().await;
    let seniors = (10_000..15_000).map(|n| rows::senior(&format!("S-{n}"), &format!("Frau Vorname{n} Nachname{n}")));
    let volunteers =
        (10_000..15_000).map(|n| rows::volunteer(&format!("E-{n}"), &format!("Herr Vorname{n} Nachname{n}")));
    town.change(async |tx| {
        tx.insert_all(seniors.collect()).await?;
        tx.insert_all(volunteers.collect()).await
    })
    .await;
    let coordinator = town.as_coordinator().await;
    let page = coordinator.open("/assignments/new").await;
    assert!(page.bytes.len() < 20_000, "{} bytes", page.bytes.len());
    let form = page.form_to("/assignments/new").with("senior_find", "nachname").with("volunteer_find", "name14999");
    let page = coordinator.submit(&form).await.expect(200);
    assert!(page.bytes.len() < 30_000, "{} bytes", page.bytes.len());
    assert_eq!(page.text().matches("· S-1").count(), 20);
    assert!(page.shows("Es gibt noch mehr.") && page.shows("Nachname14999, Vorname14999 · E-14999"));
}

#[tokio::test]
async fn the_same_two_are_not_entered_twice_for_the_same_days() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let (senior, volunteer) = (town.people.abendroth.to_string(), town.people.boettcher.to_string());
    let fields = |service: &'static str| {
        [
            ("senior", senior.clone()),
            ("volunteer", volunteer.clone()),
            ("service", service.to_owned()),
            ("starts_on", "2026-11-02".to_owned()),
        ]
    };
    let post = async |service| {
        let fields = fields(service);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        anna.post("/assignments/new", &fields).await
    };
    let twice = post("entlastung").await.expect(422);
    assert!(twice.beside("problem", "volunteer").contains("schon die Begleitung B-0001"));
    post("besuchsdienst").await.expect(303);
}
