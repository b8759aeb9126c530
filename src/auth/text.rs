//! The words of signing in.

use crate::web::lang::Lang;

/// The words of signing in, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub lede: &'static str,
    pub name: &'static str,
    pub password: &'static str,
    pub sign_in: &'static str,
    pub forgotten: &'static str,
    pub wrong: &'static str,
    pub wait: fn(i64) -> String,
    pub signed_out: &'static str,
}

const DE: Text = Text {
    title: "Anmelden",
    lede: "Der Besuchsdienst für ältere Menschen.",
    name: "Name",
    password: "Passwort",
    sign_in: "Anmelden",
    forgotten: "Passwort vergessen? Rufen Sie bitte das Büro an: Dort bekommen Sie einen neuen Zugang.",
    wrong: "Name und Passwort passen nicht zusammen. Bitte prüfen Sie beides.",
    wait: |seconds| {
        format!(
            "Das waren viele falsche Versuche. Bitte warten Sie {} und versuchen Sie es dann noch einmal.",
            german(seconds)
        )
    },
    signed_out: "Sie sind abgemeldet.",
};

const EN: Text = Text {
    title: "Sign in",
    lede: "The visiting service for older people.",
    name: "Name",
    password: "Password",
    sign_in: "Sign in",
    forgotten: "Forgotten your password? Please call the office: they will give you new access.",
    wrong: "Name and password do not fit together. Please check both.",
    wait: |seconds| format!("Those were many wrong tries. Please wait {} and then try again.", english(seconds)),
    signed_out: "You are signed out.",
};

fn german(seconds: i64) -> String {
    match seconds {
        1 => "eine Sekunde".to_owned(),
        2..=90 => format!("{seconds} Sekunden"),
        more => format!("{} Minuten", more / 60 + 1),
    }
}

fn english(seconds: i64) -> String {
    match seconds {
        1 => "a second".to_owned(),
        2..=90 => format!("{seconds} seconds"),
        more => format!("{} minutes", more / 60 + 1),
    }
}

impl Lang {
    /// The words of signing in.
    pub fn auth(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
