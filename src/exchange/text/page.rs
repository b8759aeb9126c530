//! The words of the pages on which lists are imported.

use crate::web::{
    format::{english, german},
    lang::Lang,
};

/// The words of the pages, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub lede: &'static str,
    pub files: &'static str,
    pub files_hint: &'static str,
    pub update: &'static str,
    pub update_hint: &'static str,
    pub check: &'static str,
    pub no_files: &'static str,
    pub nothing_imported: &'static str,
    pub n_problems: fn(usize) -> String,
    pub and_more: fn(usize) -> String,
    pub problems: &'static str,
    pub file: &'static str,
    pub line: &'static str,
    pub column: &'static str,
    pub wrong: &'static str,
    pub preview: &'static str,
    pub preview_lede: &'static str,
    pub warnings: &'static str,
    pub nothing_new: &'static str,
    pub tables: &'static str,
    pub table: &'static str,
    pub added: &'static str,
    pub changed: &'static str,
    pub same: &'static str,
    pub rows: &'static str,
    pub take: &'static str,
    pub other_files: &'static str,
    pub taken: fn(usize, usize) -> String,
    pub expired: &'static str,
    pub template: &'static str,
}

const DE: Text = Text {
    title: "Listen importieren",
    lede: "Eine Excel-Mappe mit einem Blatt je Tabelle, oder mehrere CSV-Dateien. Erst wird geprüft; gespeichert wird nichts, bevor Sie es bestätigen.",
    files: "Dateien",
    files_hint: "Eine .xlsx-Datei oder mehrere .csv-Dateien wie senioren.csv, zusammen höchstens 20 MB.",
    update: "Bekannte Zeilen ändern",
    update_hint: "Sonst gilt eine bekannte Nummer mit anderen Werten als Fehler.",
    check: "Dateien prüfen",
    no_files: "Bitte wählen Sie eine Excel-Mappe oder CSV-Dateien aus.",
    nothing_imported: "Es wurde nichts importiert",
    n_problems: |n| match n {
        1 => "Eine Stelle muss noch berichtigt werden. Danach bitte die Dateien noch einmal auswählen.".to_owned(),
        n => format!(
            "{n} Stellen müssen noch berichtigt werden. Danach bitte die Dateien noch einmal auswählen.",
            n = german(n)
        ),
    },
    and_more: |n| format!("… und {n} weitere.", n = german(n)),
    problems: "Was zu berichtigen ist",
    file: "Datei",
    line: "Zeile",
    column: "Spalte",
    wrong: "Was falsch ist, und was richtig wäre",
    preview: "Import bestätigen",
    preview_lede: "Alles ist in Ordnung. Das würde gespeichert:",
    warnings: "Bitte beachten",
    nothing_new: "Alles, was in den Dateien steht, ist schon gespeichert.",
    tables: "Tabellen der Dateien",
    table: "Tabelle",
    added: "Neu",
    changed: "Geändert",
    same: "Unverändert",
    rows: "Zeilen ansehen",
    take: "Jetzt importieren",
    other_files: "Andere Dateien wählen",
    taken: |added, changed| {
        format!("Importiert: {added} neu, {changed} geändert.", added = german(added), changed = german(changed))
    },
    expired: "Die geprüften Dateien liegen nicht mehr bereit, und es wurde nichts importiert: Sie warten höchstens 30 Minuten auf die Bestätigung, nur bis zur Abmeldung, und neuere verdrängen ältere. Bitte wählen Sie sie noch einmal aus.",
    template: "Leere Mappe mit allen Tabellen und Spalten herunterladen",
};

const EN: Text = Text {
    title: "Import lists",
    lede: "An Excel workbook with a sheet for each table, or several CSV files. They are checked first; nothing is saved before you confirm it.",
    files: "Files",
    files_hint: "One .xlsx file or several .csv files like senioren.csv, together at most 20 MB.",
    update: "Change known lines",
    update_hint: "Otherwise a known number with other values is an error.",
    check: "Check the files",
    no_files: "Please choose an Excel workbook or CSV files.",
    nothing_imported: "Nothing was imported",
    n_problems: |n| match n {
        1 => "One place has to be corrected. Then please choose the files again.".to_owned(),
        n => format!("{n} places have to be corrected. Then please choose the files again.", n = english(n)),
    },
    and_more: |n| format!("… and {n} more.", n = english(n)),
    problems: "What has to be corrected",
    file: "File",
    line: "Line",
    column: "Column",
    wrong: "What is wrong, and what would be right",
    preview: "Confirm the import",
    preview_lede: "Everything is in order. This would be saved:",
    warnings: "Please note",
    nothing_new: "Everything in the files is saved already.",
    tables: "Tables of the files",
    table: "Table",
    added: "New",
    changed: "Changed",
    same: "Unchanged",
    rows: "See the lines",
    take: "Import now",
    other_files: "Choose other files",
    taken: |added, changed| {
        format!("Imported: {added} new, {changed} changed.", added = english(added), changed = english(changed))
    },
    expired: "The files that were checked no longer wait, and nothing was imported: they wait for 30 minutes at most, only until you sign out, and newer ones take the place of older ones. Please choose them again.",
    template: "Download an empty workbook with all tables and columns",
};

impl Lang {
    /// The words of the import.
    pub fn exchange(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
