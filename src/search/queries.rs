//! Who fits what was typed. Those whose last name begins with it come first.

use chrono::NaiveDate;
use entity::{contact_person, senior};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    error::Result,
    people::{
        Named, PersonKind, Typed, folded_contact,
        pick::{MOST, fitting, told_apart},
        record,
    },
    web::lang::Lang,
};

/// Somebody who fits.
#[derive(Debug)]
pub struct Hit {
    pub href: String,
    pub name: String,
    /// Number, street, phone: what tells two of one name apart.
    pub says: String,
}

/// Those of one kind of people who fit, also those who have ended.
pub async fn people<P: PersonKind>(
    db: &impl ConnectionTrait,
    typed: &str,
    lang: Lang,
    today: NaiveDate,
) -> Result<Vec<Hit>> {
    let hit = |row: &P::Model| {
        let ended = P::ended_on(row).filter(|last| *last < today).map(|_| lang.people().ended.to_owned());
        let says = told_apart::<P>(row).into_iter().chain(ended).collect::<Vec<_>>().join(" · ");
        Hit { href: record::<P>(P::id(row)), name: row.sorted_name(), says }
    };
    Ok(fitting(db, P::find(), typed).await?.iter().map(hit).collect())
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
        let whose = senior.map(|senior| senior.sorted_name());
        Hit {
            href: format!("/seniors/{}", row.senior_id),
            name: row.name,
            says: [Some(row.relation), whose, row.phone].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        }
    };
    Ok(rows.into_iter().map(hit).collect())
}
