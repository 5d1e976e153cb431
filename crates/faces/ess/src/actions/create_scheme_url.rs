//! CreateSchemeUrl: an address of this installation that leads to a contract, or to the console.
//!
//! Integrators call it with nothing but FlowId and PathType right after the start and hand the
//! address to whoever signs. So where exactly one signatory is meant or can sign now, it is their
//! signing link; otherwise the contract's page, which asks for a log-in.

use hefu_app::{authz::Action, contract::ContractOverview, program::Program};
use hefu_domain::contract::{Progress, Status};
use hefu_ess_wire::ess::{CreateSchemeUrlRequest, CreateSchemeUrlResponse};
use hefu_kernel::SignatoryId;

use super::party::Description;
use crate::calling::{Calling, contract_id, given};
use crate::refusals::{CallRefusal, Feature, Rule};

const SECONDS: i64 = 90 * 86_400;

pub(super) async fn run(
    calling: &Calling<'_>,
    request: CreateSchemeUrlRequest,
) -> Result<CreateSchemeUrlResponse, CallRefusal> {
    let program = calling.operator(request.operator, request.agent).await?;
    match given(request.end_point).as_deref() {
        None | Some("HTTP" | "HTTP_SHORT_URL") => {}
        Some("APP") => return Err(CallRefusal::unserved("EndPoint", Feature::MiniProgram)),
        Some(_) => return Err(CallRefusal::invalid("EndPoint", Rule::KnownValue)),
    }
    let group = request.flow_group_url_info.is_some();
    if given(request.flow_group_id).is_some() || group {
        return Err(CallRefusal::unserved("FlowGroupId", Feature::Group));
    }
    if given(request.organization_name).is_some() {
        return Err(CallRefusal::unserved(
            "OrganizationName",
            Feature::OrganisationParty,
        ));
    }
    let base = calling.platform.base_url();
    let scheme_url = match request.path_type.unwrap_or(0) {
        0 => format!("{base}/"),
        2 => format!("{base}/contracts"),
        1 | 3 => {
            let flow = given(request.flow_id).ok_or_else(|| CallRefusal::missing("FlowId"))?;
            let description = Description {
                recipient: given(request.recipient_id),
                sign: None,
                name: given(request.name),
                mobile: given(request.mobile),
            };
            contract_address(calling, &program, &flow, &description).await?
        }
        _ => return Err(CallRefusal::invalid("PathType", Rule::KnownValue)),
    };
    Ok(CreateSchemeUrlResponse {
        scheme_url,
        ..CreateSchemeUrlResponse::default()
    })
}

async fn contract_address(
    calling: &Calling<'_>,
    program: &Program,
    flow: &str,
    description: &Description,
) -> Result<String, CallRefusal> {
    let platform = calling.platform;
    let id = contract_id(flow)?;
    let record = platform
        .contract_for_program(program, id, Action::MakeLinks)
        .await?;
    let overview = platform.overview_of(&program.principal, record).await?;
    let meant = if description.identifies() {
        let named = platform.named_parties(&overview.record.contract).await?;
        let place = description
            .place_in(&overview, &named)
            .ok_or(CallRefusal::NoSuchSignatory)?;
        pending(&overview, place)
    } else {
        only_one_in_turn(&overview)
    };
    let Some(signatory) = meant else {
        return Ok(format!("{}/contracts/{id}", platform.base_url()));
    };
    let links = platform
        .make_links(&program.principal, id, SECONDS, |_| vec![signatory])
        .await?;
    let link = links.into_iter().next();
    Ok(link.ok_or(CallRefusal::NoSuchSignatory)?.url)
}

/// A signatory who still has something to do.
fn pending(overview: &ContractOverview, place: usize) -> Option<SignatoryId> {
    let party = overview.parties.get(place)?;
    let open = overview.status == Status::Signing && party.signatory.progress == Progress::Pending;
    open.then_some(party.signatory.id)
}

fn only_one_in_turn(overview: &ContractOverview) -> Option<SignatoryId> {
    if overview.status != Status::Signing {
        return None;
    }
    let mut in_turn = overview.parties.iter().filter(|party| party.in_turn);
    let first = in_turn.next()?.signatory.id;
    in_turn.next().is_none().then_some(first)
}
