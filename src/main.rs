//! The command line: each verb is one line into its slice.
//!
//! What it says of the service is German, as the columns of the import are and the people who run it; the help that says
//! how a verb is called is English, as the verbs are.

use std::{io::Write, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use entity::value::{Month, Role};
use geleit::{
    accounts,
    backup::{self, Manifest},
    billing::{
        close_month,
        export::{self, Format},
        render,
    },
    clock::Clock,
    config::{Config, VARIABLES},
    demo,
    error::Result,
    exchange::{self, plan::Known},
    serve, verify,
};

/// Geleit: a volunteer visiting service for older people.
///
/// Settings come from the environment; `geleit help config` lists them.
#[derive(Debug, Parser)]
#[command(name = "geleit", version, about, long_about = None, color = clap::ColorChoice::Auto)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Runs the web application.
    Serve,
    /// Fills a fresh database with an invented service, prints how to sign in, and serves it.
    Demo,
    /// Imports a folder of CSV files, or an Excel workbook: all of it, or nothing.
    Import {
        /// A folder, or a file that ends in .xlsx.
        #[arg(value_name = "DIR-or-FILE.xlsx")]
        path: PathBuf,
        /// Prints what would be added and changed, and changes nothing.
        #[arg(long)]
        dry_run: bool,
        /// Changes rows that are known with other values, as far as nothing issued depends on them.
        #[arg(long)]
        update: bool,
    },
    /// Issues the statements of a month, and prints what it did as JSON.
    CloseMonth {
        /// 2026-10
        month: Month,
        /// Says what would be issued, and changes nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Prints statements or a ledger for other programs.
    #[command(subcommand)]
    Export(ExportVerb),
    /// Writes the stored PDFs of a month into a folder, each by its number, and bundle.pdf in print order.
    Render {
        #[arg(long)]
        month: Month,
        #[arg(long)]
        out: PathBuf,
    },
    /// Makes accounts.
    #[command(subcommand)]
    User(UserVerb),
    /// Saves every table of this moment and the stored PDFs in one file, and reads it back.
    Backup { file: PathBuf },
    /// Recomputes every invariant, and prints what fails.
    Verify,
    /// Fills an empty database of either kind with a backup.
    Restore { file: PathBuf },
    /// Lists the settings of the environment.
    #[command(long_about = settings())]
    Config,
}

#[derive(Debug, Subcommand)]
enum ExportVerb {
    /// The issued statements of a month.
    Statements {
        #[arg(long)]
        month: Month,
        #[arg(long, value_enum, default_value_t = Format::Json)]
        format: Format,
    },
    /// The ledger of a senior's relief budget, month by month.
    ReliefBudget {
        /// S-0001
        #[arg(long)]
        senior: String,
        /// The last month to print, 2026-10.
        #[arg(long)]
        until: Month,
    },
}

#[derive(Debug, Subcommand)]
enum UserVerb {
    /// Makes an account; its first password is read from standard input, or made and printed once.
    Add {
        #[arg(long)]
        name: String,
        /// coordinator, finance, volunteer, admin or auditor; may be given more than once.
        #[arg(long, required = true)]
        role: Vec<Role>,
        /// The number of the volunteer whose account it is, E-0001.
        #[arg(long)]
        volunteer: Option<String>,
    },
}

fn main() -> ExitCode {
    let verb = Arguments::parse().verb;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let done = runtime.map_err(Into::into).and_then(|runtime| runtime.block_on(run(verb)));
    match done {
        Ok(status) => status,
        Err(why) => {
            let _ = writeln!(std::io::stderr(), "geleit: {}", why.on_the_terminal());
            ExitCode::FAILURE
        }
    }
}

async fn run(verb: Verb) -> Result<ExitCode> {
    if let Verb::Config = verb {
        writeln!(std::io::stdout(), "{}", settings())?;
        return Ok(ExitCode::SUCCESS);
    }
    let config = Config::from_env()?;
    let clock = Clock::system();
    match verb {
        Verb::Serve => serve::run(config, clock).await?,
        Verb::Demo => demo::demo(config, clock).await?,
        Verb::Import { path, dry_run, update } => {
            let known = if update { Known::Update } else { Known::Refuse };
            return exchange::import(&config, clock, &path, known, dry_run).await;
        }
        Verb::User(UserVerb::Add { name, role, volunteer }) => {
            accounts::user_add(&config, clock, &name, &role, volunteer.as_deref()).await?;
        }
        Verb::CloseMonth { month, dry_run } => close_month::run(&config, clock, month, dry_run).await?,
        Verb::Export(ExportVerb::Statements { month, format }) => export::statements(&config, month, format).await?,
        Verb::Export(ExportVerb::ReliefBudget { senior, until }) => {
            export::relief_budget(&config, clock, &senior, until).await?;
        }
        Verb::Render { month, out } => render::run(&config, month, &out).await?,
        Verb::Backup { file } => told("gesichert", &backup::backup(&config, clock, &file).await?)?,
        Verb::Verify => return Ok(ExitCode::from(u8::from(!verify::verify(&config, clock).await?))),
        Verb::Restore { file } => told("wiederhergestellt", &backup::restore(&config, &file).await?)?,
        Verb::Config => {}
    }
    Ok(ExitCode::SUCCESS)
}

/// Says what a backup holds, to whoever waits for it.
fn told(what: &str, backup: &Manifest) -> Result<()> {
    let (rows, files, tables) = (backup.rows(), backup.files(), backup.tables.len());
    Ok(writeln!(std::io::stderr(), "{what}: {rows} Zeilen aus {tables} Tabellen und {files} gespeicherte Dateien")?)
}

/// Every variable with its default and its meaning.
fn settings() -> String {
    let lines = VARIABLES.map(|(name, default, meaning)| format!("{name} (default: {default:?})\n    {meaning}\n"));
    format!("Settings, all from the environment:\n\n{}", lines.join("\n"))
}
