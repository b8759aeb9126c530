//! The import itself: all of a folder, or nothing.

use super::{
    check::check,
    folder::Folder,
    issued::{self, Reckoned},
    plan::{Known, Plan},
    problem::Problem,
    source::{File, sheets},
    stock,
    write::write,
};
use crate::{error::Result, store::Tx};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

/// Files as they were read, before anybody has asked the database.
#[derive(Debug)]
pub struct Import {
    folder: Folder,
    problems: Vec<Problem>,
    known: Known,
}

/// What comes of an import.
#[derive(Debug)]
pub enum Outcome {
    /// Something is wrong, and nothing is imported: everything that is wrong, by file and line.
    Wrong(Vec<Problem>),
    /// What is added and changed.
    Right(Box<Plan>),
}

impl Import {
    /// Reads files. What is wrong with them is told by what follows.
    pub fn read(files: &[File], known: Known) -> Self {
        let (sheets, mut problems) = sheets(files);
        let (folder, of_cells) = Folder::read(&sheets);
        problems.extend(of_cells);
        Self { folder, problems, known }
    }

    /// Says what the import would do, and does nothing.
    pub async fn preview(mut self, db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Outcome> {
        Box::pin(self.compare(db, now)).await.map(|(_, outcome)| outcome)
    }

    /// Writes everything in this transaction, or nothing.
    pub async fn take(mut self, tx: &Tx) -> Result<Outcome> {
        let (stock, outcome) = Box::pin(self.compare(tx.read(), tx.at())).await?;
        if let Outcome::Right(plan) = &outcome {
            Box::pin(write(tx, &self.folder, &stock, plan)).await?;
        }
        Ok(outcome)
    }

    async fn compare(
        &mut self,
        db: &impl ConnectionTrait,
        now: DateTime<Utc>,
    ) -> Result<(super::folder::Stock, Outcome)> {
        let stock = stock::load(db, &self.folder).await?;
        let mut problems = std::mem::take(&mut self.problems);
        problems.extend(check(&mut self.folder, &stock, now));
        let (plan, differing) = Plan::of(&self.folder, &stock, self.known);
        problems.extend(differing);
        if plan.tables().any(|steps| !steps.changed.is_empty()) {
            let reckoned = Reckoned::load(db, &stock).await?;
            problems.extend(issued::check(&plan, &self.folder, &stock, &reckoned));
        }
        self.folder.put_in_order(&mut problems);
        let outcome = if problems.is_empty() { Outcome::Right(Box::new(plan)) } else { Outcome::Wrong(problems) };
        Ok((stock, outcome))
    }
}
