//! German.

use super::Text;
use crate::{visits::Counted, web::format::german};

pub(super) const TEXT: Text = Text {
    title: "Monate",
    none_title: "Noch kein Monat",
    none_text: "Hier stehen die Monate, sobald der erste Besuch eingetragen ist: was abzurechnen ist, und was schon \
                abgerechnet wurde.",
    month: "Monat",
    state: "Stand",
    open: "offen",
    closed: "abgeschlossen",
    running: "läuft noch",
    documents: "Schreiben",
    total: "Gesamt",
    relief_budget: "Entlastungsbetrag",
    own_share: "Eigenanteil",
    waiting: "Wartet",
    n_late: |n| format!("{n} nachgekommen", n = german(n)),
    n_ready: |n| if n == 1 { "1 Besuch".to_owned() } else { format!("{n} Besuche", n = german(n)) },
    entries: "Einträge",
    n_logged: |logged, all| match all {
        0 => "In diesem Monat lief keine Begleitung.".to_owned(),
        all => {
            format!("{logged} von {all} Ehrenamtlichen haben eingetragen.", logged = german(logged), all = german(all))
        }
    },
    look: "Ansehen",
    check: "Prüfen",
    n_unconfirmed: |n, Counted { conspicuous, all }| {
        let unconfirmed = match n {
            1 => "Ein Besuch ist noch nicht bestätigt".to_owned(),
            n => format!("{n} Besuche sind noch nicht bestätigt", n = german(n)),
        };
        match (conspicuous, all) {
            (0, _) => format!("{unconfirmed}."),
            (n, true) => format!("{unconfirmed}, {n} auffällig.", n = german(n)),
            (n, false) => format!("{unconfirmed}, mindestens {n} auffällig.", n = german(n)),
        }
    },
    see_conspicuous: "Auffällige ansehen",
    all_confirmed: "Alle Besuche sind bestätigt.",
    preview: "Vorschau",
    sums: |documents, total, budget, own| {
        let documents = if documents == 1 {
            "1 Schreiben".to_owned()
        } else {
            format!("{documents} Schreiben", documents = german(documents))
        };
        format!("{documents} · {total} · davon Entlastungsbetrag {budget} · Eigenanteil {own}")
    },
    nothing_due: "Es ist nichts abzurechnen.",
    n_refused: |n| format!("{n} abgelehnt", n = german(n)),
    complete: "Ergänzen",
    close: "Abschließen",
    close_hint: "Danach sind die Besuche fest. Korrigieren lässt sich nur noch durch ein Storno.",
    close_month: |month| format!("{month} abschließen"),
    bill_late: "Nachgekommenes abrechnen",
    bill_late_hint: "Der Monat ist abgeschlossen. Was seitdem nachgekommen ist, können Sie jetzt abrechnen.",
    print: "Drucken",
    n_printed: |documents, pages| match pages {
        1 => format!("{documents} Schreiben, 1 Seite.", documents = german(documents)),
        pages => {
            format!("{documents} Schreiben, {pages} Seiten.", documents = german(documents), pages = german(pages))
        }
    },
    print_hint: "Nach dem Abschließen liegt hier alles in einer Datei, in der Reihenfolge der Umschläge.",
    print_all: "Alles drucken (PDF)",
    singly: "Einzeln",
    run_of: |day| format!("vom {day}"),
    done: "erledigt",
    to_do: "zu tun",
    later: "später",
    silent_title: "Noch nicht eingetragen",
    silent_text: "Diese Begleitungen liefen in dem Monat, und kein Besuch ist eingetragen.",
    nobody_silent: "Für jede Begleitung des Monats ist ein Besuch eingetragen.",
    volunteer: "Ehrenamtliche*r",
    senior: "Senior*in",
    service: "Dienst",
    phone: "Telefon",
    unconfirmed_title: "Noch nicht bestätigt",
    conspicuous_title: "Noch nicht bestätigt und auffällig",
    nothing_conspicuous: "Nichts davon ist auffällig.",
    cut_short: |n| {
        let n = german(n);
        format!(
            "Mindestens {n} sind auffällig. Durchgesehen sind die ersten 5.000; sind sie bestätigt, folgen die nächsten."
        )
    },
    unconfirmed_text: "Nur bestätigte Besuche werden abgerechnet. Was später bestätigt wird, kommt mit dem nächsten Abschluss.",
    unconfirmed_for_finance: "Bestätigen kann die Koordination.",
    confirm_now: "Besuche bestätigen",
    visit: "Besuch",
    duration: "Dauer",
    logged: "wartet auf das Büro",
    returned: "zurückgegeben",
    shown: |from, to, all| {
        format!("{from} bis {to} von {all}", from = german(from), to = german(to), all = german(all))
    },
    preview_title: |month| format!("Vorschau {month}"),
    preview_text: "Das wird beim Abschließen abgerechnet. Öffnen Sie eine Zeile, um zu sehen, wie sie sich zusammensetzt.",
    refused_title: "Abgelehnt",
    refused: "abgelehnt",
    why: "Warum",
    to_senior: "an Senior*in",
    to_fund: "an die Pflegekasse",
    to_fund_named: |fund| format!("an {fund} (Abtretung)"),
    to_contact: |name| format!("an {name}"),
    free_of_charge: "nichts zu berechnen",
    lines: "Posten",
    minutes: "Minuten",
    per_hour: "je Stunde",
    amount: "Betrag",
    visits: "Besuche",
    service_month: "Leistungsmonat",
    late: |month| format!("nachgekommen für {month}"),
    late_mark: "nachgekommen",
    from_pot: |year| format!("aus {year}"),
    pots: "Entlastungsbetrag",
    no_pots: "Der Entlastungsbetrag trägt nichts davon.",
    uncovered: "ohne Pflegegrad zu Hause: Eigenanteil",
    day: "Tag",
    time: "Uhrzeit",
    recorded: "Dauer",
    with: "Mit",
    marks: "Hinweis",
    open_senior: "Zur Person",
    open_ledger: "Entlastungsbetrag ansehen",
    closing_text: "Das lässt sich nicht zurücknehmen: Die Abrechnungen bekommen ihre Nummern, und die Besuche sind \
                   danach fest. Korrigieren lässt sich nur noch durch ein Storno.",
    closing_wait: "Bei vielen Abrechnungen dauert es einen Moment. Bitte drücken Sie den Knopf nur einmal und warten Sie.",
    close_now: |month| format!("{month} abschließen"),
    closed_now: |month, documents| match documents {
        1 => format!("{month} ist abgeschlossen. 1 Schreiben ist ausgestellt."),
        n => format!("{month} ist abgeschlossen. {n} Schreiben sind ausgestellt.", n = german(n)),
    },
    closed_without: |month| format!("{month} ist abgeschlossen. Es war nichts abzurechnen."),
    changed: "Inzwischen hat sich etwas geändert. Es wurde nichts abgeschlossen. Bitte prüfen Sie die neuen Zahlen und wem was berechnet wird.",
    not_closable: "Das geht jetzt nicht",
    to_month: |month| format!("Zu {month}"),
};
