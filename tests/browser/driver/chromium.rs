//! Chromium and its chromedriver: how they start, and with which screen.

use std::{
    io::{BufRead, BufReader, Lines},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

use serde_json::{Value, json};

/// The screen somebody sits at, and whether scripts run on it.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    pub width: u32,
    pub height: u32,
    pub scripts: bool,
    /// Whether its owner prefers the dark.
    pub dark: bool,
}

impl Screen {
    /// A phone held upright.
    pub fn phone(scripts: bool) -> Self {
        Self { width: 390, height: 844, scripts, dark: false }
    }

    /// A screen on a desk.
    pub fn desk(scripts: bool) -> Self {
        Self { width: 1280, height: 800, scripts, dark: false }
    }

    /// The same screen of somebody who prefers the dark.
    pub fn in_the_dark(self) -> Self {
        Self { dark: true, ..self }
    }
}

/// A chromedriver process, ended when it is dropped, also by a test that fails.
pub(super) struct Driver {
    process: Child,
    /// Kept open: a driver that cannot write what it has to say ends.
    _said: Lines<BufReader<ChildStdout>>,
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Its group, for the driver alone would leave Chromium behind.
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.process.wait();
    }
}

impl Driver {
    /// Starts it on a free port, which it says on its first lines.
    pub(super) fn start() -> (Self, u16) {
        let child = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn();
        let mut child = child.expect("chromedriver is installed (Debian: chromium-driver)");
        let mut said = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        let port = said.by_ref().map_while(Result::ok).find_map(|line| {
            let port = line.split("started successfully on port ").nth(1)?;
            port.trim_end_matches('.').parse().ok()
        });
        (Self { process: child, _said: said }, port.expect("chromedriver says its port"))
    }
}

/// What the browser is started with.
pub(super) fn capabilities(screen: Screen, downloads: &Path) -> serde_json::Map<String, Value> {
    let scheme = format!("--blink-settings=preferredColorScheme={}", u8::from(!screen.dark));
    let arguments = [
        scheme.as_str(),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=de",
    ];
    let mut settings = json!({
        "download.default_directory": downloads,
        "download.prompt_for_download": false,
        "plugins.always_open_pdf_externally": true,
        "intl.accept_languages": "de",
    });
    if !screen.scripts {
        settings["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    let options = json!({ "args": arguments, "prefs": settings });
    serde_json::Map::from_iter([("goog:chromeOptions".to_owned(), options)])
}
