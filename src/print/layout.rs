//! A sheet onto pages.

use super::{
    brick::{self, Brick},
    length::{LEFT, Length, PAGE_HEIGHT, RIGHT, TEXT_WIDTH, mm},
    letter,
    page::{Group, Ink, Page, Part},
    sheet::Sheet,
    style,
};

/// Where text ends on every page but a first one with a footer.
const BOTTOM: Length = PAGE_HEIGHT - mm(20);
/// Where text begins below the running head.
const TOP: Length = mm(25);
/// The baseline of the page's number.
const NUMBER_AT: Length = PAGE_HEIGHT - mm(9);

/// The sheet's pages, at least one. No row is lost or split, no heading left alone.
pub fn paginate(sheet: &Sheet) -> Vec<Page> {
    let (head, top) = match &sheet.letter {
        Some(letter) => letter::letter(letter),
        None => title(&sheet.title),
    };
    let (footer, bottom) = footer(&sheet.footer);
    let mut stack = Stack { pages: vec![Page { groups: head }], y: top, bottom, fresh: false };
    stack.all(&brick::bricks(&sheet.blocks, letter::FIRST_BLOCK));
    let mut pages = stack.pages;
    pages[0].groups.extend(footer);
    number(&mut pages, sheet);
    pages
}

/// A sheet without a letter's head begins with its title.
fn title(title: &str) -> (Vec<Group>, Length) {
    let top = mm(15);
    let lines = style::TITLE.lines(title, TEXT_WIDTH);
    let bottom = top + style::TITLE.leading * Length::try_from(lines.len()).unwrap_or(0);
    let part = Part::Heading { level: 1, block: 0 };
    (vec![Group::new(part, style::TITLE.stack(LEFT, top, lines))], bottom + mm(3))
}

/// Columns of small print under a rule, and where the text above them ends.
fn footer(columns: &[Vec<String>]) -> (Vec<Group>, Length) {
    let count = Length::try_from(columns.len()).unwrap_or(0);
    if count == 0 {
        return (Vec::new(), BOTTOM);
    }
    let pitch = TEXT_WIDTH / count;
    let fill = |lines: &Vec<String>| -> Vec<String> {
        lines.iter().flat_map(|line| style::FOOT.lines(line, pitch - mm(3))).collect()
    };
    let columns: Vec<Vec<String>> = columns.iter().map(fill).collect();
    let lines = columns.iter().map(Vec::len).max().unwrap_or(0);
    let top = PAGE_HEIGHT - mm(14) - style::FOOT.leading * Length::try_from(lines).unwrap_or(0);
    let mut marks = Vec::new();
    let mut x = LEFT;
    for lines in columns {
        marks.extend(style::FOOT.stack(x, top, lines));
        x += pitch;
    }
    let rule = brick::rule(LEFT, top - mm(1), TEXT_WIDTH, 300, Ink::Light);
    (vec![rule, Group::new(Part::Artifact, marks)], top - mm(4))
}

/// „Seite n von m“ on every page, the title above every page but the first.
fn number(pages: &mut [Page], sheet: &Sheet) {
    let count = pages.len();
    let [page_word, of] = sheet.page_of;
    for (number, page) in (1..).zip(pages) {
        let label = format!("{page_word}\u{a0}{number} {of}\u{a0}{count}");
        let mut marks = vec![style::SMALL.right(RIGHT, NUMBER_AT, label)];
        if number > 1 {
            let title = style::SMALL.lines(&sheet.title, TEXT_WIDTH).swap_remove(0);
            marks.push(style::SMALL.left(LEFT, mm(15), title));
            page.groups.push(brick::rule(LEFT, mm(17), TEXT_WIDTH, 300, Ink::Light));
        }
        page.groups.push(Group::new(Part::Artifact, marks));
    }
}

/// The pages so far, and how far the last one is filled.
struct Stack {
    pages: Vec<Page>,
    y: Length,
    bottom: Length,
    /// Whether nothing stands yet on a page that is not the first.
    fresh: bool,
}

impl Stack {
    fn all(&mut self, mut bricks: &[Brick]) {
        while let Some(first) = bricks.first() {
            let held = bricks.iter().position(|brick| !brick.holds_next).map_or(bricks.len(), |last| last + 1);
            // What is held together but higher than a page is placed brick by brick.
            let together = if height(&bricks[..held], true) <= BOTTOM - TOP { held } else { 1 };
            let fits = self.y + height(&bricks[..together], self.fresh) <= self.bottom;
            if !self.fresh && (first.begins_page || !fits) {
                self.turn();
            }
            for brick in &bricks[..together] {
                self.place(brick);
            }
            bricks = &bricks[together..];
        }
    }

    fn turn(&mut self) {
        self.pages.push(Page::default());
        (self.y, self.bottom, self.fresh) = (TOP, BOTTOM, true);
    }

    fn place(&mut self, brick: &Brick) {
        match &brick.head {
            Some(head) if self.fresh => self.put(head),
            _ if self.fresh => {}
            _ => self.y += brick.gap,
        }
        self.put(brick);
        self.fresh = false;
    }

    fn put(&mut self, brick: &Brick) {
        let page = self.pages.last_mut().expect("there is always a page");
        page.groups.extend(brick.groups.iter().cloned().map(|group| group.lowered(self.y)));
        self.y += brick.height;
    }
}

/// How much of a page the bricks take; on a fresh one the first loses its gap and may repeat its head.
fn height(bricks: &[Brick], fresh: bool) -> Length {
    let all: Length = bricks.iter().map(|brick| brick.gap + brick.height).sum();
    let head = bricks[0].head.as_ref().map_or(0, |head| head.height);
    if fresh { all - bricks[0].gap + head } else { all }
}

#[cfg(test)]
mod tests;
