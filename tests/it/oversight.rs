//! What the auditor sees: who may do what, who changed what, who looked at what.

use chrono::TimeDelta;
use entity::access_entry;
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::town::{Town, rows};

#[tokio::test]
async fn the_access_page_shows_the_access_table_itself() {
    let town = Town::new().await;
    let page = town.as_auditor().await.open("/access").await;
    for route in geleit::app::routes().access() {
        assert!(page.shows(route.path), "{}", route.path);
    }
    town.as_admin().await.open("/access").await;
}

#[tokio::test]
async fn the_trail_names_who_changed_what_and_hides_what_is_nobodys_business() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    anna.submit(&anna.form("/settings/sender").await.with("town", "Hagen am Teutoburger Wald")).await.expect(303);
    let ruth = town.as_auditor().await;
    let found = ruth.open("/trail?table=setting").await;
    assert!(found.shows("Ein Eintrag") && found.shows("Anna Kern") && found.shows("Hagen am Teutoburger Wald"));
    let by_test = ruth.open("/trail?actor=command%3Atest&table=senior").await;
    assert!(by_test.shows("3 Einträge") && by_test.shows("•••") && !by_test.shows("A123456780"));
    assert!(ruth.open("/trail?from=2026-11-03").await.shows("Kein Eintrag gefunden"));
    assert!(ruth.open("/trail?from=2026-11-02&until=2026-11-02&table=setting").await.shows("Ein Eintrag"));
    assert!(ruth.open("/trail?from=vorgestern").await.shows("Bitte geben Sie ein Datum an"));
}

#[tokio::test]
async fn the_trail_of_a_person_is_found_by_their_number_and_reads_as_people_write() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let senior = town.people.abendroth;
    let form = anna.form(&format!("/seniors/{senior}/contacts/new")).await;
    anna.submit(&form.with("name", "Frau Anke Kern").with("relation", "Tochter")).await.expect(303);
    let form = anna.form(&format!("/seniors/{senior}/edit")).await;
    anna.submit(&form.with("district", "2")).await.expect(303);
    let ruth = town.as_auditor().await;
    let page = ruth.open("/trail?number=s-0001").await;
    for shown in [
        "Kontakt",
        "Beziehung",
        "Pflegegrad",
        "Stadtbezirk",
        "Mengede",
        "Brackel",
        "Anna Kern",
        "S-0001",
        "Befehl test",
    ] {
        assert!(page.shows(shown), "{shown}: {}", page.text());
    }
    let text = page.text();
    let (_, table) = text.split_once("<tbody>").expect("the page has a table");
    for raw in [
        "district_id",
        "folded",
        "care_grade",
        "command:",
        "account:",
        "senior_id",
        "version",
        "T08:00",
        "reimbursement",
        "'20",
    ] {
        assert!(!table.contains(raw), "{raw}");
    }
    assert!(!page.shows("S-0002"), "nothing of anybody else");
    let other = ruth.open("/trail?number=S-0002&actor=account%3A999").await;
    assert!(other.shows("Kein Eintrag gefunden"));
    assert!(ruth.open("/trail?number=S-9999").await.shows("Diese Nummer gibt es nicht"));
    assert!(ruth.open("/trail?actor=command&table=senior").await.shows("3 Einträge"));
    ruth.get("/trail/list.xlsx?number=S-0001").await.expect(200);
}

#[tokio::test]
async fn who_of_the_office_opened_whose_record_is_kept_for_the_auditor() {
    let town = Town::new().await;
    let (anna, senior) = (town.as_coordinator().await, town.people.abendroth);
    for path in ["", "/insurance", "/relief-budget"] {
        anna.open(&format!("/seniors/{senior}{path}")).await;
    }
    let partner = town.add(rows::partner("P-0001", "Klinikum Nord")).await.id;
    anna.open(&format!("/partners/{partner}")).await;
    anna.open("/seniors/list.xlsx").await;
    anna.open("/seniors").await;
    anna.get("/seniors/999999").await.expect(404);
    town.as_finance().await.open(&format!("/seniors/{}", town.people.suess)).await;
    town.as_volunteer().await.open("/my/people").await;
    let ruth = town.as_auditor().await;
    let all = ruth.open("/reads").await;
    assert!(all.shows("6 Einträge") && all.shows("Petra Lindqvist") && all.shows("Senior*innen › Liste für Excel"));
    assert!(!all.shows("Abendroth") && !all.shows("Böttcher</td>"), "people go by their numbers");
    let of_one = ruth.open("/reads?number=S-0001").await;
    assert!(of_one.shows("3 Einträge") && of_one.shows("Kasse und Abtretung") && !of_one.shows("S-0002"));
    assert!(ruth.open("/reads?number=P-0001").await.shows("Ein Eintrag"));
    let by_petra = ruth.open(&format!("/reads?account={}", town.people.finance)).await;
    assert!(by_petra.shows("Ein Eintrag") && by_petra.shows("S-0002"));
    assert!(ruth.open("/reads?from=2026-11-03").await.shows("Kein Eintrag gefunden"));
    ruth.get("/reads/list.xlsx").await.expect(200);
    anna.get("/reads").await.expect(403);
}

#[tokio::test]
async fn reads_are_written_soon_without_being_asked_for_and_go_after_a_year() {
    let town = Town::new().await;
    let senior = format!("/seniors/{}", town.people.abendroth);
    let kept = async || access_entry::Entity::find().count(town.db().read()).await.unwrap();
    town.as_coordinator().await.open(&senior).await;
    for _ in 0..100 {
        if kept().await == 1 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert_eq!(kept().await, 1);
    town.later(TimeDelta::days(366));
    town.as_coordinator().await.open(&senior).await;
    assert!(town.as_auditor().await.open("/reads").await.shows("Ein Eintrag"));
    assert_eq!(kept().await, 1);
}
