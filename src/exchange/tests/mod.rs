//! Every sentence of the contract on imports, as somebody with a folder would try it.

mod cells;
mod files;
mod property;
mod relations;

use super::{
    check::check,
    folder::{Folder, Stock},
    problem::Problem,
    problems::Problems,
    source::{File, sheets},
};

/// A folder in which nothing is wrong.
const GOOD: &[(&str, &str)] = &[
    ("einstellungen.csv", "schluessel;wert\ntraeger_name;Geleit e. V.\nanerkennung_datum;31.01.2025\n"),
    ("pflegekassen.csv", "ik;name\n181317004;AOK NORDWEST\n"),
    ("partner.csv", "nummer;name;art;stadtbezirk\nP-1;Seniorenbüro Hörde;Seniorenbüro;Hörde\n"),
    (
        "senioren.csv",
        "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;pflegekasse_ik;versichertennummer;zahlweg;abtretung_ab\n\
         S-1;Erna;Kern;1938-03-01;Weg 1;44137;Dortmund;Hörde;181317004;A123456780;abtretung;2026-01-01\n\
         S-2;Łukasz;Nowak;01.04.1940;Weg 2;44137;Dortmund;Eving;;;;\n",
    ),
    ("pflegegrade.csv", "senior;von;bis;pflegegrad\nS-1;2025-01-01;2025-12-31;2\nS-1;2026-01-01;;3\n"),
    ("kontakte.csv", "senior;name;beziehung\nS-1;Eva Kern;Tochter\n"),
    (
        "ehrenamtliche.csv",
        "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;dienste\n\
         E-1;Ayşe;Yıldız;1960-05-05;Weg 3;44137;Dortmund;Mengede;\"besuchsdienst,entlastung\"\n",
    ),
    ("tarife.csv", "dienst;gueltig_ab;euro_pro_stunde\nentlastung;2026-01-01;7,50\n"),
    ("begleitungen.csv", "nummer;senior;ehrenamtliche;dienst;von;bis\nB-1;S-1;E-1;entlastung;2026-01-01;2026-10-31\n"),
    (
        "besuche.csv",
        "kennung;begleitung;datum;beginn;ende\nV-1;B-1;2026-10-06;14:00;15:00\nV-2;B-1;2026-10-31;23:30;00:45\n",
    ),
    ("fremdverbrauch.csv", "senior;datum;betrag\nS-1;2026-02-03;41,25\n"),
    ("kassenauskunft.csv", "senior;stichtag;rest_vorjahr;rest_laufendes_jahr\nS-1;2026-06-30;12,00;131,00\n"),
    ("gruppen.csv", "nummer;name;ort;stadtbezirk;wochentag;beginn;ende\nG-1;Café;Treff;Eving;Dienstag;14:00;16:00\n"),
    ("gruppentermine.csv", "gruppe;datum;beginn;ende\nG-1;2026-10-06;;\nG-1;2026-10-13;;17:00\n"),
    ("gruppenteilnahmen.csv", "gruppe;datum;senior;minuten\nG-1;2026-10-06;S-1;\nG-1;2026-10-13;S-2;90\n"),
    ("module.csv", "kuerzel;titel;ue;kennzeichen\nBQ;Basisqualifizierung;40;\"basis,demenz\"\n"),
    ("schulungen.csv", "ehrenamtliche;modul;datum;ue\nE-1;BQ;2025-03-01;40\n"),
];

/// Reads files, and checks them against a database that has only Dortmund's districts.
fn read(files: &[(&str, &str)]) -> (Folder, Vec<String>) {
    let files: Vec<File> =
        files.iter().map(|(name, text)| File { name: (*name).to_owned(), bytes: text.as_bytes().to_vec() }).collect();
    read_with(&files, &stock())
}

fn read_with(files: &[File], stock: &Stock) -> (Folder, Vec<String>) {
    let (sheets, of_files) = sheets(files);
    let mut problems = Problems::all();
    problems.extend(of_files);
    let mut folder = Folder::read(&sheets, &mut problems);
    problems.extend(check(&mut folder, stock, "2026-11-21T12:00:00Z".parse().unwrap()));
    (folder, problems.kept().iter().map(Problem::to_string).collect())
}

fn stock() -> Stock {
    let districts = ["Eving", "Hörde", "Mengede"].map(|name| (name.to_owned(), 1)).into();
    Stock { districts, ..Stock::default() }
}

/// The good folder with one file replaced, or left out where the new one is empty.
fn with<'a>(name: &'a str, text: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut files: Vec<_> = GOOD.iter().copied().filter(|(other, _)| *other != name).collect();
    if !text.is_empty() {
        files.push((name, text));
    }
    files
}

/// What is wrong in the good folder once a file is replaced: each expected text begins a problem, in any order.
#[track_caller]
fn wrong(name: &str, text: &str, expected: &[&str]) {
    let (_, mut problems) = read(&with(name, text));
    problems.sort();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(problems.len(), expected.len(), "{problems:#?}");
    for (problem, expected) in problems.iter().zip(expected) {
        assert!(problem.starts_with(expected), "{problem} is not {expected}");
        assert_eq!(problem.lines().count(), 1, "{problem}");
    }
}

#[test]
fn the_good_folder_is_good() {
    let (folder, problems) = read(GOOD);
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(folder.seniors.lines.len(), 2);
    assert_eq!(folder.attendances.lines[0].row.minutes.map(|minutes| minutes.0), Some(120));
    assert_eq!(folder.meetings.lines[1].row.ends.unwrap().to_string(), "17:00:00");
}
