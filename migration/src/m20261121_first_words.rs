//! What every service starts with: Dortmund's twelve districts, and a first catalogue of activities. Both are settings.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName, Debug)]
pub struct Migration;

const DISTRICTS: [&str; 12] = [
    "Aplerbeck",
    "Brackel",
    "Eving",
    "Hombruch",
    "Hörde",
    "Huckarde",
    "Innenstadt-Nord",
    "Innenstadt-Ost",
    "Innenstadt-West",
    "Lütgendortmund",
    "Mengede",
    "Scharnhorst",
];

/// Neither housework nor nursing.
const ACTIVITIES: [&str; 10] = [
    "Gespräch",
    "Spaziergang",
    "Vorlesen",
    "Spielen und Rätseln",
    "Musik und Erinnern",
    "Basteln und Gestalten",
    "Begleitung zum Einkauf",
    "Begleitung zum Arzt",
    "Begleitung zu einer Veranstaltung",
    "Beaufsichtigung bei Demenz",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.execute(catalogue("district", &DISTRICTS)).await?;
        manager.execute(catalogue("activity", &ACTIVITIES)).await
    }
}

fn catalogue(table: &'static str, names: &[&str]) -> InsertStatement {
    let mut insert = Query::insert();
    insert.into_table(table).columns(["name", "position", "active", "version"]);
    for (position, name) in (1..).zip(names) {
        insert.values_panic([(*name).into(), position.into(), true.into(), 1.into()]);
    }
    insert
}
