//! The names of operations and schemas, and the families that they belong to.

use std::fmt;

use heck::ToUpperCamelCase;

/// The name of an operation or a schema. What stands before a dot is its family, such as `contact` in
/// `contact.User`; what has no dot belongs to the crate as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// The family.
    pub family: Option<String>,
    /// The name in it.
    pub own: String,
}

impl Name {
    /// The name that is written so in a spec.
    pub fn of(written: &str) -> Self {
        match written.split_once('.') {
            Some((family, own)) => Self { family: Some(family.to_owned()), own: own.to_owned() },
            None => Self { family: None, own: written.to_owned() },
        }
    }

    /// Family and name of an operation as one word: `contact_create_department`.
    pub fn word(&self) -> String {
        self.family.iter().chain([&self.own]).cloned().collect::<Vec<_>>().join("_")
    }

    /// Family and name of a schema as one word: `ContactUser`.
    pub fn type_word(&self) -> String {
        let family = self.family.as_deref().unwrap_or_default().to_upper_camel_case();
        format!("{family}{}", self.own)
    }

    /// The feature of Cargo by which a family is compiled: `trust-party` for `trust_party`.
    pub fn feature(family: &str) -> String {
        family.replace('_', "-")
    }
}

impl fmt::Display for Name {
    /// As it is written in a spec.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.family {
            Some(family) => write!(f, "{family}.{}", self.own),
            None => f.write_str(&self.own),
        }
    }
}

/// Snake case.
pub(super) fn is_snake_case(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// Snake case, and not a word that Rust keeps for itself.
pub(super) fn is_usable_name(name: &str) -> bool {
    is_snake_case(name) && syn::parse_str::<syn::Ident>(name).is_ok()
}

/// The name in `known` that is nearest to `name`, if one is near.
pub(super) fn closest<'a>(name: &str, known: impl Iterator<Item = &'a String>) -> Option<&'a str> {
    let names: Vec<&str> = known.map(String::as_str).collect();
    similar::get_close_matches(name, &names, 1, 0.7).first().copied()
}
