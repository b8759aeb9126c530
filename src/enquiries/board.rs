//! The open enquiries by where they stand: columns on a wide screen, one below the other on a phone.

use askama::Template;
use entity::value::EnquiryState;

use super::{
    line::Line,
    queries, state,
    steps::{self, Part},
    text::{self, Text},
};
use crate::{
    error::Result,
    web::{
        desk::Desk,
        page::{Chrome, Page},
        role::Coordinator,
    },
};

/// So many of each state are shown; the list has them all.
const MOST: u64 = 12;

#[derive(Debug, Template)]
#[template(path = "enquiries/board.html")]
pub struct Board {
    page: Chrome,
    t: &'static Text,
    columns: Vec<Column>,
    counted: String,
    /// How many there are that are placed or closed, and the list of them.
    over: Vec<(String, String)>,
    is_empty: bool,
}

/// The enquiries of one state.
#[derive(Debug)]
struct Column {
    word: &'static str,
    count: i64,
    cards: Vec<Card>,
    list: String,
}

/// One enquiry with the button of what is next.
#[derive(Debug)]
struct Card {
    line: Line,
    next: Option<(&'static str, String)>,
}

impl Column {
    fn has_more(&self) -> bool {
        i64::try_from(self.cards.len()).is_ok_and(|shown| shown < self.count)
    }
}

/// The board.
pub async fn show(desk: Desk<Coordinator>) -> Result<Page<Board>> {
    let t = desk.lang().enquiries();
    let counts = queries::counts(desk.db()).await?;
    let count = |state: EnquiryState| counts.get(&state).copied().unwrap_or_default();
    let mut columns = Vec::new();
    for of in EnquiryState::OPEN {
        let rows = if count(of) > 0 { queries::in_state(desk.db(), of, MOST).await? } else { Vec::new() };
        let lines = Line::of(desk.db(), rows, desk.lang(), desk.now()).await?;
        let cards = lines.into_iter().map(|line| Ok(Card { next: next(&line, t)?, line })).collect::<Result<_>>()?;
        columns.push(Column { word: (t.state)(of), count: count(of), cards, list: list_of(of) });
    }
    let over = [EnquiryState::Placed, EnquiryState::Closed].map(|of| (text::over(t, of, count(of)), list_of(of)));
    Ok(Page(Board {
        counted: (t.open)(EnquiryState::OPEN.into_iter().map(count).sum()),
        is_empty: counts.is_empty(),
        columns,
        over: over.to_vec(),
        page: desk.page,
        t,
    }))
}

/// What is next, in the words of its button, and where it is done.
fn next(line: &Line, t: &Text) -> Result<Option<(&'static str, String)>> {
    let part = steps::next(state::of(&line.row)?, line.known);
    let part = part.filter(|part| *part != Part::Reopening);
    Ok(part.map(|part| ((t.step)(part).button, format!("{}/{}", line.href(), part.path()))))
}

fn list_of(state: EnquiryState) -> String {
    format!("/enquiries/all?state={state}")
}
