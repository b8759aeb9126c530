//! The form over a volunteer's profile.

use entity::{
    value::{Lines, VolunteerId},
    volunteer, volunteer_profile,
};

use crate::{
    people::{Single, consents::Asked, week, wishing},
    web::{editing::prelude::*, format, input::Input},
};

form! {
    /// When, where and whom a volunteer can visit.
    pub struct ProfileForm {
        availability, interests, max_distance_km, car, avoids_pets, stands_smoke, dementia_experience, max_tandems,
        max_weekly, gender, community, note
    }
}

/// A small whole number, or nothing.
fn whole(input: &mut Input, most: i64) -> Option<i32> {
    let number = input.optional(parse::whole(1..=most)).flatten()?;
    i32::try_from(number).ok()
}

impl Single for ProfileForm {
    type Of = volunteer::Entity;
    type Row = volunteer_profile::Entity;

    const PART: &'static str = "profile";

    fn title(lang: Lang) -> &'static str {
        lang.volunteer_profile().title
    }

    fn lede(lang: Lang) -> &'static str {
        lang.volunteer_profile().lede
    }

    fn of(row: &volunteer_profile::Model, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.availability.set_all(row.availability.iter());
        form.interests.set(row.interests.commas());
        form.max_distance_km.set_if(row.max_distance_km.as_ref());
        form.car.set_if(row.car.then_some("yes").as_ref());
        form.avoids_pets.set_all(row.avoids_pets.iter());
        form.stands_smoke.set_if(row.stands_smoke.then_some("yes").as_ref());
        form.dementia_experience.set_if(row.dementia_experience.then_some("yes").as_ref());
        form.max_tandems.set_if(row.max_tandems.as_ref());
        form.max_weekly.set_if(row.max_weekly.map(format::hours).as_ref());
        form.gender.set_if(row.gender.as_ref());
        form.community.set_if(row.community.then_some("yes").as_ref());
        form.note.set_if(row.note.as_ref());
        form
    }

    /// What nobody asked about limits nothing.
    fn fresh(lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.stands_smoke.set("yes");
        form
    }

    fn fields(&self, lang: Lang) -> Vec<Field> {
        let (t, w) = (lang.volunteer_profile(), lang.people());
        vec![
            week::field(&self.availability, lang),
            Field::new(&self.interests, t.interests, Control::Text("off", "wide")).hint(t.interests_hint).optional(),
            Field::new(&self.max_distance_km, t.distance, Control::Number).hint(t.distance_hint).optional(),
            Field::new(&self.car, t.car, Control::Checkbox),
            Field::new(&self.avoids_pets, t.avoids_pets, Control::Checkboxes(wishing::pets(lang)))
                .hint(t.avoids_pets_hint)
                .optional(),
            Field::new(&self.stands_smoke, t.stands_smoke, Control::Checkbox),
            Field::new(&self.dementia_experience, t.dementia, Control::Checkbox),
            Field::new(&self.max_tandems, t.most_people, Control::Number).hint(t.most_people_hint).optional(),
            Field::new(&self.max_weekly, t.most_hours, Control::Text("off", "short"))
                .hint(t.most_hours_hint)
                .optional(),
            Field::new(&self.gender, t.gender, Control::Select(wishing::genders(lang)))
                .hint(t.gender_hint)
                .optional()
                .under(t.wishes),
            Field::new(&self.community, t.community, Control::Checkbox).hint(t.community_hint),
            Field::new(&self.note, w.note, Control::Lines).hint(t.note_hint).optional(),
        ]
    }

    fn write(&mut self, change: &mut volunteer_profile::ActiveModel, _: Lang, _: NaiveDate) {
        let interests = self.interests.optional(parse::line(200)).flatten();
        change.availability = Set(week::parse(&mut self.availability).unwrap_or_default());
        change.interests = Set(Lines::from_commas(&interests.unwrap_or_default()));
        change.max_distance_km = Set(whole(&mut self.max_distance_km, 100));
        change.car = Set(self.car.is_ticked());
        change.avoids_pets = Set(wishing::parse_pets(&mut self.avoids_pets).unwrap_or_default());
        change.stands_smoke = Set(self.stands_smoke.is_ticked());
        change.dementia_experience = Set(self.dementia_experience.is_ticked());
        change.max_tandems = Set(whole(&mut self.max_tandems, 10));
        change.max_weekly = Set(self.max_weekly.optional(parse::hours(40)).flatten());
        change.gender = Set(self.gender.optional(parse::choice).flatten());
        change.community = Set(self.community.is_ticked());
        change.note = Set(self.note.optional(parse::lines(1000)).flatten());
    }

    async fn settle(
        tx: &Tx,
        id: VolunteerId,
        _: Option<&volunteer_profile::Model>,
        change: &mut volunteer_profile::ActiveModel,
        lang: Lang,
    ) -> Result<()> {
        let asked = Asked { gender: &change.gender, community: &change.community };
        asked.check::<volunteer::Entity>(tx.read(), id, lang).await
    }
}
