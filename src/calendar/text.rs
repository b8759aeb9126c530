//! The words of the calendar.

use crate::web::lang::Lang;

/// The words of the calendar, in one language.
#[derive(Debug)]
pub struct Text {
    /// What the calendar is called on the phone.
    pub name: &'static str,
    pub title: &'static str,
    pub lede: &'static str,
    pub holds: &'static str,
    pub make: &'static str,
    pub is_on: &'static str,
    pub made_at: &'static str,
    pub fetched_on: &'static str,
    pub never: &'static str,
    pub renew: &'static str,
    pub renew_lede: &'static str,
    pub end: &'static str,
    pub ended: &'static str,
    pub shown_already: &'static str,
    pub link_title: &'static str,
    pub link_lede: &'static str,
    pub subscribe: &'static str,
    pub how: &'static str,
    pub how_to: [(&'static str, &'static str); 3],
    pub back: &'static str,
}

const DE: Text = Text {
    name: "Geleit",
    title: "Kalender",
    lede: "Ihre Termine im Kalender Ihres Telefons. Er holt sie selbst und merkt, wenn sich etwas ändert.",
    holds: "Im Kalender steht so wenig wie möglich: Zeit, Anlass und ein öffentlicher Ort. Menschen erscheinen nur mit dem ersten Buchstaben ihres Namens, ohne Anschrift. Den Rest sehen Sie hier.",
    make: "Kalenderadresse anlegen",
    is_on: "Ihr Kalender ist eingerichtet",
    made_at: "Angelegt",
    fetched_on: "Zuletzt abgerufen",
    never: "noch nie",
    renew: "Neue Adresse anlegen",
    renew_lede: "Die Adresse ist geheim und wird nur einmal gezeigt. Wenn sie jemand anderes kennt oder Sie ein neues Telefon haben, legen Sie eine neue an; die alte gilt dann nicht mehr.",
    end: "Kalender abschalten",
    ended: "Der Kalender ist abgeschaltet. Auf dem Telefon entfernen Sie das Abonnement bitte selbst.",
    shown_already: "Die Adresse wurde schon gezeigt. Wenn Sie sie nicht mehr sehen, legen Sie eine neue an.",
    link_title: "Ihre Kalenderadresse",
    link_lede: "Die Adresse ist geheim: Wer sie kennt, sieht Ihre Termine. Sie wird nur jetzt gezeigt.",
    subscribe: "Auf diesem Gerät abonnieren",
    how: "So kommt sie auf das Telefon",
    how_to: [
        (
            "iPhone",
            "Auf dem Telefon „Auf diesem Gerät abonnieren“ antippen. Oder: Kalender, unten „Kalender“, „Hinzufügen“, „Kalenderabonnement hinzufügen“, Adresse einfügen.",
        ),
        (
            "Android",
            "Eine Kalender-App, die Adressen abonnieren kann, zum Beispiel ICSx⁵: „+“ antippen und die Adresse einfügen. Google Kalender geht auch, dann liegen die Termine aber bei Google.",
        ),
        (
            "Computer",
            "Thunderbird: Neuer Kalender, „Im Netzwerk“, Adresse einfügen. Outlook: Kalender hinzufügen, „Aus dem Internet“.",
        ),
    ],
    back: "Zum Kalender",
};

const EN: Text = Text {
    name: "Geleit",
    title: "Calendar",
    lede: "Your dates in the calendar of your phone. It fetches them by itself and notices when something changes.",
    holds: "The calendar holds as little as possible: the time, the occasion and a public place. People appear only by the first letter of their name, without an address. You see the rest here.",
    make: "Make a calendar address",
    is_on: "Your calendar is set up",
    made_at: "Made",
    fetched_on: "Last fetched",
    never: "never yet",
    renew: "Make a new address",
    renew_lede: "The address is secret and shown only once. If somebody else knows it, or you have a new phone, make a new one; the old one then no longer works.",
    end: "Switch the calendar off",
    ended: "The calendar is switched off. Please remove the subscription on the phone yourself.",
    shown_already: "The address has been shown already. If you no longer see it, make a new one.",
    link_title: "Your calendar address",
    link_lede: "The address is secret: whoever knows it sees your dates. It is shown only now.",
    subscribe: "Subscribe on this device",
    how: "How it gets onto the phone",
    how_to: [
        (
            "iPhone",
            "Tap “Subscribe on this device” on the phone. Or: Calendar, “Calendars” at the bottom, “Add Calendar”, “Add Subscription Calendar”, paste the address.",
        ),
        (
            "Android",
            "A calendar app that subscribes to addresses, for example ICSx⁵: tap “+” and paste the address. Google Calendar works too, but then the dates are with Google.",
        ),
        (
            "Computer",
            "Thunderbird: New Calendar, “On the Network”, paste the address. Outlook: Add calendar, “From Internet”.",
        ),
    ],
    back: "To the calendar",
};

impl Lang {
    /// The words of the calendar.
    pub fn calendar(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
