//! English.

use super::Text;
use crate::web::{format::english, lang::Lang};

pub(super) const TEXT: Text = Text {
    lang: Lang::En,
    title: "Letters",
    letter: "Letter",
    counted: |n| if n == 1 { "1 letter".to_owned() } else { format!("{n} letters", n = english(n)) },
    none_title: "No letter is written yet",
    none_lede: "What was written to whom will stand here. A letter begins on the page of an assignment, a person or a partner.",
    none_found: "No letter fits this",
    none_found_lede: "Perhaps the filter is too narrow.",
    none_of_record: "No letter yet.",
    find: "Name or number",
    number: "Number",
    kind_label: "Kind",
    every_kind: "All kinds",
    recipient: "Recipient",
    recipient_hint: "Name and address as they are to stand in the window of the envelope; nine lines at most.",
    too_many_lines: "More than nine lines do not fit into the window of the envelope. Please join some.",
    salutation: "Salutation",
    heading: "Subject",
    body: "Text",
    body_hint: "In German, like all letters. An empty line parts paragraphs. Geleit adds the closing words.",
    made_at: "Written on",
    made_by: "Written by",
    pages: "Pages",
    sha256: "Digest",
    state: "State",
    every_state: "Any state",
    open: "not sent yet",
    printed: "printed",
    printed_at: "Printed on",
    mailed: "by e-mail",
    mail: "E-mail",
    outbox: "Outbox",
    write: "Write a letter",
    write_missing: "Write the confirmations",
    missing_title: "Write the confirmations",
    missing_lede: "This is how they will be written. You can print them afterwards.",
    nothing_missing: "No letter is missing for this assignment.",
    change_first: "Change it first",
    also_by_mail: |to| format!("Send as an e-mail too, to {to}"),
    make_all: |n| if n == 1 { "Write the letter" } else { "Write both" },
    n_made: |made, posted| {
        let made = if made == 1 { "The letter is written.".to_owned() } else { format!("{made} letters are written.") };
        match posted {
            0 => made,
            1 => format!("{made} One goes by e-mail too."),
            n => format!("{made} {n} go by e-mail too."),
        }
    },
    insurance_unconfirmed: "The note on insurance is not confirmed yet. Please check whether it is true for your service, and confirm it under Settings, Texts of the letters.",
    make: "Write the letter",
    made: |number| format!("Letter {number} is written."),
    preview: "Preview as PDF",
    open_pdf: "Look at the PDF",
    print: "Print",
    print_ticked: "Print in one piece",
    nothing_ticked: "No letter was ticked. Please tick what is to be printed.",
    too_many: |most| format!("At most {most} letters can be printed at once. Please tick fewer."),
    n_printed: |n| {
        if n == 1 {
            "The letter now counts as printed.".to_owned()
        } else {
            format!("{n} letters now count as printed.")
        }
    },
    n_unprinted: |n| {
        if n == 1 {
            "The letter counts as not sent again.".to_owned()
        } else {
            format!("{n} letters count as not sent again.")
        }
    },
    not_printed: "Not printed after all",
    send: "Send as an e-mail",
    send_to: "Goes to",
    posted: "The e-mail with the letter is in the outbox.",
    is_on_its_way: "This letter is on its way as an e-mail, or has arrived. If it does not arrive, send it once more from the outbox.",
    no_server: "No mail server is set yet. Please print the letter, or set one under Settings, E-mail.",
    no_address: "No e-mail address is known. Please enter one, or print the letter.",
    remove: "Discard the letter",
    removed: |number| format!("Letter {number} is discarded."),
    is_back: |number| format!("Letter {number} is there again."),
    has_left: "This letter is printed or on its way as an e-mail, so it stays. If it was not sent after all, first take back that it was printed.",
    all: "All letters",
    kinds: [
        "Confirmation to the senior",
        "Confirmation to the volunteer",
        "End, to the senior",
        "End and thanks, to the volunteer",
        "Free letter",
    ],
};
