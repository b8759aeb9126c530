//! The verb `user add`: an account from the command line.

use std::io::{IsTerminal, Read, Write};

use entity::{
    account,
    value::{Role, Roles, search::fold},
    volunteer,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::password::{self, LEAST_CHARACTERS};
use crate::{
    actor::Actor,
    clock::Clock,
    config::Config,
    error::{Error, Result},
    store::{Db, Tx},
    web::token::secret,
};

/// Makes an account. The first password is the first line of standard input, or made and printed once.
///
/// # Errors
///
/// If the name is taken, a role or the volunteer is unknown, or the password is too short.
pub async fn user_add(
    config: &Config,
    clock: Clock,
    name: &str,
    roles: &[Role],
    volunteer: Option<&str>,
) -> Result<()> {
    let roles: Roles = roles.iter().copied().collect();
    let db = Db::open(&config.database_url).await?;
    let (password, is_new) = first_password()?;
    let hash = password::hash_with(config.password_cost, &password)?;
    db.change(&Actor::Command("user add"), clock.now(), async |tx| {
        add(tx, name, &roles, volunteer, hash).await?;
        if is_new {
            // Before it is saved: nobody could sign in to an account whose only password was never read.
            let mut out = std::io::stdout().lock();
            writeln!(out, "{password}")?;
            out.flush()?;
        }
        Ok(())
    })
    .await
}

async fn add(tx: &Tx, name: &str, roles: &Roles, volunteer: Option<&str>, hash: String) -> Result<()> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(Error::refused("--name darf nicht leer sein"));
    }
    let volunteer = match volunteer {
        None => None,
        Some(number) => {
            let found = volunteer::Entity::find().filter(volunteer::Column::Number.eq(number)).one(tx.read()).await?;
            Some(
                found
                    .ok_or_else(|| Error::refused(format!("es gibt keine Ehrenamtliche*n mit der Nummer {number}")))?
                    .id,
            )
        }
    };
    if roles.has(Role::Volunteer) && volunteer.is_none() {
        return Err(Error::refused(
            "die Rolle volunteer braucht --volunteer mit der Nummer der Ehrenamtlichen, E-0001",
        ));
    }
    let taken = account::Entity::find().filter(account::Column::Folded.eq(fold(&name))).one(tx.read()).await?;
    if taken.is_some() {
        return Err(Error::refused(format!("ein Konto mit dem Namen {name} gibt es schon")));
    }
    tx.insert(account::ActiveModel {
        folded: Set(fold(&name)),
        name: Set(name),
        password_hash: Set(Some(hash)),
        roles: Set(roles.clone()),
        volunteer_id: Set(volunteer),
        created_at: Set(tx.at()),
        ..Default::default()
    })
    .await?;
    Ok(())
}

/// What stands on standard input, else a new one; and whether it is new.
fn first_password() -> Result<(String, bool)> {
    let mut given = String::new();
    if !std::io::stdin().is_terminal() {
        std::io::stdin().lock().take(1000).read_to_string(&mut given)?;
    }
    let given = given.lines().next().unwrap_or_default();
    match given.chars().count() {
        0 => Ok((secret()[..20].to_owned(), true)),
        short if short < LEAST_CHARACTERS => {
            Err(Error::refused(format!("ein Passwort hat mindestens {LEAST_CHARACTERS} Zeichen")))
        }
        _ => Ok((given.to_owned(), false)),
    }
}
