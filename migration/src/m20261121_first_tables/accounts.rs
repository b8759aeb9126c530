//! Who signs in, and the trail of what they did.

use sea_orm_migration::{prelude::*, schema::*};

pub fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("account")
            .col(big_pk_auto("id"))
            .col(text("name"))
            .col(text("folded").unique_key())
            .col(text_null("password_hash"))
            .col(text("roles"))
            .col(big_integer_null("volunteer_id"))
            .foreign_key(ForeignKey::create().from("account", "volunteer_id").to("volunteer", "id"))
            .col(text_null("lang"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone_null("ended_at"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("account_link")
            .col(big_pk_auto("id"))
            .col(big_integer("account_id"))
            .foreign_key(ForeignKey::create().from("account_link", "account_id").to("account", "id"))
            .col(text("token_hash").unique_key())
            .col(timestamp_with_time_zone("expires_at"))
            .col(timestamp_with_time_zone_null("used_at"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("session")
            .col(text("token_hash"))
            .col(big_integer("account_id"))
            .foreign_key(ForeignKey::create().from("session", "account_id").to("account", "id"))
            .col(text("form_token"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("seen_at"))
            .primary_key(Index::create().col("token_hash"))
            .to_owned(),
        Table::create()
            .table("sign_in_failure")
            .col(text("subject"))
            .col(integer("failures"))
            .col(timestamp_with_time_zone("last_at"))
            .primary_key(Index::create().col("subject"))
            .to_owned(),
        Table::create()
            .table("idempotency")
            .col(text("key"))
            .col(text("fingerprint"))
            .col(text("answer"))
            .col(timestamp_with_time_zone("at"))
            .primary_key(Index::create().col("key"))
            .to_owned(),
        Table::create()
            .table("audit_entry")
            .col(big_pk_auto("id"))
            .col(timestamp_with_time_zone("at"))
            .col(text("actor"))
            .col(text("action"))
            .col(text("table_name"))
            .col(text("row_key"))
            .col(text_null("before"))
            .col(text_null("after"))
            .col(text("digest"))
            .col(text("chain"))
            .to_owned(),
    ]
}
