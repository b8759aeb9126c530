//! Who looked at whose record; and indexes by which the trail is searched.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

const INDEXED: [(&str, &str); 4] =
    [("audit_entry", "at"), ("access_entry", "at"), ("access_entry", "account_id"), ("access_entry", "row_key")];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("access_entry")
            .col(big_pk_auto("id"))
            .col(timestamp_with_time_zone("at"))
            .col(big_integer("account_id"))
            .foreign_key(ForeignKey::create().from("access_entry", "account_id").to("account", "id"))
            .col(text("route"))
            .col(text_null("table_name"))
            .col(text_null("row_key"))
            .to_owned();
        manager.create_table(table).await?;
        for (table, column) in INDEXED {
            let name = format!("{table}_{column}");
            manager.create_index(Index::create().name(name).table(table).col(column).to_owned()).await?;
        }
        Ok(())
    }
}
