//! What a tandem's record says of itself: the head of its page with what is next, and who with whom.

use askama::Template;
use entity::{assignment, senior, volunteer};

use super::{
    hints,
    known::Known,
    phase::{Kind, Phase},
    text::{self, Text},
};
use crate::{
    error::Result,
    people::{self, Named, PersonWords, address, service_word},
    web::{
        card::Card,
        desk::Desk,
        page::Chrome,
        record_page::{Action, Head, Icon},
        role::Coordinator,
    },
};

#[derive(Template)]
#[template(path = "assignments/_record.html")]
struct Record<'a> {
    page: &'a Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    row: &'a assignment::Model,
    /// Where it is changed.
    edit: String,
    senior: String,
    volunteer: String,
    service: &'static str,
}

/// The head of the page, and what was agreed.
///
/// # Errors
///
/// If the database does not answer.
pub async fn of(desk: &Desk<Coordinator>, known: &Known) -> Result<(Head, Card)> {
    let (lang, t, w, row) = (desk.lang(), desk.lang().assignments(), desk.lang().people(), &known.row);
    let senior = people::by_id::<senior::Entity>(desk.db(), row.senior_id).await?;
    let volunteer = people::by_id::<volunteer::Entity>(desk.db(), row.volunteer_id).await?;
    let hints = hints::of(desk.db(), row, &senior, &volunteer, desk.today()).await?;
    let (senior, volunteer, service) = (senior.full_name(), volunteer.full_name(), service_word(row.service, lang));
    let period = address::period(w, row.starts_on, row.ends_on);
    let (life, phase) = (lang.assignment_life(), known.course().phase(desk.today()));
    let phase_says = match phase {
        Phase::Running | Phase::Agreed { .. } | Phase::Ended { .. } => String::new(),
        Phase::Trial { .. } | Phase::TrialOver { .. } | Phase::Paused { .. } => (life.phase)(phase),
    };
    let lede = [senior.as_str(), &volunteer, service, &period, &phase_says];
    let head = Head {
        list: ("/assignments", t.title),
        number: row.number.clone(),
        name: if row.substitutes_for_id.is_some() { life.substitution } else { t.facts }.to_owned(),
        state: ((life.kind)(phase.kind()), text::tone(phase.kind())),
        lede: lede.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        last_contact: String::new(),
        notices: hints.into_iter().map(|hint| (t.hint)(hint).to_owned()).collect(),
        actions: actions(known, phase, desk),
        more: more(known, desk),
    };
    let edit = match row.substitutes_for_id {
        Some(main) => format!("/assignments/{main}/substitutes/{}", row.id),
        None => format!("/assignments/{}/edit", row.id),
    };
    Ok((head, Card::of(&Record { page: &desk.page, t, w, row, edit, senior, volunteer, service })?))
}

/// Who stands in, and who takes over.
fn more(known: &Known, desk: &Desk<Coordinator>) -> Vec<(&'static str, String)> {
    let (life, id) = (desk.lang().assignment_life(), known.row.id);
    let is_over = known.row.ends_on.is_some_and(|last| last < desk.today());
    if known.row.substitutes_for_id.is_some() {
        return Vec::new();
    }
    let search = match known.row.enquiry_id {
        Some(enquiry) => format!("/enquiries/{enquiry}/waiting"),
        None => format!("/enquiries/new?senior={}&service={}", known.row.senior_id, known.row.service),
    };
    let mut more = vec![
        (life.substitute, format!("/assignments/{id}/substitutes/new")),
        (life.search_successor, search),
        (life.successor, format!("/assignments/{id}/successor")),
    ];
    if is_over {
        more.remove(0);
    }
    more
}

/// The buttons, what is next first.
fn actions(known: &Known, phase: Phase, desk: &Desk<Coordinator>) -> Vec<Action> {
    let (t, life) = (desk.lang().assignments(), desk.lang().assignment_life());
    let way = |label: &str, part: &str| Action::new(Icon::None, label, format!("/assignments/{}/{part}", known.row.id));
    if let Some(main) = known.row.substitutes_for_id {
        let change = format!("/assignments/{main}/substitutes/{}", known.row.id);
        return vec![
            Action::new(Icon::None, life.substitute_edit, change),
            Action::new(Icon::Print, t.sheet, format!("/assignments/{}/sheet", known.row.id)),
        ];
    }
    let talk = way(life.trial_talk_enter, "trial-talk");
    let pause = way(life.pause, "pauses/new");
    let mut actions = match phase.kind() {
        Kind::Trial => vec![talk],
        Kind::TrialOver => vec![talk.next()],
        Kind::Paused => vec![way(life.resume, "resume").next()],
        Kind::Running | Kind::Agreed | Kind::Ended => Vec::new(),
    };
    if !matches!(phase.kind(), Kind::Paused | Kind::Ended) {
        actions.push(pause);
    }
    let has_end = known.row.ends_on.is_some();
    actions.push(way(if has_end { life.end_edit } else { life.end }, "ending"));
    actions.push(Action::new(Icon::Print, t.sheet, format!("/assignments/{}/sheet", known.row.id)));
    actions
}
