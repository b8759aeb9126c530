//! A care grade of a senior, from a day to a day.

use entity::{
    care_grade,
    value::{CareGradeId, SeniorId},
};

use crate::{
    seniors::{
        queries,
        rules::{self, Care, Span},
        service_check, warning,
    },
    web::{editing::prelude::*, format, input::Input, role::Coordinator},
};

form! {
    /// A care grade; `ends_previous` lets the one before end the day before.
    pub struct CareGradeForm { valid_from, valid_until, grade, at_home, ends_previous, remove }
}

/// What the form says.
#[derive(Debug)]
pub struct CareGrade {
    span: Span,
    grade: i32,
    at_home: bool,
    ends_previous: bool,
    remove: bool,
}

impl CareGradeForm {
    fn of(row: &care_grade::Model, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.valid_from.set(row.valid_from);
        form.valid_until.set_if(row.valid_until.as_ref());
        form.grade.set(row.grade);
        form.at_home.set_if(row.at_home.then_some("yes").as_ref());
        form
    }
}

impl Editing for CareGradeForm {
    type Caller = Coordinator;
    type Key = Part<SeniorId, CareGradeId>;
    type Input = CareGrade;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        if let Some(id) = key.id {
            let row = one(db, key.of, id).await?;
            return Ok((Self::of(&row, lang), row.version));
        }
        let mut form = Self::empty(lang);
        form.at_home.set("yes");
        form.ends_previous.set("yes");
        Ok((form, 0))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<CareGrade, Self> {
        let from = self.valid_from.required(parse::date);
        let until = self.valid_until.optional(parse::date);
        let grade = self.grade.required(parse::whole(1..=5));
        let (at_home, ends_previous) = (self.at_home.is_ticked(), self.ends_previous.is_ticked());
        let (Some(from), Some(until), Some(grade)) = (from, until, grade) else { return Err(self) };
        let span = Span { from, until };
        if span.is_backwards() {
            self.valid_until.refuse(&Problem::Says(lang.people().end_before_start.to_owned()));
            return Err(self);
        }
        let grade = i32::try_from(grade).expect("1 to 5 fits");
        Ok(CareGrade { span, grade, at_home, ends_previous, remove: self.remove.is_ticked() })
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: CareGrade, lang: Lang) -> Result<Done> {
        let senior = queries::by_id(tx.read(), key.of).await?;
        let done = Done::to(format!("/seniors/{}", key.of)).saying((lang.people().saved)(&senior.number));
        let cares = cares(tx.read(), key.of).await?;
        let before = match key.id {
            Some(id) => Some(one(tx.read(), key.of, id).await?.seen_at(version)?),
            None => None,
        };
        if let Some(seen) = before.clone().filter(|_| input.remove) {
            let began_on = seen.row().valid_from;
            tx.delete(seen).await?;
            service_check::forget_check(tx, key.of, began_on).await?;
            return warned(tx, key.of, &cares, done, lang).await;
        }
        make_room(tx, key, &input, lang).await?;
        let row = care_grade::ActiveModel {
            senior_id: Set(key.of),
            valid_from: Set(input.span.from),
            valid_until: Set(input.span.until),
            grade: Set(input.grade),
            at_home: Set(input.at_home),
            ..Default::default()
        };
        if let Some(moved) = before.as_ref().map(|seen| seen.row().valid_from).filter(|from| *from != input.span.from) {
            service_check::forget_check(tx, key.of, moved).await?;
        }
        match before {
            Some(seen) => tx.update(seen.clone(), care_grade::ActiveModel { id: Set(seen.row().id), ..row }).await?,
            None => tx.insert(row).await?,
        };
        service_check::check_service(tx, key.of).await?;
        warned(tx, key.of, &cares, done, lang).await
    }

    fn removal(&self) -> Option<&Input> {
        Some(&self.remove)
    }

    async fn page(self, desk: &Desk<Coordinator>, key: Self::Key) -> Result<FormPage> {
        let t = desk.lang().senior_parts();
        let senior = queries::by_id(desk.db(), key.of).await?;
        let grades = (1..=5).map(|grade| Choice::new(grade, (t.care_grade_n)(grade))).collect();
        let has_open = all(desk.db(), key.of).await?.iter().any(|row| row.valid_until.is_none());
        let mut fields = vec![
            Field::new(&self.grade, t.care_grade, Control::Radios(grades)),
            Field::new(&self.valid_from, t.valid_from, Control::Date).hint(t.valid_from_hint),
            Field::new(&self.valid_until, t.valid_until, Control::Date).hint(t.valid_until_hint).optional(),
            Field::new(&self.at_home, t.at_home, Control::Checkbox).hint(t.at_home_hint),
        ];
        match key.id {
            None if has_open => fields.push(Field::new(&self.ends_previous, t.ends_previous, Control::Checkbox)),
            None => (),
            Some(_) => fields.push(Field::new(&self.remove, t.remove, Control::Checkbox).hint(t.remove_hint)),
        }
        let part = key.id.map_or("care-grades/new".to_owned(), |id| format!("care-grades/{id}"));
        Ok(queries::form_page(desk, &senior, &self, t.care_grade, &part).fields(fields))
    }
}

/// Ends the open grade before, where that is wanted, and refuses two grades on one day.
async fn make_room(tx: &Tx, key: Part<SeniorId, CareGradeId>, input: &CareGrade, lang: Lang) -> Result<()> {
    let t = lang.senior_parts();
    for other in all(tx.read(), key.of).await?.into_iter().filter(|row| Some(row.id) != key.id) {
        let theirs = Span { from: other.valid_from, until: other.valid_until };
        if !theirs.overlaps(input.span) {
            continue;
        }
        let gives_way = key.id.is_none() && input.ends_previous && theirs.until.is_none();
        let Some(last) = input.span.from.pred_opt().filter(|last| gives_way && theirs.from <= *last) else {
            let from = format::day(theirs.from);
            return Err(Error::refused((t.grades_overlap)(other.grade, &from, theirs.until.map(format::day))));
        };
        let id = other.id;
        tx.update(
            other.seen_now(),
            care_grade::ActiveModel { id: Set(id), valid_until: Set(Some(last)), ..Default::default() },
        )
        .await?;
    }
    Ok(())
}

/// Says so where statements stand that were reckoned without this.
async fn warned(tx: &Tx, of: SeniorId, before: &[Care], done: Done, lang: Lang) -> Result<Done> {
    let Some(day) = rules::first_difference(before, &cares(tx.read(), of).await?) else { return Ok(done) };
    warning::of_billed(tx, of, day, done, lang).await
}

/// The care grades as the relief budget sees them.
async fn cares(db: &impl ConnectionTrait, of: SeniorId) -> Result<Vec<Care>> {
    let care = |row: care_grade::Model| Care {
        span: Span { from: row.valid_from, until: row.valid_until },
        at_home: row.at_home,
    };
    Ok(all(db, of).await?.into_iter().map(care).collect())
}

async fn one(db: &impl ConnectionTrait, of: SeniorId, id: CareGradeId) -> Result<care_grade::Model> {
    let row = care_grade::Entity::find_by_id(id).filter(care_grade::Column::SeniorId.eq(of)).one(db).await?;
    row.ok_or(Error::NotFound)
}

async fn all(db: &impl ConnectionTrait, of: SeniorId) -> Result<Vec<care_grade::Model>> {
    Ok(care_grade::Entity::find().filter(care_grade::Column::SeniorId.eq(of)).all(db).await?)
}
