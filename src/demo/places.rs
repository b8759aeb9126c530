//! Where the invented people live: Dortmund's twelve districts, in streets that could be anywhere.

use entity::value::PostalCode;

use super::dice::Dice;

/// One of the twelve districts, by the name it is displayed with.
#[derive(Debug)]
pub struct Place {
    pub name: &'static str,
    pub postal_codes: &'static [&'static str],
}

/// The districts with postal codes that lie in them.
pub const PLACES: [Place; 12] = [
    Place { name: "Aplerbeck", postal_codes: &["44287", "44289"] },
    Place { name: "Brackel", postal_codes: &["44309", "44319"] },
    Place { name: "Eving", postal_codes: &["44339"] },
    Place { name: "Hombruch", postal_codes: &["44225", "44227", "44229"] },
    Place { name: "Hörde", postal_codes: &["44263", "44265", "44267"] },
    Place { name: "Huckarde", postal_codes: &["44369"] },
    Place { name: "Innenstadt-Nord", postal_codes: &["44145", "44147"] },
    Place { name: "Innenstadt-Ost", postal_codes: &["44135", "44141", "44143"] },
    Place { name: "Innenstadt-West", postal_codes: &["44137", "44139", "44149"] },
    Place { name: "Lütgendortmund", postal_codes: &["44379", "44388"] },
    Place { name: "Mengede", postal_codes: &["44357", "44359"] },
    Place { name: "Scharnhorst", postal_codes: &["44328", "44329"] },
];

/// The town of all addresses.
pub const TOWN: &str = "Dortmund";

const STREETS: &str = "Ahornweg, Akazienstraße, Alte Gärtnerei, Am Birkenhain, Am Förderturm, \
    Am Glockenspiel, Am Kanalufer, Amselweg, An der Alten Zeche, Bergmannspfad, Buchenallee, Drosselgasse, \
    Fliederweg, Gartenstraße, Glückaufweg, Hasenwinkel, Holunderweg, Im Apfelgarten, Im Kirschgrund, \
    Kastanienallee, Kohlenpfad, Lerchenstraße, Lindenhof, Marktgasse, Mühlenweg, Nachtigallenweg, \
    Rosenstraße, Schrebergartenweg, Taubenschlag, Ulmenstraße, Wiesengrund, Ziegeleistraße";

/// As many places as there are people, each district as often, in no order.
pub fn spread(dice: &mut Dice, people: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..PLACES.len()).cycle().take(people).collect();
    dice.shuffle(&mut places);
    places
}

/// Where somebody lives.
#[derive(Clone, Debug)]
pub struct Address {
    pub street: String,
    pub postal_code: PostalCode,
    /// Which of [`PLACES`].
    pub place: usize,
}

impl Address {
    /// Somewhere in a district.
    pub fn invent(dice: &mut Dice, place: usize) -> Self {
        let letter = if dice.percent(15) { *dice.pick(&["a", "b", "c"]) } else { "" };
        let streets: Vec<&str> = STREETS.split(", ").collect();
        let street = format!("{} {}{letter}", dice.pick(&streets), dice.between(1, 98));
        let postal_code = dice.pick(PLACES[place].postal_codes).parse().expect("five digits");
        Self { street, postal_code, place }
    }
}
