//! The words in German.

use entity::value::LifeEventKind;

use super::{KindWords, Text};
use crate::{life_events::judge::What, web::lang::Lang};

const HOSPITAL: KindWords = KindWords {
    name: "Krankenhaus",
    does: "Die Besuche ruhen, bis die Person wieder zu Hause ist.",
    title: "Krankenhaus",
    lede: "",
    day: "Im Krankenhaus seit",
    assignments: "Diese Begleitungen ruhen",
    assignments_hint: "Vertretungen ruhen nicht; wer vertritt, bekommt nur Bescheid.",
    mails_hint: "In der E-Mail steht nur, dass die Besuche ruhen, und die Bitte, Sie anzurufen. Wer hier kein Häkchen hat, wird angerufen: Dafür entsteht eine Wiedervorlage.",
    due: "Wiedervorlage „Nachfragen, wie es weitergeht“ am letzten Tag, sonst nach zwei Wochen.",
    button: "Eintragen",
};

const MOVE: KindWords = KindWords {
    name: "Umzug",
    does: "Die Adresse ändert sich. Zieht die Person weg, enden Begleitungen und Betreuung.",
    title: "Umzug",
    lede: "",
    day: "Umgezogen am",
    assignments: "",
    assignments_hint: "",
    mails_hint: "In der E-Mail steht keine Adresse. Wer hier kein Häkchen hat, wird angerufen: Dafür entsteht eine Wiedervorlage.",
    due: "Wiedervorlage nach einer Woche „Entfernung prüfen“; beim Wegzug „Letzte Abrechnung prüfen“, sobald der Monat zu Ende ist.",
    button: "Eintragen",
};

const HOME: KindWords = KindWords {
    name: "Heim",
    does: "Die Pflege zu Hause endet. Was der Entlastungsbetrag bezahlt, endet mit ihr; der Besuchsdienst kann weitergehen.",
    title: "Umzug in ein Heim",
    lede: "",
    day: "Im Heim seit",
    assignments: "Diese Begleitungen enden",
    assignments_hint: "Ohne Häkchen gehen die Besuche im Heim weiter.",
    mails_hint: "In der E-Mail steht keine Adresse und nichts vom Heim. Wer hier kein Häkchen hat, wird angerufen: Dafür entsteht eine Wiedervorlage.",
    due: "Wiedervorlage „Nachfragen, wie es weitergeht“ nach vier Wochen.",
    button: "Eintragen",
};

const DEATH: KindWords = KindWords {
    name: "Verstorben",
    does: "Alle Begleitungen und die Betreuung enden; die Post wird umgeleitet oder angehalten.",
    title: "Todesfall",
    lede: "",
    day: "Verstorben am",
    assignments: "",
    assignments_hint: "",
    mails_hint: "Üblich ist ein Anruf; dafür entsteht eine Wiedervorlage. In der E-Mail steht nur, dass Sie eine traurige Nachricht persönlich sagen möchten.",
    due: "Wiedervorlagen: „Beileid aussprechen“ für heute; „Letzte Abrechnung prüfen“, sobald der Monat zu Ende ist. Die Erstattung kann noch zwölf Monate lang beantragt werden.",
    button: "Eintragen",
};

pub const TEXT: Text = Text {
    title: "Ereignisse",
    lede: "Was geschehen ist, tragen Sie hier mit einem Schritt ein. Alles lässt sich zurücknehmen.",
    enter: "Ereignis eintragen",
    before: "Bisher eingetragen",
    nothing_yet: "Noch kein Ereignis.",
    kind: |kind| match kind {
        LifeEventKind::Hospital => &HOSPITAL,
        LifeEventKind::Move => &MOVE,
        LifeEventKind::Home => &HOME,
        LifeEventKind::Death => &DEATH,
    },
    until: "Voraussichtlich bis",
    until_hint: "Der letzte Tag im Krankenhaus. Leer lassen, wenn niemand es weiß.",
    reach: "Wo wohnt die Person jetzt?",
    within: "in unserem Gebiet: Die Besuche gehen weiter",
    outside: "außerhalb unseres Gebiets: Die Betreuung endet",
    home_name: "Name des Heims",
    new_address: "Neue Adresse",
    district_as_before: "Leer lassen, wenn er gleich bleibt.",
    district_if_within: "Wird gebraucht, wenn die Person in unserem Gebiet bleibt.",
    enquiries: "Diese Anfragen werden geschlossen",
    enquiries_if_outside: "Nur, wenn die Person wegzieht.",
    mails: "Per E-Mail Bescheid geben",
    letters: "An wen geht die Post?",
    letters_hint: "Abrechnungen und Briefe. Ein Kontakt mit ganzer Adresse kann sie bekommen.",
    as_before: |who| format!("wie bisher: an {who}"),
    as_before_held: "wie bisher: Die Post wird angehalten",
    hold_letters: "anhalten: vorerst an niemanden",
    note_hint: "Liest nur das Koordinationsteam.",
    does_pause: "Die angekreuzten Begleitungen ruhen ab diesem Tag.",
    does_within: "In unserem Gebiet: Die Adresse ändert sich, Begleitungen und Anfragen gehen weiter.",
    does_outside: |numbers| match numbers {
        "" => "Außerhalb: Die Betreuung endet. Die Adresse ändert sich, damit die Post ankommt.".to_owned(),
        numbers => {
            format!("Außerhalb: {numbers} und die Betreuung enden. Die Adresse ändert sich, damit die Post ankommt.")
        }
    },
    does_end_ticked: "Die angekreuzten Begleitungen enden an diesem Tag; die anderen gehen weiter.",
    does_end_care: "Die Betreuung endet an diesem Tag.",
    does_end_all: |numbers| format!("{numbers} und die Betreuung enden an diesem Tag."),
    does_leave_home: "Der Pflegegrad gilt von da an nicht mehr zu Hause: Der Entlastungsbetrag ist nur für die Pflege zu Hause (§ 45b SGB XI).",
    does_tell: |who| format!("Bescheid bekommen: {who}."),
    no_mail_server: "Es ist kein Mailserver eingerichtet: Für jeden Anruf entsteht eine Wiedervorlage.",
    entered: |number| {
        format!(
            "Das Ereignis bei {number} ist eingetragen. Zurücknehmen können Sie es unter „Mehr“, „Ereignis eintragen“."
        )
    },
    in_future: "Dieser Tag liegt in der Zukunft. Bitte tragen Sie das Ereignis ein, wenn es so weit ist; bis dahin hilft eine Wiedervorlage.",
    still_there: |since| {
        format!(
            "Seit dem {since} ist schon ein Krankenhausaufenthalt eingetragen. Bitte tragen Sie zuerst „Wieder zu Hause“ ein, oder nehmen Sie ihn zurück."
        )
    },
    has_died: |on| {
        format!(
            "Eingetragen ist, dass die Person am {on} verstorben ist. War das ein Irrtum, nehmen Sie es bitte zuerst zurück."
        )
    },
    later_visits: |which| {
        format!(
            "Nach diesem Tag sind noch Besuche eingetragen ({which}). Bitte prüfen Sie den Tag. Stimmt er, löschen Sie diese Besuche und tragen das Ereignis dann ein."
        )
    },
    back_home: "Wieder zu Hause",
    back_lede: "Die Besuche, die wegen des Krankenhauses ruhen, gehen weiter. Pausen, die inzwischen geändert wurden, bleiben.",
    back_on: "Besuche ab",
    back_on_hint: "Der erste Tag, an dem wieder besucht werden kann.",
    back_button: "Besuche gehen weiter",
    back_too_early: "Bitte wählen Sie einen Tag nach dem ersten Tag im Krankenhaus. War das Ganze ein Irrtum, nehmen Sie das Ereignis zurück.",
    is_back: |number| format!("Die Besuche bei {number} gehen weiter. Bitte geben Sie den Ehrenamtlichen Bescheid."),
    take_back: "Ereignis zurücknehmen",
    take_back_lede: "Was seitdem niemand geändert hat, wird wieder wie vorher. Das Ereignis bleibt als zurückgenommen stehen.",
    take_back_button: "Zurücknehmen",
    comes_back_title: "Das wird wieder wie vorher",
    stays_title: "Das bleibt, denn es wurde inzwischen geändert",
    told_title: "Wer schon Bescheid weiß",
    nothing_comes_back: "Es gibt nichts mehr zurückzunehmen.",
    taken_back: "zurückgenommen",
    is_taken_back: "Dieses Ereignis ist schon zurückgenommen. Es ist nichts mehr zu tun.",
    has_been_taken_back: "Das Ereignis ist zurückgenommen.",
    left: |what| format!("Inzwischen geändert und geblieben: {what}. Bitte sehen Sie dort nach."),
    entered_by: |at, who| format!("Eingetragen {at}{}", by(who)),
    taken_back_by: |at, who| format!("Zurückgenommen {at}{}", by(who)),
    says: |kind, day, until| match (kind, until) {
        (LifeEventKind::Hospital, None) => format!("Im Krankenhaus seit {day}"),
        (LifeEventKind::Hospital, Some(until)) => format!("Im Krankenhaus seit {day}, voraussichtlich bis {until}"),
        (LifeEventKind::Move, _) => format!("Umgezogen am {day}"),
        (LifeEventKind::Home, _) => format!("Im Heim seit {day}"),
        (LifeEventKind::Death, _) => format!("Verstorben am {day}"),
    },
    comes_back: |what, kind| match what {
        What::Pause(number) => format!("{number} ruht nicht mehr."),
        What::Ending(number) => format!("{number} läuft weiter."),
        What::Enquiry(number) => format!("{number} wird wieder geöffnet."),
        What::Care => "Die Betreuung geht weiter.".to_owned(),
        What::Address => "Die frühere Adresse gilt wieder.".to_owned(),
        What::Grades => "Der Pflegegrad gilt wieder zu Hause.".to_owned(),
        What::Letters => "Die Post geht wieder den früheren Weg.".to_owned(),
        What::FollowUp(_) => format!("Die Wiedervorlage „{kind}“ wird gelöscht."),
        What::Mail(name) => format!("Die E-Mail an {name} ist noch nicht gesendet und wird gelöscht."),
        What::Call(name) => format!("Der Anruf bei {name} ist noch offen und entfällt."),
    },
    stays: |what| match what {
        What::Pause(number) => format!("{number}: die Pause"),
        What::Ending(number) => format!("{number}: das Ende"),
        What::Enquiry(number) => format!("{number}: der Stand der Anfrage"),
        What::Care => "Das Ende der Betreuung".to_owned(),
        What::Address => "Die Adresse".to_owned(),
        What::Grades => "Der Pflegegrad".to_owned(),
        What::Letters => "An wen die Post geht".to_owned(),
        What::FollowUp(_) | What::Mail(_) | What::Call(_) => String::new(),
    },
    told: |what| match what {
        What::Mail(name) => format!(
            "{name} hat eine E-Mail bekommen. Für heute entsteht eine Wiedervorlage, um den Irrtum zu erklären."
        ),
        What::Call(name) => {
            format!("{name} ist angerufen worden. Für heute entsteht eine Wiedervorlage, um den Irrtum zu erklären.")
        }
        _ => String::new(),
    },
    named: |what| match what {
        What::Pause(number) | What::Ending(number) | What::Enquiry(number) => number.clone(),
        What::Care => "Betreuung".to_owned(),
        What::Address => "Adresse".to_owned(),
        What::Grades => "Pflegegrad".to_owned(),
        What::Letters => "Post".to_owned(),
        What::FollowUp(_) => "Wiedervorlage".to_owned(),
        What::Mail(_) | What::Call(_) => "Bescheid".to_owned(),
    },
    follow_up: |kind| (Lang::De.journal().follow_up_kind)(kind),
};

fn by(who: &str) -> String {
    if who.is_empty() { String::new() } else { format!(", {who}") }
}
