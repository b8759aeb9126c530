//! What happens in a senior's life, and what was done about it.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(life_event()).await?;
        let index = Index::create().name("life_event_senior_id").table("life_event").col("senior_id").to_owned();
        manager.create_index(index).await
    }
}

fn life_event() -> TableCreateStatement {
    Table::create()
        .table("life_event")
        .col(big_pk_auto("id"))
        .col(big_integer("senior_id"))
        .foreign_key(ForeignKey::create().from("life_event", "senior_id").to("senior", "id"))
        .col(text("kind"))
        .col(date("day"))
        .col(date_null("until"))
        .col(text_null("note"))
        .col(text("did"))
        .col(timestamp_with_time_zone("made_at"))
        .col(big_integer_null("account_id"))
        .foreign_key(ForeignKey::create().from("life_event", "account_id").to("account", "id"))
        .col(timestamp_with_time_zone_null("taken_back_at"))
        .col(big_integer_null("taken_back_by"))
        .foreign_key(ForeignKey::create().from("life_event", "taken_back_by").to("account", "id"))
        .col(integer("version"))
        .to_owned()
}
