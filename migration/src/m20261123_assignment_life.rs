//! The life of an assignment: where it comes from, its trial phase, its pauses, its ending.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (column, of) in
            [("enquiry_id", "enquiry"), ("follows_id", "assignment"), ("substitutes_for_id", "assignment")]
        {
            manager.get_connection().execute_unprepared(&refers(column, of)).await?;
            manager.create_index(index("assignment", column)).await?;
        }
        for column in ["trial_until", "trial_talk_on"] {
            let alter = Table::alter().table("assignment").add_column(date_null(column)).to_owned();
            manager.alter_table(alter).await?;
        }
        manager.create_table(pause()).await?;
        manager.create_index(index("assignment_pause", "assignment_id")).await?;
        manager.create_table(ending()).await
    }
}

fn pause() -> TableCreateStatement {
    Table::create()
        .table("assignment_pause")
        .col(big_pk_auto("id"))
        .col(big_integer("assignment_id"))
        .foreign_key(ForeignKey::create().from("assignment_pause", "assignment_id").to("assignment", "id"))
        .col(date("starts_on"))
        .col(date_null("until"))
        .col(text("reason"))
        .col(text_null("note"))
        .col(integer("version"))
        .to_owned()
}

fn ending() -> TableCreateStatement {
    Table::create()
        .table("assignment_ending")
        .col(big_pk_auto("id"))
        .col(big_integer("assignment_id").unique_key())
        .foreign_key(ForeignKey::create().from("assignment_ending", "assignment_id").to("assignment", "id"))
        .col(text("reason"))
        .col(boolean("ended_badly"))
        .col(text_null("note"))
        .col(date_null("talk_on"))
        .col(date_null("talk_planned_for"))
        .col(integer("version"))
        .to_owned()
}

/// The column with its reference, which SQLite takes only together.
fn refers(column: &str, of: &str) -> String {
    format!(r#"ALTER TABLE "assignment" ADD COLUMN "{column}" bigint NULL REFERENCES "{of}" ("id")"#)
}

fn index(table: &'static str, column: &'static str) -> IndexCreateStatement {
    Index::create().name(format!("{table}_{column}")).table(table).col(column).to_owned()
}
