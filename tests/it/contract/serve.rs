//! `serve` says where it answers, and ends when it is told to.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
};

use serde_json::Value;

use super::Geleit;

/// The program as it serves; and the address, `127.0.0.1:38211`.
fn serving(geleit: &Geleit) -> (Child, String) {
    serving_with(geleit, Stdio::null())
}

fn serving_with(geleit: &Geleit, errors: Stdio) -> (Child, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_geleit"));
    command.env("DATABASE_URL", geleit.database.url()).env("GELEIT_LISTEN", "127.0.0.1:0").arg("serve");
    let mut program = command.stdout(Stdio::piped()).stderr(errors).spawn().expect("the program runs");
    let mut line = String::new();
    let said = program.stdout.as_mut().expect("its standard output is piped");
    BufReader::new(said).read_line(&mut line).expect("the program says something");
    let line: Value = serde_json::from_str(&line).expect("a line of JSON");
    let address = line["listening"].as_str().and_then(|address| address.strip_prefix("http://"));
    (program, address.expect("an address").trim_end_matches('/').to_owned())
}

/// What a page says to a request with these headers.
fn answered(address: &str, path: &str, headers: &str) -> String {
    let mut connection = TcpStream::connect(address).expect("the address answers");
    write!(connection, "GET {path} HTTP/1.0\r\n{headers}\r\n").expect("the request is taken");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).expect("there is an answer");
    answer
}

fn terminated(mut program: Child) -> Option<i32> {
    let told = Command::new("kill").args(["-TERM", &program.id().to_string()]).status().expect("kill runs");
    assert!(told.success());
    program.wait().expect("the program ends").code()
}

#[tokio::test]
async fn whoever_knows_the_address_is_answered_without_signing_in_and_may_end_it() {
    let geleit = Geleit::new().await;
    let (program, address) = serving(&geleit);
    let answer = answered(&address, "/health/ready", "");
    assert!(answer.contains(" 200 "), "{answer}");
    assert_eq!(terminated(program), Some(0));
}

#[tokio::test]
async fn told_to_stop_at_once_it_stops_in_good_order() {
    let geleit = Geleit::new().await;
    for _ in 0..3 {
        assert_eq!(terminated(serving(&geleit).0), Some(0));
    }
}

#[tokio::test]
async fn an_empty_service_is_set_up_only_with_the_link_it_says_at_its_start() {
    let geleit = Geleit::new().await;
    let (mut program, address) = serving_with(&geleit, Stdio::piped());
    let errors = BufReader::new(program.stderr.take().expect("its error output is piped"));
    let link = errors.lines().map_while(Result::ok).find_map(|line| {
        let (_, path) = line.split_once(&format!("http://{address}"))?;
        path.starts_with("/setup?code=").then(|| path.trim().to_owned())
    });
    let link = link.expect("a link to set-up");
    let asks = |path: &str, headers: &str| {
        let page = answered(&address, path, headers);
        assert!(page.contains("Geleit einrichten"), "{page}");
        page.contains("id=\"field-code\"")
    };
    // A proxy or a tunnel that says nothing looks like the machine itself.
    for headers in ["Host: localhost\r\n", "X-Forwarded-For: 203.0.113.7\r\n", "Host: geleit.example.org\r\n"] {
        assert!(asks("/setup", headers), "{headers}");
        assert!(!asks(&link, headers), "{headers}");
    }
    assert_eq!(terminated(program), Some(0));
}
