//! The first page: greets, tells what came back, and asks about the visit that has probably been.

use std::collections::HashMap;

use askama::Template;
use chrono::{DateTime, Days, NaiveDate, Utc};
use entity::{assignment, senior, value::AssignmentId};

use super::{queries, text::Text};
use crate::{
    assignments::{phase::Pause, resting},
    error::Result,
    people::Named,
    store::Pool,
    visits::{
        entry::{Entry, entries},
        queries::last_of,
        text,
        usual::{self, Proposal},
    },
    web::{desk::Desk, format, lang::Lang, page::Chrome, page::Page, role::VolunteerSelf},
};

/// So many days of visits stand at the foot of the page.
const RECENT: u64 = 14;

#[derive(Template)]
#[template(path = "visits/my/start.html")]
pub struct StartPage {
    page: Chrome,
    t: &'static Text,
    v: &'static text::Text,
    greeting: String,
    returned: Vec<Entry>,
    /// Which of them rest just now, and until when.
    resting: Vec<String>,
    questions: Vec<Question>,
    recent: Vec<Entry>,
    has_people: bool,
}

/// Whether a visit has been.
struct Question {
    assignment: AssignmentId,
    asks: String,
    when: String,
}

pub async fn show(desk: Desk<VolunteerSelf>) -> Result<Page<StartPage>> {
    let (db, lang, today) = (desk.db(), desk.lang(), desk.today());
    let me = queries::me(db, &desk.by).await?;
    let people = queries::running(db, &desk.by, today).await?;
    let mut questions = Vec::new();
    let resting = resting(db, people.iter().map(|(assignment, _)| assignment), today).await?;
    for (assignment, senior) in people.iter().filter(|(assignment, _)| !resting.contains_key(&assignment.id)) {
        let proposal = proposal(db, assignment, today, desk.now()).await?;
        questions.extend(proposal.map(|proposal| Question::of(assignment, senior, &proposal, today, lang)));
    }
    let recent = queries::visits_since(db, &desk.by, today - Days::new(RECENT)).await?;
    let returned = queries::returned(db, &desk.by).await?;
    let page = StartPage {
        t: lang.my_visits(),
        v: lang.visits(),
        greeting: (lang.my_visits().greeting)(&me.short_name()),
        returned: entries(db, returned).await?,
        resting: said(&people, &resting, lang),
        questions,
        recent: entries(db, recent).await?,
        has_people: !people.is_empty(),
        page: desk.page,
    };
    Ok(Page(page))
}

/// Who rests, in words.
fn said(
    people: &[(assignment::Model, senior::Model)],
    resting: &HashMap<AssignmentId, Pause>,
    lang: Lang,
) -> Vec<String> {
    let says = |(row, senior): &(assignment::Model, senior::Model)| {
        let until = resting.get(&row.id)?.until.map(format::day);
        Some((lang.my_visits().rests_with)(&senior.short_name(), until.as_deref()))
    };
    people.iter().filter_map(says).collect()
}

/// The visit of a tandem that has probably been and is not logged.
pub async fn proposal(
    db: &Pool,
    assignment: &assignment::Model,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Option<Proposal>> {
    let last = last_of(db, assignment.id).await?;
    let usual = usual::learn(&last);
    let proposal = usual.and_then(|usual| usual::propose(&usual, last.first().map(|visit| visit.day), today, now));
    let runs = |day: NaiveDate| assignment.starts_on <= day && assignment.ends_on.is_none_or(|end| day <= end);
    Ok(proposal.filter(|proposal| runs(proposal.day)))
}

impl Question {
    fn of(
        assignment: &assignment::Model,
        senior: &senior::Model,
        proposal: &Proposal,
        today: NaiveDate,
        lang: Lang,
    ) -> Self {
        let t = lang.my_visits();
        let name = senior.short_name();
        let asks = match (today - proposal.day).num_days() {
            0 => (t.today_with)(&name),
            1 => (t.yesterday_with)(&name),
            _ => (t.on_day_with)(&format::weekday(proposal.day, lang), &name),
        };
        let (begins, ends) = (format::clock(proposal.begins), format::clock(proposal.ends));
        Self { assignment: assignment.id, asks, when: format!("{begins} {} {ends}", lang.visits().to) }
    }
}
