//! What an event does to the records, one thing after the other, each written down.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use entity::{
    assignment,
    follow_up::FollowUpKind,
    senior,
    value::{AssignmentId, ClosedReason, EndReason, LifeEventKind, PauseReason, Subject},
    visit,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::place::{place_of, settle};
use crate::{
    assignments::{self, ClosingTalk, Ending, Pausing},
    enquiries::{self, Step, Told},
    error::{Error, Result},
    journal::{self, Plan},
    life_events::{
        effect::{EarlierEnd, Effect, Place, Rest, Said},
        known::Known,
        wish::{Letters, NewPlace, Wish},
    },
    people,
    seniors::{
        at_home,
        redirect::{self, Way},
    },
    store::{SeenAt, Tx},
    web::{format, lang::Lang},
};

/// The talk with a volunteer whose visits have ended is planned for so much later.
const CLOSING_TALK: Days = Days::new(14);

/// An event on its way.
pub struct Acting<'a> {
    pub tx: &'a Tx,
    pub known: &'a Known,
    pub wish: &'a Wish,
    pub lang: Lang,
    pub did: Vec<Effect>,
}

impl Acting<'_> {
    /// Lets the assignments rest that were ticked. A substitute has its few days anyway, and is only told.
    pub async fn rest(&mut self) -> Result<()> {
        for it in self.known.assignments.iter().filter(|it| self.wish.assignments.contains(&it.row.id)) {
            let from = self.wish.day.max(it.row.starts_on);
            if it.row.substitutes_for_id.is_some() || self.wish.until.is_some_and(|until| until < from) {
                continue;
            }
            let until = self.wish.until;
            let pausing = Pausing { from, until, reason: PauseReason::Hospital, note: None };
            let row = self.fresh(it.row.id).await?;
            let number = row.number.clone();
            let pause = assignments::pause(self.tx, row.seen_now(), pausing, self.lang).await;
            let pause = pause.map_err(|err| at("assignments", &number, err))?.id;
            self.did.push(Effect::Paused { assignment: it.row.id, pause, from, until });
        }
        Ok(())
    }

    /// Ends assignments: those that were ticked, or all where the care ends.
    pub async fn end(&mut self, reason: EndReason) -> Result<()> {
        let all = self.wish.ends_care();
        let ending: Vec<AssignmentId> = self
            .known
            .assignments
            .iter()
            .filter(|it| all || self.wish.assignments.contains(&it.row.id))
            .map(|it| it.row.id)
            .collect();
        self.have_no_later_visits(&ending).await?;
        for id in ending {
            let row = self.fresh(id).await?;
            let before = assignments::Known::of(self.tx.read(), row.clone()).await?;
            let on = self.wish.day.max(row.starts_on);
            let earlier = row.ends_on.map(|on| EarlierEnd { on, said: before.ending.as_ref().map(said) });
            let dropped = before.pauses.iter().filter(|pause| pause.starts_on > on).map(|pause| Rest {
                from: pause.starts_on,
                until: pause.until,
                reason: pause.reason.word().to_owned(),
                note: pause.note.clone(),
            });
            let dropped = dropped.collect();
            let talk = ClosingTalk::Planned(on.max(self.tx.today()) + CLOSING_TALK);
            let ending = Ending { on, reason, ended_badly: false, note: None, talk };
            let number = row.number.clone();
            let ended = assignments::end(self.tx, row.seen_now(), ending, self.lang).await;
            ended.map_err(|err| at("day", &number, err))?;
            self.did.push(Effect::Ended { assignment: id, on, before: earlier, dropped });
        }
        Ok(())
    }

    /// Refuses an end that would leave visits behind, and says which.
    async fn have_no_later_visits(&self, ending: &[AssignmentId]) -> Result<()> {
        let later = visit::Entity::find()
            .filter(visit::Column::AssignmentId.is_in(ending.iter().copied()))
            .filter(visit::Column::Day.gt(self.wish.day))
            .order_by_asc(visit::Column::Day)
            .all(self.tx.read())
            .await?;
        let mut days: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for it in &self.known.assignments {
            let theirs = later.iter().filter(|visit| visit.assignment_id == it.row.id && visit.day > it.row.starts_on);
            let theirs: Vec<String> = theirs.map(|visit| format::day(visit.day)).collect();
            if !theirs.is_empty() {
                days.insert(&it.row.number, theirs);
            }
        }
        if days.is_empty() {
            return Ok(());
        }
        let days: Vec<String> = days.iter().map(|(number, days)| format!("{number}: {}", days.join(", "))).collect();
        Err(Error::refused_at("day", (self.lang.life_events().later_visits)(&days.join("; "))))
    }

    /// Closes the enquiries that were ticked.
    pub async fn close(&mut self, reason: ClosedReason) -> Result<()> {
        for row in self.known.enquiries.iter().filter(|row| self.wish.enquiries.contains(&row.id)) {
            let told = Told { on: self.tx.today(), note: None, skipped: None };
            let closed = enquiries::step(self.tx, row.clone().seen_now(), Step::Close(reason), told, self.lang).await;
            closed.map_err(|err| at("enquiries", &row.number, err))?;
            self.did.push(Effect::Closed { enquiry: row.id });
        }
        Ok(())
    }

    /// Ends the care, unless it had ended before.
    pub async fn end_care(&mut self) -> Result<()> {
        let (senior, on) = (self.senior().await?, self.wish.day);
        let before = senior.ended_on;
        if before.is_none_or(|last| last > on) {
            let change = senior::ActiveModel { id: Set(senior.id), ended_on: Set(Some(on)), ..Default::default() };
            self.tx.update(senior.seen_now(), change).await?;
            self.did.push(Effect::CareEnded { on, before });
        }
        Ok(())
    }

    /// Writes where they live now.
    pub async fn move_to(&mut self, place: &NewPlace) -> Result<()> {
        let senior = self.senior().await?;
        let from = place_of(&senior);
        let to = Place {
            street: place.street.clone(),
            postal_code: place.postal_code.to_string(),
            town: place.town.clone(),
            district: place.district.unwrap_or(from.district),
        };
        settle(self.tx, senior, &to).await?;
        self.did.push(Effect::Moved { from, to });
        Ok(())
    }

    /// From now on they are cared for in a home.
    pub async fn leave_home(&mut self) -> Result<()> {
        let from = self.wish.day;
        let grades = at_home::leave(self.tx, self.known.senior.id, from).await?;
        if !grades.is_empty() {
            self.did.push(Effect::LeftHome { from, grades });
        }
        Ok(())
    }

    /// Lets the letters go another way, where that is wanted.
    pub async fn letters(&mut self) -> Result<()> {
        let senior = self.senior().await?;
        let from = redirect::way(self.tx.read(), &senior).await?;
        let to = match self.wish.letters {
            Letters::AsBefore => return Ok(()),
            Letters::To(contact) => Way { contact: Some(contact), held_since: None },
            Letters::Hold => Way { held_since: from.held_since.or(Some(self.tx.today())), ..from },
        };
        if from != to {
            redirect::send(self.tx, senior.id, to).await?;
            self.did.push(Effect::Letters { from, to });
        }
        Ok(())
    }

    /// Plans what is due.
    pub async fn plan(&mut self, due: Vec<(FollowUpKind, NaiveDate)>) -> Result<()> {
        let subject = Subject::Senior(self.known.senior.id);
        for (kind, on) in due {
            let plan = Plan { subject, kind, on, account_id: None, what: None };
            let follow_up = journal::plan_anew(self.tx, plan).await?;
            self.did.push(Effect::Planned { follow_up });
        }
        Ok(())
    }

    async fn fresh(&self, id: AssignmentId) -> Result<assignment::Model> {
        assignments::by_id(self.tx.read(), id).await
    }

    async fn senior(&self) -> Result<senior::Model> {
        people::by_id::<senior::Entity>(self.tx.read(), self.known.senior.id).await
    }
}

/// Why the visits end, where they do.
pub fn end_reason(kind: LifeEventKind) -> Option<EndReason> {
    match kind {
        LifeEventKind::Hospital => None,
        LifeEventKind::Move => Some(EndReason::Moved),
        LifeEventKind::Home => Some(EndReason::Home),
        LifeEventKind::Death => Some(EndReason::Died),
    }
}

fn said(row: &entity::assignment_ending::Model) -> Said {
    Said {
        reason: row.reason.word().to_owned(),
        ended_badly: row.ended_badly,
        note: row.note.clone(),
        talk_on: row.talk_on,
        talk_planned_for: row.talk_planned_for,
    }
}

/// A refusal of one record, told beside the field that named it.
fn at(field: &'static str, number: &str, err: Error) -> Error {
    match err {
        Error::Refused(why) | Error::RefusedAt(_, why) => Error::refused_at(field, format!("{number}: {why}")),
        other => other,
    }
}
