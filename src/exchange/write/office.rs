//! Settings, care funds, partners, tariffs.

use super::{Ids, Saved, Written};
use crate::{
    error::Result,
    exchange::{
        folder::Folder,
        plan::Plan,
        tables::{
            money::Tariff,
            office::{CareFund, Partner, Setting},
        },
    },
    store::{SeenAt, Tx},
};
use entity::{care_fund, partner, setting, tariff};
use sea_orm::{EntityTrait, Set};

/// Saves the settings; their primary key is their name.
pub async fn settings(tx: &Tx, folder: &Folder, plan: &Plan) -> Result<()> {
    let changed = plan.settings.changed.iter().map(|change| change.at);
    for at in plan.settings.added.iter().copied().chain(changed) {
        let Setting { key, value } = &folder.settings.lines[at].row;
        let row =
            setting::ActiveModel { key: Set(key.word().to_owned()), value: Set(value.clone()), ..Default::default() };
        match setting::Entity::find_by_id(key.word()).one(tx.read()).await? {
            Some(before) => {
                tx.update(before.seen_now(), row).await?;
            }
            None => {
                tx.insert(row).await?;
            }
        }
    }
    Ok(())
}

impl Written for CareFund {
    type Active = care_fund::ActiveModel;

    fn active(&self, _ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        Ok(care_fund::ActiveModel {
            ik: Set(self.ik.clone()),
            name: Set(self.name.clone()),
            street: Set(self.street.clone()),
            postal_code: Set(self.postal_code.clone()),
            town: Set(self.town.clone()),
            ..Default::default()
        })
    }

    fn remember(saved: &Saved<Self>, ids: &mut Ids<'_>) {
        ids.care_funds.insert(&saved.ik.to_string(), saved.id);
    }
}

impl Written for Partner {
    type Active = partner::ActiveModel;

    fn active(&self, ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        Ok(partner::ActiveModel {
            number: Set(self.number.clone()),
            name: Set(self.name.clone()),
            kind: Set(self.kind.clone()),
            district_id: Set(self.district.as_deref().map(|district| ids.district(district)).transpose()?),
            phone: Set(self.phone.clone()),
            email: Set(self.email.clone()),
            ..Default::default()
        })
    }
}

impl Written for Tariff {
    type Active = tariff::ActiveModel;

    fn active(&self, _ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        Ok(tariff::ActiveModel {
            service: Set(self.service),
            valid_from: Set(self.valid_from),
            per_hour: Set(self.per_hour),
            step_minutes: Set(self.step.0),
            rounding: Set(self.rounding),
            ..Default::default()
        })
    }
}
