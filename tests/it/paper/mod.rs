//! Statements on paper, as the letterbox and the Pflegekasse see them.

mod letters;
pub mod samples;

use chrono::NaiveDate;
use geleit::{
    billing::{document::StatementDocument, print::sheet},
    print::{
        font::Font,
        pdf::{bundle, render},
        sheet::Block,
    },
};
use std::{fs, path::Path, process::Command};

/// What a tool of poppler or qpdf says about a file.
#[track_caller]
fn tool(name: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    fs::write(&path, pdf).unwrap();
    let file = Path::to_str(&path).unwrap();
    let arguments: Vec<&str> =
        arguments.iter().map(|argument| if *argument == "FILE" { file } else { *argument }).collect();
    let output = Command::new(name).args(arguments).output();
    let output =
        output.unwrap_or_else(|error| panic!("{name} is needed to look at PDFs (poppler-utils, qpdf): {error}"));
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn text(pdf: &[u8]) -> String {
    tool("pdftotext", &["-layout", "FILE", "-"], pdf)
}

fn printed(document: &StatementDocument) -> Vec<u8> {
    render(&sheet(document, None))
}

/// The text with every run of white space as one space.
#[track_caller]
pub fn words_of(pdf: &[u8]) -> String {
    text(pdf).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn words(document: &StatementDocument) -> String {
    words_of(&printed(document))
}

fn has_code(document: &StatementDocument) -> bool {
    sheet(document, None).blocks.iter().any(|block| matches!(block, Block::Qr(_)))
}

fn every_kind() -> [StatementDocument; 6] {
    use samples::{assigned, bare, cancelled, crowded, own_share, reimbursed};
    [reimbursed(), assigned(), own_share(), cancelled(), bare(), crowded()]
}

#[test]
fn a_statement_says_all_that_a_care_fund_wants_to_read() {
    let words = words(&samples::reimbursed());
    for expected in [
        "A-2026-000001",
        "02.11.2026",
        "Oktober 2026",
        "Frau Unser Zeichen S-0001",
        "Erika Mustermann, geboren am 03.04.1941",
        "Versichertennummer A123456780",
        "Pflegegrad 2",
        "Muster-Pflegekasse Westfalen (IK 260326822)",
        "Häusliche Entlastung Oktober 2026 4 330 7,50 € 41,25 €",
        "Gesamtbetrag 41,25 €",
        "davon Entlastungsbetrag 2025 12,00 €",
        "davon Entlastungsbetrag 2026 29,25 €",
        "Von Ihnen zu zahlen 41,25 €",
        "Leistungen der nach Landesrecht anerkannten Angebote zur Unterstützung im Alltag, § 45b Abs. 1 Satz 3 Nr. 4 SGB XI",
        "Bescheid vom 14.05.2024, Kennung NRW-000000",
        "Umsatzsteuerfrei nach § 4 Nr. 16 UStG.",
        "maßgeblich ist die Auskunft der Pflegekasse",
        "Bitte reichen Sie diese Abrechnung mit dem Leistungsnachweis bei der Pflegekasse ein.",
        "bis zum 16.11.2026",
        "DE89 3704 0044 0532 0130 00",
        "Do. 01.10.2026 14:00 15:15 75 Gespräche Max Beispiel",
        "Unterschrift der Koordination",
        "Seite 2 von 2",
    ] {
        assert!(words.contains(expected), "„{expected}“ is missing in: {words}");
    }
}

#[test]
fn every_document_names_the_law_and_its_own_number() {
    for document in every_kind() {
        let words = words(&document);
        assert!(words.contains("§ 45b Abs. 1 Satz 3 Nr. 4 SGB XI") && words.contains(&document.number), "{words}");
    }
}

#[test]
fn every_file_is_sound_tagged_and_names_nobody_in_its_title() {
    for document in every_kind() {
        let pdf = printed(&document);
        tool("qpdf", &["--check", "FILE"], &pdf);
        let facts = tool("pdfinfo", &["FILE"], &pdf);
        assert!(facts.contains("Tagged:          yes"), "{facts}");
        assert!(facts.contains(&document.number) && !facts.contains("Mustermann"), "{facts}");
    }
}

#[test]
fn read_aloud_the_lines_of_a_paragraph_are_words_apart() {
    let aloud = tool("pdfinfo", &["-struct-text", "FILE"], &printed(&samples::reimbursed()));
    assert!(aloud.contains("Frau Erika Mustermann Beispielweg 7 44137 Musterstadt"), "{aloud}");
    assert!(aloud.contains("/Scope /Column"), "the table's head is one");
}

#[test]
fn the_same_document_gives_the_same_bytes_even_from_its_json() {
    for document in every_kind() {
        let stored: StatementDocument = serde_json::from_str(&serde_json::to_string(&document).unwrap()).unwrap();
        assert_eq!(stored, document);
        assert_eq!(printed(&stored), printed(&document));
    }
    let other = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
    let later = StatementDocument { issued_on: other, ..samples::reimbursed() };
    assert_ne!(printed(&later), printed(&samples::reimbursed()));
}

#[test]
fn only_what_a_senior_pays_has_a_code_to_scan() {
    assert!(has_code(&samples::reimbursed()) && has_code(&samples::own_share()));
    assert!(!has_code(&samples::assigned()) && !has_code(&samples::cancelled()) && !has_code(&samples::bare()));
}

#[test]
fn the_insurance_number_stands_only_where_the_budget_bears_something() {
    assert!(words(&samples::assigned()).contains("A123456780"));
    assert!(!words(&samples::own_share()).contains("A123456780"));
    let nothing_borne =
        StatementDocument { relief_budget: entity::value::Cents(0), pots: Vec::new(), ..samples::reimbursed() };
    assert!(!words(&nothing_borne).contains("A123456780"));
}

#[test]
fn a_fund_is_asked_for_what_the_budget_bears_and_the_senior_for_the_rest() {
    let fund = words(&samples::assigned());
    for expected in ["Gesamtbetrag 180,00 €", "Von der Pflegekasse zu zahlen 131,00 €", "davon Eigenanteil 49,00 €"]
    {
        assert!(fund.contains(expected), "„{expected}“ is missing in: {fund}");
    }
    let rest = words(&samples::own_share());
    for expected in ["Abrechnung A-2026-000002 vom 02.11.2026", "Von Ihnen zu zahlen 49,00 €"] {
        assert!(rest.contains(expected), "„{expected}“ is missing in: {rest}");
    }
    assert!(!rest.contains("Leistungsnachweis"));
}

#[test]
fn a_cancellation_takes_every_amount_back_and_says_why() {
    let words = words(&samples::cancelled());
    for expected in [
        "A-2026-000001 vom 02.11.2026 vollständig zurück",
        "Der Besuch am 13.10.2026 hat nicht stattgefunden.",
        "7,50 € −41,25 €",
        "davon Entlastungsbetrag 2025 −12,00 €",
        "Stornierter Betrag −41,25 €",
    ] {
        assert!(words.contains(expected), "„{expected}“ is missing in: {words}");
    }
    assert!(!words.contains("Leistungsnachweis") && !words.contains("überweisen"));
}

#[test]
fn what_is_not_set_is_left_out() {
    let words = words(&samples::bare());
    for absent in ["Telefon", "IBAN", "BIC", "Anerkannt", "Umsatzsteuer", "None", "IK"] {
        assert!(!words.contains(absent), "„{absent}“ stands in: {words}");
    }
    assert!(words.contains("Bitte zahlen Sie 41,25 €."));
}

#[test]
fn forty_visits_and_long_names_all_stand_on_paper() {
    let text = words(&samples::crowded());
    assert_eq!(text.matches("Nguyễn").count(), 40);
    assert!(text.contains("Żółkiewska") && text.contains("40 Besuche") && text.contains("berechnet"));
    assert_eq!(text.matches("Ehrenamtliche*r").count(), text.matches("Datum Von Bis").count());
}

/// All pages of the files in order.
fn bundled<F: AsRef<[u8]>>(title: &str, files: &[F]) -> Result<Vec<u8>, bundle::Unreadable> {
    let mut bundle = bundle::Bundle::default();
    files.iter().try_for_each(|file| bundle.add(file.as_ref()))?;
    Ok(bundle.save(title))
}

#[test]
fn a_bundle_holds_every_page_in_order_and_each_font_once() {
    let files: Vec<Vec<u8>> = every_kind().iter().map(printed).collect();
    let pages = |pdf: &[u8]| text(pdf).matches('\u{c}').count();
    let bundle = bundled("Oktober 2026", &files).unwrap();
    tool("qpdf", &["--check", "FILE"], &bundle);
    assert_eq!(pages(&bundle), files.iter().map(|file| pages(file)).sum::<usize>());
    let all: String = files.iter().map(|file| text(file)).collect();
    assert_eq!(text(&bundle), all);
    assert_eq!(bundle, bundled("Oktober 2026", &files).unwrap());
    let twice = bundled("zweimal", &[&files[0], &files[0]]).unwrap();
    assert!(twice.len() < files[0].len() + 4_000, "fonts are shared");
    assert_eq!(bundled("", &[b"no PDF"]), Err(bundle::Unreadable(0)));
}

#[test]
fn rare_letters_print_and_can_be_copied_out() {
    let name = "Ẽlisabétḥ Ǟ Ỹ ỿ Вера Ελένη";
    let mut document = samples::reimbursed();
    document.recipient[1] = name.to_owned();
    assert!(name.chars().all(|c| Font::Bold.has(c)));
    assert!(words(&document).contains(name));
}
