//! The words of the profile.

use crate::web::lang::Lang;

/// The words of the profile, in one language.
#[derive(Debug)]
pub struct Profile {
    pub title: &'static str,
    pub lede: &'static str,
    pub none: &'static str,
    pub none_of_mine: &'static str,
    pub enter: &'static str,
    pub interests: &'static str,
    pub interests_hint: &'static str,
    pub distance: &'static str,
    pub distance_hint: &'static str,
    pub kilometres: fn(i32) -> String,
    /// What the facts that are just so are called on the record.
    pub also: &'static str,
    pub car: &'static str,
    pub avoids_pets: &'static str,
    pub avoids_pets_hint: &'static str,
    pub stands_smoke: &'static str,
    pub no_smoke: &'static str,
    pub dementia: &'static str,
    pub most_people: &'static str,
    pub most_people_hint: &'static str,
    pub most_hours: &'static str,
    pub most_hours_hint: &'static str,
    pub a_week: fn(&str) -> String,
    pub wishes: &'static str,
    pub gender: &'static str,
    pub gender_hint: &'static str,
    pub community: &'static str,
    pub community_hint: &'static str,
    pub community_says: &'static str,
    pub note_hint: &'static str,
}

const DE: Profile = Profile {
    title: "Profil",
    lede: "Wann, wo und wen die Person begleiten kann. Was leer bleibt, schränkt nicht ein.",
    none: "Hier steht, wann, wo und wen die Person begleiten kann. Die Vermittlung richtet sich danach.",
    none_of_mine: "Hier steht, wann, wo und wen Sie begleiten können. Sagen Sie es dem Büro, es trägt das ein.",
    enter: "Profil anlegen",
    interests: "Interessen",
    interests_hint: "Mit Komma getrennt, zum Beispiel: Schach, Garten, Musik",
    distance: "Höchstens so weit (Kilometer Luftlinie)",
    distance_hint: "Ganze Kilometer.",
    also: "Außerdem",
    kilometres: |km| format!("bis {km} km"),
    car: "Hat ein Auto",
    avoids_pets: "Nicht in Haushalte mit",
    avoids_pets_hint: "Wegen einer Allergie oder aus Angst.",
    stands_smoke: "Kann in Wohnungen sein, in denen geraucht wird",
    no_smoke: "nur, wo nicht geraucht wird",
    dementia: "Hat Erfahrung mit Demenz",
    most_people: "Höchstens so viele Begleitungen",
    most_people_hint: "Gleichzeitig.",
    most_hours: "Höchstens so viele Stunden in der Woche",
    most_hours_hint: "Zum Beispiel 4 oder 2:30.",
    a_week: |time| format!("bis {time} in der Woche"),
    wishes: "Eigene Wünsche",
    gender: "Begleitet am liebsten",
    gender_hint: "Ein Wunsch. Ohne Angabe ist es gleich.",
    community: "Möchte gefragt werden, wenn sich jemand eine Begleitung aus der LSBTIQ*-Community wünscht",
    community_hint: "Freiwillig. Es steht in keiner Statistik und kann jederzeit gestrichen werden.",
    community_says: "auf Wunsch für die LSBTIQ*-Community ansprechbar",
    note_hint: "Was sonst für Vorschläge wichtig ist.",
};

const EN: Profile = Profile {
    title: "Profile",
    lede: "When, where and whom the person can visit. What stays empty is no limit.",
    none: "When, where and whom the person can visit will stand here. Proposals go by it.",
    none_of_mine: "When, where and whom you can visit will stand here. Tell the office, it enters that.",
    enter: "Enter the profile",
    interests: "Interests",
    interests_hint: "Separated by commas, for example: chess, garden, music",
    distance: "At most so far (kilometres as the crow flies)",
    distance_hint: "Whole kilometres.",
    also: "Also",
    kilometres: |km| format!("up to {km} km"),
    car: "Has a car",
    avoids_pets: "Not in households with",
    avoids_pets_hint: "Because of an allergy, or out of fear.",
    stands_smoke: "Can be in homes where people smoke",
    no_smoke: "only where nobody smokes",
    dementia: "Has experience with dementia",
    most_people: "At most so many assignments",
    most_people_hint: "At the same time.",
    most_hours: "At most so many hours a week",
    most_hours_hint: "For example 4 or 2:30.",
    a_week: |time| format!("up to {time} a week"),
    wishes: "Wishes of their own",
    gender: "Would rather visit",
    gender_hint: "A wish. Without it, it does not matter.",
    community: "Would like to be asked when somebody wishes for company from the LSBTIQ* community",
    community_hint: "Voluntary. It is in no statistics and can be taken out at any time.",
    community_says: "may be asked for the LSBTIQ* community",
    note_hint: "What else matters for proposals.",
};

impl Lang {
    /// The words of the profile.
    pub fn volunteer_profile(self) -> &'static Profile {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
