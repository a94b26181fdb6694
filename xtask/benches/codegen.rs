//! How long codegen takes: for the workspace's own crates, and for specs of growing size.
//!
//! `cargo bench -p xtask --profile dev` measures the build that `cargo xtask` runs.

#![allow(missing_docs)] // criterion's macros make public items

use std::fmt::Write;
use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use xtask::codegen::{Plan, generate};
use xtask::spec::parse;

/// A spec with `count` operations, each with an answer, an item and an enum of its own.
fn synthetic(count: usize) -> String {
    let mut paths = String::new();
    let mut schemas = String::new();
    for n in 0..count {
        // Writing to a string does not fail.
        let _ = write!(
            paths,
            "  /things/{n}:
    get:
      operationId: list_things_{n}
      summary: Lists things of kind {n}.
      x-page: {{url: 'https://acme.example/docs/{n}'}}
      x-pagination: {{style: token, in: query, request: {{token: page_token, size: page_size}}, response: {{items: items, next: page_token, more: has_more}}}}
      parameters:
        - {{name: page_token, in: query, description: Where to go on., schema: {{type: string}}}}
        - {{name: page_size, in: query, description: How many., schema: {{type: integer, format: int32, maximum: 100}}}}
      responses:
        '200': {{description: A page., content: {{application/json: {{schema: {{$ref: '#/components/schemas/Page{n}'}}}}}}}}
"
        );
        let _ = write!(
            schemas,
            "    Page{n}:
      type: object
      description: A page.
      properties:
        items: {{type: array, description: The things., items: {{$ref: '#/components/schemas/Thing{n}'}}}}
        page_token: {{type: string, description: Where to go on.}}
        has_more: {{type: boolean, description: Whether to go on.}}
    Thing{n}:
      type: object
      description: A thing.
      properties:
        id: {{type: string, description: The ID.}}
        kind: {{allOf: [{{$ref: '#/components/schemas/Kind{n}'}}], description: The kind.}}
    Kind{n}:
      type: integer
      description: A kind.
      enum: [1, 2]
      x-values: [{{value: 1, name: one, description: One.}}, {{value: 2, name: two, description: Two.}}]
"
        );
    }
    format!(
        "openapi: 3.0.3
info: {{title: Synthetic, version: 1.0.0}}
servers: [{{url: 'https://acme.example'}}]
x-vendor: {{name: Acme, type: Acme, crate: synthetic, code-type: integer}}
paths:
{paths}components:
  schemas:
    Failure:
      type: object
      description: What went wrong.
      x-failures: [{{code: error, message: text}}]
      properties:
        error: {{type: integer, description: The code.}}
        text: {{type: string, description: Words.}}
{schemas}"
    )
}

fn workspace(criterion: &mut Criterion) {
    let root = &xtask::checkout::root().expect("cargo says where it benches");
    criterion.bench_function("all crates of the workspace", |bencher| {
        bencher.iter(|| Plan::make(black_box(root), &[]).expect("the specs are fine"));
    });
}

fn growth(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("a synthetic spec");
    group.sample_size(10);
    for count in [10, 100, 1000] {
        let text = synthetic(count);
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::new("operations", count), &text, |bencher, text| {
            bencher.iter(|| {
                let spec = parse(Path::new("specs/synthetic.yaml"), text).expect("it is fine");
                generate(&spec).expect("it can be generated")
            });
        });
    }
    group.finish();
}

criterion_group!(benches, workspace, growth);
criterion_main!(benches);
