//! Whom one talks to at a network partner, and until when it referred people.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("partner").add_column(date_null("ended_on")).to_owned()).await?;
        let contacts = Table::create()
            .table("partner_contact")
            .col(big_pk_auto("id"))
            .col(big_integer("partner_id"))
            .foreign_key(ForeignKey::create().from("partner_contact", "partner_id").to("partner", "id"))
            .col(text("name"))
            .col(text_null("function"))
            .col(text_null("phone"))
            .col(text_null("email"))
            .col(integer("version"))
            .index(Index::create().unique().name("partner_contact_partner_id_name").col("partner_id").col("name"))
            .to_owned();
        manager.create_table(contacts).await
    }
}
