//! Two Stadtbezirke that lie side by side.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{DistrictId, NeighbouringDistrictId};

/// Two Stadtbezirke that lie side by side; each pair once, the lower key first.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "neighbouring_district")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: NeighbouringDistrictId,
    pub district_id: DistrictId,
    pub neighbour_id: DistrictId,
    pub version: i32,
    #[sea_orm(belongs_to, from = "district_id", to = "id", relation_enum = "District")]
    pub district: BelongsTo<super::district::Entity>,
    #[sea_orm(belongs_to, from = "neighbour_id", to = "id", relation_enum = "Neighbour")]
    pub neighbour: BelongsTo<super::district::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Settings;
    Technical: Id, DistrictId, NeighbourId, Version;
}
