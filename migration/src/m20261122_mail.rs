//! E-mails on their way, the server that carries them, and the secret addresses of calendars.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let address = Table::alter().table("account").add_column(text_null("email")).to_owned();
        manager.alter_table(address).await?;
        for table in [mail_server(), outbox(), calendar_feed()] {
            manager.create_table(table).await?;
        }
        for column in ["state", "made_at"] {
            let name = format!("outbox_{column}");
            manager.create_index(Index::create().name(name).table("outbox").col(column).to_owned()).await?;
        }
        Ok(())
    }
}

fn mail_server() -> TableCreateStatement {
    Table::create()
        .table("mail_server")
        .col(big_pk_auto("id"))
        .col(text("host"))
        .col(integer("port"))
        .col(text("security"))
        .col(text_null("user_name"))
        .col(text_null("password"))
        .col(text("sender"))
        .col(integer("version"))
        .to_owned()
}

fn outbox() -> TableCreateStatement {
    Table::create()
        .table("outbox")
        .col(big_pk_auto("id"))
        .col(text("message_id").unique_key())
        .col(big_integer_null("account_id"))
        .foreign_key(ForeignKey::create().from("outbox", "account_id").to("account", "id"))
        .col(big_integer_null("senior_id"))
        .foreign_key(ForeignKey::create().from("outbox", "senior_id").to("senior", "id"))
        .col(big_integer_null("volunteer_id"))
        .foreign_key(ForeignKey::create().from("outbox", "volunteer_id").to("volunteer", "id"))
        .col(big_integer_null("partner_id"))
        .foreign_key(ForeignKey::create().from("outbox", "partner_id").to("partner", "id"))
        .col(text_null("recipient"))
        .col(text("subject"))
        .col(text_null("text"))
        .col(blob_null("attachment"))
        .col(text_null("attachment_name"))
        .col(text_null("calendar"))
        .col(boolean("secret"))
        .col(text("state"))
        .col(integer("tries"))
        .col(timestamp_with_time_zone_null("next_try_at"))
        .col(timestamp_with_time_zone_null("expires_at"))
        .col(text_null("error"))
        .col(timestamp_with_time_zone("made_at"))
        .col(timestamp_with_time_zone_null("done_at"))
        .col(integer("version"))
        .to_owned()
}

fn calendar_feed() -> TableCreateStatement {
    Table::create()
        .table("calendar_feed")
        .col(big_pk_auto("id"))
        .col(big_integer("account_id").unique_key())
        .foreign_key(ForeignKey::create().from("calendar_feed", "account_id").to("account", "id"))
        .col(text("token_hash").unique_key())
        .col(timestamp_with_time_zone("made_at"))
        .col(date_null("fetched_on"))
        .col(integer("version"))
        .to_owned()
}
