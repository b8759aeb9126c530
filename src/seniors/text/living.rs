//! The words of household and wishes.

use crate::web::lang::Lang;

/// The words of household and wishes, in one language.
#[derive(Debug)]
pub struct AtHome {
    pub household: &'static str,
    pub household_lede: &'static str,
    pub no_household: &'static str,
    pub enter_household: &'static str,
    /// What the facts about the household are called on the record.
    pub home: &'static str,
    pub lives_alone: &'static str,
    pub pets: &'static str,
    pub smoking: &'static str,
    pub way_in: &'static str,
    pub stairs: &'static str,
    pub aids: &'static str,
    pub lift: &'static str,
    pub wheelchair: &'static str,
    pub household_note_hint: &'static str,
    pub wishes: &'static str,
    pub wishes_lede: &'static str,
    pub no_wishes: &'static str,
    pub enter_wishes: &'static str,
    pub interests: &'static str,
    pub interests_hint: &'static str,
    pub companion: &'static str,
    pub gender: &'static str,
    pub gender_hint: &'static str,
    pub languages: &'static str,
    pub community: &'static str,
    pub community_hint: &'static str,
    pub community_says: &'static str,
    pub wishes_note_hint: &'static str,
}

const DE: AtHome = AtHome {
    household: "Haushalt",
    household_lede: "Was jemand wissen sollte, bevor die Tür aufgeht.",
    no_household: "Hier steht nach dem Hausbesuch, wie die Person wohnt: Tiere, Rauchen, Treppen.",
    enter_household: "Haushalt eintragen",
    lives_alone: "Lebt allein",
    home: "Wohnung",
    pets: "Tiere im Haushalt",
    smoking: "In der Wohnung wird geraucht",
    way_in: "Der Weg in die Wohnung",
    stairs: "Es gibt Treppen",
    aids: "Hilfsmittel",
    lift: "Es gibt einen Aufzug",
    wheelchair: "Nutzt einen Rollstuhl",
    household_note_hint: "Zum Beispiel: Klingel bei Nachbar*in, Schlüssel beim Pflegedienst.",
    wishes: "Wünsche",
    wishes_lede: "Alles hier ist freiwillig. Es sind Wünsche, die nur für Vorschläge genutzt werden und in keiner \
                  Statistik stehen.",
    no_wishes: "Hier steht nach dem Hausbesuch, was sich die Person wünscht: Zeiten, Interessen, wer kommen soll.",
    enter_wishes: "Wünsche eintragen",
    interests: "Interessen",
    interests_hint: "Mit Komma getrennt, zum Beispiel: Schach, Garten, Musik",
    companion: "Wer kommen soll",
    gender: "Wünscht sich",
    gender_hint: "Ein Wunsch. Ohne Angabe ist es gleich.",
    languages: "Möchte sich unterhalten auf",
    community: "Wünscht eine Begleitung aus der LSBTIQ*-Community",
    community_hint: "Freiwillig, nur auf ausdrücklichen Wunsch. Der Wunsch sagt nichts über die Person selbst.",
    community_says: "eine Begleitung aus der LSBTIQ*-Community",
    wishes_note_hint: "Was sonst gewünscht ist.",
};

const EN: AtHome = AtHome {
    household: "Household",
    household_lede: "What somebody should know before the door opens.",
    no_household: "How the person lives will stand here after the home visit: animals, smoking, stairs.",
    enter_household: "Enter the household",
    lives_alone: "Lives alone",
    home: "Home",
    pets: "Animals in the household",
    smoking: "Somebody smokes in the home",
    way_in: "The way in",
    stairs: "There are stairs",
    aids: "Aids",
    lift: "There is a lift",
    wheelchair: "Uses a wheelchair",
    household_note_hint: "For example: ring at the neighbour's, the nurse has the key.",
    wishes: "Wishes",
    wishes_lede: "All of this is voluntary. They are wishes, used for proposals only, and in no statistics.",
    no_wishes: "What the person wishes for will stand here after the home visit: times, interests, who should come.",
    enter_wishes: "Enter the wishes",
    interests: "Interests",
    interests_hint: "Separated by commas, for example: chess, garden, music",
    companion: "Who should come",
    gender: "Wishes for",
    gender_hint: "A wish. Without it, it does not matter.",
    languages: "Would like to talk in",
    community: "Wishes for company from the LSBTIQ* community",
    community_hint: "Voluntary, only where the person asks for it. The wish says nothing about the person.",
    community_says: "company from the LSBTIQ* community",
    wishes_note_hint: "What else is wished for.",
};

impl Lang {
    /// The words of household and wishes.
    pub fn senior_living(self) -> &'static AtHome {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
