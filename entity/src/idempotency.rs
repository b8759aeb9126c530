//! The one-time key of a form that has acted, with the answer it led to.

use sea_orm::entity::prelude::*;

use crate::record::register;

/// The one-time key of a form that has acted, with the answer it led to.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    pub fingerprint: String,
    pub answer: String,
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Log;
    Technical: Answer, At;
    Secret: Key, Fingerprint;
}

impl crate::record::Untrailed for Entity {}
