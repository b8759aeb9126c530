//! The secret address at which a phone fetches somebody's dates. Stored hashed; one an account.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AccountId, CalendarFeedId};

/// The secret address at which a phone fetches somebody's dates.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_feed")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CalendarFeedId,
    #[sea_orm(unique)]
    pub account_id: AccountId,
    #[sea_orm(unique)]
    pub token_hash: String,
    pub made_at: DateTimeUtc,
    /// The last day on which a phone asked, so that its owner can tell whether it does.
    pub fetched_on: Option<NaiveDate>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<super::account::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Account;
    Technical: Id, AccountId, MadeAt, FetchedOn, Version;
    Secret: TokenHash;
}

/// The day of the last fetch is noted without a trail; that there is a feed, and since when, has one.
impl crate::record::Untrailed for Entity {}
