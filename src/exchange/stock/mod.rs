//! What the database holds of the tables of an import, as rows of the same form.

mod care;
mod office;
mod people;
mod work;

use super::folder::{Folder, Stock};
use crate::error::Result;
use sea_orm::ConnectionTrait;
use std::{collections::HashMap, hash::Hash};

/// Reads whatever the folder's rows may name, replace or touch.
pub async fn load(db: &impl ConnectionTrait, folder: &Folder) -> Result<Stock> {
    let mut stock = Stock::default();
    let districts = office::districts(db).await?;
    stock.settings = office::settings(db).await?;
    stock.care_funds = office::care_funds(db).await?;
    stock.partners = office::partners(db, &districts).await?;
    stock.tariffs = office::tariffs(db).await?;
    let seniors = people::seniors(db, &districts).await?;
    let volunteers = people::volunteers(db, &districts).await?;
    stock.seniors = seniors.shelf;
    stock.volunteers = volunteers.shelf;
    let modules = people::modules(db).await?;
    stock.modules = modules.shelf;
    let assignments = work::assignments(db, &seniors.names, &volunteers.names).await?;
    stock.assignments = assignments.shelf;
    let groups = work::groups(db, &districts).await?;
    stock.groups = groups.shelf;
    if !folder.contacts.lines.is_empty() {
        stock.contacts = care::contacts(db, &seniors.names).await?;
    }
    if !folder.care_grades.lines.is_empty() {
        stock.care_grades = care::care_grades(db, &seniors.names).await?;
    }
    if !folder.external_uses.lines.is_empty() {
        stock.external_uses = care::external_uses(db, &seniors.names).await?;
    }
    if !folder.fund_balances.lines.is_empty() {
        stock.fund_balances = care::fund_balances(db, &seniors.names).await?;
    }
    if !folder.trainings.lines.is_empty() {
        stock.trainings = people::trainings(db, &volunteers.names, &modules.names).await?;
    }
    if !folder.visits.lines.is_empty() || !folder.assignments.lines.is_empty() {
        stock.visits = work::visits(db, &assignments.names).await?;
    }
    if !folder.meetings.lines.is_empty() || !folder.attendances.lines.is_empty() {
        let (meetings, attendances) = work::meetings(db, &groups.names, &seniors.names).await?;
        stock.meetings = meetings;
        stock.attendances = attendances;
    }
    stock.districts = districts.into_iter().map(|(id, name)| (name, id.0)).collect();
    Ok(stock)
}

/// The rows of a table, and how other tables' rows name them.
struct Named<I, R> {
    shelf: super::folder::Shelf<R>,
    names: HashMap<I, String>,
}

/// The name of a row that a foreign key leads to.
fn name<I: Eq + Hash>(names: &HashMap<I, String>, id: &I) -> String {
    names.get(id).cloned().unwrap_or_default()
}
