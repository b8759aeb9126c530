//! Everything that is wrong, counted; kept as far as somebody will read it.

use super::problem::Problem;

/// What is wrong. Of very many only the first found are kept, and the others counted: a small file can hold a wrong cell
/// in every second byte, and a page of ten thousand lines helps nobody.
#[derive(Debug)]
pub struct Problems {
    kept: Vec<Problem>,
    most: usize,
    more: usize,
}

impl Problems {
    /// Keeps each of them, as the command line does, which tells all there are.
    pub fn all() -> Self {
        Self::at_most(usize::MAX)
    }

    /// Keeps so many.
    pub fn at_most(most: usize) -> Self {
        Self { kept: Vec::new(), most, more: 0 }
    }

    /// Takes note of one more.
    pub fn push(&mut self, problem: Problem) {
        if self.kept.len() < self.most {
            self.kept.push(problem);
        } else {
            self.more += 1;
        }
    }

    /// How many there are, also of those that are not kept.
    pub fn count(&self) -> usize {
        self.kept.len() + self.more
    }

    /// Those that are kept.
    pub fn kept(&self) -> &[Problem] {
        &self.kept
    }

    /// Those that are kept, to put them in order.
    pub fn kept_mut(&mut self) -> &mut [Problem] {
        &mut self.kept
    }

    /// The first of those that are kept.
    pub fn into_first(mut self, most: usize) -> Vec<Problem> {
        self.kept.truncate(most);
        self.kept
    }
}

impl Extend<Problem> for Problems {
    fn extend<I: IntoIterator<Item = Problem>>(&mut self, problems: I) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{
        folder::Folder,
        source::{File, sheets},
    };

    #[test]
    fn of_very_many_the_first_are_kept_and_all_are_counted() {
        let text = format!("dienst;gueltig_ab;euro_pro_stunde\n{}", "x;x;x\n".repeat(1000));
        let (sheets, _) = sheets(&[File { name: "tarife.csv".to_owned(), bytes: text.into_bytes() }]);
        let (mut all, mut some) = (Problems::all(), Problems::at_most(10));
        Folder::read(&sheets, &mut all);
        Folder::read(&sheets, &mut some);
        assert_eq!((all.count(), all.kept().len()), (3000, 3000));
        assert_eq!((some.count(), some.kept()), (3000, &all.kept()[..10]));
    }
}
