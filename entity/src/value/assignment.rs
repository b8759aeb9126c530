//! What is known of an assignment in single words: why it ended, why it pauses.

use super::words::words;

words! {
    /// Why an assignment ended.
    EndReason {
        /// The volunteer leaves the service.
        VolunteerLeaves = "volunteer_leaves",
        VolunteerWish = "volunteer_wish",
        SeniorWish = "senior_wish",
        DidNotFit = "did_not_fit",
        /// Another volunteer takes over.
        HandedOver = "handed_over",
        /// Nobody is needed any more.
        NeedIsGone = "need_is_gone",
        /// The senior has moved away.
        Moved = "moved",
        /// The senior lives in a home now.
        Home = "home",
        Died = "died",
        /// What the note says.
        Other = "other",
    }

    /// Why an assignment pauses.
    PauseReason {
        Hospital = "hospital",
        Holiday = "holiday",
        Illness = "illness",
        Other = "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back() {
        for reason in EndReason::ALL {
            assert_eq!(reason.word().parse(), Ok(*reason));
        }
        for reason in PauseReason::ALL {
            assert_eq!(reason.word().parse(), Ok(*reason));
        }
    }
}
