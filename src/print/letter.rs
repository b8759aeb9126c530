//! The fixed parts of a letter's first page: DIN 5008, form B, folded into a window envelope.

use super::{
    length::{LEFT, Length, PAGE_HEIGHT, RIGHT, TEXT_WIDTH, mm, tenths_of_mm},
    page::{Group, Heads, Ink, Mark, Part},
    picture::Picture,
    sheet::Letter,
    style::{self, Style},
};
use std::sync::Arc;

/// Blocks of the letter's own parts are numbered below this.
pub const FIRST_BLOCK: usize = 10;

/// The zone of the recipient's address: six lines, and room above for three more.
const ADDRESS_TOP: Length = tenths_of_mm(627);
const ADDRESS_WIDTH: Length = mm(80);
const INFORMATION_LEFT: Length = mm(125);
const INFORMATION_INDENT: Length = mm(21);
const INFORMATION_TOP: Length = mm(50);
/// Two lines below the address field.
const SUBJECT_TOP: Length = tenths_of_mm(985);

/// The parts, and where the text below the subject begins.
pub fn letter(letter: &Letter) -> (Vec<Group>, Length) {
    let mut groups = letterhead(letter);
    groups.extend(address(letter));
    let (information, below) = information(&letter.information);
    groups.extend(information);
    let top = SUBJECT_TOP.max(below + mm(6));
    let subject = style::TITLE.lines(&letter.subject, TEXT_WIDTH);
    let bottom = top + height(style::TITLE, subject.len());
    let part = Part::Heading { level: 1, block: 3 };
    groups.push(Group::new(part, style::TITLE.stack(LEFT, top, subject)));
    groups.push(Group::new(Part::Artifact, fold_marks()));
    (groups, bottom + mm(1))
}

fn height(style: Style, lines: usize) -> Length {
    style.leading * Length::try_from(lines).unwrap_or(0)
}

fn letterhead(letter: &Letter) -> Vec<Group> {
    let top = mm(14);
    let width = if letter.logo.is_some() { TEXT_WIDTH - mm(65) } else { TEXT_WIDTH };
    let sender = style::SENDER.lines(&letter.sender, width);
    let below = top + height(style::SENDER, sender.len());
    let mut marks = style::SENDER.stack(LEFT, top, sender);
    marks.extend(style::SMALL.stack(LEFT, below, style::SMALL.lines(&letter.sender_note, width)));
    let mut groups = vec![Group::new(Part::Paragraph { block: 0 }, marks)];
    if let Some(picture) = &letter.logo {
        let figure = Part::Figure { block: 0, alternative: letter.sender.clone() };
        groups.push(Group::new(figure, vec![logo(picture)]));
    }
    groups
}

/// As large as it fits into 60 mm by 22 mm, at the right margin.
fn logo(picture: &Arc<Picture>) -> Mark {
    let (wide, high) = (i64::from(picture.width()), i64::from(picture.height()));
    let (most_wide, most_high) = (i64::from(mm(60)), i64::from(mm(22)));
    let (width, height) = if wide * most_high > high * most_wide {
        (most_wide, most_wide * high / wide)
    } else {
        (most_high * wide / high, most_high)
    };
    let fits = "a logo no larger than its room fits";
    let (width, height) = (Length::try_from(width).expect(fits), Length::try_from(height).expect(fits));
    Mark::Picture { x: RIGHT - width, y: mm(12), width, height, picture: picture.clone() }
}

/// The recipient in the window; the line above it returns what cannot be delivered.
fn address(letter: &Letter) -> Vec<Group> {
    let lines: Vec<String> =
        letter.recipient.iter().flat_map(|line| style::ADDRESS.lines(line, ADDRESS_WIDTH)).collect();
    let count = Length::try_from(lines.len()).unwrap_or(0);
    let leading = style::ADDRESS.leading.min(9 * style::ADDRESS.leading / count.max(1));
    let address = Style { leading, size: style::ADDRESS.size.min(leading * 5 / 6), ..style::ADDRESS };
    let top = ADDRESS_TOP - (count * leading - 6 * style::ADDRESS.leading).max(0);
    let mut groups = vec![Group::new(Part::Paragraph { block: 1 }, address.stack(LEFT, top, lines))];
    if !letter.return_line.is_empty() {
        let small = return_style(&letter.return_line);
        let lines = small.lines(&letter.return_line, ADDRESS_WIDTH);
        let above = top - mm(2) - height(small, lines.len());
        groups.insert(0, Group::new(Part::Paragraph { block: 0 }, small.stack(LEFT, above, lines)));
        let under = Mark::Rule { x: LEFT, y: top - mm(2), width: ADDRESS_WIDTH, weight: 300, ink: Ink::Grey };
        groups.push(Group::new(Part::Artifact, vec![under]));
    }
    groups
}

/// The largest small print in which the line fits the window.
fn return_style(line: &str) -> Style {
    let sizes = [7_000, 6_500, 6_000, 5_500];
    let fits = |size: &Length| style::FOOT.font.width(line, *size) <= ADDRESS_WIDTH;
    let size = sizes.into_iter().find(fits).unwrap_or(5_500);
    Style { size, leading: size + 1_500, ..style::FOOT }
}

fn information(facts: &[(String, String)]) -> (Vec<Group>, Length) {
    let mut y = INFORMATION_TOP;
    let mut groups = Vec::new();
    for (row, (label, value)) in facts.iter().enumerate() {
        let labels = style::SMALL.lines(label, INFORMATION_INDENT - mm(1));
        let values = style::CELL.lines(value, RIGHT + mm(10) - INFORMATION_LEFT - INFORMATION_INDENT);
        let lines = labels.len().max(values.len());
        let cell = |column, heads| Part::Cell { block: 2, row, column, heads };
        let label = Style { leading: style::CELL.leading, ..style::SMALL };
        groups.push(Group::new(cell(0, Heads::Row), label.stack(INFORMATION_LEFT, y, labels)));
        let values = style::CELL.stack(INFORMATION_LEFT + INFORMATION_INDENT, y, values);
        groups.push(Group::new(cell(1, Heads::Nothing), values));
        y += height(style::CELL, lines) + 800;
    }
    (groups, y)
}

/// Where to fold for form B, and where to punch.
fn fold_marks() -> Vec<Mark> {
    let mark = |y, width| Mark::Rule { x: mm(5), y, width, weight: 250, ink: Ink::Grey };
    vec![mark(mm(105), mm(4)), mark(PAGE_HEIGHT / 2, mm(6)), mark(mm(210), mm(4))]
}
