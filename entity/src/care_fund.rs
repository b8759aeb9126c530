//! A Pflegekasse, recognised by its Institutionskennzeichen.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{CareFundId, InstitutionCode, PostalCode};

/// A Pflegekasse, recognised by its Institutionskennzeichen.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "care_fund")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CareFundId,
    #[sea_orm(unique)]
    pub ik: InstitutionCode,
    pub name: String,
    pub street: Option<String>,
    pub postal_code: Option<PostalCode>,
    pub town: Option<String>,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Settings;
    Technical: Id, Ik, Name, Street, PostalCode, Town, Version;
}
