//! Who fits what was typed. Those whose last name begins with it come first.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{contact_person, partner, senior};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    enquiries::{self, Line},
    error::Result,
    partners,
    people::{
        Named, PersonKind, mentions,
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

/// The enquiries that fit, by whom they are for, caller, number or phone.
pub async fn enquiries(db: &impl ConnectionTrait, typed: &str, lang: Lang, now: DateTime<Utc>) -> Result<Vec<Hit>> {
    let rows = enquiries::found(db, typed, MOST as u64 + 1).await?;
    let hit = |line: Line| Hit {
        href: line.href(),
        says: [&line.row.number, line.state.0, line.service, &line.called_by].join(" · "),
        name: line.name,
    };
    Ok(Line::of(db, rows, lang, now).await?.into_iter().map(hit).collect())
}

/// The contacts of seniors who fit: it is often the daughter who calls.
pub async fn contacts(db: &impl ConnectionTrait, typed: &str) -> Result<Vec<Hit>> {
    let rows = contact_person::Entity::find()
        .filter(mentions((contact_person::Entity, contact_person::Column::Folded), typed))
        .find_also_related(senior::Entity)
        .order_by_asc(contact_person::Column::Folded)
        .order_by_asc(contact_person::Column::Id)
        .limit(MOST as u64 + 1)
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

/// The network partners who fit, also by whom one talks to there.
pub async fn partners(db: &impl ConnectionTrait, typed: &str, lang: Lang, today: NaiveDate) -> Result<Vec<Hit>> {
    let rows = partner::Entity::find()
        .filter(partner::Column::Id.is_in(partners::finds(db, typed).await?))
        .order_by_asc(partner::Column::Name)
        .limit(MOST as u64 + 1);
    let hit = |row: partner::Model| {
        let ended = row.ended_on.filter(|last| *last < today).map(|_| lang.people().ended.to_owned());
        let says = [Some(row.number), Some(row.kind), row.phone, ended];
        let says = says.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        Hit { href: format!("/partners/{}", row.id), name: row.name, says }
    };
    Ok(rows.all(db).await?.into_iter().map(hit).collect())
}
