//! In German.

use super::{Text, kilometres};
use crate::{
    matching::{Nearness, Obstacle, Past, Side, Standing},
    people::wishing::pets_say,
    web::{format::german, lang::Lang},
};

pub const WORDS: Text = Text {
    title: "Vorschläge",
    lede: "Wer am besten passt, steht oben. Sie entscheiden, wen Sie fragen.",
    possible: |n| if n == 1 { "1 Möglichkeit".to_owned() } else { format!("{n} Möglichkeiten", n = german(n)) },
    none_possible: "Im Moment kommt niemand in Frage",
    none_advice: "Unten steht bei allen, warum. Manchmal hilft eine andere Zeit oder ein zweiter Blick auf die Wünsche.",
    points: |n| if n == 1 { "1 Punkt".to_owned() } else { format!("{n} Punkte") },
    ask: "Vorschlagen",
    show_all: |n| format!("Alle {n} zeigen", n = german(n)),
    not_possible: |n| format!("Nicht möglich ({n})", n = german(n)),
    not_waiting: "Für diese Anfrage wird gerade niemand gesucht. Was als Nächstes kommt, steht auf ihrer Seite.",
    weights_lead: "Was wie viel zählt",
    for_it: "spricht dafür",
    against_it: "spricht dagegen",
    open_question: "bitte fragen",

    asking_title: "Ehrenamtliche fragen",
    asking_lede: "Wenn Sie gefragt haben, tragen Sie es hier ein. In drei Tagen erinnert Geleit an die Antwort.",
    asking_save: "Als gefragt eintragen",
    asked_on: "Gefragt am",
    note: "Notiz",
    note_hint: "Zum Beispiel: auf den Anrufbeantworter gesprochen",
    anyway: "Trotzdem fragen",
    anyway_hint: |numbers| format!("Für Anfrage {numbers} ist schon gefragt, und die Antwort steht aus."),
    anyway_needed: |numbers| {
        format!(
            "Für Anfrage {numbers} steht die Antwort noch aus. Bitte warten Sie darauf, oder kreuzen Sie an, dass Sie \
             trotzdem fragen."
        )
    },
    asked: |number, who| format!("Anfrage {number}: {who} ist gefragt."),
    cannot: |why| format!("Das geht gerade nicht: {why}."),

    all_title: "Alle Wartenden auf einmal",
    all_lede: "So ließen sich die meisten und am besten vermitteln; wer lange wartet, zählt mehr. Es ist ein Vorschlag: \
               Gehen Sie ihn Zeile für Zeile durch.",
    counted: |placed, all| {
        format!("Für {placed} von {all} wartenden Anfragen ist jemand da.", placed = german(placed), all = german(all))
    },
    nobody_waits: "Niemand wartet auf Vermittlung",
    nobody_waits_lede: "Sobald ein Hausbesuch eingetragen ist, wartet die Anfrage hier.",
    enquiry: "Anfrage",
    proposed: "Vorschlag",
    reasons: "Gründe",
    other: "Jemand anderes",
    keep: "Festhalten",
    kept: "festgehalten",
    let_go: "Loslassen",
    all_ways: "Alle Möglichkeiten",
    afresh: "Neu beginnen",
    left_over: "Für diese ist gerade niemand da",
    left_over_lede: "Alle, die passen, sind bei anderen besser aufgehoben, sind gerade gefragt, oder niemand passt.",

    settings: "Vermittlung",
    settings_lede: "Wonach Vorschläge sortiert werden.",
    weights: "Was wie viel zählt",
    weights_lede: "Punkte von 0 bis 1.000. Was unmöglich ist, bleibt unmöglich, wie viel auch immer dafür spricht.",
    weight: [
        "Gewünschte Sprache",
        "Gemeinsame Zeit",
        "Nähe",
        "Weiter als gewünscht",
        "Erfahrung mit Demenz",
        "Gemeinsames Interesse",
        "Schon eine Begleitung",
        "Auto",
        "Woche Wartezeit",
    ],
    weight_hint: [
        "",
        "Für jede Tageszeit, höchstens für drei",
        "Am selben Ort; je weiter, desto weniger, ab 10 km nichts",
        "Wird abgezogen",
        "Wo sie gebraucht wird",
        "Für jedes, höchstens für drei",
        "Wird für jede abgezogen",
        "Wo ein Rollstuhl ist",
        "Nur, wenn alle auf einmal angesehen werden",
    ],
    saved: "Gespeichert.",
    neighbours: "Benachbarte Stadtbezirke",
    neighbours_lede: "Welche Bezirke an diesen grenzen. Das gilt dann auch umgekehrt.",
    none: "keine eingetragen",
    postal: "Postleitzahlen",
    postal_lede: "Mit den Koordinaten der Postleitzahlen nennt Geleit Entfernungen in Kilometern Luftlinie. Ohne sie zählt, \
                  ob Postleitzahl und Bezirk gleich sind oder nebeneinander liegen.",
    postal_known: |places, when| format!("{places} Postleitzahlen, eingelesen am {when}"),
    postal_none: "Noch keine eingelesen",
    postal_file: "CSV-Datei",
    postal_hint: "Mit den Spalten plz;breite;laenge, in Grad: 44137;51,5125;7,4600. Sie ersetzt die Tabelle ganz.",
    postal_read: |places| format!("{places} Postleitzahlen eingelesen."),
    postal_missing: "Bitte wählen Sie eine Datei aus.",
    postal_header: "Die erste Zeile nennt nicht die Spalten plz, breite und laenge. Bitte ergänzen Sie sie.",
    postal_line: |line| {
        format!(
            "Zeile {line} ist nicht zu lesen. Erwartet werden fünf Ziffern und zwei Winkel in Grad, wie 44137;51,5125;7,46."
        )
    },
    postal_twice: |line| format!("Zeile {line}: Diese Postleitzahl kommt zweimal vor."),
    postal_other: "Inzwischen wurde eine andere Tabelle eingelesen. Bitte wählen Sie die Datei noch einmal, wenn Ihre gelten soll.",

    speaks: |words| format!("spricht {words}"),
    speaks_not: |words| format!("spricht nicht {words}"),
    times: |slots| format!("Zeit {slots}"),
    times_unknown: "Zeiten nicht bekannt",
    near: |nearness| match nearness {
        Nearness::SamePostalCode => "gleiche Postleitzahl".to_owned(),
        Nearness::Metres(metres) => format!("{} km Luftlinie", kilometres(metres, ',')),
        Nearness::SameDistrict => "gleicher Stadtbezirk".to_owned(),
        Nearness::NeighbouringDistrict => "Nachbarbezirk".to_owned(),
        Nearness::OtherDistrict => "anderer Stadtbezirk".to_owned(),
    },
    too_far: "weiter weg als gewünscht",
    dementia: ["keine Erfahrung mit Demenz", "kennt sich mit Demenz aus"],
    interests: |words| format!("gemeinsam: {words}"),
    load: |n| match n {
        0 => "hat noch keine Begleitung".to_owned(),
        1 => "hat schon eine Begleitung".to_owned(),
        n => format!("hat schon {n} Begleitungen"),
    },
    car: "hat ein Auto",
    stairs: "Treppen: geht das?",
    papers_unknown: "Papiere nicht eingetragen",
    is_asked: "ist gerade für eine andere Anfrage gefragt",
    obstacle,
};

fn obstacle(why: Obstacle) -> String {
    match why {
        Obstacle::Standing(Standing::Applying) => "noch in der Bewerbung",
        Obstacle::Standing(Standing::PapersMissing) => "Papiere fehlen",
        Obstacle::Standing(Standing::Paused) => "pausiert",
        Obstacle::Standing(Standing::Left) => "hat aufgehört",
        Obstacle::Standing(Standing::Active) => "",
        Obstacle::Service => "bietet diesen Dienst nicht an",
        Obstacle::Qualification => "Basisqualifizierung fehlt",
        Obstacle::NoCommonTime => "keine gemeinsame Zeit",
        Obstacle::NoCommonLanguage => "keine gemeinsame Sprache",
        Obstacle::Gender(Side::Senior) | Obstacle::Community => "passt nicht zu einem Wunsch",
        Obstacle::Gender(Side::Volunteer) => "hat einen anderen Wunsch",
        Obstacle::Pets(pets) => return format!("nicht mit Tieren: {}", pets_say(&pets.words(), Lang::De)),
        Obstacle::Smoke => "nicht, wo geraucht wird",
        Obstacle::Full => "hat so viele Begleitungen wie gewünscht",
        Obstacle::Past(Past::Visits) => "ist schon dort",
        Obstacle::Past(Past::EndedBadly) => "eine frühere Begleitung endete nicht gut",
        Obstacle::Past(Past::Unfit) => "hat beim ersten Treffen nicht gepasst",
        Obstacle::Past(Past::Declined) => "hat für diese Anfrage abgesagt",
    }
    .to_owned()
}
