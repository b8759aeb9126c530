//! The words of proposals.

use entity::value::Answer;

use crate::web::lang::Lang;

/// The words of proposals, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub asked_by: &'static str,
    pub asked_for: fn(&str, &str) -> String,
    pub answer: fn(Answer) -> &'static str,
    pub answer_title: &'static str,
    pub answer_heading: &'static str,
    pub answered_on: &'static str,
    pub reason: &'static str,
    pub reason_hint: &'static str,
    pub answer_save: &'static str,
    pub noted: fn(&str, &str) -> String,
    pub is_over: &'static str,
    pub before_asking: &'static str,
    pub in_future: &'static str,
}

const DE: Text = Text {
    title: "Vorschläge",
    asked_by: "Gefragt von",
    asked_for: |number, answer| format!("Für Anfrage {number} gefragt: {answer}"),
    answer: |answer| match answer {
        Answer::Open => "Antwort steht aus",
        Answer::Yes => "Sagt zu",
        Answer::No => "Sagt ab",
        Answer::Unfit => "Hat nicht gepasst",
        Answer::Withdrawn => "Vorschlag zurückgezogen",
    },
    answer_title: "Antwort eintragen",
    answer_heading: "Wie ist die Antwort?",
    answered_on: "Geantwortet am",
    reason: "Warum?",
    reason_hint: "Zum Beispiel: erst ab Januar wieder Zeit. Das steht danach bei den Schritten der Anfrage.",
    answer_save: "Antwort eintragen",
    noted: |number, answer| format!("Anfrage {number}: {answer}."),
    is_over: "Dieser Vorschlag ist schon beantwortet oder zurückgezogen. Wer zuletzt gefragt wurde, steht auf der Seite der Anfrage.",
    before_asking: "Gefragt wurde erst danach. Bitte wählen Sie einen späteren Tag.",
    in_future: "Dieser Tag kommt erst noch. Bitte tragen Sie die Antwort ein, wenn sie da ist.",
};

const EN: Text = Text {
    title: "Proposals",
    asked_by: "Asked by",
    asked_for: |number, answer| format!("Asked for enquiry {number}: {answer}"),
    answer: |answer| match answer {
        Answer::Open => "No answer yet",
        Answer::Yes => "Agrees",
        Answer::No => "Declines",
        Answer::Unfit => "Did not fit",
        Answer::Withdrawn => "Proposal withdrawn",
    },
    answer_title: "Enter the answer",
    answer_heading: "What is the answer?",
    answered_on: "Answered on",
    reason: "Why?",
    reason_hint: "For example: no time before January. It is then shown with the steps of the enquiry.",
    answer_save: "Enter the answer",
    noted: |number, answer| format!("Enquiry {number}: {answer}."),
    is_over: "This proposal has been answered or withdrawn already. The page of the enquiry says who was asked last.",
    before_asking: "They were asked after that. Please choose a later day.",
    in_future: "This day is still to come. Please enter the answer when it is there.",
};

impl Lang {
    /// The words of proposals.
    pub fn proposals(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
