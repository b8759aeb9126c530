//! Only who has assigned the claim to the service, and can be named to a care fund, can be billed there.

use crate::exchange::{
    folder::Folder,
    problem::{Problem, RowFault},
};
use entity::senior::PaymentRoute;

/// `zahlweg=abtretung` needs `abtretung_ab`, `pflegekasse_ik` and a valid `versichertennummer`.
pub fn check(folder: &mut Folder) -> Vec<Problem> {
    let mut problems = Vec::new();
    for index in 0..folder.seniors.lines.len() {
        let line = &mut folder.seniors.lines[index];
        if line.row.route == PaymentRoute::Reimbursement {
            // Nothing is assigned, so there is no day from which it would be.
            line.row.assigned_from = None;
            continue;
        }
        let (number, row) = (line.number, &line.row);
        let needed = [
            ("abtretung_ab", row.assigned_from.is_none()),
            ("pflegekasse_ik", row.care_fund.is_none()),
            ("versichertennummer", row.insurance_number.is_none()),
        ];
        for (column, _) in needed.into_iter().filter(|(_, missing)| *missing) {
            problems.push(folder.seniors.problem(number, column, RowFault::NeededForClaimAssignment));
        }
    }
    problems
}
