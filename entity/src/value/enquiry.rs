//! What is known of an enquiry in single words: who calls, how urgent it is, how far it has come, why it was closed.

use super::words::words;

words! {
    /// Who calls.
    CallerKind {
        Relative = "relative",
        /// Whom it is for.
        Senior = "senior",
        /// A Netzwerkpartner.
        Partner = "partner",
        Other = "other",
    }

    /// How urgent it is. Their words sort by it.
    Urgency {
        Normal = "normal",
        Soon = "soon",
        Urgent = "urgent",
    }

    /// How far an enquiry has come, in the order of the way.
    EnquiryState {
        New = "new",
        HomeVisitArranged = "home_visit_arranged",
        /// The home visit was; now somebody is looked for.
        Waiting = "waiting",
        /// A volunteer has been asked.
        Proposed = "proposed",
        FirstMeetingArranged = "first_meeting_arranged",
        Placed = "placed",
        Closed = "closed",
    }

    /// Why an enquiry was closed without a placement.
    ClosedReason {
        /// They do not want it any more.
        Declined = "declined",
        OtherHelp = "other_help",
        NobodyFits = "nobody_fits",
        /// Housework, nursing, driving: what the service does not do.
        NotOurService = "not_our_service",
        Unreachable = "unreachable",
        /// To another town, or to a home.
        Moved = "moved",
        Died = "died",
        /// The same as another enquiry.
        Duplicate = "duplicate",
        Other = "other",
    }

    /// What became of a proposal.
    Answer {
        /// The volunteer has not answered yet.
        Open = "open",
        Yes = "yes",
        No = "no",
        /// They agreed, and met, and it was not the right one.
        Unfit = "unfit",
        /// The office took it back, or nobody is looked for any more.
        Withdrawn = "withdrawn",
    }
}

impl EnquiryState {
    /// The states in which there is something to do.
    pub const OPEN: [Self; 5] =
        [Self::New, Self::HomeVisitArranged, Self::Waiting, Self::Proposed, Self::FirstMeetingArranged];
}

#[cfg(test)]
mod tests {
    use super::{super::words::UnknownWord, *};

    #[test]
    fn every_word_is_read_back() {
        for state in EnquiryState::ALL {
            assert_eq!(state.word().parse(), Ok(*state));
        }
        assert_eq!("lost".parse::<EnquiryState>(), Err(UnknownWord));
    }

    #[test]
    fn urgency_sorts_by_its_words() {
        let mut words: Vec<&str> = Urgency::ALL.iter().map(|urgency| urgency.word()).collect();
        words.sort_unstable();
        assert_eq!(words, ["normal", "soon", "urgent"]);
        assert!(Urgency::Normal < Urgency::Soon && Urgency::Soon < Urgency::Urgent);
    }
}
