//! What seniors and volunteers are alike in: two tables of people with the same columns for who somebody is.

use std::{fmt::Display, hash::Hash, str::FromStr};

use chrono::NaiveDate;
use entity::{
    assignment, consent, former_number,
    record::{Record, Registered},
    value::{DistrictId, PostalCode},
};
use sea_orm::{EntityTrait, IntoActiveModel, RelationDef, TryGetable, Value};
use serde::de::DeserializeOwned;

use super::{
    address,
    finding::{FoldedName, folded},
};
use crate::{error::Result, store::Tx, web::lang::Lang};

/// Who somebody is and where they live.
#[derive(Clone, Debug)]
pub struct Person {
    pub salutation: Option<String>,
    pub first_name: String,
    pub last_name: String,
    pub birth_date: NaiveDate,
    pub street: String,
    pub postal_code: PostalCode,
    pub town: String,
    pub district_id: DistrictId,
    pub phone: Option<String>,
}

impl Person {
    /// What they are found by.
    pub fn folded(&self, number: &str) -> String {
        folded(FoldedName {
            first_name: &self.first_name,
            last_name: &self.last_name,
            number,
            phone: self.phone.as_deref(),
            street: &self.street,
        })
    }
}

/// Somebody with a name. A row is one by the same macro.
pub trait Named {
    fn salutation(&self) -> Option<&str>;
    fn first_name(&self) -> &str;
    fn last_name(&self) -> &str;

    /// `Frau Erna Abendroth`.
    fn full_name(&self) -> String {
        address::full_name(self.salutation(), self.first_name(), self.last_name())
    }

    /// `Frau Abendroth`, or both names where there is no salutation.
    fn short_name(&self) -> String {
        address::short_name(self.salutation(), self.first_name(), self.last_name())
    }

    /// `Abendroth, Erna`, as lists sort it.
    fn sorted_name(&self) -> String {
        address::sorted_name(self.first_name(), self.last_name())
    }
}

/// Where somebody's record is: `/seniors/7`.
pub fn record<P: PersonKind>(id: P::Id) -> String {
    format!("{}/{id}", P::HOME)
}

/// A table of people. Its slice makes it one with [`person_kind!`](crate::people::person_kind).
pub trait PersonKind:
    EntityTrait<Model: Record + Named + IntoActiveModel<<Self as EntityTrait>::ActiveModel> + Sync, ActiveModel: Send>
    + Registered
{
    /// Its primary key.
    type Id: Copy + Eq + Hash + Display + FromStr + Into<Value> + TryGetable + DeserializeOwned + Send + Sync + 'static;

    /// Where the list stands; a record is `/seniors/7`.
    const HOME: &'static str;
    /// What its numbers begin with.
    const PREFIX: &'static str;
    /// The status, in the address of the list, of those with a running assignment, and of those without.
    const PAIRED: &'static str;
    const UNPAIRED: &'static str;
    const ID: Self::Column;
    const NUMBER: Self::Column;
    const BIRTH_DATE: Self::Column;
    const DISTRICT_ID: Self::Column;
    const ENDED_ON: Self::Column;
    const NOTE: Self::Column;
    const FOLDED: Self::Column;
    /// The side of an assignment on which they stand.
    const SIDE: assignment::Column;
    /// Whose a consent is.
    const CONSENT: consent::Column;
    /// Whose a former number is.
    const FORMER: former_number::Column;

    fn id(row: &Self::Model) -> Self::Id;
    fn number(row: &Self::Model) -> &str;
    fn note(row: &Self::Model) -> Option<&String>;
    fn ended_on(row: &Self::Model) -> Option<NaiveDate>;
    fn person(row: &Self::Model) -> Person;

    /// A change that writes who somebody is.
    fn written(person: Person, number: &str) -> Self::ActiveModel;

    /// The way to the district's name.
    fn district() -> RelationDef;

    /// What is said of them alone.
    fn words(lang: Lang) -> &'static KindWords;

    /// What else is kept when their end is entered, or taken back.
    fn keep_end(_: &Tx, _: Self::Id, _: Option<NaiveDate>, _: Lang) -> impl Future<Output = Result<()>> + Send {
        std::future::ready(Ok(()))
    }
}

/// What is said of one kind of people and not of the other, in one language.
#[derive(Debug)]
pub struct KindWords {
    pub title: &'static str,
    pub none_yet: &'static str,
    pub new_person: &'static str,
    /// Of somebody with a running assignment.
    pub paired: &'static str,
    /// Of somebody without, and the tone of it.
    pub unpaired: (&'static str, &'static str),
    pub reach: &'static str,
    pub note_hint: &'static str,
    pub ending: &'static str,
    pub ending_lede: &'static str,
    pub ended_on: &'static str,
    pub ended_on_hint: &'static str,
    pub has_ended: fn(&str) -> String,
    pub goes_on: fn(&str) -> String,
}

/// Makes a table of people a [`PersonKind`].
#[macro_export]
macro_rules! person_kind {
    ($table:ident: $id:ty, $side:ident, $home:literal, $prefix:literal, [$paired:literal, $unpaired:literal], $words:expr $(, $keep_end:path)?) => {
        impl $crate::people::Named for ::entity::$table::Model {
            fn salutation(&self) -> Option<&str> {
                self.salutation.as_deref()
            }

            fn first_name(&self) -> &str {
                &self.first_name
            }

            fn last_name(&self) -> &str {
                &self.last_name
            }
        }

        impl $crate::people::PersonKind for ::entity::$table::Entity {
            type Id = $id;

            const HOME: &'static str = $home;
            const PREFIX: &'static str = $prefix;
            const PAIRED: &'static str = $paired;
            const UNPAIRED: &'static str = $unpaired;
            const ID: Self::Column = ::entity::$table::Column::Id;
            const NUMBER: Self::Column = ::entity::$table::Column::Number;
            const BIRTH_DATE: Self::Column = ::entity::$table::Column::BirthDate;
            const DISTRICT_ID: Self::Column = ::entity::$table::Column::DistrictId;
            const ENDED_ON: Self::Column = ::entity::$table::Column::EndedOn;
            const NOTE: Self::Column = ::entity::$table::Column::Note;
            const FOLDED: Self::Column = ::entity::$table::Column::Folded;
            const SIDE: ::entity::assignment::Column = ::entity::assignment::Column::$side;
            const CONSENT: ::entity::consent::Column = ::entity::consent::Column::$side;
            const FORMER: ::entity::former_number::Column = ::entity::former_number::Column::$side;

            fn id(row: &Self::Model) -> $id {
                row.id
            }

            fn number(row: &Self::Model) -> &str {
                &row.number
            }

            fn note(row: &Self::Model) -> Option<&String> {
                row.note.as_ref()
            }

            fn ended_on(row: &Self::Model) -> Option<::chrono::NaiveDate> {
                row.ended_on
            }

            fn person(row: &Self::Model) -> $crate::people::Person {
                $crate::people::Person {
                    salutation: row.salutation.clone(),
                    first_name: row.first_name.clone(),
                    last_name: row.last_name.clone(),
                    birth_date: row.birth_date,
                    street: row.street.clone(),
                    postal_code: row.postal_code.clone(),
                    town: row.town.clone(),
                    district_id: row.district_id,
                    phone: row.phone.clone(),
                }
            }

            fn written(person: $crate::people::Person, number: &str) -> Self::ActiveModel {
                let folded = person.folded(number);
                ::entity::$table::ActiveModel {
                    salutation: ::sea_orm::Set(person.salutation),
                    first_name: ::sea_orm::Set(person.first_name),
                    last_name: ::sea_orm::Set(person.last_name),
                    birth_date: ::sea_orm::Set(person.birth_date),
                    street: ::sea_orm::Set(person.street),
                    postal_code: ::sea_orm::Set(person.postal_code),
                    town: ::sea_orm::Set(person.town),
                    district_id: ::sea_orm::Set(person.district_id),
                    phone: ::sea_orm::Set(person.phone),
                    folded: ::sea_orm::Set(folded),
                    ..Default::default()
                }
            }

            fn district() -> ::sea_orm::RelationDef {
                ::sea_orm::RelationTrait::def(&::entity::$table::Relation::District)
            }

            fn words(lang: $crate::web::lang::Lang) -> &'static $crate::people::KindWords {
                let words: fn($crate::web::lang::Lang) -> &'static $crate::people::KindWords = $words;
                words(lang)
            }

            $(
                async fn keep_end(
                    tx: &$crate::store::Tx,
                    id: $id,
                    ended_on: Option<::chrono::NaiveDate>,
                    lang: $crate::web::lang::Lang,
                ) -> $crate::error::Result<()> {
                    $keep_end(tx, id, ended_on, lang).await
                }
            )?
        }
    };
}

pub use person_kind;
