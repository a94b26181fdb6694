//! A JSON object, key by key, in the page's order.

use serde_core::Serialize;

/// A JSON object under construction, its keys in the order in which they come.
///
/// What a request sends stands in the request itself; so the body needs no type of its own.
#[derive(Debug, Default)]
pub struct Body {
    bytes: Vec<u8>,
    pub(super) problem: Option<String>,
}

impl Body {
    /// An object without keys.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a key, unless there is nothing to send.
    pub fn field(mut self, key: &str, value: Option<&(impl Serialize + ?Sized)>) -> Self {
        if let Some(value) = value {
            match serde_json::to_vec(value) {
                Ok(json) => self.entry(key, &json),
                Err(error) => {
                    let problem = format!("{key} cannot be written as JSON: {error}");
                    self.problem.get_or_insert(problem);
                }
            }
        }
        self
    }

    /// Adds an object, also an empty one.
    pub fn group(mut self, key: &str, group: Body) -> Self {
        self.problem = self.problem.or(group.problem);
        let json = Body { bytes: group.bytes, problem: None }.into_json();
        self.entry(key, &json);
        self
    }

    /// Adds an object, unless there is nothing in it.
    pub fn group_if_any(self, key: &str, group: Body) -> Self {
        if group.bytes.is_empty() && group.problem.is_none() {
            return self;
        }
        self.group(key, group)
    }

    /// The object as JSON.
    pub(super) fn into_json(self) -> Vec<u8> {
        let mut json = self.bytes;
        if json.is_empty() {
            json.push(b'{');
        }
        json.push(b'}');
        json
    }

    fn entry(&mut self, key: &str, json: &[u8]) {
        self.bytes.push(if self.bytes.is_empty() { b'{' } else { b',' });
        self.bytes.extend(serde_json::Value::from(key).to_string().into_bytes());
        self.bytes.push(b':');
        self.bytes.extend(json);
    }
}

#[cfg(test)]
mod tests {
    use super::Body;

    fn json(body: Body) -> String {
        String::from_utf8(body.into_json()).unwrap()
    }

    #[test]
    fn keys_come_in_their_order_and_what_is_not_set_is_left_out() {
        let page = Body::new().field("size", Some(&20)).field("token", None::<&str>);
        let body = Body::new()
            .field("z\"", Some("ä"))
            .field("a", Some(&["b"]))
            .group("page", page)
            .group("empty", Body::new())
            .group_if_any("none", Body::new().field("x", None::<&str>));
        assert_eq!(json(body), r#"{"z\"":"ä","a":["b"],"page":{"size":20},"empty":{}}"#);
        assert_eq!(json(Body::new()), "{}");
    }

    #[test]
    fn what_json_cannot_say_is_a_problem_also_inside() {
        let odd: std::collections::BTreeMap<[u8; 1], u8> = [([1], 1)].into();
        let body = Body::new().group_if_any("page", Body::new().field("odd", Some(&odd)));
        assert!(body.problem.unwrap().contains("odd cannot be written as JSON"));
    }
}
