//! The form that takes a volunteer to the next stage, or takes the last step back.

use entity::{
    value::{Stage, VolunteerId},
    volunteer, volunteer_stage,
};

use super::{
    history, planned,
    rules::{self, Step},
};
use crate::{
    people::{self, by_id},
    volunteers::{papers, text::refused},
    web::{editing::prelude::*, format, role::Coordinator},
};

form! {
    /// The next stage, from when, and for a pause until when.
    pub struct StageForm { stage, since, until, note }
}

/// What is chosen to take the last step back.
const BACK: &str = "back";

/// What the form says.
#[derive(Debug)]
pub enum Wanted {
    Next(Step, Option<String>),
    Back,
}

impl Editing for StageForm {
    type Caller = Coordinator;
    type Key = VolunteerId;
    type Input = Wanted;

    async fn current(db: &impl ConnectionTrait, id: VolunteerId, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let row = by_id::<volunteer::Entity>(db, id).await?;
        let steps = history(db, id).await?;
        let mut form = Self::empty(lang);
        form.stage.set_if(rules::next(rules::now(&row, rules::last(&steps, today), today)).first());
        form.since.set(today);
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Wanted, Self> {
        if self.stage.has(BACK) {
            return Ok(Wanted::Back);
        }
        let to = self.stage.required(parse::choice);
        let since = self.since.required(parse::date);
        let until = self.until.optional(parse::date);
        let note = self.note.optional(parse::lines(1000));
        match (to, since, until, note) {
            (Some(to), Some(since), Some(until), Some(note)) => Ok(Wanted::Next(Step { to, since, until }, note)),
            _ => Err(self),
        }
    }

    /// The volunteer's row is written in any case, so that its version guards the history too.
    async fn save(tx: &Tx, id: VolunteerId, version: i32, wanted: Wanted, lang: Lang) -> Result<Done> {
        let row = by_id::<volunteer::Entity>(tx.read(), id).await?;
        let seen = row.clone().seen_at(version)?;
        let change = match wanted {
            Wanted::Next(step, note) => take(tx, &row, step, note, lang).await?,
            Wanted::Back => take_back(tx, &row, lang).await?,
        };
        let row = tx.update(seen, change).await?;
        Ok(Done::to(format!("/volunteers/{id}")).saying((lang.people().saved)(&row.number)))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: VolunteerId) -> Result<FormPage> {
        let (lang, t) = (desk.lang(), desk.lang().volunteer_steps());
        let row = by_id::<volunteer::Entity>(desk.db(), id).await?;
        let history = history(desk.db(), id).await?;
        let last = rules::last(&history, desk.today());
        let next = rules::next(rules::now(&row, last, desk.today()));
        let mut choices: Vec<Choice> = next.iter().map(|stage| Choice::new(stage, (t.step)(*stage))).collect();
        if last.is_some_and(may_go_back) {
            choices.push(Choice::new(BACK, t.take_back));
        }
        let mut fields = vec![
            Field::new(&self.stage, t.next_step, Control::Radios(choices)),
            Field::new(&self.since, t.step_since, Control::Date),
        ];
        if next.contains(&Stage::Paused) {
            fields.push(Field::new(&self.until, t.pause_until, Control::Date).hint(t.pause_until_hint).optional());
        }
        fields.push(Field::new(&self.note, lang.people().note, Control::Lines).optional());
        Ok(people::form_page::<volunteer::Entity, _>(desk, &row, &self, t.stage, "stage").fields(fields))
    }
}

/// Steps that the ending did not take, and that do not begin a new application.
fn may_go_back(last: &volunteer_stage::Model) -> bool {
    !matches!(last.stage, Stage::Applied | Stage::Left)
}

/// Adds the step. What the volunteer's own row then says of it.
async fn take(
    tx: &Tx,
    row: &volunteer::Model,
    step: Step,
    note: Option<String>,
    lang: Lang,
) -> Result<volunteer::ActiveModel> {
    let steps = history(tx.read(), row.id).await?;
    let last = rules::last(&steps, tx.today());
    let from = rules::now(row, last, tx.today());
    let missing = papers::rules::lacking(papers::of(tx.read(), row.id).await?.as_ref(), tx.today());
    let begun = row.active_since.filter(|_| matches!(from, Stage::Active | Stage::Paused));
    let since = last.map(|last| last.since).max(begun);
    rules::check(from, since, step, missing, tx.today()).map_err(|why| Error::refused(refused(&why, lang)))?;
    let step_row = volunteer_stage::ActiveModel {
        volunteer_id: Set(row.id),
        stage: Set(step.to),
        since: Set(step.since),
        until: Set(step.until),
        note: Set(note),
        ..Default::default()
    };
    planned::withdraw_return(tx, row.id, last).await?;
    let step_row = tx.insert(step_row).await?;
    match announced(&steps, tx.today()) {
        Some(left) => put_last(tx, left).await?,
        None => planned::plan_return(tx, row.id, Some(&step_row)).await?,
    }
    let mut change = volunteer::ActiveModel { id: Set(row.id), ..Default::default() };
    match step.to {
        Stage::Active if from == Stage::PapersComplete => change.active_since = Set(Some(step.since)),
        Stage::Applied => {
            change.active_since = Set(None);
            change.ended_on = Set(None);
            papers::plan_certificate(tx, row.id).await?;
        }
        Stage::Active | Stage::Paused | Stage::TalkHeld | Stage::PapersComplete | Stage::Left => (),
    }
    Ok(change)
}

/// The end that is entered already for a later day.
fn announced(steps: &[volunteer_stage::Model], today: NaiveDate) -> Option<&volunteer_stage::Model> {
    steps.first().filter(|first| !rules::holds(first, today))
}

/// Puts an end behind the step that was taken before it.
async fn put_last(tx: &Tx, left: &volunteer_stage::Model) -> Result<()> {
    tx.delete(left.clone().seen_now()).await?;
    let again = volunteer_stage::ActiveModel {
        volunteer_id: Set(left.volunteer_id),
        stage: Set(Stage::Left),
        since: Set(left.since),
        ..Default::default()
    };
    tx.insert(again).await.map(drop)
}

/// Whoever visits somebody has begun.
///
/// # Errors
///
/// [`Error::Refused`] with their assignments.
async fn nobody_visited(tx: &Tx, id: VolunteerId, lang: Lang) -> Result<()> {
    let running = people::running_after::<volunteer::Entity>(tx.read(), id, tx.today()).await?;
    if running.is_empty() {
        return Ok(());
    }
    Err(Error::refused((lang.people().still_running)(&format::day(tx.today()), &running.join(", "))))
}

/// Takes the last step out of the history: it was wrong.
async fn take_back(tx: &Tx, row: &volunteer::Model, lang: Lang) -> Result<volunteer::ActiveModel> {
    let steps = history(tx.read(), row.id).await?;
    let mut held = steps.iter().filter(|step| rules::holds(step, tx.today()));
    let Some(last) = held.next().filter(|last| may_go_back(last)) else {
        return Err(Error::refused(lang.volunteer_steps().nothing_to_take_back));
    };
    let mut change = volunteer::ActiveModel { id: Set(row.id), ..Default::default() };
    let before = held.next();
    let had_begun = before.is_some_and(|before| before.stage == Stage::Paused);
    if last.stage == Stage::Active && !had_begun {
        nobody_visited(tx, row.id, lang).await?;
        change.active_since = Set(None);
    }
    planned::withdraw_return(tx, row.id, Some(last)).await?;
    if announced(&steps, tx.today()).is_none() {
        planned::plan_return(tx, row.id, before).await?;
    }
    tx.delete(last.clone().seen_now()).await?;
    Ok(change)
}
