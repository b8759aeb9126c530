//! What a senior wishes for: each of it voluntary, a wish and no trait.

use entity::{
    senior, senior_wishes,
    value::{Lines, SeniorId},
};

use crate::{
    people::{Single, consents::Asked, week, wishing},
    web::{editing::prelude::*, input::Input},
};

form! {
    /// What a senior wishes for.
    pub struct WishesForm { availability, interests, gender, languages, community, note }
}

impl Single for WishesForm {
    type Of = senior::Entity;
    type Row = senior_wishes::Entity;

    const PART: &'static str = "wishes";

    fn title(lang: Lang) -> &'static str {
        lang.senior_living().wishes
    }

    fn lede(lang: Lang) -> &'static str {
        lang.senior_living().wishes_lede
    }

    fn of(row: &senior_wishes::Model, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.availability.set_all(row.availability.iter());
        form.interests.set(row.interests.commas());
        form.gender.set_if(row.gender.as_ref());
        form.languages.set(row.languages.commas());
        form.community.set_if(row.community.then_some("yes").as_ref());
        form.note.set_if(row.note.as_ref());
        form
    }

    fn fields(&self, lang: Lang) -> Vec<Field> {
        let (t, w) = (lang.senior_living(), lang.people());
        vec![
            week::field(&self.availability, lang),
            Field::new(&self.interests, t.interests, Control::Text("off", "wide")).hint(t.interests_hint).optional(),
            Field::new(&self.gender, t.gender, Control::Select(wishing::genders(lang)))
                .hint(t.gender_hint)
                .optional()
                .under(t.companion),
            Field::new(&self.languages, t.languages, Control::Text("off", "wide")).hint(w.languages_hint).optional(),
            Field::new(&self.community, t.community, Control::Checkbox).hint(t.community_hint),
            Field::new(&self.note, w.note, Control::Lines).hint(t.wishes_note_hint).optional(),
        ]
    }

    fn write(&mut self, change: &mut senior_wishes::ActiveModel, _: Lang, _: NaiveDate) {
        let list =
            |input: &mut Input| Lines::from_commas(&input.optional(parse::line(200)).flatten().unwrap_or_default());
        change.interests = Set(list(&mut self.interests));
        change.languages = Set(list(&mut self.languages));
        change.availability = Set(week::parse(&mut self.availability).unwrap_or_default());
        change.gender = Set(self.gender.optional(parse::choice).flatten());
        change.community = Set(self.community.is_ticked());
        change.note = Set(self.note.optional(parse::lines(1000)).flatten());
    }

    async fn settle(
        tx: &Tx,
        id: SeniorId,
        _: Option<&senior_wishes::Model>,
        change: &mut senior_wishes::ActiveModel,
        lang: Lang,
    ) -> Result<()> {
        let asked = Asked { gender: &change.gender, community: &change.community };
        asked.check::<senior::Entity>(tx.read(), id, lang).await
    }
}
