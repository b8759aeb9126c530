//! Tables into bricks: a head, repeated on every page, and rows that never split.

use super::{
    brick::{Brick, rule},
    length::{LEFT, Length, TEXT_WIDTH, mm, tenths_of_mm},
    page::{Group, Heads, Ink, Mark, Part},
    sheet::{Align, Row, Table, Width},
    style::{self, Style},
};
use std::rc::Rc;

const GUTTER: Length = mm(3);
const PADDING: Length = tenths_of_mm(11);
/// A row that would not even fit on a page of its own goes on in the next brick.
const MOST_LINES: usize = 40;

/// The head and every row.
pub fn bricks(table: &Table, block: usize) -> Vec<Brick> {
    let frames = frames(table);
    let heads: Vec<&str> = table.columns.iter().map(|column| column.head.as_str()).collect();
    let cells = |column| Part::Cell { block, row: 0, column, heads: Heads::Column };
    let mut head = row_brick(&chunks(&heads, &frames, style::HEAD_CELL)[0], &frames, style::HEAD_CELL, cells);
    head.groups.push(rule(LEFT, head.height, TEXT_WIDTH, 700, Ink::Black));
    head.holds_next = true;
    let repeated = Rc::new(as_artifact(head.clone()));
    let mut bricks = vec![Brick { gap: mm(3), ..head }];
    for (number, row) in (1..).zip(&table.rows) {
        bricks.extend(row_bricks(row, number, &frames, block).map(|row| Brick { head: Some(repeated.clone()), ..row }));
    }
    bricks
}

/// Where a column's text stands.
struct Frame {
    x: Length,
    width: Length,
    align: Align,
}

fn frames(table: &Table) -> Vec<Frame> {
    let gutters = GUTTER * Length::try_from(table.columns.len().saturating_sub(1)).unwrap_or(0);
    let (mut fixed, mut shares) = (0, 0);
    for column in &table.columns {
        match column.width {
            Width::Fixed(width) => fixed += width,
            Width::Share(share) => shares += share,
        }
    }
    let free = (TEXT_WIDTH - gutters - fixed).max(0);
    let mut x = LEFT;
    let frame = |column: &super::sheet::Column| {
        let width = match column.width {
            Width::Fixed(width) => width,
            Width::Share(share) => free / shares.max(1) * share,
        };
        let frame = Frame { x, width, align: column.align };
        x += width + GUTTER;
        frame
    };
    table.columns.iter().map(frame).collect()
}

fn row_bricks(row: &Row, number: usize, frames: &[Frame], block: usize) -> impl Iterator<Item = Brick> {
    let style = if row.strong { style::STRONG_CELL } else { style::CELL };
    let cells: Vec<&str> = row.cells.iter().map(String::as_str).collect();
    let part = move |column| Part::Cell { block, row: number, column, heads: Heads::Nothing };
    let chunks = chunks(&cells, frames, style);
    chunks.into_iter().map(move |lines| {
        let mut brick = row_brick(&lines, frames, style, part);
        brick.groups.push(rule(LEFT, brick.height, TEXT_WIDTH, 300, Ink::Light));
        brick
    })
}

/// The lines of every cell, in chunks that fit a page: nearly always one.
fn chunks(cells: &[&str], frames: &[Frame], style: Style) -> Vec<Vec<Vec<String>>> {
    let lines: Vec<Vec<String>> =
        frames.iter().zip(cells).map(|(frame, cell)| style.lines(cell, frame.width)).collect();
    let longest = lines.iter().map(Vec::len).max().unwrap_or(1);
    let chunk = |from: usize| {
        let part = |cell: &Vec<String>| cell.iter().skip(from).take(MOST_LINES).cloned().collect();
        lines.iter().map(part).collect()
    };
    (0..longest.max(1)).step_by(MOST_LINES).map(chunk).collect()
}

fn row_brick(cells: &[Vec<String>], frames: &[Frame], style: Style, part: impl Fn(usize) -> Part) -> Brick {
    let lines = cells.iter().map(Vec::len).max().unwrap_or(1);
    let height = style.leading * Length::try_from(lines).unwrap_or(0) + 2 * PADDING;
    let group = |(column, (lines, frame)): (usize, (&Vec<String>, &Frame))| {
        let marks = style.stack(frame.x, PADDING, lines.iter().cloned());
        let marks = match frame.align {
            Align::Left => marks,
            Align::Right => marks.into_iter().map(|mark| flush_right(mark, frame.x + frame.width, style)).collect(),
        };
        Group::new(part(column), marks)
    };
    let groups = cells.iter().zip(frames).enumerate().map(group).collect();
    Brick { height, groups, ..Brick::default() }
}

fn flush_right(mark: Mark, right: Length, style: Style) -> Mark {
    match mark {
        Mark::Text { y, text, .. } => style.right(right, y, text),
        Mark::Rule { .. } | Mark::Squares { .. } | Mark::Picture { .. } => mark,
    }
}

/// A repeated head is for the eye only.
fn as_artifact(head: Brick) -> Brick {
    let marks = head.groups.into_iter().flat_map(|group| group.marks).collect();
    Brick { groups: vec![Group::new(Part::Artifact, marks)], ..head }
}
