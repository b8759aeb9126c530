//! The words of the access table, of the trail and of the list of reads.

use crate::web::lang::Lang;

/// The words of the access table, of the trail and of the list of reads, in one language.
#[derive(Debug)]
pub struct Text {
    pub access: &'static str,
    pub access_lede: &'static str,
    pub address: &'static str,
    pub what: &'static str,
    /// What happened to a record.
    pub done: &'static str,
    pub looks: &'static str,
    pub changes: &'static str,
    pub everybody: &'static str,
    pub trail: &'static str,
    pub trail_lede: &'static str,
    pub reads: &'static str,
    pub reads_lede: &'static str,
    /// Of how many, and the same written out.
    pub count: fn(u64, &str) -> String,
    pub none_title: &'static str,
    pub none_lede: &'static str,
    pub when: &'static str,
    pub who: &'static str,
    pub anybody: &'static str,
    pub visitor: &'static str,
    /// Before the name of a verb.
    pub command: &'static str,
    pub any_command: &'static str,
    pub number: &'static str,
    pub number_hint: &'static str,
    pub unknown_number: &'static str,
    pub seen: &'static str,
    pub n_changes: fn(usize) -> String,
    pub record: &'static str,
    pub any_record: &'static str,
    pub from: &'static str,
    pub until: &'static str,
    pub changed: &'static str,
    pub nothing: &'static str,
    pub inserted: &'static str,
    pub updated: &'static str,
    pub deleted: &'static str,
    pub hidden: &'static str,
}

const DE: Text = Text {
    access: "Zugriffe",
    access_lede: "Welche Aufgabe welche Adresse öffnen darf. Diese Tabelle wird nicht gepflegt: Sie ist, woran das Programm sich hält.",
    address: "Adresse",
    what: "Zweck",
    done: "Vorgang",
    looks: "ansehen",
    changes: "ändern",
    everybody: "alle",
    trail: "Protokoll",
    trail_lede: "Jede Änderung mit Zeit und Person. Gesundheits- und Bankdaten von Menschen, Passwörter und freie Texte stehen hier nie im Wortlaut. Die eigene Bankverbindung des Dienstes steht auf jedem Brief und darum auch hier.",
    reads: "Einsichten",
    reads_lede: "Wer wann wessen Seite geöffnet oder eine Liste herausgenommen hat. Was dort stand, wird nicht festgehalten. Nach zwölf Monaten wird ein Eintrag gelöscht.",
    count: |n, written| if n == 1 { "Ein Eintrag".to_owned() } else { format!("{written} Einträge") },
    none_title: "Kein Eintrag gefunden",
    none_lede: "Zu diesem Filter gibt es nichts. Nehmen Sie einen Teil davon weg.",
    when: "Wann",
    who: "Wer",
    anybody: "Alle",
    visitor: "nicht angemeldet",
    command: "Befehl",
    any_command: "Befehlszeile",
    number: "Nummer",
    number_hint: "Nummer, z. B. S-0003",
    unknown_number: "Diese Nummer gibt es nicht. Sie steht auf der Seite der Person, der Begleitung oder der Abrechnung.",
    seen: "Wo",
    n_changes: |n| if n == 1 { "Eine Angabe".to_owned() } else { format!("{n} Angaben") },
    record: "Eintrag",
    any_record: "Alle Arten",
    from: "Von",
    until: "Bis",
    changed: "Angaben",
    nothing: "leer",
    inserted: "angelegt",
    updated: "geändert",
    deleted: "gelöscht",
    hidden: "geänderte Angaben werden hier nicht gezeigt",
};

const EN: Text = Text {
    access: "Access",
    access_lede: "Which task may open which address. Nobody maintains this table: it is what the program itself goes by.",
    address: "Address",
    what: "Purpose",
    done: "Action",
    looks: "look",
    changes: "change",
    everybody: "all",
    trail: "Trail",
    trail_lede: "Every change with its time and person. People's health and bank data, passwords and free text never stand here in full. The service's own bank account is on every letter, and so it is here.",
    reads: "Reads",
    reads_lede: "Who opened whose page, or took out a list, and when. What stood there is not kept. An entry is deleted after twelve months.",
    count: |n, written| if n == 1 { "One entry".to_owned() } else { format!("{written} entries") },
    none_title: "No entry found",
    none_lede: "Nothing fits this filter. Take part of it away.",
    when: "When",
    who: "Who",
    anybody: "Anybody",
    visitor: "not signed in",
    command: "Command",
    any_command: "Command line",
    number: "Number",
    number_hint: "Number, e.g. S-0003",
    unknown_number: "There is no such number. It stands on the page of the person, the assignment or the statement.",
    seen: "Where",
    n_changes: |n| if n == 1 { "One fact".to_owned() } else { format!("{n} facts") },
    record: "Record",
    any_record: "All kinds",
    from: "From",
    until: "Until",
    changed: "Details",
    nothing: "empty",
    inserted: "made",
    updated: "changed",
    deleted: "deleted",
    hidden: "what changed is not shown here",
};

impl Text {
    /// What happened to a record.
    pub fn action(&self, action: &str) -> &'static str {
        match action {
            "insert" => self.inserted,
            "delete" => self.deleted,
            _ => self.updated,
        }
    }
}

impl Lang {
    /// The words of the access table, of the trail and of the list of reads.
    pub fn oversight(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
