//! Every route, who may call it, and whether it changes anything. What is mounted but does not
//! stand here is refused.

use axum::http::Method;

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Access {
    /// Everybody.
    Anonymous,
    /// Whoever is logged in.
    Session,
    /// A signatory who entered the code of this link.
    SigningSession,
}

/// A route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// The method.
    pub method: Verb,
    /// The path with its parameters in braces.
    pub path: &'static str,
    /// Who may call it.
    pub access: Access,
    /// Whether it must prove to come from our own pages: all but reading.
    pub changes: bool,
}

/// The methods in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// GET, and HEAD with it.
    Get,
    /// POST
    Post,
    /// PUT
    Put,
    /// DELETE
    Delete,
}

const fn route(method: Verb, path: &'static str, access: Access) -> Route {
    Route {
        method,
        path,
        access,
        changes: !matches!(method, Verb::Get),
    }
}

/// The table.
pub const TABLE: &[Route] = &[
    route(Verb::Get, "/api/openapi.json", Access::Anonymous),
    route(Verb::Get, "/api/v1/meta", Access::Anonymous),
    route(Verb::Post, "/api/v1/verify", Access::Anonymous),
    route(Verb::Post, "/api/v1/verify/page", Access::Anonymous),
    route(Verb::Post, "/api/v1/login/code", Access::Anonymous),
    route(Verb::Post, "/api/v1/login", Access::Anonymous),
    route(Verb::Get, "/api/v1/session", Access::Session),
    route(Verb::Post, "/api/v1/logout", Access::Session),
    route(Verb::Post, "/api/v1/logout-everywhere", Access::Session),
    route(Verb::Post, "/api/v1/identity", Access::Session),
    route(Verb::Post, "/api/v1/files", Access::Session),
    route(Verb::Get, "/api/v1/files/{id}/content", Access::Session),
    route(Verb::Get, "/api/v1/files/{id}/text", Access::Session),
    route(Verb::Get, "/api/v1/contracts/{id}/text", Access::Session),
    route(Verb::Post, "/api/v1/contracts", Access::Session),
    route(Verb::Get, "/api/v1/contracts", Access::Session),
    route(Verb::Get, "/api/v1/contracts/{id}", Access::Session),
    route(Verb::Put, "/api/v1/contracts/{id}", Access::Session),
    route(Verb::Delete, "/api/v1/contracts/{id}", Access::Session),
    route(Verb::Post, "/api/v1/contracts/{id}/send", Access::Session),
    route(Verb::Get, "/api/v1/contracts/{id}/stream", Access::Session),
    route(
        Verb::Post,
        "/api/v1/contracts/{id}/signatories/{signatory_id}/remind",
        Access::Session,
    ),
    route(Verb::Post, "/api/v1/contracts/{id}/revoke", Access::Session),
    route(
        Verb::Get,
        "/api/v1/contracts/{id}/document.pdf",
        Access::Session,
    ),
    route(
        Verb::Get,
        "/api/v1/contracts/{id}/signed.pdf",
        Access::Session,
    ),
    route(
        Verb::Post,
        "/api/v1/contracts/{id}/my-link",
        Access::Session,
    ),
    route(
        Verb::Get,
        "/api/v1/contracts/{id}/report.pdf",
        Access::Session,
    ),
    route(
        Verb::Get,
        "/api/v1/contracts/{id}/evidence.asice",
        Access::Session,
    ),
    route(
        Verb::Get,
        "/api/v1/evidence/verify_bundle.py",
        Access::Anonymous,
    ),
    route(Verb::Get, "/api/v1/sign/{token}", Access::Anonymous),
    route(Verb::Post, "/api/v1/sign/{token}/code", Access::Anonymous),
    route(
        Verb::Post,
        "/api/v1/sign/{token}/session",
        Access::Anonymous,
    ),
    route(
        Verb::Get,
        "/api/v1/sign/{token}/view",
        Access::SigningSession,
    ),
    route(
        Verb::Post,
        "/api/v1/sign/{token}/identity",
        Access::SigningSession,
    ),
    route(
        Verb::Get,
        "/api/v1/sign/{token}/document.pdf",
        Access::SigningSession,
    ),
    route(
        Verb::Post,
        "/api/v1/sign/{token}/intent",
        Access::SigningSession,
    ),
    route(
        Verb::Post,
        "/api/v1/sign/{token}/accept",
        Access::SigningSession,
    ),
    route(
        Verb::Post,
        "/api/v1/sign/{token}/reject",
        Access::SigningSession,
    ),
    route(
        Verb::Get,
        "/api/v1/sign/{token}/signed.pdf",
        Access::SigningSession,
    ),
    route(
        Verb::Get,
        "/api/v1/sign/{token}/report.pdf",
        Access::SigningSession,
    ),
    route(
        Verb::Get,
        "/api/v1/sign/{token}/evidence.asice",
        Access::SigningSession,
    ),
    route(Verb::Post, "/api/v1/administrator", Access::Session),
    route(Verb::Get, "/api/v1/administrator", Access::Session),
    route(
        Verb::Post,
        "/api/v1/administrator/jobs/{id}/retry",
        Access::Session,
    ),
    route(
        Verb::Post,
        "/api/v1/administrator/revocations",
        Access::Session,
    ),
    route(Verb::Get, "/log/checkpoint", Access::Anonymous),
    route(Verb::Get, "/log/tile/{*path}", Access::Anonymous),
    route(Verb::Get, "/health", Access::Anonymous),
    route(Verb::Get, "/health/live", Access::Anonymous),
    route(Verb::Get, "/dev/messages", Access::Anonymous),
];

impl Verb {
    /// The method's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// The row of a method and a matched path; HEAD is GET without a body.
pub fn find(method: &Method, path: &str) -> Option<&'static Route> {
    let name = if method == Method::HEAD {
        "GET"
    } else {
        method.as_str()
    };
    TABLE
        .iter()
        .find(|route| route.path == path && route.method.name() == name)
}

/// Whether a path stands in the table with any method.
pub fn is_path(path: &str) -> bool {
    TABLE.iter().any(|route| route.path == path)
}
