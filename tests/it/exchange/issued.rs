//! What was issued does not change by an import.

use entity::{
    closing_run, statement,
    statement::{Payee, StatementKind, StatementStatus},
    statement_line,
    value::{Cents, ClosingRunId, Minutes, Month, Service},
    visit,
};
use geleit::{exchange::plan::Known, store::SeenAt};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::{day, folder, folder_with};
use crate::town::Town;

/// October is billed to the fund of S-101.
async fn billed() -> Town {
    let town = Town::new().await;
    town.import_right(&folder(), Known::Refuse).await;
    let october: Month = "2026-10".parse().unwrap();
    let db = town.db().read();
    let senior = entity::senior::Entity::find().filter(entity::senior::Column::Number.eq("S-101")).one(db).await;
    let senior = senior.unwrap().unwrap();
    let visit = visit::Entity::find().filter(visit::Column::Key.eq("V-101")).one(db).await.unwrap().unwrap();
    town.change(async |tx| {
        let run = closing_run::ActiveModel {
            month: Set(october),
            at: Set(tx.at()),
            by: Set("command:test".to_owned()),
            ..Default::default()
        };
        let run: ClosingRunId = tx.append(run).await?.id;
        let settled = visit::ActiveModel { id: Set(visit.id), run_id: Set(Some(run)), ..Default::default() };
        tx.update(visit.seen_now(), settled).await?;
        let statement = tx.insert(statement_to_fund(senior.id, october, run)).await?;
        tx.append(statement_line::ActiveModel {
            statement_id: Set(statement.id),
            position: Set(1),
            service: Set(Service::Entlastung),
            service_month: Set(october),
            visits: Set(1),
            minutes: Set(Minutes(60)),
            per_hour: Set(Cents(750)),
            amount: Set(Cents(750)),
            ..Default::default()
        })
        .await
    })
    .await;
    town
}

fn statement_to_fund(senior: entity::value::SeniorId, month: Month, run: ClosingRunId) -> statement::ActiveModel {
    statement::ActiveModel {
        number: Set("A-2026-000001".to_owned()),
        kind: Set(StatementKind::Statement),
        status: Set(StatementStatus::Issued),
        senior_id: Set(senior),
        payee: Set(Payee::CareFund),
        month: Set(month),
        run_id: Set(run),
        issued_on: Set(day("2026-11-02")),
        total: Set(Cents(750)),
        relief_budget: Set(Cents(750)),
        own_share: Set(Cents(0)),
        amount_due: Set(Cents(750)),
        document: Set("{}".to_owned()),
        sha256: Set(String::new()),
        pages: Set(1),
        ..Default::default()
    }
}

#[tokio::test]
async fn what_a_statement_rests_on_is_refused_with_its_line() {
    let town = billed().await;
    for (name, old, new, wrong) in [
        ("besuche.csv", "15:00", "15:30", "besuche.csv:2: ende"),
        ("pflegegrade.csv", "01;;2", "01;2026-10-30;2", "pflegegrade.csv:2: bis"),
        ("fremdverbrauch.csv", "41,25", "41,26", "fremdverbrauch.csv:2: betrag"),
        ("kassenauskunft.csv", "131,00", "130,00", "kassenauskunft.csv:2: rest_laufendes_jahr"),
        ("tarife.csv", "7,50", "8,00", "tarife.csv:2: euro_pro_stunde"),
        ("begleitungen.csv", "S-101", "S-102", "begleitungen.csv:2: senior"),
        ("senioren.csv", "abtretung;2026-01-01", "abtretung;2026-11-01", "senioren.csv:2: abtretung_ab"),
    ] {
        assert_eq!(town.import_wrong(&folder_with(name, old, new), Known::Update).await, [wrong]);
    }
}

#[tokio::test]
async fn what_no_statement_rests_on_may_change() {
    let town = billed().await;
    for (name, old, new) in [
        ("besuche.csv", "01:30;03:30", "01:30;03:45"),
        ("besuche.csv", "Gespräch, Vorlesen", "Gespräch"),
        ("pflegegrade.csv", "01;;2", "01;2026-10-31;2"),
        ("pflegegrade.csv", "01;;2", "01;;4"),
        ("senioren.csv", "Weg 1", "Allee 5"),
        ("senioren.csv", "abtretung;2026-01-01", "erstattung;"),
        ("begleitungen.csv", "entlastung;2026-01-01", "entlastung;2026-01-02"),
    ] {
        town.import_right(&folder_with(name, old, new), Known::Update).await;
        town.import_right(&folder(), Known::Update).await;
    }
}
