//! The sign-in form.

use crate::form;

form! {
    /// Name and password.
    pub struct SignInForm { name, password }
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
        if path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') { path } else { "/" }
    }
}
