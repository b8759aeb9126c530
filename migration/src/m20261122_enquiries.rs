//! Enquiries and their steps; notes and follow-ups hang on them too.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(enquiry()).await?;
        manager.create_table(enquiry_step()).await?;
        for column in ["state", "senior_id", "partner_id"] {
            manager.create_index(index("enquiry", column)).await?;
        }
        manager.create_index(index("enquiry_step", "enquiry_id")).await?;
        for table in ["note", "follow_up"] {
            manager.get_connection().execute_unprepared(&hangs_on_an_enquiry(table)).await?;
            manager.create_index(index(table, "enquiry_id")).await?;
        }
        Ok(())
    }
}

fn enquiry() -> TableCreateStatement {
    Table::create()
        .table("enquiry")
        .col(big_pk_auto("id"))
        .col(text("number").unique_key())
        .col(text("caller"))
        .col(text_null("caller_name"))
        .col(text_null("relation"))
        .col(text_null("phone"))
        .col(big_integer_null("partner_id"))
        .foreign_key(ForeignKey::create().from("enquiry", "partner_id").to("partner", "id"))
        .col(big_integer_null("senior_id"))
        .foreign_key(ForeignKey::create().from("enquiry", "senior_id").to("senior", "id"))
        .col(text_null("first_name"))
        .col(text_null("last_name"))
        .col(text("service"))
        .col(big_integer("district_id"))
        .foreign_key(ForeignKey::create().from("enquiry", "district_id").to("district", "id"))
        .col(text_null("postal_code"))
        .col(date("received_on"))
        .col(date("wished_since"))
        .col(text("urgency"))
        .col(big_integer_null("account_id"))
        .foreign_key(ForeignKey::create().from("enquiry", "account_id").to("account", "id"))
        .col(text("state"))
        .col(timestamp_with_time_zone_null("home_visit_at"))
        .col(big_integer_null("home_visit_by"))
        .foreign_key(ForeignKey::create().from("enquiry", "home_visit_by").to("account", "id"))
        .col(date_null("visited_on"))
        .col(timestamp_with_time_zone_null("first_meeting_at"))
        .col(date_null("placed_on"))
        .col(text_null("closed_from"))
        .col(text_null("closed_reason"))
        .col(text("folded"))
        .col(integer("version"))
        .to_owned()
}

fn enquiry_step() -> TableCreateStatement {
    Table::create()
        .table("enquiry_step")
        .col(big_pk_auto("id"))
        .col(big_integer("enquiry_id"))
        .foreign_key(ForeignKey::create().from("enquiry_step", "enquiry_id").to("enquiry", "id"))
        .col(text("state"))
        .col(date("day"))
        .col(timestamp_with_time_zone("at"))
        .col(big_integer_null("account_id"))
        .foreign_key(ForeignKey::create().from("enquiry_step", "account_id").to("account", "id"))
        .col(text_null("note"))
        .col(text_null("skipped"))
        .to_owned()
}

/// The column with its check, which SQLite takes only together.
fn hangs_on_an_enquiry(table: &str) -> String {
    format!(
        r#"ALTER TABLE "{table}" ADD COLUMN "enquiry_id" bigint NULL REFERENCES "enquiry" ("id")
        CHECK (("enquiry_id" IS NOT NULL) = ("subject" = 'enquiry'))"#
    )
}

fn index(table: &'static str, column: &'static str) -> IndexCreateStatement {
    Index::create().name(format!("{table}_{column}")).table(table).col(column).to_owned()
}
