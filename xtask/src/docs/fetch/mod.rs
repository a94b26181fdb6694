//! `docs fetch`: gets the vendors' pages from their documentation sites, so that `docs check` can read them.
//!
//! The addresses were observed; no vendor promises them. So an answer of another shape is an error that says so,
//! and nothing is ever written that was not understood as a page.

mod coze;
mod feishu;
mod http;

use std::collections::VecDeque;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc;

use http::Http;

use crate::replace::replace;
use crate::spec::Spec;

/// A site that pages can be fetched from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// Feishu's, which serves the source of its pages.
    Feishu,
    /// Coze's, which serves its pages as Markdown.
    Coze,
}

impl Site {
    /// All there are.
    pub const ALL: [Self; 2] = [Self::Feishu, Self::Coze];

    /// Its name in arguments and folders.
    pub fn name(self) -> &'static str {
        match self {
            Self::Feishu => "feishu",
            Self::Coze => "coze",
        }
    }

    /// Where it is.
    fn origin(self) -> &'static str {
        match self {
            Self::Feishu => feishu::ORIGIN,
            Self::Coze => coze::ORIGIN,
        }
    }

    /// What the addresses of its pages begin with.
    fn pages(self) -> String {
        match self {
            Self::Feishu => format!("{}{}", self.origin(), feishu::PAGES),
            Self::Coze => format!("{}/", self.origin()),
        }
    }

    fn of(address: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|site| address.starts_with(&site.pages()))
    }
}

/// What to fetch, and where to.
#[derive(Debug)]
pub struct Request<'a> {
    /// Only this site's pages.
    pub site: Option<Site>,
    /// The folder below which pages are saved.
    pub into: &'a Path,
    /// Another origin instead of every site's own; for tests and mirrors.
    pub origin: Option<&'a str>,
    /// All pages below this place in the tree of Feishu's documentation.
    pub family: Option<&'a str>,
    /// The addresses of single pages. Without these and without a family: those of all operations in the specs.
    pub pages: &'a [String],
}

/// One page that is wanted.
#[derive(Clone, Debug)]
struct Wanted {
    /// Its address, as the specs have it.
    address: String,
    /// The file below the folder that pages are saved in.
    file: PathBuf,
    /// What its site knows it by.
    key: String,
    /// When the site says that it last changed, as text.
    updated: Option<String>,
}

/// What became of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was not there before.
    New,
    /// It is another one than the one that was saved.
    Changed,
    /// It is as it was.
    Same,
}

/// A page that was fetched, or is as it was.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its address.
    pub address: String,
    /// Where it is saved.
    pub file: PathBuf,
    /// What became of it.
    pub outcome: Outcome,
    /// The operations in the specs that it describes.
    pub operations: Vec<String>,
}

/// Why something was not fetched. The numbers are exit codes, the worst one last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The site has no such page.
    Missing = 3,
    /// The site is busy, or has a fault of its own.
    Busy = 4,
    /// The site refuses.
    Refused = 5,
    /// The site cannot be reached, or does not answer in time.
    Unreachable = 6,
    /// The answer has another shape than the one observed.
    Shape = 7,
    /// The page cannot be saved.
    Save = 8,
}

/// Something that was not fetched.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The page's address, or the address that was asked.
    pub address: String,
    /// Why.
    pub reason: Reason,
    /// What exactly happened.
    pub what: String,
}

impl Failure {
    fn new(address: &str, reason: Reason, what: impl Into<String>) -> Self {
        Self { address: address.to_owned(), reason, what: what.into() }
    }

    fn shape(address: &str, what: impl fmt::Display) -> Self {
        Self::new(address, Reason::Shape, what.to_string())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let advice = match self.reason {
            Reason::Missing => {
                "check the address in a browser; if the page has moved, change `x-page.url` in the spec"
            }
            Reason::Busy => "try again later",
            Reason::Refused => "save the page by hand (CONTRIBUTING.md says how)",
            Reason::Unreachable => "check the network and any proxy, then try again",
            Reason::Shape => {
                "the site may have changed: save the page by hand (CONTRIBUTING.md says how), and adapt \
                 xtask/src/docs/fetch"
            }
            Reason::Save => "check the folder that `--into` names",
        };
        write!(f, "{}: {}; {advice}", self.address, self.what)
    }
}

/// What came of it all.
#[derive(Debug, Default)]
pub struct Fetched {
    /// The pages that are there now, in the order in which they were wanted.
    pub pages: Vec<Page>,
    /// What failed.
    pub failures: Vec<Failure>,
    /// Addresses in the specs that no site is known for, with their operations.
    pub by_hand: Vec<(String, Vec<String>)>,
}

impl Fetched {
    /// 0 if every page is there, else the code of the worst failure.
    pub fn exit(&self) -> u8 {
        self.failures.iter().map(|failure| failure.reason as u8).max().unwrap_or(0)
    }
}

/// Fetches what is wanted. `progress` hears of each page as it comes, with its number and how many there are.
///
/// # Errors
///
/// When the request itself cannot be: an address of no known site, say.
pub fn fetch(
    specs: &[Spec],
    request: &Request<'_>,
    mut progress: impl FnMut(usize, usize, Result<&Page, &Failure>),
) -> Result<Fetched, String> {
    let mut fetched = Fetched::default();
    let addresses = addresses(specs, request, &mut fetched)?;
    let http = Http::new();
    for site in Site::ALL {
        let addresses: Vec<&str> =
            addresses.iter().filter(|(of, _)| *of == site).map(|(_, a)| a.as_str()).collect();
        let family = request.family.filter(|_| site == Site::Feishu);
        if addresses.is_empty() && family.is_none() {
            continue;
        }
        let origin = request.origin.unwrap_or(site.origin()).trim_end_matches('/');
        let wanted = match site {
            Site::Feishu => feishu::wanted(&http, origin, &addresses, family),
            Site::Coze => coze::wanted(&http, origin, &addresses),
        };
        let (wanted, missing) = match wanted {
            Ok(wanted) => wanted,
            Err(failure) => {
                progress(0, 0, Err(&failure));
                fetched.failures.push(failure);
                continue;
            }
        };
        for failure in missing {
            progress(0, wanted.len(), Err(&failure));
            fetched.failures.push(failure);
        }
        each(&http, site, origin, request.into, &wanted, specs, |number, outcome| {
            progress(number, wanted.len(), outcome.as_ref());
            match outcome {
                Ok(page) => fetched.pages.push(page),
                Err(failure) => fetched.failures.push(failure),
            }
        });
    }
    fetched.pages.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(fetched)
}

/// The addresses to fetch, each with its site.
fn addresses(
    specs: &[Spec],
    request: &Request<'_>,
    fetched: &mut Fetched,
) -> Result<Vec<(Site, String)>, String> {
    let mut addresses: Vec<(Site, String)> = Vec::new();
    if request.family.is_some() && request.site == Some(Site::Coze) {
        return Err(
            "only the documentation of feishu has families: leave out `--vendor coze`".into()
        );
    }
    for page in request.pages {
        // What follows is a place on the page, or what a browser adds.
        let page = page.split(['#', '?']).next().unwrap_or_default().trim_end_matches('/');
        let Some(site) = Site::of(page) else {
            let known = Site::ALL.map(Site::pages).join(" or ");
            return Err(format!(
                "{page}: pages can be fetched from {known}; save others by hand, as CONTRIBUTING.md says"
            ));
        };
        if request.site.is_some_and(|only| only != site) {
            return Err(format!(
                "{page} is a page of {}, and `--vendor` names another",
                site.name()
            ));
        }
        if !addresses.iter().any(|(_, known)| known == page) {
            addresses.push((site, page.to_owned()));
        }
    }
    if !request.pages.is_empty() || request.family.is_some() {
        return Ok(addresses);
    }
    for address in described(specs) {
        match Site::of(&address) {
            Some(site) if request.site.is_none_or(|only| only == site) => {
                addresses.push((site, address));
            }
            Some(_) => {}
            None if request.site.is_none() => {
                fetched.by_hand.push((address.clone(), operations(specs, &address)));
            }
            None => {}
        }
    }
    Ok(addresses)
}

/// The addresses of all pages in the specs, each once, in the specs' order.
fn described(specs: &[Spec]) -> Vec<String> {
    let mut addresses = Vec::new();
    for spec in specs {
        for at in spec.all_operations() {
            let address = at.operation.page.as_ref().map(|page| page.url.clone());
            addresses.extend(address.filter(|address| !addresses.contains(address)));
        }
    }
    addresses
}

/// The operations that the page at `address` describes.
fn operations(specs: &[Spec], address: &str) -> Vec<String> {
    let all = specs.iter().flat_map(Spec::all_operations);
    let of_page =
        all.filter(|at| at.operation.page.as_ref().is_some_and(|page| page.url == address));
    of_page.map(|at| at.operation.id.clone()).collect()
}

/// Fetches pages, a few at a time, and hands each to `done` as it comes.
fn each(
    http: &Http,
    site: Site,
    origin: &str,
    into: &Path,
    wanted: &[Wanted],
    specs: &[Spec],
    mut done: impl FnMut(usize, Result<Page, Failure>),
) {
    let queue = Mutex::new(wanted.iter().collect::<VecDeque<_>>());
    let next = || queue.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop_front();
    let (send, receive) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..http::AT_ONCE.min(wanted.len()) {
            let (send, next) = (send.clone(), &next);
            scope.spawn(move || {
                while let Some(wanted) = next() {
                    if send.send(one(http, site, origin, into, wanted, specs)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        for (number, outcome) in receive.iter().enumerate() {
            done(number + 1, outcome);
        }
    });
}

fn one(
    http: &Http,
    site: Site,
    origin: &str,
    into: &Path,
    wanted: &Wanted,
    specs: &[Spec],
) -> Result<Page, Failure> {
    let file = into.join(site.name()).join(&wanted.file);
    let saved = std::fs::read_to_string(&file).ok();
    let page = |outcome| Page {
        address: wanted.address.clone(),
        file: file.clone(),
        outcome,
        operations: operations(specs, &wanted.address),
    };
    let known = saved.as_deref().and_then(feishu::updated);
    if wanted.updated.is_some() && wanted.updated.as_deref() == known {
        return Ok(page(Outcome::Same));
    }
    let text = match site {
        Site::Feishu => feishu::page(http, origin, wanted)?,
        Site::Coze => coze::page(http, wanted)?,
    };
    if saved.as_deref() == Some(text.as_str()) {
        return Ok(page(Outcome::Same));
    }
    replace(&file, &text).map_err(|error| {
        let what = format!("{} cannot be written: {error}", file.display());
        Failure::new(&wanted.address, Reason::Save, what)
    })?;
    Ok(page(if saved.is_some() { Outcome::Changed } else { Outcome::New }))
}

/// A relative file for a page's place on its site. The place comes from outside: it must not lead out of the folder.
fn file(place: &str) -> Option<PathBuf> {
    let place = place.trim_matches('/');
    let is_plain = |segment: &str| {
        !segment.starts_with('.')
            && !segment.is_empty()
            && segment.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
    };
    let plain = place.split('/').all(is_plain) && place.len() < 250;
    plain.then(|| PathBuf::from(format!("{place}.md")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_place_leads_out_of_the_folder() {
        assert_eq!(file("/a-b/c_d/e.f"), Some("a-b/c_d/e.f.md".into()));
        for place in ["", "/", "..", "/a/../b", "a//b", "/.a", "a\\b", "a b", "a\0", "C:", "é"] {
            assert_eq!(file(place), None, "{place}");
        }
        // Most file systems take no name of more than 255 bytes.
        let longest = "a".repeat(249);
        assert_eq!(file(&longest), Some(format!("{longest}.md").into()));
        assert_eq!(file(&"a".repeat(250)), None);
    }

    #[test]
    fn a_page_knows_its_site() {
        let table = [
            ("https://open.feishu.cn/document/a", Some(Site::Feishu)),
            ("https://docs.coze.cn/a", Some(Site::Coze)),
            ("https://open.feishu.cn.example.com/document/a", None),
            ("http://open.feishu.cn/document/a", None),
            ("https://support.huaweicloud.com/a", None),
        ];
        for (address, site) in table {
            assert_eq!(Site::of(address), site, "{address}");
        }
    }
}
