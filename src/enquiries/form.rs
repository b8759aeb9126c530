//! The form of the call: who calls, for whom, which service, where, since when, how urgent it is.

use entity::{
    enquiry, senior,
    value::{CallerKind, EnquiryId, Service, Urgency},
};

use super::{
    commands::{self, Facts},
    offered, partner, queries,
};
use crate::{
    partners,
    people::{self, PersonWords, list::service_choices, pick::pick},
    web::{editing::prelude::*, role::Coordinator},
};

form! {
    /// What is asked on the phone.
    pub struct EnquiryForm {
        caller, caller_name, relation, phone, partner: Picker, senior: Picker, first_name, last_name, district,
        postal_code, service, wished_since, urgency, received_on, account, note
    }
}

/// What the form says.
#[derive(Debug)]
pub struct Taken {
    facts: Facts,
    received_on: Option<NaiveDate>,
    note: Option<String>,
}

impl EnquiryForm {
    fn of(row: &enquiry::Model, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.caller.set(row.caller);
        form.caller_name.set_if(row.caller_name.as_ref());
        form.relation.set_if(row.relation.as_ref());
        form.phone.set_if(row.phone.as_ref());
        form.partner.chosen.set_if(row.partner_id.as_ref());
        form.senior.chosen.set_if(row.senior_id.as_ref());
        form.first_name.set_if(row.first_name.as_ref());
        form.last_name.set_if(row.last_name.as_ref());
        form.district.set(row.district_id);
        form.postal_code.set_if(row.postal_code.as_ref());
        form.service.set(row.service);
        form.wished_since.set(row.wished_since);
        form.urgency.set(row.urgency);
        form.account.set_if(row.account_id.as_ref());
        form
    }

    /// What is known from the call, or `None` if a field has a problem, which is then told.
    fn facts(&mut self, today: NaiveDate) -> Option<Facts> {
        let caller = self.caller.required(parse::choice);
        let names_themselves = matches!(caller, Some(CallerKind::Relative | CallerKind::Other));
        let caller_name = self.caller_name.optional_if(!names_themselves, parse::line(80));
        let relation = self.relation.optional(parse::line(60));
        let partner_id = self.partner.chosen.optional_if(caller != Some(CallerKind::Partner), parse::choice);
        let senior_id = self.senior.chosen.optional(parse::choice);
        let is_known = matches!(senior_id, Some(Some(_)));
        let can_be_called = is_known || matches!(partner_id, Some(Some(_)));
        let phone = self.phone.optional_if(can_be_called, parse::line(40));
        let first_name = self.first_name.optional(parse::line(60));
        let last_name = self.last_name.optional_if(is_known, parse::line(60));
        let district_id = self.district.optional_if(is_known, parse::choice);
        let postal_code = self.postal_code.optional(parse::postal_code);
        let service = self.service.required(parse::choice::<Service>);
        let wished_since = self.wished_since.optional(parse::date);
        let urgency = self.urgency.required(parse::choice::<Urgency>);
        let account_id = self.account.optional(parse::choice);
        Some(Facts {
            caller: caller?,
            caller_name: caller_name?.filter(|_| caller != Some(CallerKind::Senior)),
            relation: relation?,
            phone: phone?,
            partner_id: partner_id?,
            senior_id: senior_id?,
            first_name: first_name?,
            last_name: last_name?,
            service: service?,
            district_id: district_id?,
            postal_code: postal_code?,
            wished_since: wished_since?.unwrap_or(today),
            urgency: urgency?,
            account_id: account_id?,
        })
    }

    /// Who calls.
    async fn calling(&self, desk: &Desk<Coordinator>) -> Result<Vec<Field>> {
        let (t, w) = (desk.lang().enquiries(), desk.lang().people());
        let kinds = CallerKind::ALL.iter().map(|kind| Choice::new(kind, (t.caller_kind)(*kind))).collect();
        Ok(vec![
            Field::new(&self.caller, t.who_calls, Control::Radios(kinds)).under(t.call),
            Field::new(&self.caller_name, t.caller_name, Control::Text("off", "wide")).hint(t.caller_name_hint),
            Field::new(&self.relation, t.relation, Control::Text("off", "medium")).hint(t.relation_hint).optional(),
            Field::new(&self.phone, w.phone, Control::Tel).hint(t.phone_hint),
            or_nobody(partner::pick(desk, &self.partner).await?.hint(t.partner_hint), t.no_partner),
        ])
    }

    /// For whom, and where they live.
    async fn wanted_for(&self, desk: &Desk<Coordinator>) -> Result<Vec<Field>> {
        let (t, w) = (desk.lang().enquiries(), desk.lang().people());
        let known = pick::<senior::Entity, _>(desk, &self.senior, t.known_senior).await?;
        let districts = people::district_choices(desk.db(), self.district.value()).await?;
        Ok(vec![
            or_nobody(known.hint(t.known_senior_hint), t.not_known).under(t.for_whom),
            Field::new(&self.first_name, w.first_name, Control::Text("off", "wide")).optional(),
            Field::new(&self.last_name, w.last_name, Control::Text("off", "wide")).hint(t.last_name_hint),
            Field::new(&self.district, w.district, Control::Select(districts)).hint(t.district_hint),
            Field::new(&self.postal_code, w.postal_code, Control::Text("off", "short")).optional(),
        ])
    }

    /// What is wished for.
    fn wish(&self, lang: Lang, w: &'static PersonWords) -> Vec<Field> {
        let t = lang.enquiries();
        let urgencies = Urgency::ALL.iter().map(|urgency| Choice::new(urgency, (t.urgency)(*urgency))).collect();
        vec![
            Field::new(&self.service, w.service, Control::Radios(service_choices(lang))).under(t.wish),
            Field::new(&self.wished_since, t.wished_since, Control::Date),
            Field::new(&self.urgency, t.how_urgent, Control::Radios(urgencies)),
        ]
    }
}

impl Editing for EnquiryForm {
    type Caller = Coordinator;
    type Key = Maybe<EnquiryId>;
    type Input = Taken;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        if let Some(id) = key.id {
            let row = queries::by_id(db, id).await?;
            return Ok((Self::of(&row, lang), row.version));
        }
        let mut form = Self::empty(lang);
        form.caller.set(CallerKind::Relative);
        form.urgency.set(Urgency::Normal);
        form.received_on.set(today);
        form.wished_since.set(today);
        Ok((form, 0))
    }

    fn parse(mut self, lang: Lang, today: NaiveDate) -> Result<Taken, Self> {
        let facts = self.facts(today);
        let note = self.note.optional(parse::lines(4000));
        let received_on = self.received_on.optional(|typed| match parse::date(typed)? {
            later if later > today => Err(Problem::Says(lang.people().not_after_today.to_owned())),
            day => Ok(day),
        });
        match (facts, received_on, note) {
            (Some(facts), Some(received_on), Some(note)) => Ok(Taken { facts, received_on, note }),
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: Taken, lang: Lang) -> Result<Done> {
        let t = lang.enquiries();
        let Taken { facts, received_on, note } = input;
        if let Some(id) = facts.partner_id {
            partners::by_id(tx.read(), id).await?;
        }
        let before = match key.id {
            Some(id) => Some(queries::by_id(tx.read(), id).await?),
            None => None,
        };
        offer(tx, &facts, before.as_ref(), lang).await?;
        let (row, says) = match before {
            None => (commands::take_in(tx, facts, received_on.unwrap_or(tx.today()), note).await?, t.taken_in),
            Some(row) => (commands::correct(tx, row.seen_at(version)?, facts, lang).await?, lang.people().saved),
        };
        Ok(Done::to(format!("/enquiries/{}", row.id)).saying(says(&row.number)))
    }

    /// A refusal is about whom it is for.
    fn refuse(&mut self, why: &Problem) {
        self.senior.chosen.refuse(why);
    }

    async fn page(self, desk: &Desk<Coordinator>, key: Self::Key) -> Result<FormPage> {
        let (lang, t, w) = (desk.lang(), desk.lang().enquiries(), desk.lang().people());
        let mut fields = self.calling(desk).await?;
        fields.extend(self.wanted_for(desk).await?);
        fields.extend(self.wish(lang, w));
        let those = queries::coordinators(desk.db(), self.account.value().parse().ok()).await?;
        let those = those.into_iter().map(|account| Choice::new(account.id, account.name)).collect();
        let is_new = key.id.is_none();
        let who = if is_new { t.taken_by } else { t.looked_after_by };
        let account = Field::new(&self.account, who, Control::Select(those)).optional();
        let Some(id) = key.id else {
            fields.push(Field::new(&self.note, t.first_note, Control::Lines).hint(t.first_note_hint).optional());
            fields.push(Field::new(&self.received_on, t.received_on, Control::Date).under(t.taken));
            fields.push(account);
            let (action, back) = ("/enquiries/new".to_owned(), "/enquiries".to_owned());
            let page = FormPage::new(&desk.page, &self, t.new, action, back).fields(fields).save(t.take_in);
            return Ok(page.asking("/enquiries/hints"));
        };
        fields.push(account.under(t.taken));
        let row = queries::by_id(desk.db(), id).await?;
        let home = format!("/enquiries/{id}");
        let title = format!("{} · {}", t.edit, row.number);
        Ok(FormPage::new(&desk.page, &self, title, format!("{home}/edit"), home).fields(fields))
    }
}

/// Who looks after it and where they live was there to choose, or stood there before.
async fn offer(tx: &Tx, facts: &Facts, before: Option<&enquiry::Model>, lang: Lang) -> Result<()> {
    let was = before.and_then(|row| row.account_id);
    offered::coordinator(tx.read(), "account", facts.account_id, was, lang).await?;
    let was = before.map(|row| row.district_id);
    people::is_district_offered(tx.read(), "district", facts.district_id, was, lang).await
}

/// Somebody may be picked; and if it was the wrong one, nobody.
fn or_nobody(mut field: Field, nobody: &'static str) -> Field {
    if let Control::Pick(pick) = &mut field.control
        && !pick.choices.is_empty()
    {
        pick.choices.push(Choice::new("", nobody));
    }
    field.optional()
}
