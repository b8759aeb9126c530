//! A daughter calls: the enquiry taken in with the keyboard alone, the home visit, then it waits, and a volunteer is asked.

use crate::{
    driver::{ENTER, Screen, Window, serve},
    town::{Town, rows::PASSWORD},
};

/// Space, which ticks what has the focus.
const SPACE: &str = " ";

#[tokio::test(flavor = "multi_thread")]
async fn an_enquiry_comes_to_wait_on_a_desk() {
    from_the_call_to_waiting(Screen::desk(true), "desk").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_enquiry_comes_to_wait_on_a_phone_in_the_dark() {
    from_the_call_to_waiting(Screen::phone(true).in_the_dark(), "phone").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_enquiry_comes_to_wait_without_scripts() {
    from_the_call_to_waiting(Screen::desk(false), "plain").await;
}

async fn from_the_call_to_waiting(screen: Screen, name: &str) {
    let town = Town::new().await;
    let site = serve(town.app()).await;
    let window = Window::open(&site, screen).await;
    window.sign_in("Anna Kern", PASSWORD).await;
    window.sees("Heute").await;
    window.go("/enquiries").await;
    window.sees("Anfrage aufnehmen").await;
    window.is_accessible().await;
    take_in(&window, name).await;
    visit(&window, name).await;
    window.go("/enquiries").await;
    window.sees("noch niemand gefragt").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-enquiries")).await;
    window.go("/enquiries/all").await;
    window.sees("Ährenfeld, Wilhelmine").await;
    window.is_accessible().await;
    propose(&window, name).await;
    window.close().await;
}

/// Phone at the ear: no hand for the mouse.
pub async fn take_in(window: &Window, name: &str) {
    window.go("/enquiries/new").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-intake")).await;
    let typed = [
        ("caller_name", "Inge Nebenan"),
        ("relation", "Tochter"),
        ("phone", "0231 555 0909"),
        ("first_name", "Wilhelmine"),
        ("last_name", "Ährenfeld"),
        ("district", "Men"),
        ("postal_code", "44359"),
        ("service", SPACE),
        ("note", "Die Tochter wohnt weit weg."),
    ];
    for (field, keys) in typed {
        window.tab_to(field).await;
        window.keys(keys).await;
    }
    window.tab_until("main form button.kern-btn--primary").await;
    window.keys(ENTER).await;
    window.sees("Anfrage N-0001 ist aufgenommen.").await;
    for told in ["Ährenfeld, Wilhelmine", "Mengede", "Inge Nebenan (Tochter)", "Hausbesuch fehlt"] {
        window.sees(told).await;
    }
    window.is_accessible().await;
    window.picture(&format!("{name}-enquiry")).await;
}

/// The talk in the household, and who lives there.
pub async fn visit(window: &Window, name: &str) {
    window.press("Hausbesuch vereinbaren").await;
    window.fill("day", "2026-11-02").await;
    window.fill("time", "10:00").await;
    window.is_accessible().await;
    window.press("Hausbesuch vereinbaren").await;
    window.sees("Mo 02.11.2026, 10:00").await;
    window.press("Neu aufnehmen").await;
    window.sees("Was am Telefon gesagt wurde, steht schon da.").await;
    window.fill("birth_date", "1940-02-03").await;
    window.fill("street", "Am Hang 4").await;
    window.fill("town", "Dortmund").await;
    window.is_accessible().await;
    window.tab_until("main form button.kern-btn--primary").await;
    window.keys(ENTER).await;
    window.sees("ist aufgenommen und Anfrage N-0001 zugeordnet.").await;
    window.press("Hausbesuch eintragen").await;
    window.fill("note", "Zweiter Stock, kein Aufzug.").await;
    window.is_accessible().await;
    window.press("Hausbesuch eintragen").await;
    window.sees("Wartet auf Vermittlung").await;
    window.sees("Zweiter Stock, kein Aufzug.").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-waiting")).await;
}

/// Who fits, who is asked, and what he says.
async fn propose(window: &Window, name: &str) {
    window.go("/matching").await;
    window.sees("Für 1 von 1 wartenden Anfragen ist jemand da.").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-matching")).await;
    window.press("Alle Möglichkeiten").await;
    window.sees("Herr Jürgen Böttcher").await;
    window.sees("hat schon eine Begleitung").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-matches")).await;
    window.press("Vorschlagen").await;
    window.fill("note", "Meldet sich morgen.").await;
    window.is_accessible().await;
    window.press("Als gefragt eintragen").await;
    window.sees("Anfrage N-0001: E-0001 ist gefragt.").await;
    window.sees("Meldet sich morgen.").await;
    window.is_accessible().await;
    window.press("Antwort eintragen").await;
    window.tick("Sagt zu").await;
    window.is_accessible().await;
    window.press("Antwort eintragen").await;
    window.sees("Sagt zu").await;
    window.press("Erstes Treffen vereinbaren").await;
    window.fill("day", "2026-11-09").await;
    window.fill("time", "15:00").await;
    window.press("Erstes Treffen vereinbaren").await;
    window.sees("Mo 09.11.2026, 15:00").await;
    window.picture(&format!("{name}-first-meeting")).await;
}
