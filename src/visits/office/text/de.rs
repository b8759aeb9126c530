//! German.

use super::Text;
use crate::web::format::german;

pub(super) const TEXT: Text = Text {
    title: "Besuche",
    n_visits: |n| if n == 1 { "ein Besuch".to_owned() } else { format!("{n} Besuche", n = german(n)) },
    from_paper: "Von Papier eingeben",
    month: "Monat",
    every_month: "Alle Monate",
    states: [
        ("returned", "Zurückgegeben"),
        ("unconfirmed", "Nicht bestätigt"),
        ("confirmed", "Bestätigt"),
        ("settled", "Abgeschlossen"),
        ("all", "Alle"),
    ],
    to_confirm: "Zu bestätigen",
    only_late: "nur nachgereichte",
    only_conspicuous: "nur auffällige",
    cut_short: "Durchgesehen sind die ersten 1.000 Besuche. Wählen Sie einen Monat, um darin mehr zu sehen.",
    month_cut_short: "Durchgesehen sind die ersten 5.000 Besuche des Monats. Suchen Sie nach einem Namen, um die übrigen zu sehen.",
    conspicuous: "Auffällig",
    minutes: "Minuten",
    senior_number: "Nummer Senior*in",
    volunteer_number: "Nummer Ehrenamtliche*r",
    none_waiting_title: "Alles bestätigt",
    none_waiting_lede: "Sobald Ehrenamtliche einen Besuch eintragen, steht er hier und wartet auf Ihre Bestätigung.",
    none_title: "Keine Besuche gefunden",
    none_lede: "Zu diesen Filtern gibt es keinen Besuch. Setzen Sie die Filter zurück, um wieder alle zu sehen.",
    confirm: "Bestätigen",
    confirm_ticked: "Ausgewählte bestätigen",
    nothing_ticked: "Es war kein Besuch ausgewählt. Bitte haken Sie an, was Sie bestätigen möchten.",
    n_confirmed: |n, left| {
        let confirmed = if n == 1 {
            "Ein Besuch ist bestätigt.".to_owned()
        } else {
            format!("{n} Besuche sind bestätigt.", n = german(n))
        };
        match left {
            0 => confirmed,
            1 => format!("{confirmed} Einer hat sich inzwischen geändert und bleibt stehen."),
            left => {
                format!("{confirmed} {left} haben sich inzwischen geändert und bleiben stehen.", left = german(left))
            }
        }
    },
    n_taken_back: |n| match n {
        0 => "Es gab nichts zurückzunehmen.".to_owned(),
        1 => "Die Bestätigung ist zurückgenommen.".to_owned(),
        n => format!("{n} Bestätigungen sind zurückgenommen.", n = german(n)),
    },
    take_back: "Bestätigung zurücknehmen",
    visit_on: |day| format!("Besuch am {day}"),
    correct: "Berichtigen",
    correct_title: "Besuch berichtigen",
    correct_lede: "Der Besuch ist damit auch bestätigt.",
    correct_save: "Berichtigen und bestätigen",
    is_corrected: "Der Besuch ist berichtigt und bestätigt.",
    send_back: "Zurückgeben",
    send_back_hint: "Steht so auf dem Telefon der Ehrenamtlichen. Bitte keine Diagnosen.",
    send_back_why: "Warum geht der Besuch zurück?",
    is_returned: "Der Besuch ist zurückgegeben.",
    take_return_back: "Rückgabe zurücknehmen",
    return_taken_back: "Der Besuch wartet wieder auf Ihre Bestätigung.",
    remove: "Löschen",
    remove_title: "Diesen Besuch löschen?",
    remove_lede: "Er wird dann weder gezählt noch abgerechnet.",
    remove_late_lede: "Er wird dann weder gezählt noch abgerechnet. Der Monat ist schon abgeschlossen, deshalb lässt sich das \
                       nicht rückgängig machen.",
    is_back: "Der Besuch ist wieder da.",
    is_removed: "Der Besuch ist gelöscht.",
    settled_means: "Dieser Besuch steht in einem abgeschlossenen Monat und bleibt, wie er ist.",
    history: "Verlauf",
    was_entered: "Eingetragen",
    was_changed: "Geändert",
    was_confirmed: "Bestätigt",
    was_unconfirmed: "Bestätigung zurückgenommen",
    was_returned: "Zurückgegeben",
    was_taken_again: "Wartet wieder",
    was_settled: "Mit dem Monat abgeschlossen",
    was_removed: "Gelöscht",
    was_put_back: "Löschen rückgängig gemacht",
    by_import: "Import",
    by_service: "Geleit",
    paper_title: "Besuche von Papier eingeben",
    paper_lede: "Eine Zeile nach der anderen, nur mit der Tastatur: Enter führt weiter und speichert am Ende der Zeile.",
    tandem: "Begleitung",
    tandem_hint: "Nummer oder Teil eines Namens",
    day_hint: "z. B. 3.11.",
    time_hint: "14 oder 1430",
    done: "Tätigkeiten",
    done_hint: "Nummern, z. B. 1 3",
    catalogue: "Nummern der Tätigkeiten",
    enter: "Zeile speichern",
    row_saved: "Der Besuch ist eingetragen.",
    saved_rows: "Von Ihnen eingegeben",
    none_saved_title: "Noch nichts eingegeben",
    none_saved_lede: "Hier stehen die Zeilen, die Sie in den letzten Stunden gespeichert haben, die neueste zuerst.",
    no_such_activity: |word| {
        format!("„{word}“ passt zu keiner Tätigkeit oder zu mehreren. Bitte nehmen Sie die Nummer.")
    },
    no_such_tandem: "Dazu passt keine Begleitung. Bitte geben Sie die Nummer oder einen Teil des Namens ein.",
    several_tandems: |names| format!("Dazu passen mehrere: {names}. Bitte geben Sie die Nummer ein."),
    sheet: "Stundenzettel",
    sheet_title: "Stundenzettel",
    sheet_hint: "Bitte tragen Sie jeden Besuch gleich danach ein und geben Sie das Blatt am Monatsende im Büro ab.",
    signature: "Unterschrift",
    signed_by_senior: "Datum, Unterschrift der besuchten Person",
    signed_by_volunteer: "Datum, Unterschrift der ehrenamtlichen Person",
};
