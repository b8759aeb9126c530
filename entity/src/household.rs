//! How a senior lives: what a volunteer needs to know before the door opens.

#![expect(clippy::struct_excessive_bools, reason = "each is a box of the form and a column of the table")]

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{Lines, SeniorId};

/// How a senior lives: what a volunteer needs to know before the door opens.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "household")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub senior_id: SeniorId,
    pub lives_alone: bool,
    /// Words of [`Pet`](crate::value::Pet).
    pub pets: Lines,
    /// Whether somebody smokes indoors.
    pub smoking: bool,
    /// Whether there are stairs on the way to the flat.
    pub stairs: bool,
    pub lift: bool,
    pub wheelchair: bool,
    pub note: Option<String>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: SeniorId, Version;
    Health: LivesAlone, Pets, Smoking, Stairs, Lift, Wheelchair;
    FreeText: Note;
}
