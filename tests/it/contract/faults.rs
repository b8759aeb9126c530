//! One fault in a good folder: status 1, one line on standard error that names the place, and nothing imported.

use super::{Geleit, folder, path};
use crate::exchange::FOLDER;

/// (table, what is replaced, by what, the line and the column told)
const FAULTS: &[(&str, &str, &str, &str)] = &[
    ("einstellungen", "traeger_name", "traeger_nahme", "2: schluessel"),
    ("einstellungen", "traeger_name;Geleit e. V.", "iban;DE89370400440532013001", "2: wert"),
    ("einstellungen", "traeger_name;Geleit e. V.", "traeger_ik;260326282", "2: wert"),
    ("einstellungen", "traeger_name;Geleit e. V.", "anerkennung_datum;2025-02-29", "2: wert"),
    ("pflegekassen", "ik;name;ort", "ik;name;fax", "1: fax"),
    ("partner", "P-101;Seniorenbüro Hörde", "P-101;", "2: name"),
    ("senioren", "Karl", "", "3: vorname"),
    ("senioren", "01.04.1940", "31.04.1940", "3: geburtsdatum"),
    ("senioren", "Eving", "Hoerde", "3: stadtbezirk"),
    ("senioren", "A123456780", "A213456780", "2: versichertennummer"),
    ("senioren", "A123456780", "", "2: versichertennummer"),
    ("senioren", "181317004", "183501080", "2: pflegekasse_ik"),
    ("senioren", "2026-01-01", "", "2: abtretung_ab"),
    ("senioren", "abtretung;", "bar;", "2: zahlweg"),
    ("pflegegrade", ";;2", ";;6", "2: pflegegrad"),
    ("pflegegrade", ";;2\n", ";;2\nS-101;2026-05-01;2026-05-01;3\n", "3: von"),
    ("kontakte", ";ja", ";yes", "2: rechnungsempfaenger"),
    ("ehrenamtliche", "besuchsdienst", "kochen", "2: dienste"),
    ("tarife", ";15", ";20", "2: takt_minuten"),
    ("tarife", "7,50", "7,505", "2: euro_pro_stunde"),
    ("begleitungen", "E-101", "E-999", "2: ehrenamtliche"),
    ("besuche", "14:00", "24:00", "2: beginn"),
    ("besuche", "2026-10-06", "2025-12-31", "2: datum"),
    ("besuche", "2026-10-06;14:00;15:00", "2026-10-25;03:29;04:00", "4: beginn"),
    ("besuche", "14:00;15:00", "15:00;15:00", "2: ende"),
    ("besuche", "14:00;15:00", "14:00;02:01", "2: ende"),
    ("besuche", "2026-10-25;01:30;03:30", "2026-03-29;02:30;03:30", "4: beginn"),
    ("besuche", "2026-10-25;01:30;03:30", "2026-03-28;23:00;02:30", "4: ende"),
    ("besuche", "2026-10-25", "2199-10-25", "4: datum"),
    ("besuche", "V-102;B-101", "V-102;B-999", "4: begleitung"),
    ("fremdverbrauch", "41,25", "1.234", "2: betrag"),
    ("fremdverbrauch", "41,25", "-0,01", "2: betrag"),
    ("fremdverbrauch", "41,25", "12.34,56", "2: betrag"),
    ("fremdverbrauch", "41,25\n", "41,25\nS-101;03.02.2026;41,26\n", "3: betrag"),
    ("kassenauskunft", "2026-06-30", "2026-07-01", "2: rest_vorjahr"),
    ("gruppen", "Dienstag", "Tuesday", "2: wochentag"),
    ("gruppentermine", "G-101;2026-10-06", "G-101;2026-10-06\nG-9;2026-10-06", "3: gruppe"),
    ("gruppenteilnahmen", ";S-101", ";S-999", "2: senior"),
    ("module", "demenz, basis", "demenz, kochen", "2: kennzeichen"),
    ("schulungen", ";BQ;", ";XX;", "2: modul"),
];

fn with(table: &str, old: &str, new: &str) -> Vec<(String, String)> {
    let file = format!("{table}.csv");
    let mut found = false;
    let replace = |(name, text): &(&str, &str)| {
        let here = *name == file && text.contains(old);
        found |= here;
        let text = if here { text.replacen(old, new, 1) } else { (*text).to_owned() };
        ((*name).to_owned(), text)
    };
    let files = FOLDER.iter().map(replace).collect();
    assert!(found, "{old} is not in {file}");
    files
}

fn borrowed(files: &[(String, String)]) -> Vec<(&str, &str)> {
    files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

#[tokio::test]
async fn a_fault_is_told_at_its_place_alone_and_nothing_is_imported() {
    let geleit = Geleit::new().await;
    for (table, old, new, place) in FAULTS {
        let folder = folder(&borrowed(&with(table, old, new)));
        let told = geleit.refused(&["import", path(folder.path())]);
        assert_eq!(told.len(), 1, "{table}, {new}: {told:#?}");
        assert!(told[0].starts_with(&format!("{table}.csv:{place}: ")), "{table}, {new}: {told:#?}");
    }
    let folder = folder(FOLDER);
    for line in geleit.done(&["import", path(folder.path())]).lines() {
        assert!(line.ends_with(" neu, 0 geändert, 0 unverändert"), "something was there before: {line}");
    }
}

#[tokio::test]
async fn faults_of_all_files_are_told_at_once() {
    let geleit = Geleit::new().await;
    let mut files: Vec<(String, String)> = Vec::new();
    let mut places = Vec::new();
    for (table, old, new, place) in FAULTS.iter().filter(|(table, ..)| !files_named_by_others(table)) {
        let file = format!("{table}.csv");
        if files.iter().any(|(name, _)| *name == file) {
            continue;
        }
        files.extend(with(table, old, new).into_iter().filter(|(name, _)| *name == file));
        places.push(format!("{file}:{place}: "));
    }
    let named = FOLDER.iter().filter(|(name, _)| !files.iter().any(|(file, _)| file == name));
    let named: Vec<(String, String)> = named.map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    files.extend(named);
    let told = geleit.refused(&["import", path(folder(&borrowed(&files)).path())]);
    assert_eq!(told.len(), places.len(), "{told:#?}");
    for place in places {
        assert!(told.iter().any(|line| line.starts_with(&place)), "{place} is not in {told:#?}");
    }
}

/// Their rows are named elsewhere, so that a fault in them may have others follow.
fn files_named_by_others(table: &str) -> bool {
    ["pflegekassen", "senioren", "ehrenamtliche", "begleitungen", "gruppen", "gruppentermine", "module"]
        .contains(&table)
}
