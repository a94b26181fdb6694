//! Whatever codegen accepts compiles, and does over HTTP what its spec says.
//!
//! The crates of the fixtures, and one of all operations that were drawn, become a program that calls them as it is
//! told. What they send is compared with the spec byte for byte, and what comes back with what was sent.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};

use client_tests::{OperationSpec, Reply, Server, TOKEN, ViewSpec, normalised};
use serde_json::{Value, json};
use xtask::codegen::{generate, generate_calls};
use xtask::spec::{Spec, parse};

use super::drawn::{self, Random};
use crate::listings::List;
use crate::views::ALL_VIEWS;

const ACME: &str = include_str!("../../../../xtask/tests/fixtures/acme.yaml");
const GLOBEX: &str = include_str!("../../../../xtask/tests/fixtures/globex.yaml");

/// How many drawn operations the one crate has. About as many are drawn beside them and refused, for their names mostly.
const OPERATIONS: usize = 200;

/// The specs whose crates are called: the fixtures, and what was drawn and accepted, in one document.
fn specs() -> Vec<Spec> {
    let fixture = |name: &str, text: &str| {
        parse(Path::new(name), text).unwrap_or_else(|problems| panic!("{problems}"))
    };
    let mut random = Random::new(20);
    let mut whole: Option<Value> = None;
    let mut drawn = 0;
    let mut taken = 0;
    while taken < OPERATIONS {
        let one = drawn::draw(&mut random, drawn);
        drawn += 1;
        assert!(drawn < 3 * OPERATIONS, "of {drawn} operations only {taken} are accepted");
        let document = drawn::document(&one);
        if super::refusal(&document).is_some() {
            continue;
        }
        // In one crate they would be each other's: what one imports is another's type.
        if one.components.keys().any(|name| !name.starts_with("Drawn")) {
            continue;
        }
        taken += 1;
        let Some(whole) = &mut whole else {
            whole = Some(document);
            continue;
        };
        let paths = document["paths"].as_object().unwrap().clone();
        whole["paths"].as_object_mut().unwrap().extend(paths);
        whole["components"]["schemas"].as_object_mut().unwrap().extend(one.components);
    }
    let drawn = whole.unwrap().to_string();
    let all = [
        fixture("specs/acme.yaml", ACME),
        fixture("specs/globex.yaml", GLOBEX),
        fixture("specs/drawn.yaml", &drawn),
    ];
    all.to_vec()
}

/// Writes the crates of `specs` and the program that calls them, and builds it.
fn build(specs: &[Spec]) -> PathBuf {
    let root = xtask::checkout::root().unwrap();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("generated-specs");
    let written = RefCell::new(BTreeSet::new());
    let write = |path: &str, contents: &str| {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        written.borrow_mut().insert(path.clone());
        // What is as it was is not built again.
        if std::fs::read_to_string(&path).ok().as_deref() != Some(contents) {
            std::fs::write(path, contents).unwrap();
        }
    };
    let core = format!(
        "vendor-client-core = {{ path = {:?}, default-features = false }}\n",
        root.join("crates/client-core")
    );
    let package = |name: &str| {
        format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n"
        )
    };
    let mut modules = String::new();
    let mut arms = String::new();
    let mut views = String::new();
    let mut clients = String::new();
    let mut dependencies = String::new();
    for spec in specs {
        let vendor = &spec.document.vendor;
        let (name, ident) = (&vendor.crate_name, &vendor.rust_type);
        let files = generate(spec).unwrap_or_else(|problems| panic!("{problems}"));
        for file in files {
            write(file.path.to_str().unwrap(), &file.contents);
        }
        write(&format!("crates/{name}/Cargo.toml"), &format!("{}{core}", package(name)));
        write(
            &format!("crates/{name}/src/lib.rs"),
            "//! A fixture.\n#![deny(warnings, missing_docs)]\nmod generated;\nmod vendor;\npub use generated::*;\n",
        );
        write(
            &format!("crates/{name}/src/vendor.rs"),
            &include_str!("driver/vendor.rs").replace("VENDOR", ident),
        );
        let calls = generate_calls(spec).unwrap_or_else(|problems| panic!("{problems}"));
        write(&format!("src/generated/{name}.rs"), &calls);
        modules += &format!("mod {name};\n");
        arms += &format!("        {name:?} => {name}::call(id),\n");
        views += &format!("        {name:?} => {name}::view(component, property),\n");
        clients += &include_str!("driver/client.rs")
            .replace("VENDOR", name)
            .replace("TOKEN", &format!("{TOKEN:?}"));
        dependencies += &format!("{name} = {{ path = \"crates/{name}\" }}\n");
    }
    write(
        "src/generated/mod.rs",
        &format!(
            "{modules}\nuse crate::calls::{{Call, View}};\n\n\
             pub fn call(name: &str, id: &str) -> Option<Call> {{\n    \
             match name {{\n{arms}        _ => None,\n    }}\n}}\n\n\
             pub fn view(name: &str, component: &str, property: &str) -> Option<View> {{\n    \
             match name {{\n{views}        _ => None,\n    }}\n}}\n\n{clients}"
        ),
    );
    write("src/main.rs", include_str!("driver/main.rs"));
    write("src/calls.rs", include_str!("driver/calls.rs"));
    write(
        "Cargo.toml",
        &format!(
            "{}{core}{dependencies}serde = \"1\"\nserde_json = {{ version = \"1\", features = [\"preserve_order\"] }}\n\
             tokio = {{ version = \"1\", features = [\"rt\", \"net\", \"time\"] }}\n\n[profile.dev]\ndebug = 0\n\n[workspace]\n",
            package("generated-specs")
        ),
    );
    remove_others(&folder.join("crates"), &written.borrow());
    // The same versions as in the workspace, so that nothing has to be resolved or fetched.
    std::fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let target = folder.join("target");
    let output = Command::new(env!("CARGO"))
        .args(["build", "--offline", "--quiet", "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    target.join("debug/generated-specs")
}

/// Removes what an earlier run has left.
fn remove_others(folder: &Path, written: &BTreeSet<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            remove_others(&path, written);
        } else if !written.contains(&path) {
            std::fs::remove_file(path).unwrap();
        }
    }
}

/// The program, waiting to be told what to call.
struct Program {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Program {
    fn start(path: &Path) -> Self {
        let mut child =
            Command::new(path).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (input, output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Self { child, input, output: BufReader::new(output) }
    }

    fn ask(&mut self, task: &Value) -> Value {
        writeln!(self.input, "{task}").unwrap();
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap_or_else(|_| panic!("it has ended at {task}"))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A program that several tasks ask, one after the other.
#[derive(Clone)]
struct Caller(Arc<Mutex<Program>>);

impl Caller {
    async fn ask(&self, operation: &OperationSpec, what: &str, url: &str, inputs: &Value) -> Value {
        let task = json!({
            "crate": operation.crate_name, "id": operation.id, "what": what, "inputs": inputs,
            "url": format!("{url}{}", operation.base_path()),
        });
        let program = Arc::clone(&self.0);
        let asking = tokio::task::spawn_blocking(move || program.lock().unwrap().ask(&task));
        client_tests::soon(asking).await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_accepted_compiles_and_does_what_its_spec_says() {
    let specs = specs();
    let caller = Caller(Arc::new(Mutex::new(Program::start(&build(&specs)))));
    for operation in specs.iter().flat_map(OperationSpec::all) {
        for inputs in [operation.least_inputs(), operation.all_inputs()] {
            sent_and_received(&caller, &operation, &inputs).await;
        }
        if let Some(list) = List::new(&operation) {
            for stream in list.streams() {
                let server = list.serve(|_, _| {}).await;
                let listed = caller.ask(&operation, stream, &server.url(), &list.inputs()).await;
                let name = operation.name();
                assert_eq!(listed["failure"], Value::Null, "{name}: {listed}");
                let found = list.came(stream, listed["values"].as_array().unwrap());
                assert_eq!(found, list.came("pages", &list.pages), "{name}");
            }
        }
        repeated_if_it_is_safe(&caller, &operation).await;
    }
    let views: Vec<_> = specs.iter().flat_map(ViewSpec::all).collect();
    for means in ALL_VIEWS {
        assert!(views.iter().any(|view| view.means == means), "no field is {means:?}");
    }
    for view in views {
        let read = |object: &Value| {
            let task = json!({
                "what": "view", "crate": view.crate_name, "component": view.component,
                "property": view.property, "inputs": object, "url": "",
            });
            let answer = caller.0.lock().unwrap().ask(&task);
            serde_json::from_value(answer).unwrap()
        };
        crate::views::is_read(&view, read);
    }
}

/// The request is what the spec says, and what is in the answer arrives.
async fn sent_and_received(caller: &Caller, operation: &OperationSpec, inputs: &Value) {
    let name = operation.name();
    let server = Server::new([operation.reply()]).await;
    let answer = caller.ask(operation, "send", &server.url(), inputs).await;
    assert_eq!(answer["failure"], Value::Null, "{name} with {inputs}: {answer}");
    let expected = operation.expected_request(&server.host(), TOKEN, inputs);
    assert_eq!(server.request().text(), expected, "{name} with {inputs}");
    assert_eq!(answer["status"], operation.status(), "{name}");
    if operation.has_data() {
        let found = normalised(operation.shape(), &answer["data"]);
        assert_eq!(found, normalised(operation.shape(), &operation.data()), "{name}");
    } else {
        assert_eq!(answer["data"], Value::Null, "{name}");
    }
}

/// The answer is lost: what may run twice is sent again, with the same key if there is one, and all else is not.
async fn repeated_if_it_is_safe(caller: &Caller, operation: &OperationSpec) {
    let name = operation.name();
    let spec = operation.operation();
    let mut inputs = operation.least_inputs();
    let key = spec.idempotency_key.as_deref();
    if let Some(key) = key {
        inputs.as_object_mut().unwrap().remove(key);
    }
    let safe = spec
        .idempotent
        .unwrap_or(operation.method == "GET" || spec.pagination.is_some() || key.is_some());
    let server = Server::new([Reply::silence().reset(), operation.reply()]).await;
    let answer = caller.ask(operation, "send", &server.url(), &inputs).await;
    let requests = server.requests();
    if !safe {
        assert_eq!(requests.len(), 1, "{name}: a write is sent once");
        assert_eq!(answer["failure"]["attempts"], 1, "{name}: {answer}");
        return;
    }
    assert_eq!(answer["failure"], Value::Null, "{name}: {answer}");
    assert_eq!(requests.len(), 2, "{name}");
    assert_eq!(requests[0].text(), requests[1].text(), "{name}: the same request again");
    if let Some(key) = key {
        let random = answer["key"].as_str().unwrap_or_else(|| panic!("{name}: no key: {answer}"));
        assert!(random.len() == 32 && random.bytes().all(|b| b.is_ascii_hexdigit()), "{random}");
        inputs[key] = json!(random);
        let expected = operation.expected_request(&server.host(), TOKEN, &inputs);
        assert_eq!(requests[0].text(), expected, "{name}");
    }
}
