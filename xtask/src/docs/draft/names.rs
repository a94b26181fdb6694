//! Names for what a page describes, made of the vendor's own English identifiers.

use heck::{ToPascalCase, ToSnakeCase};

use crate::spec::model::ErrorClass;

/// A path without its server, as its names see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PathWords {
    /// What stands before the version, such as `contact`; none in `/v1/things`.
    pub family: Option<String>,
    /// What stands behind the version. Variables are in braces.
    pub rest: Vec<String>,
}

impl PathWords {
    /// Takes `path` apart.
    pub fn of(path: &str) -> Self {
        let segments: Vec<String> =
            path.split('/').filter(|segment| !segment.is_empty()).map(str::to_owned).collect();
        match segments.iter().position(|segment| is_version(segment)) {
            Some(at) if at <= 1 => Self {
                family: segments.first().filter(|_| at == 1).map(|family| family.to_snake_case()),
                rest: segments.get(at + 1..).unwrap_or_default().to_vec(),
            },
            _ => Self { family: None, rest: segments },
        }
    }

    /// The first thing that is no variable: the resource that the operation belongs to.
    pub fn resource(&self) -> Option<String> {
        self.rest
            .iter()
            .find(|segment| !is_variable(segment))
            .map(|segment| segment.to_snake_case())
    }
}

fn is_version(segment: &str) -> bool {
    segment
        .strip_prefix('v')
        .is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}

fn is_variable(segment: &str) -> bool {
    segment.starts_with('{') || segment.starts_with(':')
}

/// The family that a page's address names, such as `contact` in `…/contact-v3/unit/create`.
pub fn family_of_address(address: &str) -> Option<String> {
    address.split('/').find_map(|segment| {
        let (family, version) = segment.rsplit_once('-')?;
        (is_version(version) && is_words(family)).then(|| family.to_snake_case())
    })
}

fn is_words(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c))
}

/// Words that say what is done.
const VERBS: [&str; 66] = [
    "accept",
    "activate",
    "add",
    "append",
    "approve",
    "archive",
    "assign",
    "authorize",
    "batch",
    "bind",
    "cancel",
    "check",
    "clear",
    "clone",
    "close",
    "complete",
    "confirm",
    "copy",
    "count",
    "create",
    "delete",
    "disable",
    "download",
    "enable",
    "end",
    "execute",
    "export",
    "filter",
    "find",
    "forward",
    "generate",
    "get",
    "grant",
    "import",
    "invite",
    "join",
    "leave",
    "list",
    "lock",
    "merge",
    "mget",
    "move",
    "open",
    "patch",
    "preview",
    "publish",
    "pull",
    "push",
    "query",
    "read",
    "recover",
    "refresh",
    "reject",
    "remove",
    "reply",
    "reset",
    "restore",
    "resurrect",
    "retry",
    "revoke",
    "search",
    "send",
    "set",
    "sort",
    "start",
    "stop",
];

const MORE_VERBS: [&str; 16] = [
    "submit",
    "subscribe",
    "subscription",
    "sync",
    "transfer",
    "unassign",
    "unbind",
    "unlock",
    "unsubscribe",
    "update",
    "upload",
    "urge",
    "validate",
    "verify",
    "withdraw",
    "write",
];

fn is_verb(word: &str) -> bool {
    (VERBS.contains(&word) || MORE_VERBS.contains(&word)) && word != "subscription"
}

/// The name of the operation `method` of `path`, if its words leave no doubt. `lists` says whether
/// the answer is a list.
pub fn operation(method: &str, path: &PathWords, lists: bool) -> Option<String> {
    let rest = &path.rest;
    let last = rest.last()?;
    let statics: Vec<String> = rest
        .iter()
        .filter(|segment| !is_variable(segment))
        .map(|segment| segment.to_snake_case())
        .collect();
    if statics.iter().any(|segment| segment.is_empty() || !segment.is_ascii()) {
        return None;
    }
    if is_variable(last) {
        let thing = one_of(&statics, &[])?;
        let verb = match method {
            "GET" => "get",
            "PUT" | "PATCH" => "update",
            "DELETE" => "delete",
            _ => return None,
        };
        return Some(format!("{verb}_{thing}"));
    }
    let (action, owners) = statics.split_last()?;
    let words: Vec<&str> = action.split('_').collect();
    let is_single = rest.len() >= 2 && rest.get(rest.len() - 2).is_some_and(|s| is_variable(s));
    match words.as_slice() {
        ["mget" | "batch" | "batchget"] => match method {
            "GET" | "POST" => Some(format!("batch_get_{}", plural(&one_of(owners, &[])?))),
            // What it does to all of them, it does not say.
            _ => None,
        },
        ["batch", "get", what @ ..] | ["mget", what @ ..] if !what.is_empty() => {
            let what = plural(&what.join("_"));
            Some(format!("batch_get_{}_{what}", one_of(owners, &[])?))
        }
        ["batch", verb, what @ ..] if is_verb(verb) => {
            let verb = plain_verb(verb);
            let thing = if what.is_empty() { one_of(owners, &[])? } else { owned(owners, what)? };
            Some(format!("batch_{verb}_{}", plural(&thing)))
        }
        ["simplelist"] | ["simple", "list"] => {
            Some(format!("list_{}", plural(&one_of(owners, &[])?)))
        }
        // `find_by_department`: what is found stands before.
        [verb, "by", what @ ..] if is_verb(verb) && !what.is_empty() => Some(format!(
            "{}_{}_by_{}",
            plain_verb(verb),
            plural(&one_of(owners, &[])?),
            what.join("_")
        )),
        [verb] if is_verb(verb) => {
            let thing = one_of(owners, &[])?;
            let is_many =
                !is_single && ["filter", "search", "query", "list", "find"].contains(verb);
            let thing = if is_many { plural(&thing) } else { thing };
            Some(format!("{}_{thing}", plain_verb(verb)))
        }
        [verb, what @ ..] if is_verb(verb) => {
            let thing = owned(owners, what)?;
            let thing = if *verb == "list" { plural(&thing) } else { thing };
            Some(format!("{}_{thing}", plain_verb(verb)))
        }
        _ => {
            let thing = one_of(&statics, &[])?;
            // `PATCH /things/{id}/regular` may mean anything.
            let is_collection = !is_single || is_plural(action);
            match method {
                "GET" if lists => Some(format!("list_{}", plural(&thing))),
                "GET" => Some(format!("get_{thing}", thing = whole(&thing, action))),
                "POST" if is_collection => Some(format!("create_{thing}")),
                "PUT" | "PATCH" if is_collection => {
                    Some(format!("update_{thing}", thing = whole(&thing, action)))
                }
                "DELETE" if is_collection => {
                    Some(format!("delete_{thing}", thing = whole(&thing, action)))
                }
                _ => None,
            }
        }
    }
}

/// `thing` in the number that the path's last word, `action`, has.
fn whole(thing: &str, action: &str) -> String {
    if is_plural(action) { plural(thing) } else { thing.to_owned() }
}

/// The verbs of all vendors in the words of this project.
fn plain_verb(verb: &str) -> &str {
    match verb {
        "patch" => "update",
        "mget" => "batch_get",
        other => other,
    }
}

/// One of the last of `things`, with the one that it belongs to.
fn one_of(things: &[String], more: &[&str]) -> Option<String> {
    let (last, owners) = things.split_last()?;
    let thing = singular(last);
    let owner = owners.last().map(|owner| singular(owner));
    let name = match owner {
        // `collaboration_tenants/…/collaboration_users` needs no second collaboration.
        Some(owner) if first_word(&owner) != first_word(&thing) => format!("{owner}_{thing}"),
        _ => thing,
    };
    Some([&[name.as_str()], more].concat().join("_"))
}

/// `what`, which belongs to the last of `owners`.
fn owned(owners: &[String], what: &[&str]) -> Option<String> {
    let owner = singular(owners.last()?);
    if what.first().is_some_and(|first| singular(first) == owner || *first == owner) {
        return Some(what.join("_"));
    }
    // `update_department_id` of departments says itself whose it is.
    if what.join("_").starts_with(&format!("{owner}_")) {
        return Some(what.join("_"));
    }
    Some(format!("{owner}_{}", what.join("_")))
}

fn first_word(name: &str) -> &str {
    name.split('_').next().unwrap_or(name)
}

/// Whether the last word of `name` speaks of several.
fn is_plural(name: &str) -> bool {
    singular(name) != name
}

/// `name` with its last word in the singular.
pub fn singular(name: &str) -> String {
    let (before, word) = match name.rsplit_once('_') {
        Some((before, word)) => (format!("{before}_"), word),
        None => (String::new(), name),
    };
    let one = match word {
        "children" => "child".to_owned(),
        "people" => "person".to_owned(),
        "shelves" => "shelf".to_owned(),
        "statuses" => "status".to_owned(),
        "aliases" => "alias".to_owned(),
        "address" | "access" | "status" | "alias" | "news" | "series" | "gps" | "sms" | "os"
        | "pos" => word.to_owned(),
        _ if word.len() > 4 && word.ends_with("ies") => format!("{}y", &word[..word.len() - 3]),
        _ if ["sses", "shes", "ches", "xes", "zes"].iter().any(|end| word.ends_with(end)) => {
            word[..word.len() - 2].to_owned()
        }
        _ if word.len() > 2
            && word.ends_with('s')
            && !["ss", "us", "is"].iter().any(|end| word.ends_with(end)) =>
        {
            word[..word.len() - 1].to_owned()
        }
        _ => word.to_owned(),
    };
    format!("{before}{one}")
}

/// `name` with its last word in the plural.
pub fn plural(name: &str) -> String {
    if is_plural(name) {
        return name.to_owned();
    }
    let (before, word) = match name.rsplit_once('_') {
        Some((before, word)) => (format!("{before}_"), word),
        None => (String::new(), name),
    };
    let vowel = |c: char| "aeiou".contains(c);
    let many = match word {
        "child" => "children".to_owned(),
        "person" => "people".to_owned(),
        "shelf" => "shelves".to_owned(),
        _ if word.ends_with('y') && !word.chars().rev().nth(1).is_some_and(vowel) => {
            format!("{}ies", &word[..word.len() - 1])
        }
        _ if ["s", "sh", "ch", "x", "z"].iter().any(|end| word.ends_with(end)) => {
            format!("{word}es")
        }
        _ => format!("{word}s"),
    };
    format!("{before}{many}")
}

/// A type's name out of the words of `name`; none if they cannot be one.
pub fn pascal(name: &str) -> Option<String> {
    let is_english = name.chars().all(|c| c.is_ascii_alphanumeric() || "_-. ".contains(c));
    let pascal = name.to_pascal_case();
    (is_english && pascal.starts_with(|c: char| c.is_ascii_uppercase())).then_some(pascal)
}

/// A name in snake case out of the value `text` of an enumeration; none if it has no words.
pub fn value(text: &str) -> Option<String> {
    let is_english = text.chars().all(|c| c.is_ascii_alphanumeric() || "_-. :/".contains(c));
    let snake = text.replace(['.', ':', '/'], "_").to_snake_case();
    (is_english
        && snake.starts_with(|c: char| c.is_ascii_lowercase())
        && !["unknown", "self"].contains(&snake.as_str()))
    .then_some(snake)
}

/// Words that a message can do without as a name.
const FILLERS: [&str; 19] = [
    "a", "an", "and", "are", "be", "been", "has", "have", "is", "it", "of", "please", "that",
    "the", "this", "to", "was", "were", "with",
];

/// The name of an error out of its message, where that is short and in English.
pub fn error(message: &str) -> Option<String> {
    let message = message.trim().trim_end_matches(['.', '!']);
    let is_english =
        message.chars().all(|c| c.is_ascii_alphanumeric() || " _-'.,:()/\"`".contains(c));
    if !is_english {
        return None;
    }
    let plain = message.replace("n't", "_not").replace(['\'', '"', '`'], "");
    let words: Vec<String> = plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.to_snake_case())
        .filter(|word| !FILLERS.contains(&word.as_str()))
        .collect();
    let words = match words.as_slice() {
        [words @ .., last] if last == "error" && words.len() > 1 => words.to_vec(),
        words => words.to_vec(),
    };
    let name = words.join("_");
    let is_name = (1..=6).contains(&words.len())
        && name.len() >= 3
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && !["unknown", "self", "error", "failed", "fail"].contains(&name.as_str());
    is_name.then_some(name)
}

/// What an error means, by its status and the words of its message; and whether that is certain.
pub fn class(status: Option<&str>, message: &str) -> (ErrorClass, bool) {
    let words = message.to_ascii_lowercase();
    let has = |any: &[&str]| any.iter().any(|word| words.contains(word));
    match status {
        Some("401") => return (ErrorClass::Unauthorized, true),
        Some("403") => return (ErrorClass::Forbidden, true),
        Some("404") => return (ErrorClass::NotFound, true),
        Some("409") => return (ErrorClass::Conflict, true),
        Some("429") => return (ErrorClass::RateLimited, true),
        Some(status) if status.starts_with('5') => return (ErrorClass::ServerError, true),
        _ => {}
    }
    if has(&["too many request", "rate limit", "too frequent", "frequency limit"]) {
        (ErrorClass::RateLimited, true)
    } else if has(&["internal error", "system error", "server error", "service error"]) {
        (ErrorClass::ServerError, true)
    } else if has(&["permission", "no auth", "forbidden", "no right", "denied", "no authority"]) {
        (ErrorClass::Forbidden, true)
    } else if has(&["not found", "not exist", "no exist", "nonexist", "n't exist", "not_found"]) {
        (ErrorClass::NotFound, true)
    } else if has(&["already", "duplicate", "conflict", "repeated", "is exist", "has exist"]) {
        (ErrorClass::Conflict, true)
    } else if has(&["invalid", "illegal", "param", "required", "missing", "wrong format", "empty"])
    {
        (ErrorClass::InvalidArgument, true)
    } else {
        (ErrorClass::InvalidArgument, false)
    }
}

/// A class as specs write it.
pub fn class_name(class: ErrorClass) -> &'static str {
    match class {
        ErrorClass::InvalidArgument => "invalid_argument",
        ErrorClass::Unauthorized => "unauthorized",
        ErrorClass::Forbidden => "forbidden",
        ErrorClass::NotFound => "not_found",
        ErrorClass::Conflict => "conflict",
        ErrorClass::RateLimited => "rate_limited",
        ErrorClass::QuotaExhausted => "quota_exhausted",
        ErrorClass::ServerError => "server_error",
    }
}

/// Whether `name` is no word that Rust keeps for itself.
pub fn is_usable(name: &str) -> bool {
    name != "builder" && syn::parse_str::<syn::Ident>(name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{
        PathWords, class, error, family_of_address, is_usable, operation, pascal, plural, singular,
        value,
    };
    use crate::spec::model::ErrorClass;

    fn name(method: &str, path: &str, lists: bool) -> String {
        operation(method, &PathWords::of(path), lists).unwrap_or_else(|| "none".into())
    }

    #[test]
    fn an_operation_is_named_by_its_path() {
        let cases = [
            ("GET", "/gate/v3/racks", true, "list_racks"),
            ("GET", "/gate/v3/racks/{rack_id}", false, "get_rack"),
            ("POST", "/gate/v3/rack", false, "create_rack"),
            ("PATCH", "/gate/v3/rack/{id}", false, "update_rack"),
            ("DELETE", "/gate/v3/racks/{id}", false, "delete_rack"),
            ("GET", "/gate/v3/racks/{id}/children", true, "list_rack_children"),
            ("GET", "/gate/v3/rack/list_book", true, "list_rack_books"),
            ("POST", "/gate/v3/rack/bind_book", false, "bind_rack_book"),
            ("POST", "/gate/v3/racks/mget", false, "batch_get_racks"),
            ("GET", "/gate/v3/racks/batch", false, "batch_get_racks"),
            ("DELETE", "/gate/v3/racks/batch", false, "none"),
            ("PATCH", "/gate/v3/racks/mget", false, "none"),
            ("POST", "/gate/v3/books/batch_get_id", false, "batch_get_book_ids"),
            ("POST", "/gate/v3/racks/filter", true, "filter_racks"),
            ("GET", "/gate/v3/books/find_by_rack", true, "find_books_by_rack"),
            ("PATCH", "/gate/v3/books/{id}/update_book_id", false, "update_book_id"),
            ("POST", "/gate/v3/books/{id}/resurrect", false, "resurrect_book"),
            ("POST", "/gate/v3/rack/{id}/member/add", false, "add_rack_member"),
            (
                "POST",
                "/gate/v3/racks/{id}/members/batch_create",
                false,
                "batch_create_rack_members",
            ),
            ("GET", "/gate/v3/rack/{id}/member/simplelist", true, "list_rack_members"),
            ("GET", "/gate/v1/shared_racks/{k}/shared_books/{id}", false, "get_shared_book"),
            ("POST", "/v1/racks/{id}/books", false, "create_rack_book"),
            ("PATCH", "/gate/v1/books/{id}/regular", false, "none"),
            ("POST", "/gate/v1/books/{id}", false, "none"),
            ("POST", "/gate/v3/racks/batch_get", false, "batch_get_racks"),
            ("POST", "/gate/v3/books/mget_id", false, "batch_get_book_ids"),
            ("POST", "/gate/v3/racks/batch_books", false, "batch_rack_books"),
            ("GET", "/gate/v3/rack/{id}/owner", false, "get_rack_owner"),
            ("GET", "/gate/v3/racks/list_racks", true, "list_racks"),
            // `stand` and `sorted` are no verbs that a caller would look for.
            ("POST", "/gate/v3/racks/{id}/stand_by", false, "none"),
            ("POST", "/gate/v3/racks/{id}/sorted_by_name", false, "none"),
            ("DELETE", "/gate/v3/racks/{id}/regular", false, "none"),
            // No word of Rust's.
            ("POST", "/gate/v3/书架", false, "none"),
            ("POST", "/gate/v3/-", false, "none"),
        ];
        for (method, path, lists, expected) in cases {
            assert_eq!(name(method, path, lists), expected, "{method} {path}");
        }
    }

    #[test]
    fn words_have_a_singular_and_a_plural() {
        for (one, many) in [
            ("shelf_entry", "shelf_entries"),
            ("box", "boxes"),
            ("status", "statuses"),
            ("child", "children"),
            ("class", "classes"),
            ("day", "days"),
            ("person", "people"),
            ("alias", "aliases"),
            ("tie", "ties"),
        ] {
            assert_eq!(plural(one), many);
            assert_eq!(singular(many), one);
            assert_eq!(plural(many), many);
        }
    }

    #[test]
    fn words_that_only_look_like_plurals_are_none() {
        for word in ["news", "series", "gps", "sms", "os", "pos", "retry_ms", "access", "status"] {
            assert_eq!(singular(word), word);
        }
    }

    #[test]
    fn the_resource_is_the_first_thing_that_is_no_variable() {
        let resource = |path: &str| PathWords::of(path).resource();
        assert_eq!(resource("/gate/v3/{id}/bookRacks/books").as_deref(), Some("book_racks"));
        assert_eq!(resource("/gate/v3/{id}"), None);
    }

    #[test]
    fn a_version_is_a_number_near_the_start_of_a_path() {
        let rest = |path: &str| PathWords::of(path).rest.join(" ");
        assert_eq!(rest("/gate/v12/racks"), "racks");
        for (path, all) in [
            ("/vendors/racks", "vendors racks"),
            ("/v/racks", "v racks"),
            ("/open/gate/v1/racks", "open gate v1 racks"),
        ] {
            assert_eq!(rest(path), all);
            assert_eq!(PathWords::of(path).family, None, "{path}");
        }
    }

    #[test]
    fn names_are_such_that_rust_takes_them() {
        assert!(is_usable("rack"));
        for word in ["builder", "match", "2nd", ""] {
            assert!(!is_usable(word), "{word}");
        }
        assert_eq!(pascal("open_id").as_deref(), Some("OpenId"));
        for name in ["a书", "2nd", ""] {
            assert_eq!(pascal(name), None, "{name}");
        }
    }

    #[test]
    fn a_family_is_read_from_path_and_address() {
        assert_eq!(PathWords::of("/gate/v3/a").family.as_deref(), Some("gate"));
        assert_eq!(PathWords::of("/v1/a").family, None);
        let address = "https://x.example/document/garden-v2/-odd-/list";
        assert_eq!(family_of_address(address).as_deref(), Some("garden"));
        assert_eq!(family_of_address("https://x.example/developer_guides/list"), None);
    }

    #[test]
    fn an_error_is_named_by_a_short_english_message() {
        assert_eq!(error("page token is invalid error").as_deref(), Some("page_token_invalid"));
        assert_eq!(error("The shelf doesn't exist.").as_deref(), Some("shelf_does_not_exist"));
        assert_eq!(error("书架不存在"), None);
        assert_eq!(error("one two three four five six seven"), None);
        assert_eq!(error("failed"), None);
    }

    #[test]
    fn the_class_of_an_error_is_told_by_status_and_words() {
        assert_eq!(class(Some("500"), "param invalid"), (ErrorClass::ServerError, true));
        assert_eq!(class(Some("400"), "no permission"), (ErrorClass::Forbidden, true));
        assert_eq!(class(Some("400"), "shelf not exist"), (ErrorClass::NotFound, true));
        assert_eq!(class(None, "something"), (ErrorClass::InvalidArgument, false));
    }

    #[test]
    fn a_value_is_named_by_its_words() {
        assert_eq!(value("open_id").as_deref(), Some("open_id"));
        assert_eq!(value("enterprise.admin").as_deref(), Some("enterprise_admin"));
        assert_eq!(value("1"), None);
        assert_eq!(value("unknown"), None);
    }

    #[test]
    fn a_family_in_an_address_is_a_word_before_a_version() {
        let family = |segment: &str| {
            family_of_address(&format!("https://x.example/document/{segment}/rack/list"))
        };
        for (segment, expected) in [
            ("garden-v2", Some("garden")),
            ("trust_party-v1", Some("trust_party")),
            ("trust-party-v1", Some("trust_party")),
            ("area51-v1", Some("area51")),
            // A version alone makes no family, nor does a word alone.
            ("reading-room", None),
            ("Garden-v2", None),
            ("51area-v1", None),
            ("gar%20den-v2", None),
            ("花园-v2", None),
        ] {
            assert_eq!(family(segment).as_deref(), expected, "{segment}");
        }
        assert_eq!(family("reading-room/garden-v2").as_deref(), Some("garden"));
    }

    #[test]
    fn the_class_of_an_error_goes_by_a_status_that_has_only_one_meaning() {
        for (status, expected) in [
            ("401", ErrorClass::Unauthorized),
            ("403", ErrorClass::Forbidden),
            ("404", ErrorClass::NotFound),
            ("409", ErrorClass::Conflict),
            ("429", ErrorClass::RateLimited),
            ("503", ErrorClass::ServerError),
        ] {
            assert_eq!(class(Some(status), "something"), (expected, true), "{status}");
        }
    }
}
