//! Each field that has a view in its spec is read as what the spec says, beside the raw field.

use client_tests::{ViewSpec, specs};
use serde_json::{Value, json};
use xtask::spec::model::{Kind, View};

/// Every view that a spec can name.
pub const ALL_VIEWS: [View; 5] =
    [View::UnixSeconds, View::UnixMilliseconds, View::Count, View::Integer, View::Boolean];

/// Values on the wire, and what each means: times as milliseconds since 1970, `None` if it cannot be read.
fn values(view: &ViewSpec) -> Vec<(Value, Option<Value>)> {
    let text = view.kind == Kind::String;
    let wire = |number: i64| if text { json!(number.to_string()) } else { json!(number) };
    let mut values = vec![(Value::Null, Some(Value::Null))];
    match view.means {
        View::UnixSeconds => values
            .extend([0, 1, 1_674_981_000, 2_147_483_647].map(|n| (wire(n), Some(json!(n * 1000))))),
        View::UnixMilliseconds => {
            values.extend([0, 1, 2_147_483_647].map(|n| (wire(n), Some(json!(n)))));
        }
        View::Count | View::Integer => {
            values.extend([0, 7, i64::MAX].map(|n| (wire(n), Some(json!(n)))));
        }
        View::Boolean => {
            values.extend([true, false].map(|flag| (json!(flag.to_string()), Some(json!(flag)))));
        }
    }
    match view.means {
        View::Count => values.push((json!("-1"), None)),
        View::Integer => values.push((json!("-1"), Some(json!(-1)))),
        View::UnixSeconds if text => values.push((json!("-2"), Some(json!(-2000)))),
        View::UnixMilliseconds if text => values.push((json!("-2"), Some(json!(-2)))),
        _ => {}
    }
    if text {
        values.push((json!(""), Some(Value::Null)));
        for odd in ["soon", "1.5", " 1", "2023-01-29", "99999999999999999999"] {
            values.push((json!(odd), None));
        }
    }
    values
}

/// Whether `read`, which is given an object as JSON, reads the field as its spec says.
pub fn is_read(view: &ViewSpec, read: impl Fn(&Value) -> Result<Value, String>) {
    assert_eq!(read(&json!({})), Ok(Value::Null), "{view:?}: absent");
    for (wire, expected) in values(view) {
        let found = read(&json!({ (view.property.as_str()): wire }));
        match expected {
            Some(expected) => assert_eq!(found, Ok(expected), "{view:?} of {wire}"),
            None => {
                let message = found.expect_err(&format!("{view:?} of {wire}"));
                let names = message.contains(&view.property) && message.contains(&wire.to_string());
                assert!(names, "{message}: neither the field nor what it holds");
            }
        }
    }
}

#[test]
fn every_view_reads_its_field() {
    let views: Vec<_> = specs().iter().flat_map(ViewSpec::all).collect();
    assert!(!views.is_empty());
    for view in views {
        is_read(&view, view.view());
    }
}
