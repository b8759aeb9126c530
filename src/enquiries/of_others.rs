//! The enquiries on the pages of others: of the senior they are for, of the partner they come from, and of the day.

use askama::Template;
use entity::{
    enquiry,
    value::{EnquiryState, PartnerId, SeniorId},
};

use super::{line::Line, queries, text::Text};
use crate::{
    error::Result,
    web::{card, desk::Desk, page::Chrome, role::Caller},
};

/// A partner has many; the list has them all.
const MOST: u64 = 8;

#[derive(Template)]
#[template(path = "enquiries/_of_others.html")]
struct OfOthers<'a> {
    page: &'a Chrome,
    t: &'static Text,
    lines: Vec<Line>,
    /// Where a new one is taken in.
    new: String,
    /// Where all of them are.
    all: String,
}

/// Those for a senior.
///
/// # Errors
///
/// If the database does not answer.
pub async fn of_senior<C: Caller>(desk: &Desk<C>, id: SeniorId) -> Result<card::Card> {
    let rows = queries::of_senior(desk.db(), id).await?;
    of(desk, rows, format!("/enquiries/new?senior={id}"), String::new()).await
}

/// The latest that came from a partner.
///
/// # Errors
///
/// If the database does not answer.
pub async fn of_partner<C: Caller>(desk: &Desk<C>, id: PartnerId) -> Result<card::Card> {
    let rows = queries::of_partner(desk.db(), id, MOST).await?;
    let all = format!("/enquiries/all?state=all&partner={id}");
    of(desk, rows, format!("/enquiries/new?partner={id}"), all).await
}

async fn of<C: Caller>(desk: &Desk<C>, rows: Vec<enquiry::Model>, new: String, all: String) -> Result<card::Card> {
    let lines = Line::of(desk.db(), rows, desk.lang(), desk.now()).await?;
    let all = if lines.is_empty() { String::new() } else { all };
    card::Card::of(&OfOthers { page: &desk.page, t: desk.lang().enquiries(), lines, new, all })
}

#[derive(Template)]
#[template(path = "enquiries/_today.html")]
struct Today {
    t: &'static Text,
    title: String,
    lede: &'static str,
    lines: Vec<Line>,
    /// Where all of them are.
    all: &'static str,
}

/// What the day begins with: the new ones, and those that wait longest. Nothing if there are none.
///
/// # Errors
///
/// If the database does not answer.
pub async fn of_today<C: Caller>(desk: &Desk<C>) -> Result<Vec<card::Card>> {
    let (db, t) = (desk.db(), desk.lang().enquiries());
    let n_new = queries::counts(db).await?.remove(&EnquiryState::New).unwrap_or_default();
    let new = Line::of(db, queries::new_ones(db, MOST).await?, desk.lang(), desk.now()).await?;
    let longest = Line::of(db, queries::waiting_longest(db, MOST).await?, desk.lang(), desk.now()).await?;
    let of_new = Today { t, title: (t.new_today)(n_new), lede: "", lines: new, all: "/enquiries/all?state=new" };
    let of_longest = Today {
        t,
        title: t.longest_today.to_owned(),
        lede: t.longest_lede,
        lines: longest,
        all: "/enquiries/all?sort=age",
    };
    [of_new, of_longest].iter().filter(|today| !today.lines.is_empty()).map(card::Card::of).collect()
}
