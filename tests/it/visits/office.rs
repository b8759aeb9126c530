//! The office confirms, returns and corrects.

use entity::{value::Minutes, visit::VisitStatus};

use super::{all, logs, one, only};
use crate::town::{Town, rows};

#[tokio::test]
async fn the_list_begins_with_what_waits_the_oldest_first() {
    let town = Town::new().await;
    for day in ["2026-10-27", "2026-10-20"] {
        logs(&town, day, "14:00", "16:00").await.expect(303);
    }
    town.add(rows::confirmed_visit(town.people.krueger_with_yildiz, "2026-10-13T10:00", 60)).await;
    let office = town.as_coordinator().await;
    let text = office.open("/visits").await.text();
    let place = |day: &str| text.find(day);
    assert!(place("20.10.2026").is_some() && place("20.10.2026") < place("27.10.2026"));
    assert_eq!(place("13.10.2026"), None);
    for (query, shows) in [
        ("state=confirmed", [false, true]),
        ("state=all", [true, true]),
        ("state=all&month=2026-09", [false, false]),
        ("state=all&senior=abendr", [true, false]),
        ("state=all&senior=S-0003", [false, true]),
        ("state=all&volunteer=yildiz", [false, true]),
        ("state=settled", [false, false]),
        ("state=returned", [false, false]),
    ] {
        let page = office.open(&format!("/visits?{query}")).await;
        assert_eq!([page.shows("27.10.2026"), page.shows("13.10.2026")], shows, "{query}");
    }
}

#[tokio::test]
async fn many_visits_are_confirmed_at_once_and_taken_back_at_once() {
    let town = Town::new().await;
    for day in ["2026-10-20", "2026-10-27"] {
        logs(&town, day, "14:00", "16:00").await.expect(303);
    }
    let office = town.as_coordinator().await;
    let ticked = office.open("/visits").await.form_to("/visits/confirmations");
    let ticked =
        all(&town).await.iter().fold(ticked, |form, visit| form.also("row", format!("{}.{}", visit.id, visit.version)));
    let done = office.submit(&ticked).await.expect(303);
    office.submit(&ticked).await.expect(303);
    let list = office.follow(done).await;
    assert!(list.shows("2 Besuche sind bestätigt.") && list.shows("Alles bestätigt"));
    let confirmed = all(&town).await;
    assert!(confirmed.iter().all(|visit| visit.status == VisitStatus::Confirmed && visit.version == 2));
    assert_eq!(confirmed[0].confirmed_by, Some(format!("account:{}", town.people.coordinator)));

    let undo = format!("/visits/confirmations/{}/reversal", town.now().timestamp());
    town.as_second_coordinator().await.post(&undo, &[]).await.expect(303);
    assert!(all(&town).await.iter().all(|visit| visit.status == VisitStatus::Confirmed), "another's click");
    office.submit(&list.form_to(&undo)).await.expect(303);
    assert!(all(&town).await.iter().all(|visit| visit.status == VisitStatus::Logged && visit.confirmed_by.is_none()));
}

#[tokio::test]
async fn what_changed_meanwhile_keeps_waiting() {
    let town = Town::new().await;
    for day in ["2026-10-20", "2026-10-27"] {
        logs(&town, day, "14:00", "16:00").await.expect(303);
    }
    let (office, visits) = (town.as_coordinator().await, all(&town).await);
    let ticked = office.open("/visits").await.form_to("/visits/confirmations");
    let ticked = visits.iter().fold(ticked, |form, visit| form.also("row", format!("{}.1", visit.id)));
    let volunteer = town.as_volunteer().await;
    let change = volunteer.form(&format!("/my/visits/{}/edit", visits[0].id)).await.with("ends", "17:00");
    volunteer.submit(&change).await.expect(303);
    let list = office.follow(office.submit(&ticked).await).await;
    assert!(list.shows("Ein Besuch ist bestätigt. Einer hat sich inzwischen geändert"));
    assert_eq!(one(&town, visits[0].id).await.status, VisitStatus::Logged);
    assert_eq!(one(&town, visits[1].id).await.status, VisitStatus::Confirmed);
}

#[tokio::test]
async fn nothing_ticked_confirms_nothing_and_says_so() {
    let town = Town::new().await;
    let office = town.as_coordinator().await;
    let answer = office.post("/visits/confirmations", &[("row", "x")]).await;
    assert!(office.follow(answer.expect(303)).await.shows("Es war kein Besuch ausgewählt"));
}

#[tokio::test]
async fn one_visit_is_confirmed_and_taken_back() {
    let town = Town::new().await;
    logs(&town, "2026-10-27", "14:00", "16:00").await.expect(303);
    let (office, visit) = (town.as_coordinator().await, only(&town).await);
    let page = office.open(&format!("/visits/{}", visit.id)).await;
    let confirm = page.form_to(&format!("/visits/{}/confirmation", visit.id));
    let list = office.follow(office.submit(&confirm).await.expect(303)).await;
    assert_eq!(only(&town).await.status, VisitStatus::Confirmed);
    town.as_second_coordinator().await.submit(&confirm).await.expect(403);
    let again = town.as_second_coordinator().await;
    again.post(&confirm.action, &[("version", "1")]).await.expect(409);
    again.post(&confirm.action, &[("version", "2")]).await.expect(422);
    let undo = list.form_to(&format!("/visits/{}/confirmation/2/reversal", visit.id));
    let page = office.follow(office.submit(&undo).await.expect(303)).await;
    assert_eq!(only(&town).await.status, VisitStatus::Logged);
    for event in ["Eingetragen", "(Jürgen Böttcher)", "Bestätigung zurückgenommen", "(Anna Kern)"] {
        assert!(page.shows(event), "{event}");
    }
}

#[tokio::test]
async fn a_return_needs_a_reason_and_can_be_taken_back() {
    let town = Town::new().await;
    logs(&town, "2026-10-27", "14:00", "16:00").await.expect(303);
    let (office, visit) = (town.as_coordinator().await, only(&town).await);
    let action = format!("/visits/{}/return", visit.id);
    let form = office.open(&format!("/visits/{}", visit.id)).await.form_to(&action);
    let refused = office.submit(&form).await.expect(422);
    assert!(refused.shows("Bitte füllen Sie dieses Feld aus."));
    let long = refused.form_to(&action).with("reason", "x".repeat(501));
    assert!(office.submit(&long).await.expect(422).shows("Höchstens 500 Zeichen"));
    let list = office.follow(office.submit(&form.with("reason", "Wann war das Ende?")).await.expect(303)).await;
    assert_eq!(only(&town).await.return_reason.as_deref(), Some("Wann war das Ende?"));
    office.post(&format!("/visits/{}/confirmation", visit.id), &[("version", "2")]).await.expect(422);
    office.submit(&list.form_to(&format!("{action}/2/reversal"))).await.expect(303);
    let visit = only(&town).await;
    assert_eq!((visit.status, visit.return_reason), (VisitStatus::Logged, None));
}

#[tokio::test]
async fn a_correction_confirms_and_keeps_the_rules() {
    let town = Town::new().await;
    logs(&town, "2026-10-27", "14:00", "16:00").await.expect(303);
    logs(&town, "2026-10-27", "16:00", "17:00").await.expect(303);
    let (office, visit) = (town.as_coordinator().await, all(&town).await.remove(0));
    let form = office.form(&format!("/visits/{}/edit", visit.id)).await;
    let refused = office.submit(&form.clone().with("ends", "16:01")).await.expect(422);
    assert!(refused.shows("Für diese Zeit steht schon ein Besuch: 27.10.2026, 16:00 bis 17:00"));
    let other = town.as_second_coordinator().await;
    let stale = other.form(&format!("/visits/{}/edit", visit.id)).await.with("starts", "13:00");
    office.submit(&form.with("ends", "15:00")).await.expect(303);
    let corrected = one(&town, visit.id).await;
    assert_eq!((corrected.minutes, corrected.status), (Minutes(60), VisitStatus::Confirmed));
    let told = other.submit(&stale).await.expect(409);
    assert!(told.shows("15:00") && told.form_to(&format!("/visits/{}", visit.id)).value("starts") == "13:00");
}

#[tokio::test]
async fn the_office_takes_a_visit_out_after_asking() {
    let town = Town::new().await;
    town.add(rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-10-27T14:00", 60)).await;
    let (office, visit) = (town.as_coordinator().await, only(&town).await);
    let ask = office.form(&format!("/visits/{}/removal", visit.id)).await;
    office.submit(&ask).await.expect(303);
    office.submit(&ask).await.expect(303);
    assert!(all(&town).await.is_empty());
}

#[tokio::test]
async fn conspicuous_visits_are_marked_and_can_be_listed() {
    let town = Town::new().await;
    let people = &town.people;
    town.add(rows::care_grade(people.suess, 1, "2026-10-01")).await;
    town.add(rows::logged_visit(people.suess_with_yildiz, "2026-10-06T14:00", 60)).await;
    town.add(rows::logged_visit(people.krueger_with_yildiz, "2026-10-07T21:30", 60)).await;
    town.add(rows::logged_visit(people.abendroth_with_boettcher, "2026-10-08T10:00", 361)).await;
    town.add(rows::logged_visit(people.abendroth_with_boettcher, "2026-10-09T10:00", 60)).await;
    let office = town.as_coordinator().await;
    let page = office.open("/visits?conspicuous=yes").await;
    for hint in ["Besuchsdienst trotz Pflegegrad", "in der Nacht", "länger als 6 Stunden"] {
        assert!(page.shows(hint), "{hint}");
    }
    assert!(!page.shows("09.10.2026"));
    assert!(office.open("/visits").await.shows("09.10.2026"));
}

#[tokio::test]
async fn the_month_counts_what_is_unconfirmed_and_conspicuous_and_leads_to_exactly_these() {
    let town = Town::new().await;
    let people = &town.people;
    town.add(rows::logged_visit(people.krueger_with_yildiz, "2026-10-07T21:30", 60)).await;
    town.add(rows::logged_visit(people.abendroth_with_boettcher, "2026-10-08T10:00", 60)).await;
    town.add(rows::logged_visit(people.abendroth_with_boettcher, "2026-10-08T15:00", 60)).await;
    town.add(rows::logged_visit(people.abendroth_with_boettcher, "2026-10-09T10:00", 60)).await;
    town.add(rows::confirmed_visit(people.krueger_with_yildiz, "2026-10-14T21:30", 60)).await;
    town.add(rows::logged_visit(people.krueger_with_yildiz, "2026-09-09T21:30", 60)).await;
    let finance = town.as_finance().await;
    let month = finance.open("/months/2026-10").await;
    assert!(month.shows("4 Besuche sind noch nicht bestätigt, 3 auffällig."));
    let link = "/months/2026-10/unconfirmed?conspicuous=yes";
    assert!(month.shows(&format!("href=\"{link}\"")));
    let list = finance.open(link).await;
    assert!(list.shows("Oktober 2026 · 3") && list.shows("in der Nacht") && list.shows("zwei Besuche am selben Tag"));
    assert!(!list.shows("09.10.2026") && !list.shows("14.10.2026") && !list.shows("09.09.2026"));
    let all = finance.open("/months/2026-10/unconfirmed").await;
    assert!(all.shows("09.10.2026") && all.shows("in der Nacht"));
    let office = town.as_coordinator().await.open("/visits?state=unconfirmed&month=2026-10&conspicuous=yes").await;
    assert!(office.shows("3 Besuche") && !office.shows("09.10.2026") && !office.shows("14.10.2026"));
}

#[tokio::test]
async fn the_list_is_taken_along_whole_as_a_file_and_printed_whole() {
    let town = Town::new().await;
    for number in 0..51 {
        let day = rows::day("2026-08-01") + chrono::Days::new(number);
        town.add(rows::logged_visit(town.people.abendroth_with_boettcher, &format!("{day}T14:00"), 60)).await;
    }
    town.add(rows::logged_visit(town.people.krueger_with_yildiz, "2026-10-07T21:30", 60)).await;
    let office = town.as_coordinator().await;
    let whole = office.open("/visits?senior=abendroth&page=all").await;
    assert!(whole.shows("01.08.2026") && whole.shows("20.09.2026") && !whole.shows("Ganze Liste drucken"));
    let first = office.open("/visits?senior=abendroth").await;
    for path in ["/visits?senior=abendroth&page=all#print", "/visits/list.csv?senior=abendroth"] {
        assert!(first.shows(&format!("href=\"{path}\"")), "{path}");
    }
    let csv = office.open("/visits/list.csv?senior=abendroth").await.text();
    assert_eq!(csv.lines().count(), 52);
    assert!(csv.contains("20.09.2026;14:00;15:00;60;S-0001;Abendroth, Erna;"), "{csv}");
    let csv = office.open("/visits/list.csv?conspicuous=yes").await.text();
    assert!(csv.lines().count() == 2 && csv.contains("in der Nacht"), "{csv}");
    assert!(office.open("/visits/list.xlsx").await.bytes.starts_with(b"PK"));
    town.as_finance().await.get("/visits/list.csv").await.expect(403);
}

#[tokio::test]
async fn finance_gets_what_billing_needs_of_visits_from_the_month() {
    let town = Town::new().await;
    logs(&town, "2026-10-27", "14:00", "16:00").await.expect(303);
    let (finance, visit) = (town.as_finance().await, only(&town).await);
    for path in ["/visits", &format!("/visits/{}", visit.id), &format!("/visits/{}/edit", visit.id)] {
        finance.get(path).await.expect(403);
    }
    assert!(finance.open("/months/2026-10/unconfirmed").await.shows("27.10."));
}

#[tokio::test]
async fn a_long_list_has_pages() {
    let town = Town::new().await;
    for number in 0..51 {
        let day = rows::day("2026-08-01") + chrono::Days::new(number);
        town.add(rows::logged_visit(town.people.abendroth_with_boettcher, &format!("{day}T14:00"), 60)).await;
    }
    let office = town.as_coordinator().await;
    let first = office.open("/visits").await;
    assert!(first.shows("51 Besuche") && first.shows("Seite 1 von 2") && !first.shows("20.09.2026"));
    assert!(office.open("/visits?page=2").await.shows("20.09.2026"));
}

#[tokio::test]
async fn a_paper_sheet_names_the_tandem_and_the_month() {
    let town = Town::new().await;
    let office = town.as_coordinator().await;
    let sheet =
        office.open(&format!("/assignments/{}/sheet?month=2026-12", town.people.abendroth_with_boettcher)).await;
    for shown in ["Dezember 2026", "Frau Erna Abendroth", "Herr Jürgen Böttcher", "B-0001", "Spaziergang"] {
        assert!(sheet.shows(shown), "{shown}");
    }
    assert!(!sheet.shows("A123456780"));
    office.get("/assignments/999999/sheet").await.expect(404);
}

#[tokio::test]
async fn the_paper_sheet_is_found_by_the_office_and_by_its_volunteer_and_nobody_else() {
    let town = Town::new().await;
    let id = town.people.abendroth_with_boettcher;
    let (theirs, mine) = (format!("/assignments/{id}/sheet"), format!("/my/people/{id}/sheet"));
    let office = town.as_coordinator().await;
    assert!(office.open(&format!("/assignments/{id}")).await.text().contains(&format!("href=\"{theirs}\"")));
    let volunteer = town.as_volunteer().await;
    assert!(volunteer.open("/my/people").await.text().contains(&format!("href=\"{mine}\"")));
    assert!(volunteer.open(&mine).await.shows("Frau Erna Abendroth"));
    volunteer.get(&theirs).await.expect(403);
    town.as_other_volunteer().await.get(&mine).await.expect(404);
}
