//! The organisations, page by page.

use std::borrow::Cow;
use std::str::FromStr;

use serde::Serialize;

use super::answers::Refusal;
use super::state::Organization;
use super::tree::Tree;
use crate::{Request, Twist};

/// A page as the documentation has it.
#[derive(Debug, Serialize)]
pub(super) struct Page<'a> {
    total: u64,
    organizations: Vec<Cow<'a, Organization>>,
}

/// The page that a request asks for.
pub(super) fn page<'a>(
    tree: &'a Tree,
    request: &Request,
    twist: Option<Twist>,
) -> Result<Page<'a>, Refusal> {
    let limit: i32 = required(request, "limit")?;
    let offset: i32 = required(request, "offset")?;
    if limit < 1 {
        return Err(Refusal::parameter("limit must be at least 1"));
    }
    if offset < 0 {
        return Err(Refusal::parameter("offset is a page number and must be at least 0"));
    }
    let all = match request.parameter("all_child") {
        None | Some("false") => false,
        Some("true") => true,
        Some(_) => return Err(Refusal::parameter("all_child must be true or false")),
    };
    let found = match (request.parameter("org_id").unwrap_or_default(), all) {
        ("", false) => tree.roots(),
        ("", true) => tree.all(),
        (id, all) => {
            let start = tree.find(id);
            let start = start
                .ok_or_else(|| Refusal::parameter(format!("there is no organization {id}")))?;
            if all { tree.below(start) } else { tree.with_children(start) }
        }
    };
    let (limit, mut offset) = (u64::from(limit.unsigned_abs()), u64::from(offset.unsigned_abs()));
    if twist == Some(Twist::RepeatPageToken) {
        offset = offset.saturating_sub(1);
    }
    let indexes = found.slice(offset * limit, limit);
    let organizations = indexes.map(|index| tree.get(index)).collect();
    Ok(Page { total: found.len(), organizations })
}

fn required<T: FromStr>(request: &Request, name: &str) -> Result<T, Refusal> {
    let value =
        request.parameter(name).ok_or_else(|| Refusal::parameter(format!("{name} is missing")))?;
    value.parse().map_err(|_| Refusal::parameter(format!("{name} is not an integer")))
}
