//! Address labels: 24 on a sheet of A4, three beside each other, each 70 mm by 36 mm, as they are sold everywhere.

use super::{
    length::{Length, PAGE_HEIGHT, mm},
    page::{Group, Page, Part},
    style::{self, Style},
};

const COLUMNS: usize = 3;
const ROWS: usize = 8;
const WIDTH: Length = mm(70);
const HEIGHT: Length = mm(36);
/// What printers leave empty at the edge of the paper, and what keeps an address off the next label.
const MARGIN: Length = mm(6);
const TOP: Length = (PAGE_HEIGHT - 8 * HEIGHT) / 2;

/// The sheets with these addresses, line by line, from the upper left label on; at least one.
pub fn pages(addresses: &[Vec<String>]) -> Vec<Page> {
    let sheets = addresses.chunks(COLUMNS * ROWS).enumerate();
    let pages: Vec<Page> = sheets.map(|(sheet, addresses)| page(sheet * COLUMNS * ROWS, addresses)).collect();
    if pages.is_empty() { vec![Page::default()] } else { pages }
}

fn page(first: usize, addresses: &[Vec<String>]) -> Page {
    let label = |(place, address): (usize, &Vec<String>)| {
        Group::new(Part::Paragraph { block: first + place }, marks(place, address))
    };
    Page { groups: addresses.iter().enumerate().map(label).collect() }
}

/// In the middle of its label from top to bottom; smaller where there are too many lines for it.
fn marks(place: usize, address: &[String]) -> Vec<super::page::Mark> {
    let at = |number: usize| Length::try_from(number).unwrap_or(0);
    let (column, row) = (at(place % COLUMNS), at(place / COLUMNS));
    let lines: Vec<String> = address.iter().flat_map(|line| style::ADDRESS.lines(line, WIDTH - 2 * MARGIN)).collect();
    let count = at(lines.len()).max(1);
    let leading = style::ADDRESS.leading.min((HEIGHT - MARGIN) / count);
    let style = Style { leading, size: style::ADDRESS.size.min(leading * 5 / 6), ..style::ADDRESS };
    style.stack(column * WIDTH + MARGIN, TOP + row * HEIGHT + (HEIGHT - count * leading) / 2, lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::print::page::Mark;

    fn places(page: &Page) -> Vec<(Length, Length)> {
        let marks = page.groups.iter().flat_map(|group| &group.marks);
        marks.filter_map(|mark| if let Mark::Text { x, y, .. } = mark { Some((*x, *y)) } else { None }).collect()
    }

    #[test]
    fn twenty_four_addresses_are_a_sheet() {
        let address = vec!["Frau Erna Abendroth".to_owned(), "Am Birkenhain 7".to_owned(), "44269 Dortmund".to_owned()];
        for (addresses, sheets) in [(0, 1), (1, 1), (24, 1), (25, 2), (49, 3)] {
            assert_eq!(pages(&vec![address.clone(); addresses]).len(), sheets, "{addresses}");
        }
    }

    #[test]
    fn every_line_stays_on_its_own_label() {
        let long = "Freifrau Anna-Katharina von Musterhausen-Beispielsberg zu Lindenau".to_owned();
        for lines in 1..=9 {
            for (number, page) in pages(&vec![vec![long.clone(); lines]; 24]).iter().enumerate() {
                assert_eq!(number, 0);
                for (group, place) in page.groups.iter().zip(0..) {
                    let (left, top) = (place % 3 * WIDTH, TOP + place / 3 * HEIGHT);
                    for (x, y) in places(&Page { groups: vec![group.clone()] }) {
                        assert!(
                            (left..left + WIDTH).contains(&x) && (top..top + HEIGHT).contains(&y),
                            "{place} {x} {y}"
                        );
                    }
                }
            }
        }
    }
}
