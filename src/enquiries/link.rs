//! Whom an enquiry is for gets a record: one that is there already.

use entity::{
    senior,
    value::{EnquiryId, SeniorId},
};

use super::{commands, line, queries};
use crate::{
    people::pick::pick,
    web::{editing::prelude::*, role::Coordinator},
};

form! {
    /// The record.
    pub struct LinkForm { senior: Picker }
}

impl Editing for LinkForm {
    type Caller = Coordinator;
    type Key = EnquiryId;
    type Input = SeniorId;

    /// Those of the name that was said are looked for at once.
    async fn current(db: &impl ConnectionTrait, id: EnquiryId, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let row = queries::by_id(db, id).await?;
        let mut form = Self::empty(lang);
        form.senior.chosen.set_if(row.senior_id.as_ref());
        if let (None, Some(last)) = (row.senior_id, &row.last_name) {
            form.senior.find.set(last);
            form.senior.found.set(last);
        }
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<SeniorId, Self> {
        self.senior.chosen.required(parse::choice).ok_or(self)
    }

    async fn save(tx: &Tx, id: EnquiryId, version: i32, to: SeniorId, lang: Lang) -> Result<Done> {
        let seen = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let row = commands::link(tx, seen, to, lang).await?;
        Ok(Done::to(format!("/enquiries/{id}")).saying((lang.enquiries().linked)(&row.number)))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: EnquiryId) -> Result<FormPage> {
        let t = desk.lang().enquiries();
        let row = queries::by_id(desk.db(), id).await?;
        let home = format!("/enquiries/{id}");
        let title = format!("{} · {}", t.link, row.number);
        let field = pick::<senior::Entity, _>(desk, &self.senior, t.senior).await?;
        let page = FormPage::new(&desk.page, &self, title, format!("{home}/senior"), home);
        Ok(page.about(line::typed_name(&row)).lede(t.link_lede).fields(vec![field]).save(t.link))
    }
}
