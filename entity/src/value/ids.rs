//! One type per table for its primary key, so that a senior's id cannot be handed in for a volunteer's.

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    AccessEntryId
    AccountId
    AccountLinkId
    ActivityId
    AssignmentEndingId
    AssignmentId
    AssignmentPauseId
    AuditEntryId
    CalendarFeedId
    CareFundId
    CareGradeId
    ClaimAssignmentId
    ClosingRunId
    ConsentId
    ContactPersonId
    DistinctPairId
    DistrictId
    EnquiryId
    EnquiryStepId
    ExternalUseId
    FollowUpId
    FormerNumberId
    FormerRouteId
    FundBalanceId
    GroupAttendanceId
    GroupId
    GroupMeetingId
    LetterId
    LifeEventId
    LogoId
    MailServerId
    MonthClosingId
    NeighbouringDistrictId
    NoteId
    OutboxId
    PartnerContactId
    PartnerId
    ProposalId
    ReliefBookingId
    SeniorId
    StatementId
    StatementLineId
    TariffId
    TextBlockId
    TrainingModuleId
    TrainingRecordId
    VatNoteId
    VisitId
    VolunteerId
    VolunteerStageId
}
