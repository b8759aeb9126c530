//! What is conspicuous about a visit, in words.

use std::borrow::Borrow;

use crate::{visits::hints::Hint, web::lang::Lang};

impl Hint {
    /// In a few words.
    pub fn word(self, lang: impl Borrow<Lang>) -> &'static str {
        match (*lang.borrow(), self) {
            (Lang::De, Self::Long) => "länger als 6 Stunden",
            (Lang::De, Self::AtNight) => "in der Nacht",
            (Lang::De, Self::TwoAtOnce) => "zwei Besuche zugleich",
            (Lang::De, Self::ElsewhereToo) => "zugleich bei jemand anderem",
            (Lang::De, Self::TwiceADay) => "zwei Besuche am selben Tag",
            (Lang::De, Self::OutsideAssignment) => "außerhalb der Begleitung",
            (Lang::De, Self::InFuture) => "noch nicht vorbei",
            (Lang::De, Self::FreeWithCareGrade) => "Besuchsdienst trotz Pflegegrad",
            (Lang::De, Self::Unusual) => "zu ungewohnter Zeit",
            (Lang::En, Self::Long) => "longer than 6 hours",
            (Lang::En, Self::AtNight) => "at night",
            (Lang::En, Self::TwoAtOnce) => "two visits at once",
            (Lang::En, Self::ElsewhereToo) => "with somebody else at that time",
            (Lang::En, Self::TwiceADay) => "two visits on one day",
            (Lang::En, Self::OutsideAssignment) => "outside the assignment",
            (Lang::En, Self::InFuture) => "not over yet",
            (Lang::En, Self::FreeWithCareGrade) => "free service despite a care grade",
            (Lang::En, Self::Unusual) => "at an unusual time",
        }
    }
}
