//! What the application answered.

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, Response, StatusCode, header},
};
use http_body_util::BodyExt;

use super::form::Form;

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Bytes,
}

impl Answer {
    pub async fn read(response: Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("the body can be read").to_bytes();
        let answer = Self { status: parts.status, headers: parts.headers, bytes };
        if answer.status == StatusCode::UNPROCESSABLE_ENTITY {
            answer.summary_names_its_fields();
        }
        answer
    }

    /// Whoever has no scripts reads in the summary which field each problem is about.
    fn summary_names_its_fields(&self) {
        let html = self.text();
        for link in html.split(r##"<a class="kern-link" href="#field-"##).skip(1) {
            let (name, rest) = link.split_once("\">").expect("a link has an end");
            let said = rest.split("</a>").next().unwrap_or_default();
            let label = label_of(&html, name).unwrap_or_else(|| panic!("{name} has no label:\n{html}"));
            assert!(said.contains(label), "{said:?} does not name {label:?}");
        }
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Whether the body has this text; where a page writes `&`, `<` or a quotation mark, so does its source.
    pub fn shows(&self, text: &str) -> bool {
        super::form::decoded(&self.text()).contains(text)
    }

    /// Where it leads; empty if nowhere.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The cookies it sets, with their attributes.
    pub fn cookies(&self) -> Vec<&str> {
        self.headers.get_all(header::SET_COOKIE).into_iter().filter_map(|value| value.to_str().ok()).collect()
    }

    /// The forms of its main part.
    pub fn forms(&self) -> Vec<Form> {
        Form::all(&self.text())
    }

    /// The form of its main part that is sent to this address.
    #[track_caller]
    pub fn form_to(&self, action: &str) -> Form {
        let found = self.forms().into_iter().find(|form| form.action == action);
        found.unwrap_or_else(|| panic!("no form is sent to {action} ({}):\n{}", self.status, self.text()))
    }

    /// What is told beside a field: `problem` with it, or what somebody else has saved (`theirs`).
    pub fn beside(&self, what: &str, field: &str) -> String {
        let text = self.text();
        let note = text.split_once(&format!("id=\"{what}-{field}\"")).and_then(|(_, rest)| rest.split_once("</p>"));
        let note = note.map(|(note, _)| format!("<{note}")).unwrap_or_default();
        let words: String = note.split('<').filter_map(|part| Some(part.split_once('>')?.1)).collect();
        super::form::decoded(&words).trim().to_owned()
    }

    /// The answer, if it has this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "leads to {:?}, says:\n{}", self.location(), self.text());
        self
    }
}

/// What a field is called: its label, or the legend of its group.
fn label_of<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let own = html.split_once(&format!("for=\"field-{name}\">")).map(|(_, rest)| rest);
    let group =
        || Some(html.split_once(&format!("id=\"field-{name}\""))?.1.split_once("<legend")?.1.split_once('>')?.1);
    own.or_else(group)?.split('<').next().map(str::trim)
}
