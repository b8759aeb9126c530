//! Who may use whom.

use super::{
    assert_none,
    files::{self, Source},
    paths,
};

/// Every slice with the slices it may use, lower ones first.
const SLICES: &[(&str, &[&str])] = &[
    ("backup", &[]),
    ("months", &[]),
    ("auth", &[]),
    ("people", &[]),
    ("office", &["people", "months"]),
    ("mail", &["office"]),
    ("calendar", &["auth"]),
    ("accounts", &["auth", "office", "mail"]),
    ("journal", &["people"]),
    ("partners", &["journal", "people"]),
    ("seniors", &["auth", "office", "journal", "partners", "people", "months"]),
    ("volunteers", &["auth", "office", "journal", "partners", "people"]),
    ("training", &["seniors", "volunteers"]),
    ("groups", &["calendar", "seniors", "volunteers"]),
    ("enquiries", &["people", "calendar", "journal", "partners", "seniors"]),
    ("matching", &["office", "people", "seniors", "volunteers", "training", "enquiries"]),
    ("assignments", &["office", "seniors", "volunteers", "enquiries", "matching", "training", "people", "journal"]),
    ("life_events", &["assignments", "calendar", "enquiries", "journal", "mail", "office", "people", "seniors"]),
    ("visits", &["journal", "people", "office", "assignments", "groups", "months"]),
    ("billing", &["journal", "office", "people", "seniors", "visits", "groups", "months"]),
    ("letters", &["journal", "mail", "office", "people", "partners", "seniors", "assignments", "billing"]),
    ("allowances", &["volunteers", "visits", "groups", "months"]),
    ("ticked", &["people", "journal", "mail"]),
    ("search", &["people", "enquiries", "partners", "seniors", "volunteers", "assignments"]),
    ("records", ANY),
    ("reports", ANY),
    ("today", ANY),
    ("exchange", ANY),
    ("privacy", ANY),
    ("verify", ANY),
    ("merging", ANY),
    ("demo", ANY),
];

/// Any slice that stands lower in the table.
const ANY: &[&str] = &["*"];

/// Folders that slices stand on.
const GROUND: &[&str] = &["store", "web", "print"];

/// Files that put the slices together.
const ABOVE: &[&str] = &["src/app.rs", "src/lib.rs", "src/main.rs", "src/schedule.rs"];

/// Folders of templates that belong to no slice.
const SHARED_TEMPLATES: &[&str] = &["assets", "ui"];

fn may_use(slice: &str, other: &str) -> bool {
    let place = |name: &str| SLICES.iter().position(|(slice, _)| *slice == name);
    let allowed = place(slice).map_or(&[] as &[&str], |at| SLICES[at].1);
    slice == other || allowed.contains(&other) || (allowed == ANY && place(other) < place(slice))
}

/// The slices that a file names, with the line.
fn named_slices(source: &Source) -> Vec<(usize, &'static str)> {
    let mut found = Vec::new();
    for named in paths::of(source) {
        found.extend(
            SLICES
                .iter()
                .filter(|(slice, _)| named.matches(&format!("crate::{slice}")))
                .map(|(slice, _)| (named.line, *slice)),
        );
    }
    found
}

/// Where a file uses what its place in the house does not allow.
fn reaching_up(source: &Source) -> Vec<String> {
    let inner = source.path.trim_start_matches("src/");
    let home = inner.split_once('/').map_or("", |(folder, _)| folder);
    if ABOVE.contains(&source.path.as_str()) {
        return Vec::new();
    }
    let forbidden = named_slices(source).into_iter().filter(|(_, slice)| !may_use(home, slice));
    forbidden.map(|(line, slice)| format!("{}:{line} uses {slice}", source.path)).collect()
}

/// Where printing names a row rather than a value.
fn rows_in_print(source: &Source) -> Vec<String> {
    let rows = paths::of(source).into_iter().filter(|named| named.matches("entity") && !named.matches("entity::value"));
    rows.map(|named| format!("{}:{} names {}", source.path, named.line, named.path)).collect()
}

fn is_slice(name: &str) -> bool {
    SLICES.iter().any(|(slice, _)| *slice == name)
}

#[test]
fn every_folder_is_a_slice_of_the_table() {
    let folders = files::folders_in("src");
    let unknown: Vec<String> =
        folders.into_iter().filter(|name| !is_slice(name) && !GROUND.contains(&name.as_str())).collect();
    assert_none(&unknown, "these folders of src are not in the table of slices, which says what they may use");
}

#[test]
fn a_slice_uses_only_slices_below_it() {
    let found: Vec<String> = files::in_folder("src", ".rs").iter().flat_map(reaching_up).collect();
    assert_none(&found, "a slice uses only what the table allows; store, web, print and single files use no slice");
}

#[test]
fn the_table_of_slices_has_no_circle() {
    for (at, (slice, allowed)) in SLICES.iter().enumerate() {
        let lower = |other: &&str| SLICES[..at].iter().any(|(slice, _)| slice == other);
        assert!(*allowed == ANY || allowed.iter().all(lower), "{slice} uses a slice that stands above it");
    }
}

#[test]
fn print_knows_values_and_no_rows() {
    let found: Vec<String> = files::in_folder("src/print", ".rs").iter().flat_map(rows_in_print).collect();
    assert_none(&found, "print draws Sheets; a slice turns its rows into one");
}

#[test]
fn every_folder_of_templates_belongs_to_a_slice() {
    let slices = files::folders_in("src");
    let is_at_home =
        |name: &String| SHARED_TEMPLATES.contains(&name.as_str()) || (is_slice(name) && slices.contains(name));
    let homeless: Vec<String> = files::folders_in("templates").into_iter().filter(|name| !is_at_home(name)).collect();
    assert_none(&homeless, "templates/<slice> belongs to src/<slice>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, text: &str, expect: &[&str]) {
        let source = Source { path: path.to_owned(), text: text.to_owned() };
        assert_eq!(reaching_up(&source), expect);
    }

    #[test]
    fn a_slice_that_reaches_up_is_found() {
        check("src/visits/routes.rs", "use crate::{assignments, months};", &[]);
        check("src/visits/routes.rs", "use crate::{\nbilling::close};", &["src/visits/routes.rs:2 uses billing"]);
        check(
            "src/visits/routes/day.rs",
            "use super::super::super::billing;",
            &["src/visits/routes/day.rs:1 uses billing"],
        );
        check("src/web/page.rs", "crate::seniors::x()", &["src/web/page.rs:1 uses seniors"]);
        check("src/error.rs", "crate::seniors::x()", &["src/error.rs:1 uses seniors"]);
        check("src/app.rs", "crate::seniors::x()", &[]);
        check(
            "src/exchange/import.rs",
            "crate::billing::x(); crate::privacy::y()",
            &["src/exchange/import.rs:1 uses privacy"],
        );
    }

    #[test]
    fn a_row_in_print_is_found() {
        let source = |text: &str| Source { path: "src/print/sheet.rs".to_owned(), text: text.to_owned() };
        assert_eq!(rows_in_print(&source("use entity::{value::Cents, statement};")).len(), 1);
        assert_eq!(rows_in_print(&source("use entity::value::Cents;")).len(), 0);
    }
}
