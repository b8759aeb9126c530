//! What the journal puts on a record's page: what is due on top, and a card to write in, with the latest of the timeline.

use askama::Template;
use entity::value::Subject;

use super::{
    due::{self, Due},
    follow_ups::{self, FollowUpForm},
    notes::{self, NoteForm},
    page::{Line, lines, others},
    rules::Group,
    text::Text,
    timeline::Wanted,
};
use crate::{
    error::Result,
    web::{
        card::Card,
        desk::Desk,
        input::Choice,
        lang::Lang,
        page::Chrome,
        record_page::{Action, Icon},
        role::Caller,
    },
};

/// How much of the timeline a record's page shows.
const LATEST: u64 = 8;

#[derive(Template)]
#[template(path = "journal/_top.html")]
struct Top<'a> {
    page: &'a Chrome,
    t: &'static Text,
    subject: Subject,
    /// Who else has the page open, in a sentence; empty if nobody has.
    others: String,
    due: Vec<Due>,
    days: Vec<Choice>,
}

impl Top<'_> {
    /// Whether anything is due today, or was before.
    fn is_urgent(&self) -> bool {
        self.due.iter().any(|one| one.group <= Group::Today)
    }
}

/// The ways from a record's head to a note and a follow-up, for who has a caller on the phone.
pub fn actions(subject: Subject, lang: Lang) -> [Action; 2] {
    let t = lang.journal();
    [
        Action::new(Icon::Note, t.note, format!("/journal/{subject}/notes")),
        Action::new(Icon::None, t.follow_up, format!("/journal/{subject}/follow-ups")),
    ]
}

/// Who else has the record open, and, for those who plan, what is due on it. Stands before all else.
///
/// # Errors
///
/// If the database does not answer.
pub async fn top<C: Caller>(desk: &Desk<C>, subject: Subject, may_plan: bool) -> Result<Card> {
    let due = if may_plan { due::of(desk.db(), subject, desk.today(), desk.lang()).await? } else { Vec::new() };
    Card::of(&Top {
        page: &desk.page,
        t: desk.lang().journal(),
        subject,
        others: others(desk, subject),
        due,
        days: follow_ups::days(&desk.page, desk.today()),
    })
}

#[derive(Template)]
#[template(path = "journal/_card.html")]
struct Journal<'a> {
    page: &'a Chrome,
    t: &'static Text,
    subject: Subject,
    note: NoteForm,
    kinds: Vec<Choice>,
    follow_up: FollowUpForm,
    days: Vec<Choice>,
    whom: Vec<Choice>,
    lines: Vec<Line>,
}

/// A note and a follow-up can be written here in seconds; below stands what happened last.
///
/// # Errors
///
/// If the database does not answer.
pub async fn card<C: Caller>(desk: &Desk<C>, subject: Subject) -> Result<Card> {
    let (lang, today) = (desk.lang(), desk.today());
    let wanted = Wanted { subject, most: LATEST, today, lang };
    let events = desk.app.timeline.of(desk.db(), wanted, None).await?;
    Card::of(&Journal {
        page: &desk.page,
        t: lang.journal(),
        subject,
        note: NoteForm::new(lang),
        kinds: notes::kinds(lang),
        follow_up: FollowUpForm::new(lang),
        days: follow_ups::days(&desk.page, today),
        whom: follow_ups::whom(desk.db(), &desk.page).await?,
        lines: lines(events),
    })
}
