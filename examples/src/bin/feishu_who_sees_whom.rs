//! Who sees whom among associated organisations: their rules, and what both sides share.
//!
//! ```sh
//! cargo run --bin feishu_who_sees_whom -- --format csv
//! ```
//!
//! A rule lets its subjects, who are ours, find and see its objects, who are theirs. Both can only be of what their
//! organisation shares. The app's administrator must be one of associated organisations.
#![allow(clippy::print_stdout, clippy::print_stderr)] // what a program prints is the point of it

use std::collections::HashMap;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use directory_examples::{
    Connection, Failure, HELP, Progress, at_best, finish, one_line, print, table,
};
use feishu_directory::trust_party::operation::LIST_SHARE_ENTITIES;
use feishu_directory::trust_party::{CollaborationRuleEntities, CollaborationRuleEntitiesInput};
use feishu_directory::{Client, Error, I18nText};

/// Who sees whom among associated organisations
#[derive(Parser)]
#[command(after_help = HELP)]
struct Arguments {
    /// How it is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    connection: Connection,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Three tables for people
    Table,
    /// A line for each department, group and person that is shared, or on a side of a rule
    Csv,
}

#[tokio::main]
async fn main() -> ExitCode {
    finish(run(Arguments::parse()).await)
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    let tenant = arguments.connection.open().await?;
    if tenant.simulator().is_some() {
        make_rules(&tenant.client).await?;
    }
    let organisations = fetch(&tenant.client).await?;
    let text = match arguments.format {
        Format::Table => tables(&organisations).into_bytes(),
        Format::Csv => csv(&organisations)?,
    };
    print(&text)?;
    Ok(())
}

/// An associated organisation.
struct Organisation {
    key: String,
    name: String,
    rules: Vec<Rule>,
    shared: [Side; 2],
}

struct Rule {
    id: String,
    sides: [Side; 2],
}

/// The two sides of everything, in this order.
const SIDES: [&str; 2] = ["ours", "theirs"];

#[derive(Default)]
struct Side {
    entities: Vec<Entity>,
    /// A side that lies outside what is shared does not show, and the rule is without effect.
    in_effect: bool,
}

struct Entity {
    kind: &'static str,
    id: String,
    name: String,
}

async fn fetch(client: &Client) -> Result<Vec<Organisation>, Failure> {
    let mut tenants = Vec::new();
    let mut items = client.trust_party().list_collaboration_tenants().items();
    while let Some(tenant) = items.try_next().await? {
        tenants.push(tenant);
    }
    // Listing what is shared takes two requests for each, and is what the quota holds up most.
    let count = tenants.len() as u64;
    let at_best = at_best(2 * count, LIST_SHARE_ENTITIES.rate_limits);
    let progress = Progress::new(count, "organisations", at_best);
    let mut organisations = Vec::new();
    for tenant in tenants {
        let key = tenant.tenant_key.ok_or("an organisation came without its key: try again")?;
        let shared = [shared(client, &key, true).await?, shared(client, &key, false).await?];
        let rules = rules(client, &key, &shared).await?;
        let name = name(tenant.name.as_ref()).unwrap_or_else(|| key.clone());
        organisations.push(Organisation { key, name, rules, shared });
        progress.advance(1);
    }
    progress.finish();
    Ok(organisations)
}

/// What we share with an organisation, or it with us: departments, groups and people, a list of each on every page.
async fn shared(client: &Client, key: &str, ours: bool) -> Result<Side, Error> {
    let mut side = Side { entities: Vec::new(), in_effect: true };
    let mut pages = client.trust_party().list_share_entities(key).is_select_subject(ours).pages();
    while let Some(page) = pages.try_next().await? {
        let page = page.into_data();
        let mut add = |kind, id: Option<String>, text: Option<I18nText>| {
            let id = id.unwrap_or_default();
            let name = name(text.as_ref()).unwrap_or_else(|| id.clone());
            side.entities.push(Entity { kind, id, name });
        };
        for department in page.share_departments {
            add("department", department.open_department_id, department.name);
        }
        for group in page.share_groups {
            add("group", group.open_group_id, group.name);
        }
        for user in page.share_users {
            add("user", user.open_user_id, user.name);
        }
    }
    Ok(side)
}

async fn rules(client: &Client, key: &str, shared: &[Side; 2]) -> Result<Vec<Rule>, Error> {
    let names: HashMap<&str, &str> = (shared.iter())
        .flat_map(|side| &side.entities)
        .map(|entity| (entity.id.as_str(), entity.name.as_str()))
        .collect();
    let side = |entities: Option<CollaborationRuleEntities>, valid: Option<bool>| {
        let entities = entities.unwrap_or_default();
        let lists = [
            ("department", entities.open_department_ids),
            ("group", entities.open_group_ids),
            ("user", entities.open_user_ids),
        ];
        let entities = lists.into_iter().flat_map(|(kind, ids)| {
            let names = &names;
            ids.into_iter().flatten().map(move |id| {
                // Whoever is within a department that is shared has no name in the list.
                let name = match id.as_str() {
                    "0" => "everybody",
                    other => names.get(other).copied().unwrap_or(other),
                };
                Entity { kind, name: name.to_owned(), id }
            })
        });
        Side { entities: entities.collect(), in_effect: valid != Some(false) }
    };
    let mut rules = Vec::new();
    let mut items = client.trust_party().list_collaboration_rules(key).items();
    while let Some(rule) = items.try_next().await? {
        rules.push(Rule {
            id: rule.rule_id.unwrap_or_default(),
            sides: [
                side(rule.subjects, rule.subject_is_valid),
                side(rule.objects, rule.object_is_valid),
            ],
        });
    }
    Ok(rules)
}

fn name(text: Option<&I18nText>) -> Option<String> {
    text.and_then(|text| text.text("en_us")).map(one_line)
}

fn tables(organisations: &[Organisation]) -> String {
    let (mut all, mut seen, mut shared) = (Vec::new(), Vec::new(), Vec::new());
    for organisation in organisations {
        let count = |side: usize| organisation.shared[side].entities.len().to_string();
        all.push([
            organisation.name.clone(),
            organisation.key.clone(),
            organisation.rules.len().to_string(),
            count(0),
            count(1),
        ]);
        for rule in &organisation.rules {
            let in_effect = rule.sides.iter().all(|side| side.in_effect);
            let [ours, theirs] = rule.sides.each_ref().map(|side| match side.in_effect {
                true => {
                    let names = side.entities.iter().map(|entity| entity.name.as_str());
                    names.collect::<Vec<_>>().join(", ")
                }
                false => "no longer shared".to_owned(),
            });
            let in_effect = if in_effect { "yes" } else { "no" };
            seen.push([organisation.name.clone(), ours, theirs, in_effect.to_owned()]);
        }
        for (whose, side) in SIDES.iter().zip(&organisation.shared) {
            for Entity { kind, id, name } in &side.entities {
                let (whose, kind) = ((*whose).to_owned(), (*kind).to_owned());
                shared.push([organisation.name.clone(), whose, kind, name.clone(), id.clone()]);
            }
        }
    }
    [
        table(
            "Associated organisations",
            ["NAME", "TENANT KEY", "RULES", "WE SHARE", "THEY SHARE"],
            &all,
        ),
        table("Who sees whom", ["ORGANISATION", "OURS SEE", "THEIRS", "IN EFFECT"], &seen),
        table("What is shared", ["ORGANISATION", "WHOSE", "KIND", "NAME", "ID"], &shared),
    ]
    .concat()
}

fn csv(organisations: &[Organisation]) -> Result<Vec<u8>, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "organisation",
        "tenant_key",
        "fact",
        "rule_id",
        "whose",
        "in_effect",
        "kind",
        "id",
        "name",
    ])?;
    for organisation in organisations {
        let mut add = |fact: &str, rule: &str, sides: &[Side; 2]| -> csv::Result<()> {
            for (whose, side) in SIDES.iter().zip(sides) {
                let in_effect = if side.in_effect { "yes" } else { "no" };
                let about = [&organisation.name, &organisation.key, fact, rule, whose, in_effect];
                for Entity { kind, id, name } in &side.entities {
                    writer.write_record(about.into_iter().chain([*kind, id, name]))?;
                }
                // That nothing is there is a fact as well.
                if side.entities.is_empty() {
                    writer.write_record(about.into_iter().chain(["", "", ""]))?;
                }
            }
            Ok(())
        };
        add("shared", "", &organisation.shared)?;
        for rule in &organisation.rules {
            add("rule", &rule.id, &rule.sides)?;
        }
    }
    Ok(writer.into_inner()?)
}

/// A simulated tenant begins without rules: everybody of ours sees the first department that each organisation shares.
async fn make_rules(client: &Client) -> Result<(), Failure> {
    let mut tenants = client.trust_party().list_collaboration_tenants().items();
    while let Some(tenant) = tenants.try_next().await? {
        let key = tenant.tenant_key.unwrap_or_default();
        let theirs = shared(client, &key, false).await?.entities;
        let Some(department) = theirs.into_iter().find(|entity| entity.kind == "department") else {
            continue;
        };
        let side = |id: String| {
            let mut side = CollaborationRuleEntitiesInput::new();
            side.open_department_ids = Some(vec![id]);
            side
        };
        let (subjects, objects) = (side("0".to_owned()), side(department.id));
        client.trust_party().create_collaboration_rule(key, subjects, objects).send().await?;
    }
    Ok(())
}
