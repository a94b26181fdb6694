//! Coze's documentation site: a list of all pages, and each of them as Markdown.

use super::http::Http;
use super::{Failure, Reason, Wanted, file};

pub(super) const ORIGIN: &str = "https://docs.coze.cn";

const LIST: &str = "/llms.txt";

/// What stands in the addresses of the list before a page's place.
const SOURCES: &str = "/api/open/docs/";

/// The pages at `addresses`, and which of them are not in the list.
pub(super) fn wanted(
    http: &Http,
    origin: &str,
    addresses: &[&str],
) -> Result<(Vec<Wanted>, Vec<Failure>), Failure> {
    let url = format!("{origin}{LIST}");
    let list = http.text(&url, &[])?;
    let places: Vec<&str> = list.lines().filter_map(place).collect();
    if places.is_empty() {
        let what = format!("no line of it is `- [title]({ORIGIN}{SOURCES}…)`");
        return Err(Failure::shape(&url, what));
    }
    let mut wanted = Vec::new();
    let mut missing = Vec::new();
    for address in addresses {
        let place = address.strip_prefix(ORIGIN).unwrap_or(address).trim_matches('/');
        match (places.contains(&place), file(place)) {
            (true, Some(file)) => wanted.push(Wanted {
                address: (*address).to_owned(),
                file,
                key: format!("{origin}{SOURCES}{place}"),
                updated: None,
            }),
            _ => {
                let what = format!("none of the {} pages in {LIST} has this address", places.len());
                missing.push(Failure::new(address, Reason::Missing, what));
            }
        }
    }
    Ok((wanted, missing))
}

/// The place of the page that a line of the list names: `developer_guides/list_organization`.
fn place(line: &str) -> Option<&str> {
    let (_, link) = line.trim().strip_prefix("- [")?.split_once("](")?;
    let (address, _) = link.split_once(')')?;
    address.strip_prefix(ORIGIN)?.strip_prefix(SOURCES)
}

/// The page, as it came.
pub(super) fn page(http: &Http, wanted: &Wanted) -> Result<String, Failure> {
    let at = |failure: Failure| Failure { address: wanted.address.clone(), ..failure };
    let text = http.text(&wanted.key, &[]).map_err(at)?;
    let start = text.trim_start();
    if start.is_empty() || start.starts_with(['<', '{']) {
        return Err(Failure::shape(&wanted.address, "the answer is not Markdown"));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_list_names_a_page() {
        let line =
            "- [List](https://docs.coze.cn/api/open/docs/developer_guides/list): words (more)";
        assert_eq!(place(line), Some("developer_guides/list"));
        for line in
            ["", "### developer_guides", "- [a](https://example.com/a)", "- [a](", "- [a]()"]
        {
            assert_eq!(place(line), None, "{line}");
        }
    }
}
