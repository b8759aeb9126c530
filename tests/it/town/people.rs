//! Who lives in the town from the beginning. All of them are invented.

use entity::{
    senior,
    value::{AccountId, AssignmentId, CareFundId, Role, SeniorId, Service, VolunteerId},
    volunteer,
};
use geleit::{error::Result, store::Tx};
use sea_orm::Set;

use super::rows;

/// The people of the town, by their keys.
#[derive(Clone, Debug)]
pub struct People {
    /// Anna Kern.
    pub coordinator: AccountId,
    /// Mehmet Aydın.
    pub second_coordinator: AccountId,
    /// Petra Lindqvist.
    pub finance: AccountId,
    /// Ole Brandt.
    pub admin: AccountId,
    /// Dr. Ruth Salomon.
    pub auditor: AccountId,
    /// Herr Jürgen Böttcher, E-0001.
    pub boettcher: VolunteerId,
    pub boettcher_account: AccountId,
    /// Frau Ayşe Yıldız, E-0002.
    pub yildiz: VolunteerId,
    pub yildiz_account: AccountId,
    /// The Pflegekasse Musterland.
    pub care_fund: CareFundId,
    /// Frau Erna Abendroth, S-0001: care grade 3 since 1 March 2025, is paid back by her fund.
    pub abendroth: SeniorId,
    /// Entlastung with Herr Böttcher since 1 April 2025, B-0001.
    pub abendroth_with_boettcher: AssignmentId,
    /// Herr Konrad Süß, S-0002: no care grade.
    pub suess: SeniorId,
    /// Besuchsdienst with Frau Yıldız since 1 February 2026, B-0002.
    pub suess_with_yildiz: AssignmentId,
    /// Frau Hannelore Krüger, S-0003: care grade 2 since 1 June 2024 and dementia; her fund pays the service.
    pub krueger: SeniorId,
    /// Entlastung with Frau Yıldız since 1 July 2024, B-0003.
    pub krueger_with_yildiz: AssignmentId,
}

impl People {
    /// Before anybody has moved in.
    pub(super) const NOBODY: Self = Self {
        coordinator: AccountId(0),
        second_coordinator: AccountId(0),
        finance: AccountId(0),
        admin: AccountId(0),
        auditor: AccountId(0),
        boettcher: VolunteerId(0),
        boettcher_account: AccountId(0),
        yildiz: VolunteerId(0),
        yildiz_account: AccountId(0),
        care_fund: CareFundId(0),
        abendroth: SeniorId(0),
        abendroth_with_boettcher: AssignmentId(0),
        suess: SeniorId(0),
        suess_with_yildiz: AssignmentId(0),
        krueger: SeniorId(0),
        krueger_with_yildiz: AssignmentId(0),
    };
}

/// Lets them move in.
pub(super) async fn settle(tx: &Tx) -> Result<People> {
    let boettcher = tx.insert(rows::volunteer("E-0001", "Herr Jürgen Böttcher")).await?.id;
    let yildiz = tx.insert(frau_yildiz()).await?.id;
    let care_fund = tx.insert(rows::care_fund("180123451", "Pflegekasse Musterland")).await?.id;
    let abendroth = tx.insert(frau_abendroth(care_fund)).await?.id;
    let suess = tx.insert(rows::senior("S-0002", "Herr Konrad Süß")).await?.id;
    let krueger = tx.insert(frau_krueger(care_fund)).await?.id;
    tx.insert(rows::care_grade(abendroth, 3, "2025-03-01")).await?;
    tx.insert(rows::care_grade(krueger, 2, "2024-06-01")).await?;
    tx.insert(rows::claim_assignment(krueger, "2024-07-01")).await?;
    let tandem = async |number, senior, volunteer, service, from| {
        let saved = tx.insert(rows::assignment(number, senior, volunteer, service, from)).await?;
        Ok::<_, geleit::error::Error>(saved.id)
    };
    let account = async |name, role, volunteer| {
        Ok::<_, geleit::error::Error>(tx.insert(rows::account(name, &[role], volunteer)).await?.id)
    };
    Ok(People {
        coordinator: account("Anna Kern", Role::Coordinator, None).await?,
        second_coordinator: account("Mehmet Aydın", Role::Coordinator, None).await?,
        finance: account("Petra Lindqvist", Role::Finance, None).await?,
        admin: account("Ole Brandt", Role::Admin, None).await?,
        auditor: account("Dr. Ruth Salomon", Role::Auditor, None).await?,
        boettcher_account: account("Jürgen Böttcher", Role::Volunteer, Some(boettcher)).await?,
        yildiz_account: account("Ayşe Yıldız", Role::Volunteer, Some(yildiz)).await?,
        abendroth_with_boettcher: tandem("B-0001", abendroth, boettcher, Service::Entlastung, "2025-04-01").await?,
        suess_with_yildiz: tandem("B-0002", suess, yildiz, Service::Besuchsdienst, "2026-02-01").await?,
        krueger_with_yildiz: tandem("B-0003", krueger, yildiz, Service::Entlastung, "2024-07-01").await?,
        boettcher,
        yildiz,
        care_fund,
        abendroth,
        suess,
        krueger,
    })
}

fn frau_yildiz() -> volunteer::ActiveModel {
    volunteer::ActiveModel {
        languages: Set(entity::value::Lines::from_commas("Deutsch, Türkisch")),
        ..rows::volunteer("E-0002", "Frau Ayşe Yıldız")
    }
}

fn frau_abendroth(care_fund: CareFundId) -> senior::ActiveModel {
    senior::ActiveModel {
        care_fund_id: Set(Some(care_fund)),
        insurance_number: Set(Some("A123456780".parse().expect("a number with its check digit"))),
        ..rows::senior("S-0001", "Frau Erna Abendroth")
    }
}

fn frau_krueger(care_fund: CareFundId) -> senior::ActiveModel {
    senior::ActiveModel {
        dementia: Set(true),
        care_fund_id: Set(Some(care_fund)),
        insurance_number: Set(Some("K102030403".parse().expect("a number with its check digit"))),
        payment_route: Set(senior::PaymentRoute::ClaimAssignment),
        ..rows::senior("S-0003", "Frau Hannelore Krüger")
    }
}
