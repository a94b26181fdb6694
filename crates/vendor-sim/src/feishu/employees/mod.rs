//! The employees of `directory/v1`: read with the fields that are asked for, and changed.

mod fields;
mod filter;
mod row;
mod write;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::departments::{Abnormal, page_request, strings};
use super::employee::Person;
use super::page::{Listing, Page};
use super::refusal::Refusal;
use super::source::Source;
use super::{Call, find, input};
use crate::Answer;
use fields::Selection;
pub(super) use write::{
    create, free_id, patch, regular, resign, resurrect, seconds, to_be_resigned,
};

/// The longest text to search for.
const LONGEST_QUERY: usize = 100;

/// There is no such person.
const NOT_FOUND: i32 = 2002;

/// `filter`: employees by department and standing, or by a value that only one has.
pub(super) fn filter(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let selection = Selection::read(call)?;
    let (size, token) = page_request(&call.body)?;
    let found = filter::Filter::read(call, source)?;
    let page = Listing::new(
        [call.page.name, call.text("department_id_type").unwrap_or_default(), found.text()],
        call.now,
        call.platform,
        call.twist,
    )
    .page(token, size, found.count(source))
    .map_err(|_| call.refuse(2_221_004))?;
    let people = found.people(source, page.items.clone());
    answer(call, source, &selection, &people, Some(page), Vec::new())
}

/// `mget`: employees by their IDs.
pub(super) fn mget(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let selection = Selection::read(call)?;
    let id_type = input::employee_id_type(call);
    let (mut people, mut abnormals) = (Vec::new(), Vec::new());
    for id in strings(call.body.get("employee_ids")) {
        match source.find_person(id, id_type) {
            Some(person) => people.push(person),
            None => abnormals.push(Abnormal {
                id: id.to_owned(),
                row_error: 0,
                field_errors: BTreeMap::from([("base_info.employee_id".to_owned(), NOT_FOUND)]),
            }),
        }
    }
    answer(call, source, &selection, &people, None, abnormals)
}

/// `search`: employees in service by name, number, address or ID.
pub(super) fn search(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let selection = Selection::read(call)?;
    let (size, token) = page_request(&call.body)?;
    let query = call.body.get("query").and_then(Value::as_str).unwrap_or_default();
    if query.chars().count() > LONGEST_QUERY {
        return Err(call.refuse(2_220_001));
    }
    let range = call.caller.range(source);
    let may_see = |person| range.has_any_of(source, source.person(person).nodes());
    let found = find::people(source, query, false, &may_see);
    let page = Listing::new([call.page.name, query], call.now, call.platform, call.twist)
        .page(token, size, found.len() as u64)
        .map_err(|_| call.refuse(2_221_004))?;
    let people: Vec<Person> = page
        .items
        .clone()
        .filter_map(|nth| found.get(usize::try_from(nth).ok()?).copied())
        .collect();
    answer(call, source, &selection, &people, Some(page), Vec::new())
}

/// An answer with the rows of these people.
fn answer(
    call: &Call<'_>,
    source: &dyn Source,
    selection: &Selection,
    people: &[Person],
    page: Option<Page>,
    mut abnormals: Vec<Abnormal>,
) -> Result<Answer, Refusal> {
    let reader = row::Reader::new(call, source);
    let range = call.caller.range(source);
    let mut rows = Vec::new();
    for &person in people {
        let record = source.person(person);
        let id = record.employee.id(reader.employee_id_type()).to_owned();
        if !range.has_any_of(source, record.nodes()) {
            abnormals.push(Abnormal::out_of_range(id));
            continue;
        }
        if !selection.errors().is_empty() {
            let field_errors = selection.errors().clone();
            abnormals.push(Abnormal { id, row_error: 0, field_errors });
        }
        rows.push(selection.select(reader.row(&record)));
    }
    let mut data = Map::new();
    data.insert("employees".to_owned(), rows.into());
    data.insert("abnormals".to_owned(), json!(abnormals));
    if let Some(page) = page {
        data.insert("page_response".to_owned(), page.with(json!({})));
    }
    Ok(super::success(&data))
}
