//! One entry of Approvers: a person, and where they sign.

use hefu_app::contract::SignatoryInput;
use hefu_app::refusals::Refusal;
use hefu_domain::identity::{DocumentKind, DocumentNumber};
use hefu_ess_wire::ess::{ApproverInfo, ApproverOption};

use crate::actions::placing::{self, Control};
use crate::calling::{Calling, given, list};
use crate::refusals::{CallRefusal, Feature, Rule};

/// The shortest and longest reading time that the wire knows, in seconds.
const READING_SECONDS: std::ops::RangeInclusive<i64> = 3..=300;

/// A party and its signing controls.
pub(super) struct Party {
    pub(super) signatory: SignatoryInput,
    pub(super) controls: Vec<Control>,
}

/// Reads one entry. `pages` is how many pages the document has.
pub(super) async fn read(
    calling: &Calling<'_>,
    info: ApproverInfo,
    index: usize,
    pages: usize,
) -> Result<Party, CallRefusal> {
    let at = |name: &str| format!("Approvers[{index}].{name}");
    person_only(&info, &at)?;
    served(&info, &at)?;
    reading_time(calling, info.pre_read_time, pages, &at)?;
    let notify = notified(given(info.notify_type), &at)?;
    let document = document(
        given(info.approver_id_card_type),
        given(info.approver_id_card_number),
    )?;
    // A member who is verified overrides what stands next to the id.
    let member = match given(info.user_id) {
        Some(user) => calling.verified_member(&user).await?,
        None => None,
    };
    let (name, mobile, document) = match member {
        Some(member) => (member.name, member.mobile, None),
        None => {
            let name = given(info.approver_name)
                .ok_or_else(|| CallRefusal::missing(at("ApproverName")))?;
            let mobile = given(info.approver_mobile)
                .ok_or_else(|| CallRefusal::missing(at("ApproverMobile")))?;
            (name, mobile, document)
        }
    };
    let components = list(info.sign_components);
    if components.is_empty() {
        return Err(CallRefusal::missing(at("SignComponents")));
    }
    let controls = components
        .into_iter()
        .enumerate()
        .map(|(place, component)| {
            let path = at(&format!("SignComponents[{place}]"));
            placing::read(component, path, index)
        })
        .collect::<Result<_, _>>()?;
    Ok(Party {
        signatory: SignatoryInput {
            id: None,
            name,
            mobile,
            document: document.as_ref().map(DocumentNumber::kind),
            id_number: document.map(|number| number.as_str().to_owned()),
            notify,
        },
        controls,
    })
}

fn person_only(info: &ApproverInfo, at: &impl Fn(&str) -> String) -> Result<(), CallRefusal> {
    let feature = match info.approver_type {
        None => return Err(CallRefusal::missing(at("ApproverType"))),
        Some(1) => None,
        Some(0) => Some(Feature::OrganisationParty),
        Some(3 | 7) => Some(Feature::AutoSign),
        Some(8..=10) => Some(Feature::PinSign),
        Some(_) => return Err(CallRefusal::invalid(at("ApproverType"), Rule::KnownValue)),
    };
    if let Some(feature) = feature {
        return Err(CallRefusal::unserved(at("ApproverType"), feature));
    }
    let organisation = info.organization_name.as_deref().unwrap_or_default();
    if !organisation.is_empty() {
        return Err(CallRefusal::invalid(
            at("OrganizationName"),
            Rule::NoOrganisation,
        ));
    }
    Ok(())
}

/// Refuses what would bind the party otherwise than was ordered.
fn served(info: &ApproverInfo, at: &impl Fn(&str) -> String) -> Result<(), CallRefusal> {
    let filled = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.is_empty());
    let wishes = [
        (
            info.components.as_ref().is_some_and(|it| !it.is_empty()),
            "Components",
            Feature::FillIn,
        ),
        (
            info.approver_sign_types
                .as_ref()
                .is_some_and(|it| !it.is_empty()),
            "ApproverSignTypes",
            Feature::SignMethods,
        ),
        (
            info.approver_need_sign_review == Some(true),
            "ApproverNeedSignReview",
            Feature::SignReview,
        ),
        (
            info.add_sign_components_limits
                .as_ref()
                .is_some_and(|it| !it.is_empty()),
            "AddSignComponentsLimits",
            Feature::FreePlacing,
        ),
        (
            filled(&info.sign_instruction_content),
            "SignInstructionContent",
            Feature::Instruction,
        ),
        (
            info.deadline.is_some_and(|at| at != 0),
            "Deadline",
            Feature::PartyDeadline,
        ),
        (filled(&info.pin_code), "PinCode", Feature::PinSign),
    ];
    if let Some((_, name, feature)) = wishes.into_iter().find(|(wished, ..)| *wished) {
        return Err(CallRefusal::unserved(at(name), feature));
    }
    match &info.approver_option {
        Some(option) => option_served(option, at),
        None => Ok(()),
    }
}

/// Passing on is not possible here, so NoTransfer always holds.
fn option_served(option: &ApproverOption, at: &impl Fn(&str) -> String) -> Result<(), CallRefusal> {
    let filled = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.is_empty());
    let mode = option.approver_mobile_mode.as_deref();
    let wishes = [
        (
            option.no_refuse == Some(true),
            "ApproverOption.NoRefuse",
            Feature::NoRefuse,
        ),
        (
            option.fill_type.is_some_and(|kind| kind != 0),
            "ApproverOption.FillType",
            Feature::DynamicParty,
        ),
        (
            filled(&option.flow_read_limit),
            "ApproverOption.FlowReadLimit",
            Feature::ReadLimit,
        ),
        (
            mode == Some("REPLACE"),
            "ApproverOption.ApproverMobileMode",
            Feature::MobileReplace,
        ),
    ];
    match wishes.into_iter().find(|(wished, ..)| *wished) {
        Some((_, name, feature)) => Err(CallRefusal::unserved(at(name), feature)),
        None => Ok(()),
    }
}

/// The time goes by the document's length here; a longer one cannot be kept.
fn reading_time(
    calling: &Calling<'_>,
    wanted: Option<i64>,
    pages: usize,
    at: &impl Fn(&str) -> String,
) -> Result<(), CallRefusal> {
    match wanted.unwrap_or(0) {
        0 => Ok(()),
        wanted if !READING_SECONDS.contains(&wanted) => {
            let (min, max) = READING_SECONDS.into_inner();
            let rule = Rule::Range { min, max };
            Err(CallRefusal::invalid(at("PreReadTime"), rule))
        }
        wanted if wanted > calling.platform.reading_seconds(pages) => Err(CallRefusal::unserved(
            at("PreReadTime"),
            Feature::ReadingTime,
        )),
        _ => Ok(()),
    }
}

/// Whether messages go out. Clients write the words in either case.
fn notified(
    notify_type: Option<String>,
    at: &impl Fn(&str) -> String,
) -> Result<bool, CallRefusal> {
    let word = notify_type.map(|word| word.to_ascii_uppercase());
    match word.as_deref() {
        None | Some("NONE") => Ok(false),
        Some("SMS") => Ok(true),
        Some("EMAIL" | "ALL") => Err(CallRefusal::unserved(
            at("NotifyType"),
            Feature::EmailNotice,
        )),
        Some(_) => Err(CallRefusal::invalid(at("NotifyType"), Rule::Notification)),
    }
}

/// The number the party must prove to have; one without a kind is that of an identity card.
fn document(
    kind: Option<String>,
    number: Option<String>,
) -> Result<Option<DocumentNumber>, CallRefusal> {
    let read = || {
        let kind = match kind.as_deref() {
            Some(name) => DocumentKind::parse(name)?,
            None => DocumentKind::IdentityCard,
        };
        number
            .map(|number| DocumentNumber::parse(kind, &number))
            .transpose()
    };
    read().map_err(|refusal| Refusal::Identity(refusal).into())
}
