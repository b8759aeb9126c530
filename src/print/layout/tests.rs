use super::*;
use crate::print::{
    page::Mark,
    sheet::{Block, Column, Letter, Row, Table, Total, Width},
};
use proptest::prelude::*;

fn sheet(blocks: Vec<Block>) -> Sheet {
    let dated = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    let title = "Liste 7".to_owned();
    Sheet { title, dated, lang: "de", page_of: ["Seite", "von"], letter: None, blocks, footer: Vec::new() }
}

fn table(rows: impl IntoIterator<Item = String>) -> Block {
    let columns = vec![Column::left("Kopf", Width::Share(1)), Column::right("Zahl", Width::Fixed(mm(20)))];
    let rows = rows.into_iter().map(|text| Row::plain([text, "41,25\u{a0}€".to_owned()])).collect();
    Block::Table(Table { columns, rows })
}

fn letter() -> Letter {
    Letter {
        sender: "Stadt Musterstadt".to_owned(),
        return_line: "Stadt Musterstadt · Rathausplatz 1 · 44137 Musterstadt".to_owned(),
        recipient: vec!["Erika Mustermann".to_owned()],
        subject: "Abrechnung".to_owned(),
        ..Letter::default()
    }
}

fn texts(page: &Page) -> Vec<&str> {
    page.texts().collect()
}

fn place(page: &Page, wanted: &str) -> (Length, Length) {
    let marks = page.groups.iter().flat_map(|group| &group.marks);
    let mut found = marks.filter_map(|mark| match mark {
        Mark::Text { x, y, text, .. } if text == wanted => Some((*x, *y)),
        _ => None,
    });
    found.next().unwrap_or_else(|| panic!("{wanted} is not on the page: {:?}", texts(page)))
}

/// The upper and lower edge of all text of the flow on a page.
fn lowest(page: &Page) -> Length {
    let flow = page.groups.iter().filter(|group| group.part != Part::Artifact);
    let baselines = flow.flat_map(|group| &group.marks).filter_map(|mark| match mark {
        Mark::Text { y, .. } => Some(*y),
        _ => None,
    });
    baselines.max().unwrap_or(0)
}

#[test]
fn every_page_says_which_of_how_many_it_is() {
    let pages = paginate(&sheet(vec![table((0..100).map(|n| format!("Zeile {n}")))]));
    assert_eq!(pages.len(), 3);
    for (number, page) in (1..).zip(&pages) {
        assert!(texts(page).contains(&format!("Seite\u{a0}{number} von\u{a0}3").as_str()));
    }
    assert!(texts(&pages[1]).contains(&"Liste 7"), "later pages repeat the title");
    assert_eq!(paginate(&sheet(Vec::new())).len(), 1, "nothing is still a page");
}

#[test]
fn a_heading_never_stands_alone_at_the_foot_of_a_page() {
    for rows in 30..60 {
        let rows = table((0..rows).map(|n| format!("Zeile {n}")));
        let pages =
            paginate(&sheet(vec![rows, Block::Heading("Hinweise".to_owned()), Block::Paragraph("Text.".to_owned())]));
        let page = pages.iter().find(|page| texts(page).contains(&"Hinweise")).unwrap();
        assert!(texts(page).contains(&"Text."));
    }
}

#[test]
fn sums_stay_with_the_last_row() {
    let total = Total { label: "Summe".to_owned(), amount: "41,25\u{a0}€".to_owned(), strong: true };
    for rows in 30..60 {
        let blocks = vec![table((0..rows).map(|n| format!("Zeile {n}"))), Block::Totals(vec![total.clone(); 3])];
        let pages = paginate(&sheet(blocks));
        let page = pages.iter().find(|page| texts(page).contains(&"Summe")).unwrap();
        assert_eq!(texts(page).iter().filter(|text| **text == "Summe").count(), 3);
        assert!(texts(page).contains(&format!("Zeile {}", rows - 1).as_str()));
    }
}

#[test]
fn a_greeting_never_stands_alone() {
    for rows in 30..60 {
        let rows = table((0..rows).map(|n| format!("Zeile {n}")));
        let pages =
            paginate(&sheet(vec![rows, Block::Paragraph("Dank.".to_owned()), Block::Greeting("Gruß".to_owned())]));
        let page = pages.iter().find(|page| texts(page).contains(&"Gruß")).unwrap();
        assert!(texts(page).contains(&"Dank."));
    }
}

#[test]
fn a_page_break_begins_a_page() {
    let text = |text: &str| Block::Paragraph(text.to_owned());
    let pages = paginate(&sheet(vec![text("eins"), Block::PageBreak, text("zwei")]));
    assert!(pages.len() == 2 && texts(&pages[1]).contains(&"zwei"));
}

#[test]
fn the_address_stands_in_the_window_of_form_b() {
    let pages = paginate(&Sheet { letter: Some(letter()), ..sheet(Vec::new()) });
    let (x, y) = place(&pages[0], "Erika Mustermann");
    assert_eq!(x, mm(25));
    assert!(y > mm(63) && y < mm(68), "the first line of the address zone, not {y}");
    let (_, subject) = place(&pages[0], "Abrechnung");
    assert!(subject > mm(98) && subject < mm(106));
}

#[test]
fn long_names_and_six_lines_stay_in_the_window() {
    let long = "Prof. Dr. Wilhelmine-Charlotte von Ostertag-Übelhör-Łukasze".to_owned();
    for recipient in [vec![long.clone(); 3], vec!["Zeile".to_owned(); 6], vec![long; 6], vec!["Zeile".to_owned(); 12]] {
        let letter = Letter { recipient, ..letter() };
        let pages = paginate(&Sheet { letter: Some(letter), ..sheet(Vec::new()) });
        let address = pages[0].groups.iter().filter(|group| group.part == Part::Paragraph { block: 1 });
        for mark in address.flat_map(|group| &group.marks) {
            let Mark::Text { x, y, font, size, text, .. } = mark else { panic!("only text") };
            assert!(*y > mm(50) && *y < mm(90), "{text} at {y}");
            assert!(x + font.width(text, *size) <= mm(105), "{text}");
        }
    }
}

#[test]
fn a_long_information_block_pushes_the_subject_down() {
    let information = (0..20).map(|n| (format!("Feld {n}"), "Wert".to_owned())).collect();
    let pages = paginate(&Sheet { letter: Some(Letter { information, ..letter() }), ..sheet(Vec::new()) });
    assert!(place(&pages[0], "Abrechnung").1 > place(&pages[0], "Feld 19").1);
}

#[test]
fn numbers_end_at_the_right_edge_of_their_column() {
    let pages = paginate(&sheet(vec![table(["eins".to_owned()])]));
    let (x, _) = place(&pages[0], "41,25\u{a0}€");
    assert_eq!(x + style::CELL.font.width("41,25\u{a0}€", style::CELL.size), RIGHT);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_row_is_lost_or_split_and_every_page_repeats_the_head(lengths in prop::collection::vec(1_usize..40, 0..150), is_letter: bool) {
        let rows = lengths.iter().enumerate().map(|(n, words)| format!("Zeile{n} {}", "Wort ".repeat(*words)));
        let footer = vec![vec!["Fuß".to_owned()]];
        let letter = is_letter.then(letter);
        let pages = paginate(&Sheet { letter, footer, ..sheet(vec![table(rows)]) });
        let all: Vec<&str> = pages.iter().flat_map(Page::texts).collect();
        for number in 0..lengths.len() {
            let first = format!("Zeile{number} ");
            prop_assert_eq!(all.iter().filter(|text| text.starts_with(&first)).count(), 1);
        }
        let words: usize = all.iter().flat_map(|text| text.split(' ')).filter(|word| *word == "Wort").count();
        prop_assert_eq!(words, lengths.iter().sum::<usize>());
        for page in &pages {
            prop_assert!(lowest(page) < BOTTOM);
            let has_row = texts(page).iter().any(|text| text.starts_with("Zeile") || text.starts_with("Wort"));
            prop_assert!(!has_row || texts(page).contains(&"Kopf"));
            let rows = page.groups.iter().filter(|group| matches!(group.part, Part::Cell { column: 0, .. }));
            for row in rows.filter(|row| matches!(row.part, Part::Cell { row: 1.., .. })) {
                let Some(Mark::Text { text, .. }) = row.marks.first() else { continue };
                prop_assert!(text.starts_with("Zeile"), "a row begins with its first line on every page: {}", text);
            }
        }
    }

    #[test]
    fn nothing_is_lost_in_whatever_order_blocks_come(kinds in prop::collection::vec((0_u8..8, 1_usize..30), 0..40)) {
        let block = |(number, (kind, size)): (usize, &(u8, usize))| {
            let text = format!("Block{number}");
            match kind {
                0 => Block::Heading(text),
                1 => Block::Paragraph(format!("{text}\n{}", "Wort ".repeat(size * 30))),
                2 => Block::Facts(vec![(text, "Wert".to_owned()); 1]),
                3 => table((0..*size).map(|row| if row == 0 { text.clone() } else { "Zeile".to_owned() })),
                4 => Block::Totals(vec![Total { label: text, amount: "1".to_owned(), strong: true }]),
                5 => Block::Signatures(vec![text]),
                6 => Block::Greeting(text),
                _ => Block::PageBreak,
            }
        };
        let pages = paginate(&sheet(kinds.iter().enumerate().map(block).collect()));
        for (number, (kind, _)) in kinds.iter().enumerate() {
            let name = format!("Block{number}");
            let times = pages.iter().flat_map(Page::texts).filter(|text| **text == name).count();
            prop_assert_eq!(times, usize::from(*kind < 7));
        }
        prop_assert!(pages.iter().all(|page| lowest(page) < BOTTOM));
    }
}
