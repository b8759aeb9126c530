//! The words of the network partners.

use crate::web::{
    format::{english, german},
    lang::Lang,
};

/// The words of the network partners, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub new: &'static str,
    pub counted: fn(u64) -> String,
    pub none_title: &'static str,
    pub none_yet: &'static str,
    pub nothing_found: &'static str,
    pub nothing_found_advice: &'static str,
    pub refer: &'static str,
    pub refers: &'static str,
    pub ended: &'static str,
    pub status: &'static str,
    pub kind: &'static str,
    pub kind_hint: &'static str,
    pub all_kinds: &'static str,
    pub facts: &'static str,
    pub new_partner: &'static str,
    pub make: &'static str,
    pub made: fn(&str) -> String,
    pub saved: fn(&str) -> String,
    pub known_already: fn(&str) -> String,
    pub other_partner: &'static str,
    pub end: &'static str,
    pub ending_lede: &'static str,
    pub ended_on: &'static str,
    pub ended_on_hint: &'static str,
    pub ended_on_day: fn(&str) -> String,
    pub has_ended: fn(&str) -> String,
    pub goes_on: fn(&str) -> String,
    pub contacts: &'static str,
    pub no_contacts: &'static str,
    pub contact: &'static str,
    pub add_contact: &'static str,
    pub contact_known: &'static str,
    pub remove_contact: &'static str,
    pub function: &'static str,
    pub function_hint: &'static str,
}

const DE: Text = Text {
    title: "Netzwerkpartner",
    new: "Neu",
    counted: |n| if n == 1 { "1 Netzwerkpartner".to_owned() } else { format!("{n} Netzwerkpartner", n = german(n)) },
    none_title: "Noch kein Netzwerkpartner",
    none_yet: "Hier stehen Seniorenbüros, Krankenhäuser und andere, die Menschen an Sie vermitteln.",
    nothing_found: "Kein Netzwerkpartner passt zu diesem Filter.",
    nothing_found_advice: "Nehmen Sie einen Teil des Filters weg, oder suchen Sie nach einem Teil des Namens.",
    refer: "Vermitteln noch",
    refers: "vermittelt",
    ended: "beendet",
    status: "Status",
    kind: "Art",
    kind_hint: "Zum Beispiel Seniorenbüro, Krankenhaus, Angehörigengruppe, Migrantenorganisation.",
    all_kinds: "Alle Arten",
    facts: "Angaben",
    new_partner: "Neuer Netzwerkpartner",
    make: "Aufnehmen",
    made: |number| format!("{number} ist aufgenommen."),
    saved: |number| format!("{number} ist gespeichert."),
    known_already: |numbers| {
        format!("Diesen Namen gibt es schon: {numbers}. Ist es ein anderer Partner, bestätigen Sie das bitte unten.")
    },
    other_partner: "Das ist ein anderer Partner mit demselben Namen",
    end: "Zusammenarbeit beenden",
    ending_lede: "Der Eintrag bleibt mit allen Notizen erhalten und steht nicht mehr in der Liste.",
    ended_on: "Letzter Tag",
    ended_on_hint: "Leer lassen, wenn die Zusammenarbeit weitergeht.",
    ended_on_day: |day| format!("Zusammenarbeit bis {day}"),
    has_ended: |number| format!("Die Zusammenarbeit mit {number} endet."),
    goes_on: |number| format!("Die Zusammenarbeit mit {number} geht weiter."),
    contacts: "Ansprechpersonen",
    no_contacts: "Noch keine Ansprechperson.",
    contact: "Ansprechperson",
    add_contact: "Ansprechperson hinzufügen",
    contact_known: "Diese Person steht hier schon. Bitte ändern Sie den vorhandenen Eintrag.",
    remove_contact: "Diese Ansprechperson löschen",
    function: "Aufgabe",
    function_hint: "Zum Beispiel Leitung oder Sozialdienst.",
};

const EN: Text = Text {
    title: "Network partners",
    new: "New",
    counted: |n| if n == 1 { "1 network partner".to_owned() } else { format!("{n} network partners", n = english(n)) },
    none_title: "No network partner yet",
    none_yet: "Senior citizens' offices, hospitals and others who refer people to you stand here.",
    nothing_found: "No network partner fits this filter.",
    nothing_found_advice: "Take part of the filter away, or look for a part of the name.",
    refer: "Still refer",
    refers: "refers",
    ended: "ended",
    status: "State",
    kind: "Kind",
    kind_hint: "For example senior citizens' office, hospital, relatives' group, migrant organisation.",
    all_kinds: "All kinds",
    facts: "Facts",
    new_partner: "New network partner",
    make: "Take in",
    made: |number| format!("{number} is taken in."),
    saved: |number| format!("{number} is saved."),
    known_already: |numbers| {
        format!("There is this name already: {numbers}. If it is another partner, please confirm that below.")
    },
    other_partner: "This is another partner of the same name",
    end: "End the cooperation",
    ending_lede: "The record is kept with all its notes, and no longer stands in the list.",
    ended_on: "Last day",
    ended_on_hint: "Leave empty if the cooperation goes on.",
    ended_on_day: |day| format!("Cooperation until {day}"),
    has_ended: |number| format!("The cooperation with {number} ends."),
    goes_on: |number| format!("The cooperation with {number} goes on."),
    contacts: "Contacts",
    no_contacts: "No contact yet.",
    contact: "Contact",
    add_contact: "Add a contact",
    contact_known: "This person stands here already. Please change the entry there is.",
    remove_contact: "Delete this contact",
    function: "Task",
    function_hint: "For example head, or social service.",
};

impl Lang {
    /// The words of the network partners.
    pub fn partners(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
