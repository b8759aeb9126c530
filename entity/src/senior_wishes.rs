//! What a senior wishes for: each of it voluntary, a wish and no trait, and in no statistics.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{Availability, Gender, Lines, SeniorId};

/// What a senior wishes for: each of it voluntary, a wish and no trait, and in no statistics.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "senior_wishes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub senior_id: SeniorId,
    /// Who the volunteer should be; nothing if it does not matter.
    pub gender: Option<Gender>,
    /// In which languages they would like to talk.
    pub languages: Lines,
    /// Whether they wish for somebody from the LSBTIQ\* community (Art. 9 GDPR).
    pub community: bool,
    pub interests: Lines,
    /// When a visit suits them.
    pub availability: Availability,
    pub note: Option<String>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether it holds a wish that is kept by consent alone (Art. 9 Abs. 2 lit. a DSGVO).
    pub fn needs_consent(&self) -> bool {
        self.gender.is_some() || self.community
    }
}

record! { CaseFile;
    Technical: SeniorId, Availability, Version;
    Identity: Languages;
    Health: Gender, Community;
    FreeText: Interests, Note;
}
