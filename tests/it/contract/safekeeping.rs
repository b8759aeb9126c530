//! `backup`, `restore`, `verify` and `user add`: what they do, what they refuse, and that they say so in German.

use std::fs;

use super::{Geleit, path, verbs::priced};
use crate::town::database::execute;

async fn filled() -> Geleit {
    let geleit = Geleit::new().await;
    geleit.done(&["import", path(priced().path())]);
    geleit.done(&["close-month", "2026-10"]);
    geleit
}

#[tokio::test]
async fn a_backup_is_restored_elsewhere_and_is_the_same_service() {
    let (from, to) = (filled().await, Geleit::new().await);
    let shelf = tempfile::tempdir().expect("a temporary folder can be made");
    let file = shelf.path().join("a.geleit");
    let saved = from.run(&["backup", path(&file)]);
    assert_eq!((saved.status.code(), saved.stdout.len()), (Some(0), 0));
    let said = String::from_utf8_lossy(&saved.stderr).into_owned();
    assert!(said.starts_with("gesichert: ") && said.contains(" Zeilen aus "), "{said}");
    assert_eq!(to.done(&["restore", path(&file)]), "");
    assert_eq!(to.done(&["verify"]), "");
    assert_eq!(to.statements("2026-10"), from.statements("2026-10"));

    assert!(from.refused(&["backup", path(&file)]).concat().contains("gibt es schon"));
    assert!(to.refused(&["restore", path(&file)]).concat().contains("nicht leer"));
    assert_eq!(to.statements("2026-10"), from.statements("2026-10"));
}

#[tokio::test]
async fn a_damaged_or_missing_backup_is_refused_and_nothing_is_restored() {
    let (from, to) = (filled().await, Geleit::new().await);
    let shelf = tempfile::tempdir().expect("a temporary folder can be made");
    let file = shelf.path().join("a.geleit");
    from.done(&["backup", path(&file)]);
    let whole = fs::read(&file).expect("the backup can be read");
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    for damaged in [&whole[..whole.len() / 2], &whole[..whole.len() - 1], &flipped, b"", b"nummer;name"] {
        fs::write(&file, damaged).expect("the folder takes files");
        assert!(to.refused(&["restore", path(&file)]).concat().contains("beschädigt"));
    }
    to.refused(&["restore", "nowhere.geleit"]);
    fs::write(&file, whole).expect("the folder takes files");
    to.done(&["restore", path(&file)]);
}

#[tokio::test]
async fn a_backup_leaves_files_of_like_names_alone() {
    let (geleit, shelf) = (filled().await, tempfile::tempdir().expect("a temporary folder can be made"));
    let other = shelf.path().join("a.geleit.part");
    fs::write(&other, "something else").expect("the folder takes files");
    geleit.done(&["backup", path(&shelf.path().join("a.geleit"))]);
    assert_eq!(fs::read_to_string(&other).expect("it is still there"), "something else");
    assert_eq!(fs::read_dir(shelf.path()).map(Iterator::count).ok(), Some(2));
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn what_nobody_can_be_told_has_not_happened() {
    let geleit = Geleit::new().await;
    geleit.done(&["import", path(priced().path())]);
    for arguments in [&["close-month", "2026-10"][..], &["user", "add", "--name", "Ole", "--role", "admin"]] {
        let full = fs::File::options().write(true).open("/dev/full").expect("Linux has it");
        let told = geleit.command(arguments).stdout(full).output().expect("the program runs");
        assert_eq!(told.status.code(), Some(1), "{arguments:?}");
        assert!(String::from_utf8_lossy(&told.stderr).contains("kein Platz mehr"), "{arguments:?}");
        geleit.done(arguments);
    }
}

#[tokio::test]
async fn what_verify_finds_is_printed_and_told_by_the_status() {
    let geleit = filled().await;
    let sound = geleit.run(&["verify"]);
    assert_eq!((sound.status.code(), sound.stdout.len()), (Some(0), 0));
    assert_eq!(String::from_utf8_lossy(&sound.stderr), "alles ist, wie es sein muss\n");
    execute(&geleit.database.url(), "UPDATE statement SET total = total + 1").await;
    let found = geleit.run(&["verify"]);
    assert_eq!(found.status.code(), Some(1));
    let said = String::from_utf8_lossy(&found.stdout).into_owned();
    assert!(said.lines().all(|line| line.contains("A-2026-00000")), "{said}");
    assert!(String::from_utf8_lossy(&found.stderr).contains(" nicht, wie s"));
}

#[tokio::test]
async fn an_account_that_cannot_be_made_is_refused() {
    let geleit = Geleit::new().await;
    let add = |name, role| ["user", "add", "--name", name, "--role", role];
    assert_eq!(geleit.done(&add("Ole Brandt", "admin")).trim().len(), 20, "the first password is printed once");
    for (arguments, why) in [
        (&add("ole  BRANDT", "admin")[..], "gibt es schon"),
        (&add(" ", "admin"), "darf nicht leer sein"),
        (&add("Jana Weiß", "volunteer"), "braucht --volunteer"),
        (&[&add("Jana Weiß", "volunteer")[..], &["--volunteer", "E-9"]].concat(), "mit der Nummer E-9"),
    ] {
        assert!(geleit.refused(arguments).concat().contains(why), "{arguments:?}");
    }
}

#[tokio::test]
async fn an_account_from_the_command_line_goes_by_the_same_rules_as_one_from_the_browser() {
    let geleit = filled().await;
    let add = |name| ["user", "add", "--name", name, "--role", "volunteer", "--volunteer", "E-101"];
    geleit.done(&add("Jana Weiß"));
    assert!(geleit.refused(&add("Jana Schwarz")).concat().contains("hat schon ein Konto"));
    for weak in ["passwort12", "kurz", "Brandt2026!"] {
        let output = geleit.run_with(&["user", "add", "--name", "Ole Brandt", "--role", "admin"], weak);
        assert_eq!(output.status.code(), Some(1), "{weak}");
    }
}
