//! Words of a text that stand for what is known only once it is used: `{Name}`.

/// A part of a line.
enum Piece<'a> {
    Words(&'a str),
    Name(&'a str),
    /// A brace that is not closed, to the end of the line.
    Open(&'a str),
}

fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut parts = line.split('{');
    let mut pieces: Vec<Piece> = parts.next().map(Piece::Words).into_iter().collect();
    for part in parts {
        match part.split_once('}') {
            Some((name, words)) => pieces.extend([Piece::Name(name), Piece::Words(words)]),
            None => pieces.push(Piece::Open(part)),
        }
    }
    pieces
}

/// The first name in braces that is none of those known, or what follows a brace that is not closed.
pub fn unknown<'a>(words: &'a str, known: &[&str]) -> Option<&'a str> {
    words.lines().flat_map(pieces).find_map(|piece| match piece {
        Piece::Name(name) => Some(name).filter(|name| !known.contains(name)),
        Piece::Open(rest) => Some(rest),
        Piece::Words(_) => None,
    })
}

/// The text with values in the place of their names. A line that speaks only of what is not known is left out.
pub fn fill(words: &str, values: &[(&str, String)]) -> String {
    words.lines().filter_map(|line| filled(line, values)).collect::<Vec<_>>().join("\n")
}

fn filled(line: &str, values: &[(&str, String)]) -> Option<String> {
    let mut text = String::new();
    let (mut speaks, mut says) = (false, false);
    for piece in pieces(line) {
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Open(rest) => text.extend(["{", rest]),
            Piece::Name(name) => match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => {
                    (speaks, says) = (true, says || !value.is_empty());
                    text.push_str(value);
                }
                None => text.extend(["{", name, "}"]),
            },
        }
    }
    (says || !speaks).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_nobody_knows_is_found() {
        assert_eq!(unknown("{Name} besucht {Wen}", &["Name"]), Some("Wen"));
        assert_eq!(unknown("ab {Name\nund weiter", &["Name"]), Some("Name"));
        assert_eq!(unknown("ab {Name}, {Name}", &["Name"]), None);
        assert_eq!(unknown("ohne alles } hier", &[]), None);
    }

    #[test]
    fn values_take_the_place_of_names() {
        let values = [("Name", "Frau {Beginn}".to_owned()), ("Beginn", "02.11.2026".to_owned())];
        assert_eq!(fill("{Name} ab {Beginn}, {Beginn}", &values[1..]), "{Name} ab 02.11.2026, 02.11.2026");
        assert_eq!(fill("{Name}\n\nGruß {", &values), "Frau {Beginn}\n\nGruß {");
    }

    #[test]
    fn a_line_of_what_is_not_known_is_left_out() {
        let values = [("Name", "Frau Süß".to_owned()), ("Telefon", String::new()), ("Ende", String::new())];
        assert_eq!(fill("{Name}\nTelefon: {Telefon}\n{Name}, bis {Ende}", &values), "Frau Süß\nFrau Süß, bis ");
    }
}
