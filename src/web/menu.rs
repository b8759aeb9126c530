//! The navigation of each role. What a role may not do is not there.

use entity::value::{Role, Roles};

use super::lang::Lang;

/// One entry of the navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuItem {
    pub href: &'static str,
    pub label: &'static str,
    /// The picture above it, where the navigation is at the bottom.
    pub icon: Option<Icon>,
    /// Whether the page shown belongs to it.
    pub current: bool,
    /// Whether it stands behind "Mehr": somebody with many tasks has more entries than a line holds.
    pub is_folded: bool,
}

/// What an entry is about, as a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Home,
    People,
    Hours,
    Me,
}

/// So many entries a line of the navigation holds at 1280 pixels.
const LINE: usize = 11;

/// Looked at seldom: the first to be folded.
const SELDOM: [&str; 7] = ["/import", "/outbox", "/settings", "/accounts", "/trail", "/reads", "/access"];

/// (for whom, address, German, English), in the order of the navigation.
const ENTRIES: &[(&[Role], &str, &str, &str)] = &[
    (&[Role::Volunteer], "/my", "Start", "Start"),
    (&[Role::Volunteer], "/my/people", "Meine Menschen", "My people"),
    (&[Role::Volunteer], "/my/hours", "Stunden", "Hours"),
    (&[Role::Volunteer], "/account", "Ich", "Me"),
    (&[Role::Coordinator], "/today", "Heute", "Today"),
    (&[Role::Finance], "/months", "Monate", "Months"),
    (&[Role::Finance], "/statements", "Abrechnungen", "Statements"),
    (&[Role::Coordinator, Role::Finance], "/seniors", "Senior*innen", "Seniors"),
    (&[Role::Coordinator], "/volunteers", "Ehrenamtliche", "Volunteers"),
    (&[Role::Coordinator], "/partners", "Partner", "Partners"),
    (&[Role::Coordinator], "/enquiries", "Anfragen", "Enquiries"),
    (&[Role::Coordinator], "/assignments", "Begleitungen", "Assignments"),
    (&[Role::Coordinator], "/visits", "Besuche", "Visits"),
    (&[Role::Coordinator], "/letters", "Briefe", "Letters"),
    (&[Role::Coordinator, Role::Admin], "/import", "Import", "Import"),
    (&[Role::Coordinator, Role::Finance, Role::Admin], "/outbox", "Postausgang", "Outbox"),
    (&[Role::Coordinator, Role::Finance, Role::Admin], "/settings", "Einstellungen", "Settings"),
    (&[Role::Admin], "/accounts", "Konten", "Accounts"),
    (&[Role::Auditor], "/trail", "Protokoll", "Trail"),
    (&[Role::Auditor], "/reads", "Einsichten", "Reads"),
    (&[Role::Auditor, Role::Admin], "/access", "Zugriffe", "Access"),
];

/// (for whom, address, German, English): what is begun most, in the header of every page.
const BEGINNINGS: [(&[Role], &str, &str, &str); 4] = [
    (&[Role::Coordinator], "/enquiries/new", "Anfrage", "Enquiry"),
    (&[Role::Coordinator], "/seniors/new", "Senior*in", "Senior"),
    (&[Role::Coordinator], "/volunteers/new", "Ehrenamtliche*r", "Volunteer"),
    (&[Role::Coordinator], "/assignments/new", "Begleitung", "Assignment"),
];

/// What these roles can begin anywhere.
pub fn beginnings(roles: &Roles, lang: Lang) -> Vec<MenuItem> {
    let mine = BEGINNINGS.iter().filter(|(whom, ..)| roles.has_any(whom));
    let item = |(_, href, german, english): &(&[Role], &'static str, &'static str, &'static str)| MenuItem {
        href,
        label: match lang {
            Lang::De => german,
            Lang::En => english,
        },
        icon: None,
        current: false,
        is_folded: false,
    };
    mine.map(item).collect()
}

/// The entries for these roles, the one that leads to `path` marked.
pub fn of(roles: &Roles, lang: Lang, path: &str) -> Vec<MenuItem> {
    let mine = ENTRIES.iter().filter(|(whom, ..)| roles.has_any(whom));
    let is_long = mine.clone().count() > LINE;
    let current =
        mine.clone().map(|(_, href, ..)| *href).filter(|href| leads_to(href, path)).max_by_key(|href| href.len());
    mine.map(|(_, href, german, english)| MenuItem {
        href,
        label: match lang {
            Lang::De => german,
            Lang::En => english,
        },
        icon: icon(href),
        current: current == Some(href),
        is_folded: is_long && SELDOM.contains(href),
    })
    .collect()
}

/// Only the pages of a volunteer have one: theirs is the navigation at the bottom.
fn icon(href: &str) -> Option<Icon> {
    match href {
        "/my" => Some(Icon::Home),
        "/my/people" => Some(Icon::People),
        "/my/hours" => Some(Icon::Hours),
        "/account" => Some(Icon::Me),
        _ => None,
    }
}

/// The page that these roles begin their day with.
pub fn start(roles: &Roles) -> &'static str {
    ENTRIES.iter().find(|(whom, ..)| roles.has_any(whom)).map_or("/account", |(_, href, ..)| href)
}

/// Whether somebody only visits, and so has the phone's pages.
pub fn is_volunteer_only(roles: &Roles) -> bool {
    roles.has(Role::Volunteer) && roles.iter().count() == 1
}

/// Whether somebody may look for people.
pub fn may_search(roles: &Roles) -> bool {
    roles.has_any(&[Role::Coordinator, Role::Finance])
}

fn leads_to(href: &str, path: &str) -> bool {
    path.strip_prefix(href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_navigation_of_somebody_with_many_tasks_still_fits_a_line() {
        let shown = |roles: &[Role]| {
            let menu = of(&roles.iter().copied().collect::<Roles>(), Lang::De, "/settings/bank");
            let (folded, shown): (Vec<_>, Vec<_>) = menu.into_iter().partition(|item| item.is_folded);
            assert!(shown.len() <= LINE, "{shown:?}");
            (shown.len(), folded.len())
        };
        assert_eq!(shown(&[Role::Coordinator]), (11, 0));
        assert_eq!(shown(&[Role::Coordinator, Role::Finance, Role::Admin]), (10, 5));
        assert_eq!(shown(&[Role::Coordinator, Role::Finance, Role::Admin, Role::Auditor]), (10, 7));
    }

    #[test]
    fn every_entry_of_the_navigation_at_the_bottom_has_a_picture_of_its_own() {
        let menu = of(&Roles::from_iter([Role::Volunteer]), Lang::De, "/my/hours");
        let icons: Vec<_> = menu.iter().filter_map(|item| item.icon).collect();
        assert_eq!(icons, [Icon::Home, Icon::People, Icon::Hours, Icon::Me]);
        assert_eq!(menu.len(), icons.len());
    }
}
