//! From the bytes of a page to its facts: one file for each vendor's format, and what they share.

mod coze;
mod examples;
mod feishu;
mod lenient_json;
mod markdown;
mod nest;
mod oneaccess;
mod phrases;

use std::fmt;

pub use self::phrases::plain;
use super::facts::Facts;

/// Why a page could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The line; 0 if it is the whole file.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub advice: String,
    /// Whether it is a vendor's page that describes no operation, such as a guide.
    pub is_other_page: bool,
}

impl Unreadable {
    /// What is wrong on `line`, and what to do about it.
    pub fn new(line: usize, what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { line, what: what.into(), advice: advice.into(), is_other_page: false }
    }

    fn cut_off(line: usize, what: impl Into<String>) -> Self {
        Self::new(
            line,
            format!("the page is cut off: {}", what.into()),
            "save the whole page again",
        )
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.what, self.advice)
    }
}

impl std::error::Error for Unreadable {}

/// No page of a vendor is near this size; what is larger was saved from something else.
const LARGEST: usize = 4 * 1024 * 1024;

/// More than twice the rows of the longest table of a vendor. Each takes time.
pub(in crate::docs) const MOST_ROWS: usize = 6000;

/// No body of a vendor is nested deeper.
const DEEPEST: usize = 32;

/// What is said of a field whose own fields are left out for that.
const TOO_DEEP: &str = "it is nested deeper than any body of the vendor";

/// A page whose tables link to one another so often that nobody could read what they make.
fn too_many_fields() -> Unreadable {
    let what = format!("its tables make more than {MOST_ROWS} fields");
    Unreadable::new(0, what, "compare the saved page with the vendor's")
}

/// Recognises the format of a page and reads it.
pub fn page(bytes: &[u8]) -> Result<Facts, Unreadable> {
    let text = decode(bytes)?;
    let formats: Vec<&Format> = FORMATS.iter().filter(|format| (format.recognise)(&text)).collect();
    match formats.as_slice() {
        [format] => {
            let mut facts = (format.read)(&text)?;
            facts.format = format.name.to_owned();
            examples::check_against_tables(&mut facts);
            Ok(facts)
        }
        [] => Err(unknown(&text)),
        several => {
            let names: Vec<&str> = several.iter().map(|format| format.name).collect();
            Err(Unreadable::new(
                0,
                format!("the page looks like several formats at once: {}", names.join(", ")),
                "save each page to a file of its own",
            ))
        }
    }
}

/// The formats that are read, and how a page is saved as one of them.
const KNOWN: &str = "these can be read: pages of Feishu (the site's own source, as `docs fetch` saves \
                     it, or a copy as Markdown), of Coze (Markdown, as `docs fetch` saves it) and of \
                     Huawei Cloud OneAccess (the page's text, copied into a file); save the page again \
                     as one of these";

/// Why a page of no known format is not read.
fn unknown(text: &str) -> Unreadable {
    let start: String = text.trim_start().chars().take(200).collect();
    let start = start.to_ascii_lowercase();
    let is_html = start.starts_with("<!doctype html") || start.starts_with("<html");
    let is_pdf = start.starts_with("%pdf");
    if is_html || is_pdf {
        let form = if is_html { "HTML" } else { "PDF" };
        return Unreadable::new(0, format!("the page is saved as {form}"), KNOWN);
    }
    let others = [
        (feishu::is_other_page(text), "of Feishu", "it has no row \"HTTP URL\""),
        (coze::is_other_page(text), "of Coze", "it has no row \"请求地址\""),
    ];
    if let Some((_, vendor, why)) = others.into_iter().find(|(is_other, ..)| *is_other) {
        return Unreadable {
            is_other_page: true,
            ..Unreadable::new(
                0,
                format!("the page {vendor} describes no operation: {why}"),
                "leave it out; if it does describe one, save the whole page again",
            )
        };
    }
    Unreadable::new(0, "the page is of no known format", KNOWN)
}

struct Format {
    name: &'static str,
    recognise: fn(&str) -> bool,
    read: fn(&str) -> Result<Facts, Unreadable>,
}

const FORMATS: [Format; 4] = [
    Format { name: "feishu", recognise: feishu::recognise, read: feishu::read },
    Format {
        name: "feishu-source",
        recognise: feishu::recognise_source,
        read: feishu::read_source,
    },
    Format { name: "coze", recognise: coze::recognise, read: coze::read },
    Format { name: "oneaccess", recognise: oneaccess::recognise, read: oneaccess::read },
];

/// The text of a page, with plain line ends.
fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.len() > LARGEST {
        let what = format!("the file has {} bytes, more than any page", bytes.len());
        return Err(Unreadable::new(0, what, "save the page's text alone"));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Unreadable::new(1, "the file is encoded as UTF-16", "save it as UTF-8"));
    }
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = &bytes[..error.valid_up_to()];
        let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
        let what = if error.error_len().is_none() {
            "the file ends in the middle of a character".to_owned()
        } else {
            "the file is not encoded as UTF-8, perhaps as GBK or Latin-1".to_owned()
        };
        Unreadable::new(line, what, "save the whole page again, as UTF-8")
    })?;
    if text.trim().is_empty() {
        return Err(Unreadable::new(0, "the file is empty", "save the page again"));
    }
    if let Some(at) = text.find('\0') {
        let line = 1 + text[..at].matches('\n').count();
        return Err(Unreadable::new(line, "the file holds NUL bytes", "save the page as text"));
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// A request line, headers and perhaps a body, as specs keep the page's example.
pub fn request_example(text: &str) -> Option<super::facts::RequestExample> {
    examples::request(text)
}
