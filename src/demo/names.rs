//! Names as they are heard in the Ruhr, with surnames that nobody, or everybody, has.

use std::collections::HashSet;

use super::dice::Dice;

/// Where a family once came from, and what its members are called; the names with a space between.
#[derive(Debug)]
struct Origin {
    /// What is spoken at home; none where it is German.
    language: Option<&'static str>,
    /// Out of a hundred.
    share: u64,
    old_women: &'static str,
    old_men: &'static str,
    women: &'static str,
    men: &'static str,
    surnames: &'static str,
}

const ORIGINS: [Origin; 6] = [
    Origin {
        language: None,
        share: 66,
        old_women: "Erna Hildegard Waltraud Ingeborg Gerda Elfriede Ursula Christel Lieselotte Irmgard \
            Edeltraud Hannelore Margarete Ruth Anneliese Gisela Renate Helga",
        old_men: "Heinz Günter Karl-Heinz Werner Horst Konrad Siegfried Friedhelm Manfred Erwin Walter Rudolf \
            Egon Helmut",
        women: "Petra Sabine Monika Birgit Gabriele Heike Ulrike Claudia Barbara Angelika Jutta Kerstin Lena \
            Johanna Doris Martina Beate Silke Marlies Katrin",
        men: "Jürgen Wolfgang Klaus Bernd Rainer Uwe Michael Thomas Ralf Detlef Volker Stefan Jonas Hartmut \
            Ulrich Reinhard",
        surnames: "Apfelbaum Birnstiel Blumentau Dachstübchen Ehrenpreis Federlein Finkenschlag Gartenlaub \
            Glühwurm Goldregen Haselnuss Heidekraut Himmelblau Holunder Kirschkern Kornblum Lindenblatt \
            Löwenzahn Meier Mondschein Morgentau Müller Nussbaumer Pfefferminz Quittengold Regenschirm \
            Rosenstock Sauerampfer Schmidt Schneeglock Sonnenhut Sternschnupp Taubenblau Veilchenfeld \
            Wacholder Weidenkätz Wiesenklee Zaunkönig Zimtstern Zuckerrüb",
    },
    Origin {
        language: Some("Türkisch"),
        share: 12,
        old_women: "Fatma Emine Hatice Zeynep Meryem",
        old_men: "Mehmet Mustafa Ahmet Hüseyin İbrahim",
        women: "Ayşe Elif Gülay Nuray Sevgi Filiz",
        men: "Murat Cem Orhan Tarık Serkan",
        surnames: "Yıldızlı Çiçekçi Gökmavi Güneşli Papatya Şekerci Kayısı Yılmaz",
    },
    Origin {
        language: Some("Polnisch"),
        share: 9,
        old_women: "Jadwiga Krystyna Halina Stanisława",
        old_men: "Zbigniew Kazimierz Tadeusz Henryk",
        women: "Agnieszka Małgorzata Beata Ewa",
        men: "Łukasz Paweł Marek Andrzej",
        surnames: "Jabłko Gwiazda Słonecznik Malina Nowak Śnieżynka Wiosna",
    },
    Origin {
        language: Some("Russisch"),
        share: 6,
        old_women: "Ljudmila Galina Nina Valentina",
        old_men: "Viktor Nikolai Anatoli Wladimir",
        women: "Olga Irina Swetlana Tatjana",
        men: "Alexander Sergej Dimitri Eugen",
        surnames: "Beresenko Solnyschko Wischnenko Klenenko Romaschko",
    },
    Origin {
        language: Some("Italienisch"),
        share: 4,
        old_women: "Concetta Rosalia Assunta",
        old_men: "Salvatore Carmelo Vito",
        women: "Giulia Francesca Paola",
        men: "Marco Luca Stefano",
        surnames: "Limoncino Girasoli Stellamare Pomodorini",
    },
    Origin {
        language: Some("Griechisch"),
        share: 3,
        old_women: "Eleni Sofia Despina",
        old_men: "Georgios Dimitrios Kostas",
        women: "Katerina Ioanna",
        men: "Nikos Jannis",
        surnames: "Kalimeridis Thalassidis Iliotropos",
    },
];

/// What somebody is called, and what they speak.
#[derive(Clone, Debug)]
pub struct Name {
    pub salutation: &'static str,
    pub first: &'static str,
    pub last: &'static str,
    /// German first.
    pub languages: Vec<&'static str>,
}

/// Gives out names, none of them twice.
#[derive(Debug)]
pub struct Names {
    dice: Dice,
    given: HashSet<(&'static str, &'static str)>,
}

impl Names {
    pub fn new() -> Self {
        Self { dice: Dice::of("names"), given: HashSet::new() }
    }

    /// A name of somebody who is visited.
    pub fn old(&mut self) -> Name {
        self.draw(64, |origin, is_woman| if is_woman { origin.old_women } else { origin.old_men })
    }

    /// A name of somebody who visits.
    pub fn young(&mut self) -> Name {
        self.draw(70, |origin, is_woman| if is_woman { origin.women } else { origin.men })
    }

    fn draw(&mut self, women: u64, firsts: impl Fn(&Origin, bool) -> &'static str) -> Name {
        loop {
            let origin = self.origin();
            let is_woman = self.dice.percent(women);
            let (first, last) = (self.word(firsts(origin, is_woman)), self.word(origin.surnames));
            if self.given.insert((first, last)) {
                let salutation = if is_woman { "Frau" } else { "Herr" };
                let languages = std::iter::once("Deutsch").chain(origin.language).collect();
                return Name { salutation, first, last, languages };
            }
        }
    }

    fn word(&mut self, of: &'static str) -> &'static str {
        let words: Vec<&'static str> = of.split_whitespace().collect();
        self.dice.pick::<&'static str>(&words)
    }

    fn origin(&mut self) -> &'static Origin {
        let mut drawn = self.dice.below(ORIGINS.iter().map(|origin| origin.share).sum());
        for origin in &ORIGINS {
            match drawn.checked_sub(origin.share) {
                Some(rest) => drawn = rest,
                None => return origin,
            }
        }
        &ORIGINS[0]
    }
}
