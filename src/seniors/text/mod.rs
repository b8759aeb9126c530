//! The words of the seniors: of the list and the record here, of the forms in `parts`, of household
//! and wishes in `living`.

mod letters;
mod living;
mod parts;

pub use letters::Redirected;
pub use living::AtHome;

use entity::{senior::PaymentRoute, value::Representative};

use crate::{people::KindWords, web::lang::Lang};

/// The words of the list and the record, in one language.
#[derive(Debug)]
pub struct Text {
    pub kind: KindWords,
    pub care_grade: &'static str,
    pub grade: fn(i32) -> String,
    pub no_grade: &'static str,
    pub external_uses: &'static str,
    pub external_uses_lede: &'static str,
    pub fund_balances: &'static str,
    pub fund_balances_lede: &'static str,
    pub no_entries: &'static str,
    pub enter: &'static str,
    pub insurance: &'static str,
    pub insurance_number: &'static str,
    pub care_fund: &'static str,
    pub care_funds: &'static str,
    pub no_funds_yet: &'static str,
    pub new_fund: &'static str,
    pub route: &'static str,
    pub route_word: fn(PaymentRoute) -> &'static str,
    pub route_before: &'static str,
    pub claim_assignment: &'static str,
    pub revoked: &'static str,
    pub care_grades: &'static str,
    pub no_grades: &'static str,
    pub not_at_home: &'static str,
    pub contacts: &'static str,
    pub no_contacts: &'static str,
    pub billing_contact: &'static str,
    pub called_first: &'static str,
    pub representative: fn(Representative) -> &'static str,
    pub add: &'static str,
    pub dementia: &'static str,
}

const DE: Text = Text {
    kind: KindWords {
        title: "Senior*innen",
        none_yet: "Hier stehen alle, die begleitet werden oder auf eine Begleitung warten.",
        new_person: "Senior*in aufnehmen",
        paired: "begleitet",
        unpaired: ("ohne Begleitung", "warning"),
        reach: "Adresse und Telefon",
        note_hint: "Was für die Begleitung wichtig ist. Nur das Koordinationsteam liest es.",
        ending: "Betreuung beenden",
        ending_lede: "Der Eintrag bleibt erhalten und steht nicht mehr in der Liste der laufenden Betreuungen. \
                      Ohne Datum geht die Betreuung weiter.",
        ended_on: "Letzter Tag der Betreuung",
        ended_on_hint: "Leer lassen, wenn die Betreuung weitergeht.",
        has_ended: |number| format!("Die Betreuung von {number} ist beendet."),
        goes_on: |number| format!("Die Betreuung von {number} geht weiter."),
    },
    care_grade: "Pflegegrad",
    grade: |grade| format!("Pflegegrad {grade}"),
    no_grade: "ohne Pflegegrad",
    external_uses: "Fremdverbrauch",
    external_uses_lede: "Was andere Anbieter vom Entlastungsbetrag abgerechnet haben.",
    fund_balances: "Auskünfte der Kasse",
    fund_balances_lede: "Was die Pflegekasse als Rest genannt hat. Von diesem Tag an gilt ihre Auskunft.",
    no_entries: "Hier ist noch nichts eingetragen.",
    enter: "Eintragen",
    insurance: "Kasse und Zahlweg",
    insurance_number: "Versicherten\u{ad}nummer",
    care_fund: "Pflegekasse",
    care_funds: "Pflegekassen",
    no_funds_yet: "Hier stehen die Pflegekassen der Senior*innen mit Institutionskennzeichen und Adresse.",
    new_fund: "Pflegekasse eintragen",
    route: "Zahlweg",
    route_word: |route| match route {
        PaymentRoute::Reimbursement => "Kostenerstattung",
        PaymentRoute::ClaimAssignment => "Abtretung an den Dienst",
    },
    route_before: "Zahlweg vorher",
    claim_assignment: "Abtretung",
    revoked: "widerrufen am",
    care_grades: "Pflegegrade",
    no_grades: "Kein Pflegegrad eingetragen.",
    not_at_home: "nicht zu Hause gepflegt",
    contacts: "Kontakte",
    no_contacts: "Keine Kontakte eingetragen.",
    billing_contact: "bekommt die Abrechnungen",
    called_first: "zuerst anrufen",
    representative: |kind| match kind {
        Representative::None => "",
        Representative::Authorised => "hat Vollmacht",
        Representative::Guardian => "rechtliche Betreuung",
    },
    add: "Hinzufügen",
    dementia: "Demenz",
};

const EN: Text = Text {
    kind: KindWords {
        title: "Seniors",
        none_yet: "Everybody who is accompanied, or waits to be, will stand here.",
        new_person: "Take a senior on",
        paired: "accompanied",
        unpaired: ("without an assignment", "warning"),
        reach: "Address and phone",
        note_hint: "What matters for the visits. Only the coordinators read it.",
        ending: "End care",
        ending_lede: "The record stays, and no longer stands in the list of those in care. Without a date care goes on.",
        ended_on: "Last day of care",
        ended_on_hint: "Leave empty if care goes on.",
        has_ended: |number| format!("Care of {number} has ended."),
        goes_on: |number| format!("Care of {number} goes on."),
    },
    care_grade: "Care grade",
    grade: |grade| format!("Care grade {grade}"),
    no_grade: "no care grade",
    external_uses: "Use by others",
    external_uses_lede: "What other providers have billed from the relief budget.",
    fund_balances: "The fund's word",
    fund_balances_lede: "What the care fund said is left. From that day on its word counts.",
    no_entries: "Nothing is entered here yet.",
    enter: "Enter",
    insurance: "Fund and payment route",
    insurance_number: "Insurance number",
    care_fund: "Care fund",
    care_funds: "Care funds",
    no_funds_yet: "The seniors' care funds will stand here with their institution code and address.",
    new_fund: "Enter a care fund",
    route: "Payment route",
    route_word: |route| match route {
        PaymentRoute::Reimbursement => "Reimbursement",
        PaymentRoute::ClaimAssignment => "Claim assigned to the service",
    },
    route_before: "Payment route before",
    claim_assignment: "Claim assignment",
    revoked: "revoked on",
    care_grades: "Care grades",
    no_grades: "No care grade entered.",
    not_at_home: "not cared for at home",
    contacts: "Contacts",
    no_contacts: "No contacts entered.",
    billing_contact: "gets the statements",
    called_first: "call first",
    representative: |kind| match kind {
        Representative::None => "",
        Representative::Authorised => "has power of attorney",
        Representative::Guardian => "legal guardian",
    },
    add: "Add",
    dementia: "Dementia",
};

impl Lang {
    /// The words of the seniors' list and record.
    pub fn seniors(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
