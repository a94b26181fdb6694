//! What `docs check` tells, as text for people and as JSON for machines.
//!
//! The JSON is one object. Its keys do not change without a new `version`:
//!
//! - `version`: 2.
//! - `summary`: `pages`, `differences`, `notices`, `unreadable` and `exit`, all numbers.
//! - `pages`: one object for each page, with `page` (the file), `format` (`feishu`, `coze`,
//!   `oneaccess` or null), `state` (`compared`, `copy`, `undescribed`, `guide` or `unreadable`),
//!   `operation` and `spec` (null if the page belongs to none), `findings`.
//! - `findings`: what is to be said about the specs and not about one page.
//!
//! A finding has `kind` (`difference`, `notice` or `unreadable`), `at` (the subject, such as
//! `query page_size`), `what` (the property that differs, such as `default`; `field` if one side
//! lacks the subject, `name` if it is called differently), `page` (`{file, line, says}` or null),
//! `spec` (`{file, path, line, says}` or null), `message`, `do`, and `known`: the entry that
//! would explain a difference in `x-deviations`, or waive in `x-waivers` what was not understood,
//! or null. A `line` of 0 is the whole file; `says` is null for a side that says nothing.

use std::fmt::{self, Write};

use anstyle::{AnsiColor, Style};
use serde_json::{Value, json};

use super::compare::show;
use super::facts::Facts;
use super::specs::{SpecFile, SpecPlace};
use super::wording::Changed;
use crate::spec::OperationAt;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Page and spec do not say the same.
    Difference,
    /// Nothing is wrong, but somebody should know.
    #[default]
    Notice,
    /// It could not be read, or belongs to no operation.
    Unreadable,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Difference => "difference",
            Self::Notice => "notice",
            Self::Unreadable => "unreadable",
        }
    }
}

/// One thing to say.
#[derive(Clone, Debug, Default)]
pub struct Finding {
    /// How bad it is.
    pub kind: Kind,
    /// What it is about.
    pub at: String,
    /// Which property of that.
    pub what: String,
    /// The page and the line.
    pub page: Option<(String, usize)>,
    /// What the page says.
    pub page_says: Option<Value>,
    /// Where the spec has it.
    pub spec: Option<SpecPlace>,
    /// What the spec says.
    pub spec_says: Option<Value>,
    /// What is the matter.
    pub message: String,
    /// What to do.
    pub advice: String,
    /// The entry that would explain or waive it.
    pub known: Option<Value>,
}

impl Finding {
    /// Something that could not be read.
    pub fn unreadable(file: &str, line: usize, message: &str, advice: &str) -> Self {
        Self {
            kind: Kind::Unreadable,
            at: "page".into(),
            what: "file".into(),
            page: (!file.is_empty()).then(|| (file.to_owned(), line)),
            message: message.to_owned(),
            advice: advice.to_owned(),
            ..Self::default()
        }
    }

    fn json(&self) -> Value {
        json!({
            "kind": self.kind.name(),
            "at": self.at,
            "what": self.what,
            "page": self.page.as_ref().map(|(file, line)| {
                json!({"file": file, "line": line, "says": self.page_says})
            }),
            "spec": self.spec.as_ref().map(|SpecPlace { file, pointer, line }| {
                json!({"file": file, "path": pointer, "line": line, "says": self.spec_says})
            }),
            "message": self.message,
            "do": self.advice,
            "known": self.known,
        })
    }
}

/// What became of a page.
#[derive(Clone, Debug)]
pub enum Outcome<'a> {
    /// It describes an operation of a spec, and was compared with it.
    Operation(Box<Described<'a>>),
    /// It describes an operation of a spec, and another page that counts more was compared.
    Copy {
        /// The other page.
        of: String,
        /// The spec.
        spec: &'a SpecFile,
        /// The operation.
        at: OperationAt<'a>,
    },
    /// It describes an operation that no spec has.
    Undescribed(Box<Facts>),
    /// It is a vendor's page that describes no operation.
    Guide,
    /// No reader understands it.
    Unreadable,
}

/// A page that describes an operation of a spec.
#[derive(Clone, Debug)]
pub struct Described<'a> {
    /// The spec.
    pub spec: &'a SpecFile,
    /// The operation.
    pub at: OperationAt<'a>,
    /// What was read from the page.
    pub facts: Facts,
    /// What it says in other words than at the last pin.
    pub reworded: Vec<Changed>,
}

/// What is to be said about one page.
#[derive(Clone, Debug)]
pub struct PageReport<'a> {
    /// The file.
    pub page: String,
    /// Its format; empty if that is unknown.
    pub format: String,
    /// What became of it.
    pub outcome: Outcome<'a>,
    /// What is to be said.
    pub findings: Vec<Finding>,
}

impl<'a> PageReport<'a> {
    /// A page of which nothing is to be said so far.
    pub fn new(page: &str, outcome: Outcome<'a>) -> Self {
        let format = match &outcome {
            Outcome::Undescribed(facts) => facts.format.clone(),
            _ => String::new(),
        };
        Self { page: page.to_owned(), format, outcome, findings: Vec::new() }
    }

    /// The operation that it was compared with.
    pub fn described(&self) -> Option<&Described<'a>> {
        match &self.outcome {
            Outcome::Operation(described) => Some(described),
            _ => None,
        }
    }

    /// The operation that it describes, and the spec of that.
    pub fn operation(&self) -> Option<(&'a SpecFile, OperationAt<'a>)> {
        match &self.outcome {
            Outcome::Operation(described) => Some((described.spec, described.at)),
            Outcome::Copy { spec, at, .. } => Some((spec, *at)),
            _ => None,
        }
    }

    /// What became of it, in words.
    pub fn state(&self) -> String {
        let count = |kind| self.findings.iter().filter(|finding| finding.kind == kind).count();
        match &self.outcome {
            Outcome::Copy { of, .. } => format!("not compared: {of} takes precedence"),
            Outcome::Undescribed(_) => "not described".into(),
            Outcome::Guide => "no operation on it".into(),
            Outcome::Unreadable => "refused".into(),
            Outcome::Operation(_) => match (count(Kind::Difference), count(Kind::Unreadable)) {
                (0, 0) => "agrees".into(),
                (differences, 0) => many(differences, "difference"),
                (0, unread) => format!("{unread} not understood"),
                (differences, unread) => {
                    format!("{}, {unread} not understood", many(differences, "difference"))
                }
            },
        }
    }
}

/// `1 page`, `2 pages`.
pub fn many(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// What is to be said about all pages.
#[derive(Clone, Debug, Default)]
pub struct Report<'a> {
    /// Page by page.
    pub pages: Vec<PageReport<'a>>,
    /// What belongs to no page.
    pub findings: Vec<Finding>,
}

impl<'a> Report<'a> {
    /// The operations of `spec` whose page is none of these.
    pub fn missing<'s>(&self, spec: &'s SpecFile) -> Vec<OperationAt<'s>> {
        let is_seen = |at: &OperationAt| {
            self.pages.iter().filter_map(PageReport::operation).any(|(other, seen)| {
                std::ptr::eq(other, spec) && seen.operation.id == at.operation.id
            })
        };
        let all = spec.operations().map(|(at, _)| at);
        all.filter(|at| at.operation.page.is_some() && !is_seen(at)).collect()
    }

    /// The pages that were reworded since they were pinned, and what of them.
    pub fn reworded(&self) -> impl Iterator<Item = (&PageReport<'a>, &Changed)> {
        self.pages.iter().flat_map(|page| {
            let changed = page.described().map(|described| described.reworded.as_slice());
            changed.unwrap_or_default().iter().map(move |changed| (page, changed))
        })
    }

    fn all(&self) -> impl Iterator<Item = &Finding> {
        self.pages.iter().flat_map(|page| &page.findings).chain(&self.findings)
    }

    /// How many findings are of `kind`.
    pub fn count(&self, kind: Kind) -> usize {
        self.all().filter(|finding| finding.kind == kind).count()
    }

    /// 0 if page and spec say the same, 1 if not, 2 if something could not be read.
    pub fn exit(&self) -> u8 {
        if self.count(Kind::Unreadable) > 0 {
            2
        } else {
            u8::from(self.count(Kind::Difference) > 0)
        }
    }

    /// The report for machines.
    pub fn json(&self) -> Value {
        let pages = self.pages.iter().map(|page| {
            json!({
                "page": page.page,
                "format": if page.format.is_empty() { Value::Null } else { json!(page.format) },
                "state": page.outcome.name(),
                "operation": page.operation().map(|(_, at)| &at.operation.id),
                "spec": page.operation().map(|(spec, _)| spec.spec.file.display().to_string()),
                "findings": page.findings.iter().map(Finding::json).collect::<Vec<_>>(),
            })
        });
        json!({
            "version": 2,
            "summary": {
                "pages": self.pages.len(),
                "differences": self.count(Kind::Difference),
                "notices": self.count(Kind::Notice),
                "unreadable": self.count(Kind::Unreadable),
                "exit": self.exit(),
            },
            "pages": pages.collect::<Vec<_>>(),
            "findings": self.findings.iter().map(Finding::json).collect::<Vec<_>>(),
        })
    }

    fn summary(&self) -> String {
        let count = |kind, one: &str, many: &str| match self.count(kind) {
            1 => format!("1 {one}"),
            count => format!("{count} {many}"),
        };
        let mut told = vec![format!(
            "{}: {}, {}, {}",
            many(self.pages.len(), "page"),
            count(Kind::Difference, "difference", "differences"),
            count(Kind::Notice, "notice", "notices"),
            count(
                Kind::Unreadable,
                "thing that could not be read",
                "things that could not be read"
            ),
        )];
        let is =
            |wanted: &str| self.pages.iter().filter(|page| page.outcome.name() == wanted).count();
        for (state, words) in [
            ("copy", "of an operation that was compared with another page"),
            ("undescribed", "of an operation that no spec has (`--coverage` lists them)"),
            ("guide", "with no operation on it"),
        ] {
            if is(state) > 0 {
                told.push(format!("{} {words}", many(is(state), "page")));
            }
        }
        told.join("\n")
    }

    /// Which page belongs to which operation, and which operation has none.
    pub fn coverage(&self, specs: &[SpecFile]) -> String {
        let mut rows = vec![["operation", "page", "state"].map(str::to_owned)];
        for page in &self.pages {
            let operation = page.operation().map(|(spec, at)| operation_name(spec, &at));
            rows.push([operation.unwrap_or("-".into()), page.page.clone(), page.state()]);
        }
        for spec in specs {
            for at in self.missing(spec) {
                rows.push([operation_name(spec, &at), "-".into(), "without a page".into()]);
            }
        }
        rows[1..].sort();
        let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
        let widths = [0, 1].map(|column| width(column).unwrap_or_default());
        let line = |[operation, page, state]: &[String; 3]| {
            format!("{operation:0$}  {page:1$}  {state}\n", widths[0], widths[1])
        };
        rows.iter().map(line).collect()
    }
}

fn operation_name(spec: &SpecFile, at: &OperationAt) -> String {
    format!("{} {}", spec.spec.document.vendor.crate_name, at.operation.id)
}

impl Outcome<'_> {
    /// The state, as machines have it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Operation(_) => "compared",
            Self::Copy { .. } => "copy",
            Self::Undescribed(_) => "undescribed",
            Self::Guide => "guide",
            Self::Unreadable => "unreadable",
        }
    }
}

impl fmt::Display for Report<'_> {
    /// The report for people, with the codes of colours.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bold = Style::new().bold();
        for page in self.pages.iter().filter(|page| !page.findings.is_empty()) {
            match page.operation() {
                Some((spec, at)) => {
                    let (operation, file) = (&at.operation.id, spec.spec.file.display());
                    writeln!(f, "{bold}{operation}{bold:#} ({file})")?;
                }
                None => writeln!(f, "{bold}{}{bold:#}", page.page)?,
            }
            for finding in &page.findings {
                f.write_str(&text(finding))?;
            }
            f.write_char('\n')?;
        }
        if !self.findings.is_empty() {
            writeln!(f, "{bold}the specs{bold:#}")?;
            for finding in &self.findings {
                f.write_str(&text(finding))?;
            }
            f.write_char('\n')?;
        }
        let colour = match self.exit() {
            0 => AnsiColor::Green,
            _ => AnsiColor::Red,
        };
        let style = Style::new().fg_color(Some(colour.into())).bold();
        write!(f, "{style}{}{style:#}", self.summary())
    }
}

fn text(finding: &Finding) -> String {
    let colour = match finding.kind {
        Kind::Notice => AnsiColor::Cyan,
        _ => AnsiColor::Red,
    };
    let style = Style::new().fg_color(Some(colour.into()));
    let mut text = format!("  {style}{}{style:#} ", finding.kind.name());
    if finding.kind != Kind::Unreadable {
        let _ = write!(text, "{}, {}: ", finding.at, finding.what);
    }
    text.push_str(&finding.message);
    text.push('\n');
    // That a thing is there was said in the message.
    let is_plain = ["field", "deviation", "waiver"].contains(&finding.what.as_str());
    let says = |value: &Option<Value>| {
        value
            .as_ref()
            .filter(|_| !is_plain)
            .map(|value| format!("  {}", show(value)))
            .unwrap_or_default()
    };
    if let Some((file, line)) = &finding.page {
        let line = if *line == 0 { String::new() } else { format!(":{line}") };
        let _ = writeln!(text, "    page  {file}{line}{}", says(&finding.page_says));
    }
    if let Some(SpecPlace { file, pointer, line }) = &finding.spec {
        let _ = writeln!(text, "    spec  {file}:{line}{}", says(&finding.spec_says));
        let _ = writeln!(text, "          {pointer}");
    }
    let _ = writeln!(text, "    do    {}", finding.advice);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coloured(colour: AnsiColor, text: &str) -> String {
        let style = Style::new().fg_color(Some(colour.into()));
        format!("{style}{text}{style:#}")
    }

    fn of(kind: Kind) -> Finding {
        Finding { kind, ..Finding::default() }
    }

    #[test]
    fn what_fails_a_check_is_red_and_what_does_not_is_calm() {
        let table = [
            (Kind::Difference, AnsiColor::Red, AnsiColor::Red),
            (Kind::Notice, AnsiColor::Cyan, AnsiColor::Green),
            (Kind::Unreadable, AnsiColor::Red, AnsiColor::Red),
        ];
        for (kind, own, whole) in table {
            let report = Report { findings: vec![of(kind)], ..Report::default() };
            let told = report.to_string();
            assert!(told.contains(&coloured(own, kind.name())), "{told:?}");
            let style = Style::new().fg_color(Some(whole.into())).bold();
            let (_, last) = told.rsplit_once("\n\n").unwrap();
            assert_eq!(last, format!("{style}{}{style:#}", report.summary()));
        }
    }

    #[test]
    fn what_could_not_be_read_is_told_to_machines_as_the_whole_page() {
        let told = |file: &str| Finding::unreadable(file, 3, "It is torn.", "Mend it.").json();
        let mut expected = json!({
            "kind": "unreadable",
            "at": "page",
            "what": "file",
            "page": {"file": "a.md", "line": 3, "says": null},
            "spec": null,
            "message": "It is torn.",
            "do": "Mend it.",
            "known": null,
        });
        assert_eq!(told("a.md"), expected);
        expected["page"] = Value::Null;
        assert_eq!(told(""), expected);
    }
}
