//! What the records are called that notes and follow-ups hang on, and who looks after them.

use std::collections::{BTreeSet, HashMap};

use entity::{
    account, assignment, enquiry, partner, senior,
    value::{AccountId, AssignmentId, EnquiryId, PartnerId, Role, SeniorId, Subject, VolunteerId},
    volunteer,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    error::{Error, Result},
    people::{self, Named as _},
};

/// A record as people know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    /// As it may stand in titles and messages.
    pub number: String,
}

/// What these records are called. Those that do not exist are left out.
///
/// # Errors
///
/// If the database does not answer.
pub async fn names(
    db: &impl ConnectionTrait,
    subjects: impl IntoIterator<Item = Subject>,
) -> Result<HashMap<Subject, Named>> {
    let subjects: Vec<Subject> = subjects.into_iter().collect();
    let of = |key: fn(Subject) -> Option<i64>| subjects.iter().filter_map(move |it| key(*it)).collect::<Vec<i64>>();
    let tandems = of(|it| it.assignment().map(|id| id.0)).into_iter().map(AssignmentId);
    let tandems = assignment::Entity::find().filter(assignment::Column::Id.is_in(tandems)).all(db).await?;
    let ids = of(|it| it.senior().map(|id| id.0)).into_iter().map(SeniorId);
    let enquiries = of(|it| it.enquiry().map(|id| id.0)).into_iter().map(EnquiryId);
    let enquiries = enquiry::Entity::find().filter(enquiry::Column::Id.is_in(enquiries)).all(db).await?;
    let ids = ids.chain(tandems.iter().map(|row| row.senior_id));
    let ids = ids.chain(enquiries.iter().filter_map(|row| row.senior_id));
    let seniors = people::by_ids::<senior::Entity>(db, ids).await?;
    let ids = of(|it| it.volunteer().map(|id| id.0)).into_iter().map(VolunteerId);
    let ids = ids.chain(tandems.iter().map(|row| row.volunteer_id));
    let volunteers = people::by_ids::<volunteer::Entity>(db, ids).await?;
    let ids = of(|it| it.partner().map(|id| id.0)).into_iter().map(PartnerId);
    let partners = partner::Entity::find().filter(partner::Column::Id.is_in(ids)).all(db).await?;

    let mut named = HashMap::new();
    for row in tandems {
        let senior = seniors.get(&row.senior_id).map(people::Named::short_name);
        let both = [senior, volunteers.get(&row.volunteer_id).map(people::Named::short_name)];
        let both = both.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        named.insert(Subject::Assignment(row.id), Named { name: both, number: row.number });
    }
    for row in enquiries {
        let senior = row.senior_id.and_then(|id| seniors.get(&id)).map(people::Named::short_name);
        let said = row.first_name.into_iter().chain(row.last_name).collect::<Vec<_>>().join(" ");
        named.insert(Subject::Enquiry(row.id), Named { name: senior.unwrap_or(said), number: row.number });
    }
    named.extend(
        partners.into_iter().map(|row| (Subject::Partner(row.id), Named { name: row.name, number: row.number })),
    );
    let person = |name: String, number: &str| Named { name, number: number.to_owned() };
    named.extend(seniors.into_iter().map(|(id, it)| (Subject::Senior(id), person(it.short_name(), &it.number))));
    named.extend(volunteers.into_iter().map(|(id, it)| (Subject::Volunteer(id), person(it.short_name(), &it.number))));
    Ok(named)
}

/// What this record is called.
///
/// # Errors
///
/// [`Error::NotFound`] if there is none.
pub async fn name(db: &impl ConnectionTrait, subject: Subject) -> Result<Named> {
    names(db, [subject]).await?.remove(&subject).ok_or(Error::NotFound)
}

/// Those who coordinate, by name.
///
/// # Errors
///
/// If the database does not answer.
pub async fn coordinators(db: &impl ConnectionTrait) -> Result<Vec<account::Model>> {
    let accounts = account::Entity::find()
        .filter(account::Column::EndedAt.is_null())
        .filter(account::Column::Roles.contains(Role::Coordinator.word()))
        .order_by_asc(account::Column::Name);
    Ok(accounts.all(db).await?)
}

/// The names of these accounts, also of those that have ended.
///
/// # Errors
///
/// If the database does not answer.
pub async fn account_names(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = AccountId>,
) -> Result<HashMap<AccountId, String>> {
    let ids: BTreeSet<AccountId> = ids.into_iter().collect();
    let names = account::Entity::find().select_only().column(account::Column::Id).column(account::Column::Name);
    let names = names.filter(account::Column::Id.is_in(ids)).into_tuple::<(AccountId, String)>();
    Ok(names.all(db).await?.into_iter().collect())
}
