//! What stands in the columns: money, time, months, numbers with check digits, roles.

pub mod assignment;
pub mod availability;
pub mod contact;
pub mod enquiry;
pub mod iban;
pub mod ids;
pub mod insurance;
pub mod life_event;
pub mod lines;
pub mod money;
pub mod month;
pub mod role;
pub mod search;
pub mod service;
pub mod subject;
pub mod time;
pub mod words;

pub use assignment::{EndReason, PauseReason};
pub use availability::{Availability, Slot};
pub use contact::{Email, PostalCode};
pub use enquiry::{Answer, CallerKind, ClosedReason, EnquiryState, Urgency};
pub use iban::Iban;
pub use ids::*;
pub use insurance::{InstitutionCode, InsuranceNumber};
pub use life_event::LifeEventKind;
pub use lines::Lines;
pub use money::Cents;
pub use month::Month;
pub use role::{Role, Roles};
pub use service::{Service, Services};
pub use subject::{Subject, SubjectKind};
pub use time::Minutes;
pub use words::{Gender, Pet, Purpose, Representative, Stage};
