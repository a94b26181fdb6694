//! Which base URLs are taken.

use std::net::IpAddr;

use reqwest::Url;

/// A base URL that passed the checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    /// Without a slash at the end.
    pub(crate) text: String,
    /// Host and port, for messages.
    pub(crate) host: String,
    /// False only for loopback.
    pub(crate) https: bool,
}

impl BaseUrl {
    /// Checks a base URL. The problem never shows the URL where a secret may be in it.
    pub(crate) fn parse(given: &str) -> Result<Self, String> {
        // To a URL parser a brace is a character like others, and a placeholder a host.
        if let Some((_, rest)) = given.split_once('{') {
            let name = rest.split('}').next().unwrap_or(rest);
            return Err(format!("holds {{{name}}}: put your own value there"));
        }
        // Likely where a domain was asked for and a whole URL was given.
        if given.matches("://").count() > 1 {
            return Err(
                "holds `://` twice: give the domain alone where a domain is asked for".to_owned()
            );
        }
        let url = Url::parse(given).map_err(|error| {
            // What comes before an `@` may be a password.
            let shown = if given.contains('@') { String::new() } else { format!("{given:?} ") };
            format!("{shown}is not a URL ({error}); {EXPECTED}")
        })?;
        let (Some(host), Some(host_and_port)) = (url.host_str(), host(&url)) else {
            return Err(format!("names no host; {EXPECTED}"));
        };
        if !url.username().is_empty() || url.password().is_some() {
            return Err("holds a user name or a password; use `credentials` instead".to_owned());
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err("holds a query or a fragment; leave out what begins with ? or #".to_owned());
        }
        let https = match url.scheme() {
            "https" => true,
            "http" if is_loopback(host) => false,
            "http" => {
                return Err(format!(
                    "is http://{host}, where anyone along the way could read the token; use https \
                     (http is for loopback only)"
                ));
            }
            other => return Err(format!("begins with {other}:, and only https works")),
        };
        Ok(Self { text: url.as_str().trim_end_matches('/').to_owned(), host: host_and_port, https })
    }

    /// Checks that it ends in the path that the vendor's own base URL has.
    pub(crate) fn require(&self, path: &str) -> Result<(), String> {
        let own = self.text.split_once("://").and_then(|(_, rest)| Some(rest.split_once('/')?.1));
        if format!("/{}", own.unwrap_or_default()).ends_with(path) {
            return Ok(());
        }
        let Self { text, .. } = self;
        Err(format!("is {text}, and all operations are below {path}: write {text}{path}"))
    }

    /// Whether a URL is one of those that requests go to.
    pub(crate) fn covers(&self, url: &Url) -> bool {
        let rest = url.as_str().strip_prefix(&self.text);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
    }
}

/// Host and port of a URL, which is as much of it as a message shows.
pub(crate) fn host(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    Some(match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    })
}

const EXPECTED: &str = "it must begin with https:// and a host";

/// Whether a request to this host stays on the machine. The host is as the URL parser writes it.
fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host
            .trim_start_matches('[')
            .trim_end_matches(']')
            .parse()
            .is_ok_and(|ip: IpAddr| ip.is_loopback())
}
