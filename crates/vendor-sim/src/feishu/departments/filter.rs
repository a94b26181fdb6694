//! Which departments are listed: the conditions of a filter.

use std::collections::HashSet;
use std::ops::Range;

use serde_json::{Map, Value};

use crate::feishu::refusal::Refusal;
use crate::feishu::source::{DepartmentIdType, Node, Source};

const MOST_CONDITIONS: usize = 10;
const MOST_VALUES: usize = 100;
const LONGEST_VALUE: usize = 64;

/// A filter that was found to be sound.
#[derive(Debug)]
pub(super) struct Filter {
    /// The parents whose children are listed, each once; all departments are listed without.
    parents: Option<Vec<Node>>,
    /// The conditions as they were sent, to tell this filter from others.
    text: String,
}

impl Filter {
    /// Reads `filter`.
    pub(super) fn read(
        body: &Map<String, Value>,
        source: &dyn Source,
        id_type: DepartmentIdType,
        in_is_supported: bool,
    ) -> Result<Self, Refusal> {
        let conditions = body.get("filter").and_then(|filter| filter.get("conditions"));
        let Some(Value::Array(conditions)) = conditions else { return Err(malformed()) };
        if conditions.len() > MOST_CONDITIONS {
            return Err(malformed());
        }
        let mut parents: Option<Vec<Node>> = None;
        for condition in conditions {
            let ids = values(condition, in_is_supported)?;
            // An ID of nothing is the parent of nothing.
            let found = ids.iter().filter_map(|id| source.find(id, id_type));
            parents = Some(match parents {
                None => {
                    let mut seen = HashSet::new();
                    found.filter(|&node| seen.insert(node)).collect()
                }
                Some(mut parents) => {
                    let found: HashSet<Node> = found.collect();
                    parents.retain(|node| found.contains(node));
                    parents
                }
            });
        }
        Ok(Self { parents, text: Value::from(conditions.as_slice()).to_string() })
    }

    /// The conditions, to tell this filter from others.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// How many departments there are.
    pub(super) fn count(&self, source: &dyn Source) -> u64 {
        match &self.parents {
            None => source.departments(),
            Some(parents) => parents.iter().map(|&parent| source.children(parent)).sum(),
        }
    }

    /// The departments at these positions.
    pub(super) fn nodes(&self, source: &dyn Source, positions: Range<u64>) -> Vec<Node> {
        let Some(parents) = &self.parents else {
            return positions.map(|position| source.nth_department(position)).collect();
        };
        let mut nodes = Vec::new();
        let mut before = 0;
        for &parent in parents {
            let count = source.children(parent);
            let first = positions.start.clamp(before, before + count);
            let end = positions.end.clamp(before, before + count);
            nodes.extend((first..end).map(|position| source.child(parent, position - before)));
            before += count;
        }
        nodes
    }
}

/// The IDs on the right-hand side of a condition.
fn values(condition: &Value, in_is_supported: bool) -> Result<Vec<String>, Refusal> {
    let part = |name| condition.get(name).and_then(Value::as_str).ok_or_else(malformed);
    let (field, operator, value) = (part("field")?, part("operator")?, part("value")?);
    if field != "parent_department_id" {
        return Err(Refusal::new(2_220_012));
    }
    let is_list = match operator {
        "eq" => false,
        "in" if in_is_supported => true,
        _ => return Err(Refusal::new(2_220_013)),
    };
    let invalid = || Refusal::new(2_220_014);
    let values = match serde_json::from_str(value).map_err(|_| invalid())? {
        Value::String(value) if !is_list => vec![Value::String(value)],
        Value::Array(values) if is_list && values.len() <= MOST_VALUES => values,
        _ => return Err(invalid()),
    };
    let id = |value| match value {
        Value::String(id) if (1..=LONGEST_VALUE).contains(&id.chars().count()) => Ok(id),
        _ => Err(invalid()),
    };
    values.into_iter().map(id).collect()
}

fn malformed() -> Refusal {
    Refusal::new(2_220_009)
}
