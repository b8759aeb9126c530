//! Whom an enquiry is for gets a record: a new one, with what was said on the phone.

use entity::{
    contact_person, enquiry,
    value::{CallerKind, EnquiryId, SeniorId},
};

use super::{commands, queries};
use crate::{
    people::{self, KnownSoFar, PersonForm, Taken},
    seniors::SeniorForm,
    web::{editing::prelude::*, input::Input, role::Coordinator},
};

/// The form of a new senior, filled in as far as the enquiry says.
#[derive(Clone, Debug)]
pub struct AdmitForm(PersonForm<SeniorForm>);

impl Form for AdmitForm {
    fn empty(lang: Lang) -> Self {
        Self(PersonForm::empty(lang))
    }

    fn inputs(&self) -> Vec<&Input> {
        self.0.inputs()
    }

    fn inputs_mut(&mut self) -> Vec<&mut Input> {
        self.0.inputs_mut()
    }
}

impl Editing for AdmitForm {
    type Caller = Coordinator;
    type Key = EnquiryId;
    type Input = Taken<SeniorForm>;

    async fn current(db: &impl ConnectionTrait, id: EnquiryId, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let row = queries::by_id(db, id).await?;
        let (mut form, _) = PersonForm::current(db, Maybe { id: None }, lang, today).await?;
        form.begin(KnownSoFar {
            first_name: row.first_name.as_deref(),
            last_name: row.last_name.as_deref(),
            postal_code: row.postal_code.as_ref(),
            district_id: Some(row.district_id),
            phone: row.phone.as_deref().filter(|_| row.caller == CallerKind::Senior),
        });
        Ok((Self(form), row.version))
    }

    fn parse(self, lang: Lang, today: NaiveDate) -> Result<Taken<SeniorForm>, Self> {
        self.0.parse(lang, today).map_err(Self)
    }

    /// The record is made, the caller is its contact, and the enquiry is for it: all of that or nothing.
    async fn save(tx: &Tx, id: EnquiryId, version: i32, input: Self::Input, lang: Lang) -> Result<Done> {
        let seen = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let senior = people::take_on(tx, input, lang).await?;
        if let Some(contact) = contact(seen.row(), senior.id) {
            tx.insert(contact).await?;
        }
        let row = commands::link(tx, seen, senior.id, lang).await?;
        let said = (lang.enquiries().admitted)(&senior.number, &row.number);
        Ok(Done::to(format!("/enquiries/{id}")).saying(said))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: EnquiryId) -> Result<FormPage> {
        let t = desk.lang().enquiries();
        let row = queries::by_id(desk.db(), id).await?;
        let page = self.0.page(desk, Maybe { id: None }).await?;
        let home = format!("/enquiries/{id}");
        let title = format!("{} · {}", page.title, row.number);
        Ok(FormPage { title, action: format!("{home}/senior/new"), back: home, ..page }.lede(t.admit_lede))
    }

    fn refuse(&mut self, why: &Problem) {
        self.0.refuse(why);
    }
}

/// The caller, if they are somebody around the senior. What they are to the senior is kept in German, whoever reads it.
fn contact(row: &enquiry::Model, senior: SeniorId) -> Option<contact_person::ActiveModel> {
    let stands_by = matches!(row.caller, CallerKind::Relative | CallerKind::Other);
    let name = row.caller_name.clone().filter(|_| stands_by)?;
    let relation = row.relation.clone().unwrap_or_else(|| (Lang::De.enquiries().caller_kind)(row.caller).to_owned());
    Some(people::contact(senior, name, relation, row.phone.clone()))
}
