//! What another provider took from a senior's relief budget on a day (Fremdverbrauch).

use entity::{external_use, value::ExternalUseId};

use super::{Entry, Words};
use crate::web::{editing::prelude::*, format};

form! {
    /// How much it was.
    pub struct ExternalUse { amount }
}

impl Entry for ExternalUse {
    type Of = external_use::Entity;
    type Id = ExternalUseId;

    const PART: &'static str = "external-uses";
    const MAY_BE_LATER: bool = true;
    const SENIOR_ID: external_use::Column = external_use::Column::SeniorId;
    const DAY: external_use::Column = external_use::Column::Day;

    fn day(row: &external_use::Model) -> NaiveDate {
        row.day
    }

    fn words(lang: Lang) -> Words {
        let (t, f) = (lang.seniors(), lang.senior_parts());
        let (many, lede) = (t.external_uses, t.external_uses_lede);
        Words { one: f.external_use, many, lede, day: f.day, day_hint: f.external_day_hint }
    }

    fn says(row: &external_use::Model, lang: Lang) -> String {
        format::euros(row.amount, lang)
    }

    fn of(row: &external_use::Model, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.amount.set(format::plain_euros(row.amount));
        form
    }

    fn fields(&self, lang: Lang) -> Vec<Field> {
        vec![Field::new(&self.amount, lang.senior_parts().amount, Control::Euros)]
    }

    fn write(&mut self, _: Option<NaiveDate>, change: &mut external_use::ActiveModel, _: Lang) {
        change.amount = self.amount.required(parse::euros).map(Set).unwrap_or_default();
    }
}
