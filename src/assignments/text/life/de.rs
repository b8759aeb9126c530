//! In German.

use super::Life;

pub const WORDS: Life = Life {
    placement: "Vermittlung eintragen",
    placement_lede: "Damit beginnt die Begleitung. Das Gespräch nach der Probezeit und die Gespräche nach sechs und zwölf \
                     Monaten werden als Wiedervorlagen geplant.",
    anyway: "Trotzdem vermitteln",
    anyway_hint: |why| if why.is_empty() { String::new() } else { format!("Dagegen spricht: {why}.") },
    both_agree: "Beide Seiten sind einverstanden",
    both_agree_hint: "Die Senior*in (oder wer sie vertritt) und die ehrenamtliche Person haben zugesagt.",
    both_must_agree: "Ohne das Einverständnis beider Seiten gibt es keine Begleitung. Bitte fragen Sie beide und kreuzen \
                      Sie es dann an.",
    agreed_on: "Vermittelt am",
    first_day: "Erster Tag",
    first_day_hint: "Ab diesem Tag können Besuche eingetragen werden.",
    trial_until: "Probezeit bis",
    trial_until_hint: "Danach steht ein Gespräch an. Leer lassen, wenn es keine Probezeit gibt.",
    trial_before_start: "Die Probezeit kann nicht vor dem ersten Tag enden. Bitte wählen Sie einen späteren Tag, oder \
                         lassen Sie das Feld leer.",
    place: "Begleitung beginnen",
    placed: |enquiry, number| format!("Anfrage {enquiry} ist vermittelt, Begleitung {number} ist eingetragen."),
    cannot_be: |why| {
        format!(
            "Das geht gerade nicht: {why}. Bitte ergänzen Sie, was fehlt, auf der Seite der ehrenamtlichen Person, oder \
             wählen Sie jemand anderen."
        )
    },
    speaks_against: |why| {
        format!(
            "Dagegen spricht: {why}. Wenn sich beide trotzdem einig sind, kreuzen Sie „Trotzdem vermitteln“ an; sonst \
             wählen Sie jemand anderen."
        )
    },
    before_home_visit: |day| {
        format!("Der Hausbesuch war am {day}. Bitte wählen Sie als ersten Tag diesen oder einen späteren.")
    },
    senior_has_ended: |day| {
        format!(
            "Die Betreuung der Person ist seit dem {day} beendet. Geht sie weiter, nehmen Sie das Ende bitte zuerst auf \
             ihrer Seite zurück."
        )
    },

    pause_outside: |from, until| {
        let span = until.map_or_else(|| format!("seit {from}"), |until| format!("von {from} bis {until}"));
        format!("Die Begleitung läuft {span}. Bitte wählen Sie einen Tag, der dazugehört.")
    },
    pauses_already: |from, until| {
        let span = until.map_or_else(|| format!("seit {from}"), |until| format!("von {from} bis {until}"));
        format!("Die Begleitung pausiert schon {span}. Bitte ändern Sie jene Pause, oder wählen Sie andere Tage.")
    },
    substitutes_do_not_pause: "Eine Vertretung pausiert nicht. Bitte ändern Sie ihre Tage, oder beenden Sie sie.",
    does_not_pause: "An diesem Tag pausiert die Begleitung nicht. Die Pausen stehen auf ihrer Seite.",
    has_pauses_outside: "Eine Pause läge dann außerhalb der Begleitung. Bitte ändern Sie zuerst die Pause.",

    ends_before_start: |day| {
        format!("Die Begleitung beginnt erst am {day}. Bitte wählen Sie diesen Tag oder einen späteren.")
    },
    say_why: "Bitte schreiben Sie in die Notiz, warum sie endet.",
    has_follower: |number| {
        format!(
            "An ihre Stelle ist die Begleitung {number} getreten. Das Ende lässt sich erst zurücknehmen, wenn jene nicht \
             mehr auf diese folgt."
        )
    },
    ending_stays: "Die Begleitung ist beendet. Geht sie weiter, nehmen Sie bitte das Ende zurück, statt den Tag zu löschen.",
};
