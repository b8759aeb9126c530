//! Letters from a record, each with its PDF.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

/// What a letter may be about or go to: a table, and with `_id` the column.
const RECORDS: [&str; 4] = ["senior", "volunteer", "partner", "assignment"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(letter()).await?;
        for column in RECORDS.map(|record| format!("{record}_id")).into_iter().chain(["made_at".to_owned()]) {
            let index = Index::create().name(format!("letter_{column}")).table("letter").col(column).to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

fn letter() -> TableCreateStatement {
    let mut create = Table::create();
    create.table("letter").col(big_pk_auto("id")).col(text("number").unique_key()).col(text("kind"));
    for record in RECORDS {
        let column = format!("{record}_id");
        create.col(big_integer_null(column.clone()));
        create.foreign_key(ForeignKey::create().from("letter", column).to(record, "id"));
    }
    create
        .col(timestamp_with_time_zone("made_at"))
        .col(big_integer_null("account_id"))
        .foreign_key(ForeignKey::create().from("letter", "account_id").to("account", "id"))
        .col(text("recipient"))
        .col(text("salutation"))
        .col(text("heading"))
        .col(text("text"))
        .col(integer("pages"))
        .col(blob("bytes"))
        .col(text("sha256"))
        .col(text("folded"))
        .col(timestamp_with_time_zone_null("printed_at"))
        .col(big_integer_null("outbox_id"))
        .foreign_key(ForeignKey::create().from("letter", "outbox_id").to("outbox", "id"))
        .col(timestamp_with_time_zone_null("removed_at"))
        .col(integer("version"))
        .check(Expr::cust(goes_to_one()))
        .to_owned()
}

/// A letter goes to a senior, a volunteer or a partner, and to one of them only.
fn goes_to_one() -> String {
    let counted =
        ["senior", "volunteer", "partner"].map(|of| format!(r#"CASE WHEN "{of}_id" IS NULL THEN 0 ELSE 1 END"#));
    format!("{} = 1", counted.join(" + "))
}
