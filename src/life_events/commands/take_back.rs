//! An event is taken back: what still stands as it left it becomes as it was before.

use entity::{
    assignment, enquiry,
    follow_up::FollowUpKind,
    life_event, senior,
    value::{AssignmentId, PauseReason, SeniorId, Subject},
};
use sea_orm::Set;

use super::place::settle;
use crate::{
    assignments::{self, ClosingTalk, Ending, Pausing},
    enquiries::{self, Step, Told},
    error::{Error, Result},
    journal::{self, Plan},
    life_events::{
        effect::{EarlierEnd, Effect, Rest, did},
        judge::{Judged, Verdict, judge},
    },
    mail, people,
    seniors::{at_home, redirect},
    store::{Seen, SeenAt, Tx},
    web::lang::Lang,
};

/// Takes an event back, and says what became of each thing it did.
///
/// # Errors
///
/// [`Error::Refused`] if it was taken back already.
pub async fn take_back(tx: &Tx, seen: Seen<life_event::Model>, lang: Lang) -> Result<Vec<Judged>> {
    let row = seen.row().clone();
    if row.taken_back_at.is_some() {
        return Err(Error::refused(lang.life_events().is_taken_back));
    }
    let change = life_event::ActiveModel {
        id: Set(row.id),
        taken_back_at: Set(Some(tx.at())),
        taken_back_by: Set(tx.by().account()),
        ..Default::default()
    };
    tx.update(seen, change).await?;
    let mut judged = Vec::new();
    for effect in did(&row)?.iter().rev() {
        let mut found = judge(tx.read(), row.senior_id, effect).await?;
        match found.verdict {
            Verdict::ComesBack => match undo(tx, row.senior_id, effect, lang).await {
                Err(Error::Refused(_) | Error::RefusedAt(..)) => found.verdict = Verdict::Stays,
                done => done?,
            },
            Verdict::TellAgain => tell_again(tx, effect).await?,
            Verdict::Stays | Verdict::Nothing => {}
        }
        judged.push(found);
    }
    judged.reverse();
    Ok(judged)
}

/// Makes one thing as it was before.
async fn undo(tx: &Tx, of: SeniorId, effect: &Effect, lang: Lang) -> Result<()> {
    match effect {
        Effect::Paused { assignment, from, .. } => {
            let row = assignments::by_id(tx.read(), *assignment).await?;
            assignments::resume(tx, row.seen_now(), *from, lang).await
        }
        Effect::Ended { assignment, before, dropped, .. } => {
            let row = assignments::by_id(tx.read(), *assignment).await?;
            goes_on(tx, row, before.as_ref(), lang).await?;
            for pause in dropped {
                rest_again(tx, *assignment, pause, lang).await?;
            }
            Ok(())
        }
        Effect::Closed { enquiry } => {
            let row: enquiry::Model = enquiries::by_id(tx.read(), *enquiry).await?;
            let told = Told { on: tx.today(), note: None, skipped: None };
            enquiries::step(tx, row.seen_now(), Step::Reopen, told, lang).await.map(drop)
        }
        Effect::CareEnded { before, .. } => {
            let row = people::by_id::<senior::Entity>(tx.read(), of).await?;
            let change = senior::ActiveModel { id: Set(of), ended_on: Set(*before), ..Default::default() };
            tx.update(row.seen_now(), change).await.map(drop)
        }
        Effect::Moved { from, .. } => settle(tx, people::by_id::<senior::Entity>(tx.read(), of).await?, from).await,
        Effect::LeftHome { grades, .. } => at_home::come_back(tx, grades).await,
        Effect::Letters { from, .. } => redirect::send(tx, of, *from).await,
        Effect::Planned { follow_up } | Effect::ToCall { follow_up, .. } => journal::unplan(tx, *follow_up).await,
        Effect::Mailed { mail, .. } => mail::take_back(tx, *mail).await,
    }
}

/// Lets an assignment go on, or end as it was to end before.
async fn goes_on(tx: &Tx, row: assignment::Model, before: Option<&EarlierEnd>, lang: Lang) -> Result<()> {
    match before {
        None => assignments::take_back_ending(tx, row.seen_now(), lang).await.map(drop),
        Some(EarlierEnd { on, said: None }) => assignments::end_unsaid(tx, row.seen_now(), *on).await.map(drop),
        Some(EarlierEnd { on, said: Some(said) }) => {
            let reason = said.reason.parse().map_err(|_| unknown(&said.reason))?;
            let talk = match (said.talk_on, said.talk_planned_for) {
                (Some(on), _) => ClosingTalk::Was(on),
                (None, Some(on)) => ClosingTalk::Planned(on),
                (None, None) => ClosingTalk::None,
            };
            let (ended_badly, note) = (said.ended_badly, said.note.clone());
            let ending = Ending { on: *on, reason, ended_badly, note, talk };
            assignments::end(tx, row.seen_now(), ending, lang).await.map(drop)
        }
    }
}

async fn rest_again(tx: &Tx, id: AssignmentId, rest: &Rest, lang: Lang) -> Result<()> {
    let reason: PauseReason = rest.reason.parse().map_err(|_| unknown(&rest.reason))?;
    let pausing = Pausing { from: rest.from, until: rest.until, reason, note: rest.note.clone() };
    let row = assignments::by_id(tx.read(), id).await?;
    assignments::pause(tx, row.seen_now(), pausing, lang).await.map(drop)
}

/// Who was told is called today.
async fn tell_again(tx: &Tx, effect: &Effect) -> Result<()> {
    let (Effect::Mailed { assignment, .. } | Effect::ToCall { assignment, .. }) = effect else { return Ok(()) };
    let (subject, kind) = (Subject::Assignment(*assignment), FollowUpKind::TellMistake);
    journal::plan_anew(tx, Plan { subject, kind, on: tx.today(), account_id: None, what: None }).await.map(drop)
}

fn unknown(word: &str) -> Error {
    Error::internal(format!("an event has the word {word}, which is none"))
}
