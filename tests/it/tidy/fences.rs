//! What may be named only where it belongs.

use super::{assert_none, files::Source, paths, program};

/// Names that stay within their places.
struct Fence {
    names: &'static [&'static str],
    stay_in: &'static [&'static str],
    why: &'static str,
}

const FENCES: &[Fence] = &[
    Fence {
        names: &["axum::routing", "axum::Router"],
        stay_in: &["src/web/route.rs", "src/app.rs"],
        why: "routes go through web::route::Routes, which demands a caller",
    },
    Fence {
        names: &["DatabaseConnection", "DatabaseTransaction", "TransactionTrait"],
        stay_in: &["src/store"],
        why: "only the store owns a connection that can write",
    },
    Fence {
        names: &["raw_sql", "execute_unprepared", "Statement::from_string", "Statement::from_sql_and_values"],
        stay_in: &["src/store", "src/reports", "migration/src"],
        why: "SQL as text can write past the audit trail",
    },
    Fence {
        names: &["Utc::now", "Local::now", "SystemTime::now"],
        stay_in: &["src/clock.rs"],
        why: "the time comes from the clock, so that tests can set it",
    },
    Fence {
        names: &["env::var", "env::var_os"],
        stay_in: &["src/config.rs"],
        why: "settings are read once, in config.rs",
    },
    Fence {
        names: &["printpdf", "lopdf"],
        stay_in: &["src/print/pdf.rs", "src/print/pdf"],
        why: "only print::pdf knows how a PDF is made; others build a Sheet",
    },
    Fence {
        names: &["f32", "f64"],
        stay_in: &["src/print/pdf.rs", "src/print/pdf"],
        why: "money and time are whole numbers or Decimals; only drawing needs floating point",
    },
];

/// Files of rules: plain functions of plain values.
const PURE: &[&str] = &[
    "/rules.rs",
    "/score.rs",
    "/validity.rs",
    "/retention.rs",
    "/figures.rs",
    "src/billing/charge.rs",
    "src/billing/entitlement.rs",
    "src/billing/month_end.rs",
    "src/matching/assign.rs",
    "src/matching/distance.rs",
    "src/matching/distance/point.rs",
    "src/matching/gates.rs",
    "src/matching/rank.rs",
    "src/billing/relief_budget.rs",
    "src/billing/relief_budget/replay.rs",
    "src/billing/relief_budget/story.rs",
    "src/visits/duration.rs",
    "src/visits/usual.rs",
    "src/print/sheet.rs",
    "src/print/layout.rs",
];

/// What a plain function does not know: the database, the network, the clock, the machine.
const OUTSIDE: &[&str] = &[
    "async",
    "await",
    "axum",
    "crate::app",
    "crate::clock",
    "crate::store",
    "crate::web",
    "sea_orm",
    "std::env",
    "std::fs",
    "std::net",
    "std::time",
    "tokio",
];

fn beyond(fence: &Fence, sources: &[Source]) -> Vec<String> {
    let outside = sources.iter().filter(|source| !fence.stay_in.iter().any(|place| source.is_within(place)));
    outside.flat_map(|source| naming(source, fence.names)).collect()
}

fn impure(sources: &[Source]) -> Vec<String> {
    let pure = sources.iter().filter(|source| PURE.iter().any(|ending| source.path.ends_with(ending)));
    pure.flat_map(|source| naming(source, OUTSIDE)).collect()
}

fn naming(source: &Source, names: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for named in paths::of(source) {
        for name in names.iter().filter(|name| named.matches(name)) {
            found.push(format!("{}:{} names {name}", source.path, named.line));
        }
    }
    found
}

#[test]
fn everything_stays_behind_its_fence() {
    for fence in FENCES {
        assert_none(&beyond(fence, &program()), fence.why);
    }
}

#[test]
fn rules_are_plain_functions_of_plain_values() {
    assert_none(&impure(&program()), "a rule knows no database, no HTTP, no clock; take it as an argument");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> [Source; 1] {
        [Source { path: path.to_owned(), text: text.to_owned() }]
    }

    #[track_caller]
    fn check(path: &str, text: &str, expect: usize) {
        let found: usize = FENCES.iter().map(|fence| beyond(fence, &file(path, text)).len()).sum();
        assert_eq!(found, expect, "{path}: {text}");
    }

    #[test]
    fn a_name_beyond_its_fence_is_found() {
        check("src/visits/routes.rs", "use axum::{extract::Path, routing::get};", 1);
        check("src/visits/routes.rs", "use axum::extract::Path; // axum::routing", 0);
        check("src/web/route.rs", "use axum::routing;", 0);
        check("src/visits/queries.rs", "fn all(db: &DatabaseConnection) {}", 1);
        check("src/store/connect.rs", "fn all(db: &DatabaseConnection) {}", 0);
        check("src/visits/commands.rs", "let at = chrono::Utc::now();", 1);
        check("src/clock.rs", "let at = Utc::now();", 0);
        check("entity/src/tariff.rs", "pub rate: f64,", 1);
        check("src/billing/print.rs", "use printpdf::Op;", 1);
    }

    #[test]
    fn a_rule_that_reaches_outside_is_found() {
        assert_eq!(impure(&file("src/visits/rules.rs", "pub async fn a() {}")).len(), 1);
        assert_eq!(impure(&file("src/billing/charge.rs", "use super::super::{store::Tx, web};")).len(), 2);
        assert_eq!(impure(&file("src/visits/rules.rs", "pub fn a(now: DateTime<Utc>) {}")).len(), 0);
        assert_eq!(impure(&file("src/visits/queries.rs", "use sea_orm::EntityTrait;")).len(), 0);
    }
}
