//! How a senior lives: what a volunteer needs to know before the door opens.

use entity::{household, senior};

use crate::{
    people::{Single, wishing},
    web::editing::prelude::*,
};

form! {
    /// How a senior lives.
    pub struct HouseholdForm { lives_alone, pets, smoking, stairs, lift, wheelchair, note }
}

impl Single for HouseholdForm {
    type Of = senior::Entity;
    type Row = household::Entity;

    const PART: &'static str = "household";

    fn title(lang: Lang) -> &'static str {
        lang.senior_living().household
    }

    fn lede(lang: Lang) -> &'static str {
        lang.senior_living().household_lede
    }

    fn of(row: &household::Model, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.pets.set_all(row.pets.iter());
        form.note.set_if(row.note.as_ref());
        let ticks = [
            (&mut form.lives_alone, row.lives_alone),
            (&mut form.smoking, row.smoking),
            (&mut form.stairs, row.stairs),
            (&mut form.lift, row.lift),
            (&mut form.wheelchair, row.wheelchair),
        ];
        for (input, is_so) in ticks {
            input.set_if(is_so.then_some("yes").as_ref());
        }
        form
    }

    fn fields(&self, lang: Lang) -> Vec<Field> {
        let t = lang.senior_living();
        vec![
            Field::new(&self.lives_alone, t.lives_alone, Control::Checkbox),
            Field::new(&self.pets, t.pets, Control::Checkboxes(wishing::pets(lang))).optional(),
            Field::new(&self.smoking, t.smoking, Control::Checkbox),
            Field::new(&self.stairs, t.stairs, Control::Checkbox).under(t.way_in),
            Field::new(&self.lift, t.lift, Control::Checkbox),
            Field::new(&self.wheelchair, t.wheelchair, Control::Checkbox),
            Field::new(&self.note, lang.people().note, Control::Lines).hint(t.household_note_hint).optional(),
        ]
    }

    fn write(&mut self, change: &mut household::ActiveModel, _: Lang, _: NaiveDate) {
        change.lives_alone = Set(self.lives_alone.is_ticked());
        change.pets = Set(wishing::parse_pets(&mut self.pets).unwrap_or_default());
        change.smoking = Set(self.smoking.is_ticked());
        change.stairs = Set(self.stairs.is_ticked());
        change.lift = Set(self.lift.is_ticked());
        change.wheelchair = Set(self.wheelchair.is_ticked());
        change.note = Set(self.note.optional(parse::lines(1000)).flatten());
    }
}
