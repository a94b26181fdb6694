//! Whether a state contradicts itself.

use std::collections::HashMap;
use std::fmt::Display;

use super::employee::Unique;
use super::organization::ROOT;
use super::source::{DepartmentIdType, Source};
use super::{Department, Generated, Organization, Platform, State};

/// A filter takes no longer ID.
const LONGEST_ID: usize = 64;

/// More problems than this are counted and not told.
const TOLD: usize = 10;

/// All problems of a state, one a line: the place, what is wrong there, and what to do.
pub(super) fn check(state: &State) -> Result<(), String> {
    let mut problems = Problems::default();
    if let Some(organization) = &state.organization {
        problems.organization(organization);
    }
    if let Some(generated) = &state.generated {
        problems.generated(generated);
        if state.organization.is_some() {
            let problem = "there is `organization` as well; keep one of the two";
            problems.add("generated", problem);
        }
    }
    problems.platform(&state.platform);
    problems.app(state);
    problems.result()
}

/// Whether the app's range names departments that are there.
pub(super) fn range(state: &State, source: &dyn Source) -> Result<(), String> {
    let mut problems = Problems::default();
    for (index, id) in state.app.contact_range.iter().flatten().enumerate() {
        if source.find(id, DepartmentIdType::Custom).is_none() {
            problems.add(format_args!("app.contact_range[{index}]"), unknown_department(id));
        }
    }
    problems.result()
}

#[derive(Default)]
struct Problems(Vec<String>);

impl Problems {
    fn add(&mut self, place: impl Display, problem: impl Display) {
        self.0.push(format!("{place}: {problem}"));
    }

    fn result(self) -> Result<(), String> {
        let mut lines = self.0;
        if lines.is_empty() {
            return Ok(());
        }
        if let Some(untold) = lines.len().checked_sub(TOLD).filter(|&untold| untold > 0) {
            lines.truncate(TOLD);
            let problems = if untold == 1 { "problem" } else { "problems" };
            lines.push(format!("and {untold} more {problems}"));
        }
        Err(lines.join("\n"))
    }

    fn app(&mut self, state: &State) {
        let app = &state.app;
        for (name, value) in [("app_id", &app.app_id), ("app_secret", &app.app_secret)] {
            if value.is_empty() {
                self.add(format_args!("app.{name}"), "it is empty; give the app one");
            }
        }
    }

    fn platform(&mut self, platform: &Platform) {
        if !(1..=7200).contains(&platform.token_life) {
            let life = platform.token_life;
            self.add(
                "platform.token_life",
                format_args!("{life} seconds; a token lives from 1 to 7200"),
            );
        }
        for (name, status, expected) in [
            ("token_refusal_status", platform.token_refusal_status, &[200, 400, 401][..]),
            ("rate_limit_status", platform.rate_limit_status, &[400, 429][..]),
        ] {
            if !expected.contains(&status) {
                self.add(
                    format_args!("platform.{name}"),
                    format_args!("{status} is not one of {expected:?}; use one of them"),
                );
            }
        }
    }

    fn generated(&mut self, generated: &Generated) {
        let most = u64::from(u32::MAX);
        let limits = [
            ("departments", generated.departments, 0),
            ("fan_out", generated.fan_out, 2),
            ("units", generated.units.unwrap_or(0), 0),
            ("collaboration_tenants", generated.collaboration_tenants, 0),
        ];
        for (name, value, least) in limits {
            if !(least..=most).contains(&value) {
                self.add(
                    format_args!("generated.{name}"),
                    format_args!("{value} is not between {least} and {most}"),
                );
            }
        }
    }

    fn organization(&mut self, organization: &Organization) {
        let departments = &organization.departments;
        let employees = self.ids(
            "employees",
            "employee_id",
            organization.employees.iter().map(|employee| Some(&employee.employee_id)),
        );
        let open_ids = organization.employees.iter().map(|employee| employee.open_id.as_ref());
        self.ids("employees", "open_id", open_ids);
        let union_ids = organization.employees.iter().map(|employee| employee.union_id.as_ref());
        self.ids("employees", "union_id", union_ids);

        for (name, value) in [
            ("mobile", Unique::Mobile),
            ("email", Unique::Email),
            ("enterprise_email", Unique::EnterpriseEmail),
            ("job_number", Unique::JobNumber),
            ("extension_number", Unique::ExtensionNumber),
        ] {
            self.unique(name, organization.employees.iter().map(|employee| employee.unique(value)));
        }
        for (index, employee) in organization.employees.iter().enumerate() {
            let leaders = employee.leader.iter().chain(&employee.dotted_line_leaders);
            for leader in leaders.filter(|leader| !employees.contains_key(leader.as_str())) {
                let place = format!("employees[{index}] (`{}`)", employee.employee_id);
                self.add(place, unknown_employee(leader));
            }
        }

        let by_id = self.ids(
            "departments",
            "department_id",
            departments.iter().map(|department| Some(&department.department_id)),
        );
        let open_ids = departments.iter().map(|department| department.open_department_id.as_ref());
        self.ids("departments", "open_department_id", open_ids);
        for (index, department) in departments.iter().enumerate() {
            let place = format!("departments[{index}] (`{}`)", department.department_id);
            self.department(&place, department, &by_id, &employees);
        }
        self.cycles(departments, &by_id);

        self.ids("units", "unit_id", organization.units.iter().map(|unit| Some(&unit.unit_id)));
        for (index, unit) in organization.units.iter().enumerate() {
            for (nth, id) in unit.departments.iter().enumerate() {
                if !by_id.contains_key(id.as_str()) {
                    self.add(
                        format_args!("units[{index}] (`{}`).departments[{nth}]", unit.unit_id),
                        unknown_department(id),
                    );
                }
            }
        }
        self.ids(
            "collaboration_tenants",
            "tenant_key",
            organization.collaboration_tenants.iter().map(|tenant| Some(&tenant.tenant_key)),
        );
    }

    /// IDs are there, are short enough, and occur once.
    fn ids<'a>(
        &mut self,
        list: &str,
        name: &str,
        ids: impl Iterator<Item = Option<&'a String>>,
    ) -> HashMap<&'a str, usize> {
        let mut known = HashMap::new();
        for (index, id) in ids.enumerate() {
            let Some(id) = id else { continue };
            let place = format!("{list}[{index}].{name}");
            if id.is_empty() {
                self.add(&place, "it is empty; every one needs an ID");
            } else if id.chars().count() > LONGEST_ID {
                self.add(&place, format_args!("`{id}` has more than {LONGEST_ID} characters"));
            } else if let Some(first) = known.insert(id.as_str(), index) {
                self.add(
                    &place,
                    format_args!("`{id}` is {list}[{first}] already; give one of them another ID"),
                );
            }
        }
        known
    }

    /// No two employees share a value.
    fn unique<'a>(&mut self, name: &str, values: impl Iterator<Item = Option<&'a str>>) {
        let mut known = HashMap::new();
        for (index, value) in values.enumerate() {
            let Some(value) = value else { continue };
            if let Some(first) = known.insert(value, index) {
                self.add(
                    format_args!("employees[{index}].{name}"),
                    format_args!(
                        "`{value}` is that of employees[{first}] already; give one of them another"
                    ),
                );
            }
        }
    }

    fn department(
        &mut self,
        place: &str,
        department: &Department,
        by_id: &HashMap<&str, usize>,
        employees: &HashMap<&str, usize>,
    ) {
        let id = &department.department_id;
        if id == ROOT || id.starts_with("od-") {
            self.add(place, "`0` is the root, and `od-` begins the platform's IDs; use another ID");
        }
        if let Some(open_id) = &department.open_department_id
            && !open_id.starts_with("od-")
        {
            self.add(
                format_args!("{place}.open_department_id"),
                format_args!("`{open_id}` does not begin with `od-`; put that in front"),
            );
        }
        let parent = &department.parent_department_id;
        if parent != ROOT && !by_id.contains_key(parent.as_str()) {
            self.add(format_args!("{place}.parent_department_id"), unknown_department(parent));
        }
        let people = (department.leaders.iter().zip(0..))
            .map(|(leader, nth)| (format!("leaders[{nth}]"), &leader.employee_id))
            .chain(
                (department.members.iter().zip(0..))
                    .map(|(member, nth)| (format!("members[{nth}]"), member)),
            )
            .chain(
                (department.hrbps.iter().zip(0..))
                    .map(|(person, nth)| (format!("hrbps[{nth}]"), person)),
            )
            .chain(department.custom_field_values.iter().zip(0..).flat_map(|(field, nth)| {
                let place = format!("custom_field_values[{nth}]");
                field.value.people().iter().map(move |person| (place.clone(), person))
            }));
        for (within, person) in people {
            if !employees.contains_key(person.as_str()) {
                self.add(format_args!("{place}.{within}"), unknown_employee(person));
            }
        }
        for field in &department.failing_fields {
            if !super::departments::is_field(field) {
                self.add(
                    format_args!("{place}.failing_fields"),
                    format_args!("a department has no field `{field}`"),
                );
            }
        }
    }

    /// Every chain of parents ends at the root.
    fn cycles(&mut self, departments: &[Department], by_id: &HashMap<&str, usize>) {
        // For each department, in which walk it was first met.
        let mut met = vec![usize::MAX; departments.len()];
        for start in 0..departments.len() {
            let mut index = start;
            while met[index] == usize::MAX {
                met[index] = start;
                let parent = departments[index].parent_department_id.as_str();
                match by_id.get(parent).filter(|_| parent != ROOT) {
                    Some(&parent) => index = parent,
                    None => break,
                }
                if met[index] == start {
                    let mut chain = vec![index];
                    let parent = |at: usize| by_id[departments[at].parent_department_id.as_str()];
                    while chain.len() == 1 || chain.first() != chain.last() {
                        chain.push(parent(chain[chain.len() - 1]));
                    }
                    let names: Vec<&str> =
                        chain.iter().map(|&at| departments[at].department_id.as_str()).collect();
                    self.add(
                        format_args!("departments[{index}] (`{}`)", names[0]),
                        format_args!(
                            "it is below itself, by way of its parents {}; give one of them another parent",
                            names.join(" > ")
                        ),
                    );
                }
            }
        }
    }
}

fn unknown_employee(id: &str) -> String {
    format!("there is no employee `{id}`; add one with this `employee_id` to `employees`")
}

fn unknown_department(id: &str) -> String {
    format!(
        "there is no department `{id}`; add one with this `department_id`, or name another (`0` is the root)"
    )
}
