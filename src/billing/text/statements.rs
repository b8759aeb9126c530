//! The words of the issued documents and of their cancellation.

use crate::{
    billing::cancel::NotCancellable,
    web::{
        format::{english, german},
        lang::Lang,
    },
};

/// The words of the issued documents, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub none_title: &'static str,
    pub none_text: &'static str,
    pub none_found: &'static str,
    pub none_found_text: &'static str,
    pub find: &'static str,
    pub any: &'static str,
    pub counted: fn(u64, &str) -> String,
    pub number: &'static str,
    pub senior: &'static str,
    pub month: &'static str,
    pub kind: &'static str,
    pub status: &'static str,
    pub payee: &'static str,
    pub issued_on: &'static str,
    pub total: &'static str,
    pub relief_budget: &'static str,
    /// For a narrow column.
    pub relief_budget_hyphenated: &'static str,
    pub own_share: &'static str,
    pub amount_due: &'static str,
    pub payable_until: &'static str,
    pub care_fund: &'static str,
    pub recipient: &'static str,
    pub care_grade: &'static str,
    pub sha256: &'static str,
    pub pages: &'static str,
    pub figures: &'static str,
    pub paper: &'static str,
    pub belongs: &'static str,
    pub reason: &'static str,
    pub open_pdf: &'static str,
    pub cancel: &'static str,
    pub cancel_title: fn(&str) -> String,
    pub cancel_text: &'static str,
    pub cancel_what: [&'static str; 4],
    pub cancel_with_own_share: fn(&str) -> String,
    pub reason_hint: &'static str,
    pub cancelled: fn(&str, &str) -> String,
    pub not_cancellable: &'static str,
    pub to_statement: &'static str,
}

const DE: Text = Text {
    title: "Abrechnungen",
    none_title: "Noch keine Abrechnung",
    none_text: "Hier stehen die Abrechnungen, sobald der erste Monat abgeschlossen ist.",
    none_found: "Nichts gefunden",
    none_found_text: "Keine Abrechnung passt zu dem, was Sie suchen.",
    find: "Name, Nummer",
    any: "Alle",
    counted: |n, due| match n {
        1 => format!("1 Schreiben · {due}"),
        n => format!("{n} Schreiben · {due} fällig", n = german(n)),
    },
    number: "Nummer",
    senior: "Senior*in",
    month: "Monat",
    kind: "Art",
    status: "Stand",
    payee: "An",
    issued_on: "Ausgestellt am",
    total: "Gesamt",
    relief_budget: "Entlastungsbetrag",
    relief_budget_hyphenated: "Entlastungs\u{ad}betrag",
    own_share: "Eigenanteil",
    amount_due: "Zu zahlen",
    payable_until: "Zahlbar bis",
    care_fund: "Pflegekasse",
    recipient: "Anschrift",
    care_grade: "Pflegegrad",
    sha256: "Prüfsumme (SHA-256)",
    pages: "Seiten",
    figures: "Beträge",
    paper: "Schreiben",
    belongs: "Gehört zu",
    reason: "Grund des Stornos",
    open_pdf: "PDF öffnen",
    cancel: "Stornieren",
    cancel_title: |number| format!("{number} stornieren"),
    cancel_text: "Ein Storno lässt sich nicht zurücknehmen. Das passiert:",
    cancel_what: [
        "Es entsteht ein Storno mit eigener Nummer und denselben Beträgen mit Minus.",
        "Was die Abrechnung vom Entlastungsbetrag genommen hat, geht in den Topf zurück, aus dem es kam. Ist er verfallen, verfällt es sofort.",
        "Die Besuche werden wieder frei: Die Koordination kann sie berichtigen.",
        "Beim nächsten Abschluss werden sie unter ihrem Leistungsmonat neu abgerechnet.",
    ],
    cancel_with_own_share: |number| format!("Der Eigenanteil {number} gehört dazu und wird mit storniert."),
    reason_hint: "Steht auf dem Storno. Zum Beispiel: falsche Uhrzeit am 06.10. Bitte ohne Angaben zur Gesundheit.",
    cancelled: |number, cancellation| format!("{number} ist storniert. Das Storno hat die Nummer {cancellation}."),
    not_cancellable: "Das lässt sich nicht stornieren",
    to_statement: "Zur Abrechnung",
};

const EN: Text = Text {
    title: "Statements",
    none_title: "No statement yet",
    none_text: "The statements stand here once the first month is closed.",
    none_found: "Nothing found",
    none_found_text: "No statement fits what you are looking for.",
    find: "Name, number",
    any: "All",
    counted: |n, due| match n {
        1 => format!("1 document · {due}"),
        n => format!("{n} documents · {due} due", n = english(n)),
    },
    number: "Number",
    senior: "Senior",
    month: "Month",
    kind: "Kind",
    status: "State",
    payee: "To",
    issued_on: "Issued on",
    total: "Total",
    relief_budget: "Relief budget",
    relief_budget_hyphenated: "Relief budget",
    own_share: "Own share",
    amount_due: "Amount due",
    payable_until: "Payable until",
    care_fund: "Care fund",
    recipient: "Address",
    care_grade: "Care grade",
    sha256: "Checksum (SHA-256)",
    pages: "Pages",
    figures: "Amounts",
    paper: "Letter",
    belongs: "Belongs to",
    reason: "Reason for the cancellation",
    open_pdf: "Open PDF",
    cancel: "Cancel statement",
    cancel_title: |number| format!("Cancel {number}"),
    cancel_text: "A cancellation cannot be taken back. This happens:",
    cancel_what: [
        "A cancellation with a number of its own is issued, with the same amounts, negative.",
        "What the statement took from the relief budget goes back to its pot. If that has lapsed, it lapses at once.",
        "The visits are free again: the coordinators can correct them.",
        "The next close bills them anew under their service month.",
    ],
    cancel_with_own_share: |number| format!("The own share {number} belongs to it and is cancelled too."),
    reason_hint: "Stands on the cancellation. For example: wrong time on 06.10. Please nothing about health.",
    cancelled: |number, cancellation| format!("{number} is cancelled. The cancellation has the number {cancellation}."),
    not_cancellable: "This cannot be cancelled",
    to_statement: "To the statement",
};

impl Lang {
    /// The words of the issued documents.
    pub fn statements(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}

impl NotCancellable {
    /// Why not, and what to do instead.
    pub fn say(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::IsCancellation, Lang::De) => {
                "Ein Storno lässt sich nicht stornieren. Die Besuche werden beim nächsten Abschluss neu abgerechnet."
            }
            (Self::IsCancellation, Lang::En) => {
                "A cancellation cannot be cancelled. The next close bills the visits anew."
            }
            (Self::IsCancelled, Lang::De) => "Diese Abrechnung ist schon storniert. Es ist nichts zu tun.",
            (Self::IsCancelled, Lang::En) => "This statement is cancelled already. There is nothing to do.",
            (Self::IsOwnShare, Lang::De) => {
                "Ein Eigenanteil wird mit der Abrechnung storniert, zu der er gehört. Bitte stornieren Sie diese."
            }
            (Self::IsOwnShare, Lang::En) => {
                "An own share is cancelled with the statement it belongs to. Please cancel that."
            }
        }
    }
}
