//! What the care fund said is left of a senior's relief budget on a day (Auskunft der Kasse).

use entity::{fund_balance, value::FundBalanceId};

use super::{Entry, Words};
use crate::{
    seniors::rules,
    web::{editing::prelude::*, format},
};

form! {
    /// What is left of each pot.
    pub struct FundBalance { last_year, this_year }
}

impl Entry for FundBalance {
    type Of = fund_balance::Entity;
    type Id = FundBalanceId;

    const PART: &'static str = "fund-balances";
    const MAY_BE_LATER: bool = false;
    const SENIOR_ID: fund_balance::Column = fund_balance::Column::SeniorId;
    const DAY: fund_balance::Column = fund_balance::Column::Day;

    fn day(row: &fund_balance::Model) -> NaiveDate {
        row.day
    }

    fn words(lang: Lang) -> Words {
        let (t, f) = (lang.seniors(), lang.senior_parts());
        Words {
            one: f.fund_balance,
            many: t.fund_balances,
            lede: t.fund_balances_lede,
            day: f.balance_day,
            day_hint: "",
        }
    }

    fn says(row: &fund_balance::Model, lang: Lang) -> String {
        let f = lang.senior_parts();
        let (last, this) = (format::euros(row.last_year, lang), format::euros(row.this_year, lang));
        format!("{}: {last} · {}: {this}", f.last_year, f.this_year)
    }

    fn of(row: &fund_balance::Model, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.last_year.set(format::plain_euros(row.last_year));
        form.this_year.set(format::plain_euros(row.this_year));
        form
    }

    fn fields(&self, lang: Lang) -> Vec<Field> {
        let f = lang.senior_parts();
        vec![
            Field::new(&self.last_year, f.last_year, Control::Euros).hint(f.last_year_hint),
            Field::new(&self.this_year, f.this_year, Control::Euros).hint(f.this_year_hint),
        ]
    }

    fn write(&mut self, day: Option<NaiveDate>, change: &mut fund_balance::ActiveModel, lang: Lang) {
        let last_year = self.last_year.required(parse::euros);
        if day.is_some_and(rules::last_year_has_lapsed) && last_year.is_some_and(|left| !left.is_zero()) {
            self.last_year.refuse(&Problem::Says(lang.senior_parts().last_year_lapsed.to_owned()));
        }
        change.last_year = last_year.map(Set).unwrap_or_default();
        change.this_year = self.this_year.required(parse::euros).map(Set).unwrap_or_default();
    }
}
