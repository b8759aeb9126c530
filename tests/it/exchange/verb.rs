//! `geleit import`, as a program that runs it sees it.

use std::{fs, path::Path, process::Command, process::Output};

use super::FOLDER;
use crate::town::database::TestDatabase;

fn geleit(database: &TestDatabase, arguments: &[&str], path: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_geleit"));
    command.env("DATABASE_URL", database.url()).arg("import").arg(path).args(arguments);
    command.output().expect("the program runs")
}

fn written(output: &[u8]) -> Vec<&str> {
    std::str::from_utf8(output).expect("what the program says is UTF-8").lines().collect()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (name, text) in FOLDER {
        fs::write(folder.path().join(name), text).expect("the folder takes files");
    }
    fs::write(folder.path().join(".DS_Store"), "x").expect("the folder takes files");
    fs::write(folder.path().join("LIESMICH.txt"), "x").expect("the folder takes files");
    folder
}

#[tokio::test]
async fn the_verb_says_what_it_did_on_standard_output() {
    let (database, folder) = (TestDatabase::new().await, folder());
    let dry = geleit(&database, &["--dry-run"], folder.path());
    assert!(dry.status.success());
    assert!(written(&dry.stdout).contains(&"+ senioren S-101"), "{:?}", written(&dry.stdout));
    let done = geleit(&database, &[], folder.path());
    assert_eq!(done.status.code(), Some(0));
    assert_eq!(written(&done.stderr), Vec::<&str>::new());
    assert_eq!(written(&done.stdout).len(), 17);
    assert!(written(&done.stdout).contains(&"senioren: 2 neu, 0 geändert, 0 unverändert"));
    let again = geleit(&database, &[], folder.path());
    assert!(written(&again.stdout).contains(&"senioren: 0 neu, 0 geändert, 2 unverändert"));
}

#[tokio::test]
async fn everything_wrong_goes_to_standard_error_one_a_line() {
    let (database, folder) = (TestDatabase::new().await, folder());
    fs::write(
        folder.path().join("fremdverbrauch.csv"),
        "senior;datum;betrag\nS-101;31.02.2026;1.234\nS-9;2026-02-03;-1\n",
    )
    .expect("the folder takes files");
    let refused = geleit(&database, &[], folder.path());
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(written(&refused.stdout), Vec::<&str>::new());
    assert_eq!(
        written(&refused.stderr),
        [
            "fremdverbrauch.csv:2: datum: „31.02.2026“ ist kein Datum; richtig wäre 2026-10-31 oder 31.10.2026",
            "fremdverbrauch.csv:2: betrag: „1.234“ hat mehr als zwei Nachkommastellen; tausend Euro sind 1000 oder 1.000,00",
            "fremdverbrauch.csv:3: senior: „S-9“ gibt es weder in senioren noch im Bestand; dort ergänzen oder hier berichtigen",
            "fremdverbrauch.csv:3: betrag: „-1“ ist negativ; richtig wäre ein Betrag ab 0,00",
        ]
    );
    let nowhere = geleit(&database, &[], Path::new("nowhere"));
    assert_eq!((nowhere.status.code(), written(&nowhere.stderr).len()), (Some(1), 1));
}

#[tokio::test]
async fn who_may_be_there_already_is_told_on_standard_error_and_imported() {
    let (database, folder) = (TestDatabase::new().await, folder());
    assert!(geleit(&database, &[], folder.path()).status.success());
    fs::write(
        folder.path().join("senioren.csv"),
        "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk\n\
         S-103;Carl;Oez;1940-04-01;Weg 2;44137;Dortmund;Eving\n",
    )
    .expect("the folder takes files");
    let done = geleit(&database, &[], folder.path());
    assert_eq!(done.status.code(), Some(0));
    assert_eq!(
        written(&done.stderr),
        ["Hinweis: senioren.csv:2: nachname: S-103 sieht aus wie S-102 (im Bestand), gleich: ein Teil des Namens, \
          Geburtsdatum; ist es dieselbe Person, bitte danach zusammenführen"]
    );
    assert!(written(&done.stdout).contains(&"senioren: 1 neu, 0 geändert, 0 unverändert"));
}
