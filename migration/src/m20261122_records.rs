//! What a home visit and an application tell: household, wishes, consents; stages, papers and profile of volunteers.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

/// Tables of which a person has several rows, with the column that says whose.
const SEVERAL: [(&str, &str); 4] = [
    ("consent", "senior_id"),
    ("consent", "volunteer_id"),
    ("former_route", "senior_id"),
    ("volunteer_stage", "volunteer_id"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [household(), senior_wishes(), consent(), former_route(), stage(), papers(), profile()] {
            manager.create_table(table).await?;
        }
        for (table, column) in SEVERAL {
            let index = Index::create().name(format!("{table}_{column}")).table(table).col(column).to_owned();
            manager.create_index(index).await?;
        }
        let called = ColumnDef::new("called_first").boolean().not_null().default(false).to_owned();
        let represents = ColumnDef::new("representative").text().not_null().default("none").to_owned();
        for column in [called, represents] {
            manager.alter_table(Table::alter().table("contact_person").add_column(column).to_owned()).await?;
        }
        Ok(())
    }
}

/// A table with one row for each person, whose key is the person's.
fn one_each(table: &'static str, person: &'static str) -> TableCreateStatement {
    let key = format!("{person}_id");
    Table::create()
        .table(table)
        .col(big_integer(key.clone()).primary_key())
        .foreign_key(ForeignKey::create().from(table, key).to(person, "id"))
        .col(integer("version"))
        .to_owned()
}

/// A table with any number of rows for each person.
fn several(table: &'static str, person: &'static str) -> TableCreateStatement {
    let key = format!("{person}_id");
    Table::create()
        .table(table)
        .col(big_pk_auto("id"))
        .col(big_integer(key.clone()))
        .foreign_key(ForeignKey::create().from(table, key).to(person, "id"))
        .col(integer("version"))
        .to_owned()
}

fn household() -> TableCreateStatement {
    one_each("household", "senior")
        .col(boolean("lives_alone"))
        .col(text("pets"))
        .col(boolean("smoking"))
        .col(boolean("stairs"))
        .col(boolean("lift"))
        .col(boolean("wheelchair"))
        .col(text_null("note"))
        .to_owned()
}

fn senior_wishes() -> TableCreateStatement {
    one_each("senior_wishes", "senior")
        .col(text_null("gender"))
        .col(text("languages"))
        .col(boolean("community"))
        .col(text("interests"))
        .col(integer("availability"))
        .col(text_null("note"))
        .to_owned()
}

fn consent() -> TableCreateStatement {
    Table::create()
        .table("consent")
        .col(big_pk_auto("id"))
        .col(big_integer_null("senior_id"))
        .foreign_key(ForeignKey::create().from("consent", "senior_id").to("senior", "id"))
        .col(big_integer_null("volunteer_id"))
        .foreign_key(ForeignKey::create().from("consent", "volunteer_id").to("volunteer", "id"))
        .col(text("purpose"))
        .col(text("text_version"))
        .col(date("given_on"))
        .col(date_null("withdrawn_on"))
        .col(integer("version"))
        .check(Expr::cust("(\"senior_id\" IS NULL) <> (\"volunteer_id\" IS NULL)"))
        .to_owned()
}

fn former_route() -> TableCreateStatement {
    several("former_route", "senior").col(text("route")).col(date("until")).to_owned()
}

fn stage() -> TableCreateStatement {
    several("volunteer_stage", "volunteer")
        .col(text("stage"))
        .col(date("since"))
        .col(date_null("until"))
        .col(text_null("note"))
        .to_owned()
}

fn papers() -> TableCreateStatement {
    one_each("volunteer_papers", "volunteer")
        .col(date_null("certificate_on"))
        .col(date_null("seen_on"))
        .col(big_integer_null("seen_by"))
        .foreign_key(ForeignKey::create().from("volunteer_papers", "seen_by").to("account", "id"))
        .col(date_null("confidentiality_on"))
        .col(date_null("agreement_on"))
        .to_owned()
}

fn profile() -> TableCreateStatement {
    one_each("volunteer_profile", "volunteer")
        .col(text("interests"))
        .col(integer("availability"))
        .col(integer_null("max_distance_km"))
        .col(boolean("car"))
        .col(text("avoids_pets"))
        .col(boolean("stands_smoke"))
        .col(boolean("dementia_experience"))
        .col(integer_null("max_tandems"))
        .col(integer_null("max_weekly"))
        .col(text_null("gender"))
        .col(boolean("community"))
        .col(text_null("note"))
        .to_owned()
}
