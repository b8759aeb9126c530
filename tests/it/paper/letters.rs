//! Letters from a record, as the letterbox sees them.

use entity::value::Lines;
use geleit::{
    letters::{Content, Paper, sheet},
    office::{Letterhead, Sender},
    print::pdf::render,
};

use super::{samples::day, text, tool, words_of};

fn head() -> Letterhead {
    let sender = Sender {
        name: Some("Stadt Musterstadt, Ehrenamtlicher Seniorenbegleitservice".to_owned()),
        street: Some("Rathausplatz 1".to_owned()),
        postal_code: Some("44137".to_owned()),
        town: Some("Musterstadt".to_owned()),
        phone: Some("0231 000000".to_owned()),
        email: Some("begleitung@musterstadt.example".to_owned()),
        ik: None,
    };
    Letterhead { sender, ..Letterhead::default() }
}

fn content() -> Content {
    Content {
        recipient: ["Frau", "Erika Mustermann", "Beispielweg 7", "44137 Musterstadt"].iter().collect(),
        salutation: "Sehr geehrte Frau Mustermann,".to_owned(),
        heading: "Bestätigung der Begleitung".to_owned(),
        text: "wir bestätigen:\n\nZu Besuch kommt: Herr Bert Beispiel\nBeginn: 02.11.2026\n\nBis bald.".to_owned(),
    }
}

fn printed(content: &Content) -> Vec<u8> {
    render(&sheet(Paper { number: Some("L-2026-000001"), dated: day("2026-11-02"), content, head: &head() }))
}

#[test]
fn a_letter_says_who_writes_to_whom_when_and_what() {
    let pdf = printed(&content());
    let words = words_of(&pdf);
    for expected in [
        "Rathausplatz 1 · 44137 Musterstadt",
        "Erika Mustermann",
        "L-2026-000001",
        "02.11.2026",
        "Bestätigung der Begleitung",
        "Sehr geehrte Frau Mustermann, wir bestätigen:",
        "Zu Besuch kommt Herr Bert Beispiel",
        "Bis bald. Mit freundlichen Grüßen Stadt Musterstadt",
        "Telefon 0231 000000",
        "Seite 1 von 1",
    ] {
        assert!(words.contains(expected), "„{expected}“ is missing in: {words}");
    }
    assert!(!words.contains("IBAN") && !words.contains("None"));
    tool("qpdf", &["--check", "FILE"], &pdf);
    let facts = tool("pdfinfo", &["FILE"], &pdf);
    assert!(facts.contains("Brief L-2026-000001") && !facts.contains("Mustermann"), "{facts}");
    assert_eq!(pdf, printed(&content()), "the same bytes each time");
}

#[test]
fn a_name_of_sixty_characters_and_an_address_of_six_lines_stand_in_the_window() {
    let name =
        "Prof. Dr. Maximiliane-Friederike von Hohenstein-Wittelsbach-Süß"[..60].trim_end_matches('\u{c3}').to_owned();
    let name = format!("{name:ß<60}").chars().take(60).collect::<String>();
    assert_eq!(name.chars().count(), 60);
    let lines = [
        "Seniorenwohnanlage Rosengarten",
        "Haus Abendsonne",
        &name,
        "Station 3, Zimmer 117",
        "Beispielweg 7",
        "44137 Musterstadt",
    ];
    let content = Content { recipient: lines.iter().collect::<Lines>(), ..content() };
    let pdf = printed(&content);
    let window = tool("pdftotext", &["-layout", "-x", "57", "-y", "127", "-W", "241", "-H", "128", "FILE", "-"], &pdf);
    for line in lines {
        let beginning: String = line.chars().take(20).collect();
        assert!(window.contains(&beginning), "{line} is not in the window: {window}");
    }
    let whole: String = window.split_whitespace().collect();
    assert!(whole.contains(&name.split_whitespace().collect::<String>()), "the whole name: {window}");
}

#[test]
fn a_text_of_two_pages_stands_on_two_pages_that_say_so() {
    let paragraph = "Unsere Ehrenamtlichen kommen, um Zeit zu schenken. ".repeat(12);
    let text_of = vec![paragraph.trim_end().to_owned(); 8].join("\n\n");
    let pdf = printed(&Content { text: text_of, ..content() });
    let pages = text(&pdf);
    assert_eq!(pages.matches('\u{c}').count(), 2);
    assert!(pages.contains("Seite 1 von 2") || pages.contains("Seite\u{a0}1 von\u{a0}2"), "{pages}");
    let second = pages.split('\u{c}').nth(1).unwrap();
    assert!(second.contains("Brief L-2026-000001") && second.contains("Mit freundlichen Grüßen"), "{second}");
    let words = words_of(&pdf);
    assert_eq!(words.matches("Ehrenamtlichen kommen").count(), 96, "nothing is lost");
}
