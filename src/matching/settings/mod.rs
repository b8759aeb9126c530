//! What matching goes by, as settings: weights, districts side by side, where postal codes are.

mod neighbours;
mod page;
mod postal;
mod postal_file;
mod weights;

use crate::web::{
    editing::{edit, save},
    route::Routes,
};

/// The page of these settings.
const HOME: &str = "/settings/matching";

pub use postal::put;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/settings/matching", page::show)
        .get("/settings/matching/weights", edit::<weights::WeightsForm>)
        .post("/settings/matching/weights", save::<weights::WeightsForm>)
        .get("/settings/matching/neighbours/{id}", edit::<neighbours::NeighboursForm>)
        .post("/settings/matching/neighbours/{id}", save::<neighbours::NeighboursForm>)
        .get("/settings/matching/postal-codes", postal::show)
        .post("/settings/matching/postal-codes", postal::replace)
}
