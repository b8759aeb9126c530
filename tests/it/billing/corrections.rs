//! Cancelling a statement, and billing anew.

use entity::{
    statement::{StatementKind, StatementStatus},
    visit,
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{close, documents, october, statement_of, sums};

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_statement_frees_its_visits_and_takes_its_own_share_along() {
    let town = october().await;
    let finance = town.as_finance().await;
    close(&finance, "2026-10").await.expect(303);
    let krueger = statement_of(&town, town.people.krueger).await;
    let ask = format!("/statements/{}/cancellation/new", krueger.id);
    let page = finance.open(&ask).await;
    assert!(page.shows("Der Eigenanteil A-2026-000003 gehört dazu und wird mit storniert."));
    let form = finance.form(&ask).await.with("reason", "Falsche Uhrzeit am 08.10.");
    let done = finance.submit(&form).await.expect(303);
    assert_eq!(finance.submit(&form).await.expect(303).location(), done.location(), "a double click cancels once");
    let cancellation = finance.follow(done).await;
    assert!(cancellation.shows("A-2026-000002 ist storniert. Das Storno hat die Nummer A-2026-000004."));
    assert!(cancellation.shows("Falsche Uhrzeit am 08.10.") && cancellation.shows("−10,00\u{a0}€"));
    let all = documents(&town).await;
    let cancelled = all.iter().filter(|row| row.status == StatementStatus::Cancelled).count();
    assert_eq!((all.len(), cancelled), (5, 2));
    let free = visit::Entity::find().filter(visit::Column::RunId.is_null()).count(town.db().read()).await.unwrap();
    assert_eq!(free, 1);
    sums::hold(&town).await;
    close(&finance, "2026-10").await.expect(303);
    let anew = statement_of(&town, town.people.krueger).await;
    assert_eq!((anew.number.as_str(), anew.relief_budget.to_string().as_str()), ("A-2026-000006", "10.00"));
    sums::hold(&town).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_standing_statement_can_be_cancelled_and_only_with_a_reason() {
    let town = october().await;
    let finance = town.as_finance().await;
    close(&finance, "2026-10").await.expect(303);
    let all = documents(&town).await;
    let own_share = all.iter().find(|row| row.kind == StatementKind::OwnShare).expect("an own share");
    let refused = finance.get(&format!("/statements/{}/cancellation/new", own_share.id)).await.expect(422);
    assert!(refused.shows("Ein Eigenanteil wird mit der Abrechnung storniert, zu der er gehört."));
    let abendroth = statement_of(&town, town.people.abendroth).await;
    let (ask, path) = (
        format!("/statements/{}/cancellation/new", abendroth.id),
        format!("/statements/{}/cancellation", abendroth.id),
    );
    let form = finance.form(&ask).await;
    finance.submit(&form).await.expect(422);
    finance.submit(&finance.form(&ask).await.with("reason", "Verschrieben")).await.expect(303);
    let twice = finance.post(&path, &[("reason", "Verschrieben")]).await.expect(422);
    assert!(twice.shows("Diese Abrechnung ist schon storniert."));
    let cancellation = documents(&town).await.pop().expect("the cancellation is the last");
    let refused = finance.get(&format!("/statements/{}/cancellation/new", cancellation.id)).await.expect(422);
    assert!(refused.shows("Ein Storno lässt sich nicht stornieren."));
    assert!(!finance.open(&format!("/statements/{}", abendroth.id)).await.shows("Stornieren"));
    sums::hold(&town).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_billed_visit_can_be_changed_only_once_its_statement_is_cancelled() {
    let town = october().await;
    let (finance, coordinator) = (town.as_finance().await, town.as_coordinator().await);
    let first = async || {
        let visits = visit::Entity::find().order_by_asc(visit::Column::Id);
        visits.one(town.db().read()).await.expect("the database answers").expect("there is a visit")
    };
    let before = first().await;
    let edit = format!("/visits/{}/edit", before.id);
    let form = coordinator.open(&edit).await.form_to(&format!("/visits/{}", before.id));
    close(&finance, "2026-10").await.expect(303);
    coordinator.get(&edit).await.expect(422);
    coordinator.submit(&form.with("ends", "16:00")).await.expect(422);
    assert_eq!(first().await.minutes, before.minutes);
    let abendroth = statement_of(&town, town.people.abendroth).await;
    let path = format!("/statements/{}/cancellation", abendroth.id);
    finance.post(&path, &[("reason", "Falsche Uhrzeit")]).await.expect(303);
    coordinator.open(&edit).await;
}
