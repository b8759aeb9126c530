//! What records of people hold beside the person: stages and papers, profile and wishes, household, consents, contacts.

mod alike;
mod consents;
mod households;
mod papers;
mod profiles;
mod stages;
