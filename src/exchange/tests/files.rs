//! Files, their encodings, headers, quotes and lines.

use super::*;

const VISITS: &str = "besuche.csv";

#[test]
fn columns_may_stand_in_any_order_and_either_separator_will_do() {
    wrong(VISITS, "ende,beginn,datum,begleitung,kennung\n15:00,14:00,06.10.2026,B-1,V-1\n", &[]);
    wrong(VISITS, "\"kennung\";begleitung; Datum ;beginn;ende\r\nV-1;B-1;2026-10-06;14:00;15:00\r\n", &[]);
}

#[test]
fn any_table_may_be_missing() {
    assert_eq!(read(&[]).1, Vec::<String>::new());
    wrong("tarife.csv", "", &[]);
    wrong("kontakte.csv", "", &[]);
}

#[test]
fn unknown_repeated_and_missing_columns_are_told_in_line_one() {
    wrong(
        "tarife.csv",
        "dienst;gueltig_ab;preis;dienst\nentlastung;2026-01-01;7,50;x\n",
        &["tarife.csv:1: preis: ", "tarife.csv:1: dienst: ", "tarife.csv:1: euro_pro_stunde: "],
    );
}

#[test]
fn the_line_is_the_one_on_which_the_record_starts() {
    wrong(
        VISITS,
        "kennung;begleitung;datum;beginn;ende;notiz\nV-1;B-1;2026-10-06;14:00;15:00;\"zwei\nZeilen\"\n\nV-2;B-9;x;14:00;15:00;\n",
        &["besuche.csv:5: begleitung: ", "besuche.csv:5: datum: "],
    );
}

#[test]
fn quotes_follow_the_standard() {
    wrong("kontakte.csv", "senior;name;beziehung\nS-1;\"Eva \"\"Evi\"\" Kern; geb. Süß\";Tochter\n", &[]);
    wrong("kontakte.csv", "senior;name;beziehung\nS-1;Eva \"Evi\" Kern;Tochter\n", &["kontakte.csv:2: name: "]);
    wrong("fremdverbrauch.csv", "senior;datum;betrag\nS-1;2026-02-03;1\"0\n", &["fremdverbrauch.csv:2: betrag: "]);
    wrong("kontakte.csv", "senior;name;beziehung\nS-1;A;B\nS-1;\"Eva;Tochter\nS-1;C;D\n", &["kontakte.csv:3: name: "]);
}

#[test]
fn a_file_that_ends_early_does_not_make_others_wrong() {
    let seniors = "nummer;vorname\n\"S-1;Erna\n";
    let (_, problems) = read(&with("senioren.csv", seniors));
    assert!(problems.iter().all(|problem| problem.starts_with("senioren.csv:")), "{problems:#?}");
}

#[test]
fn a_file_in_another_encoding_is_told_alone() {
    let good = GOOD.iter().map(|(name, text)| File { name: (*name).to_owned(), bytes: text.as_bytes().to_vec() });
    let mut files: Vec<File> = good.filter(|file| file.name != "senioren.csv").collect();
    files.push(File { name: "senioren.csv".to_owned(), bytes: b"\xff\xfen\0".to_vec() });
    assert_eq!(
        read_with(&files, &stock()).1,
        ["senioren.csv:1: Datei: ist in UTF-16 gespeichert; als „CSV UTF-8“ speichern"]
    );
}

#[test]
fn each_record_has_as_many_cells_as_the_header() {
    wrong("kontakte.csv", "senior;name;beziehung\nS-1;Eva\n", &["kontakte.csv:2: beziehung: "]);
    wrong("kontakte.csv", "senior;name;beziehung\nS-1;Eva;Tochter;x\n", &["kontakte.csv:2: Spalte 4: "]);
    wrong("kontakte.csv", "senior;name;beziehung;\nS-1;Eva;Tochter;\n;;;\n", &[]);
    wrong("kontakte.csv", "senior;name;beziehung;\nS-1;Eva;Tochter;x\n", &["kontakte.csv:2: Spalte 4: "]);
}

#[test]
fn a_file_that_is_no_table_is_told() {
    wrong("senoren.csv", "nummer\nS-1\n", &["senoren.csv:1: Datei: "]);
    wrong("kontakte.csv", "\n", &["kontakte.csv:1: Kopfzeile: "]);
    let mut twice = GOOD.to_vec();
    twice.push(("Kontakte.CSV", "senior;name;beziehung\n"));
    assert_eq!(read(&twice).1.len(), 1);
}

#[test]
fn a_file_in_windows_1252_is_read_too() {
    let files = [File {
        name: "partner.csv".to_owned(),
        bytes: b"nummer;name;art;stadtbezirk\nP-1;B\xfcro;\x80;H\xf6rde".into(),
    }];
    let (folder, problems) = read_with(&files, &stock());
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(folder.partners.lines[0].row.name, "Büro");
}

#[test]
fn an_error_of_excel_is_told_once() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("partner").unwrap();
    sheet.write_row(0, 0, ["nummer", "name", "art"]).unwrap();
    sheet.write_row(1, 0, ["P-1", "", "x"]).unwrap();
    sheet.write_formula(1, 1, rust_xlsxwriter::Formula::new("=NA()").set_result("#N/A")).unwrap();
    let files = [File { name: "b.xlsx".to_owned(), bytes: book.save_to_buffer().unwrap() }];
    assert_eq!(
        read_with(&files, &stock()).1,
        ["b.xlsx[partner]:2: name: die Zelle enthält den Fehler #N/A; den Wert eintragen"]
    );
}

#[test]
fn a_problem_says_where_it_is_and_what_would_be_right() {
    let (_, problems) = read(&with("fremdverbrauch.csv", "senior;datum;betrag\nS-1;2026-02-03;1.234\n"));
    assert_eq!(
        problems,
        [
            "fremdverbrauch.csv:2: betrag: „1.234“ hat mehr als zwei Nachkommastellen; tausend Euro sind 1000 oder 1.000,00"
        ]
    );
}
