//! CreateFlowSignUrl: signing links for the named signatories, or for all who have not finished.

use hefu_app::{authz::Action, contract::ContractOverview, program::NamedParty};
use hefu_domain::contract::{Progress, Refusal as ContractRefusal, Status};
use hefu_ess_wire::ess::{
    CreateFlowSignUrlRequest, CreateFlowSignUrlResponse, FlowApproverUrlInfo, FlowCreateApprover,
};

use super::party::Description;
use crate::calling::{Calling, contract_id, given, list};
use crate::refusals::{CallRefusal, Feature, Rule};

/// How long a link leads anywhere when the call does not say; also the shortest.
const SECONDS: i64 = 1_800;
/// The longest.
const SECONDS_MAX: i64 = 7_776_000;

pub(super) async fn run(
    calling: &Calling<'_>,
    request: CreateFlowSignUrlRequest,
) -> Result<CreateFlowSignUrlResponse, CallRefusal> {
    let program = calling.operator(request.operator, request.agent).await?;
    let flow = given(request.flow_id).ok_or_else(|| CallRefusal::missing("FlowId"))?;
    match request.url_type.unwrap_or(0) {
        0 => {}
        1 => return Err(CallRefusal::unserved("UrlType", Feature::PreviewLink)),
        _ => return Err(CallRefusal::invalid("UrlType", Rule::KnownValue)),
    }
    let seconds = match request.expired_on.unwrap_or(0) {
        0 => SECONDS,
        seconds @ SECONDS..=SECONDS_MAX => seconds,
        _ => {
            let rule = Rule::Range {
                min: SECONDS,
                max: SECONDS_MAX,
            };
            return Err(CallRefusal::invalid("ExpiredOn", rule));
        }
    };
    let id = contract_id(&flow)?;
    let platform = calling.platform;
    let record = platform
        .contract_for_program(&program, id, Action::MakeLinks)
        .await?;
    let overview = platform.overview_of(&program.principal, record).await?;
    let named = platform.named_parties(&overview.record.contract).await?;
    let infos = members_named(calling, list(request.flow_approver_infos)).await?;
    let places = wanted(&overview, &named, infos)?;
    let ids: Vec<_> = places
        .iter()
        .filter_map(|&place| Some(overview.parties.get(place)?.signatory.id))
        .collect();
    let links = platform
        .make_links(&program.principal, id, seconds, |_| ids.clone())
        .await?;
    let infos = links.into_iter().zip(places).map(|(link, place)| {
        let party = named.get(place);
        FlowApproverUrlInfo {
            sign_url: link.url.clone(),
            approver_type: 1,
            approver_name: party.map_or_else(String::new, |party| party.name.clone()),
            approver_mobile: party.map_or_else(String::new, |party| party.mobile.clone()),
            long_url: link.url,
        }
    });
    Ok(CreateFlowSignUrlResponse {
        flow_approver_url_infos: infos.collect(),
    })
}

/// A verified member's id stands for their name and number.
async fn members_named(
    calling: &Calling<'_>,
    mut infos: Vec<FlowCreateApprover>,
) -> Result<Vec<FlowCreateApprover>, CallRefusal> {
    for info in &mut infos {
        let Some(user) = given(info.user_id.take()) else {
            continue;
        };
        if let Some(member) = calling.verified_member(&user).await? {
            info.approver_name = Some(member.name);
            info.approver_mobile = Some(member.mobile);
        }
    }
    Ok(infos)
}

/// Places of the signatories that links are wanted for.
fn wanted(
    overview: &ContractOverview,
    named: &[NamedParty],
    infos: Vec<FlowCreateApprover>,
) -> Result<Vec<usize>, CallRefusal> {
    let refused = |refusal: ContractRefusal| CallRefusal::Platform(refusal.into());
    if overview.status != Status::Signing {
        let status = overview.status;
        return Err(refused(ContractRefusal::WrongStatus { status }));
    }
    let pending = |place: usize| {
        let party = overview.parties.get(place);
        party.is_some_and(|party| party.signatory.progress == Progress::Pending)
    };
    if infos.is_empty() {
        return Ok((0..overview.parties.len())
            .filter(|&place| pending(place))
            .collect());
    }
    let mut places = Vec::with_capacity(infos.len());
    for (index, info) in infos.into_iter().enumerate() {
        let description = described(index, info)?;
        let place = description
            .place_in(overview, named)
            .ok_or(CallRefusal::NoSuchSignatory)?;
        if !pending(place) {
            let party = overview.parties.get(place);
            let signatory = party.map(|party| party.signatory.id);
            let signatory = signatory.ok_or(CallRefusal::NoSuchSignatory)?;
            return Err(refused(ContractRefusal::AlreadyDecided { signatory }));
        }
        places.push(place);
    }
    Ok(places)
}

fn described(index: usize, info: FlowCreateApprover) -> Result<Description, CallRefusal> {
    let at = |name: &str| format!("FlowApproverInfos[{index}].{name}");
    match info.approver_type {
        None | Some(1) => {}
        // No contract here has organisations, automatic signing or PINs, so nobody fits.
        Some(0 | 3 | 7 | 8 | 9 | 10) => return Err(CallRefusal::NoSuchSignatory),
        Some(_) => return Err(CallRefusal::invalid(at("ApproverType"), Rule::KnownValue)),
    }
    if info
        .approver_sign_types
        .is_some_and(|types| !types.is_empty())
    {
        return Err(CallRefusal::unserved(
            at("ApproverSignTypes"),
            Feature::SignMethods,
        ));
    }
    if info.intention.is_some() {
        return Err(CallRefusal::unserved(at("Intention"), Feature::Video));
    }
    let description = Description {
        recipient: given(info.recipient_id),
        sign: given(info.sign_id),
        name: given(info.approver_name),
        mobile: given(info.approver_mobile),
    };
    if !description.identifies() {
        return Err(CallRefusal::missing(at("ApproverMobile")));
    }
    Ok(description)
}
