//! A form as a page shows it: where it is sent, its hidden tokens, and what stands in its fields.

use std::fmt::Display;

/// A form of a page, with what would be sent as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

impl Form {
    /// Every form of a page's main part that is posted.
    pub(super) fn all(page: &str) -> Vec<Self> {
        let main = page.split_once("<main").map_or(page, |(_, main)| main);
        let posted = main.split("<form ").skip(1).filter(|form| form.contains("method=\"post\""));
        posted.filter_map(|form| Self::of(form.split("</form>").next()?)).collect()
    }

    /// The same with a field as somebody would fill it; a second value for a field replaces the first.
    #[must_use]
    pub fn with(self, name: &str, value: impl Display) -> Self {
        self.without(name).also(name, value)
    }

    /// The same with one more value for a field: a further box ticked.
    #[must_use]
    pub fn also(mut self, name: &str, value: impl Display) -> Self {
        self.fields.push((name.to_owned(), format!("{value}")));
        self
    }

    /// The same with nothing sent for a field: no box ticked.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.fields.retain(|(key, _)| key != name);
        self
    }

    /// What stands in a field.
    pub fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    fn of(source: &str) -> Option<Self> {
        let action = attribute(source, "action")?;
        let mut fields = Vec::new();
        for (at, _) in source.match_indices('<') {
            let tag = &source[at + 1..];
            if tag.starts_with("input ") {
                fields.extend(input(head(tag)));
            } else if tag.starts_with("textarea ") {
                let text = tag.split_once('>').and_then(|(_, rest)| rest.split("</textarea>").next());
                let text = text.map(|text| text.strip_prefix('\n').unwrap_or(text));
                fields.extend(attribute(head(tag), "name").zip(text.map(decoded)));
            } else if tag.starts_with("select ") {
                let options = tag.split("</select>").next().unwrap_or_default().split("<option ").skip(1);
                let chosen =
                    options.clone().find(|option| head(option).contains(" selected")).or(options.clone().next());
                fields.extend(attribute(head(tag), "name").zip(chosen.and_then(|option| attribute(option, "value"))));
            }
        }
        Some(Self { action, fields })
    }
}

/// What an input sends as it stands.
fn input(tag: &str) -> Option<(String, String)> {
    let kind = attribute(tag, "type").unwrap_or_default();
    let is_sent = match kind.as_str() {
        "checkbox" | "radio" => tag.ends_with(" checked") || tag.contains(" checked "),
        "file" | "submit" => false,
        _ => true,
    };
    is_sent.then_some(attribute(tag, "name")?).zip(attribute(tag, "value").or(Some(String::new())))
}

/// A tag without what follows it.
fn head(tag: &str) -> &str {
    tag.split('>').next().unwrap_or(tag)
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, value) = head(tag).split_once(&format!("{name}=\""))?;
    Some(decoded(value.split('"').next()?))
}

/// Text without the escapes that pages write.
pub(super) fn decoded(text: &str) -> String {
    let escapes = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")];
    escapes.iter().fold(text.to_owned(), |text, (escape, meant)| text.replace(escape, meant))
}

#[test]
fn a_form_is_read_as_a_browser_would_send_it() {
    let page = r#"<form method="post" action="/sign-out"></form><main><form method="get" action="/x"></form>
        <form class="form" method="post" action="/seniors/1"><input type="hidden" name="version" value="3">
        <input name="name" type="text" value="S&#252;&#34;&#38;"><input type="checkbox" name="a" value="1" checked>
        <input type="checkbox" name="a" value="2"><textarea name="note">
two
lines</textarea><select name="district"><option value=""></option><option value="7" selected>x</option></select>
        <button type="submit">x</button></form></main>"#;
    let form = Form::all(&page.replace("&#252;", "ü")).remove(0);
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let expected = [("version", "3"), ("name", "Sü\"&"), ("a", "1"), ("note", "two\nlines"), ("district", "7")];
    assert_eq!(form.action, "/seniors/1");
    assert_eq!(form.fields, expected.map(|(name, value)| field(name, value)));
    assert_eq!(form.also("a", 2).with("name", "Groß").without("note").value("name"), "Groß");
}
