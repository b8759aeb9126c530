//! Passwords, kept as argon2id hashes.

use std::sync::Arc;

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc::PasswordHash};

use crate::{
    app::App,
    config::PasswordCost,
    error::{Error, Result},
};

/// The least number of characters of a password (BSI: length counts more than kinds of characters).
pub const LEAST_CHARACTERS: usize = 10;

/// Hashes a password, in the bounded pool.
pub async fn hash(app: &App, password: &str) -> Result<String> {
    let (cost, password) = (app.config.password_cost, password.to_owned());
    in_pool(app, move || hash_with(cost, &password)).await?
}

/// Whether the password is the one that was hashed. Without a hash it takes the same time, and is not.
pub async fn verify(app: &App, password: &str, hash: Option<&str>) -> Result<bool> {
    let (cost, password, hash) = (app.config.password_cost, password.to_owned(), hash.map(str::to_owned));
    in_pool(app, move || {
        let Some(hash) = hash else {
            let _ = hash_with(cost, &password);
            return false;
        };
        let known = PasswordHash::new(&hash);
        known.is_ok_and(|known| Argon2::default().verify_password(password.as_bytes(), &known).is_ok())
    })
    .await
}

/// Hashes a password here and now: for the command line.
pub fn hash_with(cost: PasswordCost, password: &str) -> Result<String> {
    let params = Params::new(cost.memory, cost.passes, 1, None).map_err(|wrong| Error::internal(wrong.to_string()))?;
    let hasher = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash = hasher.hash_password(password.as_bytes()).map_err(|wrong| Error::internal(wrong.to_string()))?;
    Ok(hash.to_string())
}

async fn in_pool<T: Send + 'static>(app: &App, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let turn = Arc::clone(&app.hashing).acquire_owned().await.map_err(|closed| Error::internal(closed.to_string()))?;
    // The turn goes with the work, which goes on also where whoever asked has hung up.
    let done = tokio::task::spawn_blocking(move || (work(), turn)).await?;
    Ok(done.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_argon2id_at_its_cost_and_never_twice_the_same() {
        let cost = PasswordCost { memory: 64, passes: 2 };
        let (first, second) = (hash_with(cost, "Regenschirm").unwrap(), hash_with(cost, "Regenschirm").unwrap());
        assert!(first.starts_with("$argon2id$v=19$m=64,t=2,p=1$"), "{first}");
        assert_ne!(first, second);
    }

    #[test]
    fn the_cost_of_the_service_is_at_least_what_owasp_asks() {
        let cost = PasswordCost::OWASP;
        assert!(cost.memory >= 19 * 1024 && cost.passes >= 2, "{cost:?}");
    }
}
