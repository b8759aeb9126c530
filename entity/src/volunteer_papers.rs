//! Which papers of a volunteer were seen and signed. No copy of any is kept.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AccountId, VolunteerId};

/// Which papers of a volunteer were seen and signed. No copy of any is kept.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "volunteer_papers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub volunteer_id: VolunteerId,
    /// The date on the police certificate (§ 30 BZRG).
    pub certificate_on: Option<NaiveDate>,
    /// When it was seen; given with its date, and only then.
    pub seen_on: Option<NaiveDate>,
    /// Who saw it; nobody where it was not entered by hand.
    pub seen_by: Option<AccountId>,
    /// When they promised to keep to themselves what they learn.
    pub confidentiality_on: Option<NaiveDate>,
    /// When the agreement on volunteering was signed.
    pub agreement_on: Option<NaiveDate>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "volunteer_id", to = "id")]
    pub volunteer: BelongsTo<super::volunteer::Entity>,
    #[sea_orm(belongs_to, from = "seen_by", to = "id")]
    pub account: BelongsTo<Option<super::account::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { VolunteerFile;
    Technical: VolunteerId, ConfidentialityOn, AgreementOn, Version;
    // What § 30a Abs. 3 BZRG has deleted must not live on in the trail.
    Health: CertificateOn, SeenOn, SeenBy;
}
