//! What is done with several people at once, who are ticked in a list: a follow-up on each, their addresses on labels, a
//! mail to each volunteer.

mod chosen;
mod follow_up;
mod labels;
mod message;
mod text;

use entity::{senior, volunteer};

use crate::web::{editing::save, route::Routes};

/// The routes of what is done with several.
pub fn routes() -> Routes {
    Routes::default()
        .get("/seniors/ticked/follow-up", follow_up::new::<senior::Entity>)
        .post("/seniors/ticked/follow-up", save::<follow_up::FollowUpOnEach<senior::Entity>>)
        .get("/seniors/ticked/labels.pdf", labels::print::<senior::Entity>)
        .get("/volunteers/ticked/follow-up", follow_up::new::<volunteer::Entity>)
        .post("/volunteers/ticked/follow-up", save::<follow_up::FollowUpOnEach<volunteer::Entity>>)
        .get("/volunteers/ticked/labels.pdf", labels::print::<volunteer::Entity>)
        .get("/volunteers/ticked/mail", message::new)
        .post("/volunteers/ticked/mail", save::<message::Message>)
}
