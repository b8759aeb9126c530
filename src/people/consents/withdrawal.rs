//! The form that withdraws a consent, and what that means.

use entity::{
    consent,
    value::{ConsentId, Purpose},
};

use super::{all, one, wishes::forget_wishes};
use crate::{
    people::{self, PersonKind, by_id, record},
    web::{editing::prelude::*, input::Input, role::Coordinator},
};

form! {
    /// From when on it no longer holds; `remove` takes out one that was never given.
    pub struct WithdrawalForm<P> { withdrawn_on, remove }
}

/// What the form says.
#[derive(Clone, Copy, Debug)]
pub enum Wanted {
    /// Withdrawn on a day; without one it holds again.
    Withdrawn(Option<NaiveDate>),
    Removed,
}

impl<P: PersonKind> Editing for WithdrawalForm<P> {
    type Caller = Coordinator;
    type Key = Part<P::Id, ConsentId>;
    type Input = Wanted;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let row = one::<P>(db, key.of, key.id.ok_or(Error::NotFound)?).await?;
        let mut form = Self::empty(lang);
        form.withdrawn_on.set(row.withdrawn_on.unwrap_or(today));
        Ok((form, row.version))
    }

    fn parse(mut self, lang: Lang, today: NaiveDate) -> Result<Wanted, Self> {
        if self.remove.is_ticked() {
            return Ok(Wanted::Removed);
        }
        let withdrawn = self.withdrawn_on.optional(|typed| match parse::date(typed)? {
            later if later > today => Err(Problem::Says(lang.people().not_after_today.to_owned())),
            day => Ok(day),
        });
        withdrawn.map(Wanted::Withdrawn).ok_or(self)
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, wanted: Wanted, lang: Lang) -> Result<Done> {
        let person = by_id::<P>(tx.read(), key.of).await?;
        let row = one::<P>(tx.read(), key.of, key.id.ok_or(Error::NotFound)?).await?;
        let done = Done::to(record::<P>(key.of)).saying((lang.people().saved)(P::number(&person)));
        let seen = row.clone().seen_at(version)?;
        let others = all::<P>(tx.read(), key.of).await?;
        let another_holds = others.iter().any(|other| other.id != row.id && other.holds_for(row.purpose));
        let is_over = !matches!(wanted, Wanted::Withdrawn(None));
        if is_over && row.purpose == Purpose::Wishes && !another_holds {
            forget_wishes(tx, &row).await?;
        }
        let Wanted::Withdrawn(day) = wanted else {
            tx.delete(seen).await?;
            return Ok(done);
        };
        if day.is_some_and(|day| day < row.given_on) {
            return Err(Error::refused(lang.people().end_before_start));
        }
        if day.is_none() && another_holds {
            return Err(Error::refused_at("withdrawn_on", lang.consents().another_holds));
        }
        let change = consent::ActiveModel { id: Set(row.id), withdrawn_on: Set(day), ..Default::default() };
        tx.update(seen, change).await?;
        Ok(done)
    }

    fn removal(&self) -> Option<&Input> {
        Some(&self.remove)
    }

    async fn page(self, desk: &Desk<Coordinator>, key: Self::Key) -> Result<FormPage> {
        let t = desk.lang().consents();
        let id = key.id.ok_or(Error::NotFound)?;
        let (person, row) = (by_id::<P>(desk.db(), key.of).await?, one::<P>(desk.db(), key.of, id).await?);
        let fields = vec![
            Field::new(&self.withdrawn_on, t.withdrawn_on, Control::Date).hint(t.withdrawn_on_hint).optional(),
            Field::new(&self.remove, t.remove, Control::Checkbox).hint(t.remove_hint),
        ];
        let (title, lede) = match row.withdrawn_on {
            None => (t.withdraw, (t.consequence)(row.purpose)),
            Some(_) => (t.change_withdrawal, ""),
        };
        let page = people::form_page::<P, _>(desk, &person, &self, title, &format!("consents/{id}"));
        let about = format!("{} · {}", page.about, (t.purpose)(row.purpose));
        Ok(page.about(about).lede(lede).save(title).fields(fields))
    }
}
