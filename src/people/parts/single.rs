//! A part of a record that is one row for each person, and comes into being when it is first saved.

use entity::record::Registered;
use sea_orm::{ActiveModelTrait, IntoActiveModel, Value};

use crate::{
    people::{PersonKind, by_id, record},
    web::{editing::prelude::*, role::Coordinator},
};

/// A table with one row for each person, whose key is the person's.
pub trait OneEach:
    EntityTrait<Model: Record + IntoActiveModel<<Self as EntityTrait>::ActiveModel> + Sync, ActiveModel: Send> + Registered
{
}

impl<T> OneEach for T where
    T: EntityTrait<Model: Record + IntoActiveModel<<T as EntityTrait>::ActiveModel> + Sync, ActiveModel: Send>
        + Registered
{
}

/// The form over such a part.
pub trait Single: Form + Clone + Send + Sync + 'static {
    type Of: PersonKind;
    type Row: OneEach;

    /// Its part of the address: `/seniors/7/household`.
    const PART: &'static str;

    fn title(lang: Lang) -> &'static str;

    /// What is good to know first.
    fn lede(lang: Lang) -> &'static str;

    /// As a record has it.
    fn of(row: &<Self::Row as EntityTrait>::Model, lang: Lang) -> Self;

    /// As it begins where nothing has been saved yet.
    fn fresh(lang: Lang) -> Self {
        Self::empty(lang)
    }

    /// How its fields are filled in.
    fn fields(&self, lang: Lang) -> Vec<Field>;

    /// Puts what they say into a change, every column; what is wrong is told beside the field.
    fn write(&mut self, change: &mut <Self::Row as EntityTrait>::ActiveModel, lang: Lang, today: NaiveDate);

    /// What else happens in the same transaction, before the row is saved, and what needs the database to be refused.
    fn settle(
        _: &Tx,
        _: <Self::Of as PersonKind>::Id,
        _: Option<&<Self::Row as EntityTrait>::Model>,
        _: &mut <Self::Row as EntityTrait>::ActiveModel,
        _: Lang,
    ) -> impl Future<Output = Result<()>> + Send {
        std::future::ready(Ok(()))
    }
}

/// The row of a person, if there is one.
///
/// # Errors
///
/// If the database does not answer.
pub async fn single<R: OneEach>(db: &impl ConnectionTrait, id: impl Into<Value>) -> Result<Option<R::Model>> {
    Ok(R::find().filter(<R::Model as Record>::key_column().eq(id)).one(db).await?)
}

impl<S: Single> Editing for S {
    type Caller = Coordinator;
    type Key = <S::Of as PersonKind>::Id;
    type Input = <S::Row as EntityTrait>::ActiveModel;

    async fn current(db: &impl ConnectionTrait, id: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        by_id::<S::Of>(db, id).await?;
        let row = single::<S::Row>(db, id).await?;
        Ok(row.map_or_else(|| (S::fresh(lang), 0), |row| (S::of(&row, lang), row.version())))
    }

    fn parse(mut self, lang: Lang, today: NaiveDate) -> Result<Self::Input, Self> {
        let mut change = <Self::Input as ActiveModelTrait>::default();
        self.write(&mut change, lang, today);
        if self.errors().is_empty() { Ok(change) } else { Err(self) }
    }

    async fn save(tx: &Tx, id: Self::Key, version: i32, mut change: Self::Input, lang: Lang) -> Result<Done> {
        let person = by_id::<S::Of>(tx.read(), id).await?;
        let before = single::<S::Row>(tx.read(), id).await?;
        S::settle(tx, id, before.as_ref(), &mut change, lang).await?;
        change.set(<<S::Row as EntityTrait>::Model as Record>::key_column(), id.into());
        match before {
            Some(row) => drop(tx.update(row.seen_at(version)?, change).await?),
            None => drop(tx.insert(change).await?),
        }
        Ok(Done::to(record::<S::Of>(id)).saying((lang.people().saved)(S::Of::number(&person))))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: Self::Key) -> Result<FormPage> {
        let (lang, person) = (desk.lang(), by_id::<S::Of>(desk.db(), id).await?);
        let page = super::form_page::<S::Of, _>(desk, &person, &self, S::title(lang), S::PART);
        Ok(page.lede(S::lede(lang)).fields(self.fields(lang)))
    }
}
