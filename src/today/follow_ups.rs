//! The follow-ups of the worklist: whose, and how urgent.

use entity::value::AccountId;

use super::text::Text;
use crate::{
    error::Result,
    form,
    journal::{
        Group,
        due::{self, Due, Whose},
    },
    web::{desk::Desk, role::Coordinator},
};

/// So many are shown; the rest is counted.
const SHOWN: u64 = 100;

form! {
    /// Whose follow-ups are shown: hers and those for both, unless it says `both` or `others`.
    pub struct Filter { whose }
}

/// A choice of whose are shown, with how many there are.
#[derive(Debug)]
pub struct Choice {
    pub label: String,
    pub href: &'static str,
    pub is_chosen: bool,
}

/// The follow-ups due until Sunday.
#[derive(Debug)]
pub struct FollowUps {
    pub choices: Vec<Choice>,
    /// By urgency, with its heading.
    pub groups: Vec<(String, Vec<Due>)>,
    pub more: Option<String>,
}

impl FollowUps {
    /// Whether there is nothing to do for anybody.
    pub fn is_idle(&self) -> bool {
        self.groups.is_empty()
    }

    /// Those the filter asks for.
    pub async fn of(desk: &Desk<Coordinator>, me: AccountId, filter: &Filter, t: &'static Text) -> Result<Self> {
        let (db, today) = (desk.db(), desk.today());
        let all = [
            (Whose::MineAndBoth(me), "", "/today", t.mine_and_both),
            (Whose::Both, "both", "/today?whose=both", t.both),
            (Whose::Others(me), "others", "/today?whose=others", t.others),
        ];
        let chosen =
            all.iter().find(|(_, word, ..)| *word == filter.whose.value()).map_or(all[0].0, |(whose, ..)| *whose);
        let (mut choices, mut total) = (Vec::new(), 0);
        for (whose, _, href, label) in all {
            let count = due::count(db, whose, today).await?;
            total = if whose == chosen { count } else { total };
            choices.push(Choice { label: format!("{label} ({count})"), href, is_chosen: whose == chosen });
        }
        let mut list = due::list(db, chosen, SHOWN, today, desk.lang()).await?;
        let more = total.saturating_sub(list.len() as u64);
        let mut groups = Vec::new();
        for group in [Group::Overdue, Group::Today, Group::ThisWeek] {
            let (these, others): (Vec<Due>, Vec<Due>) = list.into_iter().partition(|one| one.group == group);
            list = others;
            if !these.is_empty() {
                groups.push(((t.group)(group, these.len()), these));
            }
        }
        Ok(Self { choices, groups, more: (more > 0).then(|| (t.n_more)(usize::try_from(more).unwrap_or(usize::MAX))) })
    }
}
