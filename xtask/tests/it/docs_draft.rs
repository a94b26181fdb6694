//! From a page to an operation: what is drafted is what the page says, and a page that changes takes its
//! operation along.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use proptest::prelude::*;
use xtask::docs::check::check_bytes;
use xtask::docs::draft::{Outcome, Run, marks, todo};
use xtask::docs::report::Kind;
use xtask::docs::specs::SpecFile;
use xtask::spec::{Spec, parse};

use crate::docs_common::{
    COZE, COZE_PLAIN, COZE_STREAM, FEISHU, ONEACCESS, SPECS, drafted, drafted_into, spec, specs,
    unseen, vendors_pages,
};
use crate::docs_mutations::{self, Mutant};

/// What `docs check` finds between `page` and `specs`, without what no reader understands.
fn differences(specs: &[SpecFile], page: &str) -> Vec<String> {
    let report = check_bytes(specs, "page.md", page.as_bytes());
    let found = report.findings.iter().filter(|finding| finding.kind == Kind::Difference);
    found.map(|finding| format!("{}: {}", finding.at, finding.message)).collect()
}

#[test]
fn a_page_that_the_dialect_has_no_words_for_is_refused_whole() {
    let run = drafted(specs(), COZE_STREAM);
    let Outcome::Refused(why) = &run.pages[0].outcome else { panic!("{:?}", run.pages) };
    for words in ["line 15: ", "`multipart/form-data`", "no envelope", "widen the dialect"] {
        assert!(why.contains(words), "{why}");
    }
    assert_eq!(run.files, Vec::new());
}

#[test]
fn an_unseen_page_becomes_an_operation_that_codegen_takes_and_check_agrees_with() {
    for page in unseen() {
        let run = drafted(specs(), &page);
        assert_eq!(run.pages[0].outcome, Outcome::New, "{:?}", run.pages);
        assert_eq!(run.files.len(), 1);
        let after = drafted_into(&run);
        assert_eq!(differences(&after, &page), Vec::<String>::new());
        let changed = after.iter().find(|spec| spec.spec.file == run.files[0].0).unwrap();
        xtask::codegen::generate(&changed.spec).unwrap_or_else(|problems| panic!("{problems}"));
        let left = marks::of(&changed.spec);
        assert!(left.iter().any(|mark| mark.pointer.ends_with("/summary")), "{left:?}");
    }
}

#[test]
fn a_page_that_is_drafted_twice_changes_nothing() {
    for page in unseen() {
        let run = drafted(specs(), &page);
        let again = drafted(drafted_into(&run), &page);
        assert_eq!(again.files, Vec::new());
        assert_eq!(again.pages[0].outcome, Outcome::Same);
        assert_eq!(again.pages[0].operation, run.pages[0].operation);
    }
    for page in [FEISHU, COZE, COZE_PLAIN, ONEACCESS] {
        assert_eq!(drafted(specs(), page).files, Vec::new());
    }
}

#[test]
fn what_stands_in_a_spec_keeps_its_place() {
    for page in unseen() {
        let run = drafted(specs(), &page);
        let (file, new) = &run.files[0];
        let (_, old) = SPECS.iter().find(|(name, _)| file == Path::new(name)).unwrap();
        let mut rest = new.lines();
        for line in old.lines() {
            assert!(rest.any(|other| other == line), "{line} is gone from\n{new}");
        }
    }
}

/// The words that a person has written into a spec.
fn words(text: &str) -> BTreeSet<String> {
    let keys = ["description: ", "summary: ", "remedy: ", "operationId: ", "role: "];
    let of = |line: &str| {
        let found = keys.iter().flat_map(|key| {
            line.split(key)
                .skip(1)
                .map(|rest| rest.split([',', '}']).next().unwrap_or_default().to_owned())
        });
        found.collect::<Vec<_>>()
    };
    text.lines().flat_map(of).collect()
}

#[test]
fn a_page_that_changes_takes_its_operation_along() {
    let all = [
        (FEISHU, docs_mutations::feishu(FEISHU)),
        (COZE, docs_mutations::coze(COZE)),
        (COZE_PLAIN, docs_mutations::coze_plain(COZE_PLAIN)),
        (ONEACCESS, docs_mutations::oneaccess(ONEACCESS)),
    ];
    let mut wrong = Vec::new();
    let mut total = 0;
    for (_, mutants) in all {
        // Every one of them would take minutes.
        for Mutant { kind, what, text } in mutants.into_iter().step_by(6) {
            // The day alone is for `docs pin`, and a page with another method and URL is another page's.
            if ["date", "older date"].contains(&kind) {
                continue;
            }
            total += 1;
            let run = drafted(specs(), &text);
            let page = &run.pages[0];
            let problem = match &page.outcome {
                // A path with other variables than the table, say: no spec could have that.
                Outcome::Refused(why) if why.contains("the dialect has no word for this") => None,
                Outcome::Refused(why) => Some(format!("refused: {why}")),
                _ => {
                    let left = differences(&drafted_into(&run), &text);
                    (!left.is_empty()).then(|| left.join("; "))
                }
            };
            if let Some(problem) = problem {
                wrong.push(format!("{kind}, {what}\n  {problem}"));
                continue;
            }
            // Where something is gone, its words are gone as well; no others are.
            if page.outcome == Outcome::Changed && kind.contains("value") {
                let (file, new) = &run.files[0];
                let (_, old) = SPECS.iter().find(|(name, _)| file == Path::new(name)).unwrap();
                let lost: Vec<String> = words(old).difference(&words(new)).cloned().collect();
                if lost.len() > 2 {
                    wrong.push(format!("{kind}, {what}\n  words are lost: {lost:?}"));
                }
            }
        }
    }
    assert!(total > 100, "{total}");
    assert!(wrong.is_empty(), "{} of {total}:\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn a_schema_that_has_grown_is_shown_and_left_alone() {
    let [page, ..] = unseen();
    let first = drafted(specs(), &page);
    let second = page
        .replace("/v3/halls", "/v4/halls")
        .replace("shelf-v3/patch", "shelf-v4/patch")
        .replace("labels |", "tags |")
        .replace("\"labels\"", "\"tags\"");
    let run = drafted(drafted_into(&first), &second);
    let shown = run.pages[0].notes.iter().find(|note| note.text.contains("made beside"));
    let shown = shown.unwrap_or_else(|| panic!("{:?}", run.pages[0].notes));
    assert!(shown.text.contains("+tags") && shown.text.contains("-labels"), "{shown}");
    assert_eq!(differences(&drafted_into(&run), &page), Vec::<String>::new());
    assert_eq!(differences(&drafted_into(&run), FEISHU), Vec::<String>::new());
}

#[test]
fn a_page_that_cannot_be_read_is_refused_with_its_line() {
    let cut = FEISHU.find("\"labels\": [").unwrap();
    let lines = FEISHU[..cut].lines().count();
    for (page, line) in [(&FEISHU[..cut], true), ("Nobody's words.\n", false)] {
        let run = drafted(specs(), page);
        let Outcome::Refused(why) = &run.pages[0].outcome else { panic!("{:?}", run.pages) };
        let told = why.strip_prefix("line ").and_then(|rest| rest.split_once(": "));
        let told = told.and_then(|(line, _)| line.parse::<usize>().ok());
        assert_eq!(told.is_some(), line, "{why}");
        assert!(told.is_none_or(|told| (1..=lines).contains(&told)), "{why}");
        assert_eq!(run.files, Vec::new());
    }
}

#[test]
fn an_operation_whose_method_changes_leaves_nothing_behind() {
    let methods = |specs: &[SpecFile]| -> Vec<String> {
        let books = specs.iter().find(|spec| spec.spec.file == Path::new("specs/books.yaml"));
        let operations = books.unwrap().spec.all_operations();
        operations.map(|at| format!("{} {}", at.method, at.operation.id)).collect()
    };
    let before = methods(&specs());
    assert!(before.contains(&"PATCH change_shelf".to_owned()), "{before:?}");
    let run = drafted(specs(), &FEISHU.replace("PATCH", "PUT"));
    assert_eq!(run.pages[0].outcome, Outcome::Changed, "{:?}", run.pages);
    let after: Vec<String> = before.iter().map(|one| one.replace("PATCH", "PUT")).collect();
    assert_eq!(methods(&drafted_into(&run)), after);
}

#[test]
fn a_renamed_field_is_followed_to_what_is_in_it() {
    let page = COZE_PLAIN
        .replace("| detail |", "| tracing |")
        .replace("\"detail\": {", "\"tracing\": {")
        .replace("| logid | String | abc***", "| trace_id | Long | 7")
        .replace("\"logid\": \"abc***\"", "\"trace_id\": 7")
        .replace("{\"logid\":\"abc***\"}", "{\"trace_id\":7}");
    let run = drafted(specs(), &page);
    assert_eq!(run.pages[0].outcome, Outcome::Changed, "{:?}", run.pages);
    let text = &run.files[0].1;
    // What the page says is drafted, and nothing is left to explain.
    assert!(text.contains("trace_id") && !text.contains("logid:"), "{text}");
    assert!(!text.contains("x-deviations"), "{text}");
    assert_eq!(differences(&drafted_into(&run), &page), Vec::<String>::new());
}

#[test]
fn what_is_left_to_write_is_listed_for_one_page_or_for_all() {
    let [page, other, ..] = unseen();
    let first = drafted(specs(), &page);
    let run = drafted(drafted_into(&first), &other);
    // Each page is of another spec.
    let specs = drafted_into(&Run { pages: Vec::new(), files: [first.files, run.files].concat() });
    let pages = |page: &String| [("page.md".to_owned(), page.as_bytes().to_vec())];
    let [all, one, two] =
        [&[][..], &pages(&page), &pages(&other)].map(|pages| todo::list(&specs, pages).len());
    assert!(one > 0 && two > 0 && all >= one + two, "{all} {one} {two}");
}

#[test]
fn a_page_of_nobodys_server_is_refused_and_changes_nothing() {
    let page = FEISHU.replace("books.example/open-apis", "other.example");
    let run = drafted(specs(), &page);
    let Outcome::Refused(why) = &run.pages[0].outcome else { panic!("{:?}", run.pages) };
    assert!(why.contains("line ") && why.contains("other.example"), "{why}");
    assert_eq!(run.files, Vec::new());
}

/// A vendor before its first operation.
const HEAD: &str = r"
openapi: 3.0.3
info: {title: Quays, version: 1.0.0}
servers: [{url: https://quays.example}]
x-vendor: {name: Quays, type: Quays, crate: quays, code-type: integer}
paths:
  /token:
    post:
      operationId: create_token
      summary: Makes a token.
      x-token-exchange: true
      responses:
        '200':
          description: Done.
          content: {application/json: {schema: {$ref: '#/components/schemas/Token'}}}
        4XX:
          description: Not done.
          content: {application/json: {schema: {$ref: '#/components/schemas/ErrorResponse'}}}
components:
  securitySchemes:
    access_token: {type: http, scheme: bearer, description: A token.}
  schemas:
    Token:
      type: object
      description: A token.
      properties:
        access_token: {type: string, description: The token.}
    ErrorResponse:
      type: object
      description: A failure.
      properties:
        code: {type: integer, format: int32, description: Which.}
        msg: {type: string, description: Why.}
";

#[test]
fn the_first_page_of_a_vendor_takes_after_its_token_exchange() {
    let page = COZE_PLAIN.replace("ports.example", "quays.example");
    let run = drafted(vec![spec("specs/quays.yaml", HEAD)], &page);
    assert_eq!(run.pages[0].outcome, Outcome::New, "{:?}", run.pages);
    let after = spec("specs/quays.yaml", &run.files[0].1);
    assert!(after.spec.has_envelope(), "{}", run.files[0].1);
    let operation = after.spec.operations().next().unwrap().operation;
    for (status, response) in &operation.responses {
        assert!(!response.content.is_empty(), "{status}: {}", run.files[0].1);
    }
    // There is no page beside it whose address would tell where it is.
    assert_eq!(operation.page.as_ref().unwrap().url, marks::TEXT);
    assert_eq!(differences(&[after], &page), Vec::<String>::new());
}

#[test]
fn the_envelope_of_a_first_page_has_the_words_of_a_failure() {
    let token = "access_token: {type: string, description: The token.}";
    // A code alone is none of a failure.
    let head = HEAD
        .replace(token, &format!("{token}\n        code: {{type: string, description: A login.}}"));
    let page = COZE_PLAIN.replace("ports.example", "quays.example");
    let run = drafted(vec![spec("specs/quays.yaml", &head)], &page);
    let after = spec("specs/quays.yaml", &run.files[0].1);
    let schemas = after.spec.bundle.value["components"]["schemas"].as_object().unwrap();
    let envelope = schemas.values().find(|schema| schema.get("x-envelope").is_some()).unwrap();
    for (field, words) in [("code", "Which."), ("msg", "Why.")] {
        assert_eq!(envelope["properties"][field]["description"], words);
    }
}

/// The specs of this checkout, which hold a folder.
fn own_specs() -> Vec<Spec> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    Spec::all(&root).unwrap_or_else(|problems| panic!("{problems}"))
}

fn written(specs: &[Spec], run: &Run) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    let mut texts: Vec<(PathBuf, String)> = specs
        .iter()
        .flat_map(|spec| &spec.bundle.sources)
        .map(|source| (source.file.clone(), source.text.clone()))
        .collect();
    texts.extend(run.files.iter().cloned());
    for (file, text) in texts {
        let file = root.path().join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    root
}

#[test]
fn in_a_folder_the_document_is_that_of_family_and_resource() {
    let page = FEISHU
        .replace("books.example/open-apis/library", "open.feishu.cn/open-apis/library")
        .replace("https://books.example/document", "https://open.feishu.cn/document/library-v2");
    let specs = own_specs();
    let files = specs.iter().cloned().map(SpecFile::new).collect();
    let run = drafted(files, &page);
    assert_eq!(run.pages[0].outcome, Outcome::New, "{:?}", run.pages);
    let names: BTreeSet<&Path> = run.files.iter().map(|(file, _)| file.as_path()).collect();
    let folder = Path::new("specs/feishu-directory");
    let (new, root) = (folder.join("library-halls.yaml"), folder.join("openapi.yaml"));
    assert_eq!(names, BTreeSet::from([new.as_path(), root.as_path()]));
    let root = written(&specs, &run);
    let after = SpecFile::all(root.path()).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(differences(&after, &page), Vec::<String>::new());
}

#[test]
fn the_family_is_the_one_that_all_scopes_name_else_that_of_page_or_path() {
    // Page and path are of the library; it is the scopes that tell.
    let page =
        FEISHU.replace("books.example/open-apis/library", "open.feishu.cn/open-apis/library");
    for (scopes, address, family) in [
        (["contact:shelf:write", "contact:all"], "library-v2", "contact"),
        (["contact:shelf:write", "directory:all"], "library-v2", "library"),
        (["contact:shelf:write", "directory:all"], "trust_party-v1", "trust_party"),
        (["contact:shelf:write", "directory:all"], "shelves", "library"),
        // A word that is no family of the spec's is no family.
        (["strange:shelf:write", "strange:all"], "trust_party-v1", "trust_party"),
    ] {
        let page = page
            .replace("library:shelf:write", scopes[0])
            .replace("library:all", scopes[1])
            .replace(
                "https://books.example/document",
                &format!("https://open.feishu.cn/document/{address}"),
            );
        // Its own spec alone: drafting reads it again for each edit.
        let own = own_specs().into_iter();
        let own = own.filter(|spec| spec.document.vendor.crate_name == "feishu-directory");
        let run = drafted(own.map(SpecFile::new).collect(), &page);
        let operation = run.pages[0].operation.as_deref().unwrap_or_default();
        assert_eq!(
            operation.split_once('.').map(|(family, _)| family),
            Some(family),
            "{operation}"
        );
    }
}

fn xtask(root: &Path, arguments: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(root)
        .args(["--root", "."])
        .args(arguments)
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn the_command_writes_all_and_lists_what_is_left() {
    let root = tempfile::tempdir().unwrap();
    for (file, text) in SPECS {
        let file = root.path().join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    let page = root.path().join("page.md");
    std::fs::write(&page, &unseen()[0]).unwrap();
    let (code, text) =
        xtask(root.path(), &["docs", "draft", "--into", "specs/books.yaml", "page.md"]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("(new; specs/books.yaml)") && text.contains("1 file changed"), "{text}");
    let (code, text) = xtask(root.path(), &["docs", "draft", "--todo", "page.md"]);
    assert_eq!(code, 0, "{text}");
    // The mark, and beside it the page's line and words.
    assert!(text.contains("parameters/0/description (TO BE WRITTEN)\n  page.md:"), "{text}");
    // The first row of a table has its own words, not the order of the rows.
    assert!(!text.contains(": [\""), "{text}");
    let (code, text) = xtask(root.path(), &["docs", "draft", "--into", "cars", "page.md"]);
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("known servers: https://cars.example"), "{text}");
}

/// The vendors' pages, where they are at hand, each torn in one way: cut, with rows swapped, with rows
/// dropped. What is left becomes an operation that agrees with it, or is refused.
#[test]
fn the_vendors_pages_torn() {
    let Some(pages) = vendors_pages() else { return };
    let seed = std::env::var("TORN_SEED").map_or(1, |seed| seed.parse().unwrap());
    let every = std::env::var("TORN_EVERY").map_or(8, |every| every.parse().unwrap());
    let mut random = fastrand::Rng::with_seed(seed);
    let mut drafts = 0;
    for (file, text) in pages.into_iter().skip(random.usize(..every)).step_by(every) {
        // Another version of it is an operation that no spec has.
        let text =
            if random.bool() { text } else { text.replace("/v3/", "/v9/").replace("/v1/", "/v9/") };
        let mut lines: Vec<&str> = text.lines().collect();
        let mut any = |count| random.usize(..count);
        let count = lines.len();
        match any(3) {
            0 => lines.truncate(count / 2 + any(count / 2)),
            1 => (0..3).for_each(|_| lines.swap(any(count), any(count))),
            _ => (1..4).for_each(|gone| {
                lines.remove(any(count - gone));
            }),
        }
        let page = lines.join("\n") + "\n";
        let specs = own_specs();
        let run = drafted(specs.iter().cloned().map(SpecFile::new).collect(), &page);
        let name = file.display();
        if matches!(run.pages[0].outcome, Outcome::Refused(_)) {
            assert_eq!(run.files, Vec::new(), "{name}");
            continue;
        }
        drafts += 1;
        let root = written(&specs, &run);
        let after =
            SpecFile::all(root.path()).unwrap_or_else(|problems| panic!("{name}: {problems}"));
        assert_eq!(differences(&after, &page), Vec::<String>::new(), "{name} with the seed {seed}");
    }
    assert!(drafts > 0, "each page was refused");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whatever is left of a page: no panic, and nothing in the draft that the page does not say.
    #[test]
    fn a_torn_page_brings_no_fact_from_nowhere(
        which in 0..8_usize,
        cut in 0.3..1.0_f64,
        swaps in prop::collection::vec((0..400_usize, 0..400_usize), 0..6),
        drops in prop::collection::vec(0..400_usize, 0..4),
    ) {
        let pages = unseen();
        let page = pages.get(which).map_or(COZE_STREAM, String::as_str);
        let mut lines: Vec<&str> = page.lines().collect();
        for drop in drops {
            let at = drop % lines.len();
            lines.remove(at);
        }
        for (one, two) in swaps {
            let (one, two) = (one % lines.len(), two % lines.len());
            lines.swap(one, two);
        }
        lines.truncate((lines.len() as f64 * cut) as usize);
        let page = lines.join("\n") + "\n";
        let run = drafted(specs(), &page);
        if matches!(run.pages[0].outcome, Outcome::Refused(_)) {
            prop_assert_eq!(&run.files, &Vec::new());
            return Ok(());
        }
        prop_assert_eq!(differences(&drafted_into(&run), &page), Vec::<String>::new());
        for (file, text) in &run.files {
            let spec = parse(file, text).unwrap();
            let (_, old) = SPECS.iter().find(|(name, _)| file == Path::new(name)).unwrap();
            for schema in spec.document.components.schemas.values() {
                for name in schema.properties.keys() {
                    prop_assert!(page.contains(name) || old.contains(name), "{} is nowhere", name);
                }
            }
        }
    }
}
