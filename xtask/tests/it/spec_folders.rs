//! A spec that is a folder: its documents become one, and what is wrong is told where it is written.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::spec::{Bundle, Spec, files};

const ACME: &str = include_str!("../fixtures/acme.yaml");

const ROOT: &str = "\
openapi: 3.0.3
info: {title: Shop, version: 1.0.0}
servers: [{url: 'https://shop.example'}]
x-vendor: {name: Shop, type: Shop, crate: shop, code-type: integer}
x-scopes: {shop:read: Read the shop.}
x-deviations:
  - {id: first, at: /info/title, page: A., spec: B., reason: C., since: 2026-01-01}
paths:
  /cars/{car_id}:
    $ref: './cars.yaml#/paths/~1cars~1%7Bcar_id%7D'
  /wheels:
    $ref: 'parts/wheels.yaml'
";

const CARS: &str = "\
x-scopes: {shop:read: Read the shop., car:read: Read cars.}
x-deviations:
  - id: second
    at: /components/schemas/Car/properties/id
    page: A.
    spec: B.
    reason: C.
    since: 2026-01-01
paths:
  /cars/{car_id}:
    get:
      operationId: get_car
      summary: Gets a car.
      x-page: {url: 'https://shop.example/docs/car'}
      x-access: {scopes: {any-of: [shop:read, car:read]}}
      parameters:
        - {name: car_id, in: path, required: true, description: Which., schema: {type: string}}
        - $ref: './common.yaml#/components/parameters/Language'
      responses:
        '200': {description: The car., content: {application/json: {schema: {$ref: '#/components/schemas/Car'}}}}
        '400': {description: Wrong., content: {application/json: {schema: {$ref: './common.yaml#/components/schemas/Failure'}}}}
components:
  schemas:
    Car:
      type: object
      description: A car.
      properties:
        id: {type: string, description: The ID., example: '$ref: is no reference here'}
        name: {allOf: [{$ref: './common.yaml#/components/schemas/Text'}], description: The name.}
";

const WHEELS: &str = "\
get:
  operationId: list_wheels
  summary: Lists wheels.
  x-page: {url: 'https://shop.example/docs/wheels'}
  parameters:
    - $ref: '../common.yaml#/components/parameters/Language'
  responses:
    '200':
      description: The wheels.
      content:
        application/json:
          schema: {$ref: '../common.yaml#/components/schemas/Wheels'}
          example: {name: {inner: []}}
";

const COMMON: &str = "\
components:
  parameters:
    Language: {name: lang, in: query, description: The language., schema: {type: string}}
  schemas:
    Text:
      type: object
      description: A text.
      properties: {example: {type: string, description: A key with an odd name.}, inner: {type: array, description: More., items: {$ref: '#/components/schemas/Text'}}}
    Wheels: {type: object, description: Wheels., properties: {name: {allOf: [{$ref: '#/components/schemas/Text'}], description: The name.}}}
    Failure: {type: object, description: What went wrong., x-failures: [{code: error, message: text}], properties: {error: {type: string, description: The code.}, text: {type: string, description: Words.}}}
";

const ALL: [(&str, &str); 4] = [
    ("specs/shop/openapi.yaml", ROOT),
    ("specs/shop/cars.yaml", CARS),
    ("specs/shop/parts/wheels.yaml", WHEELS),
    ("specs/shop/common.yaml", COMMON),
];

fn folder(documents: &[(&str, &str)]) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for (file, text) in documents {
        let path = root.path().join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    root
}

fn bundle(root: &TempDir) -> Result<Value, String> {
    let file = Path::new("specs/shop/openapi.yaml");
    Bundle::read(root.path(), file).map(|bundle| bundle.value).map_err(|error| error.to_string())
}

/// The documents with `from` replaced by `to` in one of them.
fn broken(file: &str, from: &str, to: &str) -> String {
    let changed = ALL.map(|(name, text)| {
        let is_it = name.ends_with(file);
        assert!(!is_it || text.contains(from), "`{from}` is not in {file}");
        (name, if is_it { text.replacen(from, to, 1) } else { text.to_owned() })
    });
    let documents: Vec<_> = changed.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let root = folder(&documents);
    let file = Path::new("specs/shop/openapi.yaml");
    match Spec::read(root.path(), file) {
        Ok(_) => panic!("{to} is no problem"),
        Err(problems) => problems.to_string(),
    }
}

fn run(root: &TempDir, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("--root")
        .arg(root.path())
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn the_documents_become_one() {
    let whole = bundle(&folder(&ALL)).unwrap();
    insta::assert_snapshot!(format!("{whole:#}"));
}

#[test]
fn a_folder_says_the_same_as_a_single_file() {
    // The bundle of the folder, as a single file, is its own bundle.
    let whole = bundle(&folder(&ALL)).unwrap();
    let again = Bundle::of(Path::new("specs/shop.yaml"), &whole.to_string()).unwrap();
    assert_eq!(again.value.to_string(), whole.to_string());
}

#[test]
fn in_data_a_ref_is_a_key_like_any_other() {
    let text = "openapi: 3.0.3\nexample: {$ref: nowhere}\nx-any: [{$ref: nowhere}]\n";
    let bundle = Bundle::of(Path::new("specs/shop.yaml"), text).unwrap();
    let written: Value = serde_saphyr::from_str(text).unwrap();
    assert_eq!(bundle.value, written);
}

#[test]
fn the_command_prints_what_any_reader_takes_for_the_same() {
    let root = folder(&ALL);
    // What a tag on a key, a digest or a version would look like without quotation marks.
    std::fs::write(
        root.path().join("specs/shop/openapi.yaml"),
        ROOT.replace("title: Shop", "title: '0x1F'").replace("version: 1.0.0", "version: '1e3'"),
    )
    .unwrap();
    let output = run(&root, &["spec", "bundle", "shop"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let read: Value = serde_saphyr::from_str(&text).unwrap();
    let whole = xtask::spec::portable(&bundle(&root).unwrap());
    // As text, so that the order of keys counts.
    assert_eq!(read.to_string(), whole.to_string());

    for name in ["whole.yaml", "whole.json"] {
        let into = root.path().join(name);
        let output = run(&root, &["spec", "bundle", "shop", "--into", into.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let text = std::fs::read_to_string(&into).unwrap();
        assert_eq!(text.starts_with('{'), name.ends_with("json"));
        let read: Value = serde_saphyr::from_str(&text).unwrap();
        assert_eq!(read.to_string(), whole.to_string(), "{name}");
    }
}

#[test]
fn every_bundle_of_this_workspace_keeps_its_order_in_yaml() {
    for spec in Spec::all(&xtask::checkout::root().unwrap()).unwrap() {
        let read: Value = serde_saphyr::from_str(&spec.bundle.yaml()).unwrap();
        let whole = xtask::spec::portable(&spec.bundle.value);
        assert_eq!(read.to_string(), whole.to_string(), "{}", spec.file.display());
    }
}

/// Each problem names the file that has to be mended, and the place inside it.
#[test]
fn problems_name_the_file_and_the_place_in_it() {
    let cases = [
        // What the joining finds.
        ("cars.yaml", "'./common.yaml#/components/parameters/Language'", "'./comon.yaml#/a'"),
        (
            "cars.yaml",
            "common.yaml#/components/parameters/Language",
            "common.yaml#/components/parameters/Lang",
        ),
        (
            "cars.yaml",
            "./common.yaml#/components/schemas/Text",
            "./common.yaml#/components/schemas/Texts",
        ),
        (
            "cars.yaml",
            "./common.yaml#/components/schemas/Text",
            "../acme.yaml#/components/schemas/Text",
        ),
        (
            "cars.yaml",
            "./common.yaml#/components/schemas/Text",
            "https://shop.example/a.yaml#/Text",
        ),
        ("cars.yaml", "    Car:\n", "    Wheels: {type: string}\n    Car:\n"),
        ("cars.yaml", "Read the shop.", "Read another shop."),
        ("common.yaml", "components:\n", "servers: []\ncomponents:\n"),
        ("common.yaml", "  parameters:\n", "  parameters:\n    Unused: {name: a, in: query}\n"),
        (
            "common.yaml",
            "{name: lang, in: query,",
            "{$ref: '#/components/parameters/Language', in: query,",
        ),
        ("openapi.yaml", "  /wheels:\n    $ref: 'parts/wheels.yaml'\n", ""),
        // What the YAML reader, the model and the lint find.
        ("parts/wheels.yaml", "get:\n", "get: [\n"),
        ("parts/wheels.yaml", "summary: Lists wheels.", "sumary: Lists wheels."),
        ("cars.yaml", "operationId: get_car", "operationId: getCar"),
        ("cars.yaml", "in: path, required: true,", "in: path,"),
        (
            "common.yaml",
            "{type: string}}\n  schemas:",
            "{type: array, items: {type: object}}}\n  schemas:",
        ),
        ("common.yaml", "'#/components/schemas/Text'}}", "'#/components/schemas/Txt'}}"),
        (
            "cars.yaml",
            "/components/schemas/Car/properties/id",
            "/components/schemas/Car/properties/uid",
        ),
    ];
    let told: Vec<String> = cases
        .map(|(file, from, to)| format!("{file}: {from:?} => {to:?}\n{}", broken(file, from, to)))
        .into();
    insta::assert_snapshot!(told.join("\n\n").replace('\\', "/"));
}

#[test]
fn a_crate_has_one_spec() {
    let root = folder(&[("specs/shop/openapi.yaml", ROOT), ("specs/shop.yaml", ROOT)]);
    let error = files(root.path(), &[]).unwrap_err().to_string();
    assert!(error.contains("another spec"), "{error}");
}

/// The fixture, taken apart in every way that keeps its meaning, gives the same code.
#[test]
fn a_spec_in_parts_gives_the_code_of_the_whole() {
    let whole: Value = serde_saphyr::from_str(ACME).unwrap();
    let file = Path::new("specs/acme/openapi.yaml");
    let expected = xtask::codegen::generate(&xtask::spec::parse(file, ACME).unwrap()).unwrap();

    let mut root = whole.clone();
    let schemas = root["components"].as_object_mut().unwrap().remove("schemas").unwrap();
    let mut parts = json!({"paths": {}, "components": {"schemas": {}}});
    for (path, item) in root["paths"].as_object_mut().unwrap() {
        let pointer = path.replace('/', "~1");
        parts["paths"][path] =
            std::mem::replace(item, json!({"$ref": format!("./paths.yaml#/paths/{pointer}")}));
    }
    parts["components"]["schemas"] = schemas;
    let documents = [
        ("specs/acme/openapi.yaml", root.to_string()),
        ("specs/acme/paths.yaml", parts.to_string()),
    ];
    let documents: Vec<_> = documents.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let folder = folder(&documents);
    let spec = Spec::read(folder.path(), file).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(xtask::codegen::generate(&spec).unwrap(), expected);
}
