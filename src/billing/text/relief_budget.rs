//! The words of a senior's relief budget.

use chrono::NaiveDate;

use crate::web::{format, lang::Lang};

/// The words of the relief budget, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub left_today: fn(&str, &str) -> String,
    pub free: fn(String) -> String,
    pub decides: &'static str,
    pub month_by_month: &'static str,
    pub computed: &'static str,
    last_word: fn(&str) -> String,
    no_word: &'static str,
    pub lapses: fn(&str, i32, &str) -> String,
    pub none_title: &'static str,
    pub none_text: &'static str,
    pub enter_use: &'static str,
    pub enter_word: &'static str,
    pub picture: &'static str,
    pub picture_text: &'static str,
    pub pot_old: &'static str,
    pub pot_new: &'static str,
    pub month: &'static str,
    pub credit: &'static str,
    pub external: &'static str,
    pub own: &'static str,
    pub own_share: &'static str,
    pub lapsed: &'static str,
    pub left: &'static str,
    pub of_year: fn(i32) -> String,
}

const DE: Text = Text {
    title: "Entlastungsbetrag",
    left_today: |left, month| format!("{left} frei Ende {month}"),
    free: |left| format!("{left} rechnerisch frei"),
    decides: "Maßgeblich ist die Auskunft der Pflegekasse.",
    month_by_month: "Monat für Monat ansehen",
    computed: "Rechnerisch; maßgeblich ist die Auskunft der Pflegekasse.",
    last_word: |day| format!("Letzte Auskunft der Kasse: {day}."),
    no_word: "Eine Auskunft der Kasse ist noch nicht eingetragen.",
    lapses: |left, year, day| format!("{left} aus {year} verfallen nach dem {day}."),
    none_title: "Noch nichts gebucht",
    none_text: "Hier steht der Entlastungsbetrag Monat für Monat, sobald der erste abrechenbare Besuch, ein \
                Fremdverbrauch oder eine Auskunft der Kasse eingetragen ist.",
    enter_use: "Fremdverbrauch eintragen",
    enter_word: "Auskunft der Kasse eintragen",
    picture: "Was am Ende jedes Monats übrig war",
    picture_text: "Säulen je Monat, unten der ältere Topf, oben der neuere. Dieselben Zahlen stehen in der Tabelle.",
    pot_old: "Topf des Vorjahres",
    pot_new: "Topf des Jahres, in Euro",
    month: "Monat",
    credit: "Gutschrift",
    external: "Andere Anbieter",
    own: "Unsere Abrechnung",
    own_share: "Eigenanteil",
    lapsed: "Verfallen",
    left: "Übrig",
    of_year: |year| format!("aus {year}"),
};

const EN: Text = Text {
    title: "Relief budget",
    left_today: |left, month| format!("{left} left at the end of {month}"),
    free: |left| format!("{left} left by computation"),
    decides: "What the care fund says decides.",
    month_by_month: "See it month by month",
    computed: "Computed; what the care fund says decides.",
    last_word: |day| format!("Last word of the fund: {day}."),
    no_word: "No word of the fund is entered yet.",
    lapses: |left, year, day| format!("{left} of {year} lapse after {day}."),
    none_title: "Nothing booked yet",
    none_text: "The relief budget stands here month by month once the first billable visit, use by others or a word of \
                the fund is entered.",
    enter_use: "Enter use by others",
    enter_word: "Enter the fund's word",
    picture: "What was left at the end of each month",
    picture_text: "A column for each month, the older pot below, the newer above. The table has the same figures.",
    pot_old: "last year's pot",
    pot_new: "this year's pot, in euros",
    month: "Month",
    credit: "Credit",
    external: "Other providers",
    own: "Our statement",
    own_share: "Own share",
    lapsed: "Lapsed",
    left: "Left",
    of_year: |year| format!("of {year}"),
};

impl Text {
    /// When the fund last said what is left.
    pub fn word(&self, day: Option<NaiveDate>) -> String {
        day.map_or_else(|| self.no_word.to_owned(), |day| (self.last_word)(&format::day(day)))
    }
}

impl Lang {
    /// The words of the relief budget.
    pub fn relief_budget(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
