//! The verb `serve`: answers requests until it is told to stop.

use std::{io::Write, net::SocketAddr};

use tokio::{net::TcpListener, signal::unix::SignalKind};
use tracing_subscriber::EnvFilter;

use crate::{
    app::App,
    clock::Clock,
    config::{Config, log_level},
    error::{Error, Result},
    store::Db,
};

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

/// Answers requests; says where, as one line of JSON, once it does. Running requests end before it returns.
pub async fn answer(app: App) -> Result<()> {
    let wanted = app.config.listen.clone();
    let listener = TcpListener::bind(&wanted).await;
    let listener = listener.map_err(|cause| Error::refused(format!("cannot listen on {wanted}: {cause}")))?;
    let address = listener.local_addr()?;
    let service = app.router().into_make_service_with_connect_info::<SocketAddr>();
    let line = serde_json::json!({ "listening": format!("http://{address}/") });
    let mut out = std::io::stdout();
    writeln!(out, "{line}")?;
    out.flush()?;
    axum::serve(listener, service).with_graceful_shutdown(told_to_stop()?).await?;
    Ok(())
}

/// Logs to standard error, as `GELEIT_LOG` says.
pub fn log_to_standard_error() {
    let filter = EnvFilter::try_new(log_level()).unwrap_or_else(|_| EnvFilter::new("info"));
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second call within one process changes nothing.
    let _ = subscriber.with_ansi(false).try_init();
}

fn told_to_stop() -> Result<impl Future<Output = ()>> {
    let mut terminate = tokio::signal::unix::signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => (),
            _ = tokio::signal::ctrl_c() => (),
        }
    })
}
