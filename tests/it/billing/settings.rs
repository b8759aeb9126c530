//! A tariff or a VAT note that was entered wrongly can be taken out, until a statement rests on it.

use entity::{tariff, vat_note};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{close, october, statement_of};
use crate::town::{Town, browser::Browser};

/// Enters a price for the relief at home, and gives the address of its form.
async fn priced(town: &Town, finance: &Browser<'_>, from: &str) -> String {
    let form = finance.form("/settings/tariffs/new").await;
    let form = form.with("service", "entlastung").with("valid_from", from).with("per_hour", "8,25");
    finance.submit(&form).await.expect(303);
    let saved = tariff::Entity::find().filter(tariff::Column::PerHour.eq(825)).one(town.db().read()).await;
    format!("/settings/tariffs/{}", saved.expect("the database answers").expect("it is saved").id)
}

async fn noted(town: &Town, finance: &Browser<'_>, from: &str) -> String {
    let form = finance.form("/settings/vat-notes/new").await.with("valid_from", from).with("note", "Steuerfrei");
    finance.submit(&form).await.expect(303);
    let saved = vat_note::Entity::find().one(town.db().read()).await;
    format!("/settings/vat-notes/{}", saved.expect("the database answers").expect("it is saved").id)
}

/// Follows the way from the form to the page that asks, and agrees.
async fn taken_out(finance: &Browser<'_>, path: &str) -> crate::town::answer::Answer {
    let removal = format!("{path}/removal");
    assert!(finance.open(path).await.text().contains(&removal), "{path} offers it");
    let ask = finance.open(&removal).await.form_to(&removal);
    let done = finance.submit(&ask).await.expect(303);
    finance.submit(&ask).await.expect(303);
    finance.follow(done).await
}

#[tokio::test]
async fn what_no_statement_used_is_taken_out_after_asking() {
    let town = october().await;
    let finance = town.as_finance().await;
    let tariff = priced(&town, &finance, "2026-10-15").await;
    let page = taken_out(&finance, &tariff).await;
    assert!(page.shows("Der Tarif ist gelöscht.") && !page.shows("8,25"));
    finance.get(&tariff).await.expect(404);
    let note = noted(&town, &finance, "2026-11-01").await;
    let page = taken_out(&finance, &note).await;
    assert!(page.shows("Der Hinweis ist gelöscht.") && !page.shows("Steuerfrei"));
    finance.get(&note).await.expect(404);
}

#[tokio::test]
async fn what_somebody_changed_meanwhile_is_not_taken_out() {
    let town = october().await;
    let finance = town.as_finance().await;
    let tariff = priced(&town, &finance, "2026-10-15").await;
    let removal = format!("{tariff}/removal");
    let ask = finance.open(&removal).await.form_to(&removal);
    finance.submit(&finance.form(&tariff).await.with("per_hour", "8,75")).await.expect(303);
    finance.submit(&ask).await.expect(409);
    finance.get(&tariff).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_statement_used_stays_until_it_is_cancelled() {
    let town = october().await;
    let finance = town.as_finance().await;
    let (tariff, note) = (priced(&town, &finance, "2026-10-10").await, noted(&town, &finance, "2026-11-01").await);
    let asked = [format!("{tariff}/removal"), format!("{note}/removal")];
    let forms = [finance.open(&asked[0]).await.form_to(&asked[0]), finance.open(&asked[1]).await.form_to(&asked[1])];
    close(&finance, "2026-10").await.expect(303);
    for (path, removal) in [(&tariff, &asked[0]), (&note, &asked[1])] {
        let page = finance.open(path).await;
        assert!(page.shows("schon eine Abrechnung ausgestellt"), "{path} says why it stays");
        assert!(!page.text().contains(removal.as_str()), "{path} offers nothing that is refused");
    }
    for (path, form) in asked.iter().zip(&forms) {
        assert!(finance.get(path).await.expect(422).shows("schon eine Abrechnung ausgestellt"), "{path}");
        finance.submit(form).await.expect(422);
    }
    for senior in [town.people.abendroth, town.people.krueger] {
        let id = statement_of(&town, senior).await.id;
        let form = finance.form(&format!("/statements/{id}/cancellation/new")).await.with("reason", "Falscher Preis");
        finance.submit(&form).await.expect(303);
    }
    taken_out(&finance, &tariff).await;
    taken_out(&finance, &note).await;
}

#[tokio::test]
async fn without_its_first_tariff_a_service_has_the_price_it_starts_with() {
    let town = october().await;
    let finance = town.as_finance().await;
    let tariff = priced(&town, &finance, "2000-01-01").await;
    assert!(finance.open("/months/2026-10/preview").await.shows("8,25"));
    taken_out(&finance, &tariff).await;
    let preview = finance.open("/months/2026-10/preview").await;
    assert!(preview.shows("7,50") && !preview.shows("8,25"));
}
