//! A field in which one of very many is looked for and picked: a search field, and below it those who fit.
//!
//! Without script the form is sent to look, and comes back with everything typed and those who fit. With script the same
//! form is asked for them while one types. What fits is found by the slice, which makes a [`Pick`] of it.

use super::{
    input::{Choice, Input},
    lang::Lang,
};

/// What makes up one field of a form: an [`Input`], or the four of a [`Picker`].
pub trait Piece {
    /// With nothing in it. The names are its own, and what it may derive from that.
    fn named(names: [&'static str; 4], lang: Lang) -> Self;

    fn inputs(&self) -> Vec<&Input>;

    fn inputs_mut(&mut self) -> Vec<&mut Input>;

    /// Whether the form was sent to look rather than to save.
    fn is_looking(&self) -> bool {
        false
    }
}

impl Piece for Input {
    fn named([name, ..]: [&'static str; 4], lang: Lang) -> Self {
        Self::named(name, lang)
    }

    fn inputs(&self) -> Vec<&Input> {
        vec![self]
    }

    fn inputs_mut(&mut self) -> Vec<&mut Input> {
        vec![self]
    }
}

/// One of very many, picked by its key.
#[derive(Clone, Debug)]
pub struct Picker {
    /// The key of the one picked.
    pub chosen: Input,
    /// What is looked for.
    pub find: Input,
    /// What was looked for when those who fit were shown.
    pub found: Input,
    /// Sent by the button that looks.
    pub look: Input,
}

impl Piece for Picker {
    fn named([chosen, find, found, look]: [&'static str; 4], lang: Lang) -> Self {
        let [chosen, find, found, look] = [chosen, find, found, look].map(|name| Input::named(name, lang));
        Self { chosen, find, found, look }
    }

    fn inputs(&self) -> Vec<&Input> {
        vec![&self.chosen, &self.find, &self.found, &self.look]
    }

    fn inputs_mut(&mut self) -> Vec<&mut Input> {
        vec![&mut self.chosen, &mut self.find, &mut self.found, &mut self.look]
    }

    /// Also if something else was typed than was looked for: who means somebody new does not save the old one.
    fn is_looking(&self) -> bool {
        self.look.is_ticked() || self.find.value().trim() != self.found.value().trim()
    }
}

/// How a [`Picker`] stands on a page.
#[derive(Clone, Debug)]
pub struct Pick {
    /// The one picked, then those who fit what was typed.
    pub choices: Vec<Choice>,
    /// These, and whoever somebody else has picked meanwhile: whoever has to be called by name.
    pub named: Vec<Choice>,
    /// What there is to say about them: nobody fits, there are more.
    pub says: String,
    pub is_looking: bool,
    pub find: Input,
    pub found: Input,
    pub look: Input,
}

impl Pick {
    /// Of a picker with those who fit.
    pub fn of(picker: &Picker, choices: Vec<Choice>, says: String) -> Self {
        let Picker { find, found, look, .. } = picker.clone();
        Self { named: choices.clone(), choices, says, is_looking: picker.is_looking(), find, found, look }
    }
}
