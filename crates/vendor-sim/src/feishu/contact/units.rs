//! The units of `contact/v3`, and the departments that are bound to them.

use serde_json::{Value, json};

use super::text;
use crate::Answer;
use crate::feishu::company::Company;
use crate::feishu::gateway::Call;
use crate::feishu::hash::mix;
use crate::feishu::refusal::Refusal;
use crate::feishu::source::{Node, ROOT_NODE, Source, UnitIndex};
use crate::feishu::{Unit, input};

/// How many units there are at most.
const MOST_UNITS: u64 = 1000;

/// The longest ID.
const LONGEST_ID: usize = 64;

/// The longest name, and the longest type.
const LONGEST_NAME: usize = 100;

/// A new unit.
pub(in crate::feishu) fn create(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let name = sized(call, "name").ok_or_else(|| call.refuse(43052))?;
    let unit_type = sized(call, "unit_type").ok_or_else(|| call.refuse(43053))?;
    let id = match text(&call.body, "unit_id") {
        None => loop {
            let id = format!("{:016x}", mix(0xb1, company.next_id()));
            if company.unit(&id).is_none() {
                break id;
            }
        },
        Some(id) => id,
    };
    if id.len() > LONGEST_ID || !id.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(call.refuse(43051));
    }
    let source = company.source();
    if source.unit(&id).is_some() {
        return Err(call.refuse(43056));
    }
    check_name(call, source, None, &name, &unit_type)?;
    if source.units() >= MOST_UNITS {
        return Err(call.refuse(43059));
    }
    company.add_unit(Unit::new(id.as_str()).name(name).unit_type(unit_type));
    Ok(call.success(json!({ "unit_id": id })))
}

/// One unit.
pub(in crate::feishu) fn get(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let unit = in_path(call, source)?;
    Ok(call.success(json!({"unit": shown(&source.unit_at(unit))})))
}

/// All units.
pub(in crate::feishu) fn list(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let page = call.slice([], source.units())?;
    let units: Vec<Value> = page.items.clone().map(|nth| shown(&source.nth_unit(nth).1)).collect();
    Ok(call.success(page.with(json!({ "unitlist": units }))))
}

/// Another name for a unit.
pub(in crate::feishu) fn patch(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let source = company.source();
    let unit = in_path(call, source)?;
    // Required, although the page's table says that it is not.
    let name = sized(call, "name").ok_or_else(|| call.refuse(43052))?;
    check_name(call, source, Some(unit), &name, &source.unit_at(unit).unit_type)?;
    company.rename_unit(unit, name);
    Ok(call.success(json!({})))
}

/// No such unit any more.
pub(in crate::feishu) fn delete(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let unit = in_path(call, company.source())?;
    company.remove_unit(unit);
    Ok(call.success(json!({})))
}

/// Binds a department to a unit.
pub(in crate::feishu) fn bind(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let (unit, node) = in_body(call, company.source())?;
    match company.unit_of(node) {
        Some(bound) if bound == unit => {}
        Some(_) => return Err(call.refuse(43054)),
        None => company.bind(unit, node),
    }
    Ok(call.success(json!({})))
}

/// Binds a department to a unit no longer.
pub(in crate::feishu) fn unbind(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let (unit, node) = in_body(call, company.source())?;
    if company.unit_of(node) != Some(unit) {
        return Err(call.refuse(43058));
    }
    company.unbind(node);
    Ok(call.success(json!({})))
}

fn shown(unit: &Unit) -> Value {
    json!({"unit_id": unit.unit_id, "name": unit.shown_name(), "unit_type": unit.unit_type})
}

fn in_path(call: &Call<'_>, source: &dyn Source) -> Result<UnitIndex, Refusal> {
    source.unit(call.parameter("unit_id")).ok_or_else(|| call.refuse(43051))
}

/// The unit and the department that a body names; the kind of the ID stands in it as well.
fn in_body(call: &Call<'_>, source: &dyn Source) -> Result<(UnitIndex, Node), Refusal> {
    let sent = |name| text(&call.body, name).unwrap_or_default();
    let unit = source.unit(&sent("unit_id")).ok_or_else(|| call.refuse(43051))?;
    let id_type = input::department_kind(Some(&sent("department_id_type")));
    let node = source.find(&sent("department_id"), id_type);
    let node = node.filter(|&node| node != ROOT_NODE).ok_or_else(|| call.refuse(43058))?;
    match call.caller.range(source).contains(source, node) {
        true => Ok((unit, node)),
        false => Err(call.refuse(40004)),
    }
}

/// A text that is neither empty nor too long.
fn sized(call: &Call<'_>, name: &str) -> Option<String> {
    text(&call.body, name).filter(|text| text.chars().count() <= LONGEST_NAME)
}

/// Whether no other unit has both name and type.
fn check_name(
    call: &Call<'_>,
    source: &dyn Source,
    unit: Option<UnitIndex>,
    name: &str,
    unit_type: &str,
) -> Result<(), Refusal> {
    let mut others = (0..source.units())
        .map(|nth| source.nth_unit(nth))
        .filter(|(index, _)| Some(*index) != unit);
    match others.any(|(_, other)| other.shown_name() == name && other.unit_type == unit_type) {
        true => Err(call.refuse(43055)),
        false => Ok(()),
    }
}
