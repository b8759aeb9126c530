//! The contract, as another program sees it: folders in, exit statuses, JSON and files out.

mod edges;
mod faults;
mod letters;
mod safekeeping;
mod serve;
mod service;
mod unbilled;
mod verbs;

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

use crate::town::database::TestDatabase;

/// The program, with a database of its own.
struct Geleit {
    database: TestDatabase,
}

impl Geleit {
    async fn new() -> Self {
        Self { database: TestDatabase::new().await }
    }

    /// Runs a verb.
    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program runs")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_geleit"));
        command.env("DATABASE_URL", self.database.url()).args(arguments).stdin(Stdio::null());
        command
    }

    /// Runs a verb that reads a line from standard input.
    fn run_with(&self, arguments: &[&str], line: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_geleit"));
        command.env("DATABASE_URL", self.database.url()).args(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        let mut input = child.stdin.take().expect("its input is piped");
        input.write_all(line.as_bytes()).expect("the program reads");
        drop(input);
        child.wait_with_output().expect("the program ends")
    }

    /// What a verb that succeeds writes on standard output.
    #[track_caller]
    fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", text(&output.stderr));
        text(&output.stdout).to_owned()
    }

    /// The JSON that a verb writes.
    #[track_caller]
    fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.done(arguments)).expect("the verb writes JSON")
    }

    /// What a verb says that refuses: on standard error, and nothing on standard output.
    #[track_caller]
    fn refused(&self, arguments: &[&str]) -> Vec<String> {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", text(&output.stdout));
        assert_eq!(text(&output.stdout), "", "{arguments:?}");
        text(&output.stderr).lines().map(str::to_owned).collect()
    }

    /// The issued statements of a month.
    #[track_caller]
    fn statements(&self, month: &str) -> Value {
        self.json(&["export", "statements", "--month", month])
    }
}

/// A folder of CSV files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("the folder takes files");
    }
    folder
}

fn path(folder: &Path) -> &str {
    folder.to_str().expect("the path is UTF-8")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("what the program writes is UTF-8")
}
