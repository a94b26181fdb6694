//! Generated organisations: the same as written down, whole on any walk, and of no size in memory.

use std::collections::{HashMap, HashSet};
use std::time::{Duration, SystemTime};

use org_vendor_sim::feishu::{Generated, State};
use org_vendor_sim::{Answer, Feishu, Request, Vendor};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::feishu_common::*;

const NOW: SystemTime = SystemTime::UNIX_EPOCH;

/// A vendor without a server around it, so that many small cases are quick.
struct Direct {
    feishu: Feishu,
    token: String,
}

impl Direct {
    fn new(state: State) -> Self {
        let mut feishu = Feishu::default();
        feishu.load(state).unwrap();
        feishu.set_quotas(false);
        let mut direct = Self { feishu, token: String::new() };
        let state = direct.feishu.state();
        let credentials = json!({"app_id": state.app.app_id, "app_secret": state.app.app_secret});
        let answer = direct.post(EXCHANGE, &[], &credentials);
        direct.token = answer["tenant_access_token"].as_str().unwrap().to_owned();
        direct
    }

    fn generated(generated: Generated) -> Self {
        let mut state = State::default();
        state.generated = Some(generated);
        Self::new(state)
    }

    /// The same, from what it is written down as.
    fn written(generated: Generated) -> Self {
        let mut state = State::default();
        state.organization = Some(generated.organization());
        // By way of a state file's text, which has to say everything.
        let text = serde_json::to_string(&state).unwrap();
        Self::new(serde_json::from_str(&text).unwrap())
    }

    fn send(&self, method: &str, path: &str, query: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let mut request = Request::new(method, &format!("/open-apis{path}"));
        let own = |&(name, value): &(&str, &str)| (name.to_owned(), value.to_owned());
        request.query = query.iter().map(own).collect();
        request.headers = vec![("authorization".to_owned(), format!("Bearer {}", self.token))];
        request.body = body;
        self.feishu.answer(&request, NOW, None)
    }

    fn post(&self, path: &str, query: &[(&str, &str)], body: &Value) -> Value {
        let answer = self.send("POST", path, query, body.to_string().into_bytes());
        serde_json::from_slice(&answer.body).unwrap()
    }

    fn get(&self, path: &str, query: &[(&str, &str)]) -> Value {
        serde_json::from_slice(&self.send("GET", path, query, Vec::new()).body).unwrap()
    }

    /// All departments that match, page by page.
    fn walk(&self, conditions: &Value, fields: &Value, size: u64) -> Vec<Value> {
        let query = [("department_id_type", "department_id"), ("employee_id_type", "employee_id")];
        let (mut all, mut token) = (Vec::new(), Value::Null);
        loop {
            let page = json!({"page_size": size, "page_token": token});
            let answer = self.post(FILTER, &query, &body(conditions.clone(), fields.clone(), page));
            let data = &answer["data"];
            let rows = data["departments"].as_array().unwrap_or_else(|| panic!("{answer}"));
            assert_eq!(data["abnormals"], json!([]));
            all.extend(rows.iter().cloned());
            let more = data["page_response"]["has_more"].as_bool().unwrap();
            token = data["page_response"]["page_token"].clone();
            assert_eq!(more, token.is_string());
            if !more {
                return all;
            }
        }
    }

    /// All departments bound to a unit, page by page.
    fn unit(&self, unit_id: &str, size: u64) -> Vec<String> {
        let (mut all, mut token) = (Vec::new(), String::new());
        let size = size.to_string();
        loop {
            let kind = ("department_id_type", "department_id");
            let query = [("unit_id", unit_id), kind, ("page_size", &size), ("page_token", &token)];
            let answer = self.get(LIST_DEPARTMENT, &query);
            let rows = answer["data"]["departmentlist"].as_array().unwrap();
            all.extend(rows.iter().map(|row| row["department_id"].as_str().unwrap().to_owned()));
            match answer["data"]["page_token"].as_str() {
                Some(next) => token = next.to_owned(),
                None => return all,
            }
        }
    }
}

fn count(row: &Value, name: &str) -> u64 {
    row["department_count"][name].as_str().unwrap().parse().unwrap()
}

fn generated() -> impl Strategy<Value = Generated> {
    (0..200_u64, any::<u64>(), 2..12_u64, 0..6_u64, 0..30_u64).prop_map(
        |(departments, seed, fan_out, units, tenants)| {
            Generated::new(departments, seed)
                .fan_out(fan_out)
                .units(units)
                .collaboration_tenants(tenants)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// The arithmetic and the indexes of a written organisation come to the same answers, in both kinds of IDs.
    #[test]
    fn computed_and_written_down_are_the_same(generated in generated(), size in 1..100_u64) {
        let (computed, written) = (Direct::generated(generated), Direct::written(generated));
        let pages = |direct: &Direct, query: &[(&str, &str)], conditions: Value| {
            let page = json!({"page_size": size});
            direct.post(FILTER, query, &body(conditions, json!(["*"]), page))
        };
        for query in [&[][..], &[("department_id_type", "department_id"), ("employee_id_type", "union_id")]] {
            prop_assert_eq!(pages(&computed, query, json!([])), pages(&written, query, json!([])));
        }
        let all = computed.walk(&json!([]), &json!(["*"]), size);
        prop_assert_eq!(&all, &written.walk(&json!([]), &json!(["*"]), size));
        let nobody = ["d0", "d01", "d201", "d+1", "x", "od-00000000000000000000000000000001"];
        let ids = all.iter().map(|row| row["department_id"].as_str().unwrap()).chain(nobody).chain(["0"]);
        for id in ids {
            let children = json!([parent("eq", id)]);
            let expected = computed.walk(&children, &json!(["department_id"]), size);
            prop_assert_eq!(expected, written.walk(&children, &json!(["department_id"]), size));
        }
        for unit in 1..=generated.units.unwrap() {
            let unit = format!("BU{unit}");
            prop_assert_eq!(computed.unit(&unit, size), written.unit(&unit, size));
        }
        for unknown in ["BU0", "BU01", "BU9", "BU"] {
            let query = [("unit_id", unknown)];
            prop_assert_eq!(&computed.get(LIST_DEPARTMENT, &query)["code"], &json!(43051));
        }
        let tenants = computed.get(COLLABORATION_TENANTS, &[]);
        prop_assert_eq!(tenants, written.get(COLLABORATION_TENANTS, &[]));
    }

    /// Walking gives each department once, by any way: all at once, level by level, and unit by unit.
    #[test]
    fn every_walk_meets_each_department_once(generated in generated(), size in 1..=100_u64) {
        let direct = Direct::generated(generated);
        let n = usize::try_from(generated.departments).unwrap();
        let id = |row: &Value| row["department_id"].as_str().unwrap().to_owned();
        let fields = json!(["department_id"]);
        let all: Vec<String> = direct.walk(&json!([]), &fields, size).iter().map(id).collect();
        let distinct: HashSet<&String> = all.iter().collect();
        prop_assert_eq!((all.len(), distinct.len()), (n, n));

        let (mut met, mut next) = (HashSet::new(), vec!["0".to_owned()]);
        while let Some(parent_id) = next.pop() {
            for child in direct.walk(&json!([parent("eq", parent_id)]), &fields, size) {
                prop_assert!(met.insert(id(&child)), "{} twice", child);
                next.push(id(&child));
            }
        }
        prop_assert_eq!(&met, &all.iter().cloned().collect());

        let units = 1..=generated.units.unwrap();
        let bound: Vec<String> = units.flat_map(|unit| direct.unit(&format!("BU{unit}"), size)).collect();
        let expected = if generated.units == Some(0) { 0 } else { n };
        prop_assert_eq!((bound.len(), bound.iter().collect::<HashSet<_>>().len()), (expected, expected));
    }

    /// Each count is the department's own plus those of its children.
    #[test]
    fn counts_add_up(generated in generated()) {
        let rows = Direct::generated(generated).walk(&json!([]), &json!(["*"]), 100);
        let mut children: HashMap<&str, Vec<&Value>> = HashMap::new();
        for row in &rows {
            children.entry(row["parent_department_id"].as_str().unwrap()).or_default().push(row);
        }
        for row in &rows {
            let own = children.get(row["department_id"].as_str().unwrap());
            let own = own.map_or(&[][..], Vec::as_slice);
            let sum = |name| own.iter().map(|child| count(child, name)).sum::<u64>();
            prop_assert_eq!(count(row, "direct_departments_count"), own.len() as u64);
            prop_assert_eq!(row["has_child"].as_bool(), Some(!own.is_empty()));
            prop_assert_eq!(
                count(row, "recursive_departments_count"),
                own.len() as u64 + sum("recursive_departments_count")
            );
            let direct = count(row, "direct_members_count");
            prop_assert_eq!(count(row, "recursive_members_count"), direct + sum("recursive_members_count"));
            let leaders = row["leaders"].as_array().unwrap().len() as u64;
            prop_assert!(leaders <= 2 && leaders <= direct);
            prop_assert_eq!(
                count(row, "recursive_members_count_exclude_leaders"),
                direct - leaders + sum("recursive_members_count_exclude_leaders")
            );
        }
    }
}

/// An open ID leads back to its department and no other ID does: fails for one that is made up of two, or spelt otherwise.
#[test]
fn open_ids_lead_back() {
    let direct = Direct::generated(Generated::new(60, 5).fan_out(7));
    let children = |id: &str| {
        let page = json!({"page_size": 100});
        let request = body(json!([parent("eq", id)]), json!(["department_id"]), page);
        let answer = direct.post(FILTER, &[], &request);
        let rows = answer["data"]["departments"].as_array().unwrap().clone();
        rows.iter().map(|row| row["department_id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let top = children("0");
    assert_eq!(top.len(), 7);
    let below: Vec<String> = top.iter().flat_map(|id| children(id)).collect();
    assert_eq!(below.iter().collect::<HashSet<_>>().len(), 49);
    for (id, other) in top.iter().zip(&top[1..]) {
        assert_eq!((id.len(), children(id).len()), (35, 7));
        let forged = format!("{}{}", &id[..19], &other[19..]);
        let capitals = format!("od-{}", id[3..].to_uppercase());
        for wrong in [forged, capitals, id[3..].to_owned(), format!("od-+{}", &id[4..])] {
            assert!(children(&wrong).is_empty(), "{wrong} is taken for {id}");
        }
    }
}

/// A generated organisation has something of everything.
#[test]
fn there_is_variety() {
    let rows = Direct::generated(Generated::new(300, 1)).walk(&json!([]), &json!(["*"]), 100);
    let kinds = |pointer: &str| {
        let found = rows.iter().filter_map(|row| row.pointer(pointer));
        found.map(Value::to_string).collect::<HashSet<_>>().len()
    };
    assert_eq!(kinds("/custom_field_values/0/field_type"), 7);
    assert_eq!(kinds("/custom_field_values/0/enum_value/enum_type"), 2);
    assert_eq!(kinds("/data_source"), 3);
    assert_eq!(kinds("/enabled_status"), 2);
    assert_eq!(kinds("/leaders/0/leader_type"), 1);
    assert_eq!(kinds("/leaders/1/leader_type"), 1);
    assert_eq!(kinds("/name/i18n_value/zh_cn"), 300);
    let leaders = rows.iter().map(|row| row["leaders"].as_array().unwrap().len());
    assert_eq!(leaders.collect::<HashSet<_>>(), HashSet::from([0, 1, 2]));
}

/// Fails when a change of the generator changes what a seed has given so far.
#[test]
fn a_seed_gives_the_same_for_ever() {
    let row = |seed| {
        Direct::generated(Generated::new(1000, seed)).walk(&json!([]), &json!(["*"]), 1)[776]
            .clone()
    };
    let leader = |id, rank| json!({"leader_id": id, "leader_type": rank});
    assert_eq!(row(7)["leaders"], json!([leader("e7764", 1), leader("e7765", 2)]));
    let members = [3, 3, 1].map(|count: u64| json!(count.to_string()));
    let names = [
        "direct_members_count",
        "recursive_members_count",
        "recursive_members_count_exclude_leaders",
    ];
    assert_eq!(names.map(|name| row(7)["department_count"][name].clone()), members);
    assert_ne!(row(7)["department_count"], row(8)["department_count"]);
}

/// A long listing: fails for any department that is lost between pages.
#[test]
fn a_walk_over_a_hundred_thousand() {
    let direct = Direct::generated(Generated::new(100_000, 3));
    let started = std::time::Instant::now();
    let rows = direct.walk(&json!([]), &json!(["department_id"]), 100);
    let distinct: HashSet<&str> =
        rows.iter().map(|row| row["department_id"].as_str().unwrap()).collect();
    assert_eq!(distinct.len(), 100_000);
    assert!(started.elapsed() < Duration::from_secs(60));
}
