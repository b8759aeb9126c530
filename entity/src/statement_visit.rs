//! Which visits a statement bills; kept when it is cancelled.

use sea_orm::entity::prelude::*;

use crate::record::register;
use crate::value::{StatementId, VisitId};

/// Which visits a statement bills; kept when it is cancelled.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "statement_visit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub statement_id: StatementId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub visit_id: VisitId,
    #[sea_orm(belongs_to, from = "statement_id", to = "id")]
    pub statement: BelongsTo<super::statement::Entity>,
    #[sea_orm(belongs_to, from = "visit_id", to = "id")]
    pub visit: BelongsTo<super::visit::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Billing;
    Technical: StatementId, VisitId;
}
