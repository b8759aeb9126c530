//! Forms that come back whole.
//!
//! A form is a struct of [`Input`]s made by [`form!`](crate::web::form::form). Its slice writes
//! `parse(self) -> Result<What, Self>`: every field is parsed, so that all problems are told at once, and a form with a
//! problem is the form again.

use super::{input::Input, lang::Lang};

/// The fields of a form.
pub trait Form: Sized {
    /// With nothing in it.
    fn empty(lang: Lang) -> Self;

    /// Its fields, in the order of the page.
    fn inputs(&self) -> Vec<&Input>;

    /// Its fields, in the order of the page.
    fn inputs_mut(&mut self) -> Vec<&mut Input>;

    /// With what was sent; what it has no field for is left out.
    fn filled(lang: Lang, sent: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut form = Self::empty(lang);
        let mut inputs = form.inputs_mut();
        for (name, value) in sent {
            if let Some(input) = inputs.iter_mut().find(|input| input.name == name) {
                input.push(value);
            }
        }
        form
    }

    /// What is wrong, field by field, for the summary on top.
    fn errors(&self) -> Vec<(&'static str, String)> {
        self.inputs().into_iter().filter_map(|input| Some((input.name, input.problem.clone()?))).collect()
    }

    /// Shows beside each field what somebody else has saved in it, where that differs.
    #[must_use]
    fn beside(mut self, theirs: &Self) -> Self {
        for (mine, theirs) in self.inputs_mut().into_iter().zip(theirs.inputs()) {
            mine.theirs = (mine.joined() != theirs.joined()).then(|| theirs.joined());
        }
        self
    }
}

/// Makes a form: a struct with an [`Input`] for each field. `struct NoteForm<P>` is a form over the records of `P`.
#[macro_export]
macro_rules! form {
    ($(#[$doc:meta])* $vis:vis struct $name:ident $(<$of:ident>)? { $($field:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        $vis struct $name $(<$of>)? {
            $(pub $field: $crate::web::input::Input,)+
            $(over: std::marker::PhantomData<$of>,)?
        }

        impl $(<$of>)? $crate::web::form::Form for $name $(<$of>)? {
            fn empty(lang: $crate::web::lang::Lang) -> Self {
                Self {
                    $($field: $crate::web::input::Input::named(stringify!($field), lang),)+
                    $(over: std::marker::PhantomData::<$of>,)?
                }
            }

            fn inputs(&self) -> Vec<&$crate::web::input::Input> {
                vec![$(&self.$field),+]
            }

            fn inputs_mut(&mut self) -> Vec<&mut $crate::web::input::Input> {
                vec![$(&mut self.$field),+]
            }
        }
    };
}

pub use form;
