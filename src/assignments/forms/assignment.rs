//! An assignment entered or changed by hand: who with whom, in which service, from when to when.

use entity::{
    assignment, senior,
    value::{AssignmentId, SeniorId, Service, VolunteerId},
    volunteer,
};

use super::form_page;
use crate::{
    assignments::{commands::begin, known::Known, planned, queries, rules},
    people::{self, list::service_choices, pick::pick},
    web::{editing::prelude::*, format, role::Coordinator},
};

form! {
    /// Who with whom, in which service, from when to when.
    pub struct AssignmentForm { senior: Picker, volunteer: Picker, service, starts_on, ends_on }
}

/// What the form says.
#[derive(Debug)]
pub struct Tandem {
    senior_id: SeniorId,
    volunteer_id: VolunteerId,
    service: Service,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
}

impl Tandem {
    /// The first field in which it is another assignment altogether, not only on other days.
    fn other_than(&self, row: &assignment::Model) -> Option<&'static str> {
        let differs = [
            ("senior", self.senior_id != row.senior_id),
            ("volunteer", self.volunteer_id != row.volunteer_id),
            ("service", self.service != row.service),
        ];
        differs.into_iter().find(|(_, differs)| *differs).map(|(field, _)| field)
    }
}

impl Editing for AssignmentForm {
    type Caller = Coordinator;
    type Key = Maybe<AssignmentId>;
    type Input = Tandem;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let mut form = Self::empty(lang);
        let Some(id) = key.id else {
            form.starts_on.set(today);
            return Ok((form, 0));
        };
        let row = queries::by_id(db, id).await?;
        form.senior.chosen.set(row.senior_id);
        form.volunteer.chosen.set(row.volunteer_id);
        form.service.set(row.service);
        form.starts_on.set(row.starts_on);
        form.ends_on.set_if(row.ends_on.as_ref());
        Ok((form, row.version))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<Tandem, Self> {
        let senior_id = self.senior.chosen.required(parse::choice);
        let volunteer_id = self.volunteer.chosen.required(parse::choice);
        let service = self.service.required(parse::choice);
        let starts_on = self.starts_on.required(parse::date);
        let ends_on = self.ends_on.optional(parse::date);
        let (Some(senior_id), Some(volunteer_id), Some(service), Some(starts_on), Some(ends_on)) =
            (senior_id, volunteer_id, service, starts_on, ends_on)
        else {
            return Err(self);
        };
        if ends_on.is_some_and(|end| end < starts_on) {
            self.ends_on.refuse(&Problem::Says(lang.people().end_before_start.to_owned()));
            return Err(self);
        }
        Ok(Tandem { senior_id, volunteer_id, service, starts_on, ends_on })
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: Tandem, lang: Lang) -> Result<Done> {
        let t = lang.assignments();
        people::by_id::<senior::Entity>(tx.read(), input.senior_id).await?;
        people::by_id::<volunteer::Entity>(tx.read(), input.volunteer_id).await?;
        let row = assignment::ActiveModel {
            senior_id: Set(input.senior_id),
            volunteer_id: Set(input.volunteer_id),
            service: Set(input.service),
            starts_on: Set(input.starts_on),
            ends_on: Set(input.ends_on),
            ..Default::default()
        };
        let Some(id) = key.id else {
            let row = begin(tx, row, lang).await?;
            return Ok(Done::to(format!("/assignments/{}", row.id)).saying((t.begun)(&row.number)));
        };
        if let Some(same) = queries::beside(tx.read(), &row, key.id).await? {
            return Err(Error::refused_at("volunteer", (t.is_there)(&same.number)));
        }
        let seen = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let before = Known::of(tx.read(), seen.row().clone()).await?;
        keeps_its_life(&before, &input, lang)?;
        keeps_its_substitutes(&queries::substitutes(tx.read(), id).await?, &input, lang)?;
        let visits = queries::visit_days(tx.read(), id).await?;
        if let Some(field) = input.other_than(seen.row()).filter(|_| !visits.is_empty()) {
            return Err(Error::refused_at(field, t.has_visits));
        }
        keeps_its_visits(&visits, input.starts_on, input.ends_on, lang)?;
        let row = tx.update(seen, assignment::ActiveModel { id: Set(id), ..row }).await?;
        let after = Known::of(tx.read(), row).await?;
        planned::keep(tx, Some(&before), &after).await?;
        let row = after.row;
        Ok(Done::to(format!("/assignments/{id}")).saying((t.saved)(&row.number)))
    }

    async fn page(self, desk: &Desk<Coordinator>, key: Self::Key) -> Result<FormPage> {
        let (lang, t, w) = (desk.lang(), desk.lang().assignments(), desk.lang().people());
        let fields = vec![
            pick::<senior::Entity, _>(desk, &self.senior, t.senior).await?,
            pick::<volunteer::Entity, _>(desk, &self.volunteer, t.volunteer).await?,
            Field::new(&self.service, w.service, Control::Radios(service_choices(lang))),
            Field::new(&self.starts_on, t.starts_on, Control::Date),
            Field::new(&self.ends_on, t.ends_on, Control::Date).hint(t.ends_on_hint).optional(),
        ];
        let Some(id) = key.id else {
            let (action, back) = ("/assignments/new".to_owned(), "/assignments".to_owned());
            let page =
                FormPage::new(&desk.page, &self, t.new, action, back).lede(desk.lang().assignment_life().new_lede);
            return Ok(page.fields(fields).save(t.enter));
        };
        let row = queries::by_id(desk.db(), id).await?;
        Ok(form_page(desk, &row, &self, t.edit, "edit").fields(fields))
    }
}

/// Refuses days that would leave a pause outside, and to forget an end that was entered with its reason.
fn keeps_its_life(known: &Known, to: &Tandem, lang: Lang) -> Result<()> {
    let t = lang.assignment_life();
    if known.row.substitutes_for_id.is_some() {
        return Err(Error::refused(t.change_substitute_there));
    }
    if known.ending.is_some() && to.ends_on.is_none() {
        return Err(Error::refused_at("ends_on", t.ending_stays));
    }
    let starts: Vec<NaiveDate> = known.pauses.iter().map(|pause| pause.starts_on).collect();
    match rules::outside(&starts, to.starts_on, to.ends_on).first() {
        Some(first) => {
            let field = if *first < to.starts_on { "starts_on" } else { "ends_on" };
            Err(Error::refused_at(field, t.has_pauses_outside))
        }
        None => Ok(()),
    }
}

/// Refuses days that would leave somebody standing in outside, and to make it another assignment meanwhile.
fn keeps_its_substitutes(rows: &[assignment::Model], to: &Tandem, lang: Lang) -> Result<()> {
    let t = lang.assignment_life();
    for row in rows {
        let days: Vec<NaiveDate> = [row.starts_on].into_iter().chain(row.ends_on).collect();
        if let Some(first) = rules::outside(&days, to.starts_on, to.ends_on).first() {
            let field = if *first < to.starts_on { "starts_on" } else { "ends_on" };
            return Err(Error::refused_at(field, (t.substitute_outside)(&row.number)));
        }
        if row.senior_id != to.senior_id || row.service != to.service {
            return Err(Error::refused_at("senior", (t.substitute_outside)(&row.number)));
        }
    }
    Ok(())
}

/// Refuses days that would leave a visit outside.
fn keeps_its_visits(visits: &[NaiveDate], from: NaiveDate, until: Option<NaiveDate>, lang: Lang) -> Result<()> {
    let outside = rules::outside(visits, from, until);
    match (outside.first(), outside.last()) {
        (Some(first), Some(last)) => {
            let says = (lang.assignments().visits_outside)(outside.len(), &format::day(*first), &format::day(*last));
            let field = if *first < from { "starts_on" } else { "ends_on" };
            Err(Error::refused_at(field, says))
        }
        _ => Ok(()),
    }
}
