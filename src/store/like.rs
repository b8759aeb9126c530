//! Texts that contain what somebody typed, which is looked for as it stands: `%` and `_` mean themselves.

use sea_orm::sea_query::{ExprTrait, Func, IntoColumnRef, LikeExpr, SimpleExpr};

/// A longer text is not a name, a number or a street; SQLite refuses patterns without end.
pub const MOST_CHARACTERS: usize = 200;

/// Whether a column contains this text.
pub fn contains(column: impl IntoColumnRef, typed: &str) -> SimpleExpr {
    like(column, &format!("%{}%", escaped(typed)))
}

/// Whether a column contains this text once these spellings are taken for those, in both: `Muller` for `Mueller`.
pub fn contains_spelled(column: impl IntoColumnRef, typed: &str, spellings: &[(&str, &str)]) -> SimpleExpr {
    let mut found = SimpleExpr::Column(column.into_column_ref());
    for (from, to) in spellings {
        found = Func::cust("replace").arg(found).arg(*from).arg(*to).into();
    }
    found.like(LikeExpr::new(format!("%{}%", escaped(typed))).escape('\\'))
}

/// Whether a column begins with this text.
pub fn begins(column: impl IntoColumnRef, typed: &str) -> SimpleExpr {
    like(column, &format!("{}%", escaped(typed)))
}

fn like(column: impl IntoColumnRef, pattern: &str) -> SimpleExpr {
    SimpleExpr::Column(column.into_column_ref()).like(LikeExpr::new(pattern).escape('\\'))
}

fn escaped(typed: &str) -> String {
    let mut escaped = String::new();
    for sign in typed.chars().take(MOST_CHARACTERS) {
        if matches!(sign, '\\' | '%' | '_') {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_meaning_in_a_pattern_means_itself() {
        assert_eq!(escaped(r"100 % an_\der"), r"100 \% an\_\\der");
        assert_eq!(escaped(&"%".repeat(1000)).len(), 2 * MOST_CHARACTERS);
    }
}
