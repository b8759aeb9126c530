//! A dementia group (Demenzbetreuungsgruppe), weekly in a Begegnungszentrum.

use chrono::NaiveTime;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{DistrictId, GroupId};

/// A dementia group (Demenzbetreuungsgruppe), weekly in a Begegnungszentrum.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dementia_group")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: GroupId,
    #[sea_orm(unique)]
    pub number: String,
    pub name: String,
    pub place: String,
    pub district_id: DistrictId,
    /// 1 is Monday, 7 Sunday.
    pub weekday: i32,
    pub starts: NaiveTime,
    pub ends: NaiveTime,
    pub version: i32,
    #[sea_orm(belongs_to, from = "district_id", to = "id")]
    pub district: BelongsTo<super::district::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, Number, Name, Place, DistrictId, Weekday, Starts, Ends, Version;
}
