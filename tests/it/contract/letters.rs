//! What a letter says where its lines are of several months, or come late.

use super::{Geleit, folder, path, verbs::words};

const FILES: [(&str, &str); 6] = [
    ("pflegekassen.csv", "ik;name;ort\n181317004;AOK NORDWEST;Dortmund\n"),
    (
        "senioren.csv",
        "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;pflegekasse_ik;versichertennummer;zahlweg;abtretung_ab\n\
         S-1;Erna;Abendroth;1938-03-01;Weg 1;44137;Dortmund;Hörde;181317004;A123456780;abtretung;2026-01-01\n\
         S-2;Karl;Öz;1940-04-01;Weg 2;44137;Dortmund;Eving;;;;\n",
    ),
    ("pflegegrade.csv", "senior;von;bis;pflegegrad\nS-1;2026-01-01;2026-01-31;4\nS-2;2026-01-01;;2\n"),
    (
        "ehrenamtliche.csv",
        "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;dienste\n\
         E-1;Ayşe;Yıldız;1960-05-05;Weg 3;44137;Dortmund;Mengede;entlastung\n",
    ),
    (
        "begleitungen.csv",
        "nummer;senior;ehrenamtliche;dienst;von\nB-1;S-1;E-1;entlastung;2026-01-01\nB-2;S-2;E-1;entlastung;2026-01-01\n",
    ),
    (
        "besuche.csv",
        "kennung;begleitung;datum;beginn;ende\nV-1;B-2;2026-01-13;14:00;15:00\nV-2;B-2;2026-02-10;14:00;15:00\n",
    ),
];

/// The letters of a month, word by word, in the order of their numbers.
fn letters(geleit: &Geleit, month: &str) -> Vec<String> {
    let out = tempfile::tempdir().expect("a temporary folder can be made");
    geleit.done(&["render", "--month", month, "--out", path(out.path())]);
    let statements = geleit.statements(month);
    let statements = statements["statements"].as_array().expect("a list of statements");
    let number = |statement: &serde_json::Value| statement["number"].as_str().expect("a number").to_owned();
    let text = |statement| words(&out.path().join(format!("{}.pdf", number(statement))));
    statements.iter().map(|statement| text(statement).split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn import(geleit: &Geleit, visits: &str) {
    let visits = format!("kennung;begleitung;datum;beginn;ende\n{visits}\n");
    geleit.done(&["import", path(folder(&[("besuche.csv", &visits)]).path())]);
}

async fn closed_until_february() -> Geleit {
    let geleit = Geleit::new().await;
    geleit.done(&["import", path(folder(&FILES).path())]);
    geleit.done(&["close-month", "2026-01"]);
    geleit.done(&["close-month", "2026-02"]);
    geleit
}

#[tokio::test]
async fn all_letters_of_a_close_name_all_months_they_speak_of_and_the_care_grade_of_those() {
    let geleit = closed_until_february().await;
    import(&geleit, "V-3;B-1;2026-01-20;14:00;15:00\nV-4;B-1;2026-03-10;14:00;15:00");
    geleit.done(&["close-month", "2026-03"]);
    let letters = letters(&geleit, "2026-03");
    assert_eq!(letters.len(), 2);
    for (letter, subject) in letters.iter().zip(["Abrechnung für", "Eigenanteil für"]) {
        assert!(letter.contains(&format!("{subject} Januar 2026 und März 2026")), "{letter}");
        assert_eq!(letter.matches("Januar 2026 und März 2026").count(), 3, "{letter}");
        assert!(letter.contains("Pflegegrad 4"), "{letter}");
    }
}

#[tokio::test]
async fn what_is_left_is_what_is_left_after_the_last_closed_month() {
    let geleit = closed_until_february().await;
    assert!(letters(&geleit, "2026-01")[0].contains("123,50 € aus 2026"));
    import(&geleit, "V-5;B-2;2026-01-20;14:00;16:00");
    geleit.done(&["close-month", "2026-01"]);
    let letters = letters(&geleit, "2026-01");
    let late = letters.last().expect("a letter");
    assert!(late.contains("noch frei: 232,00 € aus 2026"), "262,00 less 7,50, 7,50 and 15,00: {late}");
    assert!(!late.contains(" 0,00 € aus"), "{late}");
}

#[tokio::test]
async fn nobody_is_asked_to_pay_nothing() {
    let geleit = Geleit::new().await;
    let free = ("tarife.csv", "dienst;gueltig_ab;euro_pro_stunde\nentlastung;2026-01-01;0\n");
    geleit.done(&["import", path(folder(&[FILES.as_slice(), &[free]].concat()).path())]);
    geleit.done(&["close-month", "2026-01"]);
    let letter = &letters(&geleit, "2026-01")[0];
    assert!(letter.contains("Es ist nichts zu zahlen.") && !letter.contains("Bitte zahlen Sie"), "{letter}");
}

#[tokio::test]
async fn whatever_is_missing_on_the_letters_is_warned_of() {
    let geleit = Geleit::new().await;
    let iban = ("einstellungen.csv", "schluessel;wert\niban;DE89370400440532013000\n");
    geleit.done(&["import", path(folder(&[FILES.as_slice(), &[iban]].concat()).path())]);
    let closed = geleit.run(&["close-month", "2026-01"]);
    let said = String::from_utf8_lossy(&closed.stderr).into_owned();
    for key in [
        "traeger_name",
        "traeger_strasse",
        "traeger_plz",
        "traeger_ort",
        "traeger_ik",
        "anerkennung_behoerde",
        "anerkennung_datum",
        "anerkennung_kennung",
        "auch die iban",
    ] {
        assert!(said.contains(key), "{key} is not in {said}");
    }
}
