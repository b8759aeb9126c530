//! A real mail server on loopback, and what else the tests have from `PyPI`.

use std::{
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};

use serde_json::Value;

/// The password that the server takes from the user `geleit`.
pub const PASSWORD: &str = "Regenschirm-im-Flur";

/// A mail server, for as long as it is not dropped.
#[derive(Debug)]
pub struct Server {
    pub port: u16,
    program: Child,
    taken: Receiver<Value>,
}

impl Server {
    /// Takes mail from anybody.
    pub fn open() -> Self {
        Self::start(0, "open")
    }

    /// Takes mail only from whoever signs in.
    pub fn signed_in() -> Self {
        Self::start(0, "sign-in")
    }

    /// Takes mail only over TLS, and only from whoever signs in.
    pub fn encrypted() -> Self {
        Self::start(0, "starttls")
    }

    /// Takes mail at a port where a server has been before.
    pub fn open_at(port: u16) -> Self {
        Self::start(port, "open")
    }

    fn start(port: u16, security: &str) -> Self {
        let mut command = python("server.py");
        command.arg(port.to_string()).arg(security).arg(file("localhost.pem"));
        let mut program = command.stdout(Stdio::piped()).spawn().expect("the mail server starts");
        let said = BufReader::new(program.stdout.take().expect("its output is piped"));
        let (tell, taken) = channel();
        thread::spawn(move || {
            for line in said.lines().map_while(Result::ok) {
                let line = serde_json::from_str(&line).expect("a line of JSON");
                if tell.send(line).is_err() {
                    return;
                }
            }
        });
        let mut server = Self { port, program, taken };
        let port = server.next().as_u64().and_then(|port| u16::try_from(port).ok());
        server.port = port.expect("the server says its port");
        server
    }

    /// The next message it has taken.
    #[track_caller]
    pub fn next(&self) -> Value {
        self.taken.recv_timeout(Duration::from_secs(20)).expect("the server has taken a message")
    }

    /// Whether it has taken no more.
    pub fn is_idle(&self) -> bool {
        self.taken.recv_timeout(Duration::from_millis(300)).is_err()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// What an independent reader finds in a calendar.
#[track_caller]
pub fn read_calendar(text: &[u8]) -> Value {
    let mut reader = python("read_calendar.py").stdout(Stdio::piped()).spawn().expect("the reader starts");
    let mut input = reader.stdin.take().expect("its input is piped");
    input.write_all(text).expect("the reader reads");
    drop(input);
    let output = reader.wait_with_output().expect("the reader ends");
    assert!(output.status.success(), "cannot be read:\n{}", String::from_utf8_lossy(text));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// A file beside this one.
pub fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/mail").join(name)
}

#[track_caller]
fn python(script: &str) -> Command {
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools/mail/bin/python");
    assert!(
        python.exists(),
        "the tests of e-mail and calendars need aiosmtpd and icalendar from PyPI; `tests/run sqlite mail` installs them, \
         or: python3 -m venv target/tools/mail && target/tools/mail/bin/pip install -r tests/it/mail/requirements.txt"
    );
    let mut command = Command::new(python);
    command.arg(file(script)).stdin(Stdio::piped());
    command
}
