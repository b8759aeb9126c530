//! Why a month or a senior is not billed, and what to do about it.

use entity::value::Month;

use crate::{
    billing::{charge::NoTariff, close::NotClosable, month_end::Refusal},
    people::service_word,
    web::{
        format::{day, month},
        lang::Lang,
    },
};

impl Refusal {
    /// What is missing and where it belongs.
    pub fn say(self, lang: Lang) -> String {
        match (self, lang) {
            (Self::CareFundMissing, Lang::De) => {
                "Die Pflegekasse fehlt, obwohl der Anspruch abgetreten ist. Bitte tragen Sie die Pflegekasse nach."
                    .to_owned()
            }
            (Self::CareFundMissing, Lang::En) => {
                "The claim is assigned, but there is no care fund. Please enter the care fund.".to_owned()
            }
            (Self::InsuranceNumberMissing, Lang::De) => {
                "Die Versichertennummer fehlt, obwohl der Anspruch abgetreten ist. Bitte tragen Sie sie nach."
                    .to_owned()
            }
            (Self::InsuranceNumberMissing, Lang::En) => {
                "The claim is assigned, but there is no insurance number. Please enter it.".to_owned()
            }
            (Self::LettersHeld, Lang::De) => {
                "Die Post wird angehalten. Bitte wählen Sie auf der Seite der Person unter „Post“, an wen sie geht."
                    .to_owned()
            }
            (Self::LettersHeld, Lang::En) => {
                "Letters are held. Please choose on the person's page, under “Letters”, to whom they go.".to_owned()
            }
            (Self::NoTariff(NoTariff { service: of, day: on }), Lang::De) => {
                let (of, on) = (service_word(of, lang), day(on));
                format!("Für {of} gibt es am {on} keinen Preis. Bitte tragen Sie in den Einstellungen einen Tarif ein.")
            }
            (Self::NoTariff(NoTariff { service: of, day: on }), Lang::En) => {
                let (of, on) = (service_word(of, lang), day(on));
                format!("There is no price for {of} on {on}. Please enter a tariff in the settings.")
            }
        }
    }
}

impl NotClosable {
    /// Why this month cannot be closed now, and what to do.
    pub fn say(self, closing: Month, lang: Lang) -> String {
        let name = month(closing, lang);
        match (self, lang) {
            (Self::NotOver, Lang::De) => format!(
                "{name} ist noch nicht zu Ende. Abschließen können Sie ab dem {}.",
                day(closing.next().first_day())
            ),
            (Self::NotOver, Lang::En) => {
                format!("{name} is not over yet. You can close it from {} on.", day(closing.next().first_day()))
            }
            (Self::EarlierOpen(earlier), Lang::De) => format!(
                "In {earlier} sind noch Besuche nicht abgerechnet. Bitte schließen Sie zuerst {earlier} ab, dann {name}.",
                earlier = month(earlier, lang)
            ),
            (Self::EarlierOpen(earlier), Lang::En) => format!(
                "{earlier} has visits that are not billed. Please close {earlier} first, then {name}.",
                earlier = month(earlier, lang)
            ),
            (Self::NothingNew, Lang::De) => {
                format!("{name} ist abgeschlossen, und seitdem ist nichts nachgekommen. Es ist nichts zu tun.")
            }
            (Self::NothingNew, Lang::En) => {
                format!("{name} is closed, and nothing has come late since. There is nothing to do.")
            }
        }
    }
}
