//! The tables of the first release.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in tables() {
            manager.create_table(table).await?;
        }
        for (table, column) in INDEXED {
            let name = format!("{table}_{column}");
            manager.create_index(Index::create().name(name).table(table).col(column).to_owned()).await?;
        }
        Ok(())
    }
}

/// Columns that rows are looked for by, and whose index no constraint brings.
const INDEXED: [(&str, &str); 29] = [
    ("partner", "district_id"),
    ("senior", "district_id"),
    ("senior", "care_fund_id"),
    ("senior", "folded"),
    ("volunteer", "district_id"),
    ("volunteer", "folded"),
    ("assignment", "senior_id"),
    ("assignment", "volunteer_id"),
    ("account", "volunteer_id"),
    ("account_link", "account_id"),
    ("session", "account_id"),
    ("closing_run", "month"),
    ("visit", "assignment_id"),
    ("visit", "day"),
    ("visit", "status"),
    ("visit", "run_id"),
    ("dementia_group", "district_id"),
    ("group_attendance", "senior_id"),
    ("group_attendance", "run_id"),
    ("training_record", "module_id"),
    ("statement", "senior_id"),
    ("statement", "refers_to"),
    ("statement", "month"),
    ("statement", "run_id"),
    ("statement_visit", "visit_id"),
    ("statement_attendance", "attendance_id"),
    ("relief_booking", "statement_id"),
    ("relief_booking", "senior_id"),
    ("audit_entry", "table_name"),
];

fn tables() -> impl Iterator<Item = TableCreateStatement> {
    [settings(), people(), accounts(), visits(), statements()].into_iter().flatten()
}

fn settings() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("district")
            .col(big_pk_auto("id"))
            .col(text("name").unique_key())
            .col(integer("position"))
            .col(boolean("active"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("activity")
            .col(big_pk_auto("id"))
            .col(text("name").unique_key())
            .col(integer("position"))
            .col(boolean("active"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("setting")
            .col(text("key"))
            .col(text("value"))
            .col(integer("version"))
            .primary_key(Index::create().col("key"))
            .to_owned(),
        Table::create()
            .table("text_block")
            .col(big_pk_auto("id"))
            .col(text("key").unique_key())
            .col(text("body"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("vat_note")
            .col(big_pk_auto("id"))
            .col(date("valid_from").unique_key())
            .col(text("note"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("logo")
            .col(big_pk_auto("id"))
            .col(text("media_type"))
            .col(blob("bytes"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("tariff")
            .col(big_pk_auto("id"))
            .col(text("service"))
            .col(date("valid_from"))
            .col(big_integer("per_hour"))
            .col(integer("step_minutes"))
            .col(text("rounding"))
            .col(integer("version"))
            .index(Index::create().unique().name("tariff_service_valid_from").col("service").col("valid_from"))
            .to_owned(),
        Table::create()
            .table("care_fund")
            .col(big_pk_auto("id"))
            .col(text("ik").unique_key())
            .col(text("name"))
            .col(text_null("street"))
            .col(text_null("postal_code"))
            .col(text_null("town"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("training_module")
            .col(big_pk_auto("id"))
            .col(text("code").unique_key())
            .col(text("title"))
            .col(integer("units"))
            .col(integer_null("valid_months"))
            .col(text("tags"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("counter")
            .col(text("name"))
            .col(big_integer("value"))
            .primary_key(Index::create().col("name"))
            .to_owned(),
    ]
}

fn people() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("partner")
            .col(big_pk_auto("id"))
            .col(text("number").unique_key())
            .col(text("name"))
            .col(text("kind"))
            .col(big_integer_null("district_id"))
            .foreign_key(ForeignKey::create().from("partner", "district_id").to("district", "id"))
            .col(text_null("phone"))
            .col(text_null("email"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("senior")
            .col(big_pk_auto("id"))
            .col(text("number").unique_key())
            .col(text_null("salutation"))
            .col(text("first_name"))
            .col(text("last_name"))
            .col(date("birth_date"))
            .col(text("street"))
            .col(text("postal_code"))
            .col(text("town"))
            .col(big_integer("district_id"))
            .foreign_key(ForeignKey::create().from("senior", "district_id").to("district", "id"))
            .col(text_null("phone"))
            .col(boolean("dementia"))
            .col(big_integer_null("care_fund_id"))
            .foreign_key(ForeignKey::create().from("senior", "care_fund_id").to("care_fund", "id"))
            .col(text_null("insurance_number"))
            .col(text("payment_route"))
            .col(text("languages"))
            .col(text_null("note"))
            .col(date_null("ended_on"))
            .col(text("folded"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("claim_assignment")
            .col(big_pk_auto("id"))
            .col(big_integer("senior_id"))
            .foreign_key(ForeignKey::create().from("claim_assignment", "senior_id").to("senior", "id"))
            .col(date("valid_from"))
            .col(date_null("revoked_on"))
            .col(integer("version"))
            .index(
                Index::create()
                    .unique()
                    .name("claim_assignment_senior_id_valid_from")
                    .col("senior_id")
                    .col("valid_from"),
            )
            .to_owned(),
        Table::create()
            .table("contact_person")
            .col(big_pk_auto("id"))
            .col(big_integer("senior_id"))
            .foreign_key(ForeignKey::create().from("contact_person", "senior_id").to("senior", "id"))
            .col(text("name"))
            .col(text("relation"))
            .col(text_null("phone"))
            .col(text_null("email"))
            .col(text_null("street"))
            .col(text_null("postal_code"))
            .col(text_null("town"))
            .col(boolean("billing_contact"))
            .col(integer("version"))
            .index(Index::create().unique().name("contact_person_senior_id_name").col("senior_id").col("name"))
            .to_owned(),
        Table::create()
            .table("care_grade")
            .col(big_pk_auto("id"))
            .col(big_integer("senior_id"))
            .foreign_key(ForeignKey::create().from("care_grade", "senior_id").to("senior", "id"))
            .col(date("valid_from"))
            .col(date_null("valid_until"))
            .col(integer("grade"))
            .col(boolean("at_home"))
            .col(integer("version"))
            .index(Index::create().unique().name("care_grade_senior_id_valid_from").col("senior_id").col("valid_from"))
            .to_owned(),
        Table::create()
            .table("external_use")
            .col(big_pk_auto("id"))
            .col(big_integer("senior_id"))
            .foreign_key(ForeignKey::create().from("external_use", "senior_id").to("senior", "id"))
            .col(date("day"))
            .col(big_integer("amount"))
            .col(integer("version"))
            .index(Index::create().unique().name("external_use_senior_id_day").col("senior_id").col("day"))
            .to_owned(),
        Table::create()
            .table("fund_balance")
            .col(big_pk_auto("id"))
            .col(big_integer("senior_id"))
            .foreign_key(ForeignKey::create().from("fund_balance", "senior_id").to("senior", "id"))
            .col(date("day"))
            .col(big_integer("last_year"))
            .col(big_integer("this_year"))
            .col(integer("version"))
            .index(Index::create().unique().name("fund_balance_senior_id_day").col("senior_id").col("day"))
            .to_owned(),
        Table::create()
            .table("volunteer")
            .col(big_pk_auto("id"))
            .col(text("number").unique_key())
            .col(text_null("salutation"))
            .col(text("first_name"))
            .col(text("last_name"))
            .col(date("birth_date"))
            .col(text("street"))
            .col(text("postal_code"))
            .col(text("town"))
            .col(big_integer("district_id"))
            .foreign_key(ForeignKey::create().from("volunteer", "district_id").to("district", "id"))
            .col(text_null("phone"))
            .col(text_null("email"))
            .col(text("services"))
            .col(text("languages"))
            .col(date_null("active_since"))
            .col(date_null("ended_on"))
            .col(text_null("iban"))
            .col(text_null("note"))
            .col(text("folded"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("assignment")
            .col(big_pk_auto("id"))
            .col(text("number").unique_key())
            .col(big_integer("senior_id"))
            .foreign_key(ForeignKey::create().from("assignment", "senior_id").to("senior", "id"))
            .col(big_integer("volunteer_id"))
            .foreign_key(ForeignKey::create().from("assignment", "volunteer_id").to("volunteer", "id"))
            .col(text("service"))
            .col(date("starts_on"))
            .col(date_null("ends_on"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("training_record")
            .col(big_pk_auto("id"))
            .col(big_integer("volunteer_id"))
            .foreign_key(ForeignKey::create().from("training_record", "volunteer_id").to("volunteer", "id"))
            .col(big_integer("module_id"))
            .foreign_key(ForeignKey::create().from("training_record", "module_id").to("training_module", "id"))
            .col(date("day"))
            .col(integer("units"))
            .col(integer("version"))
            .index(
                Index::create()
                    .unique()
                    .name("training_record_volunteer_id_module_id_day")
                    .col("volunteer_id")
                    .col("module_id")
                    .col("day"),
            )
            .to_owned(),
    ]
}

fn accounts() -> Vec<TableCreateStatement> {
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

fn visits() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("month_closing")
            .col(big_pk_auto("id"))
            .col(text("month").unique_key())
            .col(timestamp_with_time_zone("closed_at"))
            .col(text("closed_by"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("closing_run")
            .col(big_pk_auto("id"))
            .col(text("month"))
            .col(timestamp_with_time_zone("at"))
            .col(text("by"))
            .to_owned(),
        Table::create()
            .table("visit")
            .col(big_pk_auto("id"))
            .col(text("key").unique_key())
            .col(big_integer("assignment_id"))
            .foreign_key(ForeignKey::create().from("visit", "assignment_id").to("assignment", "id"))
            .col(date("day"))
            .col(timestamp_with_time_zone("starts_at"))
            .col(timestamp_with_time_zone("ends_at"))
            .col(integer("minutes"))
            .col(text("activities"))
            .col(text_null("note"))
            .col(text("status"))
            .col(text_null("return_reason"))
            .col(text("entered_by"))
            .col(timestamp_with_time_zone("entered_at"))
            .col(text_null("confirmed_by"))
            .col(timestamp_with_time_zone_null("confirmed_at"))
            .col(big_integer_null("run_id"))
            .foreign_key(ForeignKey::create().from("visit", "run_id").to("closing_run", "id"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("dementia_group")
            .col(big_pk_auto("id"))
            .col(text("number").unique_key())
            .col(text("name"))
            .col(text("place"))
            .col(big_integer("district_id"))
            .foreign_key(ForeignKey::create().from("dementia_group", "district_id").to("district", "id"))
            .col(integer("weekday"))
            .col(time("starts"))
            .col(time("ends"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("group_meeting")
            .col(big_pk_auto("id"))
            .col(big_integer("group_id"))
            .foreign_key(ForeignKey::create().from("group_meeting", "group_id").to("dementia_group", "id"))
            .col(date("day"))
            .col(timestamp_with_time_zone("starts_at"))
            .col(timestamp_with_time_zone("ends_at"))
            .col(integer("minutes"))
            .col(integer("version"))
            .index(Index::create().unique().name("group_meeting_group_id_day").col("group_id").col("day"))
            .to_owned(),
        Table::create()
            .table("group_attendance")
            .col(big_pk_auto("id"))
            .col(big_integer("meeting_id"))
            .foreign_key(ForeignKey::create().from("group_attendance", "meeting_id").to("group_meeting", "id"))
            .col(big_integer("senior_id"))
            .foreign_key(ForeignKey::create().from("group_attendance", "senior_id").to("senior", "id"))
            .col(integer("minutes"))
            .col(big_integer_null("run_id"))
            .foreign_key(ForeignKey::create().from("group_attendance", "run_id").to("closing_run", "id"))
            .col(integer("version"))
            .index(
                Index::create()
                    .unique()
                    .name("group_attendance_meeting_id_senior_id")
                    .col("meeting_id")
                    .col("senior_id"),
            )
            .to_owned(),
    ]
}

fn statements() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("statement")
            .col(big_pk_auto("id"))
            .col(text("number").unique_key())
            .col(text("kind"))
            .col(text("status"))
            .col(big_integer("senior_id"))
            .foreign_key(ForeignKey::create().from("statement", "senior_id").to("senior", "id"))
            .col(text("payee"))
            .col(text_null("care_fund_ik"))
            .col(big_integer_null("refers_to"))
            .foreign_key(ForeignKey::create().from("statement", "refers_to").to("statement", "id"))
            .col(big_integer_null("cancels").unique_key())
            .col(text("month"))
            .col(big_integer("run_id"))
            .foreign_key(ForeignKey::create().from("statement", "run_id").to("closing_run", "id"))
            .col(date("issued_on"))
            .col(big_integer("total"))
            .col(big_integer("relief_budget"))
            .col(big_integer("own_share"))
            .col(big_integer("amount_due"))
            .col(text("document"))
            .col(text("sha256"))
            .col(integer("pages"))
            .col(integer("version"))
            .to_owned(),
        Table::create()
            .table("statement_line")
            .col(big_pk_auto("id"))
            .col(big_integer("statement_id"))
            .foreign_key(ForeignKey::create().from("statement_line", "statement_id").to("statement", "id"))
            .col(integer("position"))
            .col(text("service"))
            .col(text("service_month"))
            .col(integer("visits"))
            .col(integer("minutes"))
            .col(big_integer("per_hour"))
            .col(big_integer("amount"))
            .index(
                Index::create()
                    .unique()
                    .name("statement_line_statement_id_position")
                    .col("statement_id")
                    .col("position"),
            )
            .to_owned(),
        Table::create()
            .table("statement_visit")
            .col(big_integer("statement_id"))
            .foreign_key(ForeignKey::create().from("statement_visit", "statement_id").to("statement", "id"))
            .col(big_integer("visit_id"))
            .foreign_key(ForeignKey::create().from("statement_visit", "visit_id").to("visit", "id"))
            .primary_key(Index::create().col("statement_id").col("visit_id"))
            .to_owned(),
        Table::create()
            .table("statement_attendance")
            .col(big_integer("statement_id"))
            .foreign_key(ForeignKey::create().from("statement_attendance", "statement_id").to("statement", "id"))
            .col(big_integer("attendance_id"))
            .foreign_key(
                ForeignKey::create().from("statement_attendance", "attendance_id").to("group_attendance", "id"),
            )
            .primary_key(Index::create().col("statement_id").col("attendance_id"))
            .to_owned(),
        Table::create()
            .table("statement_pdf")
            .col(big_integer("statement_id"))
            .foreign_key(ForeignKey::create().from("statement_pdf", "statement_id").to("statement", "id"))
            .col(blob("bytes"))
            .primary_key(Index::create().col("statement_id"))
            .to_owned(),
        Table::create()
            .table("relief_booking")
            .col(big_pk_auto("id"))
            .col(big_integer("statement_id"))
            .foreign_key(ForeignKey::create().from("relief_booking", "statement_id").to("statement", "id"))
            .col(big_integer("senior_id"))
            .foreign_key(ForeignKey::create().from("relief_booking", "senior_id").to("senior", "id"))
            .col(text("service_month"))
            .col(integer_null("pot_year"))
            .col(big_integer("amount"))
            .col(text_null("last_closed"))
            .to_owned(),
    ]
}
