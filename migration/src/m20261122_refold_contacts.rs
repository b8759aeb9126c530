//! Contacts that were made from an enquiry did not get what they are found by: here they do.

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
        let db = manager.get_connection();
        let mut lost = Query::select();
        lost.columns(["id", "name", "phone"]).from("contact_person").and_where(Expr::col("folded").eq(""));
        for row in db.query_all(&lost).await? {
            let (id, name): (i64, String) = (row.try_get("", "id")?, row.try_get("", "name")?);
            let phone: Option<String> = row.try_get("", "phone")?;
            let folded = fold(&format!("{name} {}", digits(&phone.unwrap_or_default())));
            let mut update = Query::update();
            update.table("contact_person").value("folded", folded).and_where(Expr::col("id").eq(id));
            db.execute(&update).await?;
        }
        Ok(())
    }
}
