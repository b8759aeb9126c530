//! Seniors, their care grades, and the people around them.

use crate::exchange::{
    cell::Whole,
    problem::RowFault,
    row::{Cells, row},
};
use chrono::NaiveDate;
use entity::{
    senior::PaymentRoute,
    value::{Email, InstitutionCode, InsuranceNumber, Lines, PostalCode},
};

row! {
    /// Somebody who is visited.
    Senior in "senioren" {
        Key number: String = "nummer";
        Optional salutation: Option<String> = "anrede";
        Required first_name: String = "vorname";
        Required last_name: String = "nachname";
        Required birth_date: NaiveDate = "geburtsdatum";
        Required street: String = "strasse";
        Required postal_code: PostalCode = "plz";
        Required town: String = "ort";
        Required district: String = "stadtbezirk" => "stadtbezirke";
        Optional phone: Option<String> = "telefon";
        Optional dementia: bool = "demenz", false;
        Optional care_fund: Option<InstitutionCode> = "pflegekasse_ik" => "pflegekassen";
        Optional insurance_number: Option<InsuranceNumber> = "versichertennummer";
        Optional route: PaymentRoute = "zahlweg", PaymentRoute::Reimbursement;
        Optional assigned_from: Option<NaiveDate> = "abtretung_ab";
        Optional languages: Option<Lines> = "sprachen";
    } and unassigned
}

/// What an assigned claim needs, where the file has a column for it.
fn unassigned(cells: &Cells<'_>) -> Vec<(&'static str, RowFault)> {
    let assigned = cells.right("zahlweg") == Some(PaymentRoute::ClaimAssignment);
    let needed = ["abtretung_ab", "pflegekasse_ik", "versichertennummer"].into_iter();
    let missing = needed.filter(|column| assigned && cells.header.has(column) && cells.text(column).is_none());
    missing.map(|column| (column, RowFault::NeededForClaimAssignment)).collect()
}

row! {
    /// A care grade of a senior, from a day to a day, both included.
    CareGrade in "pflegegrade" {
        Key senior: String = "senior" => "senioren";
        Key from: NaiveDate = "von";
        Optional until: Option<NaiveDate> = "bis";
        Required grade: Whole<1, 5> = "pflegegrad";
        Optional at_home: bool = "zuhause", true;
    }
}

row! {
    /// Somebody around a senior.
    Contact in "kontakte" {
        Key senior: String = "senior" => "senioren";
        Key name: String = "name";
        Required relation: String = "beziehung";
        Optional phone: Option<String> = "telefon";
        Optional email: Option<Email> = "email";
        Optional street: Option<String> = "strasse";
        Optional postal_code: Option<PostalCode> = "plz";
        Optional town: Option<String> = "ort";
        Optional billing_contact: bool = "rechnungsempfaenger", false;
    }
}
