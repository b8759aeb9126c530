//! What the service does by itself, beside answering: one line a job.

use std::{pin::Pin, time::Duration};

use tokio::{
    sync::watch,
    task::JoinSet,
    time::{MissedTickBehavior, interval, timeout},
};

use crate::{app::App, error::Result, mail, volunteers};

/// How long a job may still run once the program is told to stop.
const PATIENCE: Duration = Duration::from_secs(25);

/// What a job does, as it runs.
type Running = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// Something done again and again.
struct Job {
    name: &'static str,
    every: Duration,
    run: fn(App) -> Running,
}

const JOBS: [Job; 3] = [
    Job { name: "send mail", every: Duration::from_secs(10), run: |app| Box::pin(send_mail(app)) },
    Job { name: "tidy up mail", every: Duration::from_hours(1), run: |app| Box::pin(tidy_up_mail(app)) },
    Job { name: "forget papers", every: Duration::from_hours(1), run: |app| Box::pin(forget_papers(app)) },
];

async fn send_mail(app: App) -> Result<()> {
    mail::send_due(&app.db, app.clock).await.map(|_| ())
}

async fn tidy_up_mail(app: App) -> Result<()> {
    mail::tidy_up(&app.db, app.clock).await
}

async fn forget_papers(app: App) -> Result<()> {
    volunteers::papers::sweep(&app.db, app.clock).await
}

/// The jobs, running.
#[derive(Debug)]
pub struct Schedule {
    stop: watch::Sender<bool>,
    running: JoinSet<()>,
}

impl Schedule {
    /// Begins with every job at once, and goes on with each at its pace.
    pub fn start(app: &App) -> Self {
        let stop = watch::Sender::new(false);
        let mut running = JoinSet::new();
        for job in JOBS {
            running.spawn(repeat(job, app.clone(), stop.subscribe()));
        }
        Self { stop, running }
    }

    /// Lets what runs come to its end, and begins nothing more.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        let ended = async { while self.running.join_next().await.is_some() {} };
        if timeout(PATIENCE, ended).await.is_err() {
            tracing::warn!("a job did not come to its end in time");
        }
    }
}

async fn repeat(job: Job, app: App, mut stop: watch::Receiver<bool>) {
    let mut ticks = interval(job.every);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            _ = ticks.tick() => {}
        }
        if let Err(error) = (job.run)(app.clone()).await {
            tracing::error!(job = job.name, %error, "failed");
        }
    }
}
