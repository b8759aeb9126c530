//! Work that takes much memory takes turns: a few at a time, the next waits a little, and then is told to come back.

use std::{sync::Arc, time::Duration};

use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

use crate::error::{Error, Result};

/// A bounded pool.
#[derive(Clone, Debug)]
pub struct Turns {
    free: Arc<Semaphore>,
    /// How long somebody waits in front of a page that says nothing.
    patience: Duration,
}

/// A place in the pool, for as long as it is held.
#[derive(Debug)]
pub struct Turn(#[expect(dead_code, reason = "holding it is what it is for")] OwnedSemaphorePermit);

impl Turns {
    /// So many at a time.
    pub fn new(at_a_time: usize, patience: Duration) -> Self {
        Self { free: Arc::new(Semaphore::new(at_a_time)), patience }
    }

    /// The next turn.
    ///
    /// # Errors
    ///
    /// [`Error::Busy`] if none is free in time.
    pub async fn next(&self) -> Result<Turn> {
        let permit = timeout(self.patience, Arc::clone(&self.free).acquire_owned()).await;
        permit.map_err(|_| Error::Busy)?.map(Turn).map_err(|closed| Error::internal(closed.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_next_waits_and_then_is_told_to_come_back() {
        let turns = Turns::new(1, Duration::from_millis(20));
        let first = turns.next().await.unwrap();
        assert!(matches!(turns.next().await, Err(Error::Busy)));
        let (second, ()) = tokio::join!(turns.next(), async { drop(first) });
        second.unwrap();
    }
}
