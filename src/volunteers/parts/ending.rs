//! The end of a volunteer's work, which may be taken back.

use entity::{assignment, value::VolunteerId, volunteer};

use crate::{
    volunteers::queries,
    web::{editing::prelude::*, format, role::Coordinator},
};

form! {
    /// The last day; empty while it goes on.
    pub struct EndingForm { ended_on }
}

impl Editing for EndingForm {
    type Caller = Coordinator;
    type Key = VolunteerId;
    type Input = Option<NaiveDate>;

    async fn current(db: &impl ConnectionTrait, id: VolunteerId, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let row = queries::by_id(db, id).await?;
        let mut form = Self::empty(lang);
        form.ended_on.set(row.ended_on.unwrap_or(today));
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Option<NaiveDate>, Self> {
        self.ended_on.optional(parse::date).ok_or(self)
    }

    async fn save(tx: &Tx, id: VolunteerId, version: i32, ended_on: Option<NaiveDate>, lang: Lang) -> Result<Done> {
        let t = lang.volunteers();
        let row = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        if let Some(day) = ended_on {
            let running = running_after(tx.read(), id, day).await?;
            if !running.is_empty() {
                return Err(Error::refused((t.still_visiting)(&format::day(day), &running.join(", "))));
            }
        }
        let row = tx
            .update(row, volunteer::ActiveModel { id: Set(id), ended_on: Set(ended_on), ..Default::default() })
            .await?;
        let said = if ended_on.is_some() { (t.has_ended)(&row.number) } else { (t.goes_on)(&row.number) };
        Ok(Done::to(format!("/volunteers/{id}")).saying(said))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: VolunteerId) -> Result<FormPage> {
        let t = desk.lang().volunteers();
        let row = queries::by_id(desk.db(), id).await?;
        let field = Field::new(&self.ended_on, t.ended_on, Control::Date).hint(t.ended_on_hint).optional();
        let page = queries::form_page(desk, &row, &self, t.ending, "ending");
        Ok(page.lede(t.ending_lede).fields(vec![field]))
    }
}

/// The numbers of the assignments that go on after a day.
async fn running_after(db: &impl ConnectionTrait, id: VolunteerId, day: NaiveDate) -> Result<Vec<String>> {
    let ends_later = Condition::any().add(assignment::Column::EndsOn.is_null()).add(assignment::Column::EndsOn.gt(day));
    let rows = assignment::Entity::find().filter(assignment::Column::VolunteerId.eq(id)).filter(ends_later);
    let rows = rows.order_by_asc(assignment::Column::Number).all(db).await?;
    Ok(rows.into_iter().map(|row| row.number).collect())
}
