//! Which fields of an employee appear: those that are asked for, as far as scopes open them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::feishu::departments::{FIELD_NOT_FOUND, NO_PERMISSION, strings};
use crate::feishu::facts::Fields;
use crate::feishu::gateway::Call;
use crate::feishu::input::{self, EmployeeIdType};
use crate::feishu::refusal::Refusal;

/// The longest list of fields.
const MOST_FIELDS: usize = 100;

/// The scope without which custom employee IDs are withheld.
const EMPLOYEE_ID_SCOPE: &str = "directory:employee.base.external_id:read";

/// Fields that consist of IDs of employees.
const EMPLOYEE_IDS: [&str; 4] = [
    "base_info.employee_id",
    "base_info.leader_id",
    "base_info.dotted_line_leader_ids",
    "base_info.departments.leaders",
];

/// The fields of an answer.
#[derive(Debug, Default)]
pub(super) struct Selection {
    /// Paths of fields, those above them included.
    granted: BTreeSet<String>,
    /// What is wrong with fields of every row.
    errors: BTreeMap<String, i32>,
}

impl Selection {
    /// Reads `required_fields`; without it, no field is asked for.
    pub(super) fn read(call: &Call<'_>) -> Result<Self, Refusal> {
        let sent = call.body.get("required_fields");
        let wrong = |problem: String| {
            let sent = sent.map(Value::to_string).unwrap_or_default();
            Err(Refusal::field("required_fields", sent, problem))
        };
        match sent {
            None | Some(Value::Null) => return Ok(Self::default()),
            Some(Value::Array(names)) if names.len() > MOST_FIELDS => {
                return wrong(format!("must have at most {MOST_FIELDS} entries"));
            }
            Some(Value::Array(names)) if names.iter().all(Value::is_string) => {}
            Some(_) => return wrong("must be a list of strings".to_owned()),
        }
        let names: BTreeSet<&str> = strings(sent).collect();
        let custom_ids = input::employee_id_type(call) == EmployeeIdType::Custom;
        let mut reading = Reading {
            call,
            withheld: custom_ids && !call.caller.has_any(&[EMPLOYEE_ID_SCOPE]),
            custom_ids,
            known: BTreeSet::from(["*".to_owned()]),
            selection: Self::default(),
            names: &names,
        };
        reading.walk(call.page.row_fields("employees"), "", names.contains("*"));
        let Reading { known, mut selection, .. } = reading;
        for name in names {
            if !known.contains(name) {
                selection.errors.insert(name.to_owned(), FIELD_NOT_FOUND);
            }
        }
        Ok(selection)
    }

    /// What is wrong with fields of every row.
    pub(super) fn errors(&self) -> &BTreeMap<String, i32> {
        &self.errors
    }

    /// Of a whole row, the fields that appear.
    pub(super) fn select(&self, row: Value) -> Value {
        self.within(row, "")
    }

    fn within(&self, value: Value, above: &str) -> Value {
        match value {
            Value::Object(object) => {
                let mut kept = Map::new();
                for (name, value) in object {
                    let path = format!("{above}{name}");
                    if self.granted.contains(&format!("{path}.")) {
                        let inner = self.within(value, &format!("{path}."));
                        // An object of which nothing is open is not there.
                        if inner.as_object().is_none_or(|inner| !inner.is_empty()) {
                            kept.insert(name, inner);
                        }
                    } else if self.granted.contains(&path) {
                        kept.insert(name, value);
                    }
                }
                Value::Object(kept)
            }
            Value::Array(list) => list.into_iter().map(|value| self.within(value, above)).collect(),
            value => value,
        }
    }
}

struct Reading<'a> {
    call: &'a Call<'a>,
    names: &'a BTreeSet<&'a str>,
    custom_ids: bool,
    withheld: bool,
    known: BTreeSet<String>,
    selection: Selection,
}

impl Reading<'_> {
    fn walk(&mut self, fields: Fields<'_>, above: &str, all: bool) {
        for (name, scopes, within) in fields.iter() {
            let path = format!("{above}{name}");
            let inside = format!("{path}.");
            let every = format!("{path}.*");
            let wanted =
                all || self.names.contains(path.as_str()) || self.names.contains(every.as_str());
            let partly = self.names.iter().any(|name| name.starts_with(&inside));
            self.know(within, &path);
            if !wanted && !partly {
                continue;
            }
            // IDs of the app's own are open to everybody.
            let own_id = path == "base_info.employee_id" && !self.custom_ids;
            let closed = !own_id && !scopes.is_empty() && !self.call.caller.has_any(scopes);
            if closed || (self.withheld && EMPLOYEE_IDS.contains(&path.as_str())) {
                self.selection.errors.insert(path, NO_PERMISSION);
                continue;
            }
            if within.iter().next().is_none() {
                self.selection.granted.insert(path);
            } else {
                self.walk(within, &inside, wanted);
                self.selection.granted.insert(inside);
            }
        }
    }

    /// Every name of a field or of all within it is known, whether it is asked for or not.
    fn know(&mut self, within: Fields<'_>, path: &str) {
        self.known.insert(path.to_owned());
        self.known.insert(format!("{path}.*"));
        for (name, _, inner) in within.iter() {
            self.know(inner, &format!("{path}.{name}"));
        }
    }
}
