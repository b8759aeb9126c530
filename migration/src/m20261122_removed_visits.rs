//! Where a visit that was taken out waits for a day, so that it can be put back.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(removed_visit()).await
    }
}

fn removed_visit() -> TableCreateStatement {
    Table::create()
        .table("removed_visit")
        .col(big_integer("id").primary_key())
        .col(text("key"))
        .col(big_integer("assignment_id"))
        .foreign_key(ForeignKey::create().from("removed_visit", "assignment_id").to("assignment", "id"))
        .col(date("day"))
        .col(timestamp_with_time_zone("starts_at"))
        .col(timestamp_with_time_zone("ends_at"))
        .col(integer("minutes"))
        .col(text("activities"))
        .col(text_null("note"))
        .col(text("status"))
        .col(text_null("return_reason"))
        .col(text("entered_by"))
        .col(timestamp_with_time_zone("entered_at"))
        .col(text_null("confirmed_by"))
        .col(timestamp_with_time_zone_null("confirmed_at"))
        .col(integer("version"))
        .col(text("removed_by"))
        .col(timestamp_with_time_zone("removed_at"))
        .to_owned()
}
