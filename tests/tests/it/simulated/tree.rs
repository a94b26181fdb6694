//! The tree of an organisation as one stream: whole, parents first, in few requests, and resumed anywhere.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use client_tests::{Reply, Server};
use feishu_directory::directory::{Department as Answered, DepartmentField, FieldError};
use feishu_directory::{DepartmentIdType, DepartmentTree, ErrorCode, RetryPolicy, TreePosition};
use org_vendor_sim::feishu::{Department, Generated};
use org_vendor_sim::{Fault, FeishuSim};
use tokio::time::Instant;
use vendor_client_core::ErrorKind;

use super::operations::{feishu, feishu_builder};
use super::world::World;

/// Trees of odd shapes: each department's parent is the root or any department before it.
fn shape(random: &mut fastrand::Rng) -> Vec<Department> {
    let most = if random.bool() { 400 } else { 2_500 };
    let count = random.usize(0..most);
    // From a chain to a star.
    let reach = random.usize(1..=count.max(1));
    (0..count)
        .map(|index| {
            let mut department = Department::new(format!("d{index}"));
            if index > 0 && random.u8(0..10) > 0 {
                let first = index.saturating_sub(reach);
                department.parent_department_id = format!("d{}", random.usize(first..index));
            }
            department
        })
        .collect()
}

fn tree(client: &feishu_directory::Client) -> DepartmentTree {
    client.directory().department_tree([]).department_id_type(DepartmentIdType::DepartmentId)
}

/// The IDs in the order in which they came, each below a parent that is known.
#[derive(Default)]
struct Given {
    parents: HashMap<String, String>,
    /// How many came that had come before.
    again: usize,
}

impl Given {
    fn take(&mut self, department: Answered) {
        let id = department.department_id.expect("the ID was asked for");
        let parent = department.parent_department_id.expect("the parent was asked for");
        assert!(
            parent == "0" || self.parents.contains_key(&parent),
            "{id} came before its parent {parent}"
        );
        self.again += usize::from(self.parents.insert(id, parent).is_some());
    }

    fn assert_whole(&self, departments: &[Department]) {
        let wanted: HashMap<_, _> = departments
            .iter()
            .map(|department| {
                (department.department_id.clone(), department.parent_department_id.clone())
            })
            .collect();
        assert_eq!(self.parents, wanted);
    }
}

#[tokio::test(start_paused = true)]
async fn every_department_comes_once_behind_its_parent() {
    let mut random = fastrand::Rng::with_seed(11);
    for round in 0..24 {
        let departments = shape(&mut random);
        let world =
            World::new(FeishuSim::builder().quotas(false).departments(departments.clone())).await;
        let mut walk = tree(&feishu(&world)).at_once(1 + round % 9);
        let (mut given, mut count) = (Given::default(), 0);
        while let Some(department) = walk.try_next().await.unwrap() {
            given.take(department);
            count += 1;
        }
        assert_eq!(count, departments.len(), "a department came twice");
        given.assert_whole(&departments);
    }
}

/// Stopped after any number of departments, saved as a text, and gone on with by another client.
#[tokio::test(start_paused = true)]
async fn a_walk_goes_on_where_another_stopped() {
    let mut random = fastrand::Rng::with_seed(12);
    for _ in 0..24 {
        let departments = shape(&mut random);
        let world =
            World::new(FeishuSim::builder().quotas(false).departments(departments.clone())).await;
        let (mut given, mut saved, mut runs) = (Given::default(), None::<String>, 0);
        loop {
            runs += 1;
            assert!(runs < 1_000, "the walk does not come to its end");
            let mut walk = tree(&feishu(&world)).at_once(random.usize(1..5));
            if let Some(text) = &saved {
                walk = walk.start_at(text.parse::<TreePosition>().unwrap());
            }
            let stop = random.usize(1..200);
            let mut taken = 0;
            let whole = loop {
                match walk.try_next().await.unwrap() {
                    Some(department) => given.take(department),
                    None => break true,
                }
                taken += 1;
                // A page that is begun comes again, so a walk that always stops within its first page never ends.
                if taken >= stop + 100 {
                    break false;
                }
            };
            if whole {
                break;
            }
            saved = Some(walk.position().to_string());
        }
        assert!(given.again <= 100 * runs, "{} came again in {runs} runs", given.again);
        given.assert_whole(&departments);
    }
}

/// A server that fails every now and then: what came before is kept, and the position is behind it.
#[tokio::test(start_paused = true)]
async fn an_error_is_said_again_and_the_walk_goes_on_behind_it() {
    let departments = shape(&mut fastrand::Rng::with_seed(13));
    assert!(departments.len() > 100, "a shape of several pages");
    let world =
        World::new(FeishuSim::builder().quotas(false).departments(departments.clone())).await;
    let client = feishu_builder(&world).retry(RetryPolicy::none()).build().unwrap();
    let (mut given, mut position, mut errors) = (Given::default(), None, 0);
    for round in 0.. {
        assert!(round < 200, "the walk does not come to its end");
        world.sim.faults().clear();
        world.sim.faults().nth(round % 5 + 3, Fault::Html { status: 503, retry_after: None });
        let mut walk = tree(&client).at_once(3);
        if let Some(position) = position.take() {
            walk = walk.start_at(position);
        }
        let ended = loop {
            match walk.try_next().await {
                Ok(Some(department)) => given.take(department),
                Ok(None) => break None,
                Err(error) => break Some(error),
            }
        };
        let Some(error) = ended else { break };
        errors += 1;
        assert_eq!(walk.try_next().await.unwrap_err().to_string(), error.to_string());
        position = Some(walk.position());
    }
    assert!(errors > 1, "the faults met nothing");
    given.assert_whole(&departments);
}

/// As many requests as there are full pages, and not many more; and no time but what the quota demands.
#[tokio::test(start_paused = true)]
async fn a_hundred_thousand_departments_take_the_time_of_their_quota() {
    const DEPARTMENTS: u64 = 100_000;
    let world = World::new(FeishuSim::builder().generate(Generated::new(DEPARTMENTS, 7))).await;
    let mut walk = feishu(&world).directory().department_tree([]);
    let (start, mut count) = (Instant::now(), 0);
    while let Some(department) = walk.try_next().await.unwrap() {
        assert!(department.department_id.is_some());
        count += 1;
    }
    assert_eq!(count, DEPARTMENTS);
    let requests = world.pages().len() as u64;
    assert!(
        requests * 100 <= DEPARTMENTS * 11 / 10,
        "{requests} requests for {DEPARTMENTS} departments"
    );
    // 1,000 requests a minute: the first thousand go out at once, as far as 50 a second allow.
    let possible = Duration::from_secs(DEPARTMENTS / 100 / 50);
    let minutes = requests.saturating_sub(1) / 1_000;
    let allowed = possible + Duration::from_secs(60 * minutes);
    assert!(start.elapsed() <= allowed.mul_f64(1.1), "{:?}, of {allowed:?}", start.elapsed());
}

/// Filters are filled: parents that are found wait for others, as long as something is on its way.
#[tokio::test(start_paused = true)]
async fn a_deep_tree_takes_few_requests() {
    let generated = Generated::new(4_000, 7).fan_out(2);
    let world = World::new(FeishuSim::builder().quotas(false).generate(generated)).await;
    let mut walk = feishu(&world).directory().department_tree([]);
    while walk.try_next().await.unwrap().is_some() {}
    // 2,000 parents are 20 filters with 2 pages each; the upper levels take one request each.
    let requests = world.pages().len();
    assert!(requests <= 65, "{requests} requests");
}

/// One page of the vendor's says that a filter cannot name several parents. If a tenant refuses it, they are asked for
/// one at a time.
#[tokio::test(start_paused = true)]
async fn parents_are_asked_for_one_at_a_time_where_a_list_is_refused() {
    let departments = shape(&mut fastrand::Rng::with_seed(14));
    let builder = FeishuSim::builder()
        .quotas(false)
        .departments(departments.clone())
        .platform(|platform| platform.in_for_parent_department = false);
    let world = World::new(builder).await;
    let (mut walk, mut given) = (tree(&feishu(&world)).at_once(1), Given::default());
    while let Some(department) = walk.try_next().await.unwrap() {
        given.take(department);
    }
    given.assert_whole(&departments);
    let requests = world.sim.requests();
    let lists = requests
        .iter()
        .filter(|request| String::from_utf8_lossy(&request.body).contains(r#""operator":"in""#));
    assert_eq!(lists.count(), 1, "nobody asks for a list again");
}

/// Without its ID nobody can ask for what is below a department, and a tree without that is not whole.
#[tokio::test(start_paused = true)]
async fn a_department_without_its_id_is_an_error() {
    let departments = vec![Department::new("d1"), Department::new("d2")];
    let builder =
        FeishuSim::builder().departments(departments).scopes(["directory:department:list"]);
    let world = World::new(builder).await;
    let mut walk = feishu(&world).directory().department_tree([DepartmentField::Name]);
    let error = walk.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Paging);
    assert!(error.to_string().contains("without its ID"), "{error}");
    assert_ne!(error.code(), Some(&ErrorCode::FilterOperatorUnsupported));
}

/// A row that may not be read hides all that is below it. The simulator has no such row, so these bytes are written here.
#[tokio::test]
async fn an_unreadable_department_is_an_error_unless_it_may_be_left_out() {
    let page = r#"{"code":0,"data":{"departments":[{"department_id":"od-1","parent_department_id":"0","has_child":false}],
        "page_response":{"has_more":false},
        "abnormals":[{"id":"od-2","row_error":1000},{"id":"od-1","row_error":0,"field_errors":{"leaders":2000}}]}}"#;
    let replies = || [Reply::json(200, page), Reply::json(200, page)];

    let server = Server::new(replies()).await;
    let mut walk = client_tests::feishu(&server).directory().department_tree([]);
    let error = walk.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Paging);
    assert!(error.to_string().contains("od-2 could not be read"), "{error}");

    let mut walk = client_tests::feishu(&server).directory().department_tree([]).skip_unreadable();
    let id = walk.try_next().await.unwrap().unwrap().department_id;
    assert_eq!(id.as_deref(), Some("od-1"));
    assert_eq!(walk.abnormal().and_then(|record| record.id.as_deref()), Some("od-1"));
    assert!(walk.try_next().await.unwrap().is_none());
    let left_out: Vec<_> = walk.unreadable().iter().map(|record| record.id.as_deref()).collect();
    assert_eq!(left_out, [Some("od-2")]);
}

/// A part does not look whole: which fields are missing is told with the department that they are missing from, wherever
/// it stands in the stream, and how many there are is known at the end.
#[tokio::test(start_paused = true)]
async fn a_field_that_could_not_be_read_is_told_with_its_department() {
    let departments = (0..250).map(|index| {
        let department = Department::new(format!("d{index}"));
        match index % 50 {
            7 => department.failing_field("leaders"),
            8 => department.failing_field("leaders").failing_field("name"),
            _ => department,
        }
    });
    let world = World::new(FeishuSim::builder().departments(departments)).await;
    let fields = [DepartmentField::Name, DepartmentField::Leaders];
    let walk = feishu(&world).directory().department_tree(fields);
    let mut walk = walk.department_id_type(DepartmentIdType::DepartmentId);
    assert_eq!((walk.abnormal(), walk.unread_fields().len()), (None, 0));
    let (mut without_leaders, mut without_names) = (0, 0);
    while let Some(department) = walk.try_next().await.unwrap() {
        let id = department.department_id.unwrap();
        let unread: Vec<_> = match id[1..].parse::<u32>().unwrap() % 50 {
            7 => vec![("leaders", FieldError::ServiceFailure)],
            8 => {
                vec![("leaders", FieldError::ServiceFailure), ("name", FieldError::ServiceFailure)]
            }
            _ => vec![],
        };
        let told =
            walk.abnormal().map(|record| (record.id.as_deref(), record.field_errors.as_ref()));
        if unread.is_empty() {
            assert_eq!(told, None, "{id}");
        } else {
            let (told_id, errors) = told.unwrap_or_else(|| panic!("{id} looks whole"));
            assert_eq!(told_id, Some(id.as_str()));
            let errors =
                errors.unwrap().iter().map(|(field, error)| (field.as_str(), error.clone()));
            assert_eq!(errors.collect::<Vec<_>>(), unread);
        }
        without_leaders += u64::from(unread.iter().any(|(field, _)| *field == "leaders"));
        without_names += u64::from(unread.iter().any(|(field, _)| *field == "name"));
        // Only what has been given counts, not what waits behind it.
        let count = |field: &str| walk.unread_fields().get(field).copied().unwrap_or_default();
        assert_eq!((count("leaders"), count("name")), (without_leaders, without_names));
    }
    assert_eq!((without_leaders, without_names), (10, 5));
}

/// A field without its scope is missing from every department.
#[tokio::test(start_paused = true)]
async fn a_missing_scope_is_told_of_every_department() {
    let departments = (0..30).map(|index| Department::new(format!("d{index}")).name("Sales"));
    let scopes = ["directory:department:list", "directory:department.base:read"];
    let builder = FeishuSim::builder().departments(departments).scopes(scopes);
    let world = World::new(builder).await;
    let mut walk = feishu(&world).directory().department_tree([DepartmentField::Leaders]);
    let mut departments = 0;
    while let Some(department) = walk.try_next().await.unwrap() {
        departments += 1;
        assert_eq!(department.leaders, None);
        let errors = walk.abnormal().and_then(|record| record.field_errors.as_ref());
        assert_eq!(errors.unwrap().get("leaders"), Some(&FieldError::NoPermission));
    }
    assert_eq!(walk.unread_fields().get("leaders"), Some(&departments));
    assert_eq!(departments, 30);
}

#[test]
fn a_text_that_is_no_position_is_refused() {
    let texts = [
        "",
        "start",
        "token:AQD9",
        "{}",
        r#"{"waiting":[1],"branches":[]}"#,
        r#"{"waiting":[],"branches":[{"parents":[],"at":"start"}]}"#,
        r#"{"waiting":[],"branches":[{"parents":["a"],"at":"page:2"}]}"#,
        r#"{"waiting":[],"branches":[{"parents":["a"]}]}"#,
    ];
    for text in texts {
        let error = text.parse::<TreePosition>().unwrap_err();
        assert!(error.to_string().contains("not a position in a tree"), "{text}");
    }
    let same: HashSet<_> =
        [r#"{"waiting":["\"","ö"],"branches":[{"parents":["a"],"at":"start"}]}"#]
            .into_iter()
            .map(|text| text == text.parse::<TreePosition>().unwrap().to_string())
            .collect();
    assert_eq!(same, HashSet::from([true]));
}
