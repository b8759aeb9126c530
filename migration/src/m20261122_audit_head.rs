//! Where the audit trail ends: so that nobody takes out its last entries unseen.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

/// The end of the trail there is.
const FOUND: &str = "INSERT INTO audit_head (id, entries, chain)
    SELECT 1, count(*), (SELECT chain FROM audit_entry ORDER BY id DESC LIMIT 1) FROM audit_entry HAVING count(*) > 0";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("audit_head")
            .col(integer("id"))
            .col(big_integer("entries"))
            .col(text("chain"))
            .primary_key(Index::create().col("id"))
            .to_owned();
        manager.create_table(table).await?;
        manager.get_connection().execute_unprepared(FOUND).await.map(drop)
    }
}
