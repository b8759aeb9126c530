//! Somebody to talk to at a network partner.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{Email, PartnerContactId, PartnerId};

/// Somebody to talk to at a network partner.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "partner_contact")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: PartnerContactId,
    pub partner_id: PartnerId,
    pub name: String,
    /// What they do there.
    pub function: Option<String>,
    pub phone: Option<String>,
    pub email: Option<Email>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "partner_id", to = "id")]
    pub partner: BelongsTo<super::partner::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, PartnerId, Version;
    Identity: Name, Function;
    Contact: Phone, Email;
}
