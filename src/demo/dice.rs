//! Chance that falls the same way every time: `SplitMix64` from a fixed seed.

/// What everything invented is drawn from. Another seed is another town.
const SEED: u64 = 0x4765_6C65_6974_2044;

/// A stream of draws. Each subject has its own, so that a change in one leaves the others as they were.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The stream of a subject.
    pub fn of(subject: &str) -> Self {
        let mix = |state: u64, byte: u8| (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        Self(subject.bytes().fold(SEED, mix))
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.roll() % limit
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high - low + 1)
    }

    /// Whether what happens `percent` times in a hundred happens now.
    pub fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of several, of which there is at least one.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.index(from.len())]
    }

    /// Puts them into another order.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for last in (1..all.len()).rev() {
            all.swap(last, self.index(last + 1));
        }
    }

    fn index(&mut self, length: usize) -> usize {
        let drawn = self.below(length as u64);
        usize::try_from(drawn).expect("what is below a length is an index")
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn the_same_subject_falls_the_same_way() {
        let draws = |subject| {
            let mut dice = Dice::of(subject);
            (0..20).map(|_| dice.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(draws("seniors"), draws("seniors"));
        assert_ne!(draws("seniors"), draws("volunteers"));
    }

    #[test]
    fn every_face_comes_up() {
        let mut dice = Dice::of("faces");
        let mut seen = [0; 6];
        for _ in 0..600 {
            seen[*dice.pick(&[0, 1, 2, 3, 4, 5])] += 1;
        }
        assert!(seen.into_iter().all(|times| times > 60), "{seen:?}");
        assert!((0..100).map(|_| dice.between(3, 5)).all(|drawn| (3..=5).contains(&drawn)));
    }

    #[test]
    fn shuffling_loses_nobody() {
        let mut all: Vec<u32> = (0..50).collect();
        Dice::of("shuffle").shuffle(&mut all);
        assert_ne!(all, (0..50).collect::<Vec<_>>());
        all.sort_unstable();
        assert_eq!(all, (0..50).collect::<Vec<_>>());
    }
}
