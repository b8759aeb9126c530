//! What was seen and signed before a volunteer visits: police certificate, confidentiality, agreement. No copy is kept.

mod card;
mod forgetting;
mod form;
mod planned;
pub mod rules;

use chrono::NaiveDate;
use entity::{value::VolunteerId, volunteer, volunteer_papers};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

pub use card::card;
pub use forgetting::{kept_until, sweep};
pub use form::PapersForm;
pub use planned::{plan_certificate, withdraw_certificate};

use crate::{error::Result, people::single};

/// The papers, in the address of the list: something is missing.
pub const INCOMPLETE: &str = "incomplete";

/// The certificate is due again soon, or already.
pub const RUNNING_OUT: &str = "running_out";

/// The papers of a volunteer, if any was entered.
///
/// # Errors
///
/// If the database does not answer.
pub async fn of(db: &impl ConnectionTrait, id: VolunteerId) -> Result<Option<volunteer_papers::Model>> {
    single::<volunteer_papers::Entity>(db, id).await
}

/// Those of whom the list says this about their papers.
pub fn narrowed(wanted: &str, today: NaiveDate) -> Option<Condition> {
    use volunteer_papers::Column::{AgreementOn, ConfidentialityOn, SeenOn, VolunteerId};
    let papers = volunteer_papers::Entity::find().select_only().column(VolunteerId);
    let whole = [SeenOn, ConfidentialityOn, AgreementOn].map(|column| column.is_not_null());
    match wanted {
        INCOMPLETE => {
            let whole = whole.into_iter().fold(papers, QueryFilter::filter);
            Some(Condition::all().add(volunteer::Column::Id.not_in_subquery(whole.into_query())))
        }
        RUNNING_OUT => {
            let old = papers.filter(SeenOn.lte(rules::running_out(today)));
            Some(Condition::all().add(volunteer::Column::Id.in_subquery(old.into_query())))
        }
        _ => None,
    }
}
