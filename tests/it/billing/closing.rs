//! The close of a month from its preview to its envelopes.

use chrono::TimeDelta;
use entity::{statement::Payee, value::Minutes, visit};
use geleit::store::SeenAt;
use sea_orm::Set;
use sha2::{Digest, Sha256};

use super::{close, documents, insure, month, numbers, october, statement_of, sums};
use crate::town::{Town, rows};

#[tokio::test(flavor = "multi_thread")]
async fn a_month_goes_from_its_preview_to_its_envelopes() {
    let town = october().await;
    let finance = town.as_finance().await;
    assert!(finance.open("/months").await.shows("Oktober 2026"));
    let steps = finance.open("/months/2026-10").await;
    assert!(steps.shows("2 von 2 Ehrenamtlichen haben eingetragen."), "{}", steps.text());
    assert!(steps.shows("3 Schreiben · 60,00\u{a0}€ · davon Entlastungsbetrag 55,00\u{a0}€ · Eigenanteil 5,00\u{a0}€"));
    let preview = finance.open("/months/2026-10/preview").await;
    for told in
        ["Erna Abendroth", "an Pflegekasse Musterland (Abtretung)", "10,00\u{a0}€ aus 2026", "nichts zu berechnen"]
    {
        assert!(preview.shows(told), "{told}:\n{}", preview.text());
    }
    let closed = close(&finance, "2026-10").await.expect(303);
    assert_eq!(closed.location(), "/months/2026-10");
    let after = finance.follow(closed).await;
    assert!(after.shows("Oktober 2026 ist abgeschlossen. 3 Schreiben sind ausgestellt."));
    assert!(after.shows("abgeschlossen") && after.shows("Alles drucken (PDF)"));
    let issued = numbers(&town).await;
    let expected = [("A-2026-000001", "45.00"), ("A-2026-000002", "10.00"), ("A-2026-000003", "5.00")];
    assert_eq!(issued, expected.map(|(number, due)| (number.to_owned(), due.to_owned())));
    sums::hold(&town).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stored_pdf_has_its_digest_and_is_the_same_each_time() {
    let town = october().await;
    let finance = town.as_finance().await;
    close(&finance, "2026-10").await.expect(303);
    for row in documents(&town).await {
        let page = finance.open(&format!("/statements/{}", row.id)).await;
        assert!(page.shows(&row.number) && page.shows(&row.sha256));
        let path = format!("/statements/{}/pdf", row.id);
        let (first, second) = (finance.open(&path).await, finance.open(&path).await);
        let digest = geleit::hex::hex(&Sha256::digest(&first.bytes));
        assert_eq!(digest, row.sha256);
        assert_eq!(first.bytes, second.bytes);
        assert_eq!(first.headers["content-type"], "application/pdf");
        assert_eq!(first.headers["content-disposition"], format!("inline; filename=\"{}.pdf\"", row.number));
    }
    let bundle = finance.open("/months/2026-10/bundle.pdf").await;
    assert!(bundle.bytes.starts_with(b"%PDF-"));
    assert_eq!(bundle.headers["content-disposition"], "attachment; filename=\"2026-10.pdf\"");
    finance.get("/months/2026-09/bundle.pdf").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_double_click_closes_once() {
    let town = october().await;
    let finance = town.as_finance().await;
    let form = finance.form("/months/2026-10/closing").await;
    let (first, second) = tokio::join!(finance.submit(&form), finance.submit(&form));
    let third = finance.submit(&form).await.expect(303);
    assert_eq!(first.expect(303).location(), third.location());
    assert_eq!(second.expect(303).location(), third.location());
    assert_eq!(documents(&town).await.len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_people_who_close_at_once_one_is_told_that_it_is_done() {
    let town = october().await;
    let (one, other) = (town.as_finance().await, town.as_finance().await);
    let forms = [one.form("/months/2026-10/closing").await, other.form("/months/2026-10/closing").await];
    let (first, second) = tokio::join!(one.submit(&forms[0]), other.submit(&forms[1]));
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    let slower = if first.status == 422 { first } else { second };
    assert!(slower.shows("Oktober 2026 ist abgeschlossen, und seitdem ist nichts nachgekommen."));
    assert_eq!(documents(&town).await.len(), 3);
    sums::hold(&town).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_closed_with_other_figures_than_those_on_screen() {
    let town = october().await;
    let finance = town.as_finance().await;
    let form = finance.form("/months/2026-10/closing").await;
    town.add(rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-10-29T14:00", 60)).await;
    let again = finance.submit(&form).await.expect(409);
    assert!(again.shows("Inzwischen hat sich etwas geändert.") && again.shows("67,50\u{a0}€"));
    assert!(documents(&town).await.is_empty());
    let agreed = again.form_to("/months/2026-10/closing");
    finance.submit(&agreed).await.expect(303);
    assert_eq!(documents(&town).await.len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn money_that_moves_from_one_senior_to_another_is_noticed_though_every_sum_is_the_same() {
    let town = Town::new().await;
    let senior = town.add(rows::senior("S-0004", "Herr Bruno Weiß")).await.id;
    let service = entity::value::Service::Entlastung;
    let tandem = town.add(rows::assignment("B-0004", senior, town.people.boettcher, service, "2026-09-01")).await.id;
    let other = town.add(rows::senior("S-0005", "Frau Ilse Grün")).await.id;
    let others = town.add(rows::assignment("B-0005", other, town.people.boettcher, service, "2026-09-01")).await.id;
    let shorter = town.add(rows::confirmed_visit(tandem, "2026-10-06T10:00", 90)).await;
    let longer = town.add(rows::confirmed_visit(others, "2026-10-07T10:00", 60)).await;
    let finance = town.as_finance().await;
    let form = finance.form("/months/2026-10/closing").await;
    lasts(&town, shorter, 60).await;
    lasts(&town, longer, 90).await;
    let again = finance.submit(&form).await.expect(409);
    assert!(again.shows("Inzwischen hat sich etwas geändert.") && again.shows("18,75\u{a0}€"));
    assert!(again.shows("/months/2026-10/preview"), "who is billed what stands there");
    assert!(documents(&town).await.is_empty());
    finance.submit(&again.form_to("/months/2026-10/closing")).await.expect(303);
    let due = [("A-2026-000001", "7.50"), ("A-2026-000002", "11.25")];
    assert_eq!(numbers(&town).await, due.map(|(number, due)| (number.to_owned(), due.to_owned())));
}

/// Corrects how long a visit was.
async fn lasts(town: &Town, row: visit::Model, minutes: i32) {
    let ends_at = row.starts_at + TimeDelta::minutes(minutes.into());
    let change = visit::ActiveModel { ends_at: Set(ends_at), minutes: Set(Minutes(minutes)), ..row.clone().into() };
    town.change(async |tx| tx.update(row.seen_now(), change).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_free_may_change_while_somebody_agrees_to_the_sums() {
    let town = october().await;
    let finance = town.as_finance().await;
    let form = finance.form("/months/2026-10/closing").await;
    town.add(rows::confirmed_visit(town.people.suess_with_yildiz, "2026-10-29T10:00", 60)).await;
    finance.submit(&form).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn months_are_closed_in_order_and_when_they_are_over() {
    let town = october().await;
    town.add(rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-08-04T14:00", 60)).await;
    let finance = town.as_finance().await;
    let refused = finance.get("/months/2026-10/closing").await.expect(422);
    assert!(refused.shows("Bitte schließen Sie zuerst August 2026 ab, dann Oktober 2026."));
    assert!(refused.shows("/months/2026-08"));
    let early = finance.get("/months/2026-11/closing").await.expect(422);
    assert!(early.shows("Abschließen können Sie ab dem 01.12.2026."));
    close(&finance, "2026-08").await.expect(303);
    close(&finance, "2026-10").await.expect(303);
    finance.get("/months/2026-10/closing").await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_late_visit_is_billed_with_the_next_close_under_its_own_month() {
    let town = october().await;
    let finance = town.as_finance().await;
    close(&finance, "2026-10").await.expect(303);
    town.add(rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-10-30T14:00", 120)).await;
    town.add(rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-11-03T14:00", 60)).await;
    assert!(finance.open("/months").await.shows("1 nachgekommen"));
    town.at("2026-12-01T09:00");
    let finance = town.as_finance().await;
    let preview = finance.open("/months/2026-11/preview").await;
    assert!(preview.shows("nachgekommen für Oktober 2026"), "{}", preview.text());
    close(&finance, "2026-11").await.expect(303);
    let row = statement_of(&town, town.people.abendroth).await;
    assert_eq!((row.month, row.total.to_string().as_str()), (month("2026-11"), "22.50"));
    let page = finance.open(&format!("/statements/{}", row.id)).await;
    assert!(page.shows("Oktober 2026") && page.shows("15,00\u{a0}€") && page.shows("7,50\u{a0}€"));
    sums::hold(&town).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_senior_is_billed_once_completed() {
    let town = october().await;
    let krueger = town.people.krueger;
    insure(&town, krueger, None).await;
    let finance = town.as_finance().await;
    let preview = finance.open("/months/2026-10/preview").await;
    assert!(preview.shows("S-0003: Die Versichertennummer fehlt") && preview.shows(&format!("/seniors/{krueger}")));
    assert!(finance.open("/months/2026-10").await.shows("1 abgelehnt"));
    close(&finance, "2026-10").await.expect(303);
    assert_eq!(documents(&town).await.len(), 1);
    insure(&town, krueger, Some("K102030403")).await;
    assert!(finance.open("/months/2026-10").await.shows("Nachgekommenes abrechnen"));
    close(&finance, "2026-10").await.expect(303);
    let row = statement_of(&town, krueger).await;
    assert_eq!((row.payee, row.number.as_str(), row.month), (Payee::CareFund, "A-2026-000002", month("2026-10")));
    assert_eq!(documents(&town).await.len(), 3);
    sums::hold(&town).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn days_without_a_care_grade_are_own_share_and_say_so() {
    let town = Town::new().await;
    let senior = town.add(rows::senior("S-0004", "Herr Bruno Weiß")).await.id;
    town.add(rows::care_grade(senior, 2, "2026-10-15")).await;
    let service = entity::value::Service::Entlastung;
    let tandem = town.add(rows::assignment("B-0004", senior, town.people.boettcher, service, "2026-09-01")).await.id;
    town.add(rows::confirmed_visit(tandem, "2026-10-14T10:00", 60)).await;
    town.add(rows::confirmed_visit(tandem, "2026-10-15T10:00", 60)).await;
    let finance = town.as_finance().await;
    let preview = finance.open("/months/2026-10/preview").await;
    assert_eq!(preview.text().matches("ohne Pflegegrad zu Hause: Eigenanteil").count(), 1);
    close(&finance, "2026-10").await.expect(303);
    let row = statement_of(&town, senior).await;
    assert_eq!((row.relief_budget.to_string().as_str(), row.own_share.to_string().as_str()), ("7.50", "7.50"));
}
