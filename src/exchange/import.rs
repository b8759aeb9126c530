//! The import itself: all of a folder, or nothing.

use super::{
    check::check,
    folder::Folder,
    former::Former,
    issued::{self, Reckoned},
    plan::{Known, Plan},
    problems::Problems,
    source::{File, sheets},
    stock, warnings,
    write::write,
};
use crate::{error::Result, store::Tx};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

/// Files as they were read, before anybody has asked the database.
#[derive(Debug)]
pub struct Import {
    folder: Folder,
    problems: Problems,
    known: Known,
}

/// What comes of an import.
#[derive(Debug)]
pub enum Outcome {
    /// Something is wrong, and nothing is imported: everything that is wrong, by file and line.
    Wrong(Problems),
    /// What is added and changed.
    Right(Box<Plan>),
}

impl Import {
    /// Reads files, with room for what is wrong with them, which is told by what follows.
    pub fn read(files: &[File], known: Known, mut problems: Problems) -> Self {
        let (sheets, of_files) = sheets(files);
        problems.extend(of_files);
        let folder = Folder::read(&sheets, &mut problems);
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
        let passed_over = Former::load(db, &stock).await?.resolve(&mut self.folder, &stock);
        let mut problems = std::mem::replace(&mut self.problems, Problems::all());
        problems.extend(check(&mut self.folder, &stock, now));
        let mut plan = Plan::of(&self.folder, &stock, self.known, &mut problems);
        if !plan.is_empty() {
            let reckoned = Reckoned::load(db, &stock).await?;
            problems.extend(issued::check(&plan, &self.folder, &stock, &reckoned));
            plan.warnings = warnings::of(&plan, &self.folder, &stock, &reckoned);
        }
        plan.warnings.extend(passed_over);
        self.folder.put_in_order(&mut plan.warnings);
        self.folder.put_in_order(problems.kept_mut());
        let outcome = if problems.count() == 0 { Outcome::Right(Box::new(plan)) } else { Outcome::Wrong(problems) };
        Ok((stock, outcome))
    }
}
