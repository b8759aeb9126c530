//! Statements with their lines, PDFs, and what they took from the relief budget.

use sea_orm_migration::{prelude::*, schema::*};

pub fn tables() -> Vec<TableCreateStatement> {
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
