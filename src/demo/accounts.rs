//! Who may sign in to the demo, and with which password this time.

use entity::{
    account, setting,
    value::{AccountId, Email, Role, VolunteerId, search::fold},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde::Serialize;

use super::{passwords, world::World};
use crate::{
    actor::Actor,
    auth::password,
    config::PasswordCost,
    error::Result,
    store::{SeenAt, Tx},
    web::session,
};

/// The setting that says that a database is the demo's own, and which accounts it made. Without a value, it was not
/// filled to the end.
const MARK: &str = "demo";

/// How somebody signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignIn {
    pub role: Role,
    pub name: String,
    pub password: String,
}

/// The office: two coordinators, and one of each other role.
const STAFF: [(&str, Role); 5] = [
    ("Anna Sommerwind", Role::Coordinator),
    ("Deniz Nordlicht", Role::Coordinator),
    ("Petra Pfennigbaum", Role::Finance),
    ("Ole Werkmeister", Role::Admin),
    ("Dr. Ruth Siegelring", Role::Auditor),
];

/// The accounts of the demo.
#[derive(Clone, Debug)]
pub struct Accounts {
    pub coordinators: [Actor; 2],
    pub finance: Actor,
    /// The volunteers with an account, by their place in the world.
    pub volunteers: [(usize, AccountId); 2],
}

/// Whether this database may be filled, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    Missing,
    Unfinished,
    Accounts(Vec<AccountId>),
}

/// What the mark says.
pub async fn mark(db: &impl ConnectionTrait) -> Result<Mark> {
    let row = setting::Entity::find_by_id(MARK).one(db).await?;
    Ok(match row {
        None => Mark::Missing,
        Some(row) if row.value.is_empty() => Mark::Unfinished,
        Some(row) => Mark::Accounts(row.value.split(',').filter_map(|id| id.parse().ok()).collect()),
    })
}

/// Marks the database as the demo's own, which is still to be filled.
pub async fn begin(tx: &Tx) -> Result<()> {
    tx.insert(setting::ActiveModel { key: Set(MARK.to_owned()), value: Set(String::new()), ..Default::default() })
        .await?;
    Ok(())
}

/// Marks the database as filled.
pub async fn finish(tx: &Tx) -> Result<()> {
    let accounts = account::Entity::find().order_by_asc(account::Column::Id).all(tx.read()).await?;
    let ids: Vec<String> = accounts.into_iter().map(|account| account.id.to_string()).collect();
    if let Some(mark) = setting::Entity::find_by_id(MARK).one(tx.read()).await? {
        let change =
            setting::ActiveModel { key: Set(MARK.to_owned()), value: Set(ids.join(",")), ..Default::default() };
        tx.update(mark.seen_now(), change).await?;
    }
    Ok(())
}

/// Makes the accounts, without passwords.
pub async fn open(tx: &Tx, world: &World, volunteers: &[VolunteerId]) -> Result<Accounts> {
    let mut staff = Vec::with_capacity(STAFF.len());
    for (name, role) in STAFF {
        staff.push(account(tx, name.to_owned(), role, None).await?);
    }
    let mut visiting = world.busiest().map(|at| (at, AccountId(0)));
    for (at, id) in &mut visiting {
        let name = &world.volunteers[*at].name;
        let name = format!("{} {}", name.first, name.last);
        *id = account(tx, name, Role::Volunteer, Some(volunteers[*at])).await?;
    }
    let actor = |at: usize| Actor::Account { id: staff[at], roles: [STAFF[at].1].into_iter().collect() };
    Ok(Accounts { coordinators: [actor(0), actor(1)], finance: actor(2), volunteers: visiting })
}

async fn account(tx: &Tx, name: String, role: Role, volunteer: Option<VolunteerId>) -> Result<AccountId> {
    let row = account::ActiveModel {
        folded: Set(fold(&name)),
        email: Set(address(&name)),
        name: Set(name),
        roles: Set([role].into_iter().collect()),
        volunteer_id: Set(volunteer),
        created_at: Set(tx.at()),
        ..Default::default()
    };
    Ok(tx.insert(row).await?.id)
}

/// `anna.sommerwind@example.org`: an address that nobody can have (RFC 2606).
fn address(name: &str) -> Option<Email> {
    let letters = |char: &char| char.is_ascii_alphanumeric() || *char == ' ';
    let local: String = fold(name).chars().filter(letters).collect();
    format!("{}@example.org", local.replace(' ', ".")).parse().ok()
}

/// Gives every account that has not ended a new password, and ends its sessions. In the order of their roles.
pub async fn renew(tx: &Tx, ids: &[AccountId], cost: PasswordCost) -> Result<Vec<SignIn>> {
    let accounts = account::Entity::find().filter(account::Column::Id.is_in(ids.iter().copied()));
    let accounts = accounts.filter(account::Column::EndedAt.is_null()).order_by_asc(account::Column::Id);
    let mut sign_ins = Vec::with_capacity(ids.len());
    for before in accounts.all(tx.read()).await? {
        let (id, name, roles) = (before.id, before.name.clone(), before.roles.clone());
        let password = passwords::new()?;
        let hash = password::hash_with(cost, &password)?;
        let change = account::ActiveModel { id: Set(id), password_hash: Set(Some(hash)), ..Default::default() };
        tx.update(before.seen_now(), change).await?;
        session::end_all(tx, id).await?;
        sign_ins.extend(roles.iter().next().map(|role| SignIn { role, name, password }));
    }
    sign_ins.sort_by_key(|sign_in| sign_in.role);
    Ok(sign_ins)
}
