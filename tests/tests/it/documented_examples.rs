//! The examples on the vendors' pages, as the specs hold them: each goes over HTTP through the generated
//! types and comes back whole. Nothing is listed here by hand: an operation without an example or a type that keeps
//! it all fails.

use client_tests::{Server, normalised, operations};
use serde_json::Value;

#[tokio::test]
async fn every_operation_returns_its_documented_data_whole() {
    for operation in operations() {
        let name = operation.name();
        let server = Server::new([operation.reply()]).await;
        let success = operation.send(&server).await.unwrap_or_else(|failure| {
            panic!("{name}: its documented answer fails: {}", failure.display)
        });
        assert_eq!(success.status, operation.status(), "{name}");
        // What is also sent leaves out what it does not have: there, `null` would say something.
        let (found, documented) = (without_nulls(success.data), without_nulls(operation.data()));
        assert_eq!(found, documented, "{name}: a key is lost or a value changed");
    }
}

/// A page shows the fields in an order that people know; `Debug` and JSON of the types have the same.
#[tokio::test]
async fn the_keys_are_in_the_order_of_the_page() {
    for operation in operations().into_iter().filter(|operation| operation.has_data()) {
        let name = operation.name();
        let expected = normalised(operation.shape(), &operation.data()).to_string();
        let text = operation.recode(operation.data().to_string().as_bytes()).unwrap();
        // How an absent value is written is not the order's business.
        let written: Value = serde_json::from_str(&text).unwrap();
        let written = without_nulls(written).to_string();
        assert_eq!(written, expected, "{name}: the keys are in another order");
    }
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(object) => object
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key, without_nulls(value)))
            .collect(),
        Value::Array(list) => list.into_iter().map(without_nulls).collect(),
        other => other,
    }
}

/// Every example is checked, also the ones inside a schema.
#[test]
fn the_examples_of_properties_decode() {
    for operation in operations().into_iter().filter(|operation| operation.has_data()) {
        let shape = operation.shape();
        for (property, schema) in shape.properties() {
            let Some(example) = &schema.schema().example else { continue };
            let data = serde_json::json!({ property: example });
            let text = operation.recode(data.to_string().as_bytes()).unwrap();
            let kept: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(&kept[property], example, "{} {property}", operation.name());
        }
    }
}
