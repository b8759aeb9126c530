//! The words of the office's pages about visits.

use crate::web::lang::Lang;

mod de;
mod en;

/// The words of the office's pages about visits, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub n_visits: fn(u64) -> String,
    pub from_paper: &'static str,
    pub month: &'static str,
    pub every_month: &'static str,
    pub states: [(&'static str, &'static str); 5],
    pub to_confirm: &'static str,
    pub only_late: &'static str,
    pub only_conspicuous: &'static str,
    pub cut_short: &'static str,
    pub month_cut_short: &'static str,
    pub conspicuous: &'static str,
    pub minutes: &'static str,
    pub senior_number: &'static str,
    pub volunteer_number: &'static str,
    pub none_waiting_title: &'static str,
    pub none_waiting_lede: &'static str,
    pub none_title: &'static str,
    pub none_lede: &'static str,
    pub confirm: &'static str,
    pub confirm_ticked: &'static str,
    pub nothing_ticked: &'static str,
    /// How many are confirmed, how many have changed meanwhile.
    pub n_confirmed: fn(usize, usize) -> String,
    pub n_taken_back: fn(usize) -> String,
    pub take_back: &'static str,
    pub visit_on: fn(&str) -> String,
    pub correct: &'static str,
    pub correct_title: &'static str,
    pub correct_lede: &'static str,
    pub correct_save: &'static str,
    pub is_corrected: &'static str,
    pub send_back: &'static str,
    pub send_back_hint: &'static str,
    pub send_back_why: &'static str,
    pub is_returned: &'static str,
    pub take_return_back: &'static str,
    pub return_taken_back: &'static str,
    pub remove: &'static str,
    pub remove_title: &'static str,
    pub remove_lede: &'static str,
    pub remove_late_lede: &'static str,
    pub is_back: &'static str,
    pub is_removed: &'static str,
    pub settled_means: &'static str,
    pub history: &'static str,
    pub was_entered: &'static str,
    pub was_changed: &'static str,
    pub was_confirmed: &'static str,
    pub was_unconfirmed: &'static str,
    pub was_returned: &'static str,
    pub was_taken_again: &'static str,
    pub was_settled: &'static str,
    pub was_removed: &'static str,
    pub was_put_back: &'static str,
    pub by_import: &'static str,
    pub by_service: &'static str,
    pub paper_title: &'static str,
    pub paper_lede: &'static str,
    pub tandem: &'static str,
    pub tandem_hint: &'static str,
    pub day_hint: &'static str,
    pub time_hint: &'static str,
    pub done: &'static str,
    pub done_hint: &'static str,
    pub catalogue: &'static str,
    pub enter: &'static str,
    pub row_saved: &'static str,
    pub saved_rows: &'static str,
    pub none_saved_title: &'static str,
    pub none_saved_lede: &'static str,
    pub no_such_activity: fn(&str) -> String,
    pub no_such_tandem: &'static str,
    pub several_tandems: fn(&str) -> String,
    pub sheet: &'static str,
    pub sheet_title: &'static str,
    pub sheet_hint: &'static str,
    pub signature: &'static str,
    pub signed_by_senior: &'static str,
    pub signed_by_volunteer: &'static str,
}

impl Lang {
    /// The words of the office's pages about visits.
    pub fn visits_office(self) -> &'static Text {
        match self {
            Self::De => &de::TEXT,
            Self::En => &en::TEXT,
        }
    }
}
