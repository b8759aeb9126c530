//! The whole waiting list at once, as a proposal that a coordinator goes through: each line is asked for, held on to, or
//! somebody else is looked for. What she has decided on the way stands in the address.

use std::collections::{BTreeSet, HashMap};

use askama::Template;
use chrono::NaiveDate;
use entity::{
    value::{EnquiryId, VolunteerId},
    volunteer,
};

use crate::{
    enquiries::{self, Line as Enquiry},
    error::{Error, Result},
    form,
    matching::{Facts, Pair, Past, assign, obstacle, reasons, says::Said, text::Text},
    people::{self, Named},
    store::Slice,
    web::{
        desk::Desk,
        extract::Asked,
        lang::Lang,
        list::List,
        page::{Chrome, Page},
        role::Coordinator,
    },
};

/// Where it stands.
pub const PATH: &str = "/matching";

form! {
    /// Pairs that are held on to, and pairs that are not wanted, each `enquiry-volunteer`; and the page.
    pub struct Decided { keep, without, page }
}

/// An enquiry and a volunteer.
type Two = (EnquiryId, VolunteerId);

#[derive(Debug, Template)]
#[template(path = "matching/waiting_list.html")]
pub struct WaitingList {
    page: Chrome,
    t: &'static Text,
    counted: String,
    list: List<()>,
    lines: Vec<Line>,
    left_over: Vec<Enquiry>,
}

/// An enquiry and who is proposed for it.
#[derive(Debug)]
struct Line {
    enquiry: Enquiry,
    name: String,
    href: String,
    reasons: Vec<Said>,
    is_kept: bool,
    /// Where they are asked, where it is held on to or let go, where somebody else is looked for.
    ask: String,
    hold: String,
    other: String,
}

/// Shows it.
pub async fn show(desk: Desk<Coordinator>, Asked(decided): Asked<Decided>) -> Result<Page<WaitingList>> {
    let (lang, today) = (desk.lang(), desk.today());
    let waiting = enquiries::waiting(desk.db()).await?;
    let keep = pairs(decided.keep.values());
    let without = pairs(decided.without.values());
    let facts = Facts::of(desk.db(), &waiting, today).await?;
    let (facts, pairs) = plan(facts, keep.clone(), without).await?;
    let placed: HashMap<EnquiryId, VolunteerId> = pairs.into_iter().collect();
    let (with, left): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|row| placed.contains_key(&row.id));
    let (t, counted) = (lang.matching(), (lang.matching().counted)(with.len(), with.len() + left.len()));
    let shown = Slice::cut(with.into_iter().chain(left).collect(), decided.page.value());
    let list = List::of(PATH, &decided, "", shown.clone().map(drop));
    let ids = shown.rows.iter().filter_map(|row| placed.get(&row.id).copied());
    let people = people::by_ids::<volunteer::Entity>(desk.db(), ids).await?;
    let (mut lines, mut left_over) = (Vec::new(), Vec::new());
    for enquiry in Enquiry::of(desk.db(), shown.rows, lang, desk.now()).await? {
        match placed.get(&enquiry.row.id).and_then(|id| people.get(id)) {
            Some(volunteer) => lines.push(line(enquiry, volunteer, &facts, &keep, &list, lang)?),
            None => left_over.push(enquiry),
        }
    }
    Ok(Page(WaitingList { t, counted, list, lines, left_over, page: desk.page }))
}

fn line(
    enquiry: Enquiry,
    who: &volunteer::Model,
    facts: &Facts,
    keep: &BTreeSet<Two>,
    list: &List<()>,
    lang: Lang,
) -> Result<Line> {
    let two = (enquiry.row.id, who.id);
    let (seeker, helper) = (facts.seeker(two.0)?, facts.helper(two.1)?);
    let reasons = reasons(Pair { seeker, helper }, &facts.rules);
    let (is_kept, let_go) = (keep.contains(&two), list.address.without("keep", &written(two)));
    let from = form_urlencoded::Serializer::new(String::new()).append_pair("list", &list.here()).finish();
    Ok(Line {
        name: who.full_name(),
        href: people::record::<volunteer::Entity>(who.id),
        reasons: facts.say(seeker, helper, &reasons, lang),
        is_kept,
        ask: format!("/enquiries/{}/matches/{}?{from}", two.0, two.1),
        hold: if is_kept { let_go.with("page", "") } else { list.address.also("keep", &written(two)) },
        other: let_go.also("without", &written(two)),
        enquiry,
    })
}

fn written((enquiry, volunteer): Two) -> String {
    format!("{enquiry}-{volunteer}")
}

fn pairs<'a>(written: impl Iterator<Item = &'a str>) -> BTreeSet<Two> {
    let pair = |text: &str| {
        let (enquiry, volunteer) = text.split_once('-')?;
        Some((enquiry.parse().ok()?, volunteer.parse().ok()?))
    };
    written.filter_map(pair).collect()
}

/// The best for all, but for what is decided already. It takes all of a core for up to seconds, and so a thread of its own.
async fn plan(facts: Facts, keep: BTreeSet<Two>, without: BTreeSet<Two>) -> Result<(Facts, Vec<Two>)> {
    let planned = tokio::task::spawn_blocking(move || {
        let pairs = best(&facts, &keep, &without);
        (facts, pairs)
    });
    planned.await.map_err(|cause| Error::Internal(cause.into()))
}

fn best(facts: &Facts, keep: &BTreeSet<Two>, without: &BTreeSet<Two>) -> Vec<Two> {
    let today: NaiveDate = facts.rules.today;
    let can = |(enquiry, volunteer): &Two| {
        let pair = facts.seeker(*enquiry).ok().zip(facts.helper(*volunteer).ok());
        pair.is_some_and(|(seeker, helper)| obstacle(Pair { seeker, helper }, today).is_none())
    };
    // Somebody who is held on to twice is so for the first.
    let mut kept: Vec<Two> = Vec::new();
    for two in keep.iter().filter(|two| can(two)) {
        if kept.iter().all(|other| other.0 != two.0 && other.1 != two.1) {
            kept.push(*two);
        }
    }
    let is_kept = |of: fn(&Two) -> i64, id: i64| kept.iter().any(|two| of(two) == id);
    let mut seekers: Vec<_> =
        facts.seekers.iter().filter(|it| !is_kept(|two| two.0.0, it.enquiry.0)).cloned().collect();
    for seeker in &mut seekers {
        let unwanted = without.iter().filter(|(enquiry, _)| *enquiry == seeker.enquiry);
        seeker.history.extend(unwanted.map(|(_, volunteer)| (*volunteer, Past::Declined)));
    }
    let is_free = |it: &&crate::matching::Helper| !it.load.is_asked && !is_kept(|two| two.1.0, it.volunteer.0);
    let helpers: Vec<_> = facts.helpers.iter().filter(is_free).cloned().collect();
    let found = assign(&seekers, &helpers, &facts.rules).into_iter().map(|line| (line.enquiry, line.volunteer));
    kept.iter().copied().chain(found).collect()
}
