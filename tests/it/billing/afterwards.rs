//! What is entered behind a close: it is saved and said, and what was issued stays as it is.

use entity::{care_grade, closing_run, external_use};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{close, documents, insure, october, sums};
use crate::town::{answer::Answer, browser::Browser};

const BILLED: &str = "Bis Oktober 2026 ist aber schon abgerechnet";

/// Fills in a form and follows where it leads.
async fn saved(browser: &Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let form = fields.iter().fold(browser.form(path).await, |form, (name, value)| form.with(name, *value));
    browser.follow(browser.submit(&form).await.expect(303)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_care_grade_behind_what_was_billed_is_saved_and_said() {
    let town = october().await;
    close(&town.as_finance().await, "2026-10").await.expect(303);
    let before = documents(&town).await;
    let (anna, abendroth) = (town.as_coordinator().await, town.people.abendroth);
    let grade = care_grade::Entity::find().filter(care_grade::Column::SeniorId.eq(abendroth)).one(town.db().read());
    let grade = grade.await.unwrap().unwrap();
    let (new, own) =
        (format!("/seniors/{abendroth}/care-grades/new"), format!("/seniors/{abendroth}/care-grades/{}", grade.id));
    let higher = saved(&anna, &new, &[("grade", "4"), ("valid_from", "2026-10-15")]).await;
    assert!(higher.shows("Gespeichert für S-0001.") && !higher.shows(BILLED), "which grade it is bills the same");
    let later = saved(&anna, &own, &[("valid_until", "2026-09-30")]).await;
    assert!(later.shows(BILLED), "{}", later.text());
    let open = saved(&anna, &own, &[("valid_until", "2026-10-14")]).await;
    assert!(open.shows(BILLED));
    let unchanged = saved(&anna, &own, &[("grade", "1")]).await;
    assert!(!unchanged.shows(BILLED));
    assert_eq!(documents(&town).await, before);
    sums::hold(&town).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_took_of_a_billed_month_is_saved_and_said() {
    let town = october().await;
    close(&town.as_finance().await, "2026-10").await.expect(303);
    let anna = town.as_coordinator().await;
    let path = format!("/seniors/{}/external-uses/new", town.people.abendroth);
    assert!(saved(&anna, &path, &[("day", "2026-10-31"), ("amount", "5,00")]).await.shows(BILLED));
    assert!(!saved(&anna, &path, &[("day", "2026-11-01"), ("amount", "5,00")]).await.shows(BILLED));
    let october = external_use::Entity::find().filter(external_use::Column::Amount.eq(500)).one(town.db().read());
    let again = path.replace("new", &october.await.unwrap().unwrap().id.to_string());
    assert!(!saved(&anna, &again, &[]).await.shows(BILLED), "nothing has changed");
    assert!(saved(&anna, &again, &[("amount", "6,00")]).await.shows(BILLED));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tariff_behind_what_was_billed_is_saved_and_said_and_a_used_one_stays() {
    let town = october().await;
    let finance = town.as_finance().await;
    let price = |from, euros| [("service", "entlastung"), ("valid_from", from), ("per_hour", euros)];
    let new = "/settings/tariffs/new";
    assert!(!saved(&finance, new, &price("2026-10-01", "8,25")).await.shows(BILLED));
    close(&finance, "2026-10").await.expect(303);
    assert!(!saved(&finance, new, &price("2026-11-01", "9,00")).await.shows(BILLED));
    assert!(saved(&finance, new, &price("2026-10-15", "8,75")).await.shows(BILLED));
    assert!(
        !saved(&finance, new, &[("service", "demenzgruppe"), ("valid_from", "2026-10-15"), ("per_hour", "9,00")])
            .await
            .shows(BILLED)
    );
    let used = entity::tariff::Entity::find().filter(entity::tariff::Column::PerHour.eq(825)).one(town.db().read());
    let used = format!("/settings/tariffs/{}", used.await.unwrap().unwrap().id);
    let dearer = finance.form(&used).await.with("per_hour", "9,25");
    assert!(finance.submit(&dearer).await.expect(422).shows("schon eine Abrechnung ausgestellt"));
    assert!(!saved(&finance, &used, &[]).await.shows(BILLED), "nothing has changed");
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_again_where_only_refused_are_left_writes_nothing() {
    let town = october().await;
    insure(&town, town.people.krueger, None).await;
    let finance = town.as_finance().await;
    close(&finance, "2026-10").await.expect(303);
    let count = async || closing_run::Entity::find().count(town.db().read()).await.unwrap();
    assert_eq!((count().await, documents(&town).await.len()), (1, 1));
    for _ in 0..2 {
        close(&finance, "2026-10").await.expect(303);
        assert_eq!((count().await, documents(&town).await.len()), (1, 1));
    }
    insure(&town, town.people.krueger, Some("K102030403")).await;
    close(&finance, "2026-10").await.expect(303);
    assert_eq!(count().await, 2);
}
