//! Districts are spelled as they are displayed, however a file puts their umlauts together.

use crate::exchange::folder::{Folder, Stock};

/// Replaces the names of known districts by the displayed ones, so that the same name is the same value.
pub fn spell(folder: &mut Folder, stock: &Stock) {
    let seniors = folder.seniors.lines.iter_mut().map(|line| &mut line.row.district);
    let volunteers = folder.volunteers.lines.iter_mut().map(|line| &mut line.row.district);
    let groups = folder.groups.lines.iter_mut().map(|line| &mut line.row.district);
    let partners = folder.partners.lines.iter_mut().filter_map(|line| line.row.district.as_mut());
    for named in seniors.chain(volunteers).chain(groups).chain(partners) {
        if let Some((displayed, _)) = stock.known_district(named) {
            displayed.clone_into(named);
        }
    }
}
