//! Values of which there are a few, each a word: the same in the table and in forms.

use std::fmt;

/// A text that is none of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownWord;

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("none of the words")
    }
}

impl std::error::Error for UnknownWord {}

/// Makes types of a few values, each with its word.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $value:ident = $word:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, sea_orm::DeriveValueType)]
        #[sea_orm(value_type = "String")]
        pub enum $name {
            $($(#[$of])* $value,)+
        }

        impl $name {
            /// All of them, in the order of forms.
            pub const ALL: &[Self] = &[$(Self::$value),+];

            /// The word in forms and in the table.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::value::words::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|value| value.word() == text).ok_or($crate::value::words::UnknownWord)
            }
        }
    )+};
}

pub(crate) use words;

words! {
    /// Where a volunteer stands between application and leaving.
    Stage {
        Applied = "applied",
        TalkHeld = "talk_held",
        PapersComplete = "papers_complete",
        Active = "active",
        Paused = "paused",
        Left = "left",
    }

    /// Whom somebody would like to have beside them: a wish.
    Gender {
        Woman = "woman",
        Man = "man",
    }

    /// What lives in a household, or what a volunteer would rather not meet.
    Pet {
        Dog = "dog",
        Cat = "cat",
        Bird = "bird",
        Rodent = "rodent",
        Other = "other",
    }

    /// What a contact may decide for a senior.
    Representative {
        None = "none",
        /// By power of attorney (Vorsorgevollmacht, § 1820 BGB).
        Authorised = "authorised",
        /// Appointed by a court (rechtliche Betreuung, § 1814 BGB).
        Guardian = "guardian",
    }

    /// What somebody agrees to, in writing.
    Purpose {
        /// That what is needed for the service is kept, health data included (§ 67b SGB X).
        Keeping = "keeping",
        /// That the other side of a tandem learns name, address and phone.
        PassingOn = "passing_on",
        /// That wishes about gender and community are kept (Art. 9 GDPR).
        Wishes = "wishes",
        /// Pictures for the service's own work with the public.
        Pictures = "pictures",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_the_same_there_and_back() {
        for stage in Stage::ALL {
            assert_eq!(stage.word().parse(), Ok(*stage));
        }
        assert_eq!("retired".parse::<Stage>(), Err(UnknownWord));
    }
}
