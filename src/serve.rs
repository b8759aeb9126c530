//! The verb `serve`: answers requests until it is told to stop.

use std::{io::Write, net::SocketAddr, time::Duration};

use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    sync::oneshot,
    time::sleep,
};
use tracing_subscriber::EnvFilter;

use crate::{
    app::App,
    clock::Clock,
    config::{Config, log_level},
    error::{Error, Result},
    schedule::Schedule,
    store::Db,
};

/// How long requests may still run once the program is told to stop. A phone that went silent in the middle of one must
/// not keep it for ever; whoever supervises it kills it after 90 seconds.
const PATIENCE: Duration = Duration::from_mins(1);

/// Opens the database and answers requests until SIGTERM or SIGINT.
///
/// # Errors
///
/// If the database cannot be opened or the address is taken.
pub async fn run(config: Config, clock: Clock) -> Result<()> {
    log_to_standard_error();
    let db = Db::open(&config.database_url).await?;
    answer(App::new(db, clock, config)).await
}

/// Answers requests and does the jobs of the schedule; says where, as one line of JSON, once it does. Running requests end before it returns, if they
/// do so within a minute.
pub async fn answer(app: App) -> Result<()> {
    let listener = listen(&app.config.listen).await?;
    let address = listener.local_addr()?;
    let (jobs, reads) = (app.clone(), app.clone());
    let service = app.router().into_make_service_with_connect_info::<SocketAddr>();
    // Before the line: whoever has read it may end the program at once.
    let told_to_stop = told_to_stop()?;
    say(address)?;
    invite(&jobs, address).await?;
    let schedule = Schedule::start(&jobs);
    let (told, stopping) = oneshot::channel();
    let told_to_stop = async {
        told_to_stop.await;
        // Nobody listens any more only if the server has ended by itself.
        let _ = told.send(());
    };
    let out_of_patience = async {
        if stopping.await.is_ok() {
            sleep(PATIENCE).await;
        }
    };
    let ended = tokio::select! {
        ended = axum::serve(listener, service).with_graceful_shutdown(told_to_stop) => ended,
        () = out_of_patience => Ok(()),
    };
    schedule.stop().await;
    reads.reads.write(&reads.db, reads.clock.now()).await?;
    Ok(ended?)
}

async fn listen(wanted: &str) -> Result<TcpListener> {
    let listener = TcpListener::bind(wanted).await;
    listener.map_err(|cause| Error::refused(format!("unter {wanted} kann nicht geantwortet werden: {cause}")))
}

fn say(address: SocketAddr) -> Result<()> {
    let line = serde_json::json!({ "listening": format!("http://{address}/") });
    let mut out = std::io::stdout();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}

/// Tells whoever has started an empty service how to set it up; beside the logs, which may be turned down.
async fn invite(app: &App, address: SocketAddr) -> Result<()> {
    let site = match app.config.public_url.as_str() {
        "" => format!("http://{address}"),
        public => public.to_owned(),
    };
    if let Some(link) = app.set_up_at(&site).await? {
        writeln!(std::io::stderr(), "Noch gibt es kein Konto. Hier richten Sie Geleit ein: {link}")?;
    }
    Ok(())
}

/// Logs to standard error, as `GELEIT_LOG` says, a panic by its place alone: its words may hold what somebody typed.
pub fn log_to_standard_error() {
    let filter = EnvFilter::try_new(log_level()).unwrap_or_else(|_| EnvFilter::new("info"));
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second call within one process changes nothing.
    let _ = subscriber.with_ansi(false).try_init();
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a panic");
    }));
}

fn told_to_stop() -> Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => (),
            _ = interrupt.recv() => (),
        }
    })
}
