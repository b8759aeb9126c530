//! Whom a volunteer visits: what the next visit needs, and nothing else.

use askama::Template;
use entity::{assignment, senior, value::AssignmentId};

use super::{queries, text::Text};
use crate::{
    assignments::{phase::Pause, resting},
    error::Result,
    people::service_word,
    visits::{queries::last_of, usual},
    web::{
        desk::Desk,
        format,
        lang::Lang,
        page::{Chrome, Page},
        role::VolunteerSelf,
    },
};

#[derive(Template)]
#[template(path = "visits/my/people.html")]
pub struct PeoplePage {
    page: Chrome,
    t: &'static Text,
    people: Vec<Person>,
}

/// Somebody visited, as far as a visit needs it.
struct Person {
    assignment: AssignmentId,
    name: String,
    address: String,
    phone: String,
    service: String,
    since: String,
    usual: String,
    /// Until when it rests; empty if it does not.
    rests: String,
}

pub async fn show(desk: Desk<VolunteerSelf>) -> Result<Page<PeoplePage>> {
    let mut people = Vec::new();
    let running = queries::running(desk.db(), &desk.by, desk.today()).await?;
    let resting = resting(desk.db(), running.iter().map(|(assignment, _)| assignment), desk.today()).await?;
    for (assignment, senior) in running {
        let usual = usual::learn(&last_of(desk.db(), assignment.id).await?);
        people.push(Person {
            rests: rests(resting.get(&assignment.id), desk.lang()),
            ..Person::of(&assignment, senior, usual.as_ref(), desk.lang())
        });
    }
    Ok(Page(PeoplePage { t: desk.lang().my_visits(), page: desk.page, people }))
}

/// Until when it rests, in words.
fn rests(pause: Option<&Pause>, lang: Lang) -> String {
    let until = |pause: &Pause| pause.until.map(format::day);
    pause.map(|pause| (lang.my_visits().rests_until)(until(pause).as_deref())).unwrap_or_default()
}

impl Person {
    fn of(assignment: &assignment::Model, senior: senior::Model, usual: Option<&usual::Usual>, lang: Lang) -> Self {
        let t = lang.my_visits();
        let title = senior.salutation.map(|salutation| format!("{salutation} ")).unwrap_or_default();
        let since = format::day(assignment.starts_on);
        Self {
            assignment: assignment.id,
            name: format!("{title}{} {}", senior.first_name, senior.last_name),
            address: format!("{}, {} {}", senior.street, senior.postal_code, senior.town),
            phone: senior.phone.unwrap_or_default(),
            service: match assignment.substitutes_for_id {
                Some(_) => format!("{} ({})", service_word(assignment.service, lang), t.standing_in),
                None => service_word(assignment.service, lang).to_owned(),
            },
            since: assignment.ends_on.map_or(since.clone(), |end| (t.since_until)(&since, &format::day(end))),
            usual: usual.map(|usual| t.habit(usual)).unwrap_or_default(),
            rests: String::new(),
        }
    }
}
