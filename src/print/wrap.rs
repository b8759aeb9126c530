//! Text into lines of a given width.

use super::{font::Font, length::Length};
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// Breaks `text` at spaces, and between letters after a hyphen, into lines no wider than `width`. A word wider than a
/// line is broken wherever the line ends. Line feeds stay; an empty text is one empty line.
pub fn wrap(text: &str, font: Font, size: Length, width: Length) -> Vec<String> {
    let text = printable(text, font);
    text.split('\n').flat_map(|paragraph| fill(paragraph, font, size, width)).collect()
}

/// What the font can draw: accents joined to their letters, the sign for an unknown character where it knows none.
pub fn printable(text: &str, font: Font) -> Cow<'_, str> {
    if text.chars().all(|c| c == '\n' || (font.has(c) && !is_combining(c))) {
        return Cow::Borrowed(text);
    }
    let draw = |c: char| match c {
        '\n' => Some(c),
        '\t' => Some(' '),
        c if font.has(c) => Some(c),
        c if c.is_control() => None,
        _ => Some('\u{fffd}'),
    };
    text.nfc().filter_map(draw).collect()
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn fill(paragraph: &str, font: Font, size: Length, width: Length) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut filled = 0;
    for piece in pieces(paragraph) {
        if filled + font.width(piece.trim_end_matches(' '), size) > width && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            filled = 0;
        }
        line.push_str(piece);
        filled += font.width(piece, size);
        while filled > width && font.width(line.trim_end_matches(' '), size) > width {
            let rest = line.split_off(fitting(&line, font, size, width));
            if rest.is_empty() {
                break;
            }
            lines.push(std::mem::replace(&mut line, rest));
            filled = font.width(&line, size);
        }
    }
    lines.push(line);
    lines.iter().map(|line| line.trim_end_matches(' ').to_owned()).collect()
}

/// The words, each with the spaces after it.
fn pieces(paragraph: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut characters = paragraph.char_indices().peekable();
    let mut before = ' ';
    while let Some((place, c)) = characters.next() {
        let next = characters.peek().map_or(' ', |(_, next)| *next);
        let after_hyphen = c == '-' && before.is_alphabetic() && next.is_alphabetic();
        if (c == ' ' && next != ' ') || after_hyphen {
            pieces.push(&paragraph[start..=place]);
            start = place + 1;
        }
        before = c;
    }
    pieces.push(&paragraph[start..]);
    pieces
}

/// How many bytes of `word` fit, at least one character.
fn fitting(word: &str, font: Font, size: Length, width: Length) -> usize {
    let ends = word.char_indices().map(|(place, c)| place + c.len_utf8());
    let first = word.chars().next().map_or(0, char::len_utf8);
    ends.take_while(|end| font.width(&word[..*end], size) <= width).last().unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: Length) -> Vec<String> {
        wrap(text, Font::Regular, 10_000, width)
    }

    #[test]
    fn lines_break_at_spaces_and_no_word_is_lost() {
        let text = "Die Leistungen des Monats Oktober stellen wir Ihnen wie folgt in Rechnung.";
        let wrapped = lines(text, 150_000);
        assert!(wrapped.len() > 2);
        assert!(wrapped.iter().all(|line| Font::Regular.width(line, 10_000) <= 150_000));
        assert_eq!(wrapped.join(" "), text);
    }

    #[test]
    fn numbers_and_protected_spaces_hold_together() {
        assert_eq!(lines("Nummer A-2026-000001", 75_000), ["Nummer", "A-2026-000001"]);
        assert_eq!(lines("es sind 41,25\u{a0}€", 60_000), ["es sind", "41,25\u{a0}€"]);
        assert_eq!(lines("Müller-Lüdenscheidt", 66_000), ["Müller-", "Lüdenscheidt"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_but_whole() {
        let word = "Donaudampfschifffahrtsgesellschaftskapitänswitwe".repeat(3);
        let wrapped = lines(&word, 100_000);
        assert!(wrapped.iter().all(|line| Font::Regular.width(line, 10_000) <= 100_000));
        assert_eq!(wrapped.concat(), word);
        assert_eq!(lines("weit", 1), ["w", "e", "i", "t"], "even a line too narrow for a letter ends");
    }

    #[test]
    fn what_the_font_cannot_draw_is_marked_and_accents_join_their_letters() {
        assert_eq!(lines("A\u{308}rger \u{1f600}\u{7}", 100_000), ["Ärger \u{fffd}"]);
        assert_eq!(lines("", 100_000), [""]);
        assert_eq!(lines("a\n\nb", 100_000), ["a", "", "b"]);
    }
}
