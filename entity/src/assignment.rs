//! The tandem of one volunteer and one senior in one service (Begleitung).

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AssignmentId, EnquiryId, SeniorId, Service, VolunteerId};

/// The tandem of one volunteer and one senior in one service (Begleitung).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assignment")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: AssignmentId,
    #[sea_orm(unique)]
    pub number: String,
    pub senior_id: SeniorId,
    pub volunteer_id: VolunteerId,
    pub service: Service,
    pub starts_on: NaiveDate,
    /// The last day; nothing while it goes on.
    pub ends_on: Option<NaiveDate>,
    /// The enquiry it was placed from.
    pub enquiry_id: Option<EnquiryId>,
    /// Whose place it has taken.
    pub follows_id: Option<AssignmentId>,
    /// In whose place it stands for a while; then it has both days.
    pub substitutes_for_id: Option<AssignmentId>,
    /// The last day of the trial phase; nothing if there is none.
    pub trial_until: Option<NaiveDate>,
    /// The day of the talk by which the trial phase is over.
    pub trial_talk_on: Option<NaiveDate>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
    #[sea_orm(belongs_to, from = "volunteer_id", to = "id")]
    pub volunteer: BelongsTo<super::volunteer::Entity>,
    #[sea_orm(belongs_to, from = "enquiry_id", to = "id")]
    pub enquiry: BelongsTo<Option<super::enquiry::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, Number, SeniorId, VolunteerId, Service, StartsOn, EndsOn, EnquiryId, FollowsId, SubstitutesForId, TrialUntil, TrialTalkOn, Version;
}
