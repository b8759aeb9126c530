//! The house rules that the compiler cannot hold, so that `cargo test` is the whole law.
//!
//! Each rule reads the sources. What a rule allows stands as data at the top of its file; a failure names file and line.

mod declared;
mod fences;
mod files;
mod handbook;
mod licences;
mod paths;
mod rust;
mod slices;
mod tables;
mod tests_themselves;
mod wording;

use files::Source;

/// Fails with every finding, or not at all.
#[track_caller]
fn assert_none(findings: &[String], because: &str) {
    assert!(findings.is_empty(), "{because}:\n    {}", findings.join("\n    "));
}

/// All Rust of the program: what is shipped, without benchmarks, and without the unit tests in files of their own.
fn program() -> Vec<Source> {
    let folders = ["src", "entity/src", "migration/src"].map(|folder| files::in_folder(folder, ".rs"));
    folders.into_iter().flat_map(paths::without_unit_tests).collect()
}
