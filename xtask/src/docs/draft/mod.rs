//! `docs draft`: writes the operations of pages into a spec, all but the words.
//!
//! A page's facts become an operation (`operation`) with its schemas (`schemas`), errors (`errors`) and
//! paging (`paging`); `names` proposes names, `documents` finds the place for each part, and `edit`
//! changes the YAML there. What page and draft do not agree on becomes a deviation (`deviations`), so
//! that `docs check` passes. An operation that is there already follows its page (`follow`) where
//! the two differ. `marks` is what a person has to write, and `todo` lists it.

mod deviations;
mod documents;
mod edit;
mod errors;
mod follow;
pub mod marks;
mod names;
mod operation;
mod paging;
mod schemas;
pub mod todo;
pub mod trial;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};

use super::compare::{Difference, compare, join_ranges, leave_out_consequences, show};
use super::facts::{Facts, Remark, Subject};
use super::flat::flatten;
use super::read;
use super::specs::{OperationFacts, SpecFile, context};
use super::{deviation, waiver};
use crate::problem::{Place, Problem, Problems};
use crate::replace::replace;
use crate::spec::{OperationAt, Spec};
use documents::Documents;
use operation::{Frame, build};

/// What became of one page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafted {
    /// The page's file.
    pub page: String,
    /// Its operation; none if the page was refused.
    pub operation: Option<String>,
    /// The file that has the operation.
    pub file: PathBuf,
    /// What was done.
    pub outcome: Outcome,
    /// What a person should look at, each with its line of the page.
    pub notes: Vec<Note>,
}

/// What was done with a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Outcome {
    /// Its operation is new in the spec.
    New,
    /// Its operation follows the page again.
    Changed,
    /// Spec and page agree already.
    #[default]
    Same,
    /// Nothing was written, for this reason.
    Refused(String),
}

/// Something about a page that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The line of the page.
    pub line: usize,
    /// What it is about, in the words of `docs check`.
    pub at: String,
    /// What is uncertain, or what was done about it.
    pub text: String,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.text)
    }
}

/// What a run of `docs draft` makes of pages.
#[derive(Debug)]
pub struct Run {
    /// The pages in their order.
    pub pages: Vec<Drafted>,
    /// The files that change, relative to the workspace, with their whole new text.
    pub files: Vec<(PathBuf, String)>,
}

impl Run {
    /// Writes all files below `root`.
    pub fn write(&self, root: &Path) -> Result<(), Problem> {
        for (file, text) in &self.files {
            replace(&root.join(file), text).map_err(|error| Problem {
                file: file.clone(),
                place: Place::root(),
                what: format!("the file cannot be written: {error}"),
                expected: "a file that may be written".into(),
            })?;
        }
        Ok(())
    }

    /// Whether a page was refused.
    pub fn has_refused(&self) -> bool {
        self.pages.iter().any(|page| matches!(page.outcome, Outcome::Refused(_)))
    }
}

/// Drafts `pages`, files with their bytes, into `specs`; only into the spec of the crate `into` if one
/// is named. Nothing is written yet.
pub fn draft(
    specs: Vec<SpecFile>,
    into: Option<&str>,
    pages: &[(String, Vec<u8>)],
    today: &str,
) -> Result<Run, Problems> {
    let mut states: Vec<State> = Vec::new();
    for spec in specs {
        let name = crate::spec::crate_name(&spec.spec.file);
        if into.is_none_or(|into| into == name) {
            states.push(State { documents: Documents::of(&spec.spec)?, spec });
        }
    }
    if states.is_empty() {
        return Err(Problem {
            file: PathBuf::from("specs"),
            place: Place::root(),
            what: format!("there is no spec for `{}`", into.unwrap_or_default()),
            expected: "`--into` with a folder or file of specs/, or the name of its crate".into(),
        }
        .into());
    }
    let before: BTreeMap<PathBuf, String> = states.iter().flat_map(State::texts).collect();
    let pages: Vec<Drafted> =
        pages.iter().map(|(file, bytes)| one(&mut states, file, bytes, today)).collect();
    let files = states.iter().flat_map(State::texts);
    let files = files.filter(|(file, text)| before.get(file) != Some(text)).collect();
    Ok(Run { pages, files })
}

/// A spec with what has been drafted into it so far.
struct State {
    spec: SpecFile,
    documents: Documents,
}

impl State {
    fn texts(&self) -> Vec<(PathBuf, String)> {
        let sources = self.spec.spec.bundle.sources.iter();
        sources.map(|source| (source.file.clone(), source.text.clone())).collect()
    }
}

fn one(states: &mut [State], file: &str, bytes: &[u8], today: &str) -> Drafted {
    let mut drafted = Drafted { page: file.to_owned(), ..Drafted::default() };
    match read::page(bytes) {
        Ok(facts) => {
            if let Err(why) = page(states, file, facts, today, &mut drafted) {
                drafted.outcome = Outcome::Refused(why);
            }
        }
        Err(error) => {
            let line =
                if error.line > 0 { format!("line {}: ", error.line) } else { String::new() };
            drafted.outcome = Outcome::Refused(format!("{line}{error}"));
        }
    }
    drafted
}

fn page(
    states: &mut [State],
    file: &str,
    facts: Facts,
    today: &str,
    drafted: &mut Drafted,
) -> Result<(), String> {
    let method = facts.method.as_ref().map(|method| method.value.to_lowercase());
    let Some(method) = method.filter(|method| METHODS.contains(&method.as_str())) else {
        return Err(missing(&facts, "HTTP method"));
    };
    let Some(url) = facts.url.clone() else { return Err(missing(&facts, "URL")) };
    let Some((number, path)) = server(states, &facts, &url.value) else {
        let known: Vec<String> =
            states.iter().flat_map(|state| servers(&state.spec.spec)).collect();
        return Err(format!(
            "line {}: no spec has the server of {}; known servers: {}. Describe the vendor in a \
             spec first (specs/README.md)",
            url.spot.line,
            show(&serde_json::json!(url.value)),
            known.join(", ")
        ));
    };
    let state = states.get_mut(number).ok_or("there is no such spec")?;
    let address = match &facts.address {
        Some(address) => address.value.clone(),
        None => derived_address(&state.spec.spec, &facts, file),
    };
    let is_derived = facts.address.is_none() && facts.place.is_none() && address != marks::TEXT;
    let existing = existing(&state.spec, &facts, &path, &method);
    let mut next = match existing {
        Some(known) => match follow_page(&state.spec, &facts, known, drafted)? {
            Some(next) => next,
            None => return Ok(()),
        },
        None => {
            drafted.outcome = Outcome::New;
            let (known, own) = (BTreeMap::new(), BTreeSet::new());
            let frame = Frame {
                spec: &state.spec.spec,
                path: &path,
                method: &method,
                address: &address,
                is_derived,
                id: None,
                known: &known,
                own: &own,
            };
            let built = build(&frame, &facts);
            Next { documents: state.documents.clone(), path, method, built, own }
        }
    };
    let mut documents = next.placed(&facts, drafted)?;
    notes(&next.built, drafted);
    let built = next.built;
    let spec = settled(&facts, &built, today, &mut documents, drafted)?;
    drafted.notes.sort_by_key(|note| note.line);
    drafted.operation = Some(built.id);
    *state = State {
        documents: Documents::of(&spec.spec).map_err(|problem| problem.to_string())?,
        spec,
    };
    Ok(())
}

/// An operation on its way into the documents of its spec.
struct Next {
    /// The documents without it.
    documents: Documents,
    path: String,
    method: String,
    built: operation::Built,
    /// The components that it had for itself before.
    own: BTreeSet<String>,
}

impl Next {
    /// The documents with the operation. What the dialect does not take of it, such as a limit that is none
    /// of its type, is left out: the comparison will say so.
    fn placed(&mut self, facts: &Facts, drafted: &mut Drafted) -> Result<Documents, String> {
        const MOST_REPAIRS: usize = 8;
        for _ in 0..MOST_REPAIRS {
            let mut documents = self.documents.clone();
            drafted.file = documents.put(&self.path, &self.method, &self.built);
            documents.forget_unused(&self.own);
            documents.forget_scopes();
            for id in deviations::forget(&self.built.id, &mut documents) {
                let text =
                    format!("the deviation {id} no longer applies: what it is about is gone");
                let note = Note { line: 1, at: "page".into(), text };
                if !drafted.notes.contains(&note) {
                    drafted.notes.push(note);
                }
            }
            match parsed(&documents) {
                Ok(_) => return Ok(documents),
                Err(problems) => {
                    let pointers = problems.iter().map(|problem| problem.place.pointer());
                    let left_out: Vec<String> = pointers
                        .filter_map(|pointer| {
                            self.built.leave_out(&self.path, &self.method, &pointer)
                        })
                        .collect();
                    if left_out.is_empty() {
                        return Err(untold(&problems, facts));
                    }
                    drafted.notes.extend(left_out.into_iter().map(|what| Note {
                        line: facts.url.as_ref().map_or(1, |url| url.spot.line),
                        at: what,
                        text: "uncertain: the dialect cannot say it as the page does".into(),
                    }));
                }
            }
        }
        Err("the draft cannot be brought into the dialect; describe this page by hand".into())
    }
}

/// The spec that `documents` are, with an entry for all that page and draft do not agree on: the page
/// contradicts itself or another one, or there is no word for what it says.
fn settled(
    facts: &Facts,
    built: &operation::Built,
    today: &str,
    documents: &mut Documents,
    drafted: &mut Drafted,
) -> Result<SpecFile, String> {
    let spec = checked(documents, facts)?;
    let at = operation_at(&spec.spec, &built.id)?;
    let left = left(&spec, facts, &at);
    if left.is_nothing() {
        return Ok(spec);
    }
    let unsaid: Vec<Subject> = built.unsaid.iter().map(|(at, ..)| at.clone()).collect();
    let (waived, deviating): (Vec<Difference>, Vec<Difference>) = left
        .all
        .into_iter()
        .partition(|difference| unsaid.iter().any(|at| difference.at.is_within(&at.to_string())));
    let ids = deviations::add(&spec.spec, &at, &drafted.file, &deviating, today, documents);
    for (difference, id) in deviating.iter().zip(ids).filter_map(|(found, id)| Some((found, id?))) {
        drafted.notes.push(Note {
            line: difference.line,
            at: difference.at.to_string(),
            text: format!(
                "page and draft do not agree on the {}: see {id} in x-deviations",
                difference.what
            ),
        });
    }
    let mut told = waived;
    leave_out_consequences(&mut told);
    join_ranges(&mut told);
    deviations::waive(
        &spec.spec,
        &at,
        &drafted.file,
        (&unsaid, &told),
        (facts, &left.unread),
        today,
        documents,
    );
    drafted.notes.extend(left.unread.iter().map(|remark| Note {
        line: remark.spot.line,
        at: "page".into(),
        text: format!("not understood, see x-waivers: {}", remark.told()),
    }));
    let spec = checked(documents, facts)?;
    let rest = self::left(&spec, facts, &operation_at(&spec.spec, &built.id)?);
    match rest.first() {
        Some((line, what)) => Err(format!("line {line}: {what}; describe this page by hand")),
        None => Ok(spec),
    }
}

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

fn missing(facts: &Facts, what: &str) -> String {
    let line = facts.title.as_ref().map_or(1, |title| title.spot.line.max(1));
    format!(
        "line {line}: the page's {what} was not found; save the whole page again, or describe it by hand"
    )
}

fn servers(spec: &Spec) -> Vec<String> {
    spec.document.servers.iter().map(|server| server.url.clone()).collect()
}

/// The spec whose server `url` begins with, and the path behind that. Where a page gives the path
/// alone, its example request says the server, or there is only one spec.
fn server(states: &[State], facts: &Facts, url: &str) -> Option<(usize, String)> {
    let with_server = |url: &str| {
        states.iter().enumerate().find_map(|(number, state)| {
            servers(&state.spec.spec).iter().find_map(|server| {
                let path = url.strip_prefix(server.as_str())?;
                path.starts_with('/').then(|| (number, path.to_owned()))
            })
        })
    };
    if !url.starts_with('/') {
        return with_server(url);
    }
    let by_example = || {
        let example = facts.request_example.as_ref()?;
        with_server(&example.value.url).map(|(number, _)| number)
    };
    let by_address = || {
        let address = facts.address.as_ref()?;
        states.iter().position(|state| {
            let mut pages =
                state.spec.spec.operations().filter_map(|at| at.operation.page.as_ref());
            pages.any(|page| page.url == address.value)
        })
    };
    let by_path =
        || states.iter().position(|state| state.spec.spec.operations().any(|at| at.path == url));
    let only = (states.len() == 1).then_some(0);
    let number = only.or_else(by_path).or_else(by_example).or_else(by_address)?;
    Some((number, url.to_owned()))
}

/// The address of a page that does not give its own: its place in the vendor's tree, else its file's
/// name, beside the addresses of its siblings. Of a vendor's first page a person has to write it.
fn derived_address(spec: &Spec, facts: &Facts, file: &str) -> String {
    let stem = Path::new(file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut pages = spec.operations().filter_map(|at| at.operation.page.as_ref());
    let Some(page) = pages.find(|page| page.url != marks::TEXT) else {
        return marks::TEXT.to_owned();
    };
    let known = page.url.as_str();
    if let Some(place) = &facts.place {
        const TREE: &str = "/document";
        let end = known.find(TREE).map_or(0, |at| at + TREE.len());
        return format!(
            "{}/{}",
            known.get(..end).unwrap_or_default(),
            place.value.trim_start_matches('/')
        );
    }
    match known.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{stem}"),
        None => stem,
    }
}

/// An operation of the spec, and where page and spec differ.
struct Known {
    id: String,
    path: String,
    method: String,
    left: Left,
}

fn existing(spec: &SpecFile, facts: &Facts, path: &str, method: &str) -> Option<Known> {
    let found = spec
        .spec
        .all_operations()
        .find(|at| at.path == path && at.method.eq_ignore_ascii_case(method));
    // A page whose method or URL changed is known by its address.
    let moved = || {
        let address = facts.address.as_ref()?;
        spec.spec
            .all_operations()
            .find(|at| at.operation.page.as_ref().is_some_and(|page| page.url == address.value))
    };
    let at = found.or_else(moved)?;
    Some(Known {
        id: at.operation.id.clone(),
        path: at.path.to_owned(),
        method: at.method.to_lowercase(),
        left: left(spec, facts, &at),
    })
}

/// What is between a page and its operation, without what the spec says of that.
struct Left {
    /// The differences, those that follow from others as well.
    all: Vec<Difference>,
    /// The deviations that are over.
    expired: Vec<deviation::Expired>,
    /// The waivers that are over.
    waivers: Vec<waiver::Expired>,
    /// What was not understood.
    unread: Vec<Remark>,
}

impl Left {
    fn is_nothing(&self) -> bool {
        self.all.is_empty()
            && self.expired.is_empty()
            && self.waivers.is_empty()
            && self.unread.is_empty()
    }

    /// The line of the first thing of a draft that is not settled, and what it is.
    fn first(&self) -> Option<(usize, String)> {
        let differs = self.all.iter().map(|found| {
            (found.line, format!("{} would still differ in the {}", found.at, found.what))
        });
        let expired = self.expired.iter().map(|gone| {
            (gone.line, format!("the deviation {} does not hold: {}", gone.id, gone.what))
        });
        let waivers = self.waivers.iter().map(|gone| {
            (gone.line, format!("the waiver {} does not hold: {}", gone.id, gone.what))
        });
        let unread = self
            .unread
            .iter()
            .map(|remark| (remark.spot.line, format!("not understood: {}", remark.told())));
        differs.chain(expired).chain(waivers).chain(unread).next()
    }
}

/// The facts of the operation `id` of `spec`.
fn own_facts<'s>(spec: &'s SpecFile, id: &str) -> Option<&'s OperationFacts> {
    spec.operations().find(|(at, _)| at.operation.id == id).map(|(_, own)| own)
}

fn left(spec: &SpecFile, facts: &Facts, at: &OperationAt<'_>) -> Left {
    let mut unread = facts.unread.clone();
    let Some(own) = own_facts(spec, &at.operation.id) else {
        return Left { all: Vec::new(), expired: Vec::new(), waivers: Vec::new(), unread };
    };
    let id = &at.operation.id;
    let mut all = compare(facts, &own.facts, &own.flat, &context(spec, at));
    let expired = deviation::explain(&spec.spec.document.deviations, id, facts, &mut all);
    let mut told = all.clone();
    leave_out_consequences(&mut told);
    join_ranges(&mut told);
    let waivers = waiver::waive(&spec.spec, id, facts, &mut told, &mut unread);
    let waived: Vec<String> = spec
        .spec
        .document
        .waivers
        .iter()
        .flat_map(|waiver| &waiver.facts)
        .filter(|fact| fact.operation == *id)
        .filter_map(|fact| fact.at.clone())
        .collect();
    all.retain(|difference| !waived.iter().any(|at| difference.at.is_within(at)));
    Left { all, expired, waivers, unread }
}

/// The operation `known` as it is to be for its page; none if nothing has to change.
fn follow_page(
    spec: &SpecFile,
    facts: &Facts,
    known: Known,
    drafted: &mut Drafted,
) -> Result<Option<Next>, String> {
    let at = operation_at(&spec.spec, &known.id)?;
    let own = own_facts(spec, &known.id).ok_or("the operation has no facts")?;
    let mut documents = Documents::of(&spec.spec).map_err(|problem| problem.to_string())?;
    drafted.operation = Some(known.id.clone());
    drafted.file = documents.file_of(&known.path, &known.method);
    if known.left.is_nothing() {
        drafted.outcome = Outcome::Same;
        return Ok(None);
    }
    drafted.outcome = Outcome::Changed;
    let mut followed = follow::followed(facts, &own.facts, &known.left.all);
    let inner = inside_renamed(spec, &at, facts, &followed, &known.left.all);
    followed = follow::followed(facts, &followed, &inner);
    for difference in known.left.all.iter().chain(&inner) {
        let value = |value: &Option<serde_json::Value>| match value {
            Some(value) => show(value),
            None => "nothing".to_owned(),
        };
        drafted.notes.push(Note {
            line: difference.line,
            at: difference.at.to_string(),
            text: format!(
                "the {} was {} and follows the page: {}",
                difference.what,
                value(&difference.spec),
                value(&difference.page)
            ),
        });
    }
    for gone in &known.left.expired {
        drafted.notes.push(Note {
            line: gone.line,
            at: gone.at.clone(),
            text: format!("the deviation {} no longer applies: {}", gone.id, gone.what),
        });
    }
    deviations::remove(&known.id, &known.left.expired, &mut documents);
    drafted.notes.extend(known.left.waivers.iter().map(|gone| Note {
        line: gone.line,
        at: gone.at.clone(),
        text: format!("the waiver {} no longer applies: {}", gone.id, gone.what),
    }));
    deviations::remove_waivers(&known.id, &known.left.waivers, &mut documents);
    let names = follow::component_names(&spec.spec, &at);
    let components = follow::own_components(&spec.spec, &at);
    let address = at.operation.page.as_ref().map_or("", |page| page.url.as_str());
    let frame = Frame {
        spec: &spec.spec,
        path: &known.path,
        method: &known.method,
        address: facts.address.as_ref().map_or(address, |address| &address.value),
        is_derived: false,
        id: Some(&known.id),
        known: &names,
        own: &components,
    };
    let mut built = build(&frame, &followed);
    for (name, schema) in &mut built.schemas {
        if let Some(old) = spec.spec.bundle.value.pointer(&format!("/components/schemas/{name}")) {
            *schema = follow::with_words(old, schema);
        }
    }
    if let Some(old) = spec.spec.bundle.value.pointer(&at.place().pointer()) {
        built.operation = follow::with_words(old, &built.operation);
    }
    let (path, method) = (frame_path(spec, facts, &known), frame_method(facts, &known));
    if (path.as_str(), method.as_str()) != (known.path.as_str(), known.method.as_str()) {
        documents.remove_operation(&known.path, &known.method);
    }
    Ok(Some(Next { documents, path, method, built, own: components }))
}

/// What differs inside the fields that `differences` rename. Nobody compares that before both sides have one
/// name for what is around it, as `followed` has.
fn inside_renamed(
    spec: &SpecFile,
    at: &OperationAt<'_>,
    facts: &Facts,
    followed: &Facts,
    differences: &[Difference],
) -> Vec<Difference> {
    let renamed: Vec<Subject> = differences.iter().filter_map(follow::new_name).collect();
    if renamed.is_empty() {
        return Vec::new();
    }
    let mut found = compare(facts, followed, &flatten(followed), &context(spec, at));
    found.retain(|difference| renamed.iter().any(|outer| difference.at.is_in(outer)));
    found
}

/// The path that the page gives now.
fn frame_path(spec: &SpecFile, facts: &Facts, known: &Known) -> String {
    let url = facts.url.as_ref().map_or("", |url| url.value.as_str());
    let servers = servers(&spec.spec);
    let path = servers.iter().find_map(|server| url.strip_prefix(server.as_str()));
    path.filter(|path| path.starts_with('/')).unwrap_or(&known.path).to_owned()
}

fn frame_method(facts: &Facts, known: &Known) -> String {
    facts.method.as_ref().map_or_else(|| known.method.clone(), |method| method.value.to_lowercase())
}

/// Says what is uncertain about `built`.
fn notes(built: &operation::Built, drafted: &mut Drafted) {
    let doubts = built.doubts.iter().chain(&built.unsaid);
    drafted.notes.extend(doubts.map(|(at, line, why)| Note {
        line: *line,
        at: at.to_string(),
        text: format!("uncertain: {why}"),
    }));
    drafted.notes.extend(built.others.iter().map(|other| Note {
        line: 0,
        at: format!("schema {}", other.made),
        text: format!(
            "made beside {}, which differs: {}",
            other.name,
            other.differences.join(", ")
        ),
    }));
}

/// The spec that `documents` are, with all checks passed.
fn checked(documents: &Documents, facts: &Facts) -> Result<SpecFile, String> {
    let spec = parsed(documents).map_err(|problems| untold(&problems, facts))?;
    Ok(SpecFile::new(spec))
}

/// Why a draft cannot be.
fn untold(problems: &Problems, facts: &Facts) -> String {
    let problems: Vec<String> = problems
        .iter()
        .map(|problem| {
            format!("{} ({}; wanted: {})", problem.what, problem.place, problem.expected)
        })
        .collect();
    format!(
        "line {}: the dialect has no word for this: {}. Describe this page by hand, or widen the dialect",
        facts.url.as_ref().map_or(1, |url| url.spot.line),
        problems.join("; ")
    )
}

fn parsed(documents: &Documents) -> Result<Spec, Problems> {
    let problem = |error: std::io::Error| Problem {
        file: documents.root().to_owned(),
        place: Place::root(),
        what: format!("the draft cannot be tried out: {error}"),
        expected: "a folder for temporary files that may be written to".into(),
    };
    let folder = tempfile::tempdir().map_err(problem)?;
    for (file, text) in documents.texts()? {
        let target = folder.path().join(&file);
        if let Some(parent) = target.parent() {
            std::fs::create_dir_all(parent).map_err(problem)?;
        }
        std::fs::write(target, text).map_err(problem)?;
    }
    Spec::read(folder.path(), documents.root())
}

fn operation_at<'s>(spec: &'s Spec, id: &str) -> Result<OperationAt<'s>, String> {
    spec.all_operations()
        .find(|at| at.operation.id == id)
        .ok_or_else(|| format!("the spec has no operation {id}; this is a fault of `docs draft`"))
}

#[cfg(test)]
mod tests {
    use super::super::facts::{Noted, Part, Property, RequestExample, Spot};
    use super::*;

    const BOOKS: &str = include_str!("../../../tests/fixtures/specs/books.yaml");
    const PORTS: &str = include_str!("../../../tests/fixtures/specs/ports.yaml");

    #[test]
    fn what_is_missing_on_a_page_is_told_near_its_title() {
        let told = |line: Option<usize>| {
            let title = line.map(|line| Noted::new("Quays".to_owned(), Spot::line(line)));
            missing(&Facts { title, ..Facts::default() }, "URL")
        };
        let what = "the page's URL was not found; save the whole page again";
        for (title, line) in [(Some(7), 7), (Some(0), 1), (None, 1)] {
            let told = told(title);
            assert!(told.starts_with(&format!("line {line}: {what}")), "{told}");
        }
    }

    #[test]
    fn a_page_without_an_address_stands_beside_the_others() {
        let derived = |yaml: &str, place: Option<&str>| {
            let crate_name = yaml.split("crate: ").nth(1).unwrap().split(',').next().unwrap();
            let spec = crate::spec::parse(Path::new(&format!("{crate_name}.yaml")), yaml).unwrap();
            let place = place.map(|place| Noted::new(place.to_owned(), Spot::line(1)));
            derived_address(&spec, &Facts { place, ..Facts::default() }, "pages/moor.md")
        };
        // Feishu's pages have a place in one tree, the others are named by their files.
        let tree = "https://books.example/document/shelves/moor";
        for place in ["shelves/moor", "/shelves/moor"] {
            assert_eq!(derived(BOOKS, Some(place)), tree);
        }
        assert_eq!(derived(PORTS, None), "https://ports.example/docs/moor");
        let unwritten = PORTS.replace("https://ports.example/docs/book_berth", marks::TEXT);
        assert_eq!(derived(&unwritten, None), marks::TEXT);
    }

    #[test]
    fn a_page_that_cannot_be_settled_is_refused_with_the_first_reason() {
        let difference = || Difference {
            at: Part::Query.at("knots"),
            what: Property::Maximum,
            page: None,
            spec: None,
            line: 3,
            pointer: String::new(),
            note: None,
        };
        let deviation = || deviation::Expired {
            id: "d".into(),
            pointer: String::new(),
            line: 5,
            what: "it is over".into(),
            at: String::new(),
        };
        let waiver = || waiver::Expired {
            id: "w".into(),
            pointer: String::new(),
            line: 7,
            at: String::new(),
            what: "it is over".into(),
            digest: None,
        };
        let remark =
            || Remark { spot: Spot::line(9), text: "a".into(), reason: "a strange row".into() };
        let first = |differs: bool, deviates: bool, is_waived: bool, is_unread: bool| {
            let left = Left {
                all: differs.then(difference).into_iter().collect(),
                expired: deviates.then(deviation).into_iter().collect(),
                waivers: is_waived.then(waiver).into_iter().collect(),
                unread: is_unread.then(remark).into_iter().collect(),
            };
            assert_eq!(left.is_nothing(), left.first().is_none());
            left.first()
        };
        for (found, line, what) in [
            (first(true, true, true, true), 3, "query knots would still differ in the maximum"),
            (first(false, true, true, true), 5, "the deviation d does not hold: it is over"),
            (first(false, false, true, true), 7, "the waiver w does not hold: it is over"),
            (first(false, false, false, true), 9, "not understood: a strange row: a"),
        ] {
            assert_eq!(found, Some((line, what.to_owned())));
        }
        assert_eq!(first(false, false, false, false), None);
    }

    fn state(file: &str, yaml: &str) -> State {
        let spec = SpecFile::new(crate::spec::parse(Path::new(file), yaml).unwrap());
        State { documents: Documents::of(&spec.spec).unwrap(), spec }
    }

    #[test]
    fn a_path_alone_belongs_to_the_only_spec_or_to_the_one_that_knows_the_page() {
        let states = [state("books.yaml", BOOKS), state("ports.yaml", PORTS)];
        let example = |url: &str| {
            let example = RequestExample { url: url.to_owned(), ..RequestExample::default() };
            let request_example = Some(Noted::new(example, Spot::line(1)));
            Facts { request_example, ..Facts::default() }
        };
        let address = |url: &str| {
            let address = Some(Noted::new(url.to_owned(), Spot::line(1)));
            Facts { address, ..Facts::default() }
        };
        let nothing = Facts::default();
        let number = |states: &[State], facts: &Facts, url: &str| {
            server(states, facts, url).map(|(number, path)| {
                assert_eq!(path, url.trim_start_matches("https://ports.example"));
                number
            })
        };
        let known = "/v1/ports/{port_id}/berths";
        for (facts, url, expected) in [
            (&nothing, "https://ports.example/v1/quays", Some(1)),
            (&nothing, "https://other.example/v1/quays", None),
            (&nothing, known, Some(1)),
            (&example("https://ports.example/v1/quays?x=1"), "/v1/quays", Some(1)),
            (&example("https://other.example/v1/quays"), "/v1/quays", None),
            (&address("https://ports.example/docs/book_berth"), "/v1/quays", Some(1)),
            (&address("https://ports.example/docs/other"), "/v1/quays", None),
            (&nothing, "/v1/quays", None),
        ] {
            assert_eq!(number(&states, facts, url), expected, "{url}");
        }
        assert_eq!(number(&states[..1], &nothing, "/v1/quays"), Some(0));
    }
}
