//! Tokens: issued, handed out again, checked and taken back.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use crate::tokens::{Standing, random_hex};

/// With this much life left, the token that is out is handed out again.
const HANDED_OUT_AGAIN: Duration = Duration::from_secs(30 * 60);

/// The app's token that always works.
pub(super) const STATIC_TOKEN: &str = "t-simulator";

/// The token that always works of an administrator of everything, who has granted everything.
pub(super) const STATIC_USER_TOKEN: &str = "u-simulator";

/// A user token to be issued: what its user may do.
///
/// ```
/// use std::time::Duration;
///
/// use org_vendor_sim::feishu::UserToken;
///
/// let token = UserToken::new()
///     .scopes(["trust_party:collaboration_rule:read"])
///     .life(Duration::from_secs(600))
///     .collaboration_administrator(false);
/// # let _ = token;
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UserToken {
    /// The scopes that the user has granted; `None` for all. The app has to have a scope as well.
    pub scopes: Option<Vec<String>>,
    /// How long the token lives.
    pub life: Duration,
    /// The user's range as an administrator: the `department_id`s of departments, with all below them. `None` for
    /// everything, an empty list for a user who is no administrator.
    pub range: Option<Vec<String>>,
    /// Whether the user is an administrator of associated organisations.
    pub collaboration_administrator: bool,
}

impl Default for UserToken {
    fn default() -> Self {
        let life = Duration::from_secs(7200);
        Self { scopes: None, life, range: None, collaboration_administrator: true }
    }
}

impl UserToken {
    /// The token of an administrator of everything, who has granted everything, for two hours.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the scopes that the user has granted.
    #[must_use]
    pub fn scopes(mut self, scopes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.scopes = Some(scopes.into_iter().map(Into::into).collect());
        self
    }

    /// Sets how long the token lives.
    #[must_use]
    pub fn life(mut self, life: Duration) -> Self {
        self.life = life;
        self
    }

    /// Sets the user's range as an administrator, by `department_id`; none for a user who is no administrator.
    #[must_use]
    pub fn range(mut self, department_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.range = Some(department_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets whether the user is an administrator of associated organisations.
    #[must_use]
    pub fn collaboration_administrator(mut self, administrator: bool) -> Self {
        self.collaboration_administrator = administrator;
        self
    }
}

/// Whose token it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    /// The app, in its tenant.
    App,
    /// A user of the app.
    User(Arc<UserToken>),
}

/// All tokens.
#[derive(Debug)]
pub(super) struct Tokens {
    issued: crate::tokens::Tokens<Holder>,
    /// The tenant token that is handed out, and when it expires.
    current: Mutex<Option<(String, SystemTime)>>,
}

impl Default for Tokens {
    fn default() -> Self {
        let tokens = Self { issued: crate::tokens::Tokens::new(), current: Mutex::default() };
        tokens.issued.always(STATIC_TOKEN, Holder::App);
        tokens.issued.always(STATIC_USER_TOKEN, Holder::User(Arc::default()));
        tokens
    }
}

impl Tokens {
    /// The app's tenant token, the old one or a new one, with the whole seconds that it has left.
    pub(super) fn exchange(&self, now: SystemTime, life: Duration) -> (String, u64) {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((token, expires)) = &*current
            && let Ok(left) = expires.duration_since(now)
            && left >= HANDED_OUT_AGAIN
        {
            return (token.clone(), left.as_secs());
        }
        let token = self.issue_tenant(now, life);
        *current = Some((token.clone(), now + life));
        (token, life.as_secs())
    }

    /// A tenant token beside the one that is handed out.
    pub(super) fn issue_tenant(&self, now: SystemTime, life: Duration) -> String {
        let token = format!("t-{}", random_hex(32));
        self.issued.issue(&token, now + life, now, Holder::App);
        token
    }

    /// A user token.
    pub(super) fn issue_user(&self, now: SystemTime, user: UserToken) -> String {
        let token = format!("u-{}", random_hex(32));
        self.issued.issue(&token, now + user.life, now, Holder::User(Arc::new(user)));
        token
    }

    /// What is known of a token.
    pub(super) fn standing(&self, token: &str, now: SystemTime) -> Standing<Holder> {
        self.issued.standing(token, now)
    }

    /// Takes back every token that was issued.
    pub(super) fn revoke(&self) {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        *current = None;
        self.issued.revoke();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIFE: Duration = Duration::from_secs(7200);

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000 + seconds)
    }

    /// Fails when the token changes a second too early or too late, or when the old one dies of the new one.
    #[test]
    fn a_token_is_handed_out_again_while_thirty_minutes_are_left() {
        let tokens = Tokens::default();
        let (first, left) = tokens.exchange(at(0), LIFE);
        assert_eq!(left, 7200);
        assert_eq!(tokens.exchange(at(5400), LIFE), (first.clone(), 1800));
        let (second, left) = tokens.exchange(at(5401), LIFE);
        assert_eq!(left, 7200);
        assert_ne!(first, second);
        assert_eq!(tokens.standing(&first, at(7199)), Standing::Valid(Holder::App));
        assert_eq!(tokens.standing(&second, at(7199)), Standing::Valid(Holder::App));
        assert_eq!(tokens.standing(&first, at(7200)), Standing::Expired);
        assert_eq!(tokens.standing(&second, at(7200)), Standing::Valid(Holder::App));
    }

    /// Fails when the exchange gives back what has been revoked.
    #[test]
    fn a_revoked_token_does_not_come_back() {
        let tokens = Tokens::default();
        let (first, _) = tokens.exchange(at(0), LIFE);
        let user = tokens.issue_user(at(0), UserToken::new());
        tokens.revoke();
        for token in [&first, &user] {
            assert_eq!(tokens.standing(token, at(1)), Standing::Unknown, "{token}");
        }
        assert_ne!(tokens.exchange(at(1), LIFE).0, first);
        assert_eq!(tokens.standing(STATIC_TOKEN, at(1)), Standing::Valid(Holder::App));
    }
}
