//! The words of stages and papers.

use entity::value::Stage;

use crate::{
    volunteers::{papers::rules::Paper, stages::rules::Refusal},
    web::{format, lang::Lang},
};

/// The words of stages and papers, in one language.
#[derive(Debug)]
pub struct Steps {
    pub stage: &'static str,
    pub word: fn(Stage) -> &'static str,
    /// What is done to get there.
    pub step: fn(Stage) -> &'static str,
    pub next_step: &'static str,
    pub step_since: &'static str,
    pub pause_until: &'static str,
    pub pause_until_hint: &'static str,
    pub pause_over: fn(&str) -> String,
    pub take_back: &'static str,
    pub nothing_to_take_back: &'static str,
    pub nothing_yet: &'static str,
    pub papers: &'static str,
    pub papers_lede: &'static str,
    pub paper: fn(Paper) -> &'static str,
    /// That it was seen, or signed.
    pub came: fn(Paper) -> &'static str,
    pub certificate: &'static str,
    pub certificate_on: &'static str,
    pub certificate_on_hint: &'static str,
    pub seen_on: &'static str,
    pub seen_on_hint: &'static str,
    pub seen: fn(&str, &str, Option<&str>) -> String,
    pub signed: &'static str,
    pub confidentiality_on: &'static str,
    pub agreement_on: &'static str,
    pub seen_missing: &'static str,
    pub date_missing: &'static str,
    pub seen_before_dated: &'static str,
    pub too_old: &'static str,
    pub due_again: &'static str,
    pub is_due: fn(&str) -> String,
    pub runs_out: fn(&str) -> String,
    pub kept_until: fn(&str) -> String,
    pub missing: &'static str,
    pub complete: &'static str,
    pub incomplete: &'static str,
    pub running_out: &'static str,
    pub no_papers: &'static str,
    pub no_papers_of_mine: &'static str,
    pub enter_papers: &'static str,
    not_next: fn(&str, &str) -> String,
    before: fn(&str) -> String,
    until_wrong: &'static str,
    papers_missing: fn(&str) -> String,
}

const DE: Steps = Steps {
    stage: "Stand",
    word: |stage| match stage {
        Stage::Applied => "beworben",
        Stage::TalkHeld => "Gespräch geführt",
        Stage::PapersComplete => "Nachweise vollständig",
        Stage::Active => "aktiv",
        Stage::Paused => "pausiert",
        Stage::Left => "ausgeschieden",
    },
    step: |stage| match stage {
        Stage::Applied => "Wieder aufnehmen: Die Bewerbung beginnt neu",
        Stage::TalkHeld => "Das Gespräch ist geführt",
        Stage::PapersComplete => "Die Nachweise sind vollständig",
        Stage::Active => "Das Ehrenamt beginnt oder geht weiter",
        Stage::Paused => "Das Ehrenamt pausiert",
        Stage::Left => "Das Ehrenamt ist beendet",
    },
    next_step: "Nächster Schritt",
    step_since: "Seit",
    pause_until: "Pause bis",
    pause_until_hint: "Der letzte Tag der Pause. Leer lassen, wenn es noch offen ist.",
    pause_over: |day| format!("Die Pause war bis {day} geplant. Bitte fragen Sie nach, ob es weitergeht."),
    take_back: "Den letzten Schritt zurücknehmen: Er war ein Irrtum",
    nothing_to_take_back: "Hier gibt es keinen Schritt, der zurückgenommen werden kann. \
                           Das Ende des Ehrenamts nehmen Sie unter „Ehrenamt beenden“ zurück.",
    nothing_yet: "Hier steht der Weg von der Bewerbung an. Als Nächstes kommt das Gespräch.",
    papers: "Nachweise",
    papers_lede: "Von keinem Nachweis wird eine Kopie aufbewahrt, nur das Datum.",
    paper: |paper| match paper {
        Paper::Certificate => "Führungszeugnis",
        Paper::Confidentiality => "Schweigepflicht",
        Paper::Agreement => "Vereinbarung",
    },
    came: |paper| match paper {
        Paper::Certificate => "Führungszeugnis vorgelegt",
        Paper::Confidentiality => "Schweigepflicht unterschrieben",
        Paper::Agreement => "Vereinbarung unterschrieben",
    },
    certificate: "Führungszeugnis",
    certificate_on: "Ausgestellt am",
    certificate_on_hint: "Das Datum auf dem Führungszeugnis. Bei der Vorlage darf es höchstens drei Monate alt sein.",
    seen_on: "Vorgelegt am",
    seen_on_hint: "Der Tag, an dem Sie es gesehen haben.",
    seen: |seen, dated, by| match by {
        Some(by) => format!("gesehen am {seen} von {by}, ausgestellt am {dated}"),
        None => format!("gesehen am {seen}, ausgestellt am {dated}"),
    },
    signed: "Unterschrieben",
    confidentiality_on: "Schweigepflicht unterschrieben am",
    agreement_on: "Vereinbarung unterschrieben am",
    seen_missing: "Bitte geben Sie auch an, wann Sie das Führungszeugnis gesehen haben.",
    date_missing: "Bitte geben Sie auch an, von wann das Führungszeugnis ist.",
    seen_before_dated: "Das Führungszeugnis kann nicht vor seiner Ausstellung vorgelegt worden sein. \
                        Bitte prüfen Sie beide Daten.",
    too_old: "Bei der Vorlage war das Führungszeugnis älter als drei Monate. Bitte lassen Sie sich ein neues zeigen.",
    due_again: "Wieder fällig am",
    is_due: |day| format!("Ein neues Führungszeugnis ist seit {day} fällig."),
    runs_out: |day| format!("Ein neues Führungszeugnis ist am {day} fällig."),
    kept_until: |day| format!("Der Vermerk zum Führungszeugnis wird bis {day} aufbewahrt und dann gelöscht."),
    missing: "Es fehlt noch",
    complete: "vollständig",
    incomplete: "unvollständig",
    running_out: "Führungszeugnis läuft ab",
    no_papers: "Hier stehen Führungszeugnis, Schweigepflicht und Vereinbarung, sobald sie vorliegen.",
    no_papers_of_mine: "Hier steht, was das Büro von Ihnen gesehen hat: Führungszeugnis, Schweigepflicht, Vereinbarung.",
    enter_papers: "Nachweise eintragen",
    not_next: |stage, next| {
        format!("Der Stand ist „{stage}“. Danach kommt zuerst: {next}. Bitte wählen Sie diesen Schritt.")
    },
    before: |day| format!("Am {day} ist schon etwas eingetragen. Bitte wählen Sie diesen Tag oder einen späteren."),
    until_wrong: "Eine Pause endet nicht, bevor sie beginnt, und nur eine Pause hat ein Ende. Bitte prüfen Sie „Pause bis“.",
    papers_missing: |papers| format!("Es fehlt noch: {papers}. Bitte tragen Sie das zuerst unter „Nachweise“ ein."),
};

const EN: Steps = Steps {
    stage: "Stage",
    word: |stage| match stage {
        Stage::Applied => "applied",
        Stage::TalkHeld => "talk held",
        Stage::PapersComplete => "papers complete",
        Stage::Active => "active",
        Stage::Paused => "paused",
        Stage::Left => "left",
    },
    step: |stage| match stage {
        Stage::Applied => "Take on again: the application begins anew",
        Stage::TalkHeld => "The talk was held",
        Stage::PapersComplete => "The papers are complete",
        Stage::Active => "Volunteering begins, or goes on",
        Stage::Paused => "Volunteering pauses",
        Stage::Left => "Volunteering has ended",
    },
    next_step: "Next step",
    step_since: "Since",
    pause_until: "Pause until",
    pause_until_hint: "The last day of the pause. Leave empty if it is open.",
    pause_over: |day| format!("The pause was planned until {day}. Please ask whether volunteering goes on."),
    take_back: "Take the last step back: it was a mistake",
    nothing_to_take_back: "There is no step here that can be taken back. \
                           The end of volunteering is taken back under “End volunteering”.",
    nothing_yet: "The way from the application on will stand here. The talk comes next.",
    papers: "Papers",
    papers_lede: "No copy of any paper is kept, only its date.",
    paper: |paper| match paper {
        Paper::Certificate => "police certificate",
        Paper::Confidentiality => "confidentiality",
        Paper::Agreement => "agreement",
    },
    came: |paper| match paper {
        Paper::Certificate => "Police certificate seen",
        Paper::Confidentiality => "Confidentiality signed",
        Paper::Agreement => "Agreement signed",
    },
    certificate: "Police certificate",
    certificate_on: "Issued on",
    certificate_on_hint: "The date on the certificate. It may be three months old when you see it, not more.",
    seen_on: "Seen on",
    seen_on_hint: "The day on which you saw it.",
    seen: |seen, dated, by| match by {
        Some(by) => format!("seen on {seen} by {by}, issued on {dated}"),
        None => format!("seen on {seen}, issued on {dated}"),
    },
    signed: "Signed",
    confidentiality_on: "Confidentiality signed on",
    agreement_on: "Agreement signed on",
    seen_missing: "Please also say when you saw the certificate.",
    date_missing: "Please also say when the certificate was issued.",
    seen_before_dated: "The certificate cannot have been seen before it was issued. Please check both dates.",
    too_old: "The certificate was older than three months when you saw it. Please ask for a new one.",
    due_again: "Due again on",
    is_due: |day| format!("A new police certificate has been due since {day}."),
    runs_out: |day| format!("A new police certificate is due on {day}."),
    kept_until: |day| format!("The note of the police certificate is kept until {day} and then deleted."),
    missing: "Still missing",
    complete: "complete",
    incomplete: "incomplete",
    running_out: "police certificate runs out",
    no_papers: "Police certificate, confidentiality and agreement will stand here once they are there.",
    no_papers_of_mine: "What the office has seen of you will stand here: police certificate, confidentiality, agreement.",
    enter_papers: "Enter papers",
    not_next: |stage, next| format!("The stage is “{stage}”. What comes next is: {next}. Please choose this step."),
    before: |day| format!("Something is entered on {day} already. Please choose that day or a later one."),
    until_wrong: "A pause does not end before it begins, and only a pause has an end. Please check “Pause until”.",
    papers_missing: |papers| format!("Still missing: {papers}. Please enter that under “Papers” first."),
};

/// Why a step is not taken, and what to do.
pub fn refused(why: &Refusal, lang: Lang) -> String {
    let t = lang.volunteer_steps();
    match why {
        Refusal::NotNext(from) => {
            let next = crate::volunteers::stages::rules::next(*from).iter().map(|stage| (t.step)(*stage));
            (t.not_next)((t.word)(*from), &next.collect::<Vec<_>>().join(", "))
        }
        Refusal::Before(day) => (t.before)(&format::day(*day)),
        Refusal::InTheFuture => lang.people().not_after_today.to_owned(),
        Refusal::Until => t.until_wrong.to_owned(),
        Refusal::Papers(missing) => (t.papers_missing)(&t.listed(missing)),
    }
}

impl Steps {
    /// `Führungszeugnis, Vereinbarung`
    pub fn listed(&self, papers: &[Paper]) -> String {
        papers.iter().map(|paper| (self.paper)(*paper)).collect::<Vec<_>>().join(", ")
    }
}

impl Lang {
    /// The words of stages and papers.
    pub fn volunteer_steps(self) -> &'static Steps {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
