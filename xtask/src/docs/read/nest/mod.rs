//! Feishu's copies list nested fields as one flat table. Which field belongs to which is settled by
//! the types, since only an object has fields, by the page's own examples, by types of the same
//! name elsewhere on the page, and by the order. Where these leave a doubt, the field says so.

mod frames;
mod names;
mod outcome;
mod search;
mod shape;
mod trail;
mod types;

use serde_json::Value;

use self::outcome::Outcome;
use self::types::{Sizes, Types};
use crate::docs::facts::{Field, Kind};

/// A row of a table, and how deep it is nested, if the page says so.
pub type Row = (Field, Option<usize>);

/// How often what was settled in one place is taken over to others.
const ROUNDS: usize = 3;

/// The trees of a page's two tables: the request's body and the answer.
pub fn nest(
    body: Vec<Row>,
    body_examples: &[&Value],
    response: Vec<Row>,
    answers: &[&Value],
) -> (Vec<Field>, Vec<Field>) {
    let says_levels = |rows: &[Row]| rows.iter().any(|(_, level)| level.is_some());
    let levels = [says_levels(&body), says_levels(&response)];
    // Where only what is inside is indented, what is not stands outside.
    let split = |rows: Vec<Row>| -> (Vec<Field>, Vec<usize>) {
        rows.into_iter().map(|(field, level)| (field, level.unwrap_or(0))).unzip()
    };
    let ((body, body_levels), (response, response_levels)) = (split(body), split(response));
    let examples = [body_examples, answers];
    let tables = [body.as_slice(), response.as_slice()];
    let types = Types::of(&tables);
    let mut sizes: Vec<Sizes> = (0..tables.len()).map(|table| types.bounds(table)).collect();
    let mut outcomes: Vec<Outcome> = tables.iter().map(|_| Outcome::default()).collect();
    let mut changed = levels.map(|by_levels| !by_levels).to_vec();
    for _ in 0..ROUNDS {
        for (table, outcome) in outcomes.iter_mut().enumerate() {
            if changed.get(table) == Some(&true)
                && let (Some(rows), Some(examples)) = (tables.get(table), examples.get(table))
                && let Some(sizes) = sizes.get(table)
            {
                *outcome = search::places(rows, examples, sizes);
            }
        }
        let settled: Vec<_> = outcomes.iter().map(Outcome::settled).collect();
        changed = types.spread(&settled, &mut sizes);
        if !changed.contains(&true) {
            break;
        }
    }
    let mut outcomes = outcomes.into_iter();
    let mut tree = |rows: Vec<Field>, levels: &[usize], by_levels: bool| {
        let outcome = outcomes.next().unwrap_or_default();
        let fields = if by_levels { by_level(rows, levels) } else { outcome.tree(rows) };
        fields.into_iter().map(doubt_type).collect()
    };
    (tree(body, &body_levels, levels[0]), tree(response, &response_levels, levels[1]))
}

/// The tree that the rows' levels tell.
fn by_level(rows: Vec<Field>, levels: &[usize]) -> Vec<Field> {
    let mut open: Vec<(usize, Field)> = Vec::new();
    let mut roots = Vec::new();
    fn close(open: &mut Vec<(usize, Field)>, roots: &mut Vec<Field>) {
        if let Some((_, field)) = open.pop() {
            match open.last_mut() {
                Some((_, parent)) => parent.fields.push(field),
                None => roots.push(field),
            }
        }
    }
    for (mut field, level) in rows.into_iter().zip(levels) {
        while open.last().is_some_and(|(other, _)| other >= level) {
            close(&mut open, &mut roots);
        }
        match open.last() {
            Some((_, parent)) if !can_have_fields(&parent.kind) => {
                field.uncertain = Some(format!(
                    "the page has it inside `{}`, whose type {} has no fields",
                    parent.name, parent.kind
                ));
            }
            None if *level > 0 => {
                field.uncertain = Some("the page has it inside nothing".to_owned());
            }
            _ => {}
        }
        open.push((*level, field));
    }
    while !open.is_empty() {
        close(&mut open, &mut roots);
    }
    roots
}

fn can_have_fields(kind: &Kind) -> bool {
    matches!(kind.element(), Kind::Object(_) | Kind::Any | Kind::Unread(_))
}

/// Lists of unknown elements that have fields are lists of objects; a type with a name and without
/// fields may be anything.
fn doubt_type(mut field: Field) -> Field {
    field.fields = field.fields.into_iter().map(doubt_type).collect();
    let is_empty = field.fields.is_empty();
    match field.kind.element() {
        Kind::Unread(_) if !is_empty => field.kind = field.kind.with_element(Kind::OBJECT),
        Kind::Unread(_) => {
            field.uncertain.get_or_insert("its type on the page is not known".to_owned());
        }
        Kind::Object(Some(name)) if is_empty => {
            let doubt = format!("the page does not say what is in its type `{name}`");
            field.uncertain.get_or_insert(doubt);
            let example = field.example.as_ref().map(|example| &example.value);
            if field.kind.is_object()
                && example.is_some_and(|value| !value.is_object() && !value.is_array())
            {
                field.kind = Kind::Unread(name.clone());
            }
        }
        _ => {}
    }
    field
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::docs::facts::{Noted, Spot};

    /// Rows as in `ship:Ship[] name crew:obj@port:crew:read`: a name, then its type, which is text where
    /// none is told and a type of its own where it begins with a capital, then the scopes that open it.
    fn rows(text: &str) -> Vec<Row> {
        let row = |(number, text): (usize, &str)| {
            let mut scopes = text.split('@');
            let row = scopes.next().unwrap();
            let (name, kind) = row.split_once(':').unwrap_or((row, ""));
            let scopes: Vec<String> = scopes.map(str::to_owned).collect();
            let spot = Spot::line(number + 1);
            let scopes = (!scopes.is_empty()).then(|| Noted::new(scopes, spot.clone()));
            let (name, kind) = (name.to_owned(), kind_of(kind));
            (Field { name, spot, kind, scopes, ..Field::default() }, None)
        };
        text.split_whitespace().enumerate().map(row).collect()
    }

    fn kind_of(text: &str) -> Kind {
        if let Some(element) = text.strip_suffix("[]") {
            return kind_of(element).list();
        }
        if let Some(value) = text.strip_suffix("{}") {
            return kind_of(value).map();
        }
        match text {
            "" => Kind::String,
            "int" => Kind::Int32,
            "bool" => Kind::Boolean,
            "any" => Kind::Any,
            "obj" => Kind::OBJECT,
            "odd" => Kind::Unread("odd".to_owned()),
            name => Kind::named(name),
        }
    }

    /// Fields as in `ship(+crew(name?))`: what is doubtful has a `?`, what the table lacks a `+`.
    fn told(fields: &[Field]) -> String {
        let field = |field: &Field| {
            let implied = if field.implied { "+" } else { "" };
            let is_doubted =
                field.uncertain.as_ref().is_some_and(|why| why.contains("table is flat"));
            let doubt = if is_doubted { "?" } else { "" };
            let inside = told(&field.fields);
            let inside = if inside.is_empty() { inside } else { format!("({inside})") };
            format!("{implied}{}{doubt}{inside}", field.name)
        };
        fields.iter().map(field).collect::<Vec<_>>().join(" ")
    }

    /// How the rows are read as those of an answer, beside this example.
    fn read(text: &str, example: Option<&Value>) -> Vec<Field> {
        let (_, fields) = nest(Vec::new(), &[], rows(text), example.as_slice());
        fields
    }

    /// How rows are read that the page gives these levels.
    fn read_levels(text: &str, levels: &[usize]) -> Vec<Field> {
        let rows = rows(text).into_iter().zip(levels);
        let rows = rows.map(|((field, _), level)| (field, Some(*level))).collect();
        let (_, fields) = nest(Vec::new(), &[], rows, &[]);
        fields
    }

    #[test]
    fn a_level_that_cannot_be_is_taken_and_doubted() {
        let inside = |name: &str, kind: &str| {
            let why = format!("the page has it inside `{name}`, whose type {kind} has no fields");
            Some(why)
        };
        let nothing = Some("the page has it inside nothing".to_owned());
        for (text, levels, tree, doubt) in [
            ("ship:Ship name", [0, 1], "ship(name)", None),
            ("ship:any name", [0, 1], "ship(name)", None),
            ("ships:odd[] name", [0, 1], "ships(name)", None),
            ("ship name", [0, 0], "ship name", None),
            ("ship name", [0, 1], "ship(name)", inside("ship", "string")),
            ("ships:int[] name", [0, 1], "ships(name)", inside("ships", "array<int32>")),
            ("ship name", [2, 1], "ship name", nothing.clone()),
            ("ship name", [2, 2], "ship name", nothing),
        ] {
            let fields = read_levels(text, &levels);
            assert_eq!(told(&fields), tree);
            // The last row is what the doubt is about.
            let last = fields.last().map(|field| field.fields.last().unwrap_or(field)).unwrap();
            assert_eq!(last.uncertain, doubt, "{text} {levels:?}");
        }
    }

    #[test]
    fn a_type_that_the_page_does_not_explain_is_doubted() {
        let unknown = Some("its type on the page is not known");
        let unsaid = Some("the page does not say what is in its type `Ship`");
        for (text, example, kind, doubt) in [
            ("ship:odd", None, "unread odd", unknown),
            ("ship:odd[]", None, "array<unread odd>", unknown),
            // With fields it is an object.
            ("ship:odd[] name", None, "array<object>", None),
            ("ship:Ship name", None, "object Ship", None),
            ("ship:Ship", None, "object Ship", unsaid),
            ("ship:Ship", Some(json!({})), "object Ship", unsaid),
            ("ship:Ship", Some(json!([])), "object Ship", unsaid),
            // What is no object by its own example is of a type that nobody knows.
            ("ship:Ship", Some(json!("x")), "unread Ship", unsaid),
            ("ships:Ship[]", Some(json!("x")), "array<object Ship>", unsaid),
            ("ship:obj", Some(json!("x")), "object", None),
        ] {
            let mut rows = rows(text);
            for (number, (field, level)) in rows.iter_mut().enumerate() {
                *level = Some(number);
                field.example = example.clone().map(|value| Noted::new(value, Spot::default()));
            }
            let (_, fields) = nest(Vec::new(), &[], rows, &[]);
            assert_eq!(fields[0].kind.to_string(), kind, "{text} {example:?}");
            assert_eq!(fields[0].uncertain.as_deref(), doubt, "{text} {example:?}");
        }
    }

    /// That the rows, beside an example if there is one, are read as these trees.
    fn check<const N: usize>(cases: [(&str, Option<Value>, &str); N]) {
        for (rows, example, tree) in cases {
            assert_eq!(told(&read(rows, example.as_ref())), tree, "{rows} {example:?}");
        }
    }

    #[test]
    fn an_object_that_the_table_lacks_is_that_of_the_example() {
        let ship = || Some(json!({ "ship": { "name": "x" } }));
        check([
            ("name", ship(), "+ship(name?)"),
            // All that the example shows of it is there: what follows is rather beside it.
            ("name port", ship(), "+ship(name?) port?"),
            (
                "id name port",
                Some(json!({ "id": { "ship": { "name": "x" } } })),
                "id(+ship(name?) port?)",
            ),
            // The name tells more than the type, which is another one in the example.
            ("port:obj", Some(json!({ "ship": { "port": "x" } })), "+ship(port?)"),
            // This one may be `ship`. Where it is not, more fields of it have no row.
            ("port:Port", Some(json!({ "ship": { "port": { "id": "x" } } })), "port?"),
            ("port:Port", Some(json!({ "ship": { "port": { "id": "x", "crew": {} } } })), "port"),
            // What is in the object and in no row is paid once, wherever the object is.
            (
                "crew:Crew",
                Some(json!({ "ships": [{ "crew": { "name": "x" }, "port": "x" }] })),
                "+ships(crew?)",
            ),
            // It may also be there by another name, and have the row that follows.
            ("crew:obj id", Some(json!({ "id": {}, "ship": { "id": "x" } })), "crew id?"),
        ]);
    }

    #[test]
    fn a_row_has_fields_by_its_type_or_by_the_example() {
        let ship = || Some(json!({ "ship": { "name": "x" } }));
        let map = || Some(json!({ "ship": { "ada": { "name": "x" } } }));
        check([
            ("ship:obj name", None, "ship(name?)"),
            ("ship:obj name", Some(json!({ "msg": "x" })), "ship(name)"),
            ("ship name", ship(), "ship(name)"),
            ("ship name", None, "ship name"),
            // Of what may be anything, the example is one of many.
            ("ship:any name", ship(), "ship name"),
            // A list of something that nobody knows may be one of objects.
            ("ship:odd[] name", None, "ship(name?)"),
            ("ship:odd name", None, "ship name"),
            ("ship:odd[] name", Some(json!({ "ship": ["x"] })), "ship name"),
            ("ship:obj name", Some(json!({ "ship": "x", "name": "x" })), "ship name"),
            // The keys of a map are no fields; its values have some if they are objects.
            ("ship:obj{} name", map(), "ship(name)"),
            ("ship:{} name", map(), "ship name"),
            ("ship:any{} name", map(), "ship name"),
        ]);
    }

    #[test]
    fn an_object_is_where_the_example_has_one_of_its_name() {
        let crew = || Some(json!({ "crew": { "name": "x", "age": 3 } }));
        check([
            ("ship:obj crew:obj name age:int", crew(), "ship crew(name age)"),
            // But a type with a name has fields.
            ("ship:Ship crew:obj", crew(), "ship(crew?)"),
            ("ship:obj crew:obj name", Some(json!({ "crew": { "name": "x" } })), "ship crew(name)"),
            ("crew:obj ship:obj", Some(json!({ "ship": {} })), "crew ship?"),
        ]);
    }

    #[test]
    fn an_object_is_rarely_inside_its_namesake() {
        check([
            // But one of them has no fields if they stand side by side.
            ("ship:obj ship:obj", None, "ship(ship)"),
            ("ship:obj crew:obj ship:obj", None, "ship(crew?(ship?))"),
            // What is no object may be anywhere.
            ("ship:obj crew port:obj ship", None, "ship(crew? port?(ship?))"),
        ]);
    }

    #[test]
    fn beside_the_data_of_an_answer_there_is_nothing() {
        let crew = || Some(json!({ "crew": { "name": "x" } }));
        check([
            ("code msg data:obj crew", None, "code msg data(crew)"),
            // It is not beside itself: it may be no other object of the example instead.
            ("code msg data:obj crew", crew(), "code msg data(crew)"),
            // But the example may have something there, or have the data without the row.
            (
                "code msg data:obj crew",
                Some(json!({ "data": {}, "crew": "x" })),
                "code msg data(crew?)",
            ),
            (
                "code msg data:obj port",
                Some(json!({ "data": { "name": "x" } })),
                "code msg data(port?)",
            ),
        ]);
    }

    #[test]
    fn marks_of_paging_are_right_below_the_data_or_begin_an_object() {
        check([
            ("code msg data:obj ships:obj name total", None, "code msg data(ships(name?) total?)"),
            ("code msg data:obj ships:obj name port", None, "code msg data(ships(name? port?))"),
            ("code msg data:obj pages:obj total", None, "code msg data(pages(total?))"),
            ("code msg data:obj pages:odd[] total", None, "code msg data(pages(total?))"),
        ]);
    }

    #[test]
    fn the_first_name_that_is_not_alike_is_outside() {
        check([
            (
                "ship:obj mast_one mast_two mast_three",
                None,
                "ship(mast_one? mast_two? mast_three?)",
            ),
            ("ship:obj mast_one mast_two port", None, "ship(mast_one? mast_two?) port?"),
            ("ship:obj zh_cn en_us fr_fr", None, "ship(zh_cn? en_us? fr_fr?)"),
            ("ship:obj zh_cn en_us mast", None, "ship(zh_cn? en_us?) mast?"),
        ]);
    }

    #[test]
    fn a_stranger_by_its_scopes_brings_in_no_others() {
        check([
            ("ship:obj@p:ship:r name@p:crew:r", None, "ship(name)"),
            (
                "ship:obj@p:ship:r id@p:crew:r name@p:crew:r mast@p:ship:r",
                None,
                "ship(id name?) mast?",
            ),
        ]);
    }

    #[test]
    fn no_row_is_nested_deeper_than_bodies_are() {
        let told = |objects: usize| {
            let names = (0..objects).map(|number| format!("in_{number}:obj "));
            let text = names.collect::<String>() + "name";
            let example = (0..objects).rev().fold(json!({ "name": "x" }), |inner, number| {
                let name = format!("in_{number}");
                json!({ name: inner })
            });
            told(&read(&text, Some(&example)))
        };
        // Fourteen objects are as many as anybody has.
        let deepest = told(14);
        assert!(deepest.contains("in_13(name)"), "{deepest}");
        let deeper = told(15);
        assert!(!deeper.contains("in_14(") && deeper.contains("name?"), "{deeper}");
    }
}
