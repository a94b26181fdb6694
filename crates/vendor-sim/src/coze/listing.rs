//! Pages by number.

use std::ops::Range;
use std::str::FromStr;

use super::answers::Refusal;
use crate::{Request, Twist};

/// The default size of a page.
const PAGE_SIZE: i32 = 20;

/// The positions of the items on the page that is asked for, of at most `most` items.
pub(super) fn positions(
    request: &Request,
    most: i32,
    twist: Option<Twist>,
) -> Result<Range<u64>, Refusal> {
    let mut number: i32 = parameter(request, "page_num")?.unwrap_or(1);
    let size: i32 = parameter(request, "page_size")?.unwrap_or(PAGE_SIZE);
    if number < 1 {
        return Err(Refusal::new(4000, "page_num must be at least 1"));
    }
    if !(1..=most).contains(&size) {
        return Err(Refusal::new(4000, format!("page_size must be from 1 to {most}")));
    }
    if twist == Some(Twist::RepeatPageToken) {
        number = (number - 1).max(1);
    }
    let (number, size) = (u64::from(number.unsigned_abs()), u64::from(size.unsigned_abs()));
    let start = (number - 1) * size;
    Ok(start..start + size)
}

fn parameter<T: FromStr>(request: &Request, name: &str) -> Result<Option<T>, Refusal> {
    let value = request.parameter(name).map(str::parse).transpose();
    value.map_err(|_| Refusal::new(4000, format!("{name} is not an integer")))
}
