//! Random programs of writes against a simple model: whatever was done, both families list what the model has, and every
//! count is what counting gives. Over an organisation that is written down, and over one that is computed.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, SystemTime};

use org_vendor_sim::feishu::{Generated, State};
use org_vendor_sim::{Feishu, Request, Vendor};
use proptest::prelude::*;
use serde_json::{Value, json};

const NOW: SystemTime = SystemTime::UNIX_EPOCH;

struct Direct(Feishu);

impl Direct {
    fn send(&self, method: &str, path: &str, query: &[(&str, &str)], body: &Value) -> Value {
        let mut request = Request::new(method, &format!("/open-apis{path}"));
        let ids = [
            ("department_id_type", "department_id"),
            ("user_id_type", "user_id"),
            ("employee_id_type", "employee_id"),
        ];
        request.query = query
            .iter()
            .chain(&ids)
            .map(|&(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        request.headers = vec![("authorization".to_owned(), "Bearer t-simulator".to_owned())];
        if !body.is_null() {
            request.body = body.to_string().into_bytes();
        }
        let later = NOW + Duration::from_secs(4_000_000_000);
        serde_json::from_slice(&self.0.answer(&request, later, None).body).unwrap()
    }

    fn items(&self, path: &str, query: &[(&str, &str)]) -> Vec<Value> {
        let (mut all, mut token) = (Vec::new(), String::new());
        loop {
            let mut query = query.to_vec();
            query.extend([("page_size", "7"), ("page_token", &token)]);
            let answer = self.send("GET", path, &query, &Value::Null);
            let data = &answer["data"];
            all.extend(
                data["items"]
                    .as_array()
                    .unwrap_or_else(|| panic!("{path}: {answer}"))
                    .iter()
                    .cloned(),
            );
            match data["page_token"].as_str() {
                Some(next) => token = next.to_owned(),
                None => return all,
            }
        }
    }
}

/// What the organisation should be.
#[derive(Clone, Debug, Default)]
struct Model {
    /// Each department's parent, and how many members it has beyond those with a record.
    departments: BTreeMap<String, (String, u64)>,
    /// Each person in service with the departments.
    people: BTreeMap<String, Vec<String>>,
    resigned: BTreeMap<String, ()>,
    /// The departments that take nobody and nothing.
    disabled: BTreeSet<String>,
}

impl Model {
    fn children(&self, id: &str) -> Vec<String> {
        let below = |(_, (parent, _)): &(&String, &(String, u64))| parent == id;
        self.departments.iter().filter(below).map(|(id, _)| id.clone()).collect()
    }

    fn members(&self, id: &str) -> Vec<String> {
        let there = |(_, departments): &(&String, &Vec<String>)| {
            departments.iter().any(|there| there == id)
        };
        self.people.iter().filter(there).map(|(id, _)| id.clone()).collect()
    }

    fn subtree(&self, id: &str) -> Vec<String> {
        let mut all = vec![id.to_owned()];
        let mut next = 0;
        while next < all.len() {
            all.extend(self.children(&all[next].clone()));
            next += 1;
        }
        all
    }

    fn count(&self, id: &str) -> u64 {
        let one = |id: &String| {
            let further = self.departments.get(id).map_or(0, |department| department.1);
            self.members(id).len() as u64 + further
        };
        self.subtree(id).iter().map(one).sum()
    }

    fn primary(&self, id: &str) -> u64 {
        let subtree = self.subtree(id);
        let mains = self.people.values().filter(|there| subtree.contains(&there[0])).count() as u64;
        mains
            + subtree.iter().filter_map(|id| self.departments.get(id)).map(|one| one.1).sum::<u64>()
    }
}

/// A step; numbers choose among what is there.
#[derive(Clone, Debug)]
enum Step {
    AddDepartment(bool, usize),
    MoveDepartment(bool, usize, usize),
    RenameDepartment(bool, usize),
    RemoveDepartment(bool, usize),
    AddPerson(bool, usize, usize),
    MovePerson(bool, usize, usize, usize),
    RenamePerson(bool, usize),
    Resign(bool, usize),
    Resurrect(bool, usize, usize),
}

fn step() -> impl Strategy<Value = Step> {
    let n = 0..1000_usize;
    prop_oneof![
        3 => (any::<bool>(), n.clone()).prop_map(|(f, a)| Step::AddDepartment(f, a)),
        2 => (any::<bool>(), n.clone(), n.clone()).prop_map(|(f, a, b)| Step::MoveDepartment(f, a, b)),
        1 => (any::<bool>(), n.clone()).prop_map(|(f, a)| Step::RenameDepartment(f, a)),
        3 => (any::<bool>(), n.clone()).prop_map(|(f, a)| Step::RemoveDepartment(f, a)),
        3 => (any::<bool>(), n.clone(), n.clone()).prop_map(|(f, a, b)| Step::AddPerson(f, a, b)),
        3 => (any::<bool>(), n.clone(), n.clone(), n.clone()).prop_map(|(f, a, b, c)| Step::MovePerson(f, a, b, c)),
        1 => (any::<bool>(), n.clone()).prop_map(|(f, a)| Step::RenamePerson(f, a)),
        3 => (any::<bool>(), n.clone()).prop_map(|(f, a)| Step::Resign(f, a)),
        2 => (any::<bool>(), n.clone(), n).prop_map(|(f, a, b)| Step::Resurrect(f, a, b)),
    ]
}

struct World {
    feishu: Direct,
    model: Model,
    made: usize,
}

impl World {
    fn new(state: State) -> Self {
        let mut feishu = Feishu::default();
        feishu.load(state).unwrap();
        feishu.set_quotas(false);
        let feishu = Direct(feishu);
        let mut model = Model::default();
        for department in
            feishu.items("/contact/v3/departments/0/children", &[("fetch_child", "true")])
        {
            let id = department["department_id"].as_str().unwrap().to_owned();
            let parent = department["parent_department_id"].as_str().unwrap().to_owned();
            model.departments.insert(id, (parent, 0));
        }
        let ids: Vec<String> = model.departments.keys().cloned().chain(["0".to_owned()]).collect();
        for id in ids {
            for user in
                feishu.items("/contact/v3/users/find_by_department", &[("department_id", &id)])
            {
                let departments = user["department_ids"].as_array().unwrap().iter();
                let departments = departments.map(|id| id.as_str().unwrap().to_owned()).collect();
                model.people.insert(user["user_id"].as_str().unwrap().to_owned(), departments);
            }
        }
        // What is counted and has no record, and what is disabled.
        let ids: Vec<String> = model.departments.keys().cloned().collect();
        for id in ids {
            let path = "/directory/v1/departments/mget";
            let fields = ["department_count", "enabled_status"];
            let body = json!({"department_ids": [id], "required_fields": fields});
            let answer = feishu.send("POST", path, &[], &body);
            let row = &answer["data"]["departments"][0];
            let direct = row["department_count"]["direct_members_count"].as_str().unwrap();
            let further = direct.parse::<u64>().unwrap() - model.members(&id).len() as u64;
            if row["enabled_status"] == false {
                model.disabled.insert(id.clone());
            }
            model.departments.get_mut(&id).unwrap().1 = further;
        }
        Self { feishu, model, made: 0 }
    }

    fn department(&self, nth: usize) -> String {
        let ids: Vec<&String> = self.model.departments.keys().collect();
        ids.get(nth % (ids.len() + 1)).map_or("0".to_owned(), |id| (*id).clone())
    }

    fn person(&self, nth: usize) -> Option<String> {
        let ids: Vec<&String> = self.model.people.keys().collect();
        ids.get(nth.checked_rem(ids.len())?).map(|id| (*id).clone())
    }

    /// Does a step with one of the families, and with the model if it was taken; whether it may be refused is up to the
    /// model.
    fn take(&mut self, step: Step) {
        self.made += 1;
        let made = self.made;
        let name = format!("Made {made}");
        let send =
            |method: &str, path: String, body: Value| self.feishu.send(method, &path, &[], &body);
        match step {
            Step::AddDepartment(contact, parent) => {
                let (parent, id) = (self.department(parent), format!("made-{made}"));
                let answer = match contact {
                    true => send(
                        "POST",
                        "/contact/v3/departments".into(),
                        json!({"name": name, "department_id": id, "parent_department_id": parent}),
                    ),
                    false => send(
                        "POST",
                        "/directory/v1/departments".into(),
                        json!({"department": {"name": {"default_value": name}, "custom_department_id": id, "parent_department_id": parent}}),
                    ),
                };
                let open = !self.model.disabled.contains(&parent);
                assert_eq!(answer["code"] == 0, open, "{answer}");
                if !open {
                    return;
                }
                self.model.departments.insert(id, (parent, 0));
            }
            Step::MoveDepartment(contact, which, parent) => {
                let (id, parent) = (self.department(which), self.department(parent));
                if id == "0" {
                    return;
                }
                let answer = match contact {
                    true => send(
                        "PATCH",
                        format!("/contact/v3/departments/{id}"),
                        json!({"parent_department_id": parent}),
                    ),
                    false => send(
                        "PATCH",
                        format!("/directory/v1/departments/{id}"),
                        json!({"department": {"parent_department_id": parent}}),
                    ),
                };
                let moves = self.model.departments[&id].0 != parent;
                let refused = self.model.subtree(&id).contains(&parent)
                    || (moves && self.model.disabled.contains(&parent));
                assert_eq!(answer["code"] == 0, !refused, "{answer}");
                if !refused {
                    self.model.departments.get_mut(&id).unwrap().0 = parent;
                }
            }
            Step::RenameDepartment(contact, which) => {
                let (id, new) = (self.department(which), format!("renamed-{made}"));
                if id == "0" {
                    return;
                }
                let answer = match contact {
                    true => send(
                        "PATCH",
                        format!("/contact/v3/departments/{id}/update_department_id"),
                        json!({"new_department_id": new}),
                    ),
                    false => send(
                        "PATCH",
                        format!("/directory/v1/departments/{id}"),
                        json!({"department": {"custom_department_id": new}}),
                    ),
                };
                assert_eq!(answer["code"], 0, "{answer}");
                let department = self.model.departments.remove(&id).unwrap();
                self.model.departments.insert(new.clone(), department);
                if self.model.disabled.remove(&id) {
                    self.model.disabled.insert(new.clone());
                }
                let rename = |there: &mut String| {
                    if *there == id {
                        there.clone_from(&new);
                    }
                };
                self.model
                    .departments
                    .values_mut()
                    .map(|department| &mut department.0)
                    .for_each(rename);
                self.model.people.values_mut().flatten().for_each(rename);
            }
            Step::RemoveDepartment(contact, which) => {
                let id = self.department(which);
                if id == "0" {
                    return;
                }
                let family = if contact { "contact/v3" } else { "directory/v1" };
                let answer = send("DELETE", format!("/{family}/departments/{id}"), Value::Null);
                let empty = self.model.children(&id).is_empty() && self.model.count(&id) == 0;
                assert_eq!(answer["code"] == 0, empty, "{id}: {answer}");
                if empty {
                    self.model.departments.remove(&id);
                    self.model.disabled.remove(&id);
                }
            }
            Step::AddPerson(contact, first, second) => {
                let mut departments = vec![self.department(first), self.department(second)];
                departments.dedup();
                let (id, mobile) = (format!("person-{made}"), format!("139{made:08}"));
                let answer = match contact {
                    true => send(
                        "POST",
                        "/contact/v3/users".into(),
                        json!({"user_id": id, "name": name, "mobile": mobile, "employee_type": 1, "department_ids": departments}),
                    ),
                    false => {
                        let orders: Vec<Value> =
                            departments.iter().map(|id| json!({ "department_id": id })).collect();
                        send(
                            "POST",
                            "/directory/v1/employees".into(),
                            json!({"employee": {"custom_employee_id": id, "name": {"name": {"default_value": name}}, "mobile": mobile, "employee_order_in_departments": orders}}),
                        )
                    }
                };
                let open = !departments.iter().any(|id| self.model.disabled.contains(id));
                assert_eq!(answer["code"] == 0, open, "{answer}");
                if !open {
                    return;
                }
                self.model.people.insert(id, departments);
            }
            Step::MovePerson(contact, which, first, second) => {
                let Some(id) = self.person(which) else { return };
                let mut departments = vec![self.department(first), self.department(second)];
                departments.dedup();
                let answer = match contact {
                    true => send(
                        "PATCH",
                        format!("/contact/v3/users/{id}"),
                        json!({ "department_ids": departments }),
                    ),
                    false => {
                        let orders: Vec<Value> =
                            departments.iter().map(|id| json!({ "department_id": id })).collect();
                        send(
                            "PATCH",
                            format!("/directory/v1/employees/{id}"),
                            json!({"employee": {"employee_order_in_departments": orders}}),
                        )
                    }
                };
                let before = &self.model.people[&id];
                let open = !departments
                    .iter()
                    .any(|id| self.model.disabled.contains(id) && !before.contains(id));
                assert_eq!(answer["code"] == 0, open, "{answer}");
                if !open {
                    return;
                }
                self.model.people.insert(id, departments);
            }
            Step::RenamePerson(contact, which) => {
                let Some(id) = self.person(which) else { return };
                let new = format!("called-{made}");
                let answer = match contact {
                    true => send(
                        "PATCH",
                        format!("/contact/v3/users/{id}/update_user_id"),
                        json!({"new_user_id": new}),
                    ),
                    false => send(
                        "PATCH",
                        format!("/directory/v1/employees/{id}"),
                        json!({"employee": {"custom_employee_id": new}}),
                    ),
                };
                assert_eq!(answer["code"], 0, "{answer}");
                let departments = self.model.people.remove(&id).unwrap();
                self.model.people.insert(new, departments);
            }
            Step::Resign(contact, which) => {
                let Some(id) = self.person(which) else { return };
                // The super administrator stays.
                if id == "e1"
                    || self.feishu.send(
                        "GET",
                        &format!("/contact/v3/users/{id}"),
                        &[],
                        &Value::Null,
                    )["data"]["user"]["is_tenant_manager"]
                        == true
                {
                    return;
                }
                let answer = match contact {
                    true => send("DELETE", format!("/contact/v3/users/{id}"), Value::Null),
                    false => send("DELETE", format!("/directory/v1/employees/{id}"), Value::Null),
                };
                // Who came back a moment ago cannot leave by this family.
                if answer["code"] == 2_221_185 {
                    return;
                }
                assert_eq!(answer["code"], 0, "{answer}");
                self.model.people.remove(&id);
                self.model.resigned.insert(id, ());
            }
            Step::Resurrect(contact, which, department) => {
                let ids: Vec<String> = self.model.resigned.keys().cloned().collect();
                let Some(id) = which.checked_rem(ids.len()).map(|nth| ids[nth].clone()) else {
                    return;
                };
                let department = self.department(department);
                let answer = match contact {
                    true => send(
                        "POST",
                        format!("/contact/v3/users/{id}/resurrect"),
                        json!({"departments": [{"department_id": department}]}),
                    ),
                    false => send(
                        "POST",
                        format!("/directory/v1/employees/{id}/resurrect"),
                        json!({"employee_order_in_departments": [{"department_id": department}]}),
                    ),
                };
                assert_eq!(answer["code"], 0, "{answer}");
                self.model.resigned.remove(&id);
                self.model.people.insert(id, vec![department]);
            }
        }
    }

    /// That what is seen is what the model has.
    fn check(&self) {
        let texts = |items: Vec<Value>, name: &str| {
            let mut ids: Vec<String> =
                items.iter().map(|item| item[name].as_str().unwrap().to_owned()).collect();
            ids.sort();
            ids
        };
        let model = &self.model;
        let all =
            self.feishu.items("/contact/v3/departments/0/children", &[("fetch_child", "true")]);
        let mut seen = vec!["0".to_owned()];
        for department in &all {
            let parent = department["parent_department_id"].as_str().unwrap();
            assert!(seen.iter().any(|id| id == parent), "{department} comes before its parent");
            seen.push(department["department_id"].as_str().unwrap().to_owned());
        }
        assert_eq!(
            texts(all, "department_id"),
            model.departments.keys().cloned().collect::<Vec<_>>()
        );
        let body = json!({"filter": {"conditions": []}, "page_request": {"page_size": 100}, "required_fields": ["department_id"]});
        let listed = self.feishu.send("POST", "/directory/v1/departments/filter", &[], &body);
        let listed = listed["data"]["departments"].as_array().unwrap().clone();
        if model.departments.len() <= 100 {
            assert_eq!(
                texts(listed, "department_id"),
                model.departments.keys().cloned().collect::<Vec<_>>()
            );
        }
        for id in model.departments.keys().map(String::as_str).chain(["0"]) {
            let children =
                self.feishu.items(&format!("/contact/v3/departments/{id}/children"), &[]);
            assert_eq!(texts(children, "department_id"), model.children(id), "below {id}");
            let members =
                self.feishu.items("/contact/v3/users/find_by_department", &[("department_id", id)]);
            assert_eq!(texts(members, "user_id"), model.members(id), "in {id}");
            let contact = self.feishu.send(
                "GET",
                &format!("/contact/v3/departments/{id}"),
                &[],
                &Value::Null,
            );
            let contact = &contact["data"]["department"];
            assert_eq!(contact["member_count"], model.count(id), "{id}");
            assert_eq!(contact["primary_member_count"], model.primary(id), "{id}");
            if id == "0" {
                continue;
            }
            let body = json!({"department_ids": [id], "required_fields": ["*"]});
            let row = self.feishu.send("POST", "/directory/v1/departments/mget", &[], &body);
            let row = &row["data"]["departments"][0];
            let direct = model.members(id).len() as u64 + model.departments[id].1;
            // Leaders that are members of the department they lead.
            let leading = |id: &String| {
                let row = self.feishu.send(
                    "POST",
                    "/directory/v1/departments/mget",
                    &[],
                    &json!({"department_ids": [id], "required_fields": ["leaders"]}),
                );
                let members = model.members(id);
                let leaders = row["data"]["departments"][0]["leaders"].as_array().unwrap().clone();
                leaders
                    .iter()
                    .filter(|leader| {
                        members.iter().any(|member| leader["leader_id"] == member.as_str())
                    })
                    .count() as u64
            };
            let leaders: u64 = model.subtree(id).iter().map(leading).sum();
            assert_eq!(
                row["department_count"],
                json!({
                    "recursive_members_count": model.count(id).to_string(),
                    "direct_members_count": direct.to_string(),
                    "recursive_members_count_exclude_leaders": (model.count(id) - leaders).to_string(),
                    "recursive_departments_count": (model.subtree(id).len() - 1).to_string(),
                    "direct_departments_count": model.children(id).len().to_string(),
                }),
                "{id}"
            );
            assert_eq!(row["has_child"], !model.children(id).is_empty());
            assert_eq!(row["parent_department_id"], model.departments[id].0.as_str());
        }
        let mut all: Vec<String> = Vec::new();
        let mut token = Value::Null;
        loop {
            let body = json!({"filter": {"conditions": []}, "page_request": {"page_size": 9, "page_token": token}, "required_fields": ["base_info.employee_id"]});
            let answer = self.feishu.send("POST", "/directory/v1/employees/filter", &[], &body);
            let data = &answer["data"];
            all.extend(
                data["employees"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|row| row["base_info"]["employee_id"].as_str().unwrap().to_owned()),
            );
            token = data["page_response"]["page_token"].clone();
            if data["page_response"]["has_more"] == false {
                break;
            }
        }
        all.sort();
        assert_eq!(all, model.people.keys().cloned().collect::<Vec<_>>());
        for (id, departments) in model.people.iter().take(5) {
            let user =
                self.feishu.send("GET", &format!("/contact/v3/users/{id}"), &[], &Value::Null);
            assert_eq!(user["data"]["user"]["department_ids"], json!(departments), "{id}");
        }
        for id in model.resigned.keys() {
            let user =
                self.feishu.send("GET", &format!("/contact/v3/users/{id}"), &[], &Value::Null);
            assert_eq!(user["data"]["user"]["status"]["is_resigned"], true, "{id}: {user}");
        }
    }
}

fn run(state: State, steps: Vec<Step>) {
    let mut world = World::new(state);
    world.check();
    for step in steps {
        world.take(step);
    }
    world.check();
}

fn computed(departments: u64, seed: u64) -> Generated {
    Generated::new(departments, seed).fan_out(3)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_computed_organisation_changes_as_the_model_does(
        departments in 0..12_u64, seed in any::<u64>(), steps in prop::collection::vec(step(), 0..40),
    ) {
        let mut state = State::default();
        state.generated = Some(computed(departments, seed));
        run(state, steps);
    }

    #[test]
    fn a_written_organisation_changes_as_the_model_does(
        departments in 0..12_u64, seed in any::<u64>(), steps in prop::collection::vec(step(), 0..40),
    ) {
        let mut state = State::default();
        let mut organization = computed(departments, seed).organization();
        for department in &mut organization.departments {
            department.further_members = seed % 3;
        }
        // Somebody is in a second department as well, and somebody in none.
        if let [first, .., last] = &mut organization.departments[..] {
            last.members.extend(first.members.last().cloned());
            first.members.remove(0);
        }
        state.organization = Some(organization);
        run(state, steps);
    }
}
