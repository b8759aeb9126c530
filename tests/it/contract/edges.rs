//! What looks wrong and is not: the contract's checks are all the checks.

use super::{Geleit, folder, path};
use crate::exchange::FOLDER;

const SENIORS: (&str, &str) = (
    "senioren.csv",
    "nummer,vorname,nachname,geburtsdatum,strasse,plz,ort,stadtbezirk,versichertennummer\r\n\
     S-1,Đorđe,\"O’Brien \"\"Łuk\"\"\",1.3.1938,Weg 1,44137,Dortmund,Hörde,a123456780\r\n",
);
const VOLUNTEERS: (&str, &str) = (
    "ehrenamtliche.csv",
    "\u{feff}nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;dienste;iban\n\
     E-1;Ayşe;Yıldız;1960-05-05;Weg 3;44137;Dortmund;Mengede; besuchsdienst ;DE89 3704 0044 0532 0130 00\n\
     E-2;Max;Frei;1961-05-05;Weg 4;44137;Dortmund;Eving;entlastung;\n",
);
const TANDEMS: (&str, &str) = (
    "begleitungen.csv",
    "nummer;senior;ehrenamtliche;dienst;von;bis\n\
     B-1;S-1;E-1;entlastung;2026-01-01;2026-10-31\nB-2;S-1;E-2;besuchsdienst;2026-01-01;31.12.9999\n",
);

/// Each by itself, with the people above.
const ACCEPTED: &[(&str, &str)] = &[
    // Twelve hours by the clock on the wall and by its true length.
    ("besuche.csv", "kennung;begleitung;datum;beginn;ende\nV-1;B-1;2026-10-06;08:00;20:00\n"),
    ("besuche.csv", "kennung;begleitung;datum;beginn;ende\nV-1;B-1;2026-03-28;20:00;09:00\n"),
    // Times that exist twice.
    ("besuche.csv", "kennung;begleitung;datum;beginn;ende\nV-1;B-1;2026-10-25;02:30;02:10\n"),
    ("besuche.csv", "kennung;begleitung;datum;beginn;ende\nV-1;B-1;2026-10-24;23:30;02:30\n"),
    // From the last day of the assignment into the next; two at one senior at once; touching.
    ("besuche.csv", "kennung;begleitung;datum;beginn;ende\nV-1;B-1;2026-10-31;23:00;05:00\n"),
    (
        "besuche.csv",
        "kennung;begleitung;datum;beginn;ende\nV-1;B-1;2026-10-06;08:00;12:00\nV-2;B-2;2026-10-06;08:00;09:00\n\
         V-3;B-1;2026-10-06;12:00;00:00\nV-4;B-1;2026-10-07;00:00;01:00\n",
    ),
    ("pflegegrade.csv", "senior;von;bis;pflegegrad\nS-1;2026-01-01;2026-03-31;2\nS-1;2026-04-01;31.12.9999;3\n"),
    (
        "fremdverbrauch.csv",
        "senior,datum,betrag\nS-1,31.01.2026,\"1.234,5\"\nS-1,2026-02-01,1234.56\nS-1,2026-03-01,7\n",
    ),
    ("fremdverbrauch.csv", "senior;datum;betrag\nS-1;2026-02-01;1\n\nS-1;01.02.2026;1,00\n"),
    (
        "kassenauskunft.csv",
        "senior;stichtag;rest_vorjahr;rest_laufendes_jahr\nS-1;2026-07-01;0;1\nS-1;2026-06-30;1;1\n",
    ),
    ("kontakte.csv", "senior;name;beziehung\nS-1;李小龍;Nachbarin der Schwägerin\n"),
    ("partner.csv", "nummer;name;art;stadtbezirk\nP-1;Treff;Café;Ho\u{308}rde\n"),
    ("partner.csv", "nummer;name;art\nP-1;\"Café; \"\"Nord\"\"\";Irgendwas anderes\n"),
    ("pflegegrade.csv", "senior;von;bis;pflegegrad\nS-1;2026-01-01;;3\nS-1;2026-05-01;2026-01-31;2\n"),
    ("tarife.csv", "dienst;gueltig_ab;euro_pro_stunde;takt_minuten;rundung\nentlastung;2020-01-01;0;60;ab\n"),
];

#[tokio::test]
async fn what_the_contract_does_not_refuse_is_imported() {
    for accepted in ACCEPTED {
        let geleit = Geleit::new().await;
        let folder = folder(&[SENIORS, VOLUNTEERS, TANDEMS, *accepted]);
        geleit.done(&["import", path(folder.path())]);
        let again = geleit.done(&["import", path(folder.path()), "--dry-run"]);
        geleit.done(&["verify"]);
        assert!(again.lines().all(|line| line.contains(" 0 neu, 0 geändert,")), "{accepted:?}: {again}");
    }
}

#[tokio::test]
async fn a_visit_over_the_clock_change_has_its_true_length() {
    let geleit = Geleit::new().await;
    let visits = "kennung;begleitung;datum;beginn;ende\n\
                  V-1;B-1;2026-03-29;01:30;03:30\nV-2;B-1;2026-03-30;23:59;00:01\nV-3;B-1;2026-03-31;23:30;00:45\n";
    let folder = folder(&[SENIORS, VOLUNTEERS, TANDEMS, ("besuche.csv", visits)]);
    geleit.done(&["import", path(folder.path())]);
    geleit.done(&["close-month", "2026-03"]);
    let lines = &geleit.statements("2026-03")["statements"][0]["lines"];
    assert_eq!(lines[0]["minutes"], 60 + 2 + 75);
    assert_eq!(lines[0]["amount"], "17.13");
    assert_eq!(lines.as_array().map(Vec::len), Some(1), "a visit belongs to the month in which it starts");
}

#[tokio::test]
async fn until_a_tariff_begins_a_service_has_the_price_it_starts_with() {
    let geleit = Geleit::new().await;
    let visits =
        "kennung;begleitung;datum;beginn;ende\nV-1;B-101;2026-03-03;14:00;16:00\nV-2;B-101;2026-06-02;14:00;16:00\n";
    let prices = "dienst;gueltig_ab;euro_pro_stunde\nentlastung;2026-06-01;8,00\n";
    let others = FOLDER.iter().filter(|(name, _)| !matches!(*name, "besuche.csv" | "tarife.csv")).copied();
    let files: Vec<_> = others.chain([("besuche.csv", visits), ("tarife.csv", prices)]).collect();
    geleit.done(&["import", path(folder(&files).path())]);
    let total = |month: &str| {
        let close = geleit.json(&["close-month", month]);
        assert_eq!(close["refused"], serde_json::json!([]), "{month}");
        close["total"].clone()
    };
    assert_eq!(["2026-03", "2026-06", "2026-10"].map(total), ["15.00", "16.00", "15.00"]);
}
