//! The kinds of records of which two can be merged.

use chrono::NaiveDate;
use entity::{
    household, partner,
    record::{Record, Registered},
    senior, senior_wishes,
    value::SubjectKind,
    volunteer, volunteer_papers, volunteer_profile,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, TryIntoModel};

use super::{
    fields::{Rows, Taken, key_of, one_each, settle_one, values},
    merge::Two,
    settle,
};
use crate::{
    error::Result,
    partners::{self, alike::Traits},
    people::{
        Named, PersonKind,
        alike::{Comparable, Typed},
        pick::{fitting, told_apart},
    },
    store::Tx,
    web::lang::Lang,
};

/// A table of records of which two can be merged.
pub trait Mergeable:
    EntityTrait<
        Model: Record<Entity = Self> + IntoActiveModel<<Self as EntityTrait>::ActiveModel> + Send + Sync,
        ActiveModel: TryIntoModel<<Self as EntityTrait>::Model> + Send,
    > + Registered
{
    const KIND: SubjectKind;
    /// Where the list stands.
    const HOME: &'static str;
    /// What one chooses between where it differs, as `table.column`.
    const FIELDS: &'static [&'static str];
    /// By what two are alike.
    type Traits: Comparable;

    fn number(row: &Self::Model) -> &str;
    fn name(row: &Self::Model) -> String;
    /// What tells two of one name apart.
    fn says(row: &Self::Model, lang: Lang) -> String;
    fn ended_on(row: &Self::Model) -> Option<NaiveDate>;
    fn traits(row: &Self::Model) -> Self::Traits;

    /// What the row is found by, where it has a column for that.
    fn refolded(row: &Self::Model) -> Option<(Self::Column, String)>;

    /// Those who fit what was typed, one more than are shown if there are.
    fn looked_for(db: &impl ConnectionTrait, typed: &str) -> impl Future<Output = Result<Vec<Self::Model>>> + Send;

    /// Its row, and those of the tables that have one for each record.
    fn rows(db: &impl ConnectionTrait, row: &Self::Model) -> impl Future<Output = Result<Rows>> + Send;

    /// Why the two cannot be merged as they are, each with what to do instead.
    fn hindered(
        db: &impl ConnectionTrait,
        two: Two<'_, Self>,
        lang: Lang,
        today: NaiveDate,
    ) -> impl Future<Output = Result<Vec<String>>> + Send;

    /// Makes one of each two rows of which one record may not have both. Returns what goes by that, for the note.
    fn settle(tx: &Tx, two: Two<'_, Self>, taken: &Taken) -> impl Future<Output = Result<Vec<String>>> + Send;

    /// Brings in step what depends on the row, now that it says what it says.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`](crate::error::Error::Refused) if it cannot say that.
    fn finish(tx: &Tx, two: Two<'_, Self>, after: &Self::Model, lang: Lang) -> impl Future<Output = Result<()>> + Send;
}

/// What both kinds of people have.
macro_rules! person {
    () => {
        fn number(row: &Self::Model) -> &str {
            <Self as PersonKind>::number(row)
        }

        fn name(row: &Self::Model) -> String {
            row.sorted_name()
        }

        fn says(row: &Self::Model, lang: Lang) -> String {
            let born = crate::web::format::day(row.birth_date);
            let ended = row.ended_on.map(|_| lang.people().ended.to_owned());
            told_apart::<Self>(row).into_iter().skip(1).chain([born]).chain(ended).collect::<Vec<_>>().join(" · ")
        }

        fn ended_on(row: &Self::Model) -> Option<NaiveDate> {
            row.ended_on
        }

        fn traits(row: &Self::Model) -> Typed {
            Typed::of_person(&Self::person(row))
        }

        fn refolded(row: &Self::Model) -> Option<(Self::Column, String)> {
            Some((Self::FOLDED, Self::person(row).folded(&row.number)))
        }

        async fn looked_for(db: &impl ConnectionTrait, typed: &str) -> Result<Vec<Self::Model>> {
            fitting(db, Self::find(), typed).await
        }
    };
}

impl Mergeable for senior::Entity {
    const KIND: SubjectKind = SubjectKind::Senior;
    const HOME: &'static str = "/seniors";
    const FIELDS: &'static [&'static str] = &[
        "senior.salutation",
        "senior.first_name",
        "senior.last_name",
        "senior.birth_date",
        "senior.street",
        "senior.postal_code",
        "senior.town",
        "senior.district_id",
        "senior.phone",
        "senior.languages",
        "senior.dementia",
        "senior.care_fund_id",
        "senior.insurance_number",
        "senior.payment_route",
        "senior.note",
        "senior.ended_on",
        "senior.letters_held_since",
        "household.lives_alone",
        "household.pets",
        "household.smoking",
        "household.stairs",
        "household.lift",
        "household.wheelchair",
        "household.note",
        "senior_wishes.gender",
        "senior_wishes.languages",
        "senior_wishes.community",
        "senior_wishes.interests",
        "senior_wishes.availability",
        "senior_wishes.note",
    ];
    type Traits = Typed;

    person!();

    async fn rows(db: &impl ConnectionTrait, row: &senior::Model) -> Result<Rows> {
        let mut rows = Rows::from([("senior", values(row))]);
        let (home, wishes) = (one_each::<household::Entity>, one_each::<senior_wishes::Entity>);
        rows.extend(home(db, row.id.0).await?.map(|row| ("household", values(&row))));
        rows.extend(wishes(db, row.id.0).await?.map(|row| ("senior_wishes", values(&row))));
        Ok(rows)
    }

    async fn hindered(
        db: &impl ConnectionTrait,
        two: Two<'_, Self>,
        lang: Lang,
        today: NaiveDate,
    ) -> Result<Vec<String>> {
        settle::senior::hindered(db, two, lang, today).await
    }

    async fn settle(tx: &Tx, two: Two<'_, Self>, taken: &Taken) -> Result<Vec<String>> {
        let (stays, goes) = (key_of(two.stays)?, key_of(two.goes)?);
        settle_one::<household::Entity>(tx, stays, goes, taken).await?;
        settle_one::<senior_wishes::Entity>(tx, stays, goes, taken).await?;
        settle::senior::settle(tx, two).await
    }

    async fn finish(tx: &Tx, two: Two<'_, Self>, after: &senior::Model, lang: Lang) -> Result<()> {
        settle::senior::finish(tx, two, after, lang).await
    }
}

impl Mergeable for volunteer::Entity {
    const KIND: SubjectKind = SubjectKind::Volunteer;
    const HOME: &'static str = "/volunteers";
    const FIELDS: &'static [&'static str] = &[
        "volunteer.salutation",
        "volunteer.first_name",
        "volunteer.last_name",
        "volunteer.birth_date",
        "volunteer.street",
        "volunteer.postal_code",
        "volunteer.town",
        "volunteer.district_id",
        "volunteer.phone",
        "volunteer.email",
        "volunteer.languages",
        "volunteer.services",
        "volunteer.iban",
        "volunteer.active_since",
        "volunteer.note",
        "volunteer.ended_on",
        "volunteer_papers.seen_on",
        "volunteer_papers.confidentiality_on",
        "volunteer_papers.agreement_on",
        "volunteer_profile.interests",
        "volunteer_profile.availability",
        "volunteer_profile.max_distance_km",
        "volunteer_profile.car",
        "volunteer_profile.avoids_pets",
        "volunteer_profile.stands_smoke",
        "volunteer_profile.dementia_experience",
        "volunteer_profile.max_tandems",
        "volunteer_profile.max_weekly",
        "volunteer_profile.gender",
        "volunteer_profile.community",
        "volunteer_profile.note",
    ];
    type Traits = Typed;

    person!();

    async fn rows(db: &impl ConnectionTrait, row: &volunteer::Model) -> Result<Rows> {
        let mut rows = Rows::from([("volunteer", values(row))]);
        let (papers, profile) = (one_each::<volunteer_papers::Entity>, one_each::<volunteer_profile::Entity>);
        rows.extend(papers(db, row.id.0).await?.map(|row| ("volunteer_papers", values(&row))));
        rows.extend(profile(db, row.id.0).await?.map(|row| ("volunteer_profile", values(&row))));
        Ok(rows)
    }

    async fn hindered(
        db: &impl ConnectionTrait,
        two: Two<'_, Self>,
        lang: Lang,
        today: NaiveDate,
    ) -> Result<Vec<String>> {
        settle::volunteer::hindered(db, two, lang, today).await
    }

    async fn settle(tx: &Tx, two: Two<'_, Self>, taken: &Taken) -> Result<Vec<String>> {
        let (stays, goes) = (key_of(two.stays)?, key_of(two.goes)?);
        settle::volunteer::withdraw_certificates(tx, two).await?;
        settle_one::<volunteer_papers::Entity>(tx, stays, goes, taken).await?;
        settle_one::<volunteer_profile::Entity>(tx, stays, goes, taken).await?;
        settle::volunteer::settle(tx, two).await
    }

    async fn finish(tx: &Tx, _: Two<'_, Self>, after: &volunteer::Model, lang: Lang) -> Result<()> {
        settle::volunteer::finish(tx, after, lang).await
    }
}

impl Mergeable for partner::Entity {
    const KIND: SubjectKind = SubjectKind::Partner;
    const HOME: &'static str = "/partners";
    const FIELDS: &'static [&'static str] =
        &["partner.name", "partner.kind", "partner.district_id", "partner.phone", "partner.email", "partner.ended_on"];
    type Traits = Traits;

    fn number(row: &partner::Model) -> &str {
        &row.number
    }

    fn name(row: &partner::Model) -> String {
        row.name.clone()
    }

    fn says(row: &partner::Model, lang: Lang) -> String {
        let ended = row.ended_on.map(|_| lang.people().ended.to_owned());
        let email = row.email.as_ref().map(ToString::to_string);
        let says = [Some(row.kind.clone()), row.phone.clone(), email, ended];
        says.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn ended_on(row: &partner::Model) -> Option<NaiveDate> {
        row.ended_on
    }

    fn traits(row: &partner::Model) -> Traits {
        row.into()
    }

    fn refolded(_: &partner::Model) -> Option<(partner::Column, String)> {
        None
    }

    async fn looked_for(db: &impl ConnectionTrait, typed: &str) -> Result<Vec<partner::Model>> {
        let fitting = partner::Column::Id.is_in(partners::finds(db, typed).await?);
        Ok(partner::Entity::find().filter(fitting).order_by_asc(partner::Column::Name).all(db).await?)
    }

    async fn rows(_: &impl ConnectionTrait, row: &partner::Model) -> Result<Rows> {
        Ok(Rows::from([("partner", values(row))]))
    }

    async fn hindered(_: &impl ConnectionTrait, _: Two<'_, Self>, _: Lang, _: NaiveDate) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    async fn settle(tx: &Tx, two: Two<'_, Self>, _: &Taken) -> Result<Vec<String>> {
        settle::partner::settle(tx, two).await
    }

    async fn finish(_: &Tx, _: Two<'_, Self>, _: &partner::Model, _: Lang) -> Result<()> {
        Ok(())
    }
}
