//! What `docs check` tells, as text for people and as JSON for machines.
//!
//! The JSON is one object. Its keys do not change without a new `version`:
//!
//! - `version`: 1.
//! - `summary`: `pages`, `differences`, `notices`, `unreadable` and `exit`, all numbers.
//! - `pages`: one object for each page, with `page` (the file), `format` (`feishu`, `coze`,
//!   `oneaccess` or null), `operation` and `spec` (null if the page belongs to none), `findings`.
//! - `findings`: what is to be said about the specs and not about one page.
//!
//! A finding has `kind` (`difference`, `notice` or `unreadable`), `at` (the subject, such as
//! `query page_size`), `what` (the property that differs, such as `default`; `field` if one side
//! lacks the subject, `name` if it is called differently), `page` (`{file, line, says}` or null),
//! `spec` (`{file, path, line, says}` or null), `message`, `do`, and `deviation`: the entry that
//! would explain a difference in `x-deviations`, or null. A `line` of 0 is the whole file; `says`
//! is null for a side that says nothing.

use std::fmt::{self, Write};

use anstyle::{AnsiColor, Style};
use serde_json::{Value, json};

use super::compare::show;
use super::facts::Facts;
use super::specs::{SpecFile, SpecPlace};
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
    /// The entry that would explain it.
    pub deviation: Option<Value>,
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
            "deviation": self.deviation,
        })
    }
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
}

/// What is to be said about one page.
#[derive(Clone, Debug, Default)]
pub struct PageReport<'a> {
    /// The file.
    pub page: String,
    /// Its format; empty if that is unknown.
    pub format: String,
    /// The operation that it describes, if a spec has it.
    pub described: Option<Described<'a>>,
    /// What is to be said.
    pub findings: Vec<Finding>,
}

/// What is to be said about all pages.
#[derive(Clone, Debug, Default)]
pub struct Report<'a> {
    /// Page by page.
    pub pages: Vec<PageReport<'a>>,
    /// What belongs to no page.
    pub findings: Vec<Finding>,
}

impl Described<'_> {
    /// The operation's ID.
    pub fn operation(&self) -> &str {
        &self.at.operation.id
    }

    /// The root document of the spec.
    pub fn file(&self) -> String {
        self.spec.spec.file.display().to_string()
    }
}

impl Report<'_> {
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
                "operation": page.described.as_ref().map(Described::operation),
                "spec": page.described.as_ref().map(Described::file),
                "findings": page.findings.iter().map(Finding::json).collect::<Vec<_>>(),
            })
        });
        json!({
            "version": 1,
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
        let pages = match self.pages.len() {
            1 => "1 page".to_owned(),
            count => format!("{count} pages"),
        };
        format!(
            "{pages}: {}, {}, {}",
            count(Kind::Difference, "difference", "differences"),
            count(Kind::Notice, "notice", "notices"),
            count(
                Kind::Unreadable,
                "thing that could not be read",
                "things that could not be read"
            ),
        )
    }
}

impl fmt::Display for Report<'_> {
    /// The report for people, with the codes of colours.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bold = Style::new().bold();
        for page in self.pages.iter().filter(|page| !page.findings.is_empty()) {
            match &page.described {
                Some(described) => {
                    let (operation, file) = (described.operation(), described.file());
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
    let is_plain = ["field", "deviation"].contains(&finding.what.as_str());
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
