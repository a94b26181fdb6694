//! Who calls, and what they may do.

use std::collections::HashSet;
use std::sync::Arc;

use super::source::{Node, ROOT_NODE, Source};
use super::tokens::{Holder, UserToken};
use super::{App, refusal::Refusal};

/// The caller of an operation.
#[derive(Debug)]
pub(super) struct Caller<'a> {
    app: &'a App,
    user: Option<Arc<UserToken>>,
}

impl<'a> Caller<'a> {
    /// The holder of a token of this app.
    pub(super) fn new(app: &'a App, holder: Holder) -> Self {
        let user = match holder {
            Holder::App => None,
            Holder::User(user) => Some(user),
        };
        Self { app, user }
    }

    /// Whether it is a user, and not the app.
    pub(super) fn is_user(&self) -> bool {
        self.user.is_some()
    }

    fn app_has(&self, scope: &str) -> bool {
        self.app.scopes.as_ref().is_none_or(|scopes| scopes.contains(scope))
    }

    fn user_has(&self, scope: &str) -> bool {
        let scopes = self.user.as_ref().and_then(|user| user.scopes.as_ref());
        scopes.is_none_or(|scopes| scopes.iter().any(|granted| granted == scope))
    }

    /// Whether any of the scopes is there: the app has to have it, and a user to have granted it.
    pub(super) fn has_any(&self, scopes: &[impl AsRef<str>]) -> bool {
        scopes.iter().map(AsRef::as_ref).any(|scope| self.app_has(scope) && self.user_has(scope))
    }

    /// Refuses a caller without any of the scopes.
    pub(super) fn require_any(&self, scopes: &'static [&'static str]) -> Result<(), Refusal> {
        if self.has_any(scopes) {
            return Ok(());
        }
        let app_lacks = !scopes.iter().any(|scope| self.app_has(scope));
        Err(Refusal::scopes(if app_lacks { 99_991_672 } else { 99_991_679 }, scopes))
    }

    /// Whether the caller is an administrator of associated organisations.
    pub(super) fn administers_collaboration(&self) -> bool {
        match &self.user {
            Some(user) => user.collaboration_administrator,
            None => self.app.collaboration_administrator,
        }
    }

    /// Which departments the caller may read.
    pub(super) fn range(&self, source: &dyn Source) -> Range {
        let ids = match &self.user {
            Some(user) => &user.range,
            None => &self.app.contact_range,
        };
        Range(
            ids.as_ref()
                .map(|ids| ids.iter().filter_map(|id| source.department_called(id)).collect()),
        )
    }
}

/// Departments with all below them; everything if there is no list.
#[derive(Debug)]
pub(super) struct Range(Option<HashSet<Node>>);

impl Range {
    /// Whether a department is in the range.
    pub(super) fn contains(&self, source: &dyn Source, mut node: Node) -> bool {
        let Some(tops) = &self.0 else { return true };
        loop {
            if tops.contains(&node) {
                return true;
            }
            if node == ROOT_NODE {
                return false;
            }
            node = source.parent(node);
        }
    }

    /// Whether any of some departments is in the range.
    pub(super) fn has_any_of(
        &self,
        source: &dyn Source,
        nodes: impl IntoIterator<Item = Node>,
    ) -> bool {
        self.is_everything() || nodes.into_iter().any(|node| self.contains(source, node))
    }

    /// Whether all of some departments are in the range.
    pub(super) fn has_all_of(
        &self,
        source: &dyn Source,
        nodes: impl IntoIterator<Item = Node>,
    ) -> bool {
        self.is_everything() || nodes.into_iter().all(|node| self.contains(source, node))
    }

    /// Whether the caller may read everything.
    pub(super) fn is_everything(&self) -> bool {
        self.0.as_ref().is_none_or(|tops| tops.contains(&ROOT_NODE))
    }

    /// The departments at the top of the range; none if it is everything.
    pub(super) fn tops(&self) -> Option<&HashSet<Node>> {
        self.0.as_ref().filter(|tops| !tops.contains(&ROOT_NODE))
    }
}
