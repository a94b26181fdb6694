//! Which operation a page describes.
//!
//! Method and URL decide. Where they lead to no operation, a changed method or URL shall be a
//! difference and not a page of nobody's: the page's own address and its example help, and an
//! operation that another page describes already is none to fall back on.

use super::facts::Facts;
use super::specs::{OperationFacts, SpecFile};
use crate::spec::OperationAt;

/// An operation of a spec, with its facts.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// The spec.
    pub spec: &'a SpecFile,
    /// The operation.
    pub at: OperationAt<'a>,
    /// Its facts.
    pub own: &'a OperationFacts,
}

impl Candidate<'_> {
    /// Whether both are the same operation.
    pub fn is(&self, other: &Candidate<'_>) -> bool {
        std::ptr::eq(self.own, other.own)
    }

    /// The method and the URL, as people write them.
    pub fn name(&self) -> String {
        let servers = &self.spec.spec.document.servers;
        let server = servers.first().map_or("", |server| server.url.as_str());
        format!("{} {server}{}", self.at.method, self.at.path)
    }

    fn urls(&self) -> impl Iterator<Item = String> {
        let servers = &self.spec.spec.document.servers;
        servers.iter().map(|server| format!("{}{}", server.url, self.at.path))
    }
}

/// All operations of `specs`.
pub fn candidates(specs: &[SpecFile]) -> Vec<Candidate<'_>> {
    let of = |spec| {
        let operations = SpecFile::operations(spec);
        operations.map(move |(at, own)| Candidate { spec, at, own })
    };
    specs.iter().flat_map(of).collect()
}

/// For each of `pages` its operation, if there is one.
pub fn assign<'a>(candidates: &[Candidate<'a>], pages: &[&Facts]) -> Vec<Option<Candidate<'a>>> {
    let mut found: Vec<Option<Candidate<'a>>> = pages
        .iter()
        .map(|page| candidates.iter().find(|one| is_url(page, one) && is_method(page, one)))
        .map(Option::<&Candidate>::copied)
        .collect();
    // From the surest to the least sure.
    let signs: [fn(&Facts, &Candidate) -> bool; 3] = [is_address, is_example, is_url_alone];
    for is_sign in signs {
        for (index, page) in pages.iter().enumerate() {
            if found.get(index).is_some_and(Option::is_some) {
                continue;
            }
            let is_free = |one: &Candidate| !found.iter().flatten().any(|taken| taken.is(one));
            let other = candidates.iter().find(|one| is_sign(page, one) && is_free(one)).copied();
            if let Some(place) = found.get_mut(index) {
                *place = other;
            }
        }
    }
    found
}

fn is_method(page: &Facts, one: &Candidate) -> bool {
    page.method.as_ref().is_some_and(|method| method.value == one.at.method)
}

fn is_url(page: &Facts, one: &Candidate) -> bool {
    let Some(url) = page.url.as_ref().map(|url| url.value.as_str()) else { return false };
    if url.starts_with('/') {
        is_template(url, one.at.path)
    } else {
        one.urls().any(|known| is_template(url, &known))
    }
}

fn is_address(page: &Facts, one: &Candidate) -> bool {
    match (&page.address, &one.at.operation.page) {
        (Some(theirs), Some(ours)) => theirs.value == ours.url,
        _ => false,
    }
}

/// Whether both have an address, and not the same.
fn is_other_address(page: &Facts, one: &Candidate) -> bool {
    page.address.is_some() && one.at.operation.page.is_some() && !is_address(page, one)
}

fn is_example(page: &Facts, one: &Candidate) -> bool {
    page.request_example.as_ref().is_some_and(|example| {
        let url = example.value.url.split('?').next().unwrap_or_default();
        example.value.method == one.at.method
            && one.urls().any(|known| is_filled(url, &known))
            && !is_other_address(page, one)
    })
}

fn is_url_alone(page: &Facts, one: &Candidate) -> bool {
    is_url(page, one) && page.request_example.is_none() && !is_other_address(page, one)
}

/// Whether `url` is the template `known`, whatever the variables are called.
fn is_template(url: &str, known: &str) -> bool {
    same(url, known, |one, two| one == two || (one.starts_with('{') && two.starts_with('{')))
}

/// Whether `url` is the template `known` with values for its variables.
fn is_filled(url: &str, known: &str) -> bool {
    same(url, known, |one, two| one == two || (two.starts_with('{') && !one.is_empty()))
}

fn same(url: &str, known: &str, is_same: fn(&str, &str) -> bool) -> bool {
    let (mut one, mut two) = (url.trim_end_matches('/').split('/'), known.split('/'));
    loop {
        match (one.next(), two.next()) {
            (None, None) => return true,
            (Some(one), Some(two)) if is_same(one, two) => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{is_filled, is_template};

    #[test]
    fn a_variable_is_no_fixed_word() {
        assert!(is_template("/users/{id}", "/users/{user_id}"));
        assert!(!is_template("/users/batch", "/users/{user_id}"));
        assert!(is_filled("/users/u1", "/users/{user_id}"));
        assert!(!is_filled("/users/", "/users/{user_id}"));
        assert!(!is_filled("/users/u1/x", "/users/{user_id}"));
    }
}
