//! What the form over a senior asks beyond what it asks of everybody.

use entity::{
    senior::{self, PaymentRoute},
    value::Lines,
};

use crate::{people::Own, web::editing::prelude::*};

form! {
    /// What only a senior has.
    pub struct SeniorForm { languages, dementia }
}

impl Own for SeniorForm {
    type Of = senior::Entity;

    fn of(row: &senior::Model, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.languages.set(row.languages.commas());
        form.dementia.set_if(row.dementia.then_some("yes").as_ref());
        form
    }

    fn fields(&self, lang: Lang) -> Vec<Field> {
        let (t, w) = (lang.senior_parts(), lang.people());
        vec![
            Field::new(&self.languages, w.languages, Control::Text("off", "wide"))
                .hint(w.languages_hint)
                .optional()
                .under(t.good_to_know),
            Field::new(&self.dementia, t.dementia, Control::Checkbox),
        ]
    }

    fn write(&mut self, change: &mut senior::ActiveModel) {
        let languages = self.languages.optional(parse::line(200)).flatten();
        change.languages = Set(Lines::from_commas(&languages.unwrap_or_default()));
        change.dementia = Set(self.dementia.is_ticked());
    }

    fn begin(change: &mut senior::ActiveModel) {
        change.payment_route = Set(PaymentRoute::Reimbursement);
    }
}
