//! Enquiries: taken in on the phone, taken step by step, looked for.

mod contacts;
mod days;
mod intake;
mod pages;
mod steps;
mod who;

use entity::{enquiry, enquiry_step};
use sea_orm::{EntityTrait, QueryOrder};

use crate::town::{Town, answer::Answer, browser::Browser, form::Form};

/// Every enquiry, in the order in which they were taken in.
async fn all(town: &Town) -> Vec<enquiry::Model> {
    enquiry::Entity::find().order_by_asc(enquiry::Column::Id).all(town.db().read()).await.expect("the database answers")
}

/// Every step, in order.
async fn steps(town: &Town) -> Vec<enquiry_step::Model> {
    let steps = enquiry_step::Entity::find().order_by_asc(enquiry_step::Column::Id);
    steps.all(town.db().read()).await.expect("the database answers")
}

/// The call of a daughter about somebody without a record, as she tells it.
pub async fn call(browser: &Browser<'_>) -> Form {
    let form = browser.form("/enquiries/new").await;
    form.with("caller_name", "Inge Nebenan")
        .with("relation", "Tochter")
        .with("phone", "0231 555 0909")
        .with("first_name", "Wilhelmine")
        .with("last_name", "Ährenfeld")
        .with("district", 11)
        .with("postal_code", "44359")
        .with("service", "besuchsdienst")
}

/// Takes in such a call; returns the address of the enquiry.
async fn taken_in(browser: &Browser<'_>) -> String {
    browser.submit(&call(browser).await).await.expect(303).location().to_owned()
}

/// Sends the form of a step with these fields.
async fn step(browser: &Browser<'_>, home: &str, part: &str, fields: &[(&str, &str)]) -> Answer {
    let form = browser.form(&format!("{home}/{part}")).await;
    let form = fields.iter().fold(form, |form, (name, value)| form.with(name, value));
    browser.submit(&form).await
}
