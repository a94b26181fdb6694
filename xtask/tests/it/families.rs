//! Families of operations: modules, clients and features of their own, and how a spec can get them wrong.

use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::codegen::{GeneratedFile, generate};
use xtask::spec::parse;

const HOOLI: &str = include_str!("../fixtures/hooli.yaml");

fn generated() -> Vec<GeneratedFile> {
    let spec = parse(Path::new("specs/hooli.yaml"), HOOLI).unwrap();
    generate(&spec).unwrap()
}

/// Those that show what a family changes; the rest is as without.
#[test]
fn the_files_of_families_are_as_they_were() {
    let shown = [
        "mod.rs",
        "client.rs",
        "operation.rs",
        "types.rs",
        "people/mod.rs",
        "people/client.rs",
        "people/types.rs",
        "people/operation.rs",
        "people/request/search.rs",
        "meeting_rooms/mod.rs",
        "meeting_rooms/client.rs",
    ];
    let files = generated();
    for name in shown {
        let path = Path::new("crates/hooli/src/generated").join(name);
        let file = files.iter().find(|file| file.path == path).unwrap();
        insta::assert_snapshot!(name.replace('/', "__"), file.contents);
    }
}

/// Each family alone, all and none; equal names of two families do not meet.
#[test]
fn every_choice_of_families_compiles_without_a_warning() {
    let root = xtask::checkout::root().unwrap();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hooli");
    let write = |path: &str, contents: &str| {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, contents).unwrap();
    };
    write(
        "Cargo.toml",
        &format!(
            "[package]\nname = \"hooli\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [features]\npeople = []\nmeeting-rooms = []\n\n[dependencies]\n\
             vendor-client-core = {{ path = {:?} }}\n\n[workspace]\n",
            root.join("crates/client-core")
        ),
    );
    std::fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    write(
        "src/lib.rs",
        "//! A fixture.\n#![deny(warnings, missing_docs)]\nmod generated;\nmod vendor;\npub use generated::*;\n\n\
         /// A family's module is enough by itself, and equal names live side by side.\n\
         #[cfg(all(feature = \"people\", feature = \"meeting-rooms\"))]\n\
         pub async fn both(client: &Client) -> Result<(people::Entry, meeting_rooms::Entry), Error> {\n    \
         use people::{Place, Window};\n    \
         let people: people::People = client.people();\n    \
         let mut found = people.search(Window::new([\"a\"])).kind(people::Kind::Staff).items();\n    \
         let person = found.try_next().await?.unwrap_or_default();\n    \
         let room = client.meeting_rooms().search(\"r1\", Place::Desk, meeting_rooms::Kind::Chair).send().await?;\n    \
         Ok((person, room.into_data()))\n}\n",
    );
    write(
        "src/vendor.rs",
        "use vendor_client_core::Vendor;\n\n/// Hooli.\n#[derive(Clone, Copy, Debug)]\npub enum Hooli {}\n\n\
         impl Vendor for Hooli {\n    const LOG_ID_HEADERS: &'static [&'static str] = &[];\n}\n",
    );
    for file in generated() {
        let path = file.path.strip_prefix("crates/hooli").unwrap();
        write(path.to_str().unwrap(), &file.contents);
    }
    for features in ["people", "meeting-rooms", "people,meeting-rooms", ""] {
        let output = Command::new(env!("CARGO"))
            .args(["check", "--offline", "--quiet", "--features", features, "--manifest-path"])
            .arg(folder.join("Cargo.toml"))
            .arg("--target-dir")
            // What the other fixture has compiled already.
            .arg(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("acme/target"))
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "with `{features}`: {said}");
    }
}

/// What is told of the spec with `from` replaced by `to`.
#[track_caller]
fn refused(from: &str, to: &str) -> String {
    assert!(HOOLI.contains(from), "`{from}` is not in the fixture");
    let text = HOOLI.replacen(from, to, 1);
    let spec = parse(Path::new("specs/hooli.yaml"), &text);
    let problems = match spec {
        Err(problems) => problems,
        Ok(spec) => generate(&spec).expect_err("it is refused"),
    };
    problems.to_string()
}

#[test]
fn what_is_wrong_with_families_is_told() {
    let id = "operationId: people.search";
    let cases = [
        ("a family that is not described", id, "operationId: persons.search"),
        (
            "a family nobody uses",
            "  - {name: people,",
            "  - {name: pets, description: Pets.}\n  - {name: people,",
        ),
        (
            "a family described twice",
            "  - {name: people,",
            "  - {name: people, description: Pets.}\n  - {name: people,",
        ),
        ("a family without a description", ", description: People.", ""),
        ("a tag of another family", "tags: [people]", "tags: [meeting_rooms]"),
        ("no tag", "      tags: [people]\n", ""),
        ("a tag without a family", id, "operationId: search_people"),
        ("a family that is no module", "{name: people,", "{name: People,"),
        ("two dots", id, "operationId: people.old.search"),
        (
            "a schema of another family",
            "schemas/people.Entry'}}\n",
            "schemas/meeting_rooms.Entry'}}\n",
        ),
        (
            "a shared schema that uses a family's",
            "Where it is.}",
            "Where it is.}\n        kind: {allOf: [{$ref: '#/components/schemas/people.Kind'}], description: What.}",
        ),
        (
            "an operation of the root that uses a family's",
            "schemas/Status'}",
            "schemas/people.EntryPage'}",
        ),
        (
            "a family's name that is shared",
            "    Status:\n",
            "    Kind: {type: object, description: A kind., properties: {}}\n    Status:\n",
        ),
        (
            "names that run together",
            "    Status:\n",
            "    PeopleEntry: {type: object, description: A kind., properties: {}}\n    Status:\n",
        ),
        ("operations that run together", "operationId: get_status", "operationId: people_search"),
        ("an operation called like a family", "operationId: get_status", "operationId: people"),
        (
            "a family called like a module",
            "{name: people, description: People.}\n",
            "{name: operation, description: People.}\n",
        ),
    ];
    let told = cases.map(|(name, from, to)| {
        let mut text = HOOLI.to_owned();
        if name == "a family called like a module" {
            text = text.replace("people.", "operation.").replace("[people]", "[operation]");
            text = text.replacen(from, to, 1);
            let spec =
                parse(Path::new("specs/hooli.yaml"), &text).expect("the lint knows no crate");
            return format!("{name}\n{}", generate(&spec).expect_err("it is refused"));
        }
        format!("{name}\n{}", refused(from, to))
    });
    insta::assert_snapshot!(told.join("\n"));
}

/// A family may call its types as the runtime does, as long as its own module has no other.
#[test]
fn a_family_has_its_own_names() {
    let allowed = HOOLI.replace("meeting_rooms.Entry", "meeting_rooms.Position");
    generate(&parse(Path::new("specs/hooli.yaml"), &allowed).unwrap()).unwrap();
    for taken in ["MeetingRooms", "Search", "Error", "Option"] {
        let text = HOOLI.replace("meeting_rooms.Entry", &format!("meeting_rooms.{taken}"));
        let spec = parse(Path::new("specs/hooli.yaml"), &text).unwrap();
        let told = generate(&spec).expect_err(taken).to_string();
        assert!(told.contains(&format!("another `{taken}` already")), "{told}");
    }
}

/// A crate whose `Cargo.toml` has not the features of its families would compile none of them, in silence.
#[test]
fn the_features_of_families_are_in_the_manifest() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, contents: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, contents).unwrap();
    };
    let begin = "<!-- operations of hooli: made by `cargo xtask codegen` -->\n";
    let markers = format!("{begin}<!-- end of operations of hooli -->\n");
    write("specs/hooli.yaml", HOOLI);
    write("README.md", &markers);
    write("crates/hooli/README.md", &markers);
    let told = |features: &str| {
        write("crates/hooli/Cargo.toml", &format!("[features]\n{features}"));
        match xtask::codegen::Plan::make(folder.path(), &[]) {
            Ok(_) => "nothing\n".to_owned(),
            Err(problems) => format!("{problems}\n"),
        }
    };
    let each = "people = []\nmeeting-rooms = []\n";
    let whole = "default = [\"families\"]\nfamilies = [\"meeting-rooms\", \"people\"]\n";
    insta::assert_snapshot!(
        [
            told(&format!("{whole}{each}")),
            told(""),
            told(&format!("{whole}people = []\n")),
            told(&format!("default = []\nfamilies = [\"people\", \"pets\"]\n{each}")),
            told("default ="),
        ]
        .join("\n")
    );
}
