//! What the form over a volunteer asks beyond what it asks of everybody.

use entity::{
    value::{Lines, Service, Services},
    volunteer,
};

use super::papers;
use crate::{
    people::{Own, list::service_choices},
    web::editing::prelude::*,
};

form! {
    /// What only a volunteer has.
    pub struct VolunteerForm { email, languages, services, active_since, iban }
}

impl Own for VolunteerForm {
    type Of = volunteer::Entity;

    fn of(row: &volunteer::Model, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.email.set_if(row.email.as_ref());
        form.languages.set(row.languages.commas());
        form.services.set_all(row.services.iter());
        form.active_since.set_if(row.active_since.as_ref());
        form.iban.set_if(row.iban.as_ref());
        form
    }

    fn fields(&self, lang: Lang) -> Vec<Field> {
        let (t, w) = (lang.volunteers(), lang.people());
        vec![
            Field::new(&self.email, w.email, Control::Email).optional(),
            Field::new(&self.languages, w.languages, Control::Text("off", "wide"))
                .hint(w.languages_hint)
                .optional()
                .under(t.what_they_offer),
            Field::new(&self.services, w.services, Control::Checkboxes(service_choices(lang))).hint(t.services_hint),
            Field::new(&self.active_since, t.active_since, Control::Date).optional(),
            Field::new(&self.iban, t.iban, Control::Text("off", "wide")).hint(t.iban_hint).optional(),
        ]
    }

    /// The first day can be set right here. That somebody begins, or has not begun after all, is a step of its own: it asks
    /// for the papers.
    async fn check(&self, tx: &Tx, before: Option<&volunteer::Model>, lang: Lang) -> Result<()> {
        let begun = before.and_then(|row| row.active_since);
        let begins = self.active_since.clone().optional(parse::date).flatten();
        match (begun, begins) {
            (None, None) | (Some(_), Some(_)) => Ok(()),
            (Some(_), None) => Err(Error::refused_at("active_since", lang.volunteers().begun_stays)),
            (None, Some(_)) => {
                let papers = match before {
                    Some(row) => papers::of(tx.read(), row.id).await?,
                    None => None,
                };
                let lacking = papers::rules::lacking(papers.as_ref(), tx.today());
                if lacking.is_empty() {
                    return Ok(());
                }
                let why = (lang.volunteers().begins_without)(&lang.volunteer_steps().listed(&lacking));
                Err(Error::refused_at("active_since", why))
            }
        }
    }

    fn write(&mut self, change: &mut volunteer::ActiveModel) {
        let languages = self.languages.optional(parse::line(200)).flatten();
        let services: Vec<Service> = self.services.each(parse::choice).unwrap_or_default();
        if services.is_empty() {
            self.services.refuse(&Problem::Missing);
        }
        change.email = Set(self.email.optional(parse::email).flatten());
        change.languages = Set(Lines::from_commas(&languages.unwrap_or_default()));
        change.services = Set(services.into_iter().collect::<Services>());
        change.active_since = Set(self.active_since.optional(parse::date).flatten());
        change.iban = Set(self.iban.optional(parse::iban).flatten());
    }
}
