//! The words of the volunteers.

use crate::web::lang::Lang;

/// The words of the volunteers, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub new: &'static str,
    pub counted: fn(u64, u64) -> String,
    pub none_title: &'static str,
    pub none_yet: &'static str,
    pub any: &'static str,
    pub visiting: &'static str,
    pub free: &'static str,
    pub ended: &'static str,
    pub visits_whom: &'static str,
    pub last_visit: &'static str,
    pub people: &'static str,
    pub no_people: &'static str,
    pub new_assignment: &'static str,
    pub hours: &'static str,
    pub this_month: &'static str,
    pub this_year: &'static str,
    pub visits: &'static str,
    pub no_visits: &'static str,
    pub person: &'static str,
    pub account: &'static str,
    pub no_account: &'static str,
    pub active_since: &'static str,
    pub iban: &'static str,
    pub iban_hint: &'static str,
    pub services_hint: &'static str,
    pub what_they_offer: &'static str,
    pub new_person: &'static str,
    pub edit_person: &'static str,
    pub take_on: &'static str,
    pub taken_on: fn(&str) -> String,
    pub saved: fn(&str) -> String,
    pub known_already: fn(&str) -> String,
    pub other_person: &'static str,
    pub where_they_live: &'static str,
    pub note_hint: &'static str,
    pub ending: &'static str,
    pub ending_lede: &'static str,
    pub ended_on: &'static str,
    pub ended_on_hint: &'static str,
    pub still_visiting: fn(&str, &str) -> String,
    pub has_ended: fn(&str) -> String,
    pub goes_on: fn(&str) -> String,
    pub confirmed: &'static str,
    pub unconfirmed: &'static str,
}

const DE: Text = Text {
    title: "Ehrenamtliche",
    new: "Neu",
    counted: |people, free| match people {
        1 => format!("1 Person · {free} ohne Begleitung"),
        n => format!("{n} Personen · {free} ohne Begleitung"),
    },
    none_title: "Noch ist niemand eingetragen",
    none_yet: "Hier stehen alle, die ehrenamtlich begleiten oder begleiten möchten.",
    any: "Alle",
    visiting: "begleitet jemanden",
    free: "ohne Begleitung",
    ended: "beendet",
    visits_whom: "Begleitungen",
    last_visit: "Letzter Besuch",
    people: "Begleitet",
    no_people: "Zurzeit niemanden.",
    new_assignment: "Begleitung eintragen",
    hours: "Stunden",
    this_month: "Diesen Monat",
    this_year: "Dieses Jahr",
    visits: "Letzte Besuche",
    no_visits: "Noch kein Besuch.",
    person: "Person",
    account: "Konto",
    no_account: "kein Zugang",
    active_since: "Ehrenamtlich seit",
    iban: "IBAN",
    iban_hint: "Für die Aufwandsentschädigung.",
    services_hint: "Wofür sich die Person angeboten hat.",
    what_they_offer: "Ehrenamt",
    new_person: "Ehrenamtliche*n aufnehmen",
    edit_person: "Person ändern",
    take_on: "Aufnehmen",
    taken_on: |number| format!("{number} ist aufgenommen."),
    saved: |number| format!("Gespeichert für {number}."),
    known_already: |numbers| {
        format!(
            "Unter {numbers} ist schon jemand mit diesem Namen und Geburtsdatum eingetragen. \
             Ist es jemand anderes, bestätigen Sie das bitte unten."
        )
    },
    other_person: "Das ist eine andere Person mit demselben Namen und Geburtsdatum",
    where_they_live: "Adresse und Erreichbarkeit",
    note_hint: "Was für die Vermittlung wichtig ist. Nur das Koordinationsteam liest es.",
    ending: "Ehrenamt beenden",
    ending_lede: "Der Eintrag bleibt erhalten und steht nicht mehr in der Liste der Aktiven. \
                  Ohne Datum geht das Ehrenamt weiter.",
    ended_on: "Letzter Tag des Ehrenamts",
    ended_on_hint: "Leer lassen, wenn es weitergeht.",
    still_visiting: |day, numbers| {
        format!("Nach dem {day} laufen noch Begleitungen: {numbers}. Bitte beenden Sie zuerst diese.")
    },
    has_ended: |number| format!("Das Ehrenamt von {number} ist beendet."),
    goes_on: |number| format!("Das Ehrenamt von {number} geht weiter."),
    confirmed: "bestätigt",
    unconfirmed: "noch nicht bestätigt",
};

const EN: Text = Text {
    title: "Volunteers",
    new: "New",
    counted: |people, free| match people {
        1 => format!("1 person · {free} without an assignment"),
        n => format!("{n} people · {free} without an assignment"),
    },
    none_title: "Nobody is entered yet",
    none_yet: "Everybody who visits, or would like to, will stand here.",
    any: "All",
    visiting: "visits somebody",
    free: "without an assignment",
    ended: "ended",
    visits_whom: "Assignments",
    last_visit: "Last visit",
    people: "Visits",
    no_people: "Nobody at present.",
    new_assignment: "Enter an assignment",
    hours: "Hours",
    this_month: "This month",
    this_year: "This year",
    visits: "Last visits",
    no_visits: "No visit yet.",
    person: "Person",
    account: "Account",
    no_account: "no access",
    active_since: "Volunteer since",
    iban: "IBAN",
    iban_hint: "For the allowance.",
    services_hint: "What the person has offered to do.",
    what_they_offer: "Volunteering",
    new_person: "Take a volunteer on",
    edit_person: "Change the person",
    take_on: "Take on",
    taken_on: |number| format!("{number} is taken on."),
    saved: |number| format!("Saved for {number}."),
    known_already: |numbers| {
        format!(
            "Somebody with this name and date of birth stands under {numbers} already. \
             If this is somebody else, please say so below."
        )
    },
    other_person: "This is another person with the same name and date of birth",
    where_they_live: "Address and how to reach them",
    note_hint: "What matters for placing. Only the coordinators read it.",
    ending: "End volunteering",
    ending_lede: "The record stays, and no longer stands in the list of the active. Without a date it goes on.",
    ended_on: "Last day of volunteering",
    ended_on_hint: "Leave empty if it goes on.",
    still_visiting: |day, numbers| {
        format!("After {day} there are still assignments: {numbers}. Please end these first.")
    },
    has_ended: |number| format!("Volunteering of {number} has ended."),
    goes_on: |number| format!("Volunteering of {number} goes on."),
    confirmed: "confirmed",
    unconfirmed: "not confirmed yet",
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
