//! An issued statement (Abrechnung), own share or cancellation (Storno). Its words, figures and PDF never change.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::record::record;
use crate::value::{Cents, ClosingRunId, InstitutionCode, Month, SeniorId, StatementId};

/// An issued statement (Abrechnung), own share or cancellation (Storno). Its words, figures and PDF never change.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "statement")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: StatementId,
    #[sea_orm(unique)]
    pub number: String,
    pub kind: StatementKind,
    pub status: StatementStatus,
    pub senior_id: SeniorId,
    pub payee: Payee,
    pub care_fund_ik: Option<InstitutionCode>,
    pub refers_to: Option<StatementId>,
    #[sea_orm(unique)]
    pub cancels: Option<StatementId>,
    pub month: Month,
    pub run_id: ClosingRunId,
    pub issued_on: NaiveDate,
    pub total: Cents,
    pub relief_budget: Cents,
    pub own_share: Cents,
    pub amount_due: Cents,
    pub document: String,
    pub sha256: String,
    pub pages: i32,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
    #[sea_orm(belongs_to, from = "run_id", to = "id")]
    pub run: BelongsTo<super::closing_run::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Billing;
    Technical: Id, Number, Kind, Status, SeniorId, Payee, CareFundIk, RefersTo, Cancels, Month, RunId, IssuedOn, Total, OwnShare, AmountDue, Sha256, Pages, Version;
    Health: ReliefBudget, Document;
}

/// What kind of document a statement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum StatementKind {
    /// What the month cost, to the senior or to the care fund.
    #[sea_orm(string_value = "statement")]
    Statement,
    /// What the care fund does not bear, to the senior.
    #[sea_orm(string_value = "own_share")]
    OwnShare,
    /// Takes another document back, with every amount negative.
    #[sea_orm(string_value = "cancellation")]
    Cancellation,
}

/// What became of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum StatementStatus {
    /// Sent, and nothing paid yet.
    #[sea_orm(string_value = "issued")]
    Issued,
    /// Something is paid.
    #[sea_orm(string_value = "part_paid")]
    PartPaid,
    /// All is paid.
    #[sea_orm(string_value = "paid")]
    Paid,
    /// Taken back by a cancellation.
    #[sea_orm(string_value = "cancelled")]
    Cancelled,
}

/// To whom a document is addressed, and who pays it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Payee {
    /// The senior, or who gets the bill for them.
    #[sea_orm(string_value = "senior")]
    Senior,
    /// The care fund, by claim assignment.
    #[sea_orm(string_value = "care_fund")]
    CareFund,
}
