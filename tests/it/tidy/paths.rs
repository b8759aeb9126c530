//! Every path that a Rust file names, with its `use` groups spelled out and `super` resolved.

use super::{files::Source, rust};

/// A path such as `crate::store::Db`, or a single name, and the line it stands in.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    pub line: usize,
    pub path: String,
}

impl Named {
    /// Whether the pattern's segments stand in the path, side by side and in order.
    pub fn matches(&self, pattern: &str) -> bool {
        let path: Vec<&str> = self.path.split("::").collect();
        let pattern: Vec<&str> = pattern.split("::").collect();
        path.windows(pattern.len()).any(|part| part == pattern)
    }
}

/// What a file of the program names.
pub fn of(source: &Source) -> Vec<Named> {
    let module = module_of(&source.path);
    named(&rust::code(&source.text))
        .into_iter()
        .map(|Named { line, path }| Named { line, path: resolve(&module, &path) })
        .collect()
}

/// The files of one crate but for the modules that another file declares under `#[cfg(test)]`.
pub fn without_unit_tests(mut sources: Vec<Source>) -> Vec<Source> {
    let tests: Vec<String> = sources.iter().flat_map(test_modules).collect();
    let is_in = |module: &str, outer: &str| module == outer || module.starts_with(&format!("{outer}::"));
    sources.retain(|source| !tests.iter().any(|outer| is_in(&module_of(&source.path), outer)));
    sources
}

fn test_modules(source: &Source) -> Vec<String> {
    let code = rust::code(&source.text);
    let after_each = code.split("#[cfg(test)]").skip(1);
    let names = after_each.filter_map(|after| after.trim_start().strip_prefix("mod ")?.split_once(';'));
    let names = names.filter(|(name, _)| name.chars().all(|char| char.is_alphanumeric() || char == '_'));
    names.map(|(name, _)| format!("{}::{name}", module_of(&source.path))).collect()
}

/// `crate::visits::rules` for `src/visits/rules.rs`.
fn module_of(path: &str) -> String {
    let inner = path.split_once("src/").map_or(path, |(_, inner)| inner);
    let inner = inner.trim_end_matches(".rs").trim_end_matches("/mod");
    match inner {
        "lib" | "main" => "crate".to_owned(),
        inner => format!("crate::{}", inner.replace('/', "::")),
    }
}

fn resolve(module: &str, path: &str) -> String {
    let mut base = module;
    let mut rest = path;
    loop {
        match rest.split_once("::") {
            Some(("super", tail)) => {
                base = base.rsplit_once("::").map_or("crate", |(parent, _)| parent);
                rest = tail;
            }
            Some(("self", tail)) => rest = tail,
            Some(("geleit", tail)) => return format!("crate::{tail}"),
            _ if rest == path => return path.to_owned(),
            _ => return format!("{base}::{rest}"),
        }
    }
}

fn named(code: &str) -> Vec<Named> {
    let tokens = tokens(code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_word(tokens[at].1) { follow(&tokens, &mut at, "", &mut found) } else { at += 1 }
    }
    found
}

/// Reads one path from its first word on; a group adds one path for each of its members.
fn follow(tokens: &[(usize, &str)], at: &mut usize, prefix: &str, found: &mut Vec<Named>) {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.1);
    let (line, first) = tokens[*at];
    let mut path = if prefix.is_empty() { first.to_owned() } else { format!("{prefix}::{first}") };
    *at += 1;
    while text(*at) == "::" && (is_word(text(*at + 1)) || text(*at + 1) == "{") {
        if text(*at + 1) == "{" {
            *at += 2;
            return members(tokens, at, &path, found);
        }
        path = format!("{path}::{}", text(*at + 1));
        *at += 2;
    }
    found.push(Named { line, path });
}

fn members(tokens: &[(usize, &str)], at: &mut usize, prefix: &str, found: &mut Vec<Named>) {
    while let Some((_, token)) = tokens.get(*at) {
        match *token {
            "}" => {
                *at += 1;
                return;
            }
            "as" => *at += 2,
            word if is_word(word) => follow(tokens, at, prefix, found),
            _ => *at += 1,
        }
    }
}

/// Words, `::` and single signs, each with its line.
fn tokens(code: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    for (number, line) in code.lines().enumerate() {
        let mut rest = line.trim_start();
        while let Some(first) = rest.chars().next() {
            let word = rest.find(|char: char| !char.is_alphanumeric() && char != '_').unwrap_or(rest.len());
            let length = if rest.starts_with("::") { 2 } else { word.max(first.len_utf8()) };
            tokens.push((number + 1, &rest[..length]));
            rest = rest[length..].trim_start();
        }
    }
    tokens
}

fn is_word(token: &str) -> bool {
    token.starts_with(|char: char| char.is_alphanumeric() || char == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, text: &str, expect: &[&str]) {
        let source = Source { path: path.to_owned(), text: text.to_owned() };
        let found: Vec<String> = of(&source).into_iter().map(|named| named.path).collect();
        for expected in expect {
            assert!(found.contains(&(*expected).to_owned()), "{expected} is not among {found:?}");
        }
    }

    #[test]
    fn groups_are_spelled_out() {
        let text = "use crate::{error::Error, store::{Db, self as s}, web::page::*};";
        check(
            "src/app.rs",
            text,
            &["crate::error::Error", "crate::store::Db", "crate::store::self", "crate::web::page"],
        );
    }

    #[test]
    fn super_is_resolved() {
        check("src/visits/rules.rs", "use super::commands;", &["crate::visits::commands"]);
        check("src/visits/mod.rs", "super::billing::charge()", &["crate::billing::charge"]);
        check("src/visits/routes/day.rs", "use super::super::{form, super::web};", &["crate::visits::form"]);
        check("src/main.rs", "geleit::billing::close()", &["crate::billing::close"]);
    }

    #[test]
    fn paths_in_the_middle_of_code_are_found() {
        check("src/a.rs", "let x: Vec<f64> = chrono::Utc::now();", &["f64", "chrono::Utc::now"]);
        check("src/a.rs", "sum::<rust_decimal::Decimal>()", &["sum", "rust_decimal::Decimal"]);
    }

    #[test]
    fn unit_tests_in_files_of_their_own_are_left_out() {
        let file = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        let kept = without_unit_tests(vec![
            file("src/visits/rules.rs", "#[cfg(test)]\nmod tests;\n#[cfg(test)] mod more { mod inner; }"),
            file("src/visits/rules/tests.rs", ""),
            file("src/visits/rules/tests/story.rs", ""),
            file("src/visits/rules/more.rs", ""),
        ]);
        let kept: Vec<&str> = kept.iter().map(|source| source.path.as_str()).collect();
        assert_eq!(kept, ["src/visits/rules.rs", "src/visits/rules/more.rs"]);
    }

    #[test]
    fn a_pattern_matches_whole_segments() {
        let named = |path: &str| Named { line: 1, path: path.to_owned() };
        assert!(named("chrono::Utc::now").matches("Utc::now"));
        assert!(named("crate::store::Db").matches("crate::store"));
        assert!(!named("crate::stores::Db").matches("crate::store"));
        assert!(!named("a::Utc::x::now").matches("Utc::now"));
    }
}
