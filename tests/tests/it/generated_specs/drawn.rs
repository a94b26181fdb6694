//! Operations that nobody wrote: all kinds of parameters, bodies and answers, under names that hurt.

use serde_json::{Map, Value, json};

/// Numbers that are the same in each run.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// From 0 up to `end`, without it: SplitMix64.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) % end as u64) as usize
    }

    /// Once in so many times.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// Names of parameters and properties: harmless ones, words of Rust's own, names that generated code uses itself,
/// and names that become the same in Rust.
const NAMES: [&str; 56] = [
    "id",
    "name",
    "kind",
    "state",
    "note",
    "owner_id",
    "created_at",
    "zone",
    "level",
    "label",
    "a_b",
    "aB",
    "a-b",
    "A_B",
    "a__b",
    "request",
    "client",
    "self",
    "Self",
    "type",
    "body",
    "match",
    "async",
    "crate",
    "super",
    "fn",
    "move",
    "2nd",
    "x-y",
    "X-Trace",
    "zh-CN",
    "transport",
    "operation",
    "value",
    "key",
    "new",
    "send",
    "pages",
    "items",
    "position",
    "data",
    "code",
    "token",
    "options",
    "clone",
    "default",
    "from",
    "into",
    "string",
    "option",
    "result",
    "ok",
    "err",
    "some",
    "none",
    "_",
];

/// Types that generated code or the runtime has already.
const TYPES: [&str; 24] = [
    "Client",
    "ClientBuilder",
    "Request",
    "Response",
    "Error",
    "ErrorCode",
    "RateLimit",
    "Violation",
    "RetryPolicy",
    "Vec",
    "Option",
    "String",
    "Result",
    "Box",
    "Value",
    "Page",
    "Items",
    "Operation",
    "Send",
    "Clone",
    "Default",
    "Iterator",
    "BTreeMap",
    "Duration",
];

/// An operation and the components that it needs.
pub struct Drawn {
    pub path: String,
    pub method: &'static str,
    pub operation: Value,
    pub components: Map<String, Value>,
}

/// A document with this operation.
pub fn document(drawn: &Drawn) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Drawn", "version": "1"},
        "servers": [{"url": "https://drawn.example/api", "description": "Nowhere."}],
        "security": [{"drawn_token": []}],
        "x-vendor": {"name": "Drawn", "type": "Drawn", "crate": "drawn", "code-type": "integer"},
        "paths": {&drawn.path: {drawn.method: drawn.operation}},
        "components": {
            "securitySchemes": {"drawn_token": {"type": "http", "scheme": "bearer"}},
            "schemas": drawn.components,
        },
    })
}

/// The operation `number`.
pub fn draw(random: &mut Random, number: usize) -> Drawn {
    Draw { random, number, components: Map::new(), left: 6 }.operation()
}

struct Draw<'a> {
    random: &'a mut Random,
    number: usize,
    components: Map<String, Value>,
    /// How many more components may be made.
    left: usize,
}

impl Draw<'_> {
    fn operation(mut self) -> Drawn {
        let number = self.number;
        let method = self.random.pick(&["get", "get", "post", "post", "put", "patch", "delete"]);
        let paged = matches!(method, "get" | "post") && self.random.one_in(3);
        let mut path = format!("/drawn/{number}");
        let mut parameters = Vec::new();
        for name in self.names(2) {
            if self.random.one_in(2) {
                path += &format!("/{{{name}}}");
                let schema = self.scalar();
                parameters.push(json!({"name": name, "in": "path", "required": true,
                    "description": "In the path.", "schema": schema}));
            }
        }
        for name in self.names(4) {
            let taken = parameters.iter().any(|parameter| parameter["name"] == name);
            if taken && !self.random.one_in(8) {
                continue;
            }
            let place = if self.random.one_in(8) { "header" } else { "query" };
            let schema = match self.random.below(6) {
                0 => json!({"type": "array", "items": self.scalar()}),
                1 => self.enumeration(),
                _ => self.scalar(),
            };
            let mut parameter = json!({"name": name, "in": place, "description": "Beside the path.",
                "required": self.random.one_in(3), "schema": schema});
            if parameter["schema"]["type"] == "array" && self.random.one_in(2) {
                parameter["explode"] = json!(false);
            }
            parameters.push(parameter);
        }
        let mut operation = json!({
            "operationId": format!("drawn_{number}"),
            "summary": "Does what nobody asked for.",
            "x-page": {"url": format!("https://drawn.example/{number}")},
            "x-idempotent": true,
        });
        if !matches!(method, "put" | "patch" | "post") || paged {
            operation.as_object_mut().unwrap().remove("x-idempotent");
        }
        let mut body = match method {
            "post" | "put" | "patch" => Some(self.properties(3, false)),
            "delete" if self.random.one_in(3) => Some(self.properties(1, false)),
            _ => None,
        };
        let data = if paged {
            let (pagination, data) = self.listing(&mut parameters, body.as_mut());
            operation["x-pagination"] = pagination;
            Some(self.component("Page", data))
        } else if self.random.one_in(8) {
            None
        } else {
            let properties = self.properties(4, true);
            Some(self.component("Data", properties))
        };
        if let Some(body) = body {
            let schema = self.component("Body", body);
            operation["requestBody"] =
                json!({"required": true, "content": {"application/json": {"schema": schema}}});
        }
        operation["parameters"] = json!(parameters);
        operation["responses"] = self.responses(data);
        Drawn { path, method, operation, components: self.components }
    }

    /// What the data of an answer stands in.
    fn responses(&mut self, data: Option<Value>) -> Value {
        let status = if data.is_none() { self.random.pick(&["200", "201", "204"]) } else { "200" };
        if status == "204" {
            return json!({"204": {"description": "Done."}});
        }
        let mut properties = json!({
            "code": {"type": "integer", "format": "int64", "description": "0 for success."},
            "msg": {"type": "string", "description": "Words."},
        });
        let mut envelope = json!({"code": "code", "message": "msg"});
        if let Some(data) = data {
            properties["data"] = data;
            envelope["data"] = json!("data");
        }
        let name = format!("Drawn{}Answer", self.number);
        let schema = json!({"type": "object", "description": "An answer.", "x-envelope": envelope,
            "properties": properties});
        self.components.insert(name.clone(), schema);
        let reference = json!({"$ref": format!("#/components/schemas/{name}")});
        json!({status: {"description": "An answer.",
            "content": {"application/json": {"schema": reference}}}})
    }

    /// A listing: its pagination and its page. What it needs is added to the request.
    fn listing(&mut self, parameters: &mut Vec<Value>, body: Option<&mut Value>) -> (Value, Value) {
        let style = self.random.pick(&["token", "page", "offset"]);
        let (position, schema) = match style {
            "token" => ("page_token", json!({"type": "string", "description": "Where."})),
            "page" => (
                "page_number",
                json!({"type": "integer", "format": "int32", "description": "Which page."}),
            ),
            _ => (
                "start",
                json!({"type": "integer", "format": "int32", "description": "From where."}),
            ),
        };
        let size = json!({"type": "integer", "format": "int32", "description": "How many.",
            "minimum": 1, "maximum": 50, "default": 10});
        let place = match body {
            Some(body) => {
                body["properties"][position] = schema;
                body["properties"]["page_size"] = size;
                "body"
            }
            None => {
                for (name, schema) in [(position, schema), ("page_size", size)] {
                    parameters.push(json!({"name": name, "in": "query", "description": "Paging.",
                        "schema": schema}));
                }
                "query"
            }
        };
        let item = self.properties(2, true);
        let mut item = item;
        item["properties"]["label"] = json!({"type": "string", "description": "Its label."});
        let item = self.component("Item", item);
        let mut properties = json!({
            "entries": {"type": "array", "description": "The items.", "items": item},
        });
        let mut response = json!({"items": "entries"});
        // A second list that goes on together with the first.
        if style == "token" && self.random.one_in(3) {
            properties["labels"] =
                json!({"type": "array", "description": "The labels.", "items": {"type": "string"}});
            response = json!({"lists": ["entries", "labels"]});
        }
        let mut request = json!({"size": "page_size"});
        let mut pagination = json!({"style": style, "in": place});
        let flag = json!({"type": "boolean", "description": "Whether there is more."});
        let count =
            json!({"type": "integer", "format": "int64", "description": "How many there are."});
        if style == "token" {
            request["token"] = json!(position);
            properties["next_token"] = json!({"type": "string", "description": "Where to go on."});
            response["next"] = json!("next_token");
            if !self.random.one_in(3) {
                properties["has_more"] = flag;
                response["more"] = json!("has_more");
            }
        } else {
            request[if style == "page" { "page" } else { "offset" }] = json!(position);
            if style == "page" {
                pagination["first"] = json!(self.random.below(2));
            }
            if self.random.one_in(2) {
                properties["has_more"] = flag;
                response["more"] = json!("has_more");
            } else {
                properties["total"] = count;
                response["total"] = json!("total");
            }
        }
        pagination["request"] = request;
        pagination["response"] = response;
        (pagination, json!({"type": "object", "description": "A page.", "properties": properties}))
    }

    /// Up to `most` names that differ, at least one.
    fn names(&mut self, most: usize) -> Vec<&'static str> {
        let mut names: Vec<&str> = Vec::new();
        for _ in 0..=self.random.below(most) {
            // Most of them harmless, or nothing is ever accepted.
            let pool = if self.random.one_in(4) { &NAMES[..] } else { &NAMES[..10] };
            let name = self.random.pick(pool);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// An object with properties of its own.
    fn properties(&mut self, most: usize, answer: bool) -> Value {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for name in self.names(most) {
            let mut schema = self.schema(answer, 0);
            if schema.get("$ref").is_some() {
                schema = json!({"allOf": [schema]});
            }
            schema["description"] = json!("A property.");
            if answer && schema["type"] == "string" && self.random.one_in(3) {
                let views = ["unix-seconds", "unix-milliseconds", "count", "integer", "boolean"];
                schema["x-view"] = json!(self.random.pick(&views));
            } else if answer && schema["type"] == "integer" && self.random.one_in(3) {
                let views = ["unix-seconds", "unix-milliseconds"];
                schema["x-view"] = json!(self.random.pick(&views));
            }
            properties.insert(name.to_owned(), schema);
            if !answer && self.random.one_in(2) {
                required.push(name);
            }
        }
        let mut object =
            json!({"type": "object", "description": "An object.", "properties": properties});
        if !required.is_empty() {
            object["required"] = json!(required);
        }
        object
    }

    fn schema(&mut self, answer: bool, depth: usize) -> Value {
        match self.random.below(12) {
            0 | 1 if depth < 2 => {
                let mut list = json!({"type": "array", "items": self.schema(answer, depth + 1)});
                if !answer && self.random.one_in(2) {
                    list["maxItems"] = json!(3);
                }
                list
            }
            2 if depth < 2 => {
                json!({"type": "object", "additionalProperties": self.schema(answer, depth + 1)})
            }
            3 => json!({"type": "object", "additionalProperties": true}),
            4 | 5 if self.left > 0 => {
                self.left -= 1;
                let object = self.properties(3, answer);
                self.component("Part", object)
            }
            6 if self.left > 0 => {
                self.left -= 1;
                self.recursive(answer)
            }
            7 | 8 => self.enumeration(),
            _ => self.scalar(),
        }
    }

    /// An object that holds itself.
    fn recursive(&mut self, answer: bool) -> Value {
        let mut object = self.properties(1, answer);
        let name = format!("Drawn{}Tree{}", self.number, self.components.len());
        let this = json!({"$ref": format!("#/components/schemas/{name}")});
        let inner = match self.random.below(3) {
            0 => json!({"allOf": [this], "description": "One below."}),
            1 => json!({"type": "array", "description": "All below.", "items": this}),
            _ => json!({"type": "object", "description": "By name.", "additionalProperties": this}),
        };
        // No value of it would ever end if it held itself and not a list of itself.
        if inner["type"] == "array" && self.random.one_in(2) {
            let required = object["required"].as_array().cloned().unwrap_or_default();
            object["required"] = required.into_iter().chain([json!("below")]).collect();
        }
        object["properties"]["below"] = inner;
        self.components.insert(name, object);
        this
    }

    fn scalar(&mut self) -> Value {
        match self.random.below(9) {
            0 => json!({"type": "integer", "format": "int32", "minimum": 1, "maximum": 9}),
            1 => json!({"type": "integer", "format": "int64"}),
            2 => json!({"type": "boolean"}),
            3 => json!({"type": "number", "format": "double"}),
            4 if self.random.one_in(2) => {
                json!({"type": "string", "pattern": r"^[a-z]\w{1,7}(-\d{2})?$"})
            }
            4 => json!({"type": "string", "maxLength": 8}),
            5 => json!({"type": "string", "minLength": 2, "maxLength": 4}),
            _ => json!({"type": "string"}),
        }
    }

    /// An enumeration, some of whose names may be one in Rust.
    fn enumeration(&mut self) -> Value {
        let clash = self.random.one_in(6);
        let (kind, values): (&str, Vec<(Value, &str)>) = match self.random.below(5) {
            0 => ("integer", vec![(json!(1), "first"), (json!(-1), "last")]),
            1 => ("boolean", vec![(json!(true), "yes"), (json!(false), "no")]),
            _ if clash => ("string", vec![(json!("a_b"), "a_b"), (json!("a__b"), "a__b")]),
            _ => {
                ("string", vec![(json!("on"), "on"), (json!("off"), "off"), (json!("self"), "own")])
            }
        };
        let plain: Vec<&Value> = values.iter().map(|(value, _)| value).collect();
        let named: Vec<Value> = values
            .iter()
            .map(|(value, name)| json!({"value": value, "name": name, "description": "A value."}))
            .collect();
        self.component(
            "Kind",
            json!({"type": kind, "description": "A kind.", "enum": plain, "x-values": named}),
        )
    }

    /// Makes a component and refers to it; sometimes under a name that somebody has already.
    fn component(&mut self, word: &str, schema: Value) -> Value {
        let name = if self.random.one_in(40) {
            self.random.pick(&TYPES).to_owned()
        } else {
            format!("Drawn{}{word}{}", self.number, self.components.len())
        };
        let reference = json!({"$ref": format!("#/components/schemas/{name}")});
        self.components.insert(name, schema);
        reference
    }
}
