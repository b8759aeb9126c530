//! The forms of the steps. All ask when, and what there is to say; each asks a little more.

use std::fmt;

use chrono::{DateTime, TimeZone, Utc};
use entity::{
    enquiry,
    value::{ClosedReason, EnquiryId, EnquiryState},
};

use super::{
    commands::{self, Told},
    line, offered, queries,
    rules::{self, Course, State, Step, skipped},
    state,
    steps::Part,
    text::StepWords,
};
use crate::{
    clock::{ZONE, local_day},
    web::{
        editing::prelude::*,
        extract::Path,
        format,
        page::Page,
        role::{Caller, Coordinator},
    },
};

form! {
    /// When, who goes, why it is closed, what there is to say, why something was left out.
    pub struct StepForm<K> { day, time, who, reason, note, skipped }
}

/// Which step a form takes.
pub trait Kind: Clone + fmt::Debug + Send + Sync + 'static {
    const PART: Part;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name;

        impl Kind for $name {
            const PART: Part = Part::$name;
        }
    )+};
}

kinds! {
    /// Arranges the home visit, or moves it.
    HomeVisit
    /// The home visit does not take place.
    HomeVisitCancelled
    /// The home visit was; this was found.
    Findings
    /// Arranges the first meeting, or moves it.
    FirstMeeting
    /// Somebody else is looked for.
    WaitingAgain
    /// Nobody will be placed.
    Closing
}

impl<K: Kind> StepForm<K> {
    /// The time that was agreed.
    fn appointment(&mut self, lang: Lang) -> Option<DateTime<Utc>> {
        let (day, time) = (self.day.required(parse::date), self.time.required(parse::time));
        let local = day?.and_time(time?);
        let at = ZONE.from_local_datetime(&local).earliest().map(|at| at.to_utc());
        if at.is_none() {
            self.time.refuse(&Problem::Says(lang.enquiries().no_such_time.to_owned()));
        }
        at
    }

    /// What the form asks for; whom the home visit was with stands in the enquiry.
    fn step(&mut self, lang: Lang) -> Option<(Step, Option<NaiveDate>)> {
        if K::PART.is_appointment() {
            let who = self.who.optional(parse::choice);
            let at = self.appointment(lang)?;
            let step = match K::PART {
                Part::HomeVisit => Step::ArrangeHomeVisit(rules::HomeVisit { at, by: who? }),
                _ => Step::ArrangeFirstMeeting { at },
            };
            return Some((step, None));
        }
        let reason = if K::PART == Part::Closing { self.reason.required(parse::choice) } else { None };
        let on = self.day.required(parse::date)?;
        let step = match K::PART {
            Part::HomeVisitCancelled => Step::CancelHomeVisit,
            Part::Findings => Step::HoldHomeVisit { senior: None, on },
            Part::WaitingAgain => Step::WaitAgain,
            Part::Closing => Step::Close(reason?),
            Part::HomeVisit
            | Part::FirstMeeting
            | Part::Placement
            | Part::Record
            | Part::Matches
            | Part::Answer
            | Part::Reopening => return None,
        };
        Some((step, Some(on)))
    }

    /// The fields of this step.
    async fn fields(&self, desk: &Desk<Coordinator>, row: &enquiry::Model) -> Result<Vec<Field>> {
        let t = desk.lang().enquiries();
        let words = (t.step)(K::PART);
        let mut fields = Vec::new();
        if K::PART == Part::Closing {
            let reasons = ClosedReason::ALL.iter().map(|reason| Choice::new(reason, (t.closed_reason)(*reason)));
            fields.push(Field::new(&self.reason, t.reason, Control::Radios(reasons.collect())));
        }
        fields.push(Field::new(&self.day, words.day, Control::Date));
        if K::PART.is_appointment() {
            fields.push(Field::new(&self.time, t.time, Control::Text("off", "short")).hint(t.time_hint));
        }
        if K::PART == Part::HomeVisit {
            let chosen = self.who.value().parse().ok();
            let those = queries::coordinators(desk.db(), chosen).await?;
            let those = those.into_iter().map(|account| Choice::new(account.id, account.name)).collect();
            fields.push(Field::new(&self.who, t.who_goes, Control::Select(those)).optional());
        }
        let left_out = leaves_out(row, K::PART)?;
        if !left_out.is_empty() {
            let left_out = left_out.into_iter().map(t.state).collect::<Vec<_>>().join(", ");
            fields.push(Field::new(&self.skipped, t.skipped, Control::Lines).hint((t.skipped_hint)(&left_out)));
        }
        let note = Field::new(&self.note, words.note, Control::Lines).hint(words.note_hint);
        fields.push(if K::PART.needs_note() { note } else { note.optional() });
        Ok(fields)
    }
}

impl<K: Kind> Editing for StepForm<K> {
    type Caller = Coordinator;
    type Key = EnquiryId;
    type Input = (Step, Told);

    async fn current(db: &impl ConnectionTrait, id: EnquiryId, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let row = queries::by_id(db, id).await?;
        let mut form = Self::empty(lang);
        let at = match (K::PART, state::of(&row)?) {
            (Part::HomeVisit, State::Going(Course::HomeVisitArranged(visit))) => {
                form.who.set_if(visit.by.as_ref());
                Some(visit.at)
            }
            (Part::Findings, State::Going(Course::HomeVisitArranged(visit))) => Some(visit.at),
            (Part::FirstMeeting, State::Going(Course::FirstMeetingArranged { at, .. })) => Some(at),
            _ => None,
        };
        match at {
            Some(at) if K::PART.is_appointment() => {
                form.day.set(local_day(at));
                form.time.set(format::local_clock(at));
            }
            Some(at) => form.day.set(local_day(at).min(today)),
            None if K::PART.is_appointment() => {}
            None => form.day.set(today),
        }
        Ok((form, row.version))
    }

    fn parse(mut self, lang: Lang, today: NaiveDate) -> Result<(Step, Told), Self> {
        let note = self.note.optional(parse::lines(4000));
        if K::PART.needs_note() {
            self.note.required(parse::lines(4000));
        }
        let skipped = self.skipped.optional(parse::lines(500));
        if self.reason.has(ClosedReason::Other.word()) && self.note.value().trim().is_empty() {
            self.note.refuse(&Problem::Says(lang.enquiries().in_words.to_owned()));
        }
        match (self.step(lang), note, skipped) {
            (Some((step, on)), Some(note), Some(skipped)) if self.errors().is_empty() => {
                Ok((step, Told { on: on.unwrap_or(today), note, skipped }))
            }
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, id: EnquiryId, version: i32, (step, told): Self::Input, lang: Lang) -> Result<Done> {
        let seen = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        if let Step::ArrangeHomeVisit(visit) = step {
            offered::coordinator(tx.read(), "who", visit.by, seen.row().home_visit_by, lang).await?;
        }
        let step = match step {
            Step::HoldHomeVisit { on, .. } => Step::HoldHomeVisit { senior: seen.row().senior_id, on },
            other => other,
        };
        let row = commands::step(tx, seen, step, told, lang).await?;
        let t = lang.enquiries();
        let done = Done::to(format!("/enquiries/{id}")).saying((t.stands)(&row.number, (t.state)(row.state)));
        Ok(if K::PART == Part::Closing {
            done.with_undo(format!("/enquiries/{id}/reopening/{}", row.version))
        } else {
            done
        })
    }

    async fn page(mut self, desk: &Desk<Coordinator>, id: EnquiryId) -> Result<FormPage> {
        let t = desk.lang().enquiries();
        let row = queries::by_id(desk.db(), id).await?;
        // What is refused after everything could be read is why something was left out, where that is asked for.
        if self.skipped.value().trim().is_empty() && parse::date(self.day.value()).is_ok() && self.day.problem.is_some()
        {
            let asks = !leaves_out(&row, K::PART)?.is_empty();
            self.skipped.problem = if asks { self.day.problem.take() } else { None };
        }
        let words: &StepWords = (t.step)(K::PART);
        let home = format!("/enquiries/{id}");
        let title = format!("{} · {}", words.title, row.number);
        let fields = self.fields(desk, &row).await?;
        let goes_on = K::PART == Part::WaitingAgain && row.state == EnquiryState::Placed;
        let lede = if goes_on { t.search_on } else { words.lede };
        let lines = line::Line::of(desk.db(), vec![row], desk.lang(), desk.now()).await?;
        let about = lines.first().map(|line| [&line.name, line.service, &line.district].join(" · "));
        let page = FormPage::new(&desk.page, &self, title, format!("{home}/{}", K::PART.path()), home);
        Ok(page.about(about.unwrap_or_default()).lede(lede).fields(fields).save(words.button))
    }

    fn refuse(&mut self, why: &Problem) {
        self.day.refuse(why);
    }
}

/// The form of the home visit, which she who opens it usually makes herself.
pub async fn home_visit(desk: Desk<Coordinator>, Path(id): Path<EnquiryId>) -> Result<Page<FormPage>> {
    let (mut form, version) = StepForm::<HomeVisit>::current(desk.db(), id, desk.lang(), desk.today()).await?;
    if form.who.value().is_empty() {
        form.who.set_if(desk.by.actor().account().as_ref());
    }
    let (form, version) = desk.page.given(form, version);
    let page = form.page(&desk, id).await?;
    Ok(Page(FormPage { version, ..page }))
}

/// What a step would leave out from where the enquiry stands.
fn leaves_out(row: &enquiry::Model, part: Part) -> Result<Vec<EnquiryState>> {
    let to = match part {
        Part::Findings => EnquiryState::Waiting,
        Part::FirstMeeting => EnquiryState::FirstMeetingArranged,
        _ => return Ok(Vec::new()),
    };
    Ok(match state::of(row)? {
        State::Going(course) => skipped(course.word(), to),
        State::Closed { .. } => Vec::new(),
    })
}
