//! Districts and activities: named, ordered, retired, never deleted, since records refer to them.

use entity::{
    activity, district,
    value::{ActivityId, DistrictId},
};

use crate::{
    office::catalogue::{self, Entry},
    web::{editing::prelude::*, role::SettingsKeeper},
};

macro_rules! catalogue_form {
    ($(#[$doc:meta])* $form:ident, $table:ident, $id:ident, $path:literal, $title:ident) => {
        form! {
            $(#[$doc])*
            pub struct $form { name, position, active }
        }

        impl Editing for $form {
            type Caller = SettingsKeeper;
            type Key = Maybe<$id>;
            type Input = Entry;

            async fn current(
                db: &impl ConnectionTrait,
                key: Self::Key,
                lang: Lang,
                _: NaiveDate,
            ) -> Result<(Self, i32)> {
                let rows = catalogue::$table(db).await?;
                let mut form = Self::empty(lang);
                form.position.set(rows.len() + 1);
                form.active.set("yes");
                let Some(id) = key.id else { return Ok((form, 0)) };
                let (place, row) = (1..).zip(rows).find(|(_, row)| row.id == id).ok_or(Error::NotFound)?;
                form.name.set(row.name);
                form.position.set(place);
                form.active.set(if row.active { "yes" } else { "" });
                Ok((form, row.version))
            }

            fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Entry, Self> {
                let name = self.name.required(parse::line(80));
                let place = self.position.required(parse::whole(1..=500));
                match (name, place.and_then(|place| usize::try_from(place).ok())) {
                    (Some(name), Some(place)) => Ok(Entry { name, place, active: self.active.is_ticked() }),
                    _ => Err(self),
                }
            }

            async fn save(tx: &Tx, key: Self::Key, version: i32, entry: Entry, lang: Lang) -> Result<Done> {
                let rows = catalogue::$table(tx.read()).await?;
                if rows.iter().any(|row| row.name == entry.name && Some(row.id) != key.id) {
                    return Err(Error::refused(Problem::Taken.say(lang)));
                }
                let change = $table::ActiveModel {
                    name: Set(entry.name),
                    active: Set(entry.active),
                    ..Default::default()
                };
                let id = if let Some(id) = key.id {
                    let row = rows.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
                    tx.update(row.seen_at(version)?, $table::ActiveModel { id: Set(id), ..change }).await?.id
                } else {
                    tx.insert($table::ActiveModel { position: Set(i32::MAX), ..change }).await?.id
                };
                // Only those that change their place are written.
                let mut rows = catalogue::$table(tx.read()).await?;
                let from = rows.iter().position(|row| row.id == id).ok_or(Error::NotFound)?;
                let moved = rows.remove(from);
                rows.insert((entry.place - 1).min(rows.len()), moved);
                for (position, row) in (1..).zip(rows).filter(|(position, row)| row.position != *position) {
                    let place = $table::ActiveModel { id: Set(row.id), position: Set(position), ..Default::default() };
                    tx.update(row.seen_now(), place).await?;
                }
                Ok(Done::to($path).saying(lang.office().saved))
            }

            async fn page(self, desk: &Desk<SettingsKeeper>, key: Self::Key) -> Result<FormPage> {
                let t = desk.lang().office();
                let action = key.id.map_or($path.to_owned(), |id| format!(concat!($path, "/{}"), id));
                let fields = vec![
                    Field::new(&self.name, t.name, Control::Text("off", "wide")),
                    Field::new(&self.position, t.place, Control::Number).hint(t.place_hint),
                    Field::new(&self.active, t.is_offered, Control::Checkbox).hint(t.is_offered_hint).optional(),
                ];
                Ok(FormPage::new(&desk.page, &self, t.$title, action, $path.to_owned()).fields(fields))
            }
        }
    };
}

catalogue_form! {
    /// A Stadtbezirk.
    DistrictForm, district, DistrictId, "/settings/districts", district
}

catalogue_form! {
    /// An activity of visits.
    ActivityForm, activity, ActivityId, "/settings/activities", activity
}
