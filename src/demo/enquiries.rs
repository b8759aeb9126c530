//! Calls as rows: what happened in a month, each on its day.

use chrono::NaiveDate;
use entity::{
    partner,
    value::{Answer, CallerKind, EnquiryId, Month, PartnerId},
};
use sea_orm::{EntityTrait, QueryOrder};

use super::{
    calendar::at_hour,
    calls::{Act, Call},
    months::Keys,
    world::World,
};
use crate::{
    enquiries::{
        Facts, HomeVisit, Step, Told, by_id,
        proposals::{self, Asking},
        step, take_in,
    },
    error::{Error, Result},
    store::{SeenAt, Tx},
    web::lang::Lang,
};

/// Writes what happened in a month: the calls, then what followed, by day. `written` has the enquiries so far, each in the
/// place of its call.
pub async fn write(tx: &Tx, world: &World, keys: &Keys, month: Month, written: &mut Vec<EnquiryId>) -> Result<()> {
    let is_now = |day: NaiveDate| month.contains(day) && day <= tx.today();
    let partners: Vec<PartnerId> = partner::Entity::find()
        .order_by_asc(partner::Column::Number)
        .all(tx.read())
        .await?
        .into_iter()
        .map(|row| row.id)
        .collect();
    for call in world.calls.iter().skip(written.len()).take_while(|call| is_now(call.on)) {
        let row = take_in(tx, facts(call, keys, &partners), call.on, call.note.map(str::to_owned)).await?;
        written.push(row.id);
    }
    let mut acts: Vec<(NaiveDate, EnquiryId, &Call, Act)> = Vec::new();
    for (call, id) in world.calls.iter().zip(written.iter()) {
        acts.extend(call.then.iter().filter(|(day, _)| is_now(*day)).map(|(day, act)| (*day, *id, call, *act)));
    }
    acts.sort_by_key(|(day, ..)| *day);
    for (on, id, call, act) in acts {
        act_on(tx, keys, (on, id, call, act)).await?;
    }
    Ok(())
}

async fn act_on(tx: &Tx, keys: &Keys, (on, id, call, act): (NaiveDate, EnquiryId, &Call, Act)) -> Result<()> {
    let row = by_id(tx.read(), id).await?;
    let note = said(act).map(str::to_owned);
    let step_to = match act {
        Act::Ask(volunteer) => {
            let asking = Asking { volunteer: keys.people.volunteers[volunteer], on, note };
            return proposals::ask(tx, row.seen_now(), asking, Lang::De).await.map(drop);
        }
        Act::Agreement => return answered(tx, id, Answer::Yes, on, note).await,
        Act::Refusal => return answered(tx, id, Answer::No, on, note).await,
        Act::Arrange(day) => {
            let by = keys.accounts.coordinators[call.coordinator].account();
            Step::ArrangeHomeVisit(HomeVisit { at: at_hour(day, 14), by })
        }
        Act::Visit => Step::HoldHomeVisit { senior: row.senior_id, on },
        Act::Meeting(day) => Step::ArrangeFirstMeeting { at: at_hour(day, 15) },
        Act::Place => Step::Place { on },
        Act::Close(reason) => Step::Close(reason),
    };
    step(tx, row.seen_now(), step_to, Told { on, note, skipped: None }, Lang::De).await.map(drop)
}

async fn answered(tx: &Tx, id: EnquiryId, answer: Answer, on: NaiveDate, reason: Option<String>) -> Result<()> {
    let asked = proposals::current(tx.read(), id).await?.ok_or(Error::NotFound)?;
    proposals::answer(tx, asked.seen_now(), answer, on, reason, Lang::De).await
}

fn facts(call: &Call, keys: &Keys, partners: &[PartnerId]) -> Facts {
    let coordinator = keys.accounts.coordinators[call.coordinator].account();
    let is_partner = call.caller == CallerKind::Partner && !partners.is_empty();
    let caller = if call.caller == CallerKind::Partner && !is_partner { CallerKind::Senior } else { call.caller };
    let (caller_name, relation) = match caller {
        CallerKind::Relative => (Some(format!("Andrea {}", call.name.last)), Some("Tochter")),
        CallerKind::Other => (Some("Rolf Gegenüber".to_owned()), Some("Nachbar")),
        CallerKind::Senior | CallerKind::Partner => (None, None),
    };
    let senior_id = call.senior.map(|at| keys.people.seniors[at]);
    Facts {
        caller,
        caller_name,
        relation: relation.map(str::to_owned),
        phone: Some(call.phone.clone()),
        partner_id: is_partner.then(|| partners[call.place % partners.len()]),
        senior_id,
        first_name: senior_id.is_none().then(|| call.name.first.to_owned()),
        last_name: senior_id.is_none().then(|| call.name.last.to_owned()),
        service: call.service,
        district_id: Some(keys.districts[call.place]),
        postal_code: None,
        wished_since: call.on,
        urgency: call.urgency,
        account_id: coordinator,
    }
}

/// What a coordinator would have written down.
fn said(act: Act) -> Option<&'static str> {
    match act {
        Act::Visit => {
            Some("Freundliche Wohnung im zweiten Stock. Dienstags oder donnerstags nachmittags passt es am besten.")
        }
        Act::Refusal => Some("Hat zurzeit keine Zeit."),
        Act::Arrange(_) | Act::Ask(_) | Act::Agreement | Act::Meeting(_) | Act::Place | Act::Close(_) => None,
    }
}
