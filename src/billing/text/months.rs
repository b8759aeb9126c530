//! The words of the months and their close.

use crate::{visits::Counted, web::lang::Lang};

mod de;
mod en;

/// The words of the months, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub none_title: &'static str,
    pub none_text: &'static str,
    pub month: &'static str,
    pub state: &'static str,
    pub open: &'static str,
    pub closed: &'static str,
    pub running: &'static str,
    pub documents: &'static str,
    pub total: &'static str,
    pub relief_budget: &'static str,
    pub own_share: &'static str,
    pub waiting: &'static str,
    pub n_late: fn(i64) -> String,
    pub n_ready: fn(i64) -> String,
    // The steps of a month.
    pub entries: &'static str,
    pub n_logged: fn(u64, u64) -> String,
    pub look: &'static str,
    pub check: &'static str,
    /// How many are not confirmed, and how many of them are conspicuous.
    pub n_unconfirmed: fn(i64, Counted) -> String,
    pub see_conspicuous: &'static str,
    pub all_confirmed: &'static str,
    pub preview: &'static str,
    pub sums: fn(usize, &str, &str, &str) -> String,
    pub nothing_due: &'static str,
    pub n_refused: fn(usize) -> String,
    pub complete: &'static str,
    pub close: &'static str,
    pub close_hint: &'static str,
    pub close_month: fn(&str) -> String,
    pub bill_late: &'static str,
    pub bill_late_hint: &'static str,
    pub print: &'static str,
    pub n_printed: fn(u64, i64) -> String,
    pub print_hint: &'static str,
    pub print_all: &'static str,
    pub singly: &'static str,
    pub run_of: fn(&str) -> String,
    pub done: &'static str,
    pub to_do: &'static str,
    pub later: &'static str,
    // Who has logged, what is unconfirmed.
    pub silent_title: &'static str,
    pub silent_text: &'static str,
    pub nobody_silent: &'static str,
    pub volunteer: &'static str,
    pub senior: &'static str,
    pub service: &'static str,
    pub phone: &'static str,
    pub unconfirmed_title: &'static str,
    pub conspicuous_title: &'static str,
    pub nothing_conspicuous: &'static str,
    /// Where not every visit was looked through: how many conspicuous ones were found.
    pub cut_short: fn(u64) -> String,
    pub unconfirmed_text: &'static str,
    pub unconfirmed_for_finance: &'static str,
    pub confirm_now: &'static str,
    pub visit: &'static str,
    pub duration: &'static str,
    pub logged: &'static str,
    pub returned: &'static str,
    pub shown: fn(u64, u64, u64) -> String,
    // The preview.
    pub preview_title: fn(&str) -> String,
    pub preview_text: &'static str,
    pub refused_title: &'static str,
    pub refused: &'static str,
    pub why: &'static str,
    pub to_senior: &'static str,
    pub to_fund: &'static str,
    pub to_fund_named: fn(&str) -> String,
    pub to_contact: fn(&str) -> String,
    pub free_of_charge: &'static str,
    pub lines: &'static str,
    pub minutes: &'static str,
    pub per_hour: &'static str,
    pub amount: &'static str,
    pub visits: &'static str,
    pub service_month: &'static str,
    pub late: fn(&str) -> String,
    pub late_mark: &'static str,
    pub from_pot: fn(i32) -> String,
    pub pots: &'static str,
    pub no_pots: &'static str,
    pub uncovered: &'static str,
    pub day: &'static str,
    pub time: &'static str,
    pub recorded: &'static str,
    pub with: &'static str,
    pub marks: &'static str,
    pub open_senior: &'static str,
    pub open_ledger: &'static str,
    // The close.
    pub closing_text: &'static str,
    pub closing_wait: &'static str,
    pub close_now: fn(&str) -> String,
    pub closed_now: fn(&str, usize) -> String,
    pub closed_without: fn(&str) -> String,
    pub changed: &'static str,
    pub not_closable: &'static str,
    pub to_month: fn(&str) -> String,
}

impl Lang {
    /// The words of the months.
    pub fn months(self) -> &'static Text {
        match self {
            Self::De => &de::TEXT,
            Self::En => &en::TEXT,
        }
    }
}
