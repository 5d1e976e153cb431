//! Who may pass: every route is looked up in the table before its handler runs.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, MatchedPath, RawPathParams, Request, State},
    http::{HeaderMap, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use hefu_app::{
    Failure, authz::Principal, ports::SessionRecord, refusals::AccessRefusal,
    signing::SigningParty, vault,
};

use crate::{
    cookies,
    error::{ApiError, WebRefusal},
    routes::table::{self, Access},
    state::WebState,
};

const CSRF: &str = "x-hefu-csrf";

/// Whoever is logged in.
#[derive(Clone)]
pub(crate) struct Caller {
    /// Who.
    pub principal: Arc<Principal>,
    /// Under which session.
    pub session: Arc<SessionRecord>,
}

/// A signatory who entered the code of a link.
#[derive(Clone)]
pub(crate) struct Signer {
    /// Who, and of which contract.
    pub party: Arc<SigningParty>,
    /// Under which session.
    pub session: Arc<SessionRecord>,
}

macro_rules! from_guard {
    ($($type:ty),*) => {$(
        impl<S: Sync> FromRequestParts<S> for $type {
            type Rejection = ApiError;

            async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
                let found = parts.extensions.get::<Self>().cloned();
                found.ok_or(AccessRefusal::SessionRequired.into())
            }
        }
    )*};
}

from_guard!(Caller, Signer);

/// The layer around every route.
pub(crate) async fn guard(State(state): State<WebState>, request: Request, next: Next) -> Response {
    match pass(&state, request).await {
        Ok(request) => next.run(request).await,
        Err(error) => error.into_response(),
    }
}

async fn pass(state: &WebState, request: Request) -> Result<Request, ApiError> {
    let (mut parts, body) = request.into_parts();
    let path = parts.extensions.get::<MatchedPath>();
    let route = path.and_then(|path| table::find(&parts.method, path.as_str()));
    let Some(route) = route else {
        // Mounted with this path, but not for this method: the router says so itself.
        if path.is_some_and(|path| table::is_path(path.as_str())) {
            return Ok(Request::from_parts(parts, body));
        }
        return Err(Failure::Unavailable("a route is missing in the table".to_owned()).into());
    };
    if route.changes && !is_same_site(&parts.headers, state.platform.base_url()) {
        return Err(WebRefusal::CrossSite.into());
    }
    let session = match route.access {
        Access::Anonymous => None,
        Access::Session => Some(let_caller_in(state, &mut parts).await?),
        Access::SigningSession => Some(let_signer_in(state, &mut parts).await?),
    };
    if route.changes && !has_token(state, &parts.headers, session.as_deref()) {
        return Err(WebRefusal::CrossSite.into());
    }
    Ok(Request::from_parts(parts, body))
}

async fn let_caller_in(
    state: &WebState,
    parts: &mut Parts,
) -> Result<Arc<SessionRecord>, ApiError> {
    let token = cookies::value(&parts.headers, cookies::SESSION);
    let token = token.ok_or(AccessRefusal::SessionRequired)?;
    let session = Arc::new(state.platform.session(&token).await?);
    let principal = Arc::new(state.platform.principal_of(&session).await?);
    parts.extensions.insert(Caller {
        principal,
        session: session.clone(),
    });
    Ok(session)
}

async fn let_signer_in(
    state: &WebState,
    parts: &mut Parts,
) -> Result<Arc<SessionRecord>, ApiError> {
    let link = link_of(parts, state).await?;
    let token = cookies::value(&parts.headers, cookies::SIGNING);
    let token = token.ok_or(AccessRefusal::SessionRequired)?;
    let session = Arc::new(state.platform.session(&token).await?);
    let party = Arc::new(state.platform.signing_party(&session, &link).await?);
    parts.extensions.insert(Signer {
        party,
        session: session.clone(),
    });
    Ok(session)
}

async fn link_of(parts: &mut Parts, state: &WebState) -> Result<String, ApiError> {
    let parameters = RawPathParams::from_request_parts(parts, state)
        .await
        .map_err(|_| AccessRefusal::NotFound)?;
    let link = parameters.iter().find(|(name, _)| *name == "token");
    Ok(link.ok_or(AccessRefusal::NotFound)?.1.to_owned())
}

/// Whether a browser sent this from our own pages, as far as it says. Programs say nothing; they
/// have no cookies a stranger's page could borrow.
fn is_same_site(headers: &HeaderMap, base_url: &str) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if text("sec-fetch-site").is_some_and(|site| !matches!(site, "same-origin" | "none")) {
        return false;
    }
    let Some(origin) = text("origin") else {
        return true;
    };
    let Some((_, authority)) = origin.split_once("://") else {
        return false;
    };
    let own = base_url.split_once("://").map(|(_, own)| own);
    let host = text(header::HOST.as_str());
    authority.eq_ignore_ascii_case(host.unwrap_or_default())
        || own.is_some_and(|own| authority.eq_ignore_ascii_case(own))
}

/// Whether the header that no foreign form or simple request can set is there, and is the
/// session's own where there is a session.
fn has_token(state: &WebState, headers: &HeaderMap, session: Option<&SessionRecord>) -> bool {
    let Some(sent) = headers.get(CSRF) else {
        return false;
    };
    session.is_none_or(|session| {
        let expected = state.platform.vault.csrf_token(session.token);
        vault::same(sent.as_bytes(), expected.as_bytes())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_count_as_same_site() {
        let base = "https://sign.example.com";
        for (site, origin, expected) in [
            (None, None, true),
            (Some("same-origin"), Some("https://sign.example.com"), true),
            (Some("none"), None, true),
            (None, Some("http://127.0.0.1:8080"), true),
            (None, Some("HTTPS://SIGN.example.com"), true),
            (Some("cross-site"), None, false),
            (Some("same-site"), None, false),
            (Some("cross-site"), Some("https://sign.example.com"), false),
            (None, Some("null"), false),
            (None, Some("https://evil.example"), false),
            (None, Some("https://sign.example.com.evil.example"), false),
            (None, Some("https://sign.example.com:444"), false),
            (None, Some(""), false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("host", "127.0.0.1:8080".parse().expect("a header"));
            for (name, value) in [("sec-fetch-site", site), ("origin", origin)] {
                if let Some(value) = value {
                    headers.insert(name, value.parse().expect("a header"));
                }
            }
            assert_eq!(
                is_same_site(&headers, base),
                expected,
                "{site:?} {origin:?}"
            );
        }
    }
}
