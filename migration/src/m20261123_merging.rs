//! Two records of one person become one: the number that went, and pairs that only look alike.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

const KINDS: [&str; 3] = ["senior", "volunteer", "partner"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(former_number()).await?;
        for kind in KINDS {
            let column = format!("{kind}_id");
            let name = format!("former_number_{column}");
            let index = Index::create().name(name).table("former_number").col(column).to_owned();
            manager.create_index(index).await?;
        }
        manager.create_table(distinct_pair()).await
    }
}

fn former_number() -> TableCreateStatement {
    let mut create = Table::create();
    create.table("former_number").col(big_pk_auto("id")).col(text("number").unique_key());
    for kind in KINDS {
        let column = format!("{kind}_id");
        create.col(big_integer_null(column.clone()));
        create.foreign_key(ForeignKey::create().from("former_number", column).to(kind, "id"));
    }
    let whose = KINDS.map(|kind| format!("(CASE WHEN \"{kind}_id\" IS NULL THEN 0 ELSE 1 END)")).join(" + ");
    create.col(date("until")).col(integer("version")).check(Expr::cust(format!("{whose} = 1"))).to_owned()
}

fn distinct_pair() -> TableCreateStatement {
    Table::create()
        .table("distinct_pair")
        .col(big_pk_auto("id"))
        .col(text("subject"))
        .col(big_integer("one_id"))
        .col(big_integer("other_id"))
        .col(integer("version"))
        .index(Index::create().unique().name("distinct_pair_both").col("subject").col("one_id").col("other_id"))
        .check(Expr::cust("\"one_id\" < \"other_id\""))
        .to_owned()
}
