//! What is wrong with single cells.

use super::*;

#[test]
fn every_wrong_cell_of_every_row_is_told() {
    wrong(
        "senioren.csv",
        "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;demenz;versichertennummer;zahlweg\n\
         S-1;;Kern;31.02.1938;Weg 1;4413;Dortmund;Hörde;vielleicht;A123456781;bar\n\
         S-2;Łukasz;Nowak;1940;Weg 2;44137;Dortmund;Köln;;;\n",
        &[
            "senioren.csv:2: vorname: ",
            "senioren.csv:2: geburtsdatum: ",
            "senioren.csv:2: plz: ",
            "senioren.csv:2: demenz: ",
            "senioren.csv:2: versichertennummer: ",
            "senioren.csv:2: zahlweg: ",
            "senioren.csv:3: geburtsdatum: ",
            "senioren.csv:3: stadtbezirk: ",
        ],
    );
}

#[test]
fn right_cells_of_a_wrong_row_are_held_against_each_other() {
    wrong(
        "kassenauskunft.csv",
        "senior;stichtag;rest_vorjahr;rest_laufendes_jahr\nS-1;2026-07-01;5,00;x\n",
        &["kassenauskunft.csv:2: rest_vorjahr: ", "kassenauskunft.csv:2: rest_laufendes_jahr: "],
    );
    wrong(
        "senioren.csv",
        "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;zahlweg;abtretung_ab\n\
         S-1;E;K;x;Weg;44137;D;Eving;abtretung;\nS-2;E;K;1940-01-01;Weg;44137;D;Eving;;\n",
        &["senioren.csv:2: geburtsdatum: ", "senioren.csv:2: abtretung_ab: "],
    );
}

#[test]
fn settings_have_the_form_of_their_key() {
    wrong(
        "einstellungen.csv",
        "schluessel;wert\ntraeger_farbe;rot\ntraeger_plz;441\ntraeger_ik;123456789\niban;DE00\nbic;X\n\
         anerkennung_datum;bald\nzahlungsziel_tage;-1\ntraeger_email;x\ntraeger_ort;\n",
        &[
            "einstellungen.csv:2: schluessel: ",
            "einstellungen.csv:3: wert: ",
            "einstellungen.csv:4: wert: ",
            "einstellungen.csv:5: wert: ",
            "einstellungen.csv:6: wert: ",
            "einstellungen.csv:7: wert: ",
            "einstellungen.csv:8: wert: ",
            "einstellungen.csv:9: wert: ",
            "einstellungen.csv:10: wert: ",
        ],
    );
}

#[test]
fn numbers_have_their_check_digits_and_limits() {
    wrong("pflegekassen.csv", "ik;name\n181317004;A\n181317005;B\n", &["pflegekassen.csv:3: ik: "]);
    wrong(
        "pflegegrade.csv",
        "senior;von;bis;pflegegrad;zuhause\nS-1;2026-01-01;;6;ja\nS-1;2025-01-01;2025-12-31;0;0\n",
        &["pflegegrade.csv:2: pflegegrad: ", "pflegegrade.csv:3: pflegegrad: ", "pflegegrade.csv:3: zuhause: "],
    );
    wrong(
        "tarife.csv",
        "dienst;gueltig_ab;euro_pro_stunde;takt_minuten;rundung\nkochen;2026-01-01;-7,50;10;mathematisch\n",
        &[
            "tarife.csv:2: dienst: ",
            "tarife.csv:2: euro_pro_stunde: ",
            "tarife.csv:2: takt_minuten: ",
            "tarife.csv:2: rundung: ",
        ],
    );
}

#[test]
fn an_empty_cell_of_a_bold_or_needed_column_is_told() {
    wrong(
        "schulungen.csv",
        "ehrenamtliche;modul;datum;ue\n;BQ;2025-03-01;\n",
        &["schulungen.csv:2: ehrenamtliche: ", "schulungen.csv:2: ue: "],
    );
    wrong("module.csv", "kuerzel;titel;ue;kennzeichen\nBQ;x;40;basis, tanzen\n", &["module.csv:2: kennzeichen: "]);
}

#[test]
fn text_is_trimmed_and_defaults_hold() {
    let (folder, _) = read(GOOD);
    assert!(folder.care_grades.lines.iter().all(|line| line.row.at_home));
    let (folder, problems) = read(&with("partner.csv", "nummer;name;art\n  P-1 ; Seniorenbüro  Eving\u{a0};x\n"));
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(folder.partners.lines[0].row.number, "P-1");
    assert_eq!(folder.partners.lines[0].row.name, "Seniorenbüro  Eving");
}

#[test]
fn the_same_row_twice_is_one_and_another_of_its_key_is_wrong() {
    let (folder, problems) =
        read(&with("fremdverbrauch.csv", "senior;datum;betrag\nS-1;2026-02-03;1\nS-1;03.02.2026;1,00\n"));
    assert_eq!((folder.external_uses.lines.len(), problems.len()), (1, 0));
    wrong(
        "fremdverbrauch.csv",
        "senior;datum;betrag\nS-1;2026-02-03;1\nS-1;2026-02-03;2\n",
        &["fremdverbrauch.csv:3: betrag: "],
    );
}
