//! The form over a volunteer's papers.

use entity::{
    follow_up::FollowUpKind,
    value::{Subject, VolunteerId},
    volunteer, volunteer_papers,
};
use sea_orm::ActiveValue;

use super::{planned, rules};
use crate::{
    journal,
    people::Single,
    web::{editing::prelude::*, input::Input},
};

form! {
    /// What was seen and signed, and when.
    pub struct PapersForm { certificate_on, seen_on, confidentiality_on, agreement_on }
}

impl Single for PapersForm {
    type Of = volunteer::Entity;
    type Row = volunteer_papers::Entity;

    const PART: &'static str = "papers";

    fn title(lang: Lang) -> &'static str {
        lang.volunteer_steps().papers
    }

    fn lede(lang: Lang) -> &'static str {
        lang.volunteer_steps().papers_lede
    }

    fn of(row: &volunteer_papers::Model, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.certificate_on.set_if(row.certificate_on.as_ref());
        form.seen_on.set_if(row.seen_on.as_ref());
        form.confidentiality_on.set_if(row.confidentiality_on.as_ref());
        form.agreement_on.set_if(row.agreement_on.as_ref());
        form
    }

    fn fields(&self, lang: Lang) -> Vec<Field> {
        let t = lang.volunteer_steps();
        let date = |input: &Input, label| Field::new(input, label, Control::Date).optional();
        vec![
            date(&self.certificate_on, t.certificate_on).hint(t.certificate_on_hint).under(t.certificate),
            date(&self.seen_on, t.seen_on).hint(t.seen_on_hint),
            date(&self.confidentiality_on, t.confidentiality_on).under(t.signed),
            date(&self.agreement_on, t.agreement_on),
        ]
    }

    fn write(&mut self, change: &mut volunteer_papers::ActiveModel, lang: Lang, today: NaiveDate) {
        let t = lang.volunteer_steps();
        let past = |typed: &str| match parse::date(typed)? {
            later if later > today => Err(Problem::Says(lang.people().not_after_today.to_owned())),
            day => Ok(day),
        };
        let dated = self.certificate_on.optional(past).flatten();
        let seen = self.seen_on.optional(past).flatten();
        change.confidentiality_on = Set(self.confidentiality_on.optional(past).flatten());
        change.agreement_on = Set(self.agreement_on.optional(past).flatten());
        change.certificate_on = Set(dated);
        change.seen_on = Set(seen);
        match (dated, seen) {
            (Some(_), None) if self.seen_on.problem.is_none() => {
                self.seen_on.refuse(&Problem::Says(t.seen_missing.to_owned()));
            }
            (None, Some(_)) if self.certificate_on.problem.is_none() => {
                self.certificate_on.refuse(&Problem::Says(t.date_missing.to_owned()));
            }
            (Some(dated), Some(seen)) if seen < dated => {
                self.seen_on.refuse(&Problem::Says(t.seen_before_dated.to_owned()));
            }
            (Some(dated), Some(seen)) if rules::is_too_old(dated, seen) => {
                self.certificate_on.refuse(&Problem::Says(t.too_old.to_owned()));
            }
            _ => (),
        }
    }

    /// Who saw a certificate is who enters it; when it is due again becomes a follow-up.
    async fn settle(
        tx: &Tx,
        id: VolunteerId,
        before: Option<&volunteer_papers::Model>,
        change: &mut volunteer_papers::ActiveModel,
        _: Lang,
    ) -> Result<()> {
        let given = |day: &ActiveValue<Option<NaiveDate>>| day.try_as_ref().copied().flatten();
        let (dated, seen) = (given(&change.certificate_on), given(&change.seen_on));
        let known = before.map(|row| (row.certificate_on, row.seen_on)).unwrap_or_default();
        if (dated, seen) == known {
            return Ok(());
        }
        change.seen_by = Set(seen.and(tx.by().account()));
        remind(tx, id, known, (dated, seen)).await
    }
}

/// The date of a certificate, and when it was seen.
type Seen = (Option<NaiveDate>, Option<NaiveDate>);

/// Plans when the certificate is due again. A new one settles what was planned for the one before; one that was entered
/// wrongly takes its plan with it.
async fn remind(tx: &Tx, id: VolunteerId, before: Seen, now: Seen) -> Result<()> {
    let (subject, kind) = (Subject::Volunteer(id), FollowUpKind::PoliceCertificate);
    match (before.1, now.1) {
        (Some(was), Some(is)) if is > was && now.0 > before.0 => journal::settle(tx, subject, kind).await?,
        (Some(was), _) => journal::withdraw(tx, subject, kind, rules::due_again(was)).await?,
        (None, _) => (),
    }
    match now.1 {
        Some(seen) => planned::plan_after(tx, id, seen).await,
        None => Ok(()),
    }
}
