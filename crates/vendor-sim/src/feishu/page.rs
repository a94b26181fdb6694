//! Pages, and the opaque tokens that lead from one to the next.

use std::ops::Range;
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::Platform;
use super::hash::{mix, mix_text};
use crate::Twist;

impl Page {
    /// The data of an answer, with what leads to the next page.
    pub(super) fn with(self, mut data: Value) -> Value {
        data["has_more"] = self.has_more.into();
        if let Some(page_token) = self.page_token {
            data["page_token"] = page_token.into();
        }
        data
    }
}

/// Page tokens are no secret, but they must not be made up by accident.
const KEY: u64 = 0x005e_c2e7_0f9a_9e55;

/// The first byte of each token.
const VERSION: u8 = 1;

/// One listing: an operation with the parameters that decide what it lists.
///
/// Its page tokens are good for this listing and for no other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listing<'a> {
    digest: u64,
    now: u64,
    platform: &'a Platform,
    twist: Option<Twist>,
}

/// A page token that does not belong to the listing, is too old, or was never given out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct InvalidToken;

/// A part of a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// The positions of the items.
    pub(super) items: Range<u64>,
    /// Whether items follow.
    pub(super) has_more: bool,
    /// Where they begin.
    pub(super) page_token: Option<String>,
}

impl<'a> Listing<'a> {
    /// The listing of an operation; its parameters come in a fixed order.
    pub(super) fn new<'p>(
        parameters: impl IntoIterator<Item = &'p str>,
        now: SystemTime,
        platform: &'a Platform,
        twist: Option<Twist>,
    ) -> Self {
        let digest = parameters.into_iter().fold(KEY, mix_text);
        let now = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or(Duration::ZERO).as_secs();
        Self { digest, now, platform, twist }
    }

    /// The page of at most `size` of `total` items that begins where `token` says. An empty token is as good as none.
    pub(super) fn page(
        &self,
        token: Option<&str>,
        size: u64,
        total: u64,
    ) -> Result<Page, InvalidToken> {
        let token = token.filter(|token| !token.is_empty());
        let start = token.map_or(Ok(0), |token| self.position(token))?.min(total);
        let end = start.saturating_add(size).min(total);
        if self.twist == Some(Twist::RepeatPageToken) {
            let page_token = token.map_or_else(|| self.token(start), str::to_owned);
            return Ok(Page { items: start..end, has_more: true, page_token: Some(page_token) });
        }
        let has_more = end < total;
        let page_token = match has_more {
            true => Some(self.token(end)),
            false => self.platform.empty_last_page_token.then(String::new),
        };
        Ok(Page { items: start..end, has_more, page_token })
    }

    fn seal(&self, position: u64, issued: u64) -> u64 {
        mix(mix(self.digest, position), issued)
    }

    /// What hides position and time.
    fn veil(&self, seal: u64) -> [u64; 2] {
        [mix(self.digest, seal), mix(seal, self.digest)]
    }

    fn token(&self, position: u64) -> String {
        let seal = self.seal(position, self.now);
        let [first, second] = self.veil(seal);
        let mut bytes = vec![VERSION];
        for word in [position ^ first, self.now ^ second, seal] {
            bytes.extend(word.to_be_bytes());
        }
        STANDARD.encode(bytes)
    }

    fn position(&self, token: &str) -> Result<u64, InvalidToken> {
        let bytes = STANDARD.decode(token).map_err(|_| InvalidToken)?;
        let Some((&VERSION, words)) = bytes.split_first() else { return Err(InvalidToken) };
        let (words, []) = words.as_chunks::<8>() else { return Err(InvalidToken) };
        let [position, issued, seal] = *words else { return Err(InvalidToken) };
        let seal = u64::from_be_bytes(seal);
        let [first, second] = self.veil(seal);
        let position = u64::from_be_bytes(position) ^ first;
        let issued = u64::from_be_bytes(issued) ^ second;
        let in_time = (self.platform.page_token_life)
            .is_none_or(|life| self.now.saturating_sub(issued) < life);
        match self.seal(position, issued) == seal && in_time {
            true => Ok(position),
            false => Err(InvalidToken),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    /// Fails for a token that can be read, changed, or used elsewhere.
    #[test]
    fn a_token_is_good_for_its_listing_only() {
        let platform = Platform::default();
        let listing = |parameters: [&str; 2]| Listing::new(parameters, at(9), &platform, None);
        let page = listing(["a", "bc"]).page(None, 3, 10).unwrap();
        assert_eq!((page.items, page.has_more), (0..3, true));
        let token = page.page_token.unwrap();
        let next = listing(["a", "bc"]).page(Some(&token), 3, 10).unwrap();
        assert_eq!(next.items, 3..6);
        for other in [["a", "bd"], ["ab", "c"], ["b", "bc"]] {
            assert_eq!(listing(other).page(Some(&token), 3, 10), Err(InvalidToken), "{other:?}");
        }
        for index in 0..token.len() {
            let mut bytes = token.clone().into_bytes();
            bytes[index] = if bytes[index] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(bytes).unwrap();
            let answer = listing(["a", "bc"]).page(Some(&changed), 3, 10);
            assert_eq!(answer, Err(InvalidToken), "{changed}");
        }
        for garbage in ["x", "AQ==", "AQ", "\u{1f600}", &token[1..], &format!("{token}AAAA")] {
            let answer = listing(["a", "bc"]).page(Some(garbage), 3, 10);
            assert_eq!(answer, Err(InvalidToken), "{garbage}");
        }
    }

    /// Fails when the edge is one off, on either side.
    #[test]
    fn a_token_grows_too_old() {
        let platform = Platform { page_token_life: Some(60), ..Platform::default() };
        let page = |seconds, token: Option<&str>| {
            Listing::new(["a"], at(seconds), &platform, None).page(token, 1, 10)
        };
        let token = page(1000, None).unwrap().page_token.unwrap();
        assert_eq!(page(1059, Some(&token)).unwrap().items, 1..2);
        assert_eq!(page(1060, Some(&token)), Err(InvalidToken));
    }
}
