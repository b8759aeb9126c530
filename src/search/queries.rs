//! Who fits what was typed. Those whose last name begins with it come first.

use chrono::NaiveDate;
use entity::{contact_person, senior, value::search::fold, volunteer};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, sea_query::ExprTrait,
};

use crate::{
    error::Result,
    people::{Typed, address, folded_contact, mentions},
    store::begins,
    web::lang::Lang,
};

/// So many of each kind are shown; one more is asked for, to know whether there are more.
pub const MOST: usize = 20;

/// Somebody who fits.
#[derive(Debug)]
pub struct Hit {
    pub href: String,
    pub name: String,
    /// Number, street, phone: what tells two of one name apart.
    pub says: String,
}

/// The seniors who fit.
pub async fn seniors(db: &impl ConnectionTrait, typed: &str, lang: Lang, today: NaiveDate) -> Result<Vec<Hit>> {
    let is_first = begins(senior::Column::Folded, &fold(typed));
    let rows = senior::Entity::find()
        .filter(mentions((senior::Entity, senior::Column::Folded), typed))
        .order_by(is_first.cast_as("integer"), Order::Desc)
        .order_by_asc(senior::Column::Folded)
        .limit(MOST as u64 + 1)
        .all(db)
        .await?;
    let hit = |row: senior::Model| {
        let ended = row.ended_on.filter(|last| *last < today).map(|_| lang.search().ended.to_owned());
        Hit {
            href: format!("/seniors/{}", row.id),
            name: address::sorted_name(&row.first_name, &row.last_name),
            says: joined([Some(row.number), Some(row.street), row.phone, ended]),
        }
    };
    Ok(rows.into_iter().map(hit).collect())
}

/// The volunteers who fit.
pub async fn volunteers(db: &impl ConnectionTrait, typed: &str, lang: Lang, today: NaiveDate) -> Result<Vec<Hit>> {
    let is_first = begins(volunteer::Column::Folded, &fold(typed));
    let rows = volunteer::Entity::find()
        .filter(mentions((volunteer::Entity, volunteer::Column::Folded), typed))
        .order_by(is_first.cast_as("integer"), Order::Desc)
        .order_by_asc(volunteer::Column::Folded)
        .limit(MOST as u64 + 1)
        .all(db)
        .await?;
    let hit = |row: volunteer::Model| {
        let ended = row.ended_on.filter(|last| *last < today).map(|_| lang.search().ended.to_owned());
        Hit {
            href: format!("/volunteers/{}", row.id),
            name: address::sorted_name(&row.first_name, &row.last_name),
            says: joined([Some(row.number), Some(row.street), row.phone, ended]),
        }
    };
    Ok(rows.into_iter().map(hit).collect())
}

/// The contacts of seniors who fit: it is often the daughter who calls. They have no folded column, so their names and
/// phones are folded here.
pub async fn contacts(db: &impl ConnectionTrait, typed: &str) -> Result<Vec<Hit>> {
    let names = contact_person::Entity::find().select_only().columns([
        contact_person::Column::Id,
        contact_person::Column::Name,
        contact_person::Column::Phone,
    ]);
    let names = names.into_tuple::<(entity::value::ContactPersonId, String, Option<String>)>().all(db).await?;
    let typed = Typed::new(typed);
    let fits = |name: &str, phone: Option<&str>| typed.is_in(&folded_contact(name, phone));
    let ids = names.into_iter().filter(|(_, name, phone)| fits(name, phone.as_deref())).map(|(id, ..)| id);
    let ids: Vec<_> = ids.take(MOST + 1).collect();
    let rows = contact_person::Entity::find()
        .filter(contact_person::Column::Id.is_in(ids))
        .find_also_related(senior::Entity)
        .order_by_asc(contact_person::Column::Name)
        .all(db)
        .await?;
    let hit = |(row, senior): (contact_person::Model, Option<senior::Model>)| {
        let whose = senior.map(|senior| address::sorted_name(&senior.first_name, &senior.last_name));
        Hit {
            href: format!("/seniors/{}", row.senior_id),
            name: row.name,
            says: joined([Some(row.relation), whose, row.phone, None]),
        }
    };
    Ok(rows.into_iter().map(hit).collect())
}

fn joined(facts: [Option<String>; 4]) -> String {
    facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
