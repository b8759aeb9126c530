//! Routing that demands a caller, and remembers who may call what.

#![expect(clippy::disallowed_methods, reason = "the one place that calls axum's routing")]

use axum::{
    Router,
    extract::{Path, RawPathParams},
    handler::Handler,
    http::{HeaderMap, Method},
    response::Redirect,
    routing,
};
use entity::value::Role;
use tower_http::compression::CompressionLayer;

use super::{assets, desk::Desk, role::Caller};
use crate::app::App;

/// Implemented for the argument lists that begin with a [`Desk`].
#[diagnostic::on_unimplemented(
    message = "this handler does not say who may call it",
    label = "a handler begins with `desk: Desk<Coordinator>`, `desk: Desk<Public>`, …"
)]
pub trait CallerFirst {
    /// Who may call it.
    type Caller: Caller;
}

macro_rules! caller_first {
    ($(($($arg:ident)*))*) => {$(
        impl<M, C: Caller, $($arg),*> CallerFirst for (M, Desk<C>, $($arg),*) {
            type Caller = C;
        }
    )*};
}

caller_first! { () (A) (A B) (A B D) (A B D E) }

/// One line of the access table.
#[derive(Clone, Debug)]
pub struct Access {
    pub method: Method,
    pub path: &'static str,
    /// `None` is anybody, signed in or not.
    pub roles: Option<&'static [Role]>,
}

/// The routes of a slice, and who may call them.
#[derive(Debug, Default)]
pub struct Routes {
    router: Router<App>,
    access: Vec<Access>,
}

impl Routes {
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: CallerFirst + 'static,
    {
        self.add::<T>(Method::GET, path, routing::get(handler))
    }

    #[must_use]
    pub fn post<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: CallerFirst + 'static,
    {
        self.add::<T>(Method::POST, path, routing::post(handler))
    }

    /// A form that is sent to an address that is no page. Opened all the same, as by a reload after it was refused, it
    /// leads to the page on which the form stands, for whoever may send it.
    #[must_use]
    pub fn post_from<H, T>(self, path: &'static str, page: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: CallerFirst<Caller: 'static> + 'static,
    {
        let lead = async move |_: Desk<T::Caller>, parts: RawPathParams| Redirect::to(&filled(page, &parts));
        self.add::<T>(Method::GET, path, routing::get(lead)).post(path, handler)
    }

    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.access.extend(other.access);
        self
    }

    /// The access table.
    pub fn access(&self) -> &[Access] {
        &self.access
    }

    pub(crate) fn into_router(self) -> Router<App> {
        self.router
    }

    fn add<T: CallerFirst>(mut self, method: Method, path: &'static str, to: routing::MethodRouter<App>) -> Self {
        self.access.push(Access { method, path, roles: T::Caller::ROLES });
        self.router = self.router.route(path, to);
        self
    }
}

/// A pattern with the parts of an address: `/visits/7` of `/visits/{id}`.
fn filled(pattern: &str, parts: &RawPathParams) -> String {
    parts.iter().fold(pattern.to_owned(), |path, (name, value)| path.replace(&format!("{{{name}}}"), value))
}

/// The style, script, fonts and pictures, for anybody. Compressed, as the pages are not: a page holds secrets and what
/// somebody typed side by side, and compression would give the one away by the other.
pub(crate) fn assets() -> Router<App> {
    let serve = async |Path(path): Path<String>, asked: HeaderMap| assets::serve(&path, &asked);
    Router::new().route("/assets/{*path}", routing::get(serve)).layer(CompressionLayer::new())
}
