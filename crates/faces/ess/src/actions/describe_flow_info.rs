//! DescribeFlowInfo: contracts with their parties.

use hefu_app::{authz::Action, contract::ContractOverview, program::NamedParty, program::Program};
use hefu_domain::contract::Progress;
use hefu_ess_wire::ess::{
    DescribeFlowInfoRequest, DescribeFlowInfoResponse, FlowApproverDetail, FlowDetailInfo,
};

use super::status::{approve_status, approve_time, flow_message, flow_status};
use crate::calling::{Calling, contract_id, given, list};
use crate::refusals::{CallRefusal, Feature, Rule};

/// The most contracts of one call.
const FLOWS_MAX: usize = 100;

pub(super) async fn run(
    calling: &Calling<'_>,
    request: DescribeFlowInfoRequest,
) -> Result<DescribeFlowInfoResponse, CallRefusal> {
    let program = calling.operator(request.operator, request.agent).await?;
    if given(request.flow_group_id).is_some() {
        return Err(CallRefusal::unserved("FlowGroupId", Feature::Group));
    }
    let mut answer = DescribeFlowInfoResponse::default();
    for overview in overviews(calling, &program, list(request.flow_ids)).await? {
        let contract = &overview.record.contract;
        let named = calling.platform.named_parties(contract).await?;
        answer.flow_detail_infos.push(detail(&overview, named));
    }
    Ok(answer)
}

/// The named contracts, in the order of the ids. One that is not there refuses the whole call.
pub(super) async fn overviews(
    calling: &Calling<'_>,
    program: &Program,
    ids: Vec<String>,
) -> Result<Vec<ContractOverview>, CallRefusal> {
    if ids.is_empty() {
        return Err(CallRefusal::missing("FlowIds"));
    }
    if ids.len() > FLOWS_MAX {
        let rule = Rule::Count {
            min: 1,
            max: FLOWS_MAX,
        };
        return Err(CallRefusal::invalid("FlowIds", rule));
    }
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let record = calling
            .platform
            .contract_for_program(program, contract_id(&id)?, Action::Read)
            .await?;
        found.push(
            calling
                .platform
                .overview_of(&program.principal, record)
                .await?,
        );
    }
    Ok(found)
}

fn detail(overview: &ContractOverview, named: Vec<NamedParty>) -> FlowDetailInfo {
    let contract = &overview.record.contract;
    FlowDetailInfo {
        flow_id: contract.id.to_string(),
        flow_name: contract.title.clone(),
        flow_type: contract.kind.clone(),
        flow_status: flow_status(overview),
        flow_message: flow_message(overview),
        flow_description: contract.description.clone(),
        created_on: contract.created_at.seconds(),
        flow_approver_infos: approvers(overview, named),
        creator: contract.initiator.user.to_string(),
        ..FlowDetailInfo::default()
    }
}

fn approvers(overview: &ContractOverview, named: Vec<NamedParty>) -> Vec<FlowApproverDetail> {
    let ordered = overview.record.contract.ordered;
    let parties = overview.parties.iter().zip(named).enumerate();
    parties
        .map(|(place, (party, named))| {
            let signatory = &party.signatory;
            let message = match &signatory.progress {
                Progress::Rejected { reason, .. } => reason.clone(),
                Progress::Pending | Progress::Accepted { .. } | Progress::Signed { .. } => {
                    String::new()
                }
            };
            FlowApproverDetail {
                approve_message: message,
                approve_name: party.name.clone(),
                approve_status: approve_status(overview.status, signatory, party.in_turn),
                mobile: named.mobile,
                // All alike where nobody waits for anybody.
                sign_order: if ordered { place as i64 } else { 0 },
                approve_time: approve_time(signatory),
                approve_type: "PERSON".to_owned(),
                sign_id: signatory.id.to_string(),
                recipient_id: signatory.id.to_string(),
                receipt_id: signatory.id.to_string(),
                ..FlowApproverDetail::default()
            }
        })
        .collect()
}
