//! Taking an enquiry in, linking it to a record, taking its steps.

use chrono::NaiveDate;
use entity::{
    enquiry, enquiry_step,
    follow_up::FollowUpKind,
    senior,
    value::{
        AccountId, CallerKind, DistrictId, EnquiryState, PartnerId, PostalCode, SeniorId, Service, Subject, Urgency,
    },
};
use sea_orm::Set;

use super::{
    order::may_be_on,
    proposals, queries,
    rules::{Refusal, Step},
    state,
};
use crate::{
    clock::local_day,
    error::{Error, Result},
    journal::{self, Plan},
    people::{self, FoldedName, folded},
    store::{Seen, Tx},
    web::lang::Lang,
};

/// What is known of an enquiry from the call.
#[derive(Clone, Debug)]
pub struct Facts {
    pub caller: CallerKind,
    pub caller_name: Option<String>,
    pub relation: Option<String>,
    pub phone: Option<String>,
    pub partner_id: Option<PartnerId>,
    pub senior_id: Option<SeniorId>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub service: Service,
    /// Not given, it is where the senior lives.
    pub district_id: Option<DistrictId>,
    pub postal_code: Option<PostalCode>,
    pub wished_since: NaiveDate,
    pub urgency: Urgency,
    pub account_id: Option<AccountId>,
}

impl Facts {
    /// What it is found by.
    fn folded(&self, number: &str) -> String {
        folded(FoldedName {
            first_name: self.first_name.as_deref().unwrap_or_default(),
            last_name: self.last_name.as_deref().unwrap_or_default(),
            number,
            phone: self.phone.as_deref(),
            street: self.caller_name.as_deref().unwrap_or_default(),
        })
    }

    async fn written(self, tx: &Tx, number: &str) -> Result<enquiry::ActiveModel> {
        let senior = match self.senior_id {
            Some(id) => Some(people::by_id::<senior::Entity>(tx.read(), id).await?),
            None => None,
        };
        let home = senior.map(|senior| (senior.district_id, senior.postal_code));
        let folded = self.folded(number);
        let district = self.district_id.or(home.as_ref().map(|(district, _)| *district));
        Ok(enquiry::ActiveModel {
            folded: Set(folded),
            caller: Set(self.caller),
            caller_name: Set(self.caller_name),
            relation: Set(self.relation),
            phone: Set(self.phone),
            partner_id: Set(self.partner_id),
            senior_id: Set(self.senior_id),
            first_name: Set(self.first_name),
            last_name: Set(self.last_name),
            service: Set(self.service),
            district_id: Set(district.ok_or(Error::Malformed)?),
            postal_code: Set(self.postal_code.or(home.map(|(_, code)| code))),
            wished_since: Set(self.wished_since),
            urgency: Set(self.urgency),
            account_id: Set(self.account_id),
            ..Default::default()
        })
    }
}

/// When a step was taken and what was said about it.
#[derive(Clone, Debug)]
pub struct Told {
    pub on: NaiveDate,
    pub note: Option<String>,
    /// Why what usually comes before is left out.
    pub skipped: Option<String>,
}

/// Takes an enquiry in, with the next number. Who took the call wrote its first step.
///
/// # Errors
///
/// If whom it names does not exist.
pub async fn take_in(tx: &Tx, facts: Facts, on: NaiveDate, note: Option<String>) -> Result<enquiry::Model> {
    let number = people::next_free("N", queries::numbers(tx.read()).await?);
    let taken_by = facts.account_id.or(tx.by().account());
    let row = enquiry::ActiveModel {
        number: Set(number.clone()),
        received_on: Set(on),
        state: Set(EnquiryState::New),
        ..facts.written(tx, &number).await?
    };
    let row = tx.insert(row).await?;
    record(tx, &row, taken_by, Told { on, note, skipped: None }).await?;
    Ok(row)
}

/// Sets right what is known from the call.
///
/// # Errors
///
/// [`Error::Refused`] if it is to be for somebody else, and the home visit was already.
pub async fn correct(tx: &Tx, seen: Seen<enquiry::Model>, facts: Facts, lang: Lang) -> Result<enquiry::Model> {
    let row = seen.row();
    if row.visited_on.is_some() && facts.senior_id != row.senior_id {
        return Err(Error::refused(lang.enquiries().refusals.stays_with));
    }
    let change = facts.written(tx, &row.number).await?;
    tx.update(seen.clone(), enquiry::ActiveModel { id: Set(row.id), ..change }).await
}

/// Says for which record it is.
///
/// # Errors
///
/// [`Error::Refused`] if it is for another, and the home visit was already.
pub async fn link(tx: &Tx, seen: Seen<enquiry::Model>, to: SeniorId, lang: Lang) -> Result<enquiry::Model> {
    let row = seen.row();
    people::by_id::<senior::Entity>(tx.read(), to).await?;
    if row.visited_on.is_some() && row.senior_id != Some(to) {
        return Err(Error::refused(lang.enquiries().refusals.stays_with));
    }
    let change = enquiry::ActiveModel { id: Set(row.id), senior_id: Set(Some(to)), ..Default::default() };
    tx.update(seen, change).await
}

/// Takes a step, and writes it down.
///
/// # Errors
///
/// [`Error::Refused`] if it does not lead from where the enquiry stands, or leaves something out without a reason.
pub async fn step(tx: &Tx, seen: Seen<enquiry::Model>, step: Step, told: Told, lang: Lang) -> Result<enquiry::Model> {
    let refused = |why: Refusal| Error::refused(why.say(lang));
    let row = seen.row();
    let next = state::of(row)?.step(step, told.skipped.as_deref()).map_err(refused)?;
    let last = queries::last_happened(tx.read(), row).await?;
    may_be_on(told.on, last, tx.today()).map_err(refused)?;
    let change = enquiry::ActiveModel { id: Set(row.id), ..state::written(next) };
    let before = row.clone();
    let row = tx.update(seen, change).await?;
    follow_up(tx, &before, &row).await?;
    match row.state {
        EnquiryState::Waiting => proposals::void(tx, row.id, before.state, told.on).await?,
        // What was asked stays as it is, so that opening the enquiry again takes back that it was closed.
        EnquiryState::Closed => journal::forget(tx, Subject::Enquiry(row.id), FollowUpKind::Answer).await?,
        EnquiryState::FirstMeetingArranged => proposals::met(tx, row.id, told.on).await?,
        EnquiryState::Proposed if before.state == EnquiryState::Closed => proposals::remind(tx, &row).await?,
        EnquiryState::New | EnquiryState::HomeVisitArranged | EnquiryState::Proposed | EnquiryState::Placed => {}
    }
    record(tx, &row, tx.by().account(), told).await?;
    Ok(row)
}

/// The home visit is a follow-up of whoever goes, from when it is arranged until it was, or is not to be.
async fn follow_up(tx: &Tx, before: &enquiry::Model, after: &enquiry::Model) -> Result<()> {
    let subject = Subject::Enquiry(after.id);
    let was = before.home_visit_at.map(local_day);
    let (is, kind) = (after.home_visit_at.map(local_day), FollowUpKind::HomeVisit);
    if after.visited_on.is_some() {
        return journal::settle(tx, subject, kind).await;
    }
    if let Some(day) = was.filter(|_| was != is || before.home_visit_by != after.home_visit_by) {
        journal::withdraw(tx, subject, kind, day).await?;
    }
    if after.state == EnquiryState::Closed {
        return match is {
            Some(day) => journal::withdraw(tx, subject, kind, day).await,
            None => Ok(()),
        };
    }
    match is {
        Some(on) => journal::plan(tx, Plan { subject, kind, on, account_id: after.home_visit_by, what: None }).await,
        None => Ok(()),
    }
}

async fn record(tx: &Tx, row: &enquiry::Model, by: Option<AccountId>, told: Told) -> Result<()> {
    let step = enquiry_step::ActiveModel {
        enquiry_id: Set(row.id),
        state: Set(row.state),
        day: Set(told.on),
        at: Set(tx.at()),
        account_id: Set(by),
        note: Set(told.note),
        skipped: Set(told.skipped),
        ..Default::default()
    };
    tx.append(step).await?;
    Ok(())
}
