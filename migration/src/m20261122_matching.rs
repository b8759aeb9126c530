//! Who was asked for whom, and what matching goes by: postal codes, districts side by side, weights.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

/// Who is asked answers first, before the next is.
const ONE_OPEN: &str = r#"CREATE UNIQUE INDEX "proposal_open" ON "proposal" ("enquiry_id") WHERE "answer" = 'open'"#;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [proposal(), postal_place(), postal_table(), neighbouring_district(), matching_weights()] {
            manager.create_table(table).await?;
        }
        for column in ["enquiry_id", "volunteer_id"] {
            let index = Index::create().name(format!("proposal_{column}")).table("proposal").col(column).to_owned();
            manager.create_index(index).await?;
        }
        manager.get_connection().execute_unprepared(ONE_OPEN).await?;
        Ok(())
    }
}

fn proposal() -> TableCreateStatement {
    Table::create()
        .table("proposal")
        .col(big_pk_auto("id"))
        .col(big_integer("enquiry_id"))
        .foreign_key(ForeignKey::create().from("proposal", "enquiry_id").to("enquiry", "id"))
        .col(big_integer("volunteer_id"))
        .foreign_key(ForeignKey::create().from("proposal", "volunteer_id").to("volunteer", "id"))
        .col(date("asked_on"))
        .col(big_integer_null("asked_by"))
        .foreign_key(ForeignKey::create().from("proposal", "asked_by").to("account", "id"))
        .col(text("answer"))
        .col(date_null("answered_on"))
        .col(text_null("note"))
        .col(text_null("reason"))
        .col(integer("version"))
        .to_owned()
}

fn postal_place() -> TableCreateStatement {
    Table::create()
        .table("postal_place")
        .col(integer("code").primary_key())
        .col(integer("latitude"))
        .col(integer("longitude"))
        .to_owned()
}

fn postal_table() -> TableCreateStatement {
    Table::create()
        .table("postal_table")
        .col(integer("id").primary_key())
        .col(integer("places"))
        .col(timestamp_with_time_zone("read_at"))
        .col(integer("version"))
        .to_owned()
}

fn neighbouring_district() -> TableCreateStatement {
    Table::create()
        .table("neighbouring_district")
        .col(big_pk_auto("id"))
        .col(big_integer("district_id"))
        .foreign_key(ForeignKey::create().from("neighbouring_district", "district_id").to("district", "id"))
        .col(big_integer("neighbour_id"))
        .foreign_key(ForeignKey::create().from("neighbouring_district", "neighbour_id").to("district", "id"))
        .col(integer("version"))
        .index(Index::create().name("neighbouring_district_pair").col("district_id").col("neighbour_id").unique())
        .to_owned()
}

fn matching_weights() -> TableCreateStatement {
    let mut table = Table::create();
    table.table("matching_weights").col(integer("id").primary_key());
    for weight in ["language", "slot", "near", "too_far", "dementia", "interest", "load", "car", "week"] {
        table.col(integer(weight));
    }
    table.col(integer("version")).to_owned()
}
