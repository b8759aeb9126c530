//! What a volunteer's record says of itself: the head of its page, who they are, and how long they have visited.

use askama::Template;
use chrono::NaiveDate;
use entity::{
    account, assignment,
    value::{Minutes, Month, Stage, VolunteerId},
    visit, volunteer, volunteer_stage,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationTrait};

use super::{papers, stages, text::Text};
use crate::{
    error::Result,
    people::{self, PersonWords, service_word},
    web::{
        card::Card,
        desk::Desk,
        format,
        page::Chrome,
        record_page::{Action, Head, Icon},
        role::{Admin, Caller, Coordinator},
    },
};

#[derive(Template)]
#[template(path = "volunteers/_record.html")]
struct Record<'a> {
    page: &'a Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    volunteer: &'a volunteer::Model,
    district: String,
    services: String,
    this_month: Minutes,
    this_year: Minutes,
    account: String,
}

/// The head of the page; `steps` are their stages, the last first.
///
/// # Errors
///
/// If the database does not answer.
pub async fn head(
    desk: &Desk<Coordinator>,
    volunteer: &volunteer::Model,
    steps: &[volunteer_stage::Model],
    is_paired: bool,
) -> Result<Head> {
    let (lang, today) = (desk.lang(), desk.today());
    let last = stages::rules::last(steps, today);
    let stage = stages::says(volunteer, last, today, lang);
    let home = format!("{}, {}", volunteer.street, district(desk, volunteer).await?);
    let lede = [home, stage, services(desk, volunteer)].join(" · ");
    let mut head = people::head::<volunteer::Entity>(&desk.page, volunteer, is_paired, lede, today);
    head.notices.extend(notices(desk, volunteer, last).await?);
    if stages::rules::now(volunteer, last, today) == Stage::Paused {
        head.state = ((lang.volunteer_steps().word)(Stage::Paused), "warning");
    }
    head.more.push(people::ending::<volunteer::Entity>(&desk.page, volunteer));
    let mail = volunteer.email.as_ref();
    let mail = mail.map(|email| Action::new(Icon::Mail, desk.lang().people().email, format!("mailto:{email}")));
    let (t, account) = (desk.lang().volunteers(), living_account(desk.db(), volunteer.id).await?);
    let mut head = Head { actions: head.actions.into_iter().chain(mail).collect(), ..head };
    if account.is_some() && volunteer.ended_on.is_some() {
        head.notices.push(t.account_is_open.to_owned());
    }
    if Admin::may_be(desk.by.actor()) {
        head.more.push(match account {
            None => (t.make_account, format!("/accounts/new?volunteer={}", volunteer.number)),
            Some(account) if volunteer.ended_on.is_some() => {
                (t.end_account, format!("/accounts/{}/ending/new", account.id))
            }
            Some(account) => (t.to_account, format!("/accounts/{}", account.id)),
        });
    }
    Ok(head)
}

/// What should be seen before all else: a certificate that runs out, papers that are missing, a pause that is over.
async fn notices(
    desk: &Desk<Coordinator>,
    volunteer: &volunteer::Model,
    last: Option<&volunteer_stage::Model>,
) -> Result<Vec<String>> {
    let (t, today) = (desk.lang().volunteer_steps(), desk.today());
    let stage = stages::rules::now(volunteer, last, today);
    if !matches!(stage, Stage::Active | Stage::Paused) {
        return Ok(Vec::new());
    }
    let papers = papers::of(desk.db(), volunteer.id).await?;
    let pause = last.filter(|_| stage == Stage::Paused).and_then(|last| last.until).filter(|until| *until < today);
    let seen = papers.as_ref().and_then(|papers| papers.seen_on);
    let due = seen.filter(|seen| *seen <= papers::rules::running_out(today)).map(papers::rules::due_again);
    let missing = papers::rules::missing(papers.as_ref());
    let due = due.map(|day| if day <= today { (t.is_due)(&format::day(day)) } else { (t.runs_out)(&format::day(day)) });
    let missing = (!missing.is_empty()).then(|| format!("{}: {}", t.missing, t.listed(&missing)));
    Ok([pause.map(|day| (t.pause_over)(&format::day(day))), due, missing].into_iter().flatten().collect())
}

/// Hours, then who they are.
///
/// # Errors
///
/// If the database does not answer.
pub async fn card(desk: &Desk<Coordinator>, volunteer: &volunteer::Model) -> Result<Card> {
    let (t, w, id) = (desk.lang().volunteers(), desk.lang().people(), volunteer.id);
    let account = living_account(desk.db(), id).await?;
    let month = Month::of(desk.today());
    let year = Month::new(month.year(), 1).unwrap_or(month);
    Card::of(&Record {
        page: &desk.page,
        t,
        w,
        volunteer,
        district: district(desk, volunteer).await?,
        services: services(desk, volunteer),
        this_month: minutes(desk.db(), id, month.first_day()).await?,
        this_year: minutes(desk.db(), id, year.first_day()).await?,
        account: account.map_or(t.no_account.to_owned(), |account| account.name),
    })
}

async fn district(desk: &Desk<Coordinator>, volunteer: &volunteer::Model) -> Result<String> {
    Ok(people::district_names(desk.db()).await?.remove(&volunteer.district_id).unwrap_or_default())
}

fn services(desk: &Desk<Coordinator>, volunteer: &volunteer::Model) -> String {
    volunteer.services.iter().map(|it| service_word(it, desk.lang())).collect::<Vec<_>>().join(", ")
}

/// With what the volunteer signs in.
async fn living_account(db: &impl ConnectionTrait, id: VolunteerId) -> Result<Option<account::Model>> {
    let account = account::Entity::find().filter(account::Column::VolunteerId.eq(id));
    Ok(account.filter(account::Column::EndedAt.is_null()).one(db).await?)
}

/// How long the volunteer has visited since a day, that day included.
async fn minutes(db: &impl ConnectionTrait, id: VolunteerId, since: NaiveDate) -> Result<Minutes> {
    let sum = visit::Entity::find()
        .select_only()
        .column(visit::Column::Minutes)
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(assignment::Column::VolunteerId.eq(id))
        .filter(visit::Column::Day.gte(since));
    Ok(sum.into_tuple::<Minutes>().all(db).await?.into_iter().sum())
}
