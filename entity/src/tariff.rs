//! What an hour of a service costs from a day on, and how minutes are billed.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{Cents, Service, TariffId};

/// What an hour of a service costs from a day on, and how minutes are billed.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tariff")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: TariffId,
    pub service: Service,
    pub valid_from: NaiveDate,
    pub per_hour: Cents,
    pub step_minutes: i32,
    pub rounding: Rounding,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Settings;
    Technical: Id, Service, ValidFrom, PerHour, StepMinutes, Rounding, Version;
}

/// Which way a visit's minutes go to the billing step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Rounding {
    /// To the full step below.
    #[sea_orm(string_value = "down")]
    Down,
    /// To the nearest step; a tie goes up.
    #[sea_orm(string_value = "nearest")]
    Nearest,
    /// To the full step above.
    #[sea_orm(string_value = "up")]
    Up,
}
