//! What is known already of who calls and whom it is for: told while one types, and on the enquiry's page. It hinders
//! nobody.

use askama::Template;
use entity::{
    contact_person, enquiry, senior,
    value::{EnquiryId, EnquiryState, SeniorId, search::fold},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::SimpleExpr,
};

use super::{form::EnquiryForm, line::Line, text::Text};
use crate::{
    error::Result,
    people::{
        Named,
        alike::{Hint, HintsPage},
        words,
    },
    store::{begins, contains},
    web::{
        card::Card,
        desk::Desk,
        extract::Posted,
        page::{Chrome, Page},
        role::Coordinator,
    },
};

/// So many of each kind are told.
const MOST: u64 = 5;

/// A shorter number is not a phone's.
const DIGITS: usize = 5;

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

/// Open enquiries and seniors with the same phone or the same name, and whose contact has the phone.
async fn of(desk: &Desk<Coordinator>, known: &Known) -> Result<Vec<Hint>> {
    let (db, lang) = (desk.db(), desk.lang());
    let t = lang.enquiries();
    let phone = words(&known.phone).pop().filter(|digits| is_phone(digits));
    let name = name(known);
    let mut hints = Vec::new();
    if let Some(alike) = alike((enquiry::Entity, enquiry::Column::Folded), phone.as_deref(), name.as_deref()) {
        let open = enquiry::Entity::find().filter(enquiry::Column::State.is_in(EnquiryState::OPEN)).filter(alike);
        let others = open.filter(Condition::all().add_option(known.enquiry.map(|id| enquiry::Column::Id.ne(id))));
        let rows = others.order_by_desc(enquiry::Column::ReceivedOn).limit(MOST).all(db).await?;
        let lines = Line::of(db, rows, lang, desk.now()).await?;
        hints.extend(lines.into_iter().map(|line| Hint {
            href: line.href(),
            says: [t.enquiry, &line.row.number, line.state.0, line.service].join(" · "),
            name: line.name,
        }));
    }
    let mut seniors = Vec::new();
    if let Some(alike) = alike((senior::Entity, senior::Column::Folded), phone.as_deref(), name.as_deref()) {
        seniors = some(senior::Entity::find().filter(alike), db).await?;
    }
    if let Some(phone) = &phone {
        let ids = called_by(db, phone).await?;
        seniors.extend(some(senior::Entity::find().filter(senior::Column::Id.is_in(ids)), db).await?);
    }
    seniors.sort_by_key(|row| row.id);
    seniors.dedup_by_key(|row| row.id);
    hints.extend(seniors.into_iter().filter(|row| Some(row.id) != known.senior).map(|row| Hint {
        href: format!("/seniors/{}", row.id),
        name: row.sorted_name(),
        says: [t.senior, &row.number, &row.street].join(" · "),
    }));
    Ok(hints)
}

async fn some(seniors: Select<senior::Entity>, db: &impl ConnectionTrait) -> Result<Vec<senior::Model>> {
    Ok(seniors.order_by_asc(senior::Column::Folded).limit(MOST).all(db).await?)
}

fn is_phone(word: &str) -> bool {
    word.len() >= DIGITS && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// As a folded column begins: last name, then first.
fn name(known: &Known) -> Option<String> {
    let last = fold(&known.last_name);
    (last.len() >= 2).then(|| format!("{} ", format!("{last} {}", fold(&known.first_name)).trim()))
}

fn alike<C: sea_orm::sea_query::IntoColumnRef + Copy>(
    column: C,
    phone: Option<&str>,
    name: Option<&str>,
) -> Option<Condition> {
    let same: Vec<SimpleExpr> =
        phone.map(|phone| contains(column, phone)).into_iter().chain(name.map(|name| begins(column, name))).collect();
    (!same.is_empty()).then(|| same.into_iter().fold(Condition::any(), Condition::add))
}

/// The seniors whose contact has this phone.
async fn called_by(db: &impl ConnectionTrait, phone: &str) -> Result<Vec<SeniorId>> {
    let rows = contact_person::Entity::find()
        .select_only()
        .column(contact_person::Column::SeniorId)
        .filter(contains((contact_person::Entity, contact_person::Column::Folded), phone))
        .limit(MOST);
    Ok(rows.into_tuple().all(db).await?)
}
