//! `docs fetch` against a server on loopback that answers as the vendors' sites were observed to, faults included.

use std::collections::{BTreeMap, HashMap};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use xtask::docs::fetch::{Fetched, Outcome, Request, Site, fetch};
use xtask::docs::specs::SpecFile;
use xtask::spec::Spec;

use crate::docs_common::{SPECS, spec};

const TREE: &str = "/api/tools/docment/directory_list";
const ADDRESSES: &str = "/document_portal/v1/document_portal/v1/document/uri/mapping";
const DETAIL: &str = "/document_portal/v1/document/get_detail";
const OTHER_DETAIL: &str = "/api/tools/document/detail";

/// What the server does with a request for one path, query included; the last one holds on.
#[derive(Clone)]
enum Answer {
    Send(u16, &'static str, String),
    /// The head and half of the body, and then the connection closes.
    CutOff(String),
}

fn ok(body: impl ToString) -> Answer {
    Answer::Send(200, "", body.to_string())
}

#[derive(Default)]
struct State {
    answers: HashMap<String, Vec<Answer>>,
    asked: BTreeMap<String, usize>,
}

#[derive(Clone)]
struct Server {
    origin: String,
    state: Arc<Mutex<State>>,
    most_at_once: Arc<AtomicUsize>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let server =
            Self { origin, state: Arc::default(), most_at_once: Arc::new(AtomicUsize::new(0)) };
        let serving = server.clone();
        let now = Arc::new(AtomicUsize::new(0));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (server, now) = (serving.clone(), Arc::clone(&now));
                std::thread::spawn(move || {
                    let open = now.fetch_add(1, Ordering::SeqCst) + 1;
                    server.most_at_once.fetch_max(open, Ordering::SeqCst);
                    server.serve(stream);
                    now.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        server
    }

    /// One request, then the connection closes.
    fn serve(&self, mut stream: TcpStream) {
        let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
        let Some(Ok(first)) = lines.next() else { return };
        while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
        let target = first.split(' ').nth(1).unwrap().to_owned();
        let answer = {
            let mut state = self.state.lock().unwrap();
            *state.asked.entry(target.clone()).or_default() += 1;
            match state.answers.get_mut(&target) {
                Some(answers) if answers.len() > 1 => answers.remove(0),
                Some(answers) => answers[0].clone(),
                None => Answer::Send(404, "", "nothing".into()),
            }
        };
        let _ = match answer {
            Answer::Send(status, headers, body) => write!(
                stream,
                "HTTP/1.1 {status} x\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n{body}",
                body.len()
            ),
            Answer::CutOff(body) => write!(
                stream,
                "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{}",
                body.len(),
                &body[..body.len() / 2]
            ),
        };
    }

    fn answer(&self, target: impl Into<String>, answers: impl Into<Vec<Answer>>) {
        self.state.lock().unwrap().answers.insert(target.into(), answers.into());
    }

    fn asked(&self, target: &str) -> usize {
        let state = self.state.lock().unwrap();
        let of_path = |asked: &&String| asked.split('?').next() == Some(target);
        state.asked.iter().filter(|(asked, _)| of_path(asked)).map(|(_, times)| times).sum()
    }
}

const LEND: &str = "https://open.feishu.cn/document/loan/put";
const SHELF: &str = "https://open.feishu.cn/document/shelf/patch";
const PORTS: &str = "https://docs.coze.cn/ports/book_berth";

/// Two pages of Feishu's, one of Coze's with two operations on it, and one of nobody's.
fn specs() -> &'static [Spec] {
    static SMALL: LazyLock<Vec<Spec>> = LazyLock::new(small);
    &SMALL
}

fn small() -> Vec<Spec> {
    let moved = [
        ("https://books.example/document/loan/put", LEND),
        ("https://books.example/document/shelf/patch", SHELF),
        ("https://cars.example/docs/plan_route", PORTS),
        ("https://ports.example/docs/book_berth", PORTS),
    ];
    let all = SPECS.map(|(file, text)| {
        let text = moved.iter().fold(text.to_owned(), |text, (old, new)| text.replace(old, new));
        spec(file, &text).spec
    });
    all.into()
}

fn specs_of_the_workspace() -> Vec<Spec> {
    let root = xtask::checkout::root().unwrap();
    SpecFile::all(&root).unwrap().into_iter().map(|file| file.spec).collect()
}

/// The addresses of a site's pages that the specs name.
fn addresses(specs: &[Spec], begin: &str) -> Vec<String> {
    let all = specs.iter().flat_map(Spec::all_operations);
    let pages = all.filter_map(|at| at.operation.page.as_ref());
    pages.map(|page| page.url.clone()).filter(|url| url.starts_with(begin)).collect()
}

fn full_path(number: usize) -> String {
    format!("/opaque/reference/page-{number}")
}

fn detail(number: usize) -> String {
    format!("{DETAIL}?fullPath={}", full_path(number).replace('/', "%2F"))
}

fn page(number: usize, time: &str) -> Value {
    json!({"code": 0, "data": {"content": format!("# Page {number}\n\nWords."), "updateTime": time}})
}

/// Feishu's site with these places below `/document`, all of them as old as `time`.
fn feishu(server: &Server, places: &[&str], time: &str) {
    let pages: Vec<Value> = (0..places.len())
        .map(|number| {
            json!({
                "id": format!("p{number}"), "name": format!("Page {number}"), "type": "DocumentType",
                "fullPath": full_path(number), "updateTime": time, "items": [],
            })
        })
        .collect();
    let tree = json!({"code": 0, "data": {"items": [
        {"id": "103", "name": "Server API", "type": "DirectoryType", "fullPath": "", "updateTime": "", "items": [
            {"id": "7", "name": "Contacts", "type": "DirectoryType", "items": [
                {"id": "8", "name": "User", "type": "DirectoryType", "items": pages[..1]},
            ]},
            {"id": "9", "name": "Other", "type": "DirectoryType", "items": pages[1..]},
        ]},
    ]}});
    server.answer(TREE, [ok(tree)]);
    let aliases: serde_json::Map<String, Value> = places
        .iter()
        .enumerate()
        .map(|(number, place)| (full_path(number), json!(place)))
        .collect();
    let mapping = json!({"code": 0, "data": {"uriMap": aliases}});
    server.answer(format!("{ADDRESSES}?lang=zh-CN"), [ok(mapping)]);
    for number in 0..places.len() {
        server.answer(detail(number), [ok(page(number, time))]);
    }
}

fn coze(server: &Server, places: &[&str]) {
    let mut list = "# Docs\n\n### developer_guides\n".to_owned();
    for place in places {
        list += &format!("- [A page](https://docs.coze.cn/api/open/docs/{place})\n");
        server.answer(format!("/api/open/docs/{place}"), [ok(format!("# {place}\n"))]);
    }
    server.answer("/llms.txt", [ok(list)]);
}

/// Fetches from the server into `into`, without a word.
fn run<'a>(server: &'a Server, into: &'a Path, change: impl FnOnce(&mut Request<'a>)) -> Fetched {
    run_for(specs(), server, into, change)
}

fn run_for<'a>(
    specs: &[Spec],
    server: &'a Server,
    into: &'a Path,
    change: impl FnOnce(&mut Request<'a>),
) -> Fetched {
    let mut request =
        Request { site: None, into, origin: Some(&server.origin), family: None, pages: &[] };
    change(&mut request);
    fetch(specs, &request, |_, _, _| {}).unwrap()
}

fn saved(into: &Path) -> usize {
    let mut folders = vec![into.to_owned()];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files += 1 }
        }
    }
    files
}

#[test]
fn the_pages_of_all_operations_come_once_and_then_only_what_changed() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start();
    let specs = specs_of_the_workspace();
    let of_feishu = addresses(&specs, "https://open.feishu.cn/document/");
    let of_coze = addresses(&specs, "https://docs.coze.cn/");
    let places: Vec<&str> = of_feishu
        .iter()
        .map(|a| a.strip_prefix("https://open.feishu.cn/document").unwrap())
        .collect();
    let guides: Vec<&str> =
        of_coze.iter().map(|a| a.strip_prefix("https://docs.coze.cn/").unwrap()).collect();
    feishu(&server, &places, "1000");
    coze(&server, &guides);

    let first = run_for(&specs, &server, folder.path(), |_| {});
    assert_eq!(first.exit(), 0, "{:?}", first.failures);
    assert_eq!(first.pages.len(), places.len() + guides.len());
    for page in &first.pages {
        assert_eq!(page.outcome, Outcome::New);
        assert!(!page.operations.is_empty(), "{}", page.address);
        assert!(page.file.is_file());
    }
    assert!(!first.by_hand.is_empty(), "no site is known for OneAccess");
    let file = folder.path().join("feishu").join(format!("{}.md", places[0].trim_matches('/')));
    let text = std::fs::read_to_string(&file).unwrap();
    let expected = format!(
        "---\ntitle: \"Page 0\"\nfullPath: \"{}\"\naddress: \"{}\"\nupdateTime: \"1000\"\n---\n\n# Page 0\n\nWords.\n",
        full_path(0),
        of_feishu[0]
    );
    assert_eq!(text, expected);

    let asked = server.asked(DETAIL);
    let second = run_for(&specs, &server, folder.path(), |_| {});
    assert!(second.pages.iter().all(|page| page.outcome == Outcome::Same), "{second:?}");
    assert_eq!(server.asked(DETAIL), asked, "a page that has not changed is not asked for");

    feishu(&server, &places, "2000");
    let third =
        run_for(&specs, &server, folder.path(), |request| request.site = Some(Site::Feishu));
    assert_eq!(third.pages.len(), places.len());
    assert!(third.pages.iter().all(|page| page.outcome == Outcome::Changed), "{third:?}");
    assert!(std::fs::read_to_string(&file).unwrap().contains("\"2000\""));
}

/// Without a page and without a family: which pages come, and which a person has to save.
#[test]
fn the_pages_of_all_operations_of_a_vendor_come_each_once() {
    let table = [
        (None, vec![PORTS, LEND, SHELF], 1),
        (Some(Site::Feishu), vec![LEND, SHELF], 0),
        (Some(Site::Coze), vec![PORTS], 0),
    ];
    std::thread::scope(|scope| {
        for (site, expected, by_hand) in table {
            scope.spawn(move || {
                let folder = tempfile::tempdir().unwrap();
                let server = Server::start();
                feishu(&server, &["/loan/put", "/shelf/patch"], "1");
                coze(&server, &["ports/book_berth"]);
                let fetched = run(&server, folder.path(), |request| request.site = site);
                assert_eq!(fetched.exit(), 0, "{fetched:?}");
                let pages: Vec<&str> =
                    fetched.pages.iter().map(|page| page.address.as_str()).collect();
                assert_eq!(pages, expected);
                let theirs = ("https://gates.example/docs/AddBadges.html", "add_badges");
                let theirs = [(theirs.0.to_owned(), vec![theirs.1.to_owned()])];
                assert_eq!(fetched.by_hand, theirs[..by_hand]);
                for page in fetched.pages {
                    let (file, operations) = match page.address.as_str() {
                        LEND => ("feishu/loan/put.md", vec!["lend_books"]),
                        SHELF => ("feishu/shelf/patch.md", vec!["change_shelf"]),
                        _ => ("coze/ports/book_berth.md", vec!["plan_route", "book_berth"]),
                    };
                    assert_eq!(page.file, folder.path().join(file));
                    assert!(page.file.is_file(), "{file}");
                    assert_eq!(page.operations, operations, "{file}");
                }
            });
        }
    });
}

/// No client method is made of it, and its page is checked like any other.
#[test]
fn the_page_of_a_token_exchange_comes_with_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start();
    coze(&server, &["ports/book_berth"]);
    let mut ports = specs()[2].clone();
    for item in ports.document.paths.values_mut() {
        item.post.as_mut().unwrap().token_exchange = true;
    }
    let fetched = run_for(&[ports], &server, folder.path(), |_| {});
    assert_eq!(fetched.pages.len(), 1, "{fetched:?}");
    assert_eq!(fetched.pages[0].operations, ["book_berth"]);
}

#[test]
fn a_page_of_feishu_is_asked_for_again_when_its_site_has_a_newer_one() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start();
    let address = [SHELF.to_owned()];
    let file = folder.path().join("feishu/shelf/patch.md");
    for (time, outcome, asked) in
        [("10", Outcome::New, 1), ("10", Outcome::Same, 1), ("20", Outcome::Changed, 2)]
    {
        feishu(&server, &["/shelf/patch"], time);
        let fetched = run(&server, folder.path(), |request| request.pages = &address);
        assert_eq!(fetched.exit(), 0, "{fetched:?}");
        assert_eq!(fetched.pages[0].outcome, outcome);
        assert_eq!(server.asked(DETAIL), asked, "{outcome:?}");
        let expected = format!(
            "---\ntitle: \"Page 0\"\nfullPath: \"{}\"\naddress: \"{SHELF}\"\nupdateTime: \"{time}\"\n\
             ---\n\n# Page 0\n\nWords.\n",
            full_path(0)
        );
        assert_eq!(std::fs::read_to_string(&file).unwrap(), expected);
    }
}

/// The site does not say when a page has changed.
#[test]
fn a_page_of_coze_is_compared_with_the_one_that_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start();
    let address = [PORTS.to_owned()];
    coze(&server, &["ports/book_berth"]);
    let page = "/api/open/docs/ports/book_berth";
    for (text, outcome) in [
        ("# A berth\n", Outcome::New),
        ("# A berth\n", Outcome::Same),
        ("# A quay\n", Outcome::Changed),
    ] {
        server.answer(page, [ok(text)]);
        let fetched = run(&server, folder.path(), |request| request.pages = &address);
        assert_eq!(fetched.exit(), 0, "{fetched:?}");
        assert_eq!(fetched.pages[0].outcome, outcome);
        let saved = std::fs::read_to_string(&fetched.pages[0].file).unwrap();
        assert_eq!(saved, text, "as it came");
    }
    assert_eq!(server.asked(page), 3);
}

/// What the tree and the page itself say of the time, and which is saved. Without one, nobody could tell a newer page.
#[test]
fn a_page_of_feishu_has_the_time_that_its_site_gives_it() {
    let table = [
        (json!("5"), json!("6"), Some("6")),
        (json!("5"), json!(null), Some("5")),
        (json!("0"), json!("6"), Some("6")),
        (json!("0"), json!(null), None),
        (json!(""), json!(null), None),
        (json!(null), json!(null), None),
    ];
    std::thread::scope(|scope| {
        for (in_tree, on_page, expected) in table {
            scope.spawn(move || {
                let folder = tempfile::tempdir().unwrap();
                let server = Server::start();
                feishu(&server, &["/a"], "1");
                let item = json!({
                    "id": "p", "name": "A", "type": "DocumentType", "fullPath": full_path(0),
                    "updateTime": in_tree,
                });
                server.answer(TREE, [ok(json!({"code": 0, "data": {"items": [item]}}))]);
                let page = json!({"content": "# A", "updateTime": on_page});
                server.answer(detail(0), [ok(json!({"code": 0, "data": page}))]);
                let fetched = run(&server, folder.path(), |request| request.family = Some("p"));
                let saved = fetched.pages.first();
                let saved = saved.map(|page| std::fs::read_to_string(&page.file).unwrap());
                let time = saved.as_deref().map(|text| {
                    assert!(text.starts_with("---\ntitle: \"A\"\n"), "{text}");
                    let time = text.lines().find_map(|line| line.strip_prefix("updateTime: "));
                    time.unwrap().trim_matches('"')
                });
                assert_eq!(time, expected, "{in_tree}, {on_page}: {fetched:?}");
                assert_eq!(fetched.exit(), if expected.is_some() { 0 } else { 7 });
            });
        }
    });
}

/// Its alias is its address. One without has the address of its place in the tree, and is found by that in any case.
#[test]
fn a_page_is_found_by_its_address_and_by_its_place_in_the_tree() {
    let table = [
        ("/contacts/a", "/contacts/a", "/contacts/a"),
        ("/contacts/a", "/opaque/reference/page-0", "/contacts/a"),
        ("", "/opaque/reference/page-0", "/opaque/reference/page-0"),
    ];
    std::thread::scope(|scope| {
        for (alias, asked, expected) in table {
            scope.spawn(move || {
                let folder = tempfile::tempdir().unwrap();
                let server = Server::start();
                feishu(&server, &[alias, "/other/b"], "1");
                let address = [format!("https://open.feishu.cn/document{asked}")];
                let fetched = run(&server, folder.path(), |request| request.pages = &address);
                assert_eq!(fetched.exit(), 0, "{asked}: {fetched:?}");
                let expected = format!("https://open.feishu.cn/document{expected}");
                assert_eq!(fetched.pages[0].address, expected);
            });
        }
    });
}

#[test]
fn a_page_that_is_named_twice_comes_once_and_each_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start();
    coze(&server, &["a/one", "a/two"]);
    let pages = ["a/one", "a/two/", "a/one#places", "a/two?from=b"]
        .map(|place| format!("https://docs.coze.cn/{place}"));
    let request = Request {
        site: None,
        into: folder.path(),
        origin: Some(&server.origin),
        family: None,
        pages: &pages,
    };
    let mut heard = Vec::new();
    let fetched = fetch(specs(), &request, |number, of, page| {
        heard.push((number, of, page.is_ok()));
    });
    let fetched = fetched.unwrap();
    assert_eq!(heard, [(1, 2, true), (2, 2, true)], "{fetched:?}");
    let pages: Vec<&str> = fetched.pages.iter().map(|page| page.address.as_str()).collect();
    assert_eq!(pages, ["https://docs.coze.cn/a/one", "https://docs.coze.cn/a/two"]);
    assert_eq!(server.asked("/api/open/docs/a/one"), 1);
    assert!(fetched.by_hand.is_empty(), "{fetched:?}");
}

#[test]
fn every_status_says_why_and_whether_to_ask_again() {
    let table = [
        (404, 3, 1),
        (410, 3, 1),
        (408, 4, 5),
        (429, 4, 5),
        (500, 4, 5),
        (504, 4, 5),
        (400, 5, 1),
        (401, 5, 1),
        (403, 5, 1),
        (301, 7, 1),
        (302, 7, 1),
    ];
    std::thread::scope(|scope| {
        for (status, exit, times) in table {
            scope.spawn(move || {
                let folder = tempfile::tempdir().unwrap();
                let server = Server::start();
                let headers = "retry-after: 0\r\nlocation: /login\r\n";
                server.answer("/llms.txt", [Answer::Send(status, headers, String::new())]);
                let address = [PORTS.to_owned()];
                let fetched = run(&server, folder.path(), |request| request.pages = &address);
                assert_eq!(fetched.exit(), exit, "{status}: {fetched:?}");
                assert_eq!(server.asked("/llms.txt"), times, "{status}");
                let told = fetched.failures[0].to_string();
                assert!(told.contains(&format!("answered with HTTP {status}")), "{told}");
                assert!(told.contains(", to /login"), "{told}");
            });
        }
    });
}

/// The address that was asked means nothing to whoever wants the page.
#[test]
fn a_failure_names_the_page_and_not_its_source() {
    let source = "/api/open/docs/ports/book_berth";
    let table = [
        (PORTS, source.to_owned(), ok(""), 7),
        (PORTS, source.to_owned(), ok(" \n"), 7),
        (PORTS, source.to_owned(), ok("\n<!DOCTYPE html>"), 7),
        (PORTS, source.to_owned(), ok(json!({"code": 1})), 7),
        (PORTS, source.to_owned(), Answer::Send(403, "", String::new()), 5),
        (LEND, detail(0), Answer::Send(403, "", String::new()), 5),
        (LEND, detail(0), ok(json!({"code": 0, "data": {}})), 7),
    ];
    std::thread::scope(|scope| {
        for (page, source, answer, exit) in table {
            scope.spawn(move || {
                let folder = tempfile::tempdir().unwrap();
                let server = Server::start();
                feishu(&server, &["/loan/put"], "1");
                coze(&server, &["ports/book_berth"]);
                server.answer(source, [answer]);
                let address = [page.to_owned()];
                let fetched = run(&server, folder.path(), |request| request.pages = &address);
                assert_eq!(fetched.exit(), exit, "{fetched:?}");
                assert_eq!(fetched.failures[0].address, page);
                assert_eq!(saved(folder.path()), 0);
            });
        }
    });
}

/// Twelve requests a second are what a site is asked for at most.
#[test]
fn requests_do_not_begin_all_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start();
    let places = ["a/one", "a/two", "a/three", "a/four"];
    coze(&server, &places);
    let pages = places.map(|place| format!("https://docs.coze.cn/{place}"));
    let begin = Instant::now();
    let fetched = run(&server, folder.path(), |request| request.pages = &pages);
    assert_eq!((fetched.exit(), fetched.pages.len()), (0, 4));
    // The list and four pages: four times a twelfth of a second lies between them.
    assert!(begin.elapsed() >= Duration::from_secs(4) / 12);
}

#[test]
fn a_family_is_named_by_id_by_names_or_by_path() {
    let table = [
        ("8", 1),
        ("103", 3),
        ("User", 1),
        ("Contacts/User", 1),
        ("Server API/Other", 2),
        ("/opaque/reference", 3),
        ("/opaque/reference/page-1", 1),
        ("/opaque/ref", 0),
        ("Contacts/Other", 0),
        ("Us", 0),
    ];
    std::thread::scope(|scope| {
        for (family, expected) in table {
            scope.spawn(move || {
                let folder = tempfile::tempdir().unwrap();
                let server = Server::start();
                feishu(&server, &["/contacts/a", "/other/b", "/other/c"], "1");
                let fetched = run(&server, folder.path(), |request| request.family = Some(family));
                assert_eq!(fetched.pages.len(), expected, "{family}: {fetched:?}");
                assert_eq!(fetched.exit(), if expected == 0 { 3 } else { 0 }, "{family}");
            });
        }
    });
}

/// What is answered for a page, the exit code, and how often the page is then asked for.
#[test]
fn every_way_to_fail_has_an_exit_code_and_writes_nothing() {
    const AT_ONCE: &str = "retry-after: 0\r\n";
    let whole = page(0, "1").to_string();
    let nothing = Answer::Send(404, "", String::new());
    let table: Vec<(&str, Vec<Answer>, u8, usize)> = vec![
        ("busy for a while", vec![Answer::Send(429, AT_ONCE, String::new()), ok(&whole)], 0, 2),
        ("a fault that passes", vec![Answer::Send(503, AT_ONCE, String::new()), ok(&whole)], 0, 2),
        ("a cut that passes", vec![Answer::CutOff(whole.clone()), ok(&whole)], 0, 2),
        ("always busy", vec![Answer::Send(429, AT_ONCE, String::new())], 4, 5),
        ("always a fault", vec![Answer::Send(500, AT_ONCE, String::new())], 4, 5),
        ("forbidden", vec![Answer::Send(403, "", String::new())], 5, 1),
        ("a code that refuses", vec![ok(json!({"code": 99, "msg": "no"}))], 5, 1),
        ("no such page", vec![nothing], 7, 1),
        ("a redirect", vec![Answer::Send(302, "location: /login\r\n", String::new())], 7, 1),
        ("a page for people", vec![ok("<!DOCTYPE html><html></html>")], 7, 1),
        ("no code", vec![ok(json!({"data": {"content": "# x", "updateTime": "1"}}))], 7, 1),
        ("no data", vec![ok(json!({"code": 0}))], 7, 1),
        ("no content", vec![ok(json!({"code": 0, "data": {"updateTime": "1"}}))], 7, 1),
        (
            "an empty page",
            vec![ok(json!({"code": 0, "data": {"content": " ", "updateTime": "1"}}))],
            7,
            1,
        ),
        (
            "a number for a text",
            vec![ok(json!({"code": 0, "data": {"content": 5, "updateTime": "1"}}))],
            7,
            1,
        ),
        ("nothing", vec![ok("")], 7, 1),
    ];
    std::thread::scope(|scope| {
        for (name, answers, exit, times) in table {
            scope.spawn(move || {
                let folder = tempfile::tempdir().unwrap();
                let server = Server::start();
                feishu(&server, &["/a"], "1");
                server.answer(detail(0), answers);
                let address = ["https://open.feishu.cn/document/a".to_owned()];
                let fetched = run(&server, folder.path(), |request| request.pages = &address);
                assert_eq!(fetched.exit(), exit, "{name}: {fetched:?}");
                assert_eq!(server.asked(DETAIL), times, "{name}");
                assert_eq!(saved(folder.path()), usize::from(exit == 0), "{name}");
            });
        }
    });
}

#[test]
fn the_second_address_of_a_source_is_asked_where_the_first_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start();
    feishu(&server, &["/a"], "1");
    server.answer(detail(0), [Answer::Send(404, "", String::new())]);
    let other = detail(0).replace(DETAIL, OTHER_DETAIL);
    let document = json!({"content": "# Other", "updateTime": "1"});
    server.answer(other, [ok(json!({"code": 0, "data": {"document": document}}))]);
    let fetched = run(&server, folder.path(), |request| request.family = Some("103"));
    assert_eq!(fetched.exit(), 0, "{fetched:?}");
    assert_eq!(fetched.pages.len(), 1);
}

#[test]
fn a_site_of_another_shape_is_told_and_writes_nothing() {
    let address = ["https://open.feishu.cn/document/a".to_owned()];
    let table: [(&str, Answer); 6] = [
        (TREE, ok("<html>")),
        (TREE, ok(json!({"code": 0, "data": []}))),
        (TREE, ok(json!({"code": 0, "data": {"items": []}}))),
        (TREE, ok(json!({"code": 0, "data": {"items": [{"id": 1}]}}))),
        (
            "/document_portal/v1/document_portal/v1/document/uri/mapping?lang=zh-CN",
            ok(json!({"code": 0, "data": {}})),
        ),
        ("/document_portal/v1/document_portal/v1/document/uri/mapping?lang=zh-CN", ok("[]")),
    ];
    for (target, answer) in table {
        let folder = tempfile::tempdir().unwrap();
        let server = Server::start();
        feishu(&server, &["/a"], "1");
        server.answer(target, [answer]);
        let fetched = run(&server, folder.path(), |request| request.pages = &address);
        assert_eq!(fetched.exit(), 7, "{target}: {fetched:?}");
        assert!(fetched.failures[0].to_string().contains("by hand"), "{fetched:?}");
        assert_eq!(saved(folder.path()), 0);
    }
}

#[test]
fn no_alias_leads_out_of_the_folder() {
    for alias in ["/../../evil", "/a/../../evil", "/.hidden", "/a b", "//"] {
        let outer = tempfile::tempdir().unwrap();
        let into = outer.path().join("pages");
        let server = Server::start();
        feishu(&server, &[alias, "/good"], "1");
        let fetched = run(&server, &into, |request| request.family = Some("103"));
        assert_eq!(fetched.exit(), 7, "{alias}: {fetched:?}");
        assert_eq!(saved(outer.path()), 1, "{alias}");
    }
}

#[test]
fn a_few_are_asked_for_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start();
    let places: Vec<String> = (0..24).map(|number| format!("/page/{number}")).collect();
    let places: Vec<&str> = places.iter().map(String::as_str).collect();
    feishu(&server, &places, "1");
    let fetched = run(&server, folder.path(), |request| request.family = Some("103"));
    assert_eq!((fetched.exit(), fetched.pages.len()), (0, 24));
    let most = server.most_at_once.load(Ordering::SeqCst);
    assert!(most <= 8, "{most}");
}

#[test]
fn an_address_of_no_site_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start();
    let refused = |pages: &[String], site| {
        let request = Request {
            site,
            into: folder.path(),
            origin: Some(&server.origin),
            family: None,
            pages,
        };
        fetch(specs(), &request, |_, _, _| {}).unwrap_err()
    };
    let elsewhere = ["https://support.huaweicloud.com/a".to_owned()];
    assert!(refused(&elsewhere, None).contains("by hand"));
    let feishu = ["https://open.feishu.cn/document/a".to_owned()];
    let told = refused(&feishu, Some(Site::Coze));
    assert!(told.contains("is a page of feishu") && told.contains("--vendor"), "{told}");
    let coze = [PORTS.to_owned()];
    let told = refused(&coze, Some(Site::Feishu));
    assert!(told.contains("is a page of coze"), "{told}");
}

#[test]
fn only_feishu_has_families() {
    let folder = tempfile::tempdir().unwrap();
    let request = Request {
        site: Some(Site::Coze),
        into: folder.path(),
        origin: None,
        family: Some("User"),
        pages: &[],
    };
    let told = fetch(&[], &request, |_, _, _| {}).unwrap_err();
    assert!(told.contains("leave out `--vendor coze`"), "{told}");
}

fn command(origin: &str, into: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["docs", "fetch", "--origin", origin, "--into"])
        .arg(into)
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn the_command_tells_what_came_and_what_failed() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start();
    coze(&server, &["developer_guides/known"]);
    let known = "https://docs.coze.cn/developer_guides/known#a-place?x=1";
    let output = command(&server.origin, folder.path(), &[known]);
    let (out, err) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{out}{err}");
    assert!(out.contains("known.md (new; no operation in the specs)"), "{out}");
    assert!(out.contains("1 page fetched, 0 unchanged, 0 failed"), "{out}");
    assert!(err.contains("[1/1] https://docs.coze.cn/developer_guides/known"), "{err}");

    let output =
        command(&server.origin, folder.path(), &["https://docs.coze.cn/developer_guides/gone"]);
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{err}");
    assert!(
        err.contains("https://docs.coze.cn/developer_guides/gone: none of the 1 pages"),
        "{err}"
    );

    let output = command(&server.origin, folder.path(), &["https://example.com/"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_site_that_nobody_answers_for_is_unreachable() {
    let folder = tempfile::tempdir().unwrap();
    // Bound and closed again, so that nobody listens there.
    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let output = command(
        &format!("http://{gone}"),
        folder.path(),
        &["https://docs.coze.cn/developer_guides/known"],
    );
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(6), "{err}");
    assert!(err.contains("check the network"), "{err}");
}

#[test]
fn a_folder_that_cannot_be_written_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start();
    coze(&server, &["developer_guides/known"]);
    // A file where the folder should be.
    let into = folder.path().join("pages");
    std::fs::write(&into, "").unwrap();
    let output = command(&server.origin, &into, &["https://docs.coze.cn/developer_guides/known"]);
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(8), "{err}");
    assert!(err.contains("cannot be written"), "{err}");
}
