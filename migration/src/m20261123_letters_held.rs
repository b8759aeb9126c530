//! Letters to a senior can be held until it is known to whom they go.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = date_null("letters_held_since");
        manager.alter_table(Table::alter().table("senior").add_column(column).to_owned()).await
    }
}
