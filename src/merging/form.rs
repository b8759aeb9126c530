//! The form in which one chooses, field by field, what is kept: a field for each that may differ.

use std::marker::PhantomData;

use super::{
    fields::{Differing, Taken},
    kind::Mergeable,
};
use crate::web::{form::Form, input::Input, lang::Lang, problem::Problem};

/// What a field sends: the value of the record that stays, or of the other.
pub const STAYS: &str = "stays";
pub const GOES: &str = "goes";

/// Fields beside those of the records: the version of the other, that it is meant, that the choice is to be changed.
const OWN: [&str; 3] = ["other_version", "sure", "back"];

/// What was chosen.
#[derive(Clone, Debug)]
pub struct MergeForm<P> {
    inputs: Vec<Input>,
    of: PhantomData<P>,
}

impl<P: Mergeable> Form for MergeForm<P> {
    fn empty(lang: Lang) -> Self {
        let names = OWN.iter().chain(P::FIELDS);
        Self { inputs: names.map(|name| Input::named(name, lang)).collect(), of: PhantomData }
    }

    fn inputs(&self) -> Vec<&Input> {
        self.inputs.iter().collect()
    }

    fn inputs_mut(&mut self) -> Vec<&mut Input> {
        self.inputs.iter_mut().collect()
    }
}

impl<P: Mergeable> MergeForm<P> {
    fn named(&self, name: &str) -> Option<&Input> {
        self.inputs.iter().find(|input| input.name == name)
    }

    fn value(&self, name: &str) -> &str {
        self.named(name).map_or("", Input::value)
    }

    /// With what is chosen unless somebody says otherwise.
    pub fn choosing(lang: Lang, differing: &[Differing], other_version: i32) -> Self {
        let mut form = Self::empty(lang);
        for input in &mut form.inputs {
            if input.name == OWN[0] {
                input.set(other_version);
            } else if let Some(field) = differing.iter().find(|field| field.name == input.name) {
                input.set(if field.is_others { GOES } else { STAYS });
            }
        }
        form
    }

    /// The version of the other record that was on screen.
    pub fn other_version(&self) -> i32 {
        self.value(OWN[0]).parse().unwrap_or_default()
    }

    /// Whether it has been asked once more.
    pub fn is_sure(&self) -> bool {
        !self.value(OWN[1]).is_empty()
    }

    /// Whether the choice is to be changed.
    pub fn is_back(&self) -> bool {
        !self.value(OWN[2]).is_empty()
    }

    /// Whether the other's value of a field is taken.
    pub fn is_others(&self, name: &str) -> bool {
        self.value(name) == GOES
    }

    /// The field of the form.
    pub fn input(&self, name: &str) -> Input {
        self.named(name).cloned().unwrap_or_default()
    }

    /// What is taken from the other. A field that differs and of which nothing is chosen is told.
    pub fn taken(mut self, differing: &[Differing], lang: Lang) -> Result<Taken, Self> {
        let mut taken = Taken::new();
        for input in &mut self.inputs {
            let Some(field) = differing.iter().find(|field| field.name == input.name) else { continue };
            match input.value() {
                GOES => drop(taken.insert(field.name)),
                STAYS => {}
                _ => input.refuse(&Problem::Says(lang.merging().not_taken.to_owned())),
            }
        }
        if self.errors().is_empty() { Ok(taken) } else { Err(self) }
    }
}
