//! The words of the access table and of the trail.

use crate::web::lang::Lang;

/// The words of the access table and of the trail, in one language.
#[derive(Debug)]
pub struct Text {
    pub access: &'static str,
    pub access_lede: &'static str,
    pub address: &'static str,
    pub what: &'static str,
    pub looks: &'static str,
    pub changes: &'static str,
    pub everybody: &'static str,
    pub trail: &'static str,
    pub trail_lede: &'static str,
    pub count: fn(u64) -> String,
    pub none_title: &'static str,
    pub none_lede: &'static str,
    pub when: &'static str,
    pub who: &'static str,
    pub anybody: &'static str,
    pub visitor: &'static str,
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
    tables: [&'static str; 14],
}

/// The tables that people know by a name, in the order of [`Text::tables`].
const TABLES: [&str; 14] = [
    "account",
    "assignment",
    "care_fund",
    "care_grade",
    "contact_person",
    "district",
    "activity",
    "senior",
    "setting",
    "statement",
    "tariff",
    "text_block",
    "visit",
    "volunteer",
];

const DE: Text = Text {
    access: "Zugriffe",
    access_lede: "Welche Aufgabe welche Adresse öffnen darf. Diese Tabelle wird nicht gepflegt: Sie ist, woran das Programm sich hält.",
    address: "Adresse",
    what: "Zweck",
    looks: "ansehen",
    changes: "ändern",
    everybody: "alle",
    trail: "Protokoll",
    trail_lede: "Jede Änderung mit Zeit und Person. Gesundheits- und Bankdaten, Passwörter und freie Texte stehen hier nie im Wortlaut.",
    count: |n| if n == 1 { "Ein Eintrag".to_owned() } else { format!("{n} Einträge") },
    none_title: "Kein Eintrag gefunden",
    none_lede: "Zu diesem Filter gibt es nichts. Nehmen Sie einen Teil davon weg.",
    when: "Wann",
    who: "Wer",
    anybody: "Alle",
    visitor: "nicht angemeldet",
    record: "Eintrag",
    any_record: "Alle Arten",
    from: "Von",
    until: "Bis",
    changed: "Was",
    nothing: "leer",
    inserted: "angelegt",
    updated: "geändert",
    deleted: "gelöscht",
    hidden: "geänderte Angaben werden hier nicht gezeigt",
    tables: [
        "Konto",
        "Begleitung",
        "Pflegekasse",
        "Pflegegrad",
        "Kontakt",
        "Stadtbezirk",
        "Tätigkeit",
        "Senior*in",
        "Einstellung",
        "Abrechnung",
        "Tarif",
        "Text der Briefe",
        "Besuch",
        "Ehrenamtliche*r",
    ],
};

const EN: Text = Text {
    access: "Access",
    access_lede: "Which task may open which address. Nobody maintains this table: it is what the program itself goes by.",
    address: "Address",
    what: "Purpose",
    looks: "look",
    changes: "change",
    everybody: "all",
    trail: "Trail",
    trail_lede: "Every change with its time and person. Health and bank data, passwords and free text never stand here in full.",
    count: |n| if n == 1 { "One entry".to_owned() } else { format!("{n} entries") },
    none_title: "No entry found",
    none_lede: "Nothing fits this filter. Take part of it away.",
    when: "When",
    who: "Who",
    anybody: "Anybody",
    visitor: "not signed in",
    record: "Record",
    any_record: "All kinds",
    from: "From",
    until: "Until",
    changed: "What",
    nothing: "empty",
    inserted: "made",
    updated: "changed",
    deleted: "deleted",
    hidden: "what changed is not shown here",
    tables: [
        "Account",
        "Assignment",
        "Care fund",
        "Care grade",
        "Contact",
        "District",
        "Activity",
        "Senior",
        "Setting",
        "Statement",
        "Tariff",
        "Text of the letters",
        "Visit",
        "Volunteer",
    ],
};

impl Text {
    /// What a kind of record is called; the table's own name where people have none for it.
    pub fn table<'a>(&self, table: &'a str) -> &'a str {
        let known = TABLES.iter().position(|known| *known == table);
        known.map_or(table, |at| self.tables[at])
    }

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
    /// The words of the access table and of the trail.
    pub fn oversight(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
