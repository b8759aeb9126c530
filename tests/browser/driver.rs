//! Chromium, driven through a chromedriver of its own, and the service it visits.

mod chromium;
mod looks;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use fantoccini::{Client, ClientBuilder, Locator, elements::Element};
use geleit::app::App;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;
use tokio::net::TcpListener;

pub use self::chromium::Screen;
use self::chromium::{Driver, capabilities};

/// So long an answer may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Keys as WebDriver names them.
pub const TAB: &str = "\u{E004}";
pub const ENTER: &str = "\u{E007}";
pub const DOWN: &str = "\u{E015}";

/// Serves an application on a free port of this machine, and says where.
pub async fn serve(app: App) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("a bound address");
    tokio::spawn(async move { axum::serve(listener, app.router()).await });
    format!("http://{address}")
}

/// A browser window. Chromium and its driver end with it.
pub struct Window {
    client: Client,
    site: String,
    screen: Screen,
    downloads: TempDir,
    _driver: Driver,
}

impl Window {
    /// Opens a window on the service at `site`.
    pub async fn open(site: &str, screen: Screen) -> Self {
        let downloads = TempDir::new().expect("a folder for downloads");
        let (driver, port) = Driver::start();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(screen, downloads.path()))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("chromedriver starts Chromium");
        client.set_window_size(screen.width, screen.height).await.expect("a window has a size");
        Self { client, site: site.to_owned(), screen, downloads, _driver: driver }
    }

    /// Signs in through the form.
    pub async fn sign_in(&self, name: &str, password: &str) {
        self.go("/sign-in").await;
        self.fill("name", name).await;
        self.fill("password", password).await;
        self.press_submit().await;
    }

    pub async fn go(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.site)).await.expect("the page opens");
    }

    /// Where the window is, without the site.
    pub async fn path(&self) -> String {
        let url = self.client.current_url().await.expect("the window has an address");
        url.path().to_owned()
    }

    /// What can be read on the page; nothing while it gives way to the next.
    pub async fn text(&self) -> String {
        match self.client.find(Locator::Css("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// Waits until the page says this.
    pub async fn sees(&self, words: &str) {
        let says = async || self.text().await.contains(words);
        for _ in 0..100 {
            if says().await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the page at {} does not say “{words}”, but:\n{}", self.path().await, self.text().await);
    }

    /// Types into the field of this name, in place of what is there.
    pub async fn fill(&self, name: &str, value: &str) {
        let field = self.find(Locator::Css(&format!("[name='{name}']"))).await;
        // A native date field takes keys in the order of the machine's language; its value is set as it is sent.
        let kind = field.attr("type").await.expect("a field has attributes");
        if matches!(kind.as_deref(), Some("date" | "time")) {
            let set =
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))";
            let arguments = vec![json!(field), json!(value)];
            self.client.execute(set, arguments).await.expect("a field takes a value");
            return;
        }
        field.clear().await.expect("a field can be cleared");
        field.send_keys(value).await.expect("a field takes keys");
    }

    /// What stands in the field of this name.
    pub async fn value(&self, name: &str) -> String {
        let field = self.find(Locator::Css(&format!("[name='{name}']"))).await;
        field.prop("value").await.expect("a field has a value").unwrap_or_default()
    }

    /// What a script says.
    pub async fn run(&self, script: &str) -> String {
        let said = self.client.execute(script, vec![]).await.expect("the script runs");
        said.as_str().map(str::to_owned).unwrap_or_default()
    }

    /// Goes to a tab, by its place from 0; opens it if it is the next.
    pub async fn tab(&self, place: usize) {
        let tabs = self.client.windows().await.expect("the window has tabs");
        let tab = match tabs.into_iter().nth(place) {
            Some(tab) => tab,
            None => self.client.new_window(true).await.expect("a tab opens").handle,
        };
        self.client.switch_to_window(tab).await.expect("the tab is there");
    }

    /// Signs out by the menu of the account.
    pub async fn sign_out(&self) {
        self.click(Locator::Css(".top__account:not(.top__new) summary")).await;
        self.click(Locator::Css("form[action='/sign-out'] button")).await;
    }

    /// Presses keys wherever the focus is.
    pub async fn keys(&self, keys: &str) {
        let focused = self.client.active_element().await.expect("something has the focus");
        focused.send_keys(keys).await.expect("what has the focus takes keys");
    }

    /// Presses Tab until the field of this name has the focus.
    pub async fn tab_to(&self, name: &str) {
        for _ in 0..60 {
            if self.focus().await == name {
                return;
            }
            self.keys(TAB).await;
        }
        panic!("{name} cannot be reached by keyboard on {}", self.path().await);
    }

    /// The name of the field that has the focus.
    pub async fn focus(&self) -> String {
        let focused = self.client.active_element().await.expect("something has the focus");
        focused.attr("name").await.expect("a field has attributes").unwrap_or_default()
    }

    /// Ticks the choice of a group by its words.
    pub async fn tick(&self, words: &str) {
        let label = format!("//label[normalize-space()='{words}']");
        self.click(Locator::XPath(&label)).await;
    }

    /// Presses the button, or follows the link, with these words.
    pub async fn press(&self, words: &str) {
        let target = format!(
            "//main//button[contains(normalize-space(), '{words}')] | //main//a[contains(normalize-space(), '{words}')] \
             | //nav//a[contains(normalize-space(), '{words}')]"
        );
        self.click(Locator::XPath(&target)).await;
    }

    /// Goes on with the Tab key alone until what fits has the focus.
    pub async fn tab_until(&self, css: &str) {
        let has_focus = "return document.activeElement.matches(arguments[0])";
        for _ in 0..150 {
            self.keys(TAB).await;
            let found = self.client.execute(has_focus, vec![json!(css)]).await.expect("the focus is somewhere");
            if found == json!(true) {
                return;
            }
        }
        panic!("the Tab key does not lead to {css} on {}", self.path().await);
    }

    /// Somebody comes back to the window from another one.
    pub async fn is_looked_at_again(&self) {
        let come_back = "document.dispatchEvent(new Event('visibilitychange'))";
        self.client.execute(come_back, vec![]).await.expect("a page can be looked at");
    }

    async fn press_submit(&self) {
        self.click(Locator::Css("main button[type=submit]")).await;
    }

    /// Follows a link that downloads, and returns the file.
    pub async fn download(&self, path: &str) -> Vec<u8> {
        let _ = self.client.goto(&format!("{}{path}", self.site)).await;
        for _ in 0..300 {
            if let Some(file) = finished_download(self.downloads.path()) {
                return std::fs::read(file).expect("the download can be read");
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("nothing was downloaded from {path}");
    }

    pub async fn close(self) {
        self.client.clone().close().await.expect("a window closes");
    }

    /// Brings something to the middle of the window, as people do, and clicks it.
    async fn click(&self, locator: Locator<'_>) {
        let element = self.find(locator).await;
        let scroll = "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})";
        self.client.execute(scroll, vec![json!(element)]).await.expect("a page can be scrolled");
        element.click().await.unwrap_or_else(|why| panic!("{locator:?} cannot be clicked: {why}"));
    }

    async fn find(&self, locator: Locator<'_>) -> Element {
        if let Ok(element) = self.client.wait().at_most(PATIENCE).for_element(locator).await {
            return element;
        }
        panic!("{} has no {locator:?}, but:\n{}", self.path().await, self.text().await)
    }
}

fn finished_download(folder: &Path) -> Option<PathBuf> {
    let files: Vec<PathBuf> = std::fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.into_iter().find(|file| file.extension().is_some_and(|extension| extension == "pdf"))
}
