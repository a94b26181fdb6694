//! Every way in which a spec can be broken gets an error that a person can act on: file, place, what
//! is wrong and what is expected. No panic, progenitor's included.

use std::path::Path;

use xtask::spec::{self, Spec};

const ACME: &str = include_str!("../fixtures/acme.yaml");

/// The errors for the fixture in which `from` is replaced by `to`, as a person reads them.
fn errors(from: &str, to: &str) -> String {
    assert_eq!(ACME.matches(from).count(), 1, "`{from}` stands once in the fixture");
    let result = spec::parse(Path::new("specs/acme.yaml"), &ACME.replace(from, to));
    result.and_then(|spec: Spec| xtask::codegen::generate(&spec)).unwrap_err().to_string()
}

macro_rules! broken {
    ($($name:ident: $from:expr => $to:expr;)*) => {
        $(#[test]
        fn $name() {
            insta::assert_snapshot!(stringify!($name), errors($from, $to));
        })*
    };
}

broken! {
    a_missing_operation_id: "      operationId: get_team\n" => "";
    a_dangling_reference: "schema: {$ref: '#/components/schemas/TeamPage'}" => "schema: {$ref: '#/components/schemas/TeamPages'}";
    a_reference_out_of_the_document: "next: {$ref: '#/components/schemas/Next'}" => "next: {$ref: 'other.yaml#/Next'}";
    an_unknown_extension: "      x-rate-limits: [" => "      x-rate-limit: [";
    a_misspelt_keyword: "schema: {type: string, maxLength: 8}" => "schema: {type: string, maxLenght: 8}";
    a_yaml_syntax_error: "info: {title: Acme Teams" => "info: {title: Acme: Teams: [";
    another_openapi: "openapi: 3.0.3" => "openapi: 3.1.0";
    no_openapi: "openapi: 3.0.3\n" => "";
    a_duplicate_operation: "      operationId: get_team\n" => "      operationId: search_teams\n";
    a_duplicate_path: "  /teams/{team_id}:\n" => "  /teams/search:\n";
    a_wrong_type: "version: 1.0.0}" => "version: [1, 0]}";
    an_operation_id_that_is_no_method: "operationId: get_team" => "operationId: getTeam";
    a_parameter_that_is_not_in_the_path: "  /teams/{team_id}:\n" => "  /teams/{id}:\n";
    a_name_that_every_builder_has: "- {name: deep, in: query" => "- {name: send, in: query";
    an_enum_that_disagrees_with_its_names: "enum: [active, gone]" => "enum: [active, left]";
    an_example_with_an_unknown_key: "example: {members: [{id: m1," => "example: {members: [{uid: m1,";
    an_example_of_another_type: "labels: {k: v}}], total: 1}" => "labels: {k: v}}], total: one}";
    an_unknown_scope: "scopes: {any-of: ['team:read', 'team:write']}" => "scopes: {any-of: ['team:admin', 'team:write']}";
    an_unused_scope: "  team:write: Change teams.\n" => "  team:write: Change teams.\n  team:delete: Delete teams.\n";
    a_deviation_that_leads_nowhere: "members/get/x-pagination/first" => "members/get/x-paging/first";
    paging_that_is_not_described: "        first: 1\n" => "";
    paging_by_a_field_that_is_not_there: "next: next.cursor" => "next: next.token";
    an_object_inside_another: "cursor: {type: string, description: Where.}" => "cursor: {type: object, description: Where., properties: {a: {type: string}}}";
    one_name_for_two_codes: "name: page_too_large" => "name: slow_down";
    a_class_that_does_not_exist: "class: rate_limited" => "class: too_fast";
    a_code_without_a_class: "class: invalid_argument, " => "";
    a_code_of_two_classes: "SLOW.DOWN\n    name: slow_down\n" => "PAGE.TOO_LARGE\n    name: page_too_large\n";
    a_wait_for_another_request: "class: rate_limited" => "class: invalid_argument";
    a_code_of_another_type: "code: PAGE.TOO_LARGE" => "code: 42";
    a_status_without_a_response: "- {status: 400, code: PAGE" => "- {status: 401, code: PAGE";
    a_body_that_is_not_json: "          application/json:\n            schema: {$ref: '#/components/schemas/SearchBody'}" => "          text/plain:\n            schema: {$ref: '#/components/schemas/SearchBody'}";
    limits_that_nothing_meets: "minimum: 1, maximum: 50, default: 20" => "minimum: 60, maximum: 50, default: 20";
    no_page: "      x-page: {url: 'https://acme.example/docs/get_team'}\n" => "";
    a_rate_limit_of_nothing: "[{requests: 10, seconds: 1}]" => "[{requests: 10, seconds: 0}]";
    a_type_that_the_crate_has_already: "next: {$ref: '#/components/schemas/Next'}\n    Next:\n" => "next: {$ref: '#/components/schemas/ErrorCode'}\n    ErrorCode:\n";
    a_type_named_like_a_request: "next: {$ref: '#/components/schemas/Next'}\n    Next:\n" => "next: {$ref: '#/components/schemas/GetTeam'}\n    GetTeam:\n";
    a_type_of_the_runtime: "next: {$ref: '#/components/schemas/Next'}\n    Next:\n" => "next: {$ref: '#/components/schemas/RateLimit'}\n    RateLimit:\n";
    a_type_of_the_language: "next: {$ref: '#/components/schemas/Next'}\n    Next:\n" => "next: {$ref: '#/components/schemas/Option'}\n    Option:\n";
    a_word_of_rust_as_a_method: "operationId: get_team" => "operationId: match";
    a_choice_of_schemas: "text: {type: string, description: JSON inside., x-content-schema: {maxLength: 4, maxItems: 2}}" => "text: {description: This or that., oneOf: [{type: string}, {type: integer}]}";
    any_of_several_schemas: "schema: {type: boolean}" => "schema: {anyOf: [{type: string}, {type: integer}]}";
    a_file_in_the_body: "          application/json:\n            schema: {$ref: '#/components/schemas/SearchBody'}" => "          multipart/form-data:\n            schema: {$ref: '#/components/schemas/SearchBody'}";
    a_stream_of_events: "content: {application/json: {schema: {$ref: '#/components/schemas/TeamPage'}}}" => "content: {text/event-stream: {schema: {$ref: '#/components/schemas/TeamPage'}}}";
    a_download: "content: {application/json: {schema: {$ref: '#/components/schemas/Team'}}}" => "content: {application/octet-stream: {schema: {type: string, format: binary}}}";
    a_file_in_a_field: "text: {type: string, description: JSON inside., x-content-schema: {maxLength: 4, maxItems: 2}}" => "text: {type: string, format: binary, description: A file.}";
    an_object_in_the_query: "schema: {type: boolean}" => "schema: {$ref: '#/components/schemas/Team'}";
    a_list_in_the_path: "example: t1, schema: {type: string}}\n        - name: state" => "example: [t1], schema: {type: array, items: {type: string}}}\n        - name: state";
    the_token_as_a_header: "- {name: deep, in: query" => "- {name: Authorization, in: header";
    an_object_of_nothing: "labels: {type: object, description: Words by word., additionalProperties: {type: string}}" => "labels: {type: object, description: Words by word.}";
    a_body_of_a_get: "      x-page: {url: 'https://acme.example/docs/get_team'}\n" => "      x-page: {url: 'https://acme.example/docs/get_team'}\n      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Team'}}}}\n";
    no_success: "        '200':\n          description: The team." => "        '404':\n          description: The team.";
    a_limit_of_another_type: "schema: {type: boolean}" => "schema: {type: boolean, maxLength: 8}";
    a_pattern_that_is_too_much: "schema: {type: string, maxLength: 8}" => "schema: {type: string, pattern: '(?=a)b'}";
    an_idempotency_key_that_is_not_there: "      x-page: {url: 'https://acme.example/docs/search_teams'}\n" => "      x-page: {url: 'https://acme.example/docs/search_teams'}\n      x-idempotency-key: client_token\n";
    paging_by_a_value_of_another_type: "name: size, in: query, description: How many., schema: {type: integer, format: int32, minimum: 1, maximum: 50, default: 20}" => "name: size, in: query, description: How many., schema: {type: string}";
    a_page_of_no_list: "{lists: [guests, badges], next: next}" => "{next: next}";
    a_page_of_one_list_and_of_several: "{lists: [guests, badges], next: next}" => "{items: guests, lists: [guests, badges], next: next}";
    several_lists_that_are_one: "lists: [guests, badges]" => "lists: [guests, guests]";
    several_lists_that_are_none: "lists: [guests, badges]" => "lists: [guests, next]";
    a_list_that_is_not_there: "lists: [guests, badges]" => "lists: [guests, medals]";
    a_list_somewhere_else: "lists: [guests, badges]" => "lists: [guests, badges, guests.tags]";
    a_list_that_is_left_out: "badges: {type: array, description: Their badges.," => "medals: {type: array, description: Their medals., items: {type: string}}\n        badges: {type: array, description: Their badges.,";
    several_lists_by_number: "        style: token\n        in: query\n        request: {token: cursor}\n        response: {lists: [guests, badges], next: next}" => "        style: offset\n        in: query\n        request: {offset: cursor}\n        response: {lists: [guests, badges]}";
    properties_that_come_twice: "    Team:\n      type: object\n" => "    Team:\n      allOf: [{$ref: '#/components/schemas/Next'}, {$ref: '#/components/schemas/Next'}]\n";
    three_lists_in_one_another: "tags: {type: array, description: Words., items: {type: string}}" => "tags: {type: array, description: Words., items: {type: array, items: {type: array, items: {type: string}}}}";
    a_property_that_is_no_field: "rank: {allOf" => "the.rank: {allOf";
    an_object_that_requires_itself: "      required: [name]\n      properties:\n        name: {type: string, description: The name., maxLength: 16}" => "      required: [inner]\n      properties:\n        inner: {$ref: '#/components/schemas/Query'}";
    names_that_are_one_in_rust: "type: {type: string, nullable: true" => "the_id: {type: string, x-rust-name: id, nullable: true";
    a_type_in_other_letters: "next: {$ref: '#/components/schemas/Next'}\n    Next:\n" => "next: {$ref: '#/components/schemas/NextID'}\n    NextID:\n";
    a_field_without_a_description: "tags: {type: array, description: Words.," => "tags: {type: array,";
    a_failure_by_a_field_that_is_not_there: "{code: code, message: message}" => "{code: code, message: words}";
    a_view_that_does_not_exist: "x-view: count" => "x-view: number";
    a_view_of_a_list: "tags: {type: array, description: Words.," => "tags: {type: array, description: Words., x-view: count,";
    a_view_of_a_number_that_is_no_time: "format: int64, description: How many there are.}" => "format: int64, description: How many there are., x-view: count}";
    a_view_of_what_is_only_sent: "description: The name., maxLength: 16}" => "description: The name., maxLength: 16, x-view: count}";
    a_view_of_a_parameter: "schema: {type: string, maxLength: 8}" => "schema: {type: string, maxLength: 8, x-view: count}";
    a_view_of_an_element: "labels: {type: object, description: Words by word., additionalProperties: {type: string}}" => "labels: {type: object, description: Words by word., additionalProperties: {type: string, x-view: count}}";
    a_view_called_like_another_method: "x-rust-name: fresh" => "x-rust-name: new";
    nothing_that_tells_a_failure: "      x-failures: [{code: code, message: message}]\n" => "";
    an_envelope_of_other_words: "x-failures: [{code: code, message: message}]" => "x-failures: [{code: code, message: message}]\n      x-envelope: {code: code, message: message, data: code}";
}

#[test]
fn one_page_that_goes_on_in_two_ways_is_an_error() {
    let (before, rest) = ACME.split_once("  /teams/{team_id}/members:\n").unwrap();
    let (members, after) = rest.split_once("  /teams/search:\n").unwrap();
    let with = |guests: String| {
        let text = format!(
            "{before}  /teams/{{team_id}}/members:\n{members}  /teams/{{team_id}}/guests:\n{guests}  \
             /teams/search:\n{after}"
        );
        let spec = spec::parse(Path::new("specs/acme.yaml"), &text);
        spec.and_then(|spec| xtask::codegen::generate(&spec))
    };
    let guests = members.replace("operationId: list_members", "operationId: list_guests");
    assert!(with(guests.clone()).is_ok(), "{}", with(guests).unwrap_err());
    let problems = with(guests.replace("first: 1\n", "first: 0\n")).unwrap_err().to_string();
    assert!(problems.contains("guests > get > x-pagination\n"), "{problems}");
    assert!(problems.contains("`list_members` has pages of the same schema"), "{problems}");
}

#[test]
fn all_problems_are_told_at_once() {
    let broken = ACME
        .replace("operationId: get_team", "operationId: getTeam")
        .replace("{requests: 10, seconds: 1}", "{requests: 0, seconds: 1}");
    let problems = spec::parse(Path::new("specs/acme.yaml"), &broken).unwrap_err();
    assert_eq!(problems.iter().count(), 2, "{problems}");
}

#[test]
fn no_odd_word_panics() {
    // Each word of the fixture is replaced by words that are awkward for a generator of Rust.
    let mut words: Vec<(usize, &str)> = Vec::new();
    for word in ACME.split(|c: char| !c.is_ascii_alphanumeric() && !"_-.".contains(c)) {
        let start = word.as_ptr() as usize - ACME.as_ptr() as usize;
        if !word.is_empty() {
            words.push((start, word));
        }
    }
    let odd = ["type", "Self", "9", "''", "a-b", "Ünïcode", "null", "0x1F"];
    // Every word meets one of them; which one depends on its place alone.
    for (index, (start, word)) in words.iter().enumerate() {
        let mut text = ACME.to_owned();
        text.replace_range(*start..start + word.len(), odd[index % odd.len()]);
        let _ = spec::parse(Path::new("specs/acme.yaml"), &text)
            .and_then(|spec| xtask::codegen::generate(&spec));
    }
    assert!(words.len() > 500, "{} words", words.len());
}

#[test]
fn no_cut_of_the_fixture_panics() {
    // A file that is cut off anywhere is an error or a smaller spec, and never a panic.
    for end in (0..ACME.len()).step_by(97) {
        let _ = spec::parse(Path::new("specs/acme.yaml"), &ACME[..end])
            .and_then(|spec| xtask::codegen::generate(&spec));
    }
}
