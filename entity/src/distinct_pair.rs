//! Two records that look alike and are of two people, as somebody has said: not told again.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{DistinctPairId, SubjectKind};

/// Two records that look alike and are of two people, as somebody has said.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "distinct_pair")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: DistinctPairId,
    /// Of which kind both are.
    pub subject: SubjectKind,
    /// The keys of both, the lower one first.
    pub one_id: i64,
    pub other_id: i64,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, Subject, OneId, OtherId, Version;
}
