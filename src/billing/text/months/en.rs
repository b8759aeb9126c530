//! English.

use super::Text;
use crate::{visits::Counted, web::format::english};

pub(super) const TEXT: Text = Text {
    title: "Months",
    none_title: "No month yet",
    none_text: "The months stand here once the first visit is logged: what is to be billed, and what has been.",
    month: "Month",
    state: "State",
    open: "open",
    closed: "closed",
    running: "not over yet",
    documents: "Documents",
    total: "Total",
    relief_budget: "Relief budget",
    own_share: "Own share",
    waiting: "Waiting",
    n_late: |n| format!("{n} late", n = english(n)),
    n_ready: |n| if n == 1 { "1 visit".to_owned() } else { format!("{n} visits", n = english(n)) },
    entries: "Entries",
    n_logged: |logged, all| match all {
        0 => "No assignment ran in this month.".to_owned(),
        all => format!("{logged} of {all} volunteers have logged.", logged = english(logged), all = english(all)),
    },
    look: "Look",
    check: "Check",
    n_unconfirmed: |n, Counted { conspicuous, all }| {
        let unconfirmed = match n {
            1 => "One visit is not confirmed yet".to_owned(),
            n => format!("{n} visits are not confirmed yet", n = english(n)),
        };
        match (conspicuous, all) {
            (0, _) => format!("{unconfirmed}."),
            (n, true) => format!("{unconfirmed}, {n} conspicuous.", n = english(n)),
            (n, false) => format!("{unconfirmed}, at least {n} conspicuous.", n = english(n)),
        }
    },
    see_conspicuous: "See the conspicuous ones",
    all_confirmed: "All visits are confirmed.",
    preview: "Preview",
    sums: |documents, total, budget, own| {
        let documents = if documents == 1 {
            "1 document".to_owned()
        } else {
            format!("{documents} documents", documents = english(documents))
        };
        format!("{documents} · {total} · relief budget {budget} · own share {own}")
    },
    nothing_due: "There is nothing to bill.",
    n_refused: |n| format!("{n} refused", n = english(n)),
    complete: "Complete",
    close: "Close",
    close_hint: "After that the visits are fixed. Only a cancellation corrects them.",
    close_month: |month| format!("Close {month}"),
    bill_late: "Bill what came late",
    bill_late_hint: "The month is closed. You can now bill what has come late since.",
    print: "Print",
    n_printed: |documents, pages| {
        let document = if documents == 1 { "document" } else { "documents" };
        let page = if pages == 1 { "page" } else { "pages" };
        format!("{documents} {document}, {pages} {page}.", documents = english(documents), pages = english(pages))
    },
    print_hint: "After closing, everything lies here in one file, in the order of the envelopes.",
    print_all: "Print everything (PDF)",
    singly: "One by one",
    run_of: |day| format!("of {day}"),
    done: "done",
    to_do: "to do",
    later: "later",
    silent_title: "Not logged yet",
    silent_text: "These assignments ran in the month, and no visit is logged.",
    nobody_silent: "Every assignment of the month has a visit.",
    volunteer: "Volunteer",
    senior: "Senior",
    service: "Service",
    phone: "Phone",
    unconfirmed_title: "Not confirmed yet",
    conspicuous_title: "Not confirmed yet and conspicuous",
    nothing_conspicuous: "None of it is conspicuous.",
    cut_short: |n| {
        let n = english(n);
        format!(
            "At least {n} are conspicuous. The first 5,000 have been looked through; once confirmed, the next follow."
        )
    },
    unconfirmed_text: "Only confirmed visits are billed. What is confirmed later comes with the next close.",
    unconfirmed_for_finance: "The coordinators confirm.",
    confirm_now: "Confirm visits",
    visit: "Visit",
    duration: "Duration",
    logged: "waits for the office",
    returned: "sent back",
    shown: |from, to, all| {
        format!("{from} to {to} of {all}", from = english(from), to = english(to), all = english(all))
    },
    preview_title: |month| format!("Preview of {month}"),
    preview_text: "This is what the close will bill. Open a row to see how it comes about.",
    refused_title: "Refused",
    refused: "refused",
    why: "Why",
    to_senior: "to the senior",
    to_fund: "to the care fund",
    to_fund_named: |fund| format!("to {fund} (claim assigned)"),
    to_contact: |name| format!("to {name}"),
    free_of_charge: "nothing to charge",
    lines: "Lines",
    minutes: "Minutes",
    per_hour: "per hour",
    amount: "Amount",
    visits: "Visits",
    service_month: "Service month",
    late: |month| format!("late for {month}"),
    late_mark: "late",
    from_pot: |year| format!("of {year}"),
    pots: "Relief budget",
    no_pots: "The relief budget bears nothing of it.",
    uncovered: "no care grade at home: own share",
    day: "Day",
    time: "Time",
    recorded: "Duration",
    with: "With",
    marks: "Note",
    open_senior: "To the person",
    open_ledger: "See the relief budget",
    closing_text: "This cannot be taken back: the statements get their numbers, and the visits are fixed. \
                   Only a cancellation corrects them.",
    closing_wait: "With many statements this takes a moment. Please press the button once and wait.",
    close_now: |month| format!("Close {month}"),
    closed_now: |month, documents| match documents {
        1 => format!("{month} is closed. 1 document is issued."),
        n => format!("{month} is closed. {n} documents are issued.", n = english(n)),
    },
    closed_without: |month| format!("{month} is closed. There was nothing to bill."),
    changed: "Something has changed meanwhile. Nothing was closed. Please check the new figures and who is billed what.",
    not_closable: "This is not possible now",
    to_month: |month| format!("To {month}"),
};
