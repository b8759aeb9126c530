//! German.

use super::Text;
use crate::web::{format::german, lang::Lang};

pub(super) const TEXT: Text = Text {
    lang: Lang::De,
    title: "Briefe",
    letter: "Brief",
    counted: |n| if n == 1 { "1 Brief".to_owned() } else { format!("{n} Briefe", n = german(n)) },
    none_title: "Noch ist kein Brief geschrieben",
    none_lede: "Hier steht, was an wen geschrieben wurde. Ein Brief beginnt auf der Seite einer Begleitung, einer Person oder eines Partners.",
    none_found: "Dazu gibt es keinen Brief",
    none_found_lede: "Vielleicht ist der Filter zu eng.",
    none_of_record: "Noch kein Brief.",
    find: "Name oder Nummer",
    number: "Nummer",
    kind_label: "Art",
    every_kind: "Alle Arten",
    recipient: "Empfänger*in",
    recipient_hint: "Name und Anschrift, wie sie im Fenster des Umschlags stehen sollen; höchstens neun Zeilen.",
    too_many_lines: "Mehr als neun Zeilen passen nicht in das Fenster des Umschlags. Bitte fassen Sie Zeilen zusammen.",
    salutation: "Anrede",
    heading: "Betreff",
    body: "Text",
    body_hint: "Eine leere Zeile trennt Absätze. Den Gruß fügt Geleit an.",
    made_at: "Geschrieben am",
    made_by: "Geschrieben von",
    pages: "Seiten",
    sha256: "Prüfsumme",
    state: "Stand",
    every_state: "Jeder Stand",
    open: "noch nicht verschickt",
    printed: "gedruckt",
    printed_at: "Gedruckt am",
    mailed: "per E-Mail",
    mail: "E-Mail",
    outbox: "Postausgang",
    write: "Brief schreiben",
    write_missing: "Bestätigungen schreiben",
    missing_title: "Bestätigungen schreiben",
    missing_lede: "So werden sie geschrieben. Danach können Sie sie drucken.",
    nothing_missing: "Zu dieser Begleitung fehlt kein Brief.",
    change_first: "Vorher ändern",
    also_by_mail: |to| format!("Auch als E-Mail senden, an {to}"),
    make_all: |n| if n == 1 { "Brief schreiben" } else { "Beide schreiben" },
    n_made: |made, posted| {
        let made = if made == 1 {
            "Der Brief ist geschrieben.".to_owned()
        } else {
            format!("{made} Briefe sind geschrieben.")
        };
        match posted {
            0 => made,
            1 => format!("{made} Einer geht auch als E-Mail."),
            n => format!("{made} {n} gehen auch als E-Mail."),
        }
    },
    insurance_unconfirmed: "Der Hinweis zur Versicherung ist noch nicht bestätigt. Bitte prüfen Sie, ob er für Ihren Dienst stimmt, und bestätigen Sie ihn unter Einstellungen, Texte der Briefe.",
    make: "Brief schreiben",
    made: |number| format!("Brief {number} ist geschrieben."),
    preview: "Vorschau als PDF",
    open_pdf: "PDF ansehen",
    print: "Drucken",
    print_ticked: "In einem Stück drucken",
    nothing_ticked: "Es war kein Brief angehakt. Bitte haken Sie an, was gedruckt werden soll.",
    too_many: |most| format!("Auf einmal lassen sich höchstens {most} Briefe drucken. Bitte haken Sie weniger an."),
    n_printed: |n| {
        if n == 1 {
            "Der Brief gilt jetzt als gedruckt.".to_owned()
        } else {
            format!("{n} Briefe gelten jetzt als gedruckt.")
        }
    },
    n_unprinted: |n| {
        if n == 1 {
            "Der Brief gilt wieder als nicht verschickt.".to_owned()
        } else {
            format!("{n} Briefe gelten wieder als nicht verschickt.")
        }
    },
    not_printed: "Doch nicht gedruckt",
    send: "Als E-Mail senden",
    send_to: "Geht an",
    posted: "Die E-Mail mit dem Brief ist im Postausgang.",
    is_on_its_way: "Dieser Brief ist schon als E-Mail unterwegs oder angekommen. Kommt sie nicht an, senden Sie sie im Postausgang noch einmal.",
    no_server: "Es ist noch kein Mailserver angegeben. Bitte drucken Sie den Brief, oder geben Sie unter Einstellungen, E-Mail einen an.",
    no_address: "Dazu ist keine E-Mail-Adresse bekannt. Bitte tragen Sie eine ein, oder drucken Sie den Brief.",
    remove: "Brief verwerfen",
    removed: |number| format!("Brief {number} ist verworfen."),
    is_back: |number| format!("Brief {number} ist wieder da."),
    has_left: "Dieser Brief ist schon gedruckt oder als E-Mail unterwegs und bleibt deshalb stehen. Ist er doch nicht verschickt, nehmen Sie zuerst das Drucken zurück.",
    all: "Alle Briefe",
    kinds: [
        "Bestätigung an Senior*in",
        "Bestätigung an Ehrenamtliche*n",
        "Ende an Senior*in",
        "Ende und Dank an Ehrenamtliche*n",
        "Freier Brief",
    ],
};
