//! In German.

use entity::value::{EndReason, PauseReason};

use super::{
    Life,
    de_phase::{kind, phase},
};

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

    phase,
    kind,
    phase_heading: "Stand",
    going_on: "Laufende",
    course: "Verlauf der Begleitung",
    from_enquiry: "Aus Anfrage",
    trial: "Probezeit",
    trial_says: |until, talk| match talk {
        Some(talk) => format!("bis {until}; Gespräch am {talk}"),
        None => format!("bis {until}; danach ein Gespräch"),
    },
    no_trial: "keine",
    pauses: "Pausen",
    no_pause: "keine",
    follows: "Folgt auf",
    followed_by: "Nachfolge",
    ending: "Ende",
    not_ended: "offen",
    closing_talk: "Abschlussgespräch",
    talk_was: |day| format!("war am {day}"),
    talk_planned: |day| format!("geplant für {day}"),
    talk_none: "keines",
    is_bad: "Die beiden werden einander nicht wieder vorgeschlagen.",
    since_until: |from, until| {
        until.map_or_else(|| format!("seit {from}, offen"), |until| format!("{from} bis {until}"))
    },

    trial_talk: "Gespräch nach der Probezeit",
    trial_talk_lede: "Wie geht es den beiden miteinander?",
    trial_talk_enter: "Gespräch eintragen",
    outcome: "Wie geht es weiter?",
    outcomes: ["Die Begleitung geht weiter", "Die Probezeit wird verlängert", "Die Begleitung endet"],
    talk_on: "Gespräch war am",
    extended_until: "Verlängert bis",
    extended_until_hint: "Nur, wenn die Probezeit verlängert wird.",
    extend_until_when: "Bitte geben Sie an, bis wann die Probezeit verlängert wird.",
    extend_later: |until| format!("Bisher geht die Probezeit bis {until}. Bitte wählen Sie einen späteren Tag."),
    no_trial_here: "Hier steht kein Gespräch nach der Probezeit an. Was ansteht, steht auf der Seite der Begleitung.",
    talk_before_start: |day| {
        format!("Die Begleitung begann am {day}. Bitte wählen Sie diesen Tag oder einen späteren, der schon war.")
    },
    talk_note: |day, note| format!("Gespräch nach der Probezeit am {day}: {note}"),
    talk_saved: |number| format!("Das Gespräch zu Begleitung {number} ist eingetragen."),
    talk_saved_now_end: |number| {
        format!(
            "Das Gespräch zu Begleitung {number} ist eingetragen. Bitte tragen Sie noch ein, wann und warum sie endet."
        )
    },

    pause: "Pause eintragen",
    pause_lede: "Besuche lassen sich auch während einer Pause eintragen; gefragt wird nicht danach.",
    pause_edit: "Pause ändern",
    pause_from: "Erster Tag der Pause",
    pause_until: "Letzter Tag der Pause",
    pause_until_hint: "Leer lassen, wenn das noch niemand weiß. Sonst erinnert Geleit an diesem Tag daran.",
    pause_why: "Grund",
    pause_reason: |reason| match reason {
        PauseReason::Hospital => "Krankenhaus",
        PauseReason::Holiday => "Urlaub",
        PauseReason::Illness => "Krankheit",
        PauseReason::Other => "Etwas anderes",
    },
    pause_note_hint: "Was Sie beide wissen sollten. Bitte keine Diagnosen.",
    pause_remove: "Diese Pause zurücknehmen",
    pause_remove_hint: "Sie findet nicht statt.",
    pause_saved: |number| format!("Die Pause von Begleitung {number} ist gespeichert."),
    pause_removed: |number| format!("Die Pause von Begleitung {number} ist zurückgenommen."),
    resume: "Es geht weiter",
    resume_lede: "Die Pause endet am Tag davor.",
    resume_on: "Es geht weiter ab",
    resume_on_hint: "Der erste Tag, an dem wieder besucht wird.",
    resumed: |number, day| format!("Begleitung {number} geht ab {day} weiter."),

    end: "Begleitung beenden",
    end_edit: "Ende ändern",
    end_lede: "Alle Besuche bleiben, und das Ende lässt sich zurücknehmen.",
    last_day: "Letzter Tag",
    last_day_hint: "Bis dahin können Besuche eingetragen werden.",
    end_why: "Warum endet sie?",
    end_reason: |reason| match reason {
        EndReason::VolunteerLeaves => "Das Ehrenamt endet",
        EndReason::VolunteerWish => "Wunsch der ehrenamtlichen Person",
        EndReason::SeniorWish => "Wunsch der Senior*in",
        EndReason::DidNotFit => "Es hat nicht gepasst",
        EndReason::HandedOver => "Jemand anderes übernimmt",
        EndReason::NeedIsGone => "Sie wird nicht mehr gebraucht",
        EndReason::Moved => "Weggezogen",
        EndReason::Home => "Ins Heim gezogen",
        EndReason::Died => "Verstorben",
        EndReason::Other => "Etwas anderes",
    },
    ended_badly: "Diese beiden nicht wieder miteinander vorschlagen",
    ended_badly_hint: "Nur, wenn es nicht gut ausging. Es steht dann bei den Vorschlägen, ohne weitere Gründe.",
    end_note_hint: "Was später noch wichtig ist. Bei „Etwas anderes“ bitte den Grund.",
    talk: "Abschlussgespräch",
    talks: ["Ist geplant", "War schon", "Gibt es nicht"],
    talk_day: "Tag des Abschlussgesprächs",
    talk_day_hint: "Ist es geplant, wird es zur Wiedervorlage.",
    talk_day_missing: "Bitte geben Sie den Tag des Gesprächs an, oder wählen Sie „Gibt es nicht“.",
    take_back: "Ende zurücknehmen",
    new_lede: "Neue Begleitungen entstehen bei der Anfrage, mit „Vermittlung eintragen“. Hier tragen Sie ein, was es \
               schon gibt.",

    successor: "Jemand übernimmt",
    successor_lede: "Es beginnt eine neue Begleitung; diese endet am Tag davor und behält ihren Verlauf.",
    successor_first_day_hint: "Die bisherige Begleitung endet am Tag davor.",
    successor_save: "Begleitung übergeben",
    search_successor: "Nachfolge suchen",
    succeeded: |old, new| format!("Begleitung {new} ist an die Stelle von {old} getreten."),
    has_successor: |number| {
        format!("An die Stelle dieser Begleitung ist schon {number} getreten. Bitte gehen Sie von jener aus.")
    },
    succeeds_later: |day| {
        format!("Die bisherige Begleitung begann am {day}. Bitte wählen Sie einen späteren ersten Tag.")
    },
    is_looked_for: |number| {
        format!("Gesucht wird gerade mit Anfrage {number}. Bitte tragen Sie dort die Vermittlung ein.")
    },
    substitutes_have_no_successor: "Eine Vertretung hat keine Nachfolge. Bitte gehen Sie von der Begleitung aus, die sie \
                                    vertritt.",

    substitution: "Vertretung",
    stands_in_for: "Vertretung für",
    substitute: "Vertretung einrichten",
    substitute_offer: "Soll in der Zeit jemand anderes kommen, wählen Sie bei der Pause „Vertretung einrichten“.",
    substitute_edit: "Vertretung ändern",
    substitute_lede: "Wer vertritt, sieht die Senior*in unter „Meine Menschen“ und kann Besuche eintragen.",
    substitute_from: "Vertretung ab",
    substitute_until: "Vertretung bis",
    substitute_until_hint: "Für einen einzelnen Besuch zweimal derselbe Tag; höchstens 92 Tage.",
    substitute_remove: "Diese Vertretung zurücknehmen",
    substitute_saved: |number| format!("Die Vertretung für Begleitung {number} ist eingerichtet."),
    substitute_removed: |number| format!("Die Vertretung für Begleitung {number} ist zurückgenommen."),
    substitute_has_visits: "Zu dieser Vertretung gibt es schon Besuche. Sie bleibt; Sie können ihren letzten Tag ändern.",
    substitute_has_letters: |number| {
        format!("Zur Vertretung {number} gibt es Briefe. Sie bleibt; bitte ändern Sie stattdessen ihre Tage.")
    },
    substitute_keeps_visits: "Ein Besuch der Vertretung läge dann außerhalb. Bitte wählen Sie die Tage so, dass alle Besuche \
                              hineinpassen.",
    substitute_visits_later: |number| {
        format!("Die Vertretung {number} hat spätere Besuche. Bitte wählen Sie einen letzten Tag nach diesen.")
    },
    substitute_too_long: |days| {
        format!("Eine Vertretung dauert höchstens {days} Tage. Bleibt jemand länger, wählen Sie „Jemand übernimmt“.")
    },
    substitute_outside: |number| {
        format!("Die Vertretung {number} läge dann außerhalb der Begleitung. Bitte ändern Sie zuerst die Vertretung.")
    },
    substitutes_have_no_substitute: "Wer vertritt, wird nicht vertreten. Bitte gehen Sie von der Begleitung aus, die vertreten \
                                     wird.",
    substitutes_end_by_themselves: "Eine Vertretung endet von selbst. Bitte ändern Sie ihre Tage auf der Seite der \
                                    Begleitung, die sie vertritt.",
    change_substitute_there: "Das ist eine Vertretung. Bitte ändern Sie sie auf der Seite der Begleitung, die sie vertritt.",
    stands_in_for_self: "Das ist die Person, die vertreten werden soll. Bitte wählen Sie jemand anderen.",
};
