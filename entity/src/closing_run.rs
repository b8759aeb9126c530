//! One run of closing a month: the first, or a later one that billed what came late.

use sea_orm::entity::prelude::*;

use crate::record::register;
use crate::value::{ClosingRunId, Month};

/// One run of closing a month: the first, or a later one that billed what came late.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "closing_run")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ClosingRunId,
    pub month: Month,
    pub at: DateTimeUtc,
    pub by: String,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Billing;
    Technical: Id, Month, At, By;
}
