//! The sign-in form.

use crate::{form, web::done::is_own_path};

form! {
    /// Name and password, and a form that waits for them.
    pub struct SignInForm { name, password, held }
}

form! {
    /// A form with nothing but a button.
    pub struct Button { nothing }
}

form! {
    /// Where to go on after signing in.
    pub struct Next { next }
}

impl Next {
    /// A page of ours, else the start page.
    pub fn path(&self) -> &str {
        let path = self.next.value();
        if is_own_path(path) { path } else { "/" }
    }
}
