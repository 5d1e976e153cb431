//! Name constraints (RFC 5280 §4.2.1.10): which names the certificates below an authority may carry.
//!
//! A name that cannot be judged by a constraint on its form is refused, never let through: an odd mailbox,
//! an address without a host, a form that this module does not know.

use super::ChainError;
use crate::asn1::{Asn1Error, Reader, Tlv, small_unsigned, tag};
use crate::certificate::Certificate;
use crate::name::FoldedName;
use crate::{name, oid};

/// A name of subjectAltName, or the base of a subtree of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum GeneralName {
    /// rfc822Name; as a base a mailbox, a host, or a domain that begins with a dot.
    Mail(String),
    /// SmtpUTF8Mailbox (RFC 9598): constraints on rfc822Name are meant for it and not judged.
    InternationalMail,
    /// dNSName.
    Host(String),
    /// directoryName.
    Directory(FoldedName),
    /// uniformResourceIdentifier; as a base a host, or a domain that begins with a dot.
    Uri(String),
    /// iPAddress; as a base the address and its mask.
    Address(Vec<u8>),
    /// Another form, by the number of its choice.
    Other(u8),
}

/// What nameConstraints says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NameConstraints {
    permitted: Vec<GeneralName>,
    excluded: Vec<GeneralName>,
}

/// The name has a constrained form and cannot be judged.
struct Unjudged;

/// An IA5String.
fn ascii(value: &[u8]) -> Result<String, Asn1Error> {
    match std::str::from_utf8(value) {
        Ok(text) if text.is_ascii() => Ok(text.to_owned()),
        _ => Err(Asn1Error::BadValue),
    }
}

impl GeneralName {
    fn read(choice: &Tlv<'_>) -> Result<Self, Asn1Error> {
        let number = choice.tag & 0x1f;
        Ok(match (choice.tag & 0xe0, number) {
            (0xa0, 0) if choice.reader().oid()? == oid::SMTP_UTF8_MAILBOX.as_bytes() => {
                Self::InternationalMail
            }
            (0xa0, 4) => {
                let inner = Reader::single(choice.value, tag::SEQUENCE)?;
                Self::Directory(FoldedName::read(inner.raw)?)
            }
            (0x80, 1) => Self::Mail(ascii(choice.value)?),
            (0x80, 2) => Self::Host(ascii(choice.value)?),
            (0x80, 6) => Self::Uri(ascii(choice.value)?),
            (0x80, 7) => Self::Address(choice.value.to_vec()),
            (0xa0, 0 | 3 | 5) | (0x80, 8) => Self::Other(number),
            _ => return Err(Asn1Error::BadValue),
        })
    }

    /// GeneralNames, the value of subjectAltName.
    pub(crate) fn read_all(value: &[u8]) -> Result<Vec<Self>, Asn1Error> {
        let mut items = Reader::single(value, tag::SEQUENCE)?.reader();
        let mut names = Vec::new();
        while !items.is_empty() {
            names.push(Self::read(&items.any()?)?);
        }
        Ok(names)
    }

    /// The number of the choice whose constraints hold for it.
    fn form(&self) -> u8 {
        match self {
            Self::Mail(_) | Self::InternationalMail => 1,
            Self::Host(_) => 2,
            Self::Directory(_) => 4,
            Self::Uri(_) => 6,
            Self::Address(_) => 7,
            Self::Other(number) => *number,
        }
    }

    fn is_in_any(&self, bases: &[Self], touching: bool) -> Result<Option<bool>, Unjudged> {
        let mut judged = None;
        for base in bases.iter().filter(|base| base.form() == self.form()) {
            if self.is_in(base, touching)? {
                return Ok(Some(true));
            }
            judged = Some(false);
        }
        Ok(judged)
    }

    /// Whether the name lies within the subtree. `touching`: a name with a wildcard that stands for one
    /// host of the subtree does, too.
    fn is_in(&self, base: &Self, touching: bool) -> Result<bool, Unjudged> {
        match (self, base) {
            (Self::Directory(name), Self::Directory(base)) => Ok(name.begins_with(base)),
            (Self::Host(name), Self::Host(base)) => is_host_in(name, base, touching),
            (Self::Mail(name), Self::Mail(base)) => is_mailbox_in(name, base),
            (Self::Uri(name), Self::Uri(base)) => is_served_in(host_of(name)?, base),
            (Self::Address(name), Self::Address(base)) => is_address_in(name, base),
            _ => Err(Unjudged),
        }
    }
}

/// Letters, digits, hyphens and underscores between dots; lengths as in RFC 1035 §2.3.4.
fn is_host(text: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    text.len() <= 253 && text.split('.').all(label)
}

fn ends_with(host: &str, end: &str) -> bool {
    let from = host.len().checked_sub(end.len());
    from.and_then(|from| host.get(from..))
        .is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}

/// `.domain` covers the hosts below the domain, by any number of labels.
fn is_below(host: &str, dotted_domain: &str) -> bool {
    host.len() > dotted_domain.len() && ends_with(host, dotted_domain)
}

// A base covers itself and all hosts below it. One that begins with a dot, which the standard does not
// know for this form and others use, covers those below.
fn is_host_in(name: &str, base: &str, touching: bool) -> Result<bool, Unjudged> {
    let starred = name.strip_prefix("*.");
    let domain = base.strip_prefix('.').unwrap_or(base);
    if !is_host(starred.unwrap_or(name)) || !(domain.is_empty() || is_host(domain)) {
        return Err(Unjudged);
    }
    if let (true, Some(rest), Some((_, above))) = (touching, starred, domain.split_once('.'))
        && above.eq_ignore_ascii_case(rest)
    {
        return Ok(true);
    }
    Ok(base.is_empty() || name.eq_ignore_ascii_case(base) || is_below(name, &format!(".{domain}")))
}

/// For mailboxes and addresses of pages: a host stands for itself alone, `.domain` for those below it.
fn is_served_in(host: &str, base: &str) -> Result<bool, Unjudged> {
    match base.strip_prefix('.') {
        None if base.is_empty() => Ok(true),
        None if is_host(base) => Ok(host.eq_ignore_ascii_case(base)),
        Some(domain) if is_host(domain) => Ok(is_below(host, base)),
        _ => Err(Unjudged),
    }
}

fn is_mailbox_in(name: &str, base: &str) -> Result<bool, Unjudged> {
    let (local, host) = mailbox(name)?;
    if !base.contains('@') {
        return is_served_in(host, base);
    }
    let (base_local, base_host) = mailbox(base)?;
    Ok(local == base_local && host.eq_ignore_ascii_case(base_host))
}

/// Dot-atoms alone (RFC 5322 §3.4.1): software disagrees about what quoted mailboxes mean.
fn mailbox(text: &str) -> Result<(&str, &str), Unjudged> {
    let atom = |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+-/=?^_`{|}~".contains(&byte);
    match text.split_once('@') {
        Some((local, host)) if !local.is_empty() && local.bytes().all(atom) && is_host(host) => {
            Ok((local, host))
        }
        _ => Err(Unjudged),
    }
}

/// The host of an address with an authority; one that is a number is refused, as the standard says.
fn host_of(uri: &str) -> Result<&str, Unjudged> {
    // Browsers take a backslash for a slash and drop what is not printed.
    if uri
        .bytes()
        .any(|byte| byte == b'\\' || !byte.is_ascii_graphic())
    {
        return Err(Unjudged);
    }
    let (_, rest) = uri.split_once("://").ok_or(Unjudged)?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = match host.split_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        Some(_) => return Err(Unjudged),
        None => host,
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    let is_number = last.starts_with(|first: char| first.is_ascii_digit());
    (is_host(host) && !is_number)
        .then_some(host)
        .ok_or(Unjudged)
}

fn is_address_in(name: &[u8], base: &[u8]) -> Result<bool, Unjudged> {
    if ![4, 16].contains(&name.len()) {
        return Err(Unjudged);
    }
    let (network, mask) = base.split_at(base.len() / 2);
    let bits = name.iter().zip(network).zip(mask);
    Ok(name.len() == network.len()
        && bits
            .into_iter()
            .all(|((name, net), mask)| (name ^ net) & mask == 0))
}

/// Ones, then zeros (RFC 4632 §3.1).
fn is_mask(mask: &[u8]) -> bool {
    let ones: u32 = mask.iter().map(|octet| octet.leading_ones()).sum();
    let zeros: u32 = mask.iter().map(|octet| octet.trailing_zeros()).sum();
    let in_order = mask.windows(2).all(|pair| pair[0] == 0xff || pair[1] == 0);
    in_order && (ones + zeros) as usize == mask.len() * 8
}

impl NameConstraints {
    pub(crate) fn read(value: &[u8]) -> Result<Self, Asn1Error> {
        let mut fields = Reader::single(value, tag::SEQUENCE)?.reader();
        let mut list = |number| match fields.optional(tag::context(number))? {
            Some(list) => subtrees(&list),
            None => Ok(Vec::new()),
        };
        let (permitted, excluded) = (list(0)?, list(1)?);
        fields.finish()?;
        if permitted.is_empty() && excluded.is_empty() {
            return Err(Asn1Error::BadValue);
        }
        Ok(NameConstraints {
            permitted,
            excluded,
        })
    }

    /// Refuses names outside. `budget`: how many more comparisons the search may make.
    pub(super) fn check(
        &self,
        names: &[GeneralName],
        budget: &mut usize,
    ) -> Result<(), ChainError> {
        let work = names.len() * (self.permitted.len() + self.excluded.len());
        *budget = budget.checked_sub(work).ok_or(ChainError::TooComplex)?;
        let allowed = |name: &GeneralName| -> Result<bool, Unjudged> {
            Ok(name.is_in_any(&self.permitted, false)? != Some(false)
                && name.is_in_any(&self.excluded, true)? != Some(true))
        };
        match names.iter().all(|name| allowed(name).unwrap_or(false)) {
            true => Ok(()),
            false => Err(ChainError::NameNotPermitted),
        }
    }
}

/// GeneralSubtrees. The standard allows no other minimum than zero, and no maximum.
fn subtrees(list: &Tlv<'_>) -> Result<Vec<GeneralName>, Asn1Error> {
    let mut items = list.reader();
    let mut bases = Vec::new();
    while !items.is_empty() {
        let mut item = items.sequence()?;
        let base = GeneralName::read(&item.any()?)?;
        if let Some(minimum) = item.optional(tag::context_primitive(0))?
            && small_unsigned(minimum.value)? != 0
        {
            return Err(Asn1Error::BadValue);
        }
        item.finish()?;
        if let GeneralName::Address(octets) = &base
            && !(matches!(octets.len(), 8 | 32) && is_mask(&octets[octets.len() / 2..]))
        {
            return Err(Asn1Error::BadValue);
        }
        bases.push(base);
    }
    match bases.is_empty() {
        true => Err(Asn1Error::BadValue),
        false => Ok(bases),
    }
}

/// Every name that constraints hold for: the subject, mail addresses in it, the alternative names.
pub(super) fn names_of(certificate: &Certificate) -> Result<Vec<GeneralName>, ChainError> {
    let rules = &certificate.extensions().rules;
    let unreadable = ChainError::NameNotPermitted;
    if rules.unreadable_names {
        return Err(unreadable);
    }
    let subject_der = certificate.subject_der();
    let subject = FoldedName::read(subject_der).map_err(|_| unreadable.clone())?;
    let mut names = rules.alternative_names.clone();
    // Older certificates keep the mailbox there; it counts beside alternative names, too.
    let mailboxes = name::attributes(subject_der, oid::EMAIL_ADDRESS);
    for mailbox in mailboxes.map_err(|_| unreadable)? {
        let mailbox = mailbox.filter(|text| text.is_ascii());
        names.push(mailbox.map_or(GeneralName::InternationalMail, GeneralName::Mail));
    }
    if !subject.is_empty() {
        names.push(GeneralName::Directory(subject));
    }
    Ok(names)
}
