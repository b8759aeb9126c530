//! What is known already of who calls and whom it is for: told while one types, and on the enquiry's page. It hinders
//! nobody.

use askama::Template;
use entity::{
    contact_person, enquiry, senior,
    value::{EnquiryId, EnquiryState, SeniorId, search::digits},
};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{form::EnquiryForm, line::Line, text::Text};
use crate::{
    error::Result,
    people::{
        self, Named,
        alike::{Hint, HintsPage, Typed, mentioned},
    },
    store::contains,
    web::{
        card::Card,
        desk::Desk,
        extract::Posted,
        page::{Chrome, Page},
        role::Coordinator,
    },
};

/// So many of each kind are told.
const MOST: usize = 5;

/// So many are compared at most.
const COMPARED: u64 = 200;

/// What is known of an enquiry, as somebody types it.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub phone: String,
    pub first_name: String,
    pub last_name: String,
    /// Itself is not told.
    pub enquiry: Option<EnquiryId>,
    /// Nor whom it is for, where that is said.
    pub senior: Option<SeniorId>,
}

/// What is known of what was typed so far. Nothing is saved.
pub async fn ask(desk: Desk<Coordinator>, sent: Posted<EnquiryForm>) -> Result<Page<HintsPage>> {
    let form = sent.form;
    let known = Known {
        phone: form.phone.value().to_owned(),
        first_name: form.first_name.value().to_owned(),
        last_name: form.last_name.value().to_owned(),
        enquiry: None,
        senior: form.senior.chosen.value().parse().ok(),
    };
    let hints = of(&desk, &known).await?;
    Ok(Page(HintsPage { title: desk.lang().enquiries().known_already, page: desk.page, known: hints }))
}

#[derive(Template)]
#[template(path = "enquiries/_hints.html")]
struct KnownCard<'a> {
    page: &'a Chrome,
    t: &'static Text,
    hints: Vec<Hint>,
}

/// What is known already, on the enquiry's own page; nothing if nothing is.
///
/// # Errors
///
/// If the database does not answer.
pub async fn card(desk: &Desk<Coordinator>, row: &enquiry::Model) -> Result<Option<Card>> {
    let known = Known {
        phone: row.phone.clone().unwrap_or_default(),
        first_name: row.first_name.clone().unwrap_or_default(),
        last_name: row.last_name.clone().unwrap_or_default(),
        enquiry: Some(row.id),
        senior: row.senior_id,
    };
    let hints = of(desk, &known).await?;
    if hints.is_empty() {
        return Ok(None);
    }
    Card::of(&KnownCard { page: &desk.page, t: desk.lang().enquiries(), hints }).map(Some)
}

/// Open enquiries and seniors who are like whom it is for, by the one rule of [`people::alike`], and seniors whose contact
/// has the phone. What an enquiry is found by is its name and its phone, whoever has it.
async fn of(desk: &Desk<Coordinator>, known: &Known) -> Result<Vec<Hint>> {
    let (db, lang) = (desk.db(), desk.lang());
    let t = lang.enquiries();
    let typed = Typed::of_call(&known.first_name, &known.last_name, &known.phone);
    let lines = Line::of(db, open_ones(db, known, &typed).await?, lang, desk.now()).await?;
    let of_line = |line: Line| Hint {
        href: line.href(),
        says: [t.enquiry, &line.row.number, line.state.0, line.service].join(" · "),
        name: line.name,
    };
    let alike = people::alike::alike::<senior::Entity>(db, &typed).await?;
    let mut seniors: Vec<_> = alike.into_iter().map(|(row, _)| row).take(MOST).collect();
    if !typed.phone.is_empty() {
        let ids = called_by(db, &typed.phone).await?;
        let called = senior::Entity::find().filter(senior::Column::Id.is_in(ids)).order_by_asc(senior::Column::Folded);
        seniors.extend(called.all(db).await?);
    }
    seniors.sort_by_key(|row| row.id);
    seniors.dedup_by_key(|row| row.id);
    let of_senior = |row: senior::Model| Hint {
        href: format!("/seniors/{}", row.id),
        name: row.sorted_name(),
        says: [t.senior, &row.number, &row.street].join(" · "),
    };
    let seniors = seniors.into_iter().filter(|row| Some(row.id) != known.senior).map(of_senior);
    Ok(lines.into_iter().map(of_line).chain(seniors).collect())
}

/// The open enquiries that are like it, the latest first.
async fn open_ones(db: &impl ConnectionTrait, known: &Known, typed: &Typed) -> Result<Vec<enquiry::Model>> {
    let Some(mentioned) = mentioned((enquiry::Entity, enquiry::Column::Folded), typed) else {
        return Ok(Vec::new());
    };
    let open = enquiry::Entity::find().filter(enquiry::Column::State.is_in(EnquiryState::OPEN)).filter(mentioned);
    let others = open.filter(Condition::all().add_option(known.enquiry.map(|id| enquiry::Column::Id.ne(id))));
    let rows = others.order_by_desc(enquiry::Column::ReceivedOn).limit(COMPARED).all(db).await?;
    let says = |part: &Option<String>| part.clone().unwrap_or_default();
    let is_like = |row: &enquiry::Model| {
        let other = Typed::of_call(&says(&row.first_name), &says(&row.last_name), &says(&row.phone));
        typed.compare(&other).is_worth_telling()
    };
    Ok(rows.into_iter().filter(is_like).take(MOST).collect())
}

/// The seniors whose contact has this phone.
async fn called_by(db: &impl ConnectionTrait, phone: &str) -> Result<Vec<SeniorId>> {
    let rows = contact_person::Entity::find()
        .filter(contains((contact_person::Entity, contact_person::Column::Folded), phone))
        .limit(COMPARED);
    let called = rows.all(db).await?.into_iter();
    let has_it = called.filter(|row| row.phone.as_deref().is_some_and(|theirs| digits(theirs) == phone));
    Ok(has_it.map(|row| row.senior_id).take(MOST).collect())
}
