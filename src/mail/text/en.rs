//! The words of e-mail in English.

use super::{Failure, Text};
use crate::web::format::english;

pub(super) const TEXT: Text = Text {
    title: "E-mail",
    lede: "Invitations and letters go as e-mail through your own mail server.",
    not_set_up: "No mail server given yet",
    not_set_up_lede: "Nothing is lost: e-mails wait in the outbox until a server is given here.",
    set_up: "Give a mail server",
    n_waiting: |n| match n {
        1 => "One e-mail waits.".to_owned(),
        n => format!("{n} e-mails wait.", n = english(n)),
    },
    server: "Mail server",
    server_lede: "Whoever looks after your e-mail can tell you these.",
    host: "Server",
    host_hint: "For example mail.example.org",
    port: "Port",
    port_hint: "587 for STARTTLS, 465 for TLS",
    security: "Encryption",
    securities: [
        "STARTTLS: begins in the clear and must then encrypt",
        "TLS from the beginning",
        "none (only for a server on this very machine)",
    ],
    user: "User name",
    user_hint: "Leave empty if the server wants no sign-in.",
    password: "Password",
    password_hint: "Never shown again. Leave empty to keep the one that is saved.",
    password_is_set: "saved",
    sender: "Sender's address",
    sender_hint: "The e-mails come from this address; answers go there.",
    unencrypted_elsewhere: "Without encryption others could read along. It works only with a server on this very machine (localhost). Please choose STARTTLS or TLS.",
    password_without_user: "A password needs a user name. Please give it, or leave the password empty.",
    password_again: "Please type the password. The saved one is used only for the server and the user name it was typed for.",
    saved: "Saved. A test message shows whether everything is right.",
    test: "Send a test message",
    test_lede: "Goes to the e-mail address of your own account. The outbox shows after a few seconds what became of it.",
    test_subject: "Test message from Geleit",
    test_body: "Hello,\n\nthis message was sent by Geleit. If you read it, the details of the mail server are right.\n\nKind regards\nGeleit\n",
    test_posted: "The test message is in the outbox.",
    no_own_address: "Your account has no e-mail address yet. Please enter it under Account and then try again.",
    end: "Remove the mail server",
    ended: "The mail server is removed. E-mails now wait in the outbox.",
    outbox: "Outbox",
    outbox_lede: "E-mails that wait, were sent or could not be delivered. Their content is deleted 14 days later; links that open an account, at once.",
    count: |n| if n == 1 { "One e-mail".to_owned() } else { format!("{n} e-mails", n = english(n)) },
    none_title: "No e-mail yet",
    none_lede: "What Geleit sends stands here: invitations, letters and appointments.",
    none_found: "No e-mail found",
    none_found_lede: "Nothing fits this filter.",
    when: "Written",
    whom: "About",
    subject: "Subject",
    state_label: "State",
    any_state: "All",
    details: "Details",
    actions: "Action",
    states: ["waits", "not delivered yet", "sent", "given up"],
    next_try: |at| format!("Next try: {at}"),
    retry: "Send again now",
    retried: "The e-mail is in the queue again.",
    cannot_retry: "This e-mail was sent, or its content is no longer there. Please write it anew; for access, make a new link under Accounts.",
    give_up: "Give up",
    given_up: "The e-mail will not be sent any more.",
    already_sent: "This e-mail has been sent meanwhile and cannot be stopped any more.",
    looked_after: "Looked after",
    failure: |failure| match failure {
        Failure::Unreachable => "The mail server cannot be reached. Are server and port right?".to_owned(),
        Failure::TimedOut => "The mail server took too long to answer.".to_owned(),
        Failure::Tls => {
            "The mail server's certificate is not trusted. Are its name and the encryption right?".to_owned()
        }
        Failure::Unfit => "The mail server does not offer the encryption or sign-in that is set.".to_owned(),
        Failure::Unencrypted => {
            "Without encryption, mail goes only to a server on this very machine. Please choose STARTTLS or TLS."
                .to_owned()
        }
        Failure::SignIn => "The mail server does not take user name and password.".to_owned(),
        Failure::Busy(code) => format!("It cannot be taken for the moment ({code})."),
        Failure::Refused(code) => format!("The e-mail was refused ({code}). Is the address right?"),
        Failure::Malformed => "The address cannot be used. Please check it.".to_owned(),
        Failure::Expired => "It was not delivered in time and would be of no use now.".to_owned(),
        Failure::ByHand => "Given up or looked after by hand.".to_owned(),
    },
};
