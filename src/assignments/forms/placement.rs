//! The form by which somebody is placed: from the enquiry's page to the assignment.

use chrono::Days;
use entity::{
    enquiry,
    value::{EnquiryId, EnquiryState, VolunteerId},
    volunteer,
};

use crate::{
    assignments::{
        commands::{Placing, place},
        gates,
    },
    clock::local_day,
    enquiries::{self, Course, Line, Refusal, State, Step, Told, proposals},
    office,
    people::pick::pick,
    web::{editing::prelude::*, role::Coordinator},
};

form! {
    /// Who, since when it is agreed, the first day, the trial phase, the consent of both, what is said.
    pub struct PlacementForm { volunteer: Picker, anyway, agreed, day, starts_on, trial_until, skipped, note }
}

impl Editing for PlacementForm {
    type Caller = Coordinator;
    type Key = EnquiryId;
    type Input = Placing;

    async fn current(db: &impl ConnectionTrait, id: EnquiryId, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let row = enquiries::by_id(db, id).await?;
        let mut form = Self::empty(lang);
        if let Some(asked) = proposals::current(db, id).await? {
            form.volunteer.chosen.set(asked.volunteer_id);
        }
        let met = match enquiries::state_of(&row)? {
            State::Going(Course::FirstMeetingArranged { at, .. }) => local_day(at),
            _ => today,
        };
        form.day.set(met.min(today));
        form.starts_on.set(today);
        let weeks = office::trial_weeks(db).await?;
        if weeks > 0 {
            form.trial_until.set(today + Days::new(u64::from(weeks) * 7));
        }
        Ok((form, row.version))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<Placing, Self> {
        let t = lang.assignment_life();
        let volunteer = self.volunteer.chosen.required(parse::choice::<VolunteerId>);
        if !self.agreed.is_ticked() {
            self.agreed.refuse(&Problem::Says(t.both_must_agree.to_owned()));
        }
        let on = self.day.required(parse::date);
        let starts_on = self.starts_on.required(parse::date);
        let trial_until = self.trial_until.optional(parse::date);
        let skipped = self.skipped.optional(parse::lines(500));
        let note = self.note.optional(parse::lines(4000));
        if let (Some(starts_on), Some(Some(until))) = (starts_on, trial_until)
            && until < starts_on
        {
            self.trial_until.refuse(&Problem::Says(t.trial_before_start.to_owned()));
        }
        let has_problem = !self.errors().is_empty();
        match (volunteer, on, starts_on, trial_until, skipped, note) {
            (Some(volunteer), Some(on), Some(starts_on), Some(trial_until), Some(skipped), Some(note))
                if !has_problem =>
            {
                let told = Told { on, note, skipped };
                Ok(Placing { volunteer, told, starts_on, trial_until, anyway: self.anyway.is_ticked() })
            }
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, id: EnquiryId, version: i32, placing: Placing, lang: Lang) -> Result<Done> {
        let seen = enquiries::by_id(tx.read(), id).await?.seen_at(version)?;
        let step = Step::Place { on: placing.told.on };
        let next = enquiries::state_of(seen.row())?.step(step, placing.told.skipped.as_deref());
        if let Err(why @ Refusal::Skips(_)) = next {
            return Err(Error::refused_at("skipped", why.say(lang)));
        }
        let number = seen.row().number.clone();
        let row = place(tx, seen, placing, lang).await?;
        let says = (lang.assignment_life().placed)(&number, &row.number);
        Ok(Done::to(format!("/assignments/{}", row.id)).saying(says))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: EnquiryId) -> Result<FormPage> {
        let (lang, t) = (desk.lang(), desk.lang().assignment_life());
        let row = enquiries::by_id(desk.db(), id).await?;
        let against = gates::words(desk, &row, self.volunteer.chosen.value()).await?;
        let mut fields = vec![pick::<volunteer::Entity, _>(desk, &self.volunteer, lang.assignments().volunteer).await?];
        if !against.is_empty() || self.anyway.problem.is_some() {
            let anyway = Field::new(&self.anyway, t.anyway, Control::Checkbox);
            fields.push(anyway.hint((t.anyway_hint)(&against)).optional());
        }
        fields.extend([
            Field::new(&self.agreed, t.both_agree, Control::Checkbox).hint(t.both_agree_hint),
            Field::new(&self.day, t.agreed_on, Control::Date),
            Field::new(&self.starts_on, t.first_day, Control::Date).hint(t.first_day_hint),
            Field::new(&self.trial_until, t.trial_until, Control::Date).hint(t.trial_until_hint).optional(),
        ]);
        let left_out = left_out(&row)?;
        if !left_out.is_empty() {
            let words = lang.enquiries();
            let left_out = left_out.into_iter().map(words.state).collect::<Vec<_>>().join(", ");
            let hint = (words.skipped_hint)(&left_out);
            fields.push(Field::new(&self.skipped, words.skipped, Control::Lines).hint(hint));
        }
        fields.push(Field::new(&self.note, lang.people().note, Control::Lines).optional());
        let home = format!("/enquiries/{id}");
        let title = format!("{} · {}", t.placement, row.number);
        let lines = Line::of(desk.db(), vec![row], lang, desk.now()).await?;
        let about = lines.first().map(|line| [&line.name, line.service, &line.district].join(" · "));
        let page = FormPage::new(&desk.page, &self, title, format!("{home}/placement"), home);
        Ok(page.about(about.unwrap_or_default()).lede(t.placement_lede).fields(fields).save(t.place))
    }

    fn refuse(&mut self, why: &Problem) {
        self.day.refuse(why);
    }
}

/// What a placement would leave out from where the enquiry stands.
fn left_out(row: &enquiry::Model) -> Result<Vec<EnquiryState>> {
    Ok(match enquiries::state_of(row)? {
        State::Going(course) => enquiries::skipped(course.word(), EnquiryState::Placed),
        State::Closed { .. } => Vec::new(),
    })
}
