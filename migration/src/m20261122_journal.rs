//! Notes and follow-ups on any record, and a quick way to what somebody did last.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

/// What notes and follow-ups hang on: the word for it, which is also its table.
const SUBJECTS: [&str; 4] = ["senior", "volunteer", "partner", "assignment"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(note()).await?;
        manager.create_table(follow_up()).await?;
        for table in ["note", "follow_up"] {
            for subject in SUBJECTS {
                manager.create_index(index(table, &format!("{subject}_id"))).await?;
            }
        }
        manager.create_index(index("follow_up", "due_on")).await?;
        manager.create_index(index("audit_entry", "actor")).await
    }
}

fn note() -> TableCreateStatement {
    hanging_on_a_subject("note")
        .col(timestamp_with_time_zone("at"))
        .col(big_integer_null("account_id"))
        .foreign_key(ForeignKey::create().from("note", "account_id").to("account", "id"))
        .col(text("kind"))
        .col(text("text"))
        .col(timestamp_with_time_zone_null("removed_at"))
        .col(integer("version"))
        .to_owned()
}

fn follow_up() -> TableCreateStatement {
    hanging_on_a_subject("follow_up")
        .col(text("kind"))
        .col(text_null("what"))
        .col(date("due_on"))
        .col(big_integer_null("account_id"))
        .foreign_key(ForeignKey::create().from("follow_up", "account_id").to("account", "id"))
        .col(timestamp_with_time_zone("made_at"))
        .col(big_integer_null("made_by"))
        .foreign_key(ForeignKey::create().from("follow_up", "made_by").to("account", "id"))
        .col(timestamp_with_time_zone_null("done_at"))
        .col(big_integer_null("done_by"))
        .foreign_key(ForeignKey::create().from("follow_up", "done_by").to("account", "id"))
        .col(text_null("plan_key").unique_key())
        .col(timestamp_with_time_zone_null("removed_at"))
        .col(integer("version"))
        .to_owned()
}

/// A table with a column for each kind of record, of which the one that `subject` names is set, and no other. SQLite
/// cannot change a check; so each column has its own, and a further kind of record brings one with its column.
fn hanging_on_a_subject(table: &'static str) -> TableCreateStatement {
    let mut create = Table::create();
    create.table(table).col(big_pk_auto("id")).col(text("subject"));
    for subject in SUBJECTS {
        let column = format!("{subject}_id");
        create.col(big_integer_null(column.clone()));
        create.foreign_key(ForeignKey::create().from(table, column.clone()).to(subject, "id"));
        create.check(Expr::cust(format!("(\"{column}\" IS NOT NULL) = (\"subject\" = '{subject}')")));
    }
    create
}

fn index(table: &'static str, column: &str) -> IndexCreateStatement {
    Index::create().name(format!("{table}_{column}")).table(table).col(column.to_owned()).to_owned()
}
