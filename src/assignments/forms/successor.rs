//! The form by which somebody takes over.

use chrono::Days;
use entity::{
    assignment,
    value::{AssignmentId, VolunteerId},
    volunteer,
};

use super::form_page;
use crate::{
    assignments::{
        commands::{Succeeding, succeed},
        gates, queries, whom,
    },
    office,
    people::pick::pick,
    web::{editing::prelude::*, role::Coordinator},
};

form! {
    /// Who takes over, the first day, the trial phase, the consent of both, what is said.
    pub struct SuccessorForm { volunteer: Picker, anyway, agreed, starts_on, trial_until, note }
}

impl Editing for SuccessorForm {
    type Caller = Coordinator;
    type Key = AssignmentId;
    type Input = Succeeding;

    async fn current(db: &impl ConnectionTrait, id: AssignmentId, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let row = queries::by_id(db, id).await?;
        let mut form = Self::empty(lang);
        let first = row.ends_on.map_or(today, |last| today.max(last + Days::new(1)));
        form.starts_on.set(first);
        let weeks = office::trial_weeks(db).await?;
        if weeks > 0 {
            form.trial_until.set(first + Days::new(u64::from(weeks) * 7));
        }
        Ok((form, row.version))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<Succeeding, Self> {
        let t = lang.assignment_life();
        let volunteer = self.volunteer.chosen.required(parse::choice::<VolunteerId>);
        if !self.agreed.is_ticked() {
            self.agreed.refuse(&Problem::Says(t.both_must_agree.to_owned()));
        }
        let starts_on = self.starts_on.required(parse::date);
        let trial_until = self.trial_until.optional(parse::date);
        let note = self.note.optional(parse::lines(4000));
        if let (Some(starts_on), Some(Some(until))) = (starts_on, trial_until)
            && until < starts_on
        {
            self.trial_until.refuse(&Problem::Says(t.trial_before_start.to_owned()));
        }
        let has_problem = !self.errors().is_empty();
        match (volunteer, starts_on, trial_until, note) {
            (Some(volunteer), Some(starts_on), Some(trial_until), Some(note)) if !has_problem => {
                Ok(Succeeding { volunteer, starts_on, trial_until, note, anyway: self.anyway.is_ticked() })
            }
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, id: AssignmentId, version: i32, wanted: Succeeding, lang: Lang) -> Result<Done> {
        let seen = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let old = seen.row().number.clone();
        let row = succeed(tx, seen, wanted, lang).await?;
        let says = (lang.assignment_life().succeeded)(&old, &row.number);
        Ok(Done::to(format!("/assignments/{}", row.id)).saying(says))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: AssignmentId) -> Result<FormPage> {
        let (lang, t) = (desk.lang(), desk.lang().assignment_life());
        let row = queries::by_id(desk.db(), id).await?;
        let mut fields = vec![pick::<volunteer::Entity, _>(desk, &self.volunteer, lang.assignments().volunteer).await?];
        fields.extend(anyway(desk, &row, &self.volunteer, &self.anyway).await?);
        fields.extend([
            Field::new(&self.agreed, t.both_agree, Control::Checkbox).hint(t.both_agree_hint),
            Field::new(&self.starts_on, t.first_day, Control::Date).hint(t.successor_first_day_hint),
            Field::new(&self.trial_until, t.trial_until, Control::Date).hint(t.trial_until_hint).optional(),
            Field::new(&self.note, lang.people().note, Control::Lines).optional(),
        ]);
        let page = form_page(desk, &row, &self, t.successor, "successor").about(whom::says(desk, &row).await?);
        Ok(page.lede(t.successor_lede).fields(fields).save(t.successor_save))
    }

    fn refuse(&mut self, why: &Problem) {
        self.starts_on.refuse(why);
    }
}

/// The box by which the two agree though something speaks against it, where something does.
pub async fn anyway(
    desk: &Desk<Coordinator>,
    row: &assignment::Model,
    picked: &Picker,
    anyway: &crate::web::input::Input,
) -> Result<Option<Field>> {
    let t = desk.lang().assignment_life();
    let asked = gates::asked_for(desk.db(), row).await?;
    let against = gates::words(desk, &asked, picked.chosen.value()).await?;
    if against.is_empty() && anyway.problem.is_none() {
        return Ok(None);
    }
    let field = Field::new(anyway, t.anyway, Control::Checkbox);
    Ok(Some(field.hint((t.anyway_hint)(&against)).optional()))
}
