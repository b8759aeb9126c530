//! The verb `import`.

use super::{
    import::{Import, Outcome},
    plan::{Known, Plan},
    problems::Problems,
    source::files,
};
use crate::{
    actor::Actor,
    clock::Clock,
    config::Config,
    error::{Error, Result},
    store::Db,
};
use std::{
    io::{self, IsTerminal, Write},
    path::Path,
    process::ExitCode,
};

/// Imports a folder of CSV files or a workbook, or says what that would do.
///
/// Every problem goes to standard error, one a line, and then nothing is imported and the status is 1.
///
/// # Errors
///
/// If the path holds no tables, or the database fails.
pub async fn import(config: &Config, clock: Clock, path: &Path, known: Known, dry_run: bool) -> Result<ExitCode> {
    say_on_terminal("Dateien werden gelesen …");
    let files = files(path).map_err(|refusal| Error::refused(refusal.to_string()))?;
    let import = Import::read(&files, known, Problems::all());
    let db = Db::open(&config.database_url).await?;
    say_on_terminal("Zeilen werden geprüft und übernommen …");
    let outcome = if dry_run {
        import.preview(db.read(), clock.now()).await?
    } else {
        db.change(&Actor::Command("import"), clock.now(), async |tx| import.take(tx).await).await?
    };
    match outcome {
        Outcome::Wrong(problems) => {
            let mut out = io::BufWriter::new(io::stderr().lock());
            for problem in problems.kept() {
                writeln!(out, "{problem}")?;
            }
            out.flush()?;
            Ok(ExitCode::FAILURE)
        }
        Outcome::Right(plan) => {
            // What is imported stays so, also if nobody reads what is said about it.
            let _ = warn(&plan);
            let _ = say(&plan, dry_run);
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// What is right and may surprise somebody.
fn warn(plan: &Plan) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stderr().lock());
    for warning in &plan.warnings {
        writeln!(out, "Hinweis: {warning}")?;
    }
    out.flush()
}

/// A line for each table, after one for each row where nothing is imported yet.
fn say(plan: &Plan, dry_run: bool) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in plan.tables().filter(|_| dry_run).flat_map(|steps| &steps.shown) {
        writeln!(out, "{line}")?;
    }
    for steps in plan.tables() {
        writeln!(out, "{steps}")?;
    }
    out.flush()
}

fn say_on_terminal(what: &str) {
    let mut out = io::stderr().lock();
    if out.is_terminal() {
        let _ = writeln!(out, "{what}");
    }
}
