//! The verb `user add`: an account from the command line.

use std::io::{IsTerminal, Read, Write};

use entity::value::Role;

use super::{commands, form::AccountInput, queries, rules::weakness};
use crate::{
    actor::Actor,
    auth::password::{self, LEAST_CHARACTERS},
    clock::Clock,
    config::Config,
    error::{Error, Result},
    store::Db,
    web::{lang::Lang, token::secret},
};

/// Makes an account. The first password is the first line of standard input, or made and printed once.
///
/// # Errors
///
/// If the name is taken, a role or the volunteer is unknown, the volunteer has an account, or the password is weak.
pub async fn user_add(
    config: &Config,
    clock: Clock,
    name: &str,
    roles: &[Role],
    volunteer: Option<&str>,
) -> Result<()> {
    let input = asked(name, roles, volunteer)?;
    let db = Db::open(&config.database_url).await?;
    let (password, is_new) = first_password(&input.name)?;
    let hash = password::hash_with(config.password_cost, &password)?;
    let t = Lang::De.accounts();
    db.change(&Actor::Command("user add"), clock.now(), async |tx| {
        if let Some(number) = &input.volunteer
            && queries::volunteer(tx.read(), number).await?.is_none()
        {
            return Err(Error::refused(format!("es gibt keine Ehrenamtliche*n mit der Nummer {number}")));
        }
        commands::add(tx, &input, Some(hash), t).await?;
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

/// What the arguments ask for.
fn asked(name: &str, roles: &[Role], volunteer: Option<&str>) -> Result<AccountInput> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(Error::refused("--name darf nicht leer sein"));
    }
    if roles.contains(&Role::Volunteer) && volunteer.is_none() {
        return Err(Error::refused(
            "die Rolle volunteer braucht --volunteer mit der Nummer der Ehrenamtlichen, E-0001",
        ));
    }
    Ok(AccountInput {
        name,
        roles: roles.iter().copied().collect(),
        volunteer: volunteer.map(str::to_owned),
        email: None,
        by_mail: false,
    })
}

/// What stands on standard input, else a new one; and whether it is new.
fn first_password(name: &str) -> Result<(String, bool)> {
    let mut given = String::new();
    if !std::io::stdin().is_terminal() {
        std::io::stdin().lock().take(1000).read_to_string(&mut given)?;
    }
    let given = given.lines().next().unwrap_or_default();
    if given.is_empty() {
        return Ok((secret()[..20].to_owned(), true));
    }
    match weakness(given, name, LEAST_CHARACTERS) {
        Some(weak) => Err(Error::refused(Lang::De.accounts().weak(weak))),
        None => Ok((given.to_owned(), false)),
    }
}
