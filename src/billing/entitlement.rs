//! When somebody is entitled to the relief budget: care grade 1 to 5, and cared for at home (§ 45b Abs. 1 Satz 1 SGB XI).

use chrono::NaiveDate;
use entity::value::{Cents, Month};

/// A care grade (Pflegegrad) of a senior. Periods of one senior do not overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CarePeriod {
    pub from: NaiveDate,
    /// The last day included; open if none.
    pub to: Option<NaiveDate>,
    /// Cared for at home, not in a nursing home.
    pub at_home: bool,
}

impl CarePeriod {
    fn entitles_between(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.at_home && self.from <= last && self.to.is_none_or(|to| first <= to)
    }
}

/// Whether a visit on this day may be paid from the budget.
pub fn on_day(periods: &[CarePeriod], day: NaiveDate) -> bool {
    periods.iter().any(|period| period.entitles_between(day, day))
}

/// Whether the month has at least one such day, and so its amount in full.
pub fn in_month(periods: &[CarePeriod], month: Month) -> bool {
    periods.iter().any(|period| period.entitles_between(month.first_day(), month.last_day()))
}

/// What a month adds to the budget, from a day on. The table changes when the law does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthlyAmount {
    pub from: NaiveDate,
    pub amount: Cents,
}

const RAISED: NaiveDate = NaiveDate::from_ymd_opt(2025, 1, 1).expect("1 January exists every year");

/// The amounts so far: 125.00 EUR until December 2024, 131.00 EUR since (§ 45b Abs. 1 Satz 1 SGB XI).
pub const MONTHLY_AMOUNTS: [MonthlyAmount; 2] = [
    MonthlyAmount { from: NaiveDate::MIN, amount: Cents(12_500) },
    MonthlyAmount { from: RAISED, amount: Cents(13_100) },
];

/// The amount valid on the 1st of a month, 0 before the table begins.
pub fn amount_of(month: Month, amounts: &[MonthlyAmount]) -> Cents {
    let valid = amounts.iter().filter(|row| row.from <= month.first_day());
    valid.max_by_key(|row| row.from).map_or(Cents::ZERO, |row| row.amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn period(from: &str, to: Option<&str>, at_home: bool) -> CarePeriod {
        CarePeriod { from: day(from), to: to.map(day), at_home }
    }

    #[test]
    fn the_last_day_of_a_care_grade_is_included() {
        let periods = [period("2026-03-20", Some("2026-04-10"), true), period("2026-04-11", None, false)];
        for (text, entitled) in
            [("2026-03-19", false), ("2026-03-20", true), ("2026-04-10", true), ("2026-04-11", false)]
        {
            assert_eq!(on_day(&periods, day(text)), entitled, "{text}");
        }
    }

    #[test]
    fn one_day_in_a_month_is_enough_for_it() {
        let periods = [period("2026-01-31", Some("2026-03-01"), true), period("2026-05-01", None, false)];
        for (month, entitled) in [
            ("2025-12", false),
            ("2026-01", true),
            ("2026-02", true),
            ("2026-03", true),
            ("2026-04", false),
            ("2026-05", false),
        ] {
            assert_eq!(in_month(&periods, month.parse().unwrap()), entitled, "{month}");
        }
    }

    #[test]
    fn the_amount_rose_in_january_2025() {
        let amounts = MONTHLY_AMOUNTS;
        assert_eq!(amount_of("2024-12".parse().unwrap(), &amounts), Cents(12_500));
        assert_eq!(amount_of("2025-01".parse().unwrap(), &amounts), Cents(13_100));
        assert_eq!(amount_of("2024-12".parse().unwrap(), &amounts[1..]), Cents::ZERO);
    }
}
