//! How files are named, how long they are, and what is not left in them.

use super::{
    assert_none,
    files::{self, Source},
    paths, program, rust,
};

/// Names that say nothing about what a file is for.
const EMPTY_NAMES: &[&str] = &["common", "helper", "helpers", "manager", "misc", "util", "utils"];

/// Macros and methods that have no place in what is shipped.
const UNFINISHED: &[&str] = &["dbg", "todo", "unimplemented"];

/// Marks of work that is not done.
const MARKS: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("HA", "CK")];

/// A longer file holds more than one idea, but for a migration, which is one change however many tables it makes.
const MOST_LINES: usize = 500;

fn everything_written() -> Vec<Source> {
    let rust = ["src", "entity", "migration", "tests", "benches"].map(|folder| files::in_folder(folder, ".rs"));
    rust.into_iter().flatten().collect()
}

fn templates() -> Vec<Source> {
    let all = [".html", ".txt"].iter().flat_map(|ending| files::in_folder("templates", ending));
    all.filter(|source| !source.is_within("templates/assets")).collect()
}

/// Lines of a text that satisfy a condition, as findings.
fn lines(path: &str, text: &str, says: &str, is_found: impl Fn(&str) -> bool) -> Vec<String> {
    let found = text.lines().enumerate().filter(|(_, line)| is_found(line));
    found.map(|(at, _)| format!("{path}:{} {says}", at + 1)).collect()
}

fn unfinished(source: &Source) -> Vec<String> {
    let called = paths::of(source).into_iter().filter(|named| UNFINISHED.contains(&named.path.as_str()));
    called.map(|named| format!("{}:{} calls {}", source.path, named.line, named.path)).collect()
}

fn marks(path: &str, text: &str) -> Vec<String> {
    lines(path, text, "has a mark of unfinished work", |line| {
        line.split(|char: char| !char.is_alphanumeric()).any(|word| MARKS.contains(&word))
    })
}

fn unwraps(source: &Source) -> Vec<String> {
    lines(&source.path, &rust::shipped_code(&source.text), "unwraps", |line| line.contains(".unwrap()"))
}

fn unescaped(source: &Source) -> Vec<String> {
    lines(&source.path, &source.text, "writes without escaping", |line| {
        line.split('|').skip(1).any(|filter| filter.trim_start().starts_with("safe"))
    })
}

#[test]
fn files_are_named_for_what_is_in_them() {
    let nameless = everything_written().into_iter().chain(templates());
    let nameless = nameless.filter(|source| EMPTY_NAMES.contains(&source.stem()));
    assert_none(&nameless.map(|source| source.path).collect::<Vec<_>>(), "name the file for the one idea in it");
}

#[test]
fn nothing_is_left_unfinished() {
    let written = everything_written();
    let mut found: Vec<String> = written.iter().flat_map(unfinished).collect();
    found.extend(written.iter().flat_map(|source| marks(&source.path, &rust::comments(&source.text))));
    found.extend(templates().iter().flat_map(|source| marks(&source.path, &source.text)));
    assert_none(&found, "finish it, or leave it out");
}

#[test]
fn what_is_shipped_does_not_unwrap() {
    let found: Vec<String> = program().iter().flat_map(unwraps).collect();
    assert_none(&found, "return an error, or `expect` with the reason why it cannot fail");
}

#[test]
fn only_the_shared_components_write_without_escaping() {
    let pages = templates().into_iter().filter(|source| !source.is_within("templates/ui"));
    let found: Vec<String> = pages.flat_map(|source| unescaped(&source)).collect();
    assert_none(&found, "what a person typed is always escaped");
}

#[test]
fn no_file_is_long() {
    let length = |source: &Source| source.text.lines().count();
    let long: Vec<Source> = everything_written().into_iter().chain(templates()).filter(|it| length(it) > 250).collect();
    let shown = |source: &Source| format!("{}: {} lines", source.path, length(source));
    println!("over 250 lines: {:#?}", long.iter().map(shown).collect::<Vec<_>>());
    let cut = long.iter().filter(|source| length(source) > MOST_LINES && !source.is_within("migration/src"));
    let too_long: Vec<String> = cut.map(shown).collect();
    assert_none(&too_long, "cut the file by its ideas");
}

#[test]
fn every_file_of_the_program_begins_with_what_it_is_for() {
    let silent = program().into_iter().filter(|source| !source.text.starts_with("//! "));
    assert_none(&silent.map(|source| source.path).collect::<Vec<_>>(), "the first line says what the file is for");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> Source {
        Source { path: "src/a.rs".to_owned(), text: text.to_owned() }
    }

    #[test]
    fn unfinished_work_is_found() {
        assert_eq!(unfinished(&file("fn a() {\n    todo!()\n}")), ["src/a.rs:2 calls todo"]);
        assert!(unfinished(&file("let a = \"todo!()\";")).is_empty());
        assert_eq!(marks("a", &format!("ok\n// {}: later", MARKS[0])), ["a:2 has a mark of unfinished work"]);
        assert!(marks("a", "a method of TODOS").is_empty());
    }

    #[test]
    fn unwraps_are_found_but_in_tests() {
        assert_eq!(unwraps(&file("a.unwrap()")).len(), 1);
        assert!(unwraps(&file("a.unwrap_or(0)\n#[cfg(test)]\nmod tests { b.unwrap() }")).is_empty());
    }

    #[test]
    fn unescaped_output_is_found() {
        assert_eq!(unescaped(&file("a\n{{ name|safe }}")), ["src/a.rs:2 writes without escaping"]);
        assert_eq!(unescaped(&file("{{ name | safe }}")).len(), 1);
        assert!(unescaped(&file("{{ name|money }} safe")).is_empty());
    }
}
