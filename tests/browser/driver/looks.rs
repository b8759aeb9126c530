//! How a page looks, to somebody who cannot see it and to somebody who can.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::Window;

impl Window {
    /// Says what axe-core finds wrong with the page, which must be nothing. Runs only where scripts do.
    pub async fn is_accessible(&self) {
        if !self.screen.scripts {
            return;
        }
        self.client.execute(include_str!("../axe/axe.min.js"), vec![]).await.expect("axe is injected");
        let run = "const done = arguments[arguments.length - 1]; \
                   axe.run().then(found => done(found.violations.map(v => [v.id, v.help, v.nodes.map(n => n.html)])))";
        let found = self.client.execute_async(run, vec![]).await.expect("axe runs");
        assert_eq!(found, Value::Array(Vec::new()), "axe finds faults on {}", self.path().await);
        let is_dark = self.client.execute("return matchMedia('(prefers-color-scheme: dark)').matches", vec![]).await;
        assert_eq!(is_dark.expect("a page has a scheme"), json!(self.screen.dark), "the scheme of the window");
        let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        let overflow = self.client.execute(overflow, vec![]).await.expect("a page can be measured");
        assert_eq!(overflow, json!(0), "{} is wider than its window", self.path().await);
    }

    /// Keeps a picture of the page where `GELEIT_SCREENSHOTS` says, to be looked at.
    pub async fn picture(&self, name: &str) {
        if let Ok(folder) = std::env::var("GELEIT_SCREENSHOTS") {
            let png = self.client.screenshot().await.expect("a window can be pictured");
            std::fs::write(PathBuf::from(folder).join(format!("{name}.png")), png).expect("a picture can be kept");
        }
    }
}
