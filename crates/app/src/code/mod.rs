//! Codes sent to a mobile number: six digits, short-lived, for one purpose, used once.

use hefu_domain::identity::Mobile;
use hefu_kernel::{CodeId, Digest, Timestamp, digits};

use crate::{
    Origin, Outcome, Platform,
    ports::{
        Batch, Channel, CodePurpose, CodeRecord, CommitError, Conflict, Message, MessagePurpose,
        StoreError, Write,
    },
    refusals::{AccessRefusal, CodeRefusal},
    vault,
};

const CODE_DIGITS: usize = 6;
const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

/// What a code is asked for.
pub struct CodeRequest<'a> {
    /// What it shall do.
    pub purpose: CodePurpose,
    /// Whose number it goes to.
    pub mobile: &'a Mobile,
    /// Whatever else it is bound to: contract, content revision.
    pub bound_to: &'a [&'a [u8]],
    /// Whose sending is to be limited beside the number's own: the initiator of a contract.
    pub on_behalf_of: Option<&'a str>,
    /// The sentence before the code, naming what it is for.
    pub text: &'a str,
}

/// A code that is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SentCode {
    /// Its id.
    pub id: CodeId,
    /// Seconds until it is void.
    pub expires_in_seconds: i64,
    /// Seconds until another may be asked for.
    pub resend_after_seconds: i64,
}

impl Platform {
    /// Makes a code, stores its hash and sends it.
    ///
    /// # Errors
    /// [`CodeRefusal::TooSoon`] or [`CodeRefusal::TooMany`]; a store that fails closes this way
    /// altogether, so that limits can not be evaded by breaking it.
    pub async fn send_code(&self, request: CodeRequest<'_>, origin: &Origin) -> Outcome<SentCode> {
        let now = self.clock.now();
        let mobile_key = self.vault.mobile_key(request.mobile.as_str());
        let throttle = self.vault.code_hash(&[
            b"throttle",
            request.purpose.name().as_bytes(),
            &mobile_key.0,
        ]);
        self.not_too_soon(throttle, now).await?;
        let mut text = [0; CODE_DIGITS];
        digits(&*self.random, &mut text);
        let id = CodeId::random(&*self.random);
        let mut writes = self.counted(&request, mobile_key, throttle, origin, now);
        writes.push(Write::InsertCode(CodeRecord {
            id,
            purpose: request.purpose,
            binding: self.code_binding(request.purpose, mobile_key, request.bound_to),
            throttle,
            hash: self.digits_hash(id, &text),
            created_at: now,
            expires_at: now.plus_seconds(self.settings.code_seconds),
            attempts: 0,
            consumed_at: None,
        }));
        match self.store.commit(Batch(writes)).await {
            Err(CommitError::Conflict(Conflict::LimitReached { until })) => {
                return Err(CodeRefusal::TooMany {
                    retry_after_seconds: until.seconds_since(now),
                }
                .into());
            }
            outcome => outcome?,
        }
        let code = String::from_utf8_lossy(&text).into_owned();
        let minutes = self.settings.code_seconds / MINUTE;
        self.messenger
            .send(Message {
                channel: Channel::Sms,
                to: request.mobile.clone(),
                purpose: message_purpose(request.purpose),
                text: format!(
                    "【合符】{}验证码 {code}，{minutes} 分钟内有效。请勿告诉他人。",
                    request.text
                ),
                code: Some(code),
                link: None,
                at: now,
            })
            .await?;
        let resend = if self.settings.codes_per_minute > 1 {
            0
        } else {
            MINUTE
        };
        Ok(SentCode {
            id,
            expires_in_seconds: self.settings.code_seconds,
            resend_after_seconds: resend,
        })
    }

    /// Compares digits with a code of that binding. The code is not used up yet: whoever relies
    /// on it puts [`Write::ConsumeCode`] into the batch it authorises.
    ///
    /// # Errors
    /// [`CodeRefusal`].
    pub async fn check_code(
        &self,
        id: Option<CodeId>,
        purpose: CodePurpose,
        mobile_key: Digest,
        bound_to: &[&[u8]],
        typed: &str,
    ) -> Outcome<CodeId> {
        let binding = self.code_binding(purpose, mobile_key, bound_to);
        let found = match id {
            Some(id) => self.store.code(id).await?,
            None => self.store.newest_code(binding).await?,
        };
        let usable = |code: &CodeRecord| {
            code.binding == binding
                && code.consumed_at.is_none()
                && code.expires_at > self.clock.now()
        };
        let code = found.filter(usable).ok_or(CodeRefusal::Expired)?;
        let attempts_max = self.settings.code_attempts;
        let attempts = self
            .store
            .try_code(code.id, attempts_max)
            .await?
            .ok_or(CodeRefusal::UsedUp)?;
        if !vault::same(
            &self.digits_hash(code.id, typed.trim().as_bytes()).0,
            &code.hash.0,
        ) {
            let tries_left = attempts_max.saturating_sub(attempts);
            let refusal = if tries_left == 0 {
                CodeRefusal::UsedUp
            } else {
                CodeRefusal::Wrong { tries_left }
            };
            return Err(refusal.into());
        }
        Ok(code.id)
    }

    /// Refuses when one network address asks too often for something that costs us.
    ///
    /// # Errors
    /// [`AccessRefusal::TooManyRequests`].
    pub async fn not_too_many_requests(&self, what: &str, origin: &Origin) -> Outcome<()> {
        let Some(address) = &origin.address else {
            return Ok(());
        };
        let key = format!(
            "{what}/{}",
            self.vault.code_hash(&[b"address", address.as_bytes()])
        );
        let (window, rest) = window(self.clock.now(), MINUTE);
        let count = match self.store.count(&key, window).await {
            // On a full disk verifying goes on; whatever sends or takes a code writes, and stops.
            Err(StoreError::Full(_)) => 0,
            counted => counted?,
        };
        if count > self.settings.requests_per_address_minute {
            return Err(AccessRefusal::TooManyRequests {
                retry_after_seconds: rest,
            }
            .into());
        }
        Ok(())
    }

    async fn not_too_soon(&self, throttle: Digest, now: Timestamp) -> Outcome<()> {
        if self.settings.codes_per_minute > 1 {
            return Ok(());
        }
        let last = self.store.last_code_at(throttle).await?;
        let since = last.map(|last| now.seconds_since(last));
        match since.filter(|&since| since < MINUTE) {
            Some(since) => Err(CodeRefusal::TooSoon {
                retry_after_seconds: MINUTE - since.max(0),
            }
            .into()),
            None => Ok(()),
        }
    }

    /// One count for everybody whose codes are limited. They are one commit with the code: a
    /// refused request uses up nobody's share.
    fn counted(
        &self,
        request: &CodeRequest<'_>,
        mobile_key: Digest,
        throttle: Digest,
        origin: &Origin,
        now: Timestamp,
    ) -> Vec<Write> {
        let address = origin
            .address
            .as_deref()
            .map(|address| self.vault.code_hash(&[b"address", address.as_bytes()]));
        let limits = [
            (
                Some(format!("code/minute/{throttle}")),
                MINUTE,
                self.settings.codes_per_minute,
            ),
            (
                Some(format!("code/day/{mobile_key}")),
                DAY,
                self.settings.codes_per_day,
            ),
            (
                address.map(|key| format!("code/address/{key}")),
                HOUR,
                self.settings.codes_per_address_hour,
            ),
            (
                request
                    .on_behalf_of
                    .map(|who| format!("code/initiator/{who}")),
                DAY,
                self.settings.codes_per_initiator_day,
            ),
        ];
        let count = |(key, length, most): (Option<String>, i64, u32)| {
            let (window_start, rest) = window(now, length);
            Some(Write::CountUpTo {
                key: key?,
                window_start,
                window_end: now.plus_seconds(rest),
                most,
            })
        };
        limits.into_iter().filter_map(count).collect()
    }

    fn code_binding(&self, purpose: CodePurpose, mobile_key: Digest, bound_to: &[&[u8]]) -> Digest {
        let mut parts: Vec<&[u8]> = vec![b"binding", purpose.name().as_bytes(), &mobile_key.0];
        parts.extend_from_slice(bound_to);
        self.vault.code_hash(&parts)
    }

    fn digits_hash(&self, id: CodeId, digits: &[u8]) -> Digest {
        self.vault
            .code_hash(&[b"digits", id.as_str().as_bytes(), digits])
    }
}

fn message_purpose(purpose: CodePurpose) -> MessagePurpose {
    match purpose {
        CodePurpose::Login => MessagePurpose::Login,
        CodePurpose::OpenLink => MessagePurpose::OpenLink,
        CodePurpose::Sign => MessagePurpose::Sign,
    }
}

/// The start of the window that holds `now`, and the seconds until it ends.
fn window(now: Timestamp, length: i64) -> (Timestamp, i64) {
    let start = now.seconds() - now.seconds().rem_euclid(length);
    (
        Timestamp::from_seconds(start),
        start + length - now.seconds(),
    )
}
