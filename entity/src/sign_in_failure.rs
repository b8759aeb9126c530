//! How often signing in failed of late, by a digest of what was tried; slows the next try.

use sea_orm::entity::prelude::*;

use crate::record::register;

/// How often signing in failed of late, by a digest of what was tried; slows the next try.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_failure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: String,
    pub failures: i32,
    pub last_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Log;
    Technical: Failures, LastAt;
    Secret: Subject;
}

impl crate::record::Untrailed for Entity {}
