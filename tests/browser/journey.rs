//! From a visit in the stairwell to the statement in the envelope.

use crate::{
    driver::{Screen, Window, serve},
    town::{Town, rows::PASSWORD},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_becomes_a_statement_with_scripts() {
    walk_the_whole_path(true).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_becomes_a_statement_without_scripts() {
    walk_the_whole_path(false).await;
}

async fn walk_the_whole_path(scripts: bool) {
    let town = Town::new().await;
    let site = serve(town.app()).await;
    log_on_the_phone(&site, scripts).await;
    confirm_at_the_desk(&site, scripts).await;
    close_and_print(&site, scripts).await;
}

/// Herr Böttcher visited Frau Abendroth last Tuesday.
async fn log_on_the_phone(site: &str, scripts: bool) {
    let phone = Window::open(site, Screen::phone(scripts)).await;
    phone.go("/sign-in").await;
    phone.is_accessible().await;
    phone.sign_in("Jürgen Böttcher", PASSWORD).await;
    phone.sees("Guten").await;
    phone.is_accessible().await;
    phone.picture("phone-start").await;
    phone.go("/my/visits/new").await;
    phone.is_accessible().await;
    phone.fill("day", "2026-10-27").await;
    phone.fill("starts", "14:00").await;
    phone.fill("ends", "16:00").await;
    phone.tick("Gespräch").await;
    phone.picture("phone-visit").await;
    phone.press("Besuch eintragen").await;
    phone.sees("Angekommen").await;
    phone.is_accessible().await;
    phone.picture("phone-receipt").await;
    phone.go("/my/hours").await;
    phone.sees("27.10.2026").await;
    phone.is_accessible().await;
    phone.go("/my/people").await;
    phone.sees("Abendroth").await;
    phone.is_accessible().await;
    phone.close().await;
}

/// Frau Kern sees it among those to confirm.
async fn confirm_at_the_desk(site: &str, scripts: bool) {
    let desk = Window::open(site, Screen::desk(scripts)).await;
    desk.sign_in("Anna Kern", PASSWORD).await;
    desk.go("/visits").await;
    desk.sees("Abendroth").await;
    desk.is_accessible().await;
    desk.picture("desk-visits").await;
    desk.press("27.10.2026").await;
    desk.sees("Gespräch").await;
    desk.is_accessible().await;
    desk.press("Bestätigen").await;
    desk.sees("Bestätigt").await;
    desk.close().await;
}

/// Frau Lindqvist closes October and prints.
async fn close_and_print(site: &str, scripts: bool) {
    let desk = Window::open(site, Screen::desk(scripts)).await;
    desk.sign_in("Petra Lindqvist", PASSWORD).await;
    for path in ["/months", "/months/2026-10", "/months/2026-10/preview"] {
        desk.go(path).await;
        desk.is_accessible().await;
    }
    desk.sees("Abendroth").await;
    desk.picture("desk-preview").await;
    desk.go("/months/2026-10").await;
    desk.picture("desk-month").await;
    desk.press("Oktober 2026 abschließen").await;
    desk.is_accessible().await;
    desk.picture("desk-closing").await;
    desk.press("Oktober 2026 abschließen").await;
    desk.sees("ist abgeschlossen").await;
    desk.is_accessible().await;
    desk.go("/statements").await;
    desk.sees("A-2026-000001").await;
    desk.is_accessible().await;
    desk.picture("desk-statements").await;
    desk.press("A-2026-000001").await;
    desk.sees("15,00").await;
    desk.is_accessible().await;
    let statement = desk.path().await;
    let pdf = desk.download(&format!("{statement}/pdf")).await;
    let text = read(&pdf);
    for words in ["A-2026-000001", "Abendroth", "15,00", "§ 45b Abs. 1 Satz 3 Nr. 4 SGB XI", "27.10.2026"] {
        assert!(text.contains(words), "the statement does not say “{words}”, but:\n{text}");
    }
    desk.close().await;
}

/// What a PDF says, as `pdftotext` reads it.
fn read(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("statement.pdf");
    std::fs::write(&file, pdf).expect("the folder takes a file");
    let said = std::process::Command::new("pdftotext").arg("-layout").arg(&file).arg("-").output();
    let said = said.expect("pdftotext is installed (Debian: poppler-utils)");
    String::from_utf8_lossy(&said.stdout).into_owned()
}
