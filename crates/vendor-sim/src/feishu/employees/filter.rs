//! Which employees are listed: the conditions of a filter.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use serde_json::Value;

use crate::feishu::employee::{Person, Staff, Unique};
use crate::feishu::gateway::Call;
use crate::feishu::input;
use crate::feishu::people;
use crate::feishu::refusal::Refusal;
use crate::feishu::source::Source;

const MOST_CONDITIONS: usize = 10;
const MOST_VALUES: usize = 100;

/// A filter that was found to be sound.
#[derive(Debug)]
pub(super) struct Filter {
    /// Those who match; everybody in service without.
    people: Option<Vec<Person>>,
    /// The conditions as they were sent, to tell this filter from others.
    text: String,
}

impl Filter {
    /// Reads `filter`.
    pub(super) fn read(call: &Call<'_>, source: &dyn Source) -> Result<Self, Refusal> {
        let invalid = || call.refuse(2_220_009);
        let conditions = call.body.get("filter").and_then(|filter| filter.get("conditions"));
        let Some(Value::Array(conditions)) = conditions else { return Err(invalid()) };
        if conditions.len() > MOST_CONDITIONS {
            return Err(invalid());
        }
        let mut sets: Vec<Vec<Person>> = Vec::new();
        let (mut nodes, mut standing) = (None::<BTreeSet<u64>>, None::<Staff>);
        let (mut by_department, mut by_standing) = (false, false);
        for condition in conditions {
            let part = |name| condition.get(name).and_then(Value::as_str).ok_or_else(invalid);
            let (field, operator, value) = (part("field")?, part("operator")?, part("value")?);
            let unique = match field {
                "base_info.mobile" => Some(Unique::Mobile),
                "base_info.email" => Some(Unique::Email),
                "work_info.job_number" => Some(Unique::JobNumber),
                "base_info.departments.department_id" | "work_info.staff_status" => None,
                _ => return Err(call.refuse(2_220_012)),
            };
            let is_list = match operator {
                "eq" => false,
                "in" if field != "work_info.staff_status" => true,
                _ => return Err(call.refuse(2_220_013)),
            };
            let wrong = || call.refuse(2_220_014);
            let value: Value = serde_json::from_str(value).map_err(|_| wrong())?;
            if field == "work_info.staff_status" {
                by_standing = true;
                standing = match value.as_i64() {
                    Some(1) => Some(Staff::InService),
                    Some(5) => Some(Staff::ToBeResigned),
                    // Nobody is about to join.
                    Some(3 | 4) => None,
                    _ => return Err(wrong()),
                };
                continue;
            }
            let texts: Vec<String> = match value {
                Value::String(text) if !is_list => vec![text],
                Value::Array(list) if is_list && list.len() <= MOST_VALUES => list
                    .into_iter()
                    .map(|value| value.as_str().map(str::to_owned).ok_or_else(wrong))
                    .collect::<Result<_, _>>()?,
                _ => return Err(wrong()),
            };
            match unique {
                Some(field) => sets.push(
                    (texts.iter())
                        .map(|text| match field {
                            Unique::Mobile => people::mobile(text),
                            _ => text.clone(),
                        })
                        .filter_map(|text| source.find_unique(field, &text))
                        .collect(),
                ),
                None => {
                    by_department = true;
                    let id_type = input::department_id_type(call);
                    let found: BTreeSet<u64> =
                        texts.iter().filter_map(|id| source.find(id, id_type)).collect();
                    nodes = Some(match nodes {
                        Some(before) => before.intersection(&found).copied().collect(),
                        None => found,
                    });
                }
            }
        }
        // One of the two says nothing without the other.
        if by_department != by_standing {
            return Err(invalid());
        }
        if let Some(nodes) = nodes {
            let mut seen = HashSet::new();
            sets.push(
                (nodes.into_iter())
                    .flat_map(|node| (0..source.members(node)).map(move |nth| (node, nth)))
                    .map(|(node, nth)| source.member(node, nth))
                    .filter(|&person| Some(source.staff(person)) == standing)
                    .filter(|&person| seen.insert(person))
                    .collect(),
            );
        }
        let people = sets.into_iter().reduce(|first, other| {
            let other: HashSet<Person> = other.into_iter().collect();
            first.into_iter().filter(|person| other.contains(person)).collect()
        });
        Ok(Self { people, text: Value::from(conditions.as_slice()).to_string() })
    }

    /// The conditions, to tell this filter from others.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// How many match.
    pub(super) fn count(&self, source: &dyn Source) -> u64 {
        match &self.people {
            Some(people) => people.len() as u64,
            None => source.in_service(),
        }
    }

    /// Those at these positions.
    pub(super) fn people(&self, source: &dyn Source, positions: Range<u64>) -> Vec<Person> {
        match &self.people {
            Some(people) => {
                let at = |nth: u64| people.get(usize::try_from(nth).ok()?).copied();
                positions.filter_map(at).collect()
            }
            None => positions.map(|nth| source.nth_in_service(nth)).collect(),
        }
    }
}
