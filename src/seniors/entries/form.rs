//! The form over one entry.

use entity::value::SeniorId;
use sea_orm::ActiveModelTrait;

use super::{Entry, one};
use crate::{
    seniors::{queries, warning},
    web::{editing::prelude::*, input::Input, role::Office},
};

form! {
    /// The day, and whether the entry goes.
    pub struct DayForm { day, remove }
}

/// The day, then what only this kind of entry has.
#[derive(Clone, Debug)]
pub struct EntryForm<E> {
    when: DayForm,
    own: E,
}

/// What the form says.
#[derive(Debug)]
pub struct Entered<A> {
    day: NaiveDate,
    change: A,
    remove: bool,
}

impl<E: Entry> Form for EntryForm<E> {
    fn empty(lang: Lang) -> Self {
        Self { when: DayForm::empty(lang), own: E::empty(lang) }
    }

    fn inputs(&self) -> Vec<&Input> {
        self.when.inputs().into_iter().chain(self.own.inputs()).collect()
    }

    fn inputs_mut(&mut self) -> Vec<&mut Input> {
        self.when.inputs_mut().into_iter().chain(self.own.inputs_mut()).collect()
    }
}

impl<E: Entry> Editing for EntryForm<E> {
    type Caller = Office;
    type Key = Part<SeniorId, E::Id>;
    type Input = Entered<<E::Of as EntityTrait>::ActiveModel>;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let Some(id) = key.id else { return Ok((Self::empty(lang), 0)) };
        let row = one::<E>(db, key.of, id).await?;
        let mut when = DayForm::empty(lang);
        when.day.set(E::day(&row));
        Ok((Self { when, own: E::of(&row, lang) }, row.version()))
    }

    fn parse(mut self, lang: Lang, today: NaiveDate) -> Result<Self::Input, Self> {
        let day = self.when.day.required(|typed| match parse::date(typed)? {
            later if later > today && !E::MAY_BE_LATER => Err(Problem::Says(lang.people().not_after_today.to_owned())),
            day => Ok(day),
        });
        let mut change = <<E::Of as EntityTrait>::ActiveModel as ActiveModelTrait>::default();
        self.own.write(day, &mut change, lang);
        match day.filter(|_| self.errors().is_empty()) {
            Some(day) => Ok(Entered { day, change, remove: self.when.remove.is_ticked() }),
            None => Err(self),
        }
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: Self::Input, lang: Lang) -> Result<Done> {
        let Entered { day, mut change, remove } = input;
        let senior = queries::by_id(tx.read(), key.of).await?;
        let done = Done::to(format!("/seniors/{}/{}", key.of, E::PART)).saying((lang.people().saved)(&senior.number));
        let same_day = E::Of::find().filter(E::SENIOR_ID.eq(key.of)).filter(E::DAY.eq(day)).one(tx.read()).await?;
        if same_day.is_some_and(|row| Some(row.key()) != key.id.map(|id| id.to_string())) {
            return Err(Error::refused(lang.senior_parts().day_known));
        }
        change.set(E::SENIOR_ID, key.of.into());
        change.set(E::DAY, day.into());
        let Some(id) = key.id else {
            tx.insert(change).await?;
            return warning::of_billed(tx, key.of, day, done, lang).await;
        };
        let seen = one::<E>(tx.read(), key.of, id).await?.seen_at(version)?;
        let before = seen.row().clone();
        if remove {
            tx.delete(seen).await?;
        } else {
            change.set(<E::Of as EntityTrait>::Model::key_column(), id.into());
            if !tx.update(seen, change).await?.differs_from(&before) {
                return Ok(done);
            }
        }
        let first = day.min(E::day(&before));
        warning::of_billed(tx, key.of, first, done, lang).await
    }

    fn removal(&self) -> Option<&Input> {
        Some(&self.when.remove)
    }

    async fn page(self, desk: &Desk<Office>, key: Self::Key) -> Result<FormPage> {
        let (t, words) = (desk.lang().senior_parts(), E::words(desk.lang()));
        let senior = queries::by_id(desk.db(), key.of).await?;
        let mut fields = vec![Field::new(&self.when.day, words.day, Control::Date).hint(words.day_hint)];
        fields.extend(self.own.fields(desk.lang()));
        if key.id.is_some() {
            fields.push(Field::new(&self.when.remove, t.remove, Control::Checkbox).hint(t.remove_hint));
        }
        let part = key.id.map_or("new".to_owned(), |id| id.to_string());
        let page = queries::form_page(desk, &senior, &self, words.one, &format!("{}/{part}", E::PART));
        Ok(FormPage { back: format!("/seniors/{}/{}", key.of, E::PART), ..page }.fields(fields))
    }
}
