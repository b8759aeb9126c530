//! The history of the schema, one for SQLite and PostgreSQL. A migration that has been released is never edited.

mod m20261121_first_tables;
mod m20261121_first_words;
mod m20261122_audit_head;
mod m20261122_contact_folded;
mod m20261122_enquiries;
mod m20261122_journal;
mod m20261122_mail;
mod m20261122_matching;
mod m20261122_partners;
mod m20261122_reads;
mod m20261122_records;
mod m20261122_refold_contacts;
mod m20261122_removed_visits;
mod m20261123_assignment_life;
mod m20261123_letters;
mod m20261123_letters_held;
mod m20261123_life_events;
mod m20261123_merging;

use sea_orm_migration::prelude::*;

/// Brings a database up to date.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_first_tables::Migration),
            Box::new(m20261121_first_words::Migration),
            Box::new(m20261122_removed_visits::Migration),
            Box::new(m20261122_contact_folded::Migration),
            Box::new(m20261122_mail::Migration),
            Box::new(m20261122_audit_head::Migration),
            Box::new(m20261122_journal::Migration),
            Box::new(m20261122_partners::Migration),
            Box::new(m20261122_reads::Migration),
            Box::new(m20261122_enquiries::Migration),
            Box::new(m20261122_records::Migration),
            Box::new(m20261122_matching::Migration),
            Box::new(m20261122_refold_contacts::Migration),
            Box::new(m20261123_assignment_life::Migration),
            Box::new(m20261123_letters_held::Migration),
            Box::new(m20261123_letters::Migration),
            Box::new(m20261123_life_events::Migration),
            Box::new(m20261123_merging::Migration),
        ]
    }
}
