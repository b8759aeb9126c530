//! What a coordinator's day begins with: follow-ups, and what the other has done.

use entity::{follow_up, value::Subject};
use sea_orm::EntityTrait;

use crate::town::{Town, browser::Browser, rows};

async fn keeps_in_mind(by: &Browser<'_>, record: Subject, what: &str, on: &str, whom: &str) {
    let page = by.open(&record.path()).await;
    let form = page.form_to(&format!("/journal/{record}/follow-ups"));
    by.submit(&form.with("what", what).with("due_on", on).with("whom", whom)).await.expect(303);
}

#[tokio::test]
async fn follow_ups_stand_by_urgency_for_her_for_both_and_for_the_other() {
    let town = Town::new().await;
    let (anna, record) = (town.as_coordinator().await, Subject::Senior(town.people.abendroth));
    let [me, him] = [town.people.coordinator, town.people.second_coordinator].map(|id| id.to_string());
    keeps_in_mind(&anna, record, "Überfälliges", "2026-11-03", &me).await;
    keeps_in_mind(&anna, record, "Heutiges", "2026-11-05", "both").await;
    keeps_in_mind(&anna, record, "Sonntag", "2026-11-08", &me).await;
    keeps_in_mind(&anna, record, "Montag", "2026-11-09", &me).await;
    keeps_in_mind(&anna, record, "Seines", "2026-11-03", &him).await;
    town.at("2026-11-05T09:00");
    let anna = town.as_coordinator().await;
    let page = anna.open("/today").await;
    for said in [
        "Überfällig (1)",
        "Heute (1)",
        "Diese Woche (1)",
        "Für mich und beide (3)",
        "Für beide (1)",
        "Für andere (1)",
        "seit 2 Tagen",
        "Frau Abendroth",
        "So 08.11.2026",
    ] {
        assert!(page.shows(said), "{said}");
    }
    assert!(!page.shows("Seines") && !page.shows("Montag"));
    let both = anna.open("/today?whose=both").await;
    assert!(both.shows("Heutiges") && !both.shows("Überfälliges"));
    let others = anna.open("/today?whose=others").await;
    assert!(others.shows("Seines") && others.shows("Mehmet Aydın") && !others.shows("Heutiges"));
    let his = town.as_second_coordinator().await.open("/today").await;
    assert!(his.shows("Seines") && his.shows("Heutiges") && !his.shows("Überfälliges"));
    town.as_finance().await.get("/today").await.expect(403);
}

#[tokio::test]
async fn from_the_worklist_a_follow_up_is_done_or_put_off_and_leads_back_to_it() {
    let town = Town::new().await;
    let (anna, record) = (town.as_coordinator().await, Subject::Senior(town.people.abendroth));
    keeps_in_mind(&anna, record, "Anrufen", "2026-11-02", "both").await;
    let all = follow_up::Entity::find().all(town.db().read()).await.expect("the database answers");
    let id = all[0].id;
    let page = anna.open("/today").await;
    let later = page.form_to(&format!("/journal/follow-ups/{id}/later/today")).with("soon", "tomorrow");
    let answer = anna.submit(&later).await.expect(303);
    assert_eq!(answer.location(), "/today");
    let page = anna.follow(answer).await;
    assert!(page.shows("Verschoben auf 03.11.2026."));
    let answer = anna.submit(&page.form_to(&format!("/journal/follow-ups/{id}/done/today"))).await.expect(303);
    let page = anna.follow(answer).await;
    assert!(page.shows("Bis Sonntag ist hier nichts fällig.") && page.shows("Rückgängig"));
}

#[tokio::test]
async fn the_other_coordinator_sees_at_once_what_was_done() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let record = Subject::Senior(town.people.suess);
    assert!(!mehmet.open("/today").await.shows("Zuletzt geändert"));
    let note = anna.open(&record.path()).await.form_to(&format!("/journal/{record}/notes")).with("text", "Rief an.");
    anna.submit(&note).await.expect(303);
    keeps_in_mind(&anna, record, "Geburtstag", "2026-12-01", "both").await;
    let form = anna.form(&format!("/seniors/{}/care-grades/new", town.people.suess)).await;
    anna.submit(&form.with("grade", 2).with("valid_from", "2026-11-01")).await.expect(303);
    let page = mehmet.open("/today").await;
    assert!(page.shows("Zuletzt geändert"));
    for said in
        ["Anna Kern: Notiz geschrieben", "Anna Kern: Wiedervorlage vorgemerkt", "Anna Kern: Pflegegrad eingetragen"]
    {
        assert!(page.shows(said), "{said}");
    }
    assert!(page.shows(&record.path()) && page.shows("Herr Süß") && !page.shows("Rief an."));
    assert!(!anna.open("/today").await.shows("Zuletzt geändert"), "one's own changes one knows");
}

#[tokio::test]
async fn what_the_colleague_did_for_an_enquiry_is_told() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let form = anna.form(&format!("/enquiries/new?senior={}", town.people.suess)).await;
    let answer = anna.submit(&form.with("caller", "senior").with("service", "besuchsdienst")).await.expect(303);
    let home = answer.location().to_owned();
    let visit = anna.form(&format!("{home}/home-visit")).await.with("day", "2026-11-03").with("time", "10:00");
    anna.submit(&visit).await.expect(303);
    let household = anna.form(&format!("/seniors/{}/household", town.people.suess)).await.with("smoking", "yes");
    anna.submit(&household).await.expect(303);
    let page = town.as_second_coordinator().await.open("/today").await;
    for said in ["Anna Kern: neu aufgenommen", "Anna Kern: einen Schritt weiter", "Anna Kern: geändert"] {
        assert!(page.shows(said), "{said}: {}", page.text());
    }
    assert!(page.shows(&home));
}

#[tokio::test]
async fn a_care_grade_during_a_besuchsdienst_asks_to_check_the_service_once() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let home = format!("/seniors/{}", town.people.suess);
    let form = anna.form(&format!("{home}/care-grades/new")).await.with("grade", 2);
    anna.submit(&form.with("valid_from", "2026-11-01")).await.expect(303);
    assert!(anna.open("/today").await.shows("Dienst prüfen"));
    let all = async || follow_up::Entity::find().all(town.db().read()).await.expect("the database answers");
    assert_eq!(all().await.len(), 1);
    let tandem = format!("/assignments/{}", town.people.suess_with_yildiz);
    assert!(anna.open(&tandem).await.shows("Besuchsdienst"), "the service is not changed silently");

    let grade = format!("{home}/care-grades/{}", grade_of(&town).await);
    anna.submit(&anna.form(&grade).await.with("grade", 3)).await.expect(303);
    assert_eq!(all().await.len(), 1, "saved again, it is planned once");
    anna.submit(&anna.form(&grade).await.with("valid_from", "2026-12-01")).await.expect(303);
    assert_eq!(all().await.iter().map(|row| row.due_on).collect::<Vec<_>>(), [rows::day("2026-12-01")]);
    let asked = anna.submit(&anna.form(&grade).await.with("remove", "yes")).await.expect(200);
    anna.submit(&asked.form_to(&grade)).await.expect(303);
    assert!(all().await.is_empty());

    let path = format!("/seniors/{}/care-grades/new", town.people.abendroth);
    let form = anna.form(&path).await.with("grade", 4).with("valid_from", "2026-11-01");
    anna.submit(&form).await.expect(303);
    assert!(all().await.is_empty(), "Frau Abendroth has the Entlastung already");
}

async fn grade_of(town: &Town) -> entity::value::CareGradeId {
    let all = entity::care_grade::Entity::find().all(town.db().read()).await.expect("the database answers");
    all.into_iter().find(|row| row.senior_id == town.people.suess).expect("Herr Süß has one").id
}
