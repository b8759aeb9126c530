//! The tables of the first release.

mod accounts;
mod people;
mod settings;
mod statements;
mod visits;

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in tables() {
            manager.create_table(table).await?;
        }
        for (table, column) in INDEXED {
            let name = format!("{table}_{column}");
            manager.create_index(Index::create().name(name).table(table).col(column).to_owned()).await?;
        }
        Ok(())
    }
}

/// Columns that rows are looked for by, and whose index no constraint brings.
const INDEXED: [(&str, &str); 29] = [
    ("partner", "district_id"),
    ("senior", "district_id"),
    ("senior", "care_fund_id"),
    ("senior", "folded"),
    ("volunteer", "district_id"),
    ("volunteer", "folded"),
    ("assignment", "senior_id"),
    ("assignment", "volunteer_id"),
    ("account", "volunteer_id"),
    ("account_link", "account_id"),
    ("session", "account_id"),
    ("closing_run", "month"),
    ("visit", "assignment_id"),
    ("visit", "day"),
    ("visit", "status"),
    ("visit", "run_id"),
    ("dementia_group", "district_id"),
    ("group_attendance", "senior_id"),
    ("group_attendance", "run_id"),
    ("training_record", "module_id"),
    ("statement", "senior_id"),
    ("statement", "refers_to"),
    ("statement", "month"),
    ("statement", "run_id"),
    ("statement_visit", "visit_id"),
    ("statement_attendance", "attendance_id"),
    ("relief_booking", "statement_id"),
    ("relief_booking", "senior_id"),
    ("audit_entry", "table_name"),
];

fn tables() -> impl Iterator<Item = TableCreateStatement> {
    [settings::tables(), people::tables(), accounts::tables(), visits::tables(), statements::tables()]
        .into_iter()
        .flatten()
}
