//! Just enough of Rust's grammar to tell code from comments and from text in quotes.

/// What a stretch of a Rust file is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Code,
    Comment,
    Literal,
}

/// The code alone: comments, strings and characters are blank, lines stay where they are.
pub fn code(text: &str) -> String {
    only(Kind::Code, text)
}

/// The comments alone; lines stay where they are.
pub fn comments(text: &str) -> String {
    only(Kind::Comment, text)
}

/// The code of a file up to its unit tests.
pub fn shipped_code(text: &str) -> String {
    let code = code(text);
    let end = code.find("#[cfg(test)]").unwrap_or(code.len());
    code[..end].to_owned()
}

fn only(wanted: Kind, text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (kind, length) = next(rest);
        let (piece, tail) = rest.split_at(length);
        if kind == wanted {
            kept.push_str(piece);
        } else {
            kept.extend(piece.chars().map(|char| if char == '\n' { char } else { ' ' }));
        }
        rest = tail;
    }
    kept
}

/// The kind of what comes next, and how many bytes of it there are.
fn next(rest: &str) -> (Kind, usize) {
    let up_to = |end: &str, from: usize| rest[from..].find(end).map_or(rest.len(), |found| from + found + end.len());
    let word = rest.find(|char: char| !char.is_alphanumeric() && char != '_').unwrap_or(rest.len());
    let first = rest.chars().next().map_or(1, char::len_utf8);
    if rest.starts_with("//") {
        (Kind::Comment, rest.find('\n').unwrap_or(rest.len()))
    } else if rest.starts_with("/*") {
        (Kind::Comment, up_to("*/", 2))
    } else if let Some(end) = end_of_raw_string(&rest[word..]).filter(|_| matches!(&rest[..word], "r" | "br")) {
        (Kind::Literal, up_to(&end, word + end.len()))
    } else if rest.starts_with('"') {
        (Kind::Literal, quoted(rest, '"'))
    } else if rest.starts_with('\'') && is_character(rest) {
        (Kind::Literal, quoted(rest, '\''))
    } else {
        (Kind::Code, word.max(first))
    }
}

/// What closes the raw string that opens here: `"##` for `##"`.
fn end_of_raw_string(rest: &str) -> Option<String> {
    let hashes = rest.find(|char| char != '#')?;
    rest[hashes..].starts_with('"').then(|| format!("\"{}", &rest[..hashes]))
}

/// Whether the apostrophe opens a character rather than a lifetime.
fn is_character(rest: &str) -> bool {
    let mut chars = rest.chars().skip(1);
    chars.next() == Some('\\') || chars.next() == Some('\'')
}

/// The length of a quoted text, its quotes and escapes included.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, char) in rest.char_indices().skip(1) {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if char == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(squeeze(&code(text)), expect, "{text}");
        assert_eq!(code(text).lines().count(), text.lines().count(), "lines move: {text}");
    }

    #[test]
    fn comments_and_literals_are_not_code() {
        check("a // f64", "a");
        check("a /* f64\n f64 */ b", "a b");
        check("a(\"f64 \\\" f64\", b)", "a( , b)");
        check("a(r\"f64\\\", b)", "a( , b)");
        check("a(r#\"f64 \" f64\"#, b)", "a( , b)");
        check("a(br##\"f64\"# f64\"##, b)", "a( , b)");
        check("a('\"', b, '\\'', c, 'ß', d)", "a( , b, , c, , d)");
        check("fn a<'b>(c: &'b str) { f64 }", "fn a<'b>(c: &'b str) { f64 }");
        check("bar(\"x\")", "bar( )");
    }

    #[test]
    fn comments_are_found_beside_code_and_text() {
        assert_eq!(comments("let a = \"// no\"; // yes").trim(), "// yes");
    }

    #[test]
    fn unit_tests_are_not_shipped() {
        assert_eq!(shipped_code("fn a() {}\n#[cfg(test)]\nmod tests {}"), "fn a() {}\n");
    }
}
