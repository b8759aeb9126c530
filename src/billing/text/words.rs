//! One word for each kind, state and payee.

use entity::statement::{Payee, StatementKind, StatementStatus};

use crate::web::lang::Lang;

/// `Abrechnung`.
pub fn kind(kind: StatementKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (StatementKind::Statement, Lang::De) => "Abrechnung",
        (StatementKind::Statement, Lang::En) => "Statement",
        (StatementKind::OwnShare, Lang::De) => "Eigenanteil",
        (StatementKind::OwnShare, Lang::En) => "Own share",
        (StatementKind::Cancellation, Lang::De) => "Storno",
        (StatementKind::Cancellation, Lang::En) => "Cancellation",
    }
}

/// `ausgestellt`.
pub fn status(status: StatementStatus, lang: Lang) -> &'static str {
    match (status, lang) {
        (StatementStatus::Issued, Lang::De) => "ausgestellt",
        (StatementStatus::Issued, Lang::En) => "issued",
        (StatementStatus::PartPaid, Lang::De) => "teilweise bezahlt",
        (StatementStatus::PartPaid, Lang::En) => "part paid",
        (StatementStatus::Paid, Lang::De) => "bezahlt",
        (StatementStatus::Paid, Lang::En) => "paid",
        (StatementStatus::Cancelled, Lang::De) => "storniert",
        (StatementStatus::Cancelled, Lang::En) => "cancelled",
    }
}

/// `Pflegekasse`.
pub fn payee(payee: Payee, lang: Lang) -> &'static str {
    match (payee, lang) {
        (Payee::Senior, Lang::De) => "Senior*in",
        (Payee::Senior, Lang::En) => "Senior",
        (Payee::CareFund, Lang::De) => "Pflegekasse",
        (Payee::CareFund, Lang::En) => "Care fund",
    }
}
