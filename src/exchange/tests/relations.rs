//! What rows must be to each other, and what they need not be.

use super::*;

const GRADES: &str = "pflegegrade.csv";
const VISITS: &str = "besuche.csv";

#[track_caller]
fn visits(rows: &str, expected: &[&str]) {
    wrong(VISITS, &format!("kennung;begleitung;datum;beginn;ende\n{rows}"), expected);
}

#[test]
fn whatever_a_cell_names_is_there() {
    visits("V-1;B-7;2026-10-06;14:00;15:00\n", &["besuche.csv:2: begleitung: "]);
    wrong(
        "begleitungen.csv",
        "nummer;senior;ehrenamtliche;dienst;von\nB-1;S-9;E-9;entlastung;2026-01-01\n",
        &["begleitungen.csv:2: senior: ", "begleitungen.csv:2: ehrenamtliche: "],
    );
    wrong(
        "gruppenteilnahmen.csv",
        "gruppe;datum;senior\nG-1;2026-10-07;S-1\nG-9;2026-10-06;S-1\n",
        &["gruppenteilnahmen.csv:2: datum: ", "gruppenteilnahmen.csv:3: gruppe: "],
    );
    wrong("schulungen.csv", "ehrenamtliche;modul;datum;ue\nE-1;XX;2025-03-01;1\n", &["schulungen.csv:2: modul: "]);
    wrong("pflegekassen.csv", "", &["senioren.csv:2: pflegekasse_ik: "]);
}

#[test]
fn a_row_that_is_wrong_itself_is_still_there_for_others() {
    wrong(
        "begleitungen.csv",
        "nummer;senior;ehrenamtliche;dienst;von\nB-1;S-1;E-1;entlastung;x\n",
        &["begleitungen.csv:2: von: "],
    );
}

#[test]
fn care_grades_of_one_senior_do_not_overlap() {
    wrong(
        GRADES,
        "senior;von;bis;pflegegrad\nS-1;2026-01-01;2026-05-01;2\nS-1;2026-05-01;;3\n",
        &["pflegegrade.csv:3: von: "],
    );
    wrong(
        GRADES,
        "senior;von;bis;pflegegrad\nS-1;2026-01-01;2026-04-30;2\nS-1;2026-05-01;;3\nS-2;2026-01-01;;1\n",
        &[],
    );
    wrong(GRADES, "senior;von;bis;pflegegrad\nS-1;2026-01-01;;2\nS-1;2025-05-01;;3\n", &["pflegegrade.csv:3: von: "]);
}

#[test]
fn a_claim_assignment_needs_its_day_fund_and_number() {
    wrong(
        "senioren.csv",
        "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;zahlweg\n\
         S-1;Erna;Kern;1938-03-01;Weg 1;44137;Dortmund;Hörde;abtretung\nS-2;Ł;N;1940-04-01;Weg;44137;Dortmund;Eving;erstattung\n",
        &["senioren.csv:2: abtretung_ab: ", "senioren.csv:2: pflegekasse_ik: ", "senioren.csv:2: versichertennummer: "],
    );
}

#[test]
fn a_visit_lies_within_its_assignment_from_the_first_day_to_the_last() {
    visits("V-1;B-1;2026-01-01;08:00;09:00\nV-2;B-1;2026-10-31;23:00;01:00\n", &[]);
    visits(
        "V-1;B-1;2025-12-31;08:00;09:00\nV-2;B-1;2026-11-01;08:00;09:00\n",
        &["besuche.csv:2: datum: ", "besuche.csv:3: datum: "],
    );
}

#[test]
fn visits_of_one_volunteer_touch_but_do_not_overlap() {
    visits("V-1;B-1;2026-10-06;14:00;15:00\nV-2;B-1;2026-10-06;15:00;16:00\n", &[]);
    visits("V-1;B-1;2026-10-06;14:00;15:00\nV-2;B-1;2026-10-06;14:59;16:00\n", &["besuche.csv:3: beginn: "]);
    visits("V-2;B-1;2026-10-07;00:30;02:00\nV-1;B-1;2026-10-06;23:00;01:00\n", &["besuche.csv:3: beginn: "]);
    visits(
        "V-1;B-1;2026-10-06;08:00;18:00\nV-2;B-1;2026-10-06;09:00;10:00\nV-3;B-1;2026-10-06;17:00;18:00\n",
        &["besuche.csv:3: beginn: ", "besuche.csv:4: beginn: "],
    );
}

#[test]
fn a_visit_ends_after_it_starts_within_twelve_hours() {
    visits("V-1;B-1;2026-10-06;18:00;06:00\n", &[]);
    visits(
        "V-1;B-1;2026-10-06;18:00;06:01\nV-2;B-1;2026-10-08;14:00;14:00\n",
        &["besuche.csv:2: ende: ", "besuche.csv:3: ende: "],
    );
}

#[test]
fn a_time_that_does_not_exist_is_wrong_and_one_that_exists_twice_is_not() {
    visits(
        "V-1;B-1;2026-03-29;02:30;03:30\nV-2;B-1;2026-03-29;01:00;02:00\n",
        &["besuche.csv:2: beginn: ", "besuche.csv:3: ende: "],
    );
    visits("V-1;B-1;2026-10-25;02:30;02:10\n", &[]);
}

#[test]
fn a_visit_does_not_lie_in_the_future() {
    let open = "nummer;senior;ehrenamtliche;dienst;von\nB-1;S-1;E-1;entlastung;2026-01-01\n";
    let mut files = with("begleitungen.csv", open);
    files.retain(|(name, _)| *name != VISITS);
    files.push((
        VISITS,
        "kennung;begleitung;datum;beginn;ende\nV-1;B-1;2026-11-21;12:00;13:00\nV-2;B-1;2026-11-21;13:00;13:01\n",
    ));
    let (_, problems) = read(&files);
    assert_eq!(problems.len(), 1);
    assert!(problems[0].starts_with("besuche.csv:3: datum: "), "{problems:?}");
}

#[test]
fn last_years_rest_is_nothing_after_june() {
    let header = "senior;stichtag;rest_vorjahr;rest_laufendes_jahr\n";
    wrong("kassenauskunft.csv", &format!("{header}S-1;2026-07-01;0,01;0\n"), &["kassenauskunft.csv:2: rest_vorjahr: "]);
    wrong("kassenauskunft.csv", &format!("{header}S-1;2026-06-30;0,01;0\nS-1;2026-07-01;0;0\n"), &[]);
}

#[test]
fn these_are_all_the_checks() {
    wrong(GRADES, "", &[]);
    wrong(
        "begleitungen.csv",
        "nummer;senior;ehrenamtliche;dienst;von;bis\nB-1;S-1;E-1;besuchsdienst;2026-01-01;\nB-2;S-1;E-1;demenzgruppe;2026-02-01;2026-01-01\n",
        &[],
    );
    wrong("schulungen.csv", "", &[]);
    wrong("gruppentermine.csv", "gruppe;datum\nG-1;2026-10-06\nG-1;2026-10-13\nG-1;2030-01-01\n", &[]);
}

#[test]
fn a_meeting_at_a_time_that_does_not_exist_is_wrong() {
    wrong(
        "gruppentermine.csv",
        "gruppe;datum;beginn\nG-1;2026-10-06;\nG-1;2026-10-13;\nG-1;2026-03-29;02:15\n",
        &["gruppentermine.csv:4: beginn: "],
    );
}

#[test]
fn a_row_with_a_wrong_cell_is_checked_by_its_right_ones() {
    visits("V-1;B-1;2026-11-02;25:00;15:00\n", &["besuche.csv:2: beginn: ", "besuche.csv:2: datum: "]);
    visits(
        "V-1;B-1;2026-10-06;08:00;20:01\n;B-1;2026-10-08;08:00;20:01\n",
        &["besuche.csv:2: ende: ", "besuche.csv:3: kennung: ", "besuche.csv:3: ende: "],
    );
    visits(
        ";B-1;2026-10-06;14:00;15:00\nV-2;B-1;2026-10-06;14:30;15:30\n",
        &["besuche.csv:2: kennung: ", "besuche.csv:3: beginn: "],
    );
    let open = "nummer;senior;ehrenamtliche;dienst;von\nB-1;S-1;E-1;nichts;2026-10-07\n";
    wrong("begleitungen.csv", open, &["begleitungen.csv:2: dienst: ", "besuche.csv:2: datum: "]);
    wrong(
        GRADES,
        "senior;von;bis;pflegegrad\nS-1;2026-01-01;;9\nS-1;2026-05-01;;3\n",
        &["pflegegrade.csv:2: pflegegrad: ", "pflegegrade.csv:3: von: "],
    );
    wrong(
        "gruppenteilnahmen.csv",
        "gruppe;datum;senior;minuten\nG-1;2026-10-07;S-1;x\n",
        &["gruppenteilnahmen.csv:2: minuten: ", "gruppenteilnahmen.csv:2: datum: "],
    );
    wrong(
        "gruppentermine.csv",
        "gruppe;datum;beginn;ende\nG-1;2026-10-06;;\nG-1;2026-10-13;;\n;2026-10-20;08:00;21:00\n",
        &["gruppentermine.csv:4: gruppe: ", "gruppentermine.csv:4: ende: "],
    );
}

#[test]
fn a_key_that_stands_there_twice_is_told_also_where_another_cell_is_wrong() {
    wrong(
        "partner.csv",
        "nummer;name;art;stadtbezirk;email\nP-1;Treff;Café;Hörde;\nP-1;Treff Süd;Café;Ho\u{308}rde;x\n",
        &["partner.csv:3: email: ", "partner.csv:3: name: "],
    );
}

#[test]
fn a_visit_of_a_later_day_lies_in_the_future_whatever_its_times() {
    let open = "nummer;senior;ehrenamtliche;dienst;von\nB-1;S-1;E-1;entlastung;2026-01-01\n";
    let mut files = with("begleitungen.csv", open);
    files.retain(|(name, _)| *name != VISITS);
    files.push((
        VISITS,
        "kennung;begleitung;datum;beginn;ende\nV-1;B-1;2026-11-22;x;13:00\nV-2;B-1;2026-11-21;x;13:00\n",
    ));
    let (_, problems) = read(&files);
    let places: Vec<&str> = problems.iter().filter_map(|problem| problem.split(':').nth(2)).collect();
    assert_eq!(places, [" beginn", " beginn", " datum"], "{problems:?}");
}
