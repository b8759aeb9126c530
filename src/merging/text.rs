//! The words of merging.

use entity::value::SubjectKind;

use crate::web::{
    format::{english, german},
    lang::Lang,
};

/// The words of merging, in one language.
#[derive(Debug)]
pub struct Text {
    pub pairs_lede: &'static str,
    pub no_pairs: &'static str,
    pub no_pairs_lede: &'static str,
    pub n_pairs: fn(usize) -> String,
    pub and_more: fn(usize) -> String,
    pub compare: &'static str,
    pub two_people: &'static str,
    pub kept_apart: fn(&str, &str) -> String,
    pub taken_back: &'static str,
    pub choose: &'static str,
    pub choose_lede: &'static str,
    pub find_hint: &'static str,
    pub looks_alike: &'static str,
    pub side_by_side: &'static str,
    pub side_by_side_lede: fn(&str, &str) -> String,
    pub swap: fn(&str) -> String,
    pub nothing_differs: &'static str,
    pub stays: &'static str,
    pub goes: &'static str,
    pub carried: &'static str,
    pub carried_lede: fn(&str, &str) -> String,
    pub nothing_hangs: &'static str,
    pub go_on: &'static str,
    pub hindered: &'static str,
    pub check: fn(&str, &str) -> String,
    pub check_lede: fn(&str, &str) -> String,
    pub will_be: &'static str,
    pub into_the_note: &'static str,
    pub merge: &'static str,
    pub change_choice: &'static str,
    pub merged: fn(&str, &str) -> String,
    pub not_taken: &'static str,
    pub changed_meanwhile: &'static str,
    pub tandems_twice: fn(&str) -> String,
    pub grades_contradict: fn(&str) -> String,
    pub uses_contradict: fn(&str) -> String,
    pub words_contradict: fn(&str) -> String,
    pub meetings_billed: fn(&str) -> String,
    pub consents_doubtful: fn(&str) -> String,
    pub visits_at_once: fn(&str) -> String,
    pub both_sign_in: &'static str,
    pub claim_needs: &'static str,
    pub pots_overdrawn: &'static str,
    kinds: [&'static str; 3],
}

impl Text {
    /// What all records of a kind are called.
    pub fn kind(&self, kind: SubjectKind) -> &'static str {
        match kind {
            SubjectKind::Volunteer => self.kinds[1],
            SubjectKind::Partner => self.kinds[2],
            SubjectKind::Senior | SubjectKind::Assignment | SubjectKind::Enquiry => self.kinds[0],
        }
    }
}

const DE: Text = Text {
    pairs_lede: "Hier stehen Einträge, die vielleicht zu derselben Person gehören: Zwei von Name, Geburtsdatum und Telefon sind gleich, bei Partnern der Name, oder Telefon und E-Mail.",
    no_pairs: "Keine möglichen Dubletten",
    no_pairs_lede: "Wenn sich zwei Einträge ähneln, stehen sie hier nebeneinander.",
    n_pairs: |n| match n {
        1 => "Ein Paar ähnelt sich".to_owned(),
        n => format!("{} Paare ähneln sich", german(n)),
    },
    and_more: |n| format!("… und {} weitere. Sie rücken nach, sobald die ersten entschieden sind.", german(n)),
    compare: "Vergleichen und zusammenführen",
    two_people: "Nicht dieselbe Person",
    kept_apart: |one, other| format!("{one} und {other} gelten als zwei verschiedene und stehen hier nicht mehr."),
    taken_back: "Die beiden stehen wieder unter den möglichen Dubletten.",
    choose: "Womit zusammenführen?",
    choose_lede: "Wählen Sie den Eintrag, der zu derselben Person gehört. Verglichen wird auf der nächsten Seite; hier ändert sich noch nichts.",
    find_hint: "Name, Nummer, Telefon oder Straße",
    looks_alike: "Ähnlich",
    side_by_side: "Vergleichen",
    side_by_side_lede: |stays, goes| {
        format!(
            "{stays} bleibt, {goes} geht darin auf. Wo sich beide unterscheiden, wählen Sie, was künftig gilt. Was Sie nicht wählen, steht danach in einer Notiz."
        )
    },
    swap: |goes| format!("Stattdessen {goes} behalten"),
    nothing_differs: "Beide sagen dasselbe.",
    stays: "bleibt",
    goes: "geht",
    carried: "Was mitgeht",
    carried_lede: |goes, stays| format!("Alles, was an {goes} hängt, hängt danach an {stays}:"),
    nothing_hangs: "An diesem Eintrag hängt sonst nichts.",
    go_on: "Weiter zur Prüfung",
    hindered: "So lassen sich die beiden noch nicht zusammenführen",
    check: |stays, goes| format!("{goes} in {stays} aufgehen lassen?"),
    check_lede: |stays, goes| {
        format!(
            "Das lässt sich nicht ohne Weiteres zurücknehmen. Die Nummer {goes} wird nicht wieder vergeben; die Suche und der Import finden darunter künftig {stays}."
        )
    },
    will_be: "Künftig gilt",
    into_the_note: "In die Notiz kommt",
    merge: "Endgültig zusammenführen",
    change_choice: "Auswahl ändern",
    merged: |stays, goes| format!("{goes} ist in {stays} aufgegangen. Was nicht übernommen wurde, steht in der Notiz."),
    not_taken: "Bitte wählen Sie eine der beiden Angaben.",
    changed_meanwhile: "Einer der beiden Einträge wurde inzwischen geändert. Bitte prüfen Sie die Angaben noch einmal.",
    tandems_twice: |numbers| {
        format!(
            "Dieselben zwei hätten im selben Dienst zwei laufende Begleitungen: {numbers}. Bitte beenden Sie zuerst je eine davon."
        )
    },
    grades_contradict: |days| {
        format!(
            "Die Pflegegrade widersprechen sich (ab {days}). Bitte berichtigen Sie zuerst einen der beiden Einträge nach dem Bescheid."
        )
    },
    uses_contradict: |days| {
        format!(
            "Für denselben Tag steht ein anderer Verbrauch bei anderen Anbietern ({days}). Bitte berichtigen Sie zuerst einen davon; war es zweimal, tragen Sie die Summe ein."
        )
    },
    words_contradict: |days| {
        format!(
            "Für denselben Stichtag steht eine andere Auskunft der Kasse ({days}). Bitte berichtigen Sie zuerst die falsche."
        )
    },
    meetings_billed: |days| {
        format!(
            "Die Teilnahme an einem Gruppentermin ist bei beiden schon abgerechnet ({days}). Bitte stornieren Sie zuerst eine der beiden Abrechnungen."
        )
    },
    consents_doubtful: |purposes| {
        format!(
            "Eine Einwilligung gilt in dem einen Eintrag und ist in dem anderen später widerrufen ({purposes}). Bitte fragen Sie die Person, und widerrufen Sie sie überall oder tragen Sie sie neu ein."
        )
    },
    visits_at_once: |days| {
        format!(
            "Beide haben zur selben Zeit jemanden besucht ({days}). Bitte berichtigen Sie zuerst einen der Besuche oder nehmen Sie ihn heraus."
        )
    },
    both_sign_in: "Beide haben ein Konto, mit dem sie sich anmelden. Bitte lassen Sie zuerst eines davon beenden.",
    claim_needs: "Für den Zahlweg Abtretung braucht es eine Abtretung, die gilt, die Pflegekasse und die Versichertennummer. Bitte wählen Sie einen anderen Zahlweg, oder ergänzen Sie zuerst, was fehlt.",
    pots_overdrawn: "Die ausgestellten Abrechnungen beider haben zusammen mehr aus dem Entlastungsbetrag genommen, als einer Person zusteht. Bitte stornieren Sie zuerst, was zu viel ist; danach lässt sich der Monat richtig abrechnen.",
    kinds: ["Senior*innen", "Ehrenamtliche", "Netzwerkpartner"],
};

const EN: Text = Text {
    pairs_lede: "Here are records that may be of the same person: two of name, date of birth and phone are the same; of partners the name, or phone and e-mail.",
    no_pairs: "No possible duplicates",
    no_pairs_lede: "When two records look alike, they stand here side by side.",
    n_pairs: |n| match n {
        1 => "One pair looks alike".to_owned(),
        n => format!("{} pairs look alike", english(n)),
    },
    and_more: |n| format!("… and {} more. They move up once the first are decided.", english(n)),
    compare: "Compare and merge",
    two_people: "Not the same person",
    kept_apart: |one, other| format!("{one} and {other} count as two different ones and no longer stand here."),
    taken_back: "The two stand among the possible duplicates again.",
    choose: "Merge with which?",
    choose_lede: "Choose the record that is of the same person. They are compared on the next page; nothing changes here yet.",
    find_hint: "Name, number, phone or street",
    looks_alike: "Alike",
    side_by_side: "Compare",
    side_by_side_lede: |stays, goes| {
        format!(
            "{stays} stays, {goes} becomes a part of it. Where they differ, choose what holds from now on. What you do not choose stands in a note afterwards."
        )
    },
    swap: |goes| format!("Keep {goes} instead"),
    nothing_differs: "Both say the same.",
    stays: "stays",
    goes: "goes",
    carried: "What goes along",
    carried_lede: |goes, stays| format!("All that hangs on {goes} hangs on {stays} afterwards:"),
    nothing_hangs: "Nothing else hangs on this record.",
    go_on: "Go on to the check",
    hindered: "The two cannot be merged as they are",
    check: |stays, goes| format!("Let {goes} become a part of {stays}?"),
    check_lede: |stays, goes| {
        format!(
            "This is not easily taken back. The number {goes} is not given out again; search and import find {stays} by it from now on."
        )
    },
    will_be: "What holds from now on",
    into_the_note: "What goes into the note",
    merge: "Merge for good",
    change_choice: "Change the choice",
    merged: |stays, goes| format!("{goes} is a part of {stays} now. What was not taken stands in the note."),
    not_taken: "Please choose one of both.",
    changed_meanwhile: "One of the two records was changed meanwhile. Please check the details once more.",
    tandems_twice: |numbers| {
        format!(
            "The same two would have two running assignments in the same service: {numbers}. Please end one of each first."
        )
    },
    grades_contradict: |days| {
        format!(
            "The care grades contradict each other (from {days}). Please set one of the records right first, as the notice says."
        )
    },
    uses_contradict: |days| {
        format!(
            "Another use by other providers stands for the same day ({days}). Please set one right first; if there were two, enter their sum."
        )
    },
    words_contradict: |days| {
        format!("Another word of the fund stands for the same day ({days}). Please set the wrong one right first.")
    },
    meetings_billed: |days| {
        format!(
            "Attendance of a group meeting is billed for both already ({days}). Please cancel one of the statements first."
        )
    },
    consents_doubtful: |purposes| {
        format!(
            "A consent holds in one record and was withdrawn in the other afterwards ({purposes}). Please ask the person, and withdraw it in both or enter it anew."
        )
    },
    visits_at_once: |days| {
        format!(
            "Both visited somebody at the same time ({days}). Please set one of the visits right first, or take it out."
        )
    },
    both_sign_in: "Both have an account to sign in with. Please have one of them ended first.",
    claim_needs: "Payment by claim assignment needs an assignment that holds, the care fund and the insurance number. Please choose another payment route, or enter first what is missing.",
    pots_overdrawn: "The statements issued for both took more of the relief budget together than one person has. Please cancel first what is too much; then the month can be billed rightly.",
    kinds: ["Seniors", "Volunteers", "Network partners"],
};

impl Lang {
    /// The words of merging.
    pub fn merging(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
