//! Every table is locked optimistically, but those to which rows are only added.

use super::{
    assert_none,
    files::{self, Source},
    rust,
};

/// Tables without a version: their rows are written once, or by the program alone.
const WITHOUT_VERSION: &[&str] = &[
    "access_entry",
    "audit_entry",
    "audit_head",
    "closing_run",
    "counter",
    "enquiry_step",
    "idempotency",
    "postal_place",
    "relief_booking",
    "session",
    "sign_in_failure",
    "statement_attendance",
    "statement_line",
    "statement_pdf",
    "statement_visit",
];

/// Why this file's table breaks the rule, if it has one and does.
fn fault(source: &Source) -> Option<String> {
    let (_, after) = source.text.split_once("table_name = \"")?;
    let table = after.split('"').next()?;
    let has_version = rust::code(&source.text).contains("pub version: i32,");
    match (has_version, WITHOUT_VERSION.contains(&table)) {
        (false, false) => Some(format!("{}: table {table} has no version", source.path)),
        (true, true) => Some(format!("{}: table {table} has a version; take it from the list", source.path)),
        (true, false) | (false, true) => None,
    }
}

#[test]
fn every_table_that_people_edit_has_a_version() {
    let faults: Vec<String> = files::in_folder("entity/src", ".rs").iter().filter_map(fault).collect();
    assert_none(&faults, "a row that two people may edit carries `pub version: i32`");
}

#[test]
fn a_table_without_a_version_is_found() {
    let source = |table: &str, column: &str| Source {
        path: "entity/src/x.rs".to_owned(),
        text: format!("#[sea_orm(table_name = \"{table}\")]\npub struct Model {{\n    {column}\n}}"),
    };
    assert!(fault(&source("senior", "pub name: String,")).is_some());
    assert!(fault(&source("senior", "// pub version: i32,")).is_some());
    assert!(fault(&source("senior", "pub version: i32,")).is_none());
    assert!(fault(&source("session", "pub name: String,")).is_none());
    assert!(fault(&source("session", "pub version: i32,")).is_some());
}
