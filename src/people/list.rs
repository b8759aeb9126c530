//! The list of either kind of people: what it can be narrowed and sorted by, and what stands in it.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::{
    assignment, district,
    value::{DistrictId, Service},
    visit,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, RelationTrait, Select, sea_query::SelectStatement,
};

use super::{
    districts,
    finding::found_by,
    kind::{Named, Person, PersonKind},
    queries::going_on,
    tandem::running,
    text::{PersonWords, service_word},
};
use crate::{
    error::Result,
    store::Slice,
    web::{
        format,
        input::{Choice, Input},
        lang::Lang,
    },
};

/// Status: they have ended.
pub const ENDED: &str = "ended";

/// One person of the list; `more` is what only their kind has.
#[derive(Debug)]
pub struct Listed<P: PersonKind, M> {
    pub row: P::Model,
    pub district: String,
    pub last_visit: Option<NaiveDate>,
    /// Whether their last day is over.
    pub is_ended: bool,
    pub more: M,
}

impl<P: PersonKind, M> Listed<P, M> {
    /// Where the record is.
    pub fn href(&self) -> String {
        super::record::<P>(P::id(&self.row))
    }

    /// As lists sort it.
    pub fn name(&self) -> String {
        self.row.sorted_name()
    }

    pub fn number(&self) -> &str {
        P::number(&self.row)
    }

    pub fn last_visit(&self) -> String {
        self.last_visit.map(format::day).unwrap_or_default()
    }

    /// The first cells of the person in a workbook, below [`headings`].
    pub fn cells(&self) -> Vec<String> {
        let person = P::person(&self.row);
        let Person { first_name, last_name, birth_date, street, postal_code, town, phone, .. } = person;
        let birth_date = format::day(birth_date);
        let postal_code = postal_code.to_string();
        let number = self.number().to_owned();
        let phone = phone.unwrap_or_default();
        vec![number, last_name, first_name, birth_date, street, postal_code, town, self.district.clone(), phone]
    }
}

/// The headings of [`Listed::cells`].
pub fn headings(w: &PersonWords) -> Vec<&'static str> {
    let name = [w.number, w.last_name, w.first_name, w.birth_date];
    [name.as_slice(), &[w.street, w.postal_code, w.town, w.district, w.phone]].concat()
}

/// What every list of people can be narrowed by.
#[derive(Clone, Copy, Debug)]
pub struct Narrowed<'a> {
    pub q: &'a Input,
    pub district: &'a Input,
    pub status: &'a Input,
}

impl Narrowed<'_> {
    /// Those who are left.
    pub fn selection<P: PersonKind>(self, today: NaiveDate) -> Select<P> {
        let mut found = P::find();
        if !self.q.value().trim().is_empty() {
            found = found.filter(found_by::<P>(self.q.value()));
        }
        if let Ok(district) = self.district.value().parse::<DistrictId>() {
            found = found.filter(P::DISTRICT_ID.eq(district));
        }
        match self.status.value() {
            ENDED => found.filter(P::ENDED_ON.lt(today)),
            status if status == P::PAIRED => {
                found.filter(going_on::<P>(today)).filter(P::ID.in_subquery(paired::<P>(today, None)))
            }
            status if status == P::UNPAIRED => {
                found.filter(going_on::<P>(today)).filter(P::ID.not_in_subquery(paired::<P>(today, None)))
            }
            _ => found.filter(going_on::<P>(today)),
        }
    }
}

/// The states to choose from.
pub fn status_choices<P: PersonKind>(lang: Lang) -> Vec<Choice> {
    let words = P::words(lang);
    [(P::PAIRED, words.paired), (P::UNPAIRED, words.unpaired.0), (ENDED, lang.people().ended)]
        .map(|(value, label)| Choice::new(value, label))
        .to_vec()
}

/// The services to choose from.
pub fn service_choices(lang: Lang) -> Vec<Choice> {
    Service::ALL.map(|service| Choice::new(service, service_word(service, lang))).to_vec()
}

/// Those with a running assignment, in one service or in any.
pub fn paired<P: PersonKind>(today: NaiveDate, service: Option<Service>) -> SelectStatement {
    let tandems = assignment::Entity::find().select_only().column(P::SIDE).filter(running(today));
    match service {
        Some(service) => tandems.filter(assignment::Column::Service.eq(service)).into_query(),
        None => tandems.into_query(),
    }
}

/// How many of a selection have no running assignment.
pub async fn unpaired<P>(db: &impl ConnectionTrait, selection: Select<P>, today: NaiveDate) -> Result<u64>
where
    P: PersonKind<Model: sea_orm::FromQueryResult + Send + Sync>,
{
    Ok(selection.filter(P::ID.not_in_subquery(paired::<P>(today, None))).count(db).await?)
}

/// One page of a selection, or all of it, sorted as an address asks for it.
pub async fn found<P>(
    db: &impl ConnectionTrait,
    selection: Select<P>,
    sort: &Input,
    page: &Input,
    today: NaiveDate,
) -> Result<Slice<Listed<P, ()>>>
where
    P: PersonKind<Model: sea_orm::FromQueryResult + Send + Sync>,
{
    let slice = Slice::asked(sorted(selection, sort.value()), page.value(), db).await?;
    let districts = districts::names(db).await?;
    let visits = last_visits::<P>(db, slice.rows.iter().map(P::id)).await?;
    Ok(slice.map(|row| Listed {
        district: districts.get(&P::person(&row).district_id).cloned().unwrap_or_default(),
        last_visit: visits.get(&P::id(&row)).copied(),
        is_ended: P::ended_on(&row).is_some_and(|last| last < today),
        more: (),
        row,
    }))
}

impl<P: PersonKind> Listed<P, ()> {
    /// With what only this kind has.
    pub fn with<M>(self, more: M) -> Listed<P, M> {
        Listed { row: self.row, district: self.district, last_visit: self.last_visit, is_ended: self.is_ended, more }
    }
}

fn sorted<P: PersonKind>(found: Select<P>, by: &str) -> Select<P> {
    let order = if by.starts_with('-') { Order::Desc } else { Order::Asc };
    let found = match by.trim_start_matches('-') {
        "number" => found.order_by(P::NUMBER, order),
        "district" => found
            .join(JoinType::InnerJoin, P::district())
            .order_by(district::Column::Name, order)
            .order_by_asc(P::FOLDED),
        _ => found.order_by(P::FOLDED, order),
    };
    found.order_by_asc(P::ID)
}

/// The day of each one's last visit.
async fn last_visits<P: PersonKind>(
    db: &impl ConnectionTrait,
    ids: impl Iterator<Item = P::Id>,
) -> Result<HashMap<P::Id, NaiveDate>> {
    let visits = visit::Entity::find()
        .select_only()
        .column(P::SIDE)
        .column_as(visit::Column::Day.max(), "day")
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(P::SIDE.is_in(ids))
        .group_by(P::SIDE);
    Ok(visits.into_tuple::<(P::Id, NaiveDate)>().all(db).await?.into_iter().collect())
}
