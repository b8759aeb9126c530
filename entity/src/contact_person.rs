//! Somebody around a senior: a relative, a legal representative, who gets the bill.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{ContactPersonId, Email, PostalCode, Representative, SeniorId};

/// Somebody around a senior: a relative, a legal representative, who gets the bill.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contact_person")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ContactPersonId,
    pub senior_id: SeniorId,
    pub name: String,
    pub relation: String,
    pub phone: Option<String>,
    pub email: Option<Email>,
    pub street: Option<String>,
    pub postal_code: Option<PostalCode>,
    pub town: Option<String>,
    pub billing_contact: bool,
    /// Whether they are called first, before the senior.
    pub called_first: bool,
    pub representative: Representative,
    /// What they are found by.
    pub folded: String,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, SeniorId, BillingContact, CalledFirst, Version;
    Identity: Name, Relation, Folded;
    Contact: Phone, Email, Street, PostalCode, Town;
    Health: Representative;
}
