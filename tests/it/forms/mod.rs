//! What is typed into a form is never lost: it meets what others have saved, and is given back whole whatever happens.

mod given_back;
mod once;
mod three_ways;
