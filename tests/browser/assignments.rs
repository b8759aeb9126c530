//! The life of a tandem: a first volunteer declines, the second agrees; trial phase, pause, substitute, end, taken back.

use crate::{
    driver::{DOWN, ENTER, Screen, Window, serve},
    enquiries::{take_in, visit},
    town::{
        Town,
        rows::{self, PASSWORD},
    },
};

/// Space, which ticks what has the focus.
const SPACE: &str = " ";

/// The page of the tandem: three live in the town already.
const TANDEM: &str = "/assignments/4";

#[tokio::test(flavor = "multi_thread")]
async fn a_tandem_lives_on_a_desk() {
    from_the_call_to_the_end(Screen::desk(true), "desk").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tandem_lives_on_a_phone_in_the_dark() {
    from_the_call_to_the_end(Screen::phone(true).in_the_dark(), "phone").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tandem_lives_without_scripts() {
    from_the_call_to_the_end(Screen::desk(false), "plain").await;
}

async fn from_the_call_to_the_end(screen: Screen, name: &str) {
    let town = Town::new().await;
    town.add(rows::volunteer("E-0003", "Frau Olga Neuling")).await;
    let window = open(&town, screen).await;
    take_in(&window, name).await;
    visit(&window, name).await;
    window.press("Ehrenamtliche vorschlagen").await;
    ask(&window, "Sagt ab").await;
    ask(&window, "Sagt zu").await;
    window.press("Erstes Treffen vereinbaren").await;
    window.fill("day", "2026-11-09").await;
    window.fill("time", "15:00").await;
    window.press("Erstes Treffen vereinbaren").await;
    window.sees("Mo 09.11.2026, 15:00").await;
    window.close().await;
    town.at("2026-11-10T09:00");
    let window = open(&town, screen).await;
    place(&window, name).await;
    window.close().await;
    town.at("2026-12-23T09:00");
    let window = open(&town, screen).await;
    talk(&window, name).await;
    pause(&window, name).await;
    stand_in(&window, name).await;
    end(&window, name).await;
    window.close().await;
}

/// A window on the town as it is now, in which Anna Kern has signed in.
async fn open(town: &Town, screen: Screen) -> Window {
    let window = Window::open(&serve(town.app()).await, screen).await;
    window.sign_in("Anna Kern", PASSWORD).await;
    window.sees("Heute").await;
    window
}

/// The first of those who fit is asked, and answers.
async fn ask(window: &Window, answer: &str) {
    window.press("Vorschlagen").await;
    window.press("Als gefragt eintragen").await;
    window.sees("ist gefragt.").await;
    window.press("Antwort eintragen").await;
    window.tick(answer).await;
    window.press("Antwort eintragen").await;
    window.sees("Anfrage N-0001:").await;
}

/// With the keyboard alone: who agreed is chosen already.
async fn place(window: &Window, name: &str) {
    window.go("/enquiries/1").await;
    window.press("Vermittlung eintragen").await;
    window.sees("Beide Seiten sind einverstanden").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-placement")).await;
    window.tab_to("agreed").await;
    window.keys(SPACE).await;
    window.tab_until("main form button.kern-btn--primary").await;
    window.keys(ENTER).await;
    window.sees("Anfrage N-0001 ist vermittelt, Begleitung B-0004 ist eingetragen.").await;
    window.sees("Probezeit bis 22.12.2026").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-trial")).await;
}

/// The trial phase is over, they go on.
async fn talk(window: &Window, name: &str) {
    window.go("/assignments?status=trial_over").await;
    window.sees("Ährenfeld, Wilhelmine").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-assignments")).await;
    window.go(TANDEM).await;
    window.sees("Gespräch steht an").await;
    window.press("Gespräch eintragen").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-talk")).await;
    window.tab_to("outcome").await;
    window.keys(SPACE).await;
    window.tab_until("main form button.kern-btn--primary").await;
    window.keys(ENTER).await;
    window.sees("Das Gespräch zu Begleitung B-0004 ist eingetragen.").await;
    window.sees("läuft").await;
}

/// A holiday of two weeks.
async fn pause(window: &Window, name: &str) {
    window.press("Pause eintragen").await;
    window.is_accessible().await;
    window.tab_to("reason").await;
    window.keys(SPACE).await;
    window.keys(DOWN).await;
    window.fill("until", "2027-01-06").await;
    window.picture(&format!("{name}-pause")).await;
    window.press("Speichern").await;
    window.sees("Die Pause von Begleitung B-0004 ist gespeichert.").await;
    window.sees("23.12.2026 bis 06.01.2027 · Urlaub").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-paused")).await;
}

/// Frau Yıldız stands in meanwhile.
async fn stand_in(window: &Window, name: &str) {
    window.go(&format!("{TANDEM}/substitutes/new?pause=1")).await;
    window.is_accessible().await;
    window.tab_to("volunteer_find").await;
    window.keys("yildiz").await;
    window.keys(ENTER).await;
    window.sees("Yıldız, Ayşe · E-0002").await;
    window.tab_to("volunteer").await;
    window.keys(SPACE).await;
    window.picture(&format!("{name}-substitute")).await;
    window.tab_until("main form button.kern-btn--primary").await;
    window.keys(ENTER).await;
    window.sees("Die Vertretung für Begleitung B-0004 ist eingerichtet.").await;
    window.sees("B-0005").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-stood-in")).await;
    window.press("Es geht weiter").await;
    window.sees("Die Pause endet am Tag davor.").await;
    window.press("Speichern").await;
    window.sees("Begleitung B-0004 geht ab 23.12.2026 weiter.").await;
}

/// It ends, and does not after all.
async fn end(window: &Window, name: &str) {
    window.press("Begleitung beenden").await;
    window.tick("Wunsch der Senior*in").await;
    window.tick("War schon").await;
    window.fill("talk_day", "2026-12-23").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-ending")).await;
    window.press("Speichern").await;
    window.sees("23.12.2026 · Wunsch der Senior*in").await;
    window.is_accessible().await;
    window.picture(&format!("{name}-ended")).await;
    window.press("Ende zurücknehmen").await;
    window.sees("Begleitung B-0004 geht weiter.").await;
    window.sees("läuft").await;
}
