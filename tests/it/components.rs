//! The components all pages are built of: labels, hints and problems find their fields, and nothing typed is lost.

use askama::Template;
use axum::http::Request;
use geleit::web::{
    form::{Form, form},
    input::Choice,
    lang::Lang,
    page::Chrome,
    problem::Problem,
};

form! {
    /// One field of each kind.
    struct Fields { name, born_on, start, amount, district, route, languages, consent, note, password }
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% import "ui/field.html" as field %}{% import "ui/form.html" as frame %}
{{ frame::errors(errors, [("name", "Name"), ("born_on", "Geburtsdatum")]) }}
<form class="form" method="post" action="/">{{ frame::tokens() }}{{ frame::seen(7) }}
{{ field::text(form.name, "Name") }}{{ field::date(form.born_on, "Geburtsdatum", hint="Zum Beispiel 31.10.1942") }}
{{ field::time(form.start, "Beginn") }}{{ field::euros(form.amount, "Betrag", optional=true) }}
{{ field::select(form.district, "Stadtbezirk", choices) }}{{ field::radios(form.route, "Zahlweg", choices) }}
{{ field::checkboxes(form.languages, "Sprachen", choices) }}{{ field::checkbox(form.consent, "Einverstanden") }}
{{ field::textarea(form.note, "Notiz", optional=true) }}{{ field::password(form.password, "Passwort") }}
{{ frame::submit("Aufnehmen") }}</form>"#
)]
struct Sample {
    page: Chrome,
    form: Fields,
    errors: Vec<(&'static str, String)>,
    choices: Vec<Choice>,
}

fn sample(lang: Lang, change: impl FnOnce(&mut Fields)) -> String {
    let (parts, ()) = Request::get("/").header("accept-language", lang.code()).body(()).unwrap().into_parts();
    let mut form = Fields::empty(lang);
    change(&mut form);
    let errors = form.errors();
    let choices = vec![Choice::new("a", "Mengede"), Choice::new("b", "Hörde")];
    Sample { page: Chrome::of(&parts), form, errors, choices }.render().unwrap()
}

/// The values of an attribute, in the order of the page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_label_hint_and_problem_belongs_to_a_field_that_is_there() {
    for lang in Lang::ALL {
        let html = sample(lang, |form| form.inputs_mut().into_iter().for_each(|input| input.refuse(&Problem::Missing)));
        let ids = values(&html, "id");
        let described = values(&html, "aria-describedby").join(" ");
        let links = values(&html, "href").into_iter().filter_map(|href| href.strip_prefix('#'));
        let named: Vec<&str> =
            values(&html, "for").into_iter().chain(described.split_whitespace()).chain(links).collect();
        assert!(named.len() > 30, "{named:?}");
        for id in named {
            assert_eq!(ids.iter().filter(|there| **there == id).count(), 1, "{id}");
        }
    }
}

#[test]
fn the_summary_names_each_field_so_that_two_empty_ones_can_be_told_apart() {
    let html = sample(Lang::De, |form| {
        form.name.refuse(&Problem::Missing);
        form.born_on.refuse(&Problem::Says("Das Geburtsdatum liegt in der Zukunft.".to_owned()));
    });
    assert!(html.contains(r##"href="#field-name">Name: Bitte"##), "{html}");
    assert!(html.contains(r##"href="#field-born_on">Das Geburtsdatum liegt"##), "said once: {html}");
}

#[test]
fn what_a_native_field_cannot_show_comes_back_as_text() {
    let html = sample(Lang::De, |form| {
        form.born_on.set("31.2.1942");
        form.start.set("halb drei");
    });
    assert!(html.contains(r#"name="born_on" type="text" value="31.2.1942""#), "{html}");
    assert!(html.contains(r#"name="start" type="text" value="halb drei""#), "{html}");
}

#[test]
fn every_choice_made_is_still_made() {
    let html = sample(Lang::De, |form| {
        form.district.set("b");
        form.route.set("a");
        form.languages.set_all(["a", "b"]);
        form.consent.set("yes");
    });
    assert_eq!(html.matches(" selected").count(), 1);
    assert_eq!(html.matches(" checked").count(), 4);
}

#[test]
fn a_password_is_never_sent_back_and_markup_is_only_text() {
    let html = sample(Lang::De, |form| {
        form.password.set("Brombeere");
        form.note.set("</textarea><script>");
    });
    assert!(!html.contains("Brombeere"));
    assert!(!html.contains("<script>"));
}

#[test]
fn what_somebody_else_saved_stands_beside_what_was_typed() {
    let mut theirs = Fields::empty(Lang::De);
    theirs.name.set("Erna Maria");
    let html = sample(Lang::De, |form| {
        form.name.set("Erna");
        *form = form.clone().beside(&theirs);
    });
    assert!(html.contains(r#"value="Erna""#));
    assert!(html.contains("<span>Inzwischen gespeichert:</span> <strong>Erna Maria</strong>"), "{html}");
    assert_eq!(html.matches("Inzwischen gespeichert").count(), 1);
}
