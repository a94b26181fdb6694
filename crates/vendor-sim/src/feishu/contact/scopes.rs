//! What the app may read, and the custom fields of users.

use serde_json::{Value, json};

use crate::Answer;
use crate::feishu::gateway::Call;
use crate::feishu::input;
use crate::feishu::refusal::Refusal;
use crate::feishu::source::{Node, ROOT_NODE, Source};

/// The app's range: users first, then departments. If it is everything, it consists of what is directly below the root.
pub(in crate::feishu) fn scopes(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let (id_type, user_id_type) = (input::department_id_type(call), input::employee_id_type(call));
    let range = call.caller.range(source);
    let tops: Option<Vec<Node>> = range.tops().map(|tops| {
        let mut tops: Vec<Node> = tops.iter().copied().collect();
        tops.sort_unstable();
        tops
    });
    let (users, departments) = match &tops {
        Some(tops) => (0, tops.len() as u64),
        None => (source.members(ROOT_NODE), source.children(ROOT_NODE)),
    };
    let kind = input::name(id_type);
    let page = call.slice([kind], users + departments)?;
    let (mut user_ids, mut department_ids) = (Vec::new(), Vec::new());
    for nth in page.items.clone() {
        match nth.checked_sub(users) {
            None => {
                let user = source.member(ROOT_NODE, nth);
                user_ids.push(source.person(user).employee.id(user_id_type).to_owned());
            }
            Some(nth) => {
                let top = tops.as_ref().and_then(|tops| tops.get(usize::try_from(nth).ok()?));
                let node = top.copied().unwrap_or_else(|| source.child(ROOT_NODE, nth));
                department_ids.push(source.id(node, id_type).into_owned());
            }
        }
    }
    let data = json!({"department_ids": department_ids, "user_ids": user_ids, "group_ids": []});
    Ok(call.success(page.with(data)))
}

/// The custom fields that users can have.
pub(in crate::feishu) fn custom_attributes(
    call: &Call<'_>,
    source: &dyn Source,
) -> Result<Answer, Refusal> {
    let attributes = source.custom_attributes();
    let page = call.slice([], attributes.len() as u64)?;
    let item = |nth: u64| {
        let attribute = attributes.get(usize::try_from(nth).ok()?)?;
        let names: Vec<Value> = (attribute.names.iter())
            .map(|(locale, value)| json!({"locale": locale, "value": value}))
            .collect();
        let mut item = json!({"id": attribute.id, "type": attribute.kind, "i18n_name": names});
        if !attribute.options.is_empty() {
            let picture = attribute.kind == "PICTURE_ENUM";
            let options: Vec<Value> = (attribute.options.iter())
                .map(|(id, value)| match picture {
                    true => json!({"id": id, "value": value, "name": id}),
                    false => json!({"id": id, "value": value}),
                })
                .collect();
            item["options"] = json!({
                "default_option_id": attribute.options.keys().next(),
                "option_type": if picture { "PICTURE" } else { "TEXT" },
                "options": options,
            });
        }
        Some(item)
    };
    let items: Vec<Value> = page.items.clone().filter_map(item).collect();
    Ok(call.success(page.with(json!({ "items": items }))))
}
