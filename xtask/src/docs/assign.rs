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
    use std::path::Path;

    use super::super::facts::{Facts, Noted, Spot};
    use super::super::specs::SpecFile;
    use super::{assign, candidates, is_filled, is_template};

    const SHELF: &str = "/library/v2/halls/{hall}/shelves/{shelf}";
    const SHELF_ADDRESS: &str = "https://books.example/document/shelf/patch";
    const LOAN_ADDRESS: &str = "https://books.example/document/loan/put";

    fn page(method: &str, url: &str, address: Option<&str>) -> Facts {
        let noted = |text: &str| Some(Noted::new(text.to_owned(), Spot::line(1)));
        Facts {
            method: noted(method),
            url: noted(url),
            address: address.and_then(noted),
            ..Facts::default()
        }
    }

    /// The operation of each page, or `-`.
    fn assigned(pages: &[Facts]) -> Vec<String> {
        let books = include_str!("../../tests/fixtures/specs/books.yaml");
        let books = crate::spec::parse(Path::new("books.yaml"), books);
        let specs = [SpecFile::new(books.unwrap_or_else(|all| panic!("{all}")))];
        let found = assign(&candidates(&specs), &pages.iter().collect::<Vec<_>>());
        let name = |one: &super::Candidate| one.at.operation.id.clone();
        found.iter().map(|one| one.as_ref().map_or("-".to_owned(), name)).collect()
    }

    #[test]
    fn method_and_url_decide_before_the_address() {
        let whole = format!("https://books.example/open-apis{SHELF}");
        for url in [SHELF, whole.as_str()] {
            assert_eq!(assigned(&[page("PATCH", url, Some(LOAN_ADDRESS))]), ["change_shelf"]);
        }
        let elsewhere = "https://elsewhere.example/open-apis/library/v2/halls/{a}/shelves/{b}";
        assert_eq!(assigned(&[page("PATCH", elsewhere, None)]), ["-"]);
        assert_eq!(assigned(&[page("PATCH", elsewhere, Some(LOAN_ADDRESS))]), ["lend_books"]);
    }

    #[test]
    fn another_method_is_a_difference_unless_the_page_lives_elsewhere() {
        assert_eq!(assigned(&[page("POST", SHELF, None)]), ["change_shelf"]);
        assert_eq!(assigned(&[page("POST", SHELF, Some(SHELF_ADDRESS))]), ["change_shelf"]);
        let other = Some("https://books.example/document/shelf/post");
        assert_eq!(assigned(&[page("POST", SHELF, other)]), ["-"]);
    }

    #[test]
    fn an_operation_with_a_page_is_none_to_fall_back_on() {
        let shelf = page("PATCH", SHELF, Some(SHELF_ADDRESS));
        let again = page("POST", "/library/v2/nothing", Some(SHELF_ADDRESS));
        assert_eq!(assigned(std::slice::from_ref(&again)), ["change_shelf"]);
        assert_eq!(assigned(&[again, shelf.clone()]), ["-", "change_shelf"]);
        let loan = page("POST", "/library/v2/nothing", Some(LOAN_ADDRESS));
        assert_eq!(assigned(&[loan, shelf]), ["lend_books", "change_shelf"]);
    }

    #[test]
    fn an_operation_is_called_by_its_method_and_its_whole_url() {
        let books = include_str!("../../tests/fixtures/specs/books.yaml");
        let specs = [SpecFile::new(crate::spec::parse(Path::new("books.yaml"), books).unwrap())];
        let names: Vec<String> = candidates(&specs).iter().map(super::Candidate::name).collect();
        let base = "https://books.example/open-apis/library/v2";
        let loans = format!("PUT {base}/readers/{{reader_id}}/loans");
        let shelf = format!("PATCH {base}/halls/{{hall_id}}/shelves/{{shelf_id}}");
        assert_eq!(names, [loans, shelf]);
    }

    #[test]
    fn a_variable_is_no_fixed_word() {
        assert!(is_template("/users/{id}", "/users/{user_id}"));
        assert!(!is_template("/users/batch", "/users/{user_id}"));
        assert!(is_filled("/users/u1", "/users/{user_id}"));
        assert!(!is_filled("/users/", "/users/{user_id}"));
        assert!(!is_filled("/users/u1/x", "/users/{user_id}"));
    }
}
