//! The page with which a coordinator's day begins.

use askama::Template;
use chrono::NaiveDate;
use entity::{value::Month, visit::VisitStatus};

use super::{
    begin::{self, Step},
    changes::{self, Change},
    follow_ups::{Filter, FollowUps},
    text::Text,
};
use crate::{
    enquiries::of_others,
    error::{Error, Result},
    journal, mail,
    visits::{self, Entry, Tandem},
    web::{
        card::Card,
        desk::Desk,
        extract::Asked,
        input::Choice,
        page::{Chrome, Page},
        role::{Caller, Coordinator},
        route::Routes,
    },
};

/// So many of each are named; the rest is counted.
const NAMED: usize = 20;

/// The routes of the worklist.
pub fn routes() -> Routes {
    Routes::default().get("/today", show)
}

#[derive(Template)]
#[template(path = "today/today.html")]
struct TodayPage {
    page: Chrome,
    t: &'static Text,
    today: NaiveDate,
    follow_ups: FollowUps,
    days: Vec<Choice>,
    changes: Vec<Change>,
    /// The words of follow-ups.
    j: &'static journal::Text,
    /// What a new service has still to do.
    steps: Vec<Step>,
    /// How many visits wait, in words, if any do; so the next two.
    waiting: Option<String>,
    returned: Vec<Entry>,
    n_returned: Option<String>,
    silent: Vec<Tandem>,
    n_silent: Option<String>,
    more_silent: Option<String>,
    /// How many mails could not be sent, in words, if there are any.
    mail_trouble: Option<String>,
    enquiries: Vec<Card>,
}

async fn show(desk: Desk<Coordinator>, Asked(filter): Asked<Filter>) -> Result<Page<TodayPage>> {
    let me = desk.by.actor().account().ok_or(Error::Forbidden)?;
    let (db, t) = (desk.db(), desk.lang().today());
    let last_month = Month::of(desk.today()).previous();
    let waiting = visits::count_in(db, VisitStatus::Logged).await?;
    let n_returned = visits::count_in(db, VisitStatus::Returned).await?;
    let returned = visits::in_state(db, VisitStatus::Returned, NAMED as u64).await?;
    let silent = visits::without_visit(db, last_month).await?;
    let named = &silent[..silent.len().min(NAMED)];
    let more = silent.len() - named.len();
    let troubled = mail::troubled(db, desk.now()).await?;
    let page = TodayPage {
        mail_trouble: (troubled > 0).then(|| (t.n_troubled)(troubled)),
        today: desk.today(),
        follow_ups: FollowUps::of(&desk, me, &filter, t).await?,
        days: journal::days(&desk.page, desk.today()),
        changes: changes::by_others(db, Some(me), t).await?,
        j: desk.lang().journal(),
        steps: begin::steps(&desk).await?,
        waiting: (waiting > 0).then(|| (t.n_waiting)(waiting)),
        returned: visits::entries(db, returned).await?,
        n_returned: (n_returned > 0).then(|| (t.n_returned)(n_returned)),
        n_silent: (!silent.is_empty()).then(|| (t.n_silent)(silent.len(), &desk.page.month(last_month))),
        silent: visits::tandems_in_order(db, named).await?,
        more_silent: (more > 0).then(|| (t.n_more)(more)),
        enquiries: of_others::of_today(&desk).await?,
        page: desk.page,
        t,
    };
    Ok(Page(page))
}

impl TodayPage {
    fn is_idle(&self) -> bool {
        self.steps.is_empty()
            && self.follow_ups.is_idle()
            && self.waiting.is_none()
            && self.n_returned.is_none()
            && self.n_silent.is_none()
            && self.mail_trouble.is_none()
            && self.enquiries.is_empty()
    }
}
