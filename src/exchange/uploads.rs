//! Files that were checked and wait for a confirmation. They stay in memory, so that what was never imported is never
//! stored, and are gone when the program ends.

use super::{plan::Known, source::File};
use chrono::{DateTime, TimeDelta, Utc};
use entity::value::AccountId;
use std::sync::{Arc, Mutex, PoisonError};

/// How long they wait.
const PATIENCE: TimeDelta = TimeDelta::minutes(30);

/// How many people's files wait at a time; the oldest make room.
const MOST: usize = 5;

/// The files that wait.
#[derive(Debug, Default)]
pub struct Uploads(Mutex<Vec<Upload>>);

/// Files of one account.
#[derive(Clone, Debug)]
pub struct Upload {
    account: AccountId,
    at: DateTime<Utc>,
    pub files: Arc<[File]>,
    pub known: Known,
}

impl Uploads {
    /// Keeps files in place of those that the account handed in before.
    pub fn keep(&self, account: AccountId, at: DateTime<Utc>, files: Arc<[File]>, known: Known) {
        self.forget(account);
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.retain(|upload| at - upload.at < PATIENCE);
        if waiting.len() == MOST {
            waiting.remove(0);
        }
        waiting.push(Upload { account, at, files, known });
    }

    /// The files that this account has handed in, unless that is too long ago.
    pub fn of(&self, account: AccountId, now: DateTime<Utc>) -> Option<Upload> {
        let waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.iter().find(|upload| upload.account == account && now - upload.at < PATIENCE).cloned()
    }

    /// Lets go of an account's files.
    pub fn forget(&self, account: AccountId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|upload| upload.account != account);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_wait_half_an_hour_for_the_account_that_brought_them() {
        let uploads = Uploads::default();
        let noon: DateTime<Utc> = "2026-11-02T12:00:00Z".parse().unwrap();
        let later = |minutes| noon + TimeDelta::minutes(minutes);
        uploads.keep(AccountId(1), noon, Arc::from([]), Known::Refuse);
        assert!(uploads.of(AccountId(1), later(29)).is_some());
        assert!(uploads.of(AccountId(1), later(30)).is_none());
        assert!(uploads.of(AccountId(2), noon).is_none());
        for account in 2..=6 {
            uploads.keep(AccountId(account), later(1), Arc::from([]), Known::Refuse);
        }
        assert!(uploads.of(AccountId(1), later(1)).is_none());
        uploads.forget(AccountId(6));
        assert!(uploads.of(AccountId(6), later(1)).is_none());
    }
}
