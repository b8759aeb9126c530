//! Visits that a close counts and bills on no statement: nothing issued depends on them.

use super::{Geleit, folder, path};

const PEOPLE: [(&str, &str); 3] = [
    (
        "senioren.csv",
        "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk\n\
         S-1;Erna;Abendroth;1938-03-01;Weg 1;44137;Dortmund;Hörde\nS-2;Karl;Öz;1940-04-01;Weg 2;44137;Dortmund;Eving\n",
    ),
    (
        "ehrenamtliche.csv",
        "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;dienste\n\
         E-1;Ayşe;Yıldız;1960-05-05;Weg 3;44137;Dortmund;Mengede;\"entlastung,besuchsdienst\"\n",
    ),
    (
        "begleitungen.csv",
        "nummer;senior;ehrenamtliche;dienst;von\n\
         B-1;S-1;E-1;besuchsdienst;2026-01-01\nB-2;S-2;E-1;entlastung;2026-01-01\n",
    ),
];

const STEPS: (&str, &str) =
    ("tarife.csv", "dienst;gueltig_ab;euro_pro_stunde;takt_minuten;rundung\nentlastung;2026-01-01;7,50;15;ab\n");

fn visits(rows: &str) -> String {
    format!("kennung;begleitung;datum;beginn;ende\n{rows}\n")
}

impl Geleit {
    fn imports(&self, files: &[(&str, &str)]) {
        self.done(&["import", path(folder(files).path()), "--update"]);
    }

    fn imports_visits(&self, rows: &str) {
        self.imports(&[("besuche.csv", &visits(rows))]);
    }

    fn is_sound(&self) {
        self.done(&["verify"]);
    }
}

async fn with_people() -> Geleit {
    let geleit = Geleit::new().await;
    geleit.imports(&[PEOPLE.as_slice(), &[STEPS]].concat());
    geleit
}

#[tokio::test]
async fn a_free_visit_of_an_open_month_is_not_fixed_by_the_close_of_a_later_one() {
    let geleit = with_people().await;
    geleit.imports_visits("V-1;B-1;2026-02-03;14:00;15:00\nV-2;B-2;2026-03-03;14:00;15:00");
    geleit.done(&["close-month", "2026-03"]);
    geleit.is_sound();
    geleit.done(&["close-month", "2026-02"]);
    geleit.is_sound();
}

#[tokio::test]
async fn a_free_visit_of_a_closed_month_changes_and_is_billed_once_its_service_is() {
    let geleit = with_people().await;
    geleit.imports_visits("V-1;B-1;2026-03-03;14:00;15:00");
    geleit.done(&["close-month", "2026-03"]);
    geleit.imports_visits("V-1;B-1;2026-03-03;14:00;16:00");
    geleit.is_sound();
    geleit.refused(&["close-month", "2026-03"]);
    let billed = PEOPLE[2].1.replace("besuchsdienst", "entlastung");
    geleit.imports(&[("begleitungen.csv", &billed)]);
    assert_eq!(geleit.json(&["close-month", "2026-03"])["total"], "15.00");
    geleit.is_sound();
    let back = folder(&[PEOPLE[2]]);
    assert!(geleit.refused(&["import", path(back.path()), "--update"]).concat().contains("dienst"));
}

#[tokio::test]
async fn a_visit_that_rounds_to_nothing_is_billed_once_it_is_put_right() {
    let geleit = with_people().await;
    geleit.imports_visits("V-1;B-2;2026-03-03;14:00;14:10");
    assert_eq!(geleit.json(&["close-month", "2026-03"])["statements"], 0);
    geleit.refused(&["close-month", "2026-03"]);
    geleit.imports_visits("V-1;B-2;2026-03-03;14:00;15:10");
    assert_eq!(geleit.json(&["close-month", "2026-03"])["total"], "7.50");
    geleit.is_sound();
    let again = folder(&[("besuche.csv", &visits("V-1;B-2;2026-03-03;14:00;15:30"))]);
    geleit.refused(&["import", path(again.path()), "--update"]);
}

#[tokio::test]
async fn a_note_does_not_make_a_visit_due_again() {
    let geleit = with_people().await;
    geleit.imports_visits("V-1;B-2;2026-03-03;14:00;14:10");
    geleit.done(&["close-month", "2026-03"]);
    let note = "kennung;begleitung;datum;beginn;ende;notiz\nV-1;B-2;2026-03-03;14:00;14:10;nur kurz\n";
    geleit.imports(&[("besuche.csv", note)]);
    geleit.refused(&["close-month", "2026-03"]);
}

#[tokio::test]
async fn an_attendance_of_no_minutes_is_billed_once_it_has_some() {
    let geleit = with_people().await;
    let group = "nummer;name;ort;stadtbezirk;wochentag;beginn;ende\nG-1;Café;Treff;Eving;Dienstag;14:00;16:00\n";
    let were = |minutes: &str| format!("gruppe;datum;senior;minuten\nG-1;2026-03-03;S-1;{minutes}\n");
    let price = "dienst;gueltig_ab;euro_pro_stunde\ndemenzgruppe;2026-01-01;10,00\n";
    geleit.imports(&[
        ("gruppen.csv", group),
        ("gruppentermine.csv", "gruppe;datum\nG-1;2026-03-03\n"),
        ("gruppenteilnahmen.csv", &were("0")),
        ("tarife.csv", price),
    ]);
    geleit.done(&["close-month", "2026-03"]);
    geleit.imports(&[("gruppenteilnahmen.csv", &were("120"))]);
    assert_eq!(geleit.json(&["close-month", "2026-03"])["total"], "20.00");
    geleit.is_sound();
}
