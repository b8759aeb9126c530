//! What happened in a senior's life (Ereignis), and what was done about it.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AccountId, LifeEventId, LifeEventKind, SeniorId};

/// What happened in a senior's life (Ereignis), and what was done about it. One that was taken back stays.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "life_event")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: LifeEventId,
    pub senior_id: SeniorId,
    pub kind: LifeEventKind,
    /// Of a stay in hospital the first day.
    pub day: NaiveDate,
    /// The last day of a stay in hospital; nothing while nobody knows.
    pub until: Option<NaiveDate>,
    pub note: Option<String>,
    /// Everything it did, as JSON, so that it can be taken back.
    pub did: String,
    pub made_at: DateTimeUtc,
    /// Who entered it.
    pub account_id: Option<AccountId>,
    pub taken_back_at: Option<DateTimeUtc>,
    pub taken_back_by: Option<AccountId>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, SeniorId, Day, Until, MadeAt, AccountId, TakenBackAt, TakenBackBy, Version;
    Health: Kind;
    FreeText: Note, Did;
}
