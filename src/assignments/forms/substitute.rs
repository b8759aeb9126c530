//! The form by which somebody stands in, for one visit or for a holiday.

use entity::{
    value::{AssignmentId, VolunteerId},
    volunteer,
};

use super::{form_page, successor::anyway};
use crate::{
    assignments::{
        commands::{Substituting, change_substitute, substitute},
        known::Known,
        queries, whom,
    },
    form,
    people::pick::pick,
    web::{
        editing::prelude::*,
        extract::{Asked, Path},
        input::Input,
        page::Page,
        role::Coordinator,
    },
};

form! {
    /// Who stands in, from when to when, what is said, and whether nobody does after all.
    pub struct SubstituteForm { volunteer: Picker, anyway, starts_on, ends_on, note, remove }
}

form! {
    /// The pause in which somebody is to stand in.
    pub struct During { pause }
}

/// What the form says.
#[derive(Debug)]
pub struct Wanted {
    substituting: Substituting,
    remove: bool,
}

/// The form of a new substitute, with the days of the pause that it is for.
pub async fn new_substitute(
    desk: Desk<Coordinator>,
    Path(of): Path<AssignmentId>,
    Asked(during): Asked<During>,
) -> Result<Page<FormPage>> {
    let key = Part { of, id: None };
    let (mut form, version) = SubstituteForm::current(desk.db(), key, desk.lang(), desk.today()).await?;
    let known = Known::of(desk.db(), queries::by_id(desk.db(), of).await?).await?;
    if let Some(pause) = known.pauses.iter().find(|pause| during.pause.has(pause.id.to_string())) {
        form.starts_on.set(pause.starts_on.max(desk.today()));
        form.ends_on.set_if(pause.until.as_ref());
    }
    let (form, version) = desk.page.given(form, version);
    let page = form.page(&desk, key).await?;
    Ok(Page(FormPage { version, ..page }))
}

impl Editing for SubstituteForm {
    type Caller = Coordinator;
    type Key = Part<AssignmentId, AssignmentId>;
    type Input = Wanted;

    /// The version is that of the assignment, which guards who stands in.
    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let main = queries::by_id(db, key.of).await?;
        let mut form = Self::empty(lang);
        if let Some(id) = key.id {
            let all = queries::substitutes(db, key.of).await?;
            let row = all.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
            form.volunteer.chosen.set(row.volunteer_id);
            form.starts_on.set(row.starts_on);
            form.ends_on.set_if(row.ends_on.as_ref());
            // The two have agreed already.
            form.anyway.set("yes");
        }
        Ok((form, main.version))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<Wanted, Self> {
        let volunteer = self.volunteer.chosen.required(parse::choice::<VolunteerId>);
        let from = self.starts_on.required(parse::date);
        let until = self.ends_on.required(parse::date);
        let note = self.note.optional(parse::lines(1000));
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            self.ends_on.refuse(&Problem::Says(lang.people().end_before_start.to_owned()));
        }
        match (volunteer, from, until, note) {
            (Some(volunteer), Some(from), Some(until), Some(note)) if self.ends_on.problem.is_none() => {
                let anyway = self.anyway.is_ticked();
                let substituting = Substituting { volunteer, from, until, note, anyway };
                Ok(Wanted { substituting, remove: self.remove.is_ticked() })
            }
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, wanted: Wanted, lang: Lang) -> Result<Done> {
        let t = lang.assignment_life();
        let seen = queries::by_id(tx.read(), key.of).await?.seen_at(version)?;
        let number = seen.row().number.clone();
        let says = if wanted.remove { t.substitute_removed } else { t.substitute_saved };
        match key.id {
            None => drop(substitute(tx, seen, wanted.substituting, lang).await?),
            Some(id) => {
                let to = Some(wanted.substituting).filter(|_| !wanted.remove);
                change_substitute(tx, seen, id, to, lang).await?;
            }
        }
        Ok(Done::to(format!("/assignments/{}", key.of)).saying(says(&number)))
    }

    async fn page(self, desk: &Desk<Coordinator>, key: Self::Key) -> Result<FormPage> {
        let (lang, t) = (desk.lang(), desk.lang().assignment_life());
        let row = queries::by_id(desk.db(), key.of).await?;
        let mut fields = vec![pick::<volunteer::Entity, _>(desk, &self.volunteer, lang.assignments().volunteer).await?];
        fields.extend(anyway(desk, &row, &self.volunteer, &self.anyway).await?);
        fields.extend([
            Field::new(&self.starts_on, t.substitute_from, Control::Date),
            Field::new(&self.ends_on, t.substitute_until, Control::Date).hint(t.substitute_until_hint),
            Field::new(&self.note, lang.people().note, Control::Lines).optional(),
        ]);
        if key.id.is_some() {
            fields.push(Field::new(&self.remove, t.substitute_remove, Control::Checkbox).hint(t.pause_remove_hint));
        }
        let part = key.id.map_or("substitutes/new".to_owned(), |id| format!("substitutes/{id}"));
        let title = if key.id.is_some() { t.substitute_edit } else { t.substitute };
        let page = form_page(desk, &row, &self, title, &part).about(whom::says(desk, &row).await?);
        Ok(page.lede(t.substitute_lede).fields(fields))
    }

    fn removal(&self) -> Option<&Input> {
        Some(&self.remove)
    }
}
