//! The handbook says the same in both languages, and all that there is to set.

use geleit::config::VARIABLES;

use super::{assert_none, files};

/// Each page in German and in English.
const PAGES: &[(&str, &str)] = &[("docs/betrieb.md", "docs/operations.md"), ("docs/dateien.md", "docs/files.md")];

/// What a page shows, whatever its language: the depth of its headings, what its tables are about, its examples.
fn outline(page: &str) -> Vec<&str> {
    page.lines()
        .filter_map(|line| match line {
            heading if heading.starts_with('#') => heading.split(' ').next(),
            row if row.starts_with("| `") => row.split('|').nth(1),
            example if example.starts_with("    ") => Some("an example"),
            _ => None,
        })
        .collect()
}

#[test]
fn every_setting_stands_in_the_handbook() {
    let (german, english) = PAGES[0];
    let missing = |page: &str| {
        let text = files::read(page);
        let missing = VARIABLES.into_iter().filter(|(name, ..)| !text.contains(&format!("| `{name}` |")));
        missing.map(|(name, ..)| format!("{page} lacks {name}")).collect::<Vec<_>>()
    };
    assert_none(&[missing(german), missing(english)].concat(), "add the setting to its table of settings");
}

#[test]
fn both_languages_have_the_same_chapters_tables_and_examples() {
    for (german, english) in PAGES {
        assert_eq!(outline(&files::read(german)), outline(&files::read(english)), "{german} and {english} differ");
    }
}

#[test]
fn an_outline_does_not_know_the_language() {
    let german = "# Prüfen\nText\n| `IBAN` | Konto |\n\n    geleit verify # prüft";
    let english = "# Check\n| `IBAN` | account |\n    geleit verify";
    assert_eq!(outline(german), outline(english));
    assert_ne!(outline(german), outline("# Check\n| `BIC` | account |\n    geleit verify"));
}
