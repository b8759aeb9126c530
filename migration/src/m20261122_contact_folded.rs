//! What a contact is found by stands beside the contact, as it does for seniors and volunteers: folding ten thousand names
//! for each search is too slow.

use entity::value::search::{digits, fold};
use sea_orm_migration::{
    prelude::*,
    sea_orm::{ConnectionTrait, ExprTrait},
};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = ColumnDef::new("folded").text().not_null().default("").to_owned();
        manager.alter_table(Table::alter().table("contact_person").add_column(column).to_owned()).await?;
        let db = manager.get_connection();
        let contacts = Query::select().columns(["id", "name", "phone"]).from("contact_person").to_owned();
        for row in db.query_all(&contacts).await? {
            let (id, name): (i64, String) = (row.try_get("", "id")?, row.try_get("", "name")?);
            let phone: Option<String> = row.try_get("", "phone")?;
            let folded = fold(&format!("{name} {}", digits(&phone.unwrap_or_default())));
            let mut update = Query::update();
            update.table("contact_person").value("folded", folded).and_where(Expr::col("id").eq(id));
            db.execute(&update).await?;
        }
        let index = Index::create().name("contact_person_folded").table("contact_person").col("folded").to_owned();
        manager.create_index(index).await
    }
}
