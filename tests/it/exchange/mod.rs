//! The import of folders and workbooks, into a town that has people already.

mod alike;
mod folder;
mod issued;
mod pages;
mod update;
mod verb;
mod waiting;

use chrono::NaiveDate;
use entity::audit_entry;
use geleit::{
    exchange::{
        import::{Import, Outcome},
        plan::{Known, Plan},
        problems::Problems,
        source::File,
    },
    store::verify_chain,
};
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::town::Town;

/// A folder with every table.
pub const FOLDER: &[(&str, &str)] = &[
    (
        "einstellungen.csv",
        "schluessel;wert\ntraeger_name;Geleit e. V.\numsatzsteuer_hinweis;Umsatzsteuerfrei nach § 4 Nr. 16 UStG.\n",
    ),
    ("pflegekassen.csv", "ik;name;ort\n181317004;AOK NORDWEST;Dortmund\n"),
    ("partner.csv", "nummer;name;art;stadtbezirk\nP-101;Seniorenbüro Hörde;Seniorenbüro;Hörde\n"),
    (
        "senioren.csv",
        "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;telefon;pflegekasse_ik;versichertennummer;zahlweg;abtretung_ab;sprachen\n\
         S-101;Zofia;Łukaszewska;1938-03-01;Weg 1;44137;Dortmund;Hörde;0231 1;181317004;A123456780;abtretung;2026-01-01;\"Polnisch, Deutsch\"\n\
         S-102;Karl;Öz;01.04.1940;Weg 2;44137;Dortmund;Eving;;;;;;\n",
    ),
    ("pflegegrade.csv", "senior;von;bis;pflegegrad\nS-101;2025-01-01;;2\n"),
    ("kontakte.csv", "senior;name;beziehung;rechnungsempfaenger\nS-101;Eva Łukaszewska;Tochter;ja\n"),
    (
        "ehrenamtliche.csv",
        "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;dienste;seit\n\
         E-101;Bärbel;Groß;1960-05-05;Weg 3;44137;Dortmund;Mengede;\"entlastung,besuchsdienst\";2024-01-01\n",
    ),
    ("tarife.csv", "dienst;gueltig_ab;euro_pro_stunde;takt_minuten\nentlastung;2026-01-01;7,50;15\n"),
    ("begleitungen.csv", "nummer;senior;ehrenamtliche;dienst;von\nB-101;S-101;E-101;entlastung;2026-01-01\n"),
    (
        "besuche.csv",
        "kennung;begleitung;datum;beginn;ende;taetigkeiten;notiz\n\
         V-101;B-101;2026-10-06;14:00;15:00;\"Gespräch, Vorlesen\";\"war\nschön\"\n\
         V-102;B-101;2026-10-25;01:30;03:30;;\n",
    ),
    ("fremdverbrauch.csv", "senior;datum;betrag\nS-101;2026-02-03;41,25\n"),
    ("kassenauskunft.csv", "senior;stichtag;rest_vorjahr;rest_laufendes_jahr\nS-101;2026-06-30;12,00;131,00\n"),
    ("gruppen.csv", "nummer;name;ort;stadtbezirk;wochentag;beginn;ende\nG-101;Café;Treff;Eving;Dienstag;14:00;16:00\n"),
    ("gruppentermine.csv", "gruppe;datum\nG-101;2026-10-06\n"),
    ("gruppenteilnahmen.csv", "gruppe;datum;senior\nG-101;2026-10-06;S-101\n"),
    ("module.csv", "kuerzel;titel;ue;kennzeichen\nBQ;Basisqualifizierung;40;\"demenz, basis\"\n"),
    ("schulungen.csv", "ehrenamtliche;modul;datum;ue\nE-101;BQ;2025-03-01;40\n"),
];

pub fn file(name: &str, text: &str) -> File {
    File { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

pub fn folder() -> Vec<File> {
    FOLDER.iter().map(|(name, text)| file(name, text)).collect()
}

/// The folder with something replaced in one file.
pub fn folder_with(name: &str, old: &str, new: &str) -> Vec<File> {
    let mut files = folder();
    let found = files.iter_mut().find(|file| file.name == name).expect("a file of the folder");
    let text = std::str::from_utf8(&found.bytes).expect("the folder is UTF-8");
    assert!(text.contains(old), "{old} is not in {name}");
    found.bytes = text.replace(old, new).into_bytes();
    files
}

impl Town {
    /// Imports files, and returns what came of it.
    pub async fn import(&self, files: &[File], known: Known) -> Outcome {
        let import = Import::read(files, known, Problems::all());
        self.change(async |tx| import.take(tx).await).await
    }

    /// Imports files in which nothing is wrong.
    pub async fn import_right(&self, files: &[File], known: Known) -> Plan {
        match self.import(files, known).await {
            Outcome::Right(plan) => *plan,
            Outcome::Wrong(problems) => panic!("{problems:#?}"),
        }
    }

    /// Imports files in which something is wrong, and returns the lines that say what, without their ends.
    pub async fn import_wrong(&self, files: &[File], known: Known) -> Vec<String> {
        match self.import(files, known).await {
            Outcome::Right(plan) => panic!("{plan:#?}"),
            Outcome::Wrong(problems) => problems
                .kept()
                .iter()
                .map(|problem| format!("{}:{}: {}", problem.file, problem.line, problem.column))
                .collect(),
        }
    }

    pub async fn audit_entries(&self) -> u64 {
        let whole = verify_chain(self.db().read()).await.expect("the trail can be read");
        assert!(whole.is_ok(), "{whole:?}");
        audit_entry::Entity::find().count(self.db().read()).await.expect("the trail can be counted")
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day, 2026-11-02")
}
