//! The words of consents.

use entity::value::Purpose;

use crate::web::lang::Lang;

/// The words of consents, in one language.
#[derive(Debug)]
pub struct Consents {
    pub title: &'static str,
    pub none: &'static str,
    pub new: &'static str,
    pub lede: &'static str,
    pub purpose: fn(Purpose) -> &'static str,
    pub to_what: &'static str,
    pub text_version: &'static str,
    pub text_version_hint: &'static str,
    pub given_on: &'static str,
    pub given: fn(&str, &str) -> String,
    pub was_given: fn(&str) -> String,
    pub was_withdrawn: fn(&str) -> String,
    pub known: &'static str,
    pub another_holds: &'static str,
    pub wishes_need_one: &'static str,
    pub withdraw: &'static str,
    pub change_withdrawal: &'static str,
    pub withdrawn_on: &'static str,
    pub withdrawn_on_hint: &'static str,
    /// What the withdrawal means.
    pub consequence: fn(Purpose) -> &'static str,
    pub remove: &'static str,
    pub remove_hint: &'static str,
}

const DE: Consents = Consents {
    title: "Einwilligungen",
    none: "Hier steht, wozu die Person eingewilligt hat. Die erste gilt dem Speichern der Angaben.",
    new: "Einwilligung eintragen",
    lede: "Das unterschriebene Blatt bleibt in der Akte. Hier steht, wozu, mit welchem Text und seit wann.",
    purpose: |purpose| match purpose {
        Purpose::Keeping => "Speichern der Angaben",
        Purpose::PassingOn => "Weitergabe an die andere Seite der Begleitung",
        Purpose::Wishes => "Speichern persönlicher Wünsche",
        Purpose::Pictures => "Bilder für die Öffentlichkeitsarbeit",
    },
    to_what: "Wozu",
    text_version: "Fassung des Textes",
    text_version_hint: "Wie sie auf dem Blatt steht, zum Beispiel: 2026-01",
    given_on: "Erteilt am",
    given: |day, version| format!("erteilt am {day}, Fassung {version}"),
    was_given: |what| format!("Eingewilligt: {what}"),
    was_withdrawn: |what| format!("Einwilligung widerrufen: {what}"),
    known: "Diese Einwilligung ist schon eingetragen und nicht widerrufen. Gilt ein neuer Text, \
            widerrufen Sie bitte zuerst die bisherige.",
    another_holds: "Dazu gilt schon eine andere Einwilligung. Soll diese wieder gelten, widerrufen oder löschen Sie bitte \
                    zuerst die andere.",
    wishes_need_one: "Dieser Wunsch darf nur mit Einwilligung gespeichert werden. Bitte tragen Sie zuerst die Einwilligung \
                      „Speichern persönlicher Wünsche“ ein, oder lassen Sie das Feld leer.",
    withdraw: "Widerrufen",
    change_withdrawal: "Widerruf ändern",
    withdrawn_on: "Widerrufen am",
    withdrawn_on_hint: "Leer lassen, wenn die Einwilligung doch weiter gilt.",
    consequence: |purpose| match purpose {
        Purpose::Keeping => {
            "Nach dem Widerruf darf der Dienst keine neuen Angaben mehr aufnehmen. Laufende Begleitungen enden nicht \
             von selbst: Bitte beenden Sie diese und danach den Eintrag. Was für Abrechnungen aufbewahrt werden muss, bleibt."
        }
        Purpose::PassingOn => {
            "Nach dem Widerruf darf niemand mehr neu erfahren, wie die Person heißt und wo sie wohnt. Laufende \
             Begleitungen enden nicht von selbst: Bitte sprechen Sie mit beiden Seiten."
        }
        Purpose::Wishes => {
            "Mit dem Widerruf werden die Wünsche dazu gelöscht, ob eine Frau oder ein Mann kommen soll und ob jemand \
             aus der Community gewünscht ist. Das lässt sich nicht zurücknehmen."
        }
        Purpose::Pictures => "Nach dem Widerruf dürfen Bilder der Person nicht mehr verwendet werden.",
    },
    remove: "Diesen Eintrag löschen",
    remove_hint: "Nur, wenn die Einwilligung nie erteilt wurde. Was nur mit ihr gespeichert werden darf, wird mit gelöscht.",
};

const EN: Consents = Consents {
    title: "Consents",
    none: "What the person has agreed to will stand here. The first is to keeping the data.",
    new: "Enter a consent",
    lede: "The signed sheet stays in the file. What stands here is to what, in which words, and since when.",
    purpose: |purpose| match purpose {
        Purpose::Keeping => "Keeping the data",
        Purpose::PassingOn => "Passing on to the other side of an assignment",
        Purpose::Wishes => "Keeping personal wishes",
        Purpose::Pictures => "Pictures for public relations",
    },
    to_what: "To what",
    text_version: "Version of the text",
    text_version_hint: "As it stands on the sheet, for example: 2026-01",
    given_on: "Given on",
    given: |day, version| format!("given on {day}, version {version}"),
    was_given: |what| format!("Consent given: {what}"),
    was_withdrawn: |what| format!("Consent withdrawn: {what}"),
    known: "This consent is entered already and was not withdrawn. If there is a new text, please withdraw the old one first.",
    another_holds: "Another consent to this holds already. If this one is to hold again, please withdraw or delete the other first.",
    wishes_need_one: "This wish may be kept with consent only. Please enter the consent \u{201c}Keeping personal wishes\u{201d} first, \
                      or leave the field empty.",
    withdraw: "Withdraw",
    change_withdrawal: "Change the withdrawal",
    withdrawn_on: "Withdrawn on",
    withdrawn_on_hint: "Leave empty if the consent holds after all.",
    consequence: |purpose| match purpose {
        Purpose::Keeping => {
            "After this, no new data may be taken in. Assignments do not end by themselves: please end them, and then \
             the record. What must be kept for statements stays."
        }
        Purpose::PassingOn => {
            "After this, nobody else may learn who the person is and where they live. Assignments do not end by \
             themselves: please talk to both sides."
        }
        Purpose::Wishes => {
            "This deletes the wishes for a woman or a man, and for somebody from the community. It cannot be undone."
        }
        Purpose::Pictures => "After this, pictures of the person may no longer be used.",
    },
    remove: "Delete this entry",
    remove_hint: "Only if the consent was never given. What may be kept with it only is deleted too.",
};

impl Lang {
    /// The words of consents.
    pub fn consents(self) -> &'static Consents {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
