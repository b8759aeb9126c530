//! The program itself sends, over TLS, while it serves.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use entity::mail_server::Security;

use super::{
    letter, posted,
    server::{PASSWORD, Server, file},
    set_server,
};
use crate::town::Town;

#[tokio::test]
async fn while_it_serves_it_sends_what_waits_over_tls() {
    let (town, server) = (Town::new().await, Server::encrypted());
    set_server(&town, "localhost", server.port, Security::StartTls, Some(PASSWORD)).await;
    posted(&town, letter(&town, "boettcher@example.org")).await;
    let mut command = Command::new(env!("CARGO_BIN_EXE_geleit"));
    command.env("DATABASE_URL", town.database_url()).env("GELEIT_LISTEN", "127.0.0.1:0").arg("serve");
    command.env("SSL_CERT_FILE", file("ca.pem")).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut program = command.spawn().expect("the program runs");
    let mut line = String::new();
    let said = program.stdout.as_mut().expect("its standard output is piped");
    BufReader::new(said).read_line(&mut line).expect("the program says something");
    let taken = server.next();
    let told = Command::new("kill").args(["-TERM", &program.id().to_string()]).status().expect("kill runs");
    assert!(told.success() && program.wait().expect("the program ends").success());
    assert_eq!((&taken["tls"], &taken["user"]), (&true.into(), &"geleit".into()));
}
