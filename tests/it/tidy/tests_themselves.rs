//! The tests are found, run, and named by what they claim.

use super::{
    assert_none,
    files::{self, Source},
    rust,
};

/// Names of tests that are not sentences: fewer than three words, beginning with `test`, or counted.
fn nameless(source: &Source) -> Vec<String> {
    let code = rust::code(&source.text);
    let mut found = Vec::new();
    let mut is_test = false;
    for (at, line) in code.lines().enumerate() {
        let line = line.trim();
        is_test |= line.starts_with("#[test]") || line.starts_with("#[tokio::test");
        let Some((_, after)) = line.split_once("fn ").filter(|_| is_test) else { continue };
        let name = after.split('(').next().unwrap_or(after);
        let words: Vec<&str> = name.split('_').collect();
        let is_counted = words.last().is_some_and(|last| last.len() < 3 && last.parse::<u8>().is_ok());
        if words.len() < 3 || words[0] == "test" || is_counted {
            found.push(format!("{}:{} {name}", source.path, at + 1));
        }
        is_test = false;
    }
    found
}

#[test]
fn names_of_tests_are_sentences() {
    let written = ["src", "entity", "migration", "tests"].map(|folder| files::in_folder(folder, ".rs"));
    let found: Vec<String> = written.iter().flatten().flat_map(nameless).collect();
    assert_none(&found, "a test is named by the sentence that would stand in the report if it failed");
}

#[test]
fn every_test_program_is_run_by_the_test_command() {
    let command = files::read("tests/run");
    let forgotten: Vec<String> = files::folders_in("tests")
        .into_iter()
        .filter(|name| files::in_folder(&format!("tests/{name}"), ".rs").iter().any(|source| source.stem() == "main"))
        .filter(|name| !command.contains(&format!("--test {name}")))
        .collect();
    assert_none(&forgotten, "tests/run does not run it");
}

#[test]
fn every_crate_obeys_the_lints_of_the_workspace() {
    let manifests = ["Cargo.toml", "entity/Cargo.toml", "migration/Cargo.toml"];
    let lax = manifests.into_iter().filter(|path| !files::read(path).contains("[lints]\nworkspace = true"));
    assert_none(&lax.map(str::to_owned).collect::<Vec<_>>(), "add `[lints] workspace = true`");
}

#[test]
fn a_test_without_a_sentence_is_found() {
    let source = |text: &str| Source { path: "a.rs".to_owned(), text: text.to_owned() };
    assert_eq!(nameless(&source("#[test]\nfn works() {}")), ["a.rs:2 works"]);
    assert_eq!(nameless(&source("#[tokio::test]\nasync fn closing_works_2() {}")).len(), 1);
    assert!(nameless(&source("#[test]\nfn the_amount_rose_in_2025() {}")).is_empty());
    assert!(nameless(&source("#[test]\nfn a_month_is_closed_once() {}\nfn month() {}")).is_empty());
}
