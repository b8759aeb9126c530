//! The words of the volunteers: of the list and the record here, of stages and papers in `steps`, of the profile in
//! `profile`.

mod profile;
mod steps;

pub use profile::Profile;
pub use steps::{Steps, refused};

use crate::{people::KindWords, web::lang::Lang};

/// The words of the volunteers, in one language.
#[derive(Debug)]
pub struct Text {
    pub kind: KindWords,
    pub visits_whom: &'static str,
    pub hours: &'static str,
    pub this_month: &'static str,
    pub this_year: &'static str,
    pub account: &'static str,
    pub no_account: &'static str,
    pub make_account: &'static str,
    pub to_account: &'static str,
    pub end_account: &'static str,
    pub account_is_open: &'static str,
    pub active_since: &'static str,
    pub begins_without: fn(&str) -> String,
    pub begun_stays: &'static str,
    pub iban: &'static str,
    pub iban_hint: &'static str,
    pub services_hint: &'static str,
    pub what_they_offer: &'static str,
    pub my_record: &'static str,
    pub my_record_lede: &'static str,
    pub idle_since: fn(&str) -> String,
    pub last_tandem_until: &'static str,
}

const DE: Text = Text {
    kind: KindWords {
        title: "Ehrenamtliche",
        none_yet: "Hier stehen alle, die ehrenamtlich begleiten oder begleiten möchten.",
        new_person: "Ehrenamtliche*n aufnehmen",
        paired: "begleitet jemanden",
        unpaired: ("ohne Begleitung", "info"),
        reach: "Adresse und Erreichbarkeit",
        note_hint: "Was für die Vermittlung wichtig ist. Nur das Koordinationsteam liest es.",
        ending: "Ehrenamt beenden",
        ending_lede: "Der Eintrag bleibt erhalten und steht nicht mehr in der Liste der Aktiven. \
                      Ohne Datum geht das Ehrenamt weiter.",
        ended_on: "Letzter Tag des Ehrenamts",
        ended_on_hint: "Leer lassen, wenn es weitergeht.",
        has_ended: |number| format!("Das Ehrenamt von {number} ist beendet."),
        goes_on: |number| format!("Das Ehrenamt von {number} geht weiter."),
    },
    visits_whom: "Begleitungen",
    hours: "Stunden",
    this_month: "Diesen Monat",
    this_year: "Dieses Jahr",
    account: "Konto",
    no_account: "kein Zugang",
    make_account: "Zugang anlegen",
    to_account: "Zugang ändern",
    end_account: "Zugang beenden",
    account_is_open: "Das Konto ist noch offen. Wer nicht mehr mitarbeitet, braucht keinen Zugang; beenden kann ihn die Administration.",
    active_since: "Ehrenamtlich seit",
    begins_without: |papers| {
        format!(
            "Wer beginnt, braucht zuerst: {papers}. Lassen Sie das Feld leer, und tragen Sie danach die Nachweise ein."
        )
    },
    begun_stays: "Der Beginn lässt sich hier berichtigen, aber nicht streichen. Hat das Ehrenamt noch nicht begonnen, nehmen \
                  Sie unter „Stand“ den letzten Schritt zurück.",
    iban: "IBAN",
    iban_hint: "Für die Aufwandsentschädigung.",
    services_hint: "Wofür sich die Person angeboten hat.",
    what_they_offer: "Ehrenamt",
    my_record: "Mein Ehrenamt",
    my_record_lede: "So hat das Büro es notiert. Stimmt etwas nicht mehr, sagen Sie bitte dem Koordinationsteam Bescheid.",
    idle_since: |day| format!("seit {day}"),
    last_tandem_until: "Ohne Begleitung seit",
};

const EN: Text = Text {
    kind: KindWords {
        title: "Volunteers",
        none_yet: "Everybody who visits, or would like to, will stand here.",
        new_person: "Take a volunteer on",
        paired: "visits somebody",
        unpaired: ("without an assignment", "info"),
        reach: "Address and how to reach them",
        note_hint: "What matters for placing. Only the coordinators read it.",
        ending: "End volunteering",
        ending_lede: "The record stays, and no longer stands in the list of the active. Without a date it goes on.",
        ended_on: "Last day of volunteering",
        ended_on_hint: "Leave empty if it goes on.",
        has_ended: |number| format!("Volunteering of {number} has ended."),
        goes_on: |number| format!("Volunteering of {number} goes on."),
    },
    visits_whom: "Assignments",
    hours: "Hours",
    this_month: "This month",
    this_year: "This year",
    account: "Account",
    no_account: "no access",
    make_account: "Give access",
    to_account: "Change access",
    end_account: "End access",
    account_is_open: "The account is still open. Whoever no longer works here needs no access; Administration can end it.",
    active_since: "Volunteer since",
    begins_without: |papers| {
        format!("Whoever begins first needs: {papers}. Leave this empty, and enter the papers afterwards.")
    },
    begun_stays: "The beginning can be corrected here, not taken out. If volunteering has not begun yet, take the last step \
                  back under “Stage”.",
    iban: "IBAN",
    iban_hint: "For the allowance.",
    services_hint: "What the person has offered to do.",
    what_they_offer: "Volunteering",
    my_record: "My volunteering",
    my_record_lede: "This is what the office has noted. If something is no longer right, please tell the coordinators.",
    idle_since: |day| format!("since {day}"),
    last_tandem_until: "Without an assignment since",
};

impl Lang {
    /// The words of the volunteers.
    pub fn volunteers(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
