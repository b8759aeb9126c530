//! What happens in a senior's life that changes the visits.

use super::words::words;

words! {
    /// What happens in a senior's life that changes the visits.
    LifeEventKind {
        Hospital = "hospital",
        Move = "move",
        /// They live in a home from now on.
        Home = "home",
        Death = "death",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back() {
        for kind in LifeEventKind::ALL {
            assert_eq!(kind.word().parse(), Ok(*kind));
        }
    }
}
