//! A letter on paper. Pure.

use chrono::NaiveDate;

use super::draft::Content;
use crate::{
    office::{Letterhead, given},
    print::sheet::{Block, Letter, Sheet},
    web::format,
};

/// A letter as it is printed.
#[derive(Clone, Copy, Debug)]
pub struct Paper<'a> {
    /// Nothing while it is only looked at.
    pub number: Option<&'a str>,
    pub dated: NaiveDate,
    pub content: &'a Content,
    pub head: &'a Letterhead,
}

/// By DIN 5008, form B.
pub fn sheet(paper: Paper<'_>) -> Sheet {
    let Paper { number, dated, content, head } = paper;
    let sender = &head.sender;
    let facts = [
        ("Unser Zeichen", number.map(str::to_owned)),
        ("Datum", Some(format::day(dated))),
        ("Telefon", sender.phone.clone()),
        ("E-Mail", sender.email.clone()),
    ];
    let mut blocks = vec![Block::Paragraph(content.salutation.clone())];
    blocks.extend(paragraphs(&content.text).map(block));
    blocks.push(Block::Greeting(sender.greeting()));
    Sheet {
        // Names nobody: it stands in lists of files and on every page.
        title: number.map_or("Entwurf".to_owned(), |number| format!("Brief {number}")),
        dated,
        lang: "de",
        page_of: ["Seite", "von"],
        letter: Some(Letter {
            recipient: content.recipient.iter().map(str::to_owned).collect(),
            information: given(facts),
            subject: content.heading.clone(),
            ..sender.head(head.logo.clone())
        }),
        blocks,
        footer: sender.foot(head.bank.as_ref()),
    }
}

fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(|paragraph| paragraph.trim_matches('\n')).filter(|paragraph| !paragraph.trim().is_empty())
}

/// Lines that are all like `Beginn: 02.11.2026` stand below each other, their values in a column.
fn block(paragraph: &str) -> Block {
    let facts: Option<Vec<(String, String)>> = paragraph.lines().map(fact).collect();
    match facts {
        Some(facts) if facts.len() > 1 => Block::Facts(facts),
        _ => Block::Paragraph(paragraph.to_owned()),
    }
}

fn fact(line: &str) -> Option<(String, String)> {
    /// Longer than this it is a sentence.
    const MOST: usize = 30;
    let (label, value) = line.split_once(": ")?;
    (label.chars().count() <= MOST).then(|| (label.trim().to_owned(), value.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_labels_and_values_become_a_column() {
        let blocks: Vec<Block> =
            paragraphs("wir bestätigen:\n\nName: Frau Süß\nBeginn: 02.11.2026\n\n\n\nGruß\nBüro: 1")
                .map(block)
                .collect();
        let fact = |label: &str, value: &str| (label.to_owned(), value.to_owned());
        assert_eq!(blocks[0], Block::Paragraph("wir bestätigen:".to_owned()));
        assert_eq!(blocks[1], Block::Facts(vec![fact("Name", "Frau Süß"), fact("Beginn", "02.11.2026")]));
        assert_eq!(blocks[2..], [Block::Paragraph("Gruß\nBüro: 1".to_owned())]);
    }
}
