//! Blocks into bricks: pieces of a page that are not split.

use super::{
    length::{LEFT, Length, RIGHT, TEXT_WIDTH, mm, tenths_of_mm},
    page::{Group, Heads, Ink, Mark, Part},
    sheet::{Block, Qr, Total},
    style::{self, Style},
    table,
};
use std::rc::Rc;

/// A piece that is not split. Its marks count from its own upper edge.
#[derive(Clone, Debug, Default)]
pub struct Brick {
    /// White above, left out at the top of a page.
    pub gap: Length,
    pub height: Length,
    pub groups: Vec<Group>,
    /// Whether the next brick must stand on the same page.
    pub holds_next: bool,
    /// Whether it begins a page.
    pub begins_page: bool,
    /// What is repeated above it where it stands first on a page.
    pub head: Option<Rc<Brick>>,
}

/// All blocks in order, numbered from `first` on.
pub fn bricks(blocks: &[Block], first: usize) -> Vec<Brick> {
    let mut bricks: Vec<Brick> = Vec::new();
    let mut breaks = false;
    for (number, block) in (first..).zip(blocks) {
        let leans = matches!(block, Block::Totals(_) | Block::Signatures(_) | Block::Greeting(_));
        if leans
            && !breaks
            && let Some(before) = bricks.last_mut()
        {
            before.holds_next = true;
        }
        let from = bricks.len();
        bricks.extend(bricks_of(block, number));
        if breaks && let Some(brick) = bricks.get_mut(from) {
            brick.begins_page = true;
        }
        breaks = matches!(block, Block::PageBreak);
    }
    bricks
}

fn bricks_of(block: &Block, number: usize) -> Vec<Brick> {
    match block {
        Block::Heading(text) => heading(text, number),
        Block::Paragraph(text) | Block::Greeting(text) => paragraph(text, style::BODY, number),
        Block::Facts(facts) => self::facts(facts, number),
        Block::Table(table) => table::bricks(table, number),
        Block::Totals(totals) => self::totals(totals, number),
        Block::Qr(qr) => vec![self::qr(qr, number)],
        Block::Signatures(captions) => signatures(captions, number),
        Block::PageBreak => Vec::new(),
    }
}

fn heading(text: &str, block: usize) -> Vec<Brick> {
    let lines = style::HEADING.lines(text, TEXT_WIDTH);
    let part = Part::Heading { level: 2, block };
    vec![Brick { gap: tenths_of_mm(45), holds_next: true, ..lines_of(lines, style::HEADING, &part) }]
}

fn lines_of(lines: Vec<String>, style: Style, part: &Part) -> Brick {
    let height = style.leading * Length::try_from(lines.len()).unwrap_or(0);
    let groups = vec![Group::new(part.clone(), style.stack(LEFT, 0, lines))];
    Brick { height, groups, ..Brick::default() }
}

/// A paragraph breaks between its lines, but leaves at least two of them on either page.
fn paragraph(text: &str, style: Style, block: usize) -> Vec<Brick> {
    let part = Part::Paragraph { block };
    let lines = style.lines(text, TEXT_WIDTH);
    let last = lines.len() - 1;
    let line = |(number, line)| Brick {
        gap: if number == 0 { tenths_of_mm(26) } else { 0 },
        holds_next: number < last && (number == 0 || number + 2 > last),
        ..lines_of(vec![line], style, &part)
    };
    lines.into_iter().enumerate().map(line).collect()
}

/// Labels and values, held together.
fn facts(facts: &[(String, String)], block: usize) -> Vec<Brick> {
    let row = |(row, fact)| Brick {
        holds_next: row + 1 < facts.len(),
        ..fact_row(fact, block, row, LEFT, mm(45), TEXT_WIDTH)
    };
    facts.iter().enumerate().map(row).collect()
}

/// A label and its value; the first row stands off from what is above.
fn fact_row(
    (label, value): &(String, String),
    block: usize,
    row: usize,
    x: Length,
    indent: Length,
    width: Length,
) -> Brick {
    let labels = style::LABEL.lines(label, indent - mm(3));
    let values = style::BODY.lines(value, width - indent);
    let height = style::BODY.leading * Length::try_from(labels.len().max(values.len())).unwrap_or(0);
    let cell = |column, heads| Part::Cell { block, row, column, heads };
    let groups = vec![
        Group::new(cell(0, Heads::Row), style::LABEL.stack(x, 0, labels)),
        Group::new(cell(1, Heads::Nothing), style::BODY.stack(x + indent, 0, values)),
    ];
    Brick { gap: if row == 0 { tenths_of_mm(26) } else { 0 }, height, groups, ..Brick::default() }
}

fn totals(totals: &[Total], block: usize) -> Vec<Brick> {
    let last = totals.len().saturating_sub(1);
    let brick = |(row, total): (usize, &Total)| {
        let style = if total.strong { style::STRONG } else { style::BODY };
        let amount_width = style.font.width(&total.amount, style.size);
        let indent = mm(60);
        let labels = style.lines(&total.label, TEXT_WIDTH - indent - amount_width - mm(3));
        let above = if total.strong { tenths_of_mm(10) } else { 0 };
        let height = style.leading * Length::try_from(labels.len()).unwrap_or(0) + above;
        let cell = |column, heads| Part::Cell { block, row, column, heads };
        let amount = style.right(RIGHT, height - style.drop(), total.amount.clone());
        let mut groups = vec![
            Group::new(cell(0, Heads::Row), style.stack(LEFT + indent, above, labels)),
            Group::new(cell(1, Heads::Nothing), vec![amount]),
        ];
        if total.strong {
            groups.insert(0, rule(LEFT + indent, above / 2, TEXT_WIDTH - indent, 600, Ink::Black));
        }
        let gap = if row == 0 { tenths_of_mm(15) } else { tenths_of_mm(5) };
        Brick { gap, height, groups, holds_next: row < last, ..Brick::default() }
    };
    totals.iter().enumerate().map(brick).collect()
}

pub fn rule(x: Length, y: Length, width: Length, weight: Length, ink: Ink) -> Group {
    Group::new(Part::Artifact, vec![Mark::Rule { x, y, width, weight, ink }])
}

/// The code on the left, 29 mm wide; what it holds beside it.
fn qr(qr: &Qr, block: usize) -> Brick {
    let side = mm(29);
    let beside = LEFT + side + mm(6);
    let width = RIGHT - beside;
    let caption = style::STRONG.lines(&qr.caption, width);
    let mut y = style::STRONG.leading * Length::try_from(caption.len()).unwrap_or(0) + mm(1);
    let figure = Part::Figure { block, alternative: qr.alternative.clone() };
    let mut groups = vec![
        Group::new(figure, vec![Mark::Squares { x: LEFT, y: mm(1), side, modules: qr.modules.clone() }]),
        Group::new(Part::Paragraph { block }, style::STRONG.stack(beside, 0, caption)),
    ];
    for (row, fact) in qr.facts.iter().enumerate() {
        let fact = fact_row(fact, block, row, beside, mm(37), width);
        groups.extend(fact.groups.into_iter().map(|group| group.lowered(y)));
        y += fact.height;
    }
    Brick { gap: mm(3), height: y.max(side + mm(2)), groups, ..Brick::default() }
}

/// Lines to sign on, three beside each other.
fn signatures(captions: &[String], block: usize) -> Vec<Brick> {
    let gutter = mm(6);
    let width = (TEXT_WIDTH - 2 * gutter) / 3;
    let room = mm(15);
    let row = |captions: &[String]| {
        let mut brick = Brick { gap: mm(2), holds_next: true, ..Brick::default() };
        let mut x = LEFT;
        for caption in captions {
            let lines = style::SMALL.lines(caption, width);
            let height = room + mm(1) + style::SMALL.leading * Length::try_from(lines.len()).unwrap_or(0);
            brick.height = brick.height.max(height);
            brick.groups.push(rule(x, room, width, 500, Ink::Black));
            brick.groups.push(Group::new(Part::Paragraph { block }, style::SMALL.stack(x, room + mm(1), lines)));
            x += width + gutter;
        }
        brick
    };
    let mut bricks: Vec<Brick> = captions.chunks(3).map(row).collect();
    if let Some(last) = bricks.last_mut() {
        last.holds_next = false;
    }
    bricks
}
