//! Modules do not import one another in a circle.
//!
//! The rule: of two modules in one folder, at most one knows the other, also by way of a third. What
//! is inside a folder counts for the folder. A module and what is inside it may know each other: a
//! folder's `mod.rs` puts its files together, and defines what they share.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use syn::visit::{self, Visit};

/// The names of a module and of those around it, from the outside in; none for `lib.rs`.
type Name = Vec<String>;

#[derive(Default)]
struct Module {
    /// What a name stands for that the module has from elsewhere, as written.
    imported: BTreeMap<String, Name>,
    /// All paths in it, as written.
    paths: BTreeSet<Name>,
}

type Modules = BTreeMap<Name, Module>;

#[test]
fn the_generator_has_no_circle() {
    check("xtask/src");
}

#[test]
fn the_runtime_has_no_circle() {
    check("crates/client-core/src");
}

fn check(folder: &str) {
    let mut modules = Modules::new();
    read(&xtask::checkout::root().unwrap().join(folder), &Name::new(), &mut modules);
    assert!(modules.len() > 10, "{folder} has {} modules", modules.len());
    let circles = circles(&modules);
    assert!(circles.is_empty(), "modules of {folder} import one another:\n{}", circles.join("\n"));
}

/// Every module below `folder`, which is that of the module `outer`.
fn read(folder: &Path, outer: &Name, into: &mut Modules) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mut name = outer.clone();
        match path.file_stem().unwrap().to_str().unwrap() {
            // A program of its own, which nothing can import.
            "main" => continue,
            "lib" | "mod" => {}
            stem => name.push(stem.to_owned()),
        }
        if path.is_dir() {
            read(&path, &name, into);
        } else {
            add(name, &std::fs::read_to_string(&path).unwrap(), into);
        }
    }
}

fn add(name: Name, code: &str, into: &mut Modules) {
    let mut module = Module::default();
    module.visit_file(&syn::parse_file(code).unwrap());
    into.insert(name, module);
}

impl<'a> Visit<'a> for Module {
    fn visit_item_use(&mut self, item: &'a syn::ItemUse) {
        self.tree(&item.tree, &mut Vec::new());
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        self.paths.insert(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    /// What a macro is given is no syntax tree; only paths that begin with `crate` can be told.
    fn visit_macro(&mut self, item: &'a syn::Macro) {
        let text = item.tokens.to_string().replace(' ', "");
        for rest in text.split("crate::").skip(1) {
            let end = |c: char| !(c.is_alphanumeric() || c == '_' || c == ':');
            let path = rest.split(end).next().unwrap_or_default();
            let inner = path.split("::").map(str::to_owned);
            self.paths.insert(std::iter::once("crate".to_owned()).chain(inner).collect());
        }
        visit::visit_macro(self, item);
    }

    /// Tests may know more than what they test.
    fn visit_item_mod(&mut self, item: &'a syn::ItemMod) {
        if !item.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")) {
            visit::visit_item_mod(self, item);
        }
    }

    /// The body belongs to whoever calls it.
    fn visit_item_macro(&mut self, _: &'a syn::ItemMacro) {}
}

impl Module {
    fn tree(&mut self, tree: &syn::UseTree, before: &mut Name) {
        match tree {
            syn::UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.tree(&path.tree, before);
                before.pop();
            }
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|inner| self.tree(inner, before));
            }
            syn::UseTree::Glob(_) => {
                self.paths.insert(before.clone());
            }
            syn::UseTree::Name(name) => self.import(before, &name.ident, &name.ident),
            syn::UseTree::Rename(rename) => self.import(before, &rename.ident, &rename.rename),
        }
    }

    fn import(&mut self, before: &Name, name: &syn::Ident, own: &syn::Ident) {
        let mut path = before.clone();
        if name != "self" {
            path.push(name.to_string());
        }
        let own = if own == "self" { path.last().cloned() } else { Some(own.to_string()) };
        self.imported.extend(own.map(|own| (own, path.clone())));
        self.paths.insert(path);
    }
}

/// The module that has what `path`, written in `module`, stands for; `None` for another crate's.
fn target(modules: &Modules, module: &Name, path: &[String], steps: usize) -> Option<Name> {
    let (first, mut rest) = path.split_first()?;
    let mut at = module.clone();
    match first.as_str() {
        "crate" => at = Name::new(),
        "self" => {}
        "super" => {
            at.pop();
        }
        _ => rest = path,
    }
    while let Some((name, inner)) = rest.split_first() {
        let mut inside = at.clone();
        inside.push(name.clone());
        if modules.contains_key(&inside) {
            at = inside;
        } else if name == "super" {
            at.pop();
        } else {
            // A name that it has from elsewhere is that module's.
            let elsewhere = modules[&at].imported.get(name).filter(|_| steps < 8);
            if let Some(written) = elsewhere {
                let path: Name = written.iter().chain(inner).cloned().collect();
                return target(modules, &at, &path, steps + 1);
            }
            let is_own = !std::ptr::eq(rest, path);
            return is_own.then_some(at);
        }
        rest = inner;
    }
    Some(at)
}

/// All circles between modules of one folder, each told once, with the paths that make it.
fn circles(modules: &Modules) -> Vec<String> {
    // By folder: which module knows which other, and by what.
    let mut known: BTreeMap<Name, BTreeMap<(String, String), String>> = BTreeMap::new();
    for (name, module) in modules {
        for path in &module.paths {
            let Some(target) = target(modules, name, path, 0) else { continue };
            let shared = name.iter().zip(&target).take_while(|(one, two)| one == two).count();
            if let (Some(one), Some(two)) = (name.get(shared), target.get(shared)) {
                let why = format!("{} has {}", name.join("::"), path.join("::"));
                let edges = known.entry(name[..shared].to_vec()).or_default();
                edges.entry((one.clone(), two.clone())).or_insert(why);
            }
        }
    }
    let mut found = Vec::new();
    for (folder, edges) in &known {
        let mut reached: BTreeSet<(String, String)> = edges.keys().cloned().collect();
        loop {
            let further: Vec<_> = reached
                .iter()
                .flat_map(|(one, two)| {
                    let next = edges.keys().filter(move |(from, _)| from == two);
                    next.map(move |(_, three)| (one.clone(), three.clone()))
                })
                .filter(|pair| !reached.contains(pair))
                .collect();
            if further.is_empty() {
                break;
            }
            reached.extend(further);
        }
        for ((one, two), why) in edges {
            if reached.contains(&(two.clone(), one.clone())) {
                found.push(format!("in {}/: {one} -> {two}: {why}", folder.join("/")));
            }
        }
    }
    found
}

/// The modules of invented code: pairs of a name and what stands in it.
fn of(code: &[(&str, &str)]) -> Vec<String> {
    let mut modules = Modules::new();
    for (name, code) in code {
        let name = name.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
        add(name, code, &mut modules);
    }
    circles(&modules)
}

#[test]
fn a_circle_is_noticed_however_it_is_written() {
    let a_to_b = ("a", "use crate::b::Thing;");
    for b in [
        "use crate::a::Other;",
        "use super::a::{self, Other};",
        "use crate::a::*;",
        "fn f() -> crate::a::Other { todo() }",
        "fn f() { println!(\"{}\", crate::a::NAME); }",
        "use crate::Other;",
        "use crate::{c};",
    ] {
        let root = "mod a; mod b; mod c; pub use a::Other;";
        let found = of(&[("", root), a_to_b, ("b", b), ("c", "use super::a::Other;")]);
        assert!(found.len() >= 2, "{b}: {found:?}");
    }
}

#[test]
fn a_folder_counts_for_what_is_in_it() {
    let files = [("", ""), ("a", ""), ("a::x", "use crate::b::y::Y;"), ("b", ""), ("b::y", "")];
    assert_eq!(of(&files), Vec::<String>::new());
    let back = [&files[..], &[("b::z", "use crate::a::x::X;")]].concat();
    assert_eq!(of(&back).len(), 2);
}

#[test]
fn parents_and_children_may_know_each_other() {
    let files = [
        ("", "mod a;"),
        ("a", "mod x; pub use x::X; pub struct Own;"),
        ("a::x", "use super::Own; #[cfg(test)] mod tests { use crate::b::B; }"),
        ("b", "use crate::a::X;"),
    ];
    assert_eq!(of(&files), Vec::<String>::new());
}
