//! What waits in memory until somebody confirms it, so that what is never confirmed is never stored.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use chrono::{DateTime, TimeDelta, Utc};
use entity::{session, value::AccountId};

use super::token::secret;

/// How long it waits.
pub const PATIENCE: TimeDelta = TimeDelta::minutes(30);

/// So much of one account waits at a time: a tab or two more than anybody minds.
pub const MOST_OF_ONE: usize = 3;

/// So much waits in all; the oldest makes room.
pub const MOST: usize = 8;

/// What waits, each by a token that stands in the form that confirms it, for the session that brought it.
#[derive(Debug)]
pub struct Waiting<T>(Arc<Mutex<Vec<Kept<T>>>>);

#[derive(Debug)]
struct Kept<T> {
    token: String,
    account: AccountId,
    /// The digest of the session's own token.
    session: String,
    at: DateTime<Utc>,
    what: T,
}

impl<T> Default for Waiting<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> Clone for Waiting<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Clone + Send + 'static> Waiting<T> {
    /// Keeps something, and returns its token. Its memory is free again after [`PATIENCE`], also if nobody asks.
    pub fn keep(&self, session: &session::Model, at: DateTime<Utc>, what: T) -> String {
        let token = secret();
        let mut waiting = self.lock();
        waiting.retain(|kept| at - kept.at < PATIENCE);
        let of_one = |kept: &Kept<T>| kept.account == session.account_id;
        if waiting.iter().filter(|kept| of_one(kept)).count() >= MOST_OF_ONE {
            let oldest = waiting.iter().position(of_one);
            oldest.map(|oldest| waiting.remove(oldest));
        }
        if waiting.len() >= MOST {
            waiting.remove(0);
        }
        let (account, session) = (session.account_id, session.token_hash.clone());
        waiting.push(Kept { token: token.clone(), account, session, at, what });
        drop(waiting);
        self.forget_in_time(token.clone());
        token
    }

    /// What this session has brought under this token, unless that is too long ago.
    pub fn of(&self, session: &session::Model, token: &str, now: DateTime<Utc>) -> Option<T> {
        let fits =
            |kept: &&Kept<T>| kept.token == token && kept.session == session.token_hash && now - kept.at < PATIENCE;
        self.lock().iter().find(fits).map(|kept| kept.what.clone())
    }

    /// Lets go of one thing.
    pub fn forget(&self, token: &str) {
        self.lock().retain(|kept| kept.token != token);
    }

    /// Lets go of what a session has brought, which is over.
    pub fn end(&self, session: &session::Model) {
        self.lock().retain(|kept| kept.session != session.token_hash);
    }

    /// Lets go of what an account has brought, all of whose sessions are over.
    pub fn end_all(&self, account: AccountId) {
        self.lock().retain(|kept| kept.account != account);
    }

    fn forget_in_time(&self, token: String) {
        let (waiting, patience) = (Arc::downgrade(&self.0), PATIENCE.to_std().unwrap_or(Duration::ZERO));
        tokio::spawn(async move {
            tokio::time::sleep(patience).await;
            if let Some(waiting) = waiting.upgrade() {
                Self(waiting).forget(&token);
            }
        });
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Kept<T>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(account: i64, token: &str) -> session::Model {
        session::Model {
            token_hash: token.to_owned(),
            account_id: AccountId(account),
            form_token: String::new(),
            created_at: noon(),
            seen_at: noon(),
        }
    }

    fn noon() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    #[tokio::test]
    async fn it_waits_half_an_hour_for_the_session_that_brought_it() {
        let (waiting, mine) = (Waiting::default(), session(1, "a"));
        let (first, second) = (waiting.keep(&mine, noon(), 1), waiting.keep(&mine, noon(), 2));
        let later = |minutes| noon() + TimeDelta::minutes(minutes);
        assert_eq!((waiting.of(&mine, &first, later(29)), waiting.of(&mine, &second, later(29))), (Some(1), Some(2)));
        assert_eq!(waiting.of(&mine, &first, later(30)), None);
        for other in [session(1, "b"), session(2, "c")] {
            assert_eq!(waiting.of(&other, &first, noon()), None);
        }
        waiting.forget(&first);
        assert_eq!((waiting.of(&mine, &first, noon()), waiting.of(&mine, &second, noon())), (None, Some(2)));
    }

    #[tokio::test]
    async fn the_oldest_makes_room_of_one_account_and_of_all() {
        let (waiting, mine) = (Waiting::default(), session(1, "a"));
        let of_one: Vec<String> = (0..=MOST_OF_ONE).map(|n| waiting.keep(&mine, noon(), n)).collect();
        let found = of_one.iter().map(|token| waiting.of(&mine, token, noon()).is_some()).collect::<Vec<_>>();
        assert_eq!(found, [false, true, true, true]);
        let others: Vec<session::Model> = (2..).take(MOST).map(|id| session(id, &id.to_string())).collect();
        let tokens: Vec<String> = others.iter().map(|other| waiting.keep(other, noon(), 0)).collect();
        assert!(of_one.iter().all(|token| waiting.of(&mine, token, noon()).is_none()));
        assert!(others.iter().zip(&tokens).all(|(other, token)| waiting.of(other, token, noon()).is_some()));
    }

    #[tokio::test]
    async fn nothing_waits_for_a_session_that_is_over() {
        let (waiting, one, other) = (Waiting::default(), session(1, "a"), session(1, "b"));
        let (of_one, of_other) = (waiting.keep(&one, noon(), 1), waiting.keep(&other, noon(), 2));
        waiting.end(&one);
        assert_eq!((waiting.of(&one, &of_one, noon()), waiting.of(&other, &of_other, noon())), (None, Some(2)));
        waiting.end_all(AccountId(1));
        assert_eq!(waiting.of(&other, &of_other, noon()), None);
    }
}
