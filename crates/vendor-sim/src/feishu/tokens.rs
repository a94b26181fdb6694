//! Tokens: issued, handed out again, checked and taken back.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

/// With this much life left, the token that is out is handed out again.
const HANDED_OUT_AGAIN: Duration = Duration::from_secs(30 * 60);

/// For so long an expired token is known to have been good once.
const REMEMBERED: Duration = Duration::from_secs(24 * 60 * 60);

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
    /// How long the token lives; `None` for ever.
    pub life: Option<Duration>,
    /// The user's range as an administrator: the `department_id`s of departments, with all below them. `None` for
    /// everything, an empty list for a user who is no administrator.
    pub range: Option<Vec<String>>,
    /// Whether the user is an administrator of associated organisations.
    pub collaboration_administrator: bool,
}

impl Default for UserToken {
    fn default() -> Self {
        let life = Some(Duration::from_secs(7200));
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
        self.life = Some(life);
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

/// Why a token is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BadToken {
    /// It was good once.
    Expired,
    /// It was never issued, or was taken back.
    Invalid,
}

/// All tokens.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    issued: Mutex<Issued>,
    /// Tokens of two simulators differ, so that a test notices when it mixes them up.
    random: RandomState,
}

#[derive(Debug, Default)]
struct Issued {
    count: u64,
    /// The tenant token that is handed out, and when it expires.
    current: Option<(String, SystemTime)>,
    known: HashMap<String, Known>,
}

#[derive(Debug)]
struct Known {
    holder: Holder,
    expires: Option<SystemTime>,
}

impl Tokens {
    /// Tenant tokens, one of them fixed.
    pub(super) fn new(static_token: Option<&str>) -> Self {
        let tokens = Self::default();
        if let Some(token) = static_token {
            let known = Known { holder: Holder::App, expires: None };
            tokens.lock().known.insert(token.to_owned(), known);
        }
        tokens
    }

    /// The app's tenant token, the old one or a new one, with the whole seconds that it has left.
    pub(super) fn exchange(&self, now: SystemTime, life: Duration) -> (String, u64) {
        let mut issued = self.lock();
        if let Some((token, expires)) = &issued.current
            && let Ok(left) = expires.duration_since(now)
            && left >= HANDED_OUT_AGAIN
        {
            return (token.clone(), left.as_secs());
        }
        let token = self.issue(&mut issued, "t-", Holder::App, now, Some(life));
        issued.current = Some((token.clone(), now + life));
        (token, life.as_secs())
    }

    /// A tenant token beside the one that is handed out.
    pub(super) fn issue_tenant(&self, now: SystemTime, life: Option<Duration>) -> String {
        self.issue(&mut self.lock(), "t-", Holder::App, now, life)
    }

    /// A user token.
    pub(super) fn issue_user(&self, now: SystemTime, user: UserToken) -> String {
        let life = user.life;
        self.issue(&mut self.lock(), "u-", Holder::User(Arc::new(user)), now, life)
    }

    fn issue(
        &self,
        issued: &mut Issued,
        prefix: &str,
        holder: Holder,
        now: SystemTime,
        life: Option<Duration>,
    ) -> String {
        issued.known.retain(|_, known| known.expires.is_none_or(|end| end + REMEMBERED > now));
        issued.count += 1;
        let word = |half: u8| self.random.hash_one((issued.count, half));
        let token = format!("{prefix}{:016x}{:016x}", word(0), word(1));
        let expires = life.map(|life| now + life);
        issued.known.insert(token.clone(), Known { holder, expires });
        token
    }

    /// Whose token it is, if it is good.
    pub(super) fn check(&self, token: &str, now: SystemTime) -> Result<Holder, BadToken> {
        let issued = self.lock();
        let known = issued.known.get(token).ok_or(BadToken::Invalid)?;
        match known.expires {
            Some(end) if end <= now => Err(BadToken::Expired),
            _ => Ok(known.holder.clone()),
        }
    }

    /// Takes every token back.
    pub(super) fn revoke(&self) {
        let mut issued = self.lock();
        issued.known.clear();
        issued.current = None;
    }

    fn lock(&self) -> MutexGuard<'_, Issued> {
        self.issued.lock().unwrap_or_else(PoisonError::into_inner)
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
        assert_eq!(tokens.check(&first, at(7199)), Ok(Holder::App));
        assert_eq!(tokens.check(&second, at(7199)), Ok(Holder::App));
        assert_eq!(tokens.check(&first, at(7200)), Err(BadToken::Expired));
        assert_eq!(tokens.check(&second, at(7200)), Ok(Holder::App));
    }

    /// Fails when the exchange gives back what has been revoked.
    #[test]
    fn a_revoked_token_does_not_come_back() {
        let tokens = Tokens::new(Some("t-static"));
        let (first, _) = tokens.exchange(at(0), LIFE);
        let user = tokens.issue_user(at(0), UserToken::new());
        tokens.revoke();
        for token in [first.as_str(), user.as_str(), "t-static"] {
            assert_eq!(tokens.check(token, at(1)), Err(BadToken::Invalid), "{token}");
        }
        assert_ne!(tokens.exchange(at(1), LIFE).0, first);
    }

    /// Fails when tokens pile up for ever.
    #[test]
    fn old_tokens_are_forgotten() {
        let tokens = Tokens::new(Some("t-static"));
        for day in 0..50 {
            tokens.issue_tenant(at(day * 86_400), Some(LIFE));
        }
        assert!(tokens.lock().known.len() < 5);
        assert_eq!(tokens.check("t-static", at(50 * 86_400)), Ok(Holder::App));
    }
}
