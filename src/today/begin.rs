//! What a new service has still to do, until it has done it once: shown above the worklist.

use entity::{account, month_closing, senior};
use sea_orm::{EntityTrait, PaginatorTrait};

use super::text::Text;
use crate::{
    error::Result,
    office::Settings,
    web::{
        desk::Desk,
        role::{Admin, Caller, Coordinator, Finance},
    },
};

/// A step of the beginning.
#[derive(Debug)]
pub struct Step {
    pub title: &'static str,
    pub says: &'static str,
    /// Empty where another role takes it.
    pub href: &'static str,
    pub is_done: bool,
}

/// Every step in its order; none at all once the last is taken.
pub async fn steps(desk: &Desk<Coordinator>) -> Result<Vec<Step>> {
    let (t, db, by) = (desk.lang().today(), desk.db(), desk.by.actor());
    let settings = Settings::load(db).await?;
    let has_sender = settings.sender.name.is_some() && settings.sender.town.is_some();
    let has_people = senior::Entity::find().one(db).await?.is_some();
    let has_others = account::Entity::find().count(db).await? > 1;
    let has_closed = month_closing::Entity::find().one(db).await?.is_some();
    let only = |may: bool, href: &'static str| if may { href } else { "" };
    let (invites, bills) = (Admin::may_be(by), Finance::may_be(by));
    let steps = vec![
        Step { title: t.sender, says: t.sender_says, href: "/settings/sender", is_done: has_sender },
        Step { title: t.bank, says: t.bank_says, href: "/settings/bank", is_done: settings.iban.is_some() },
        Step { title: t.import, says: t.import_says, href: "/import", is_done: has_people },
        Step { title: t.invite, says: t.invite_says, href: only(invites, "/accounts/new"), is_done: has_others },
        Step { title: t.close, says: t.close_says, href: only(bills, "/months"), is_done: has_closed },
    ];
    Ok(if steps.iter().all(|step| step.is_done) { Vec::new() } else { steps })
}

impl Text {
    /// How far somebody has come.
    pub fn done_of(&self, steps: &[Step]) -> String {
        (self.n_done)(steps.iter().filter(|step| step.is_done).count(), steps.len())
    }
}
