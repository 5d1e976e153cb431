//! CancelFlow: calls a contract back before all have signed.

use hefu_app::authz::Action;
use hefu_ess_wire::ess::{CancelFlowRequest, CancelFlowResponse};

use crate::calling::{Calling, contract_id, given};
use crate::refusals::CallRefusal;

pub(super) async fn run(
    calling: &Calling<'_>,
    request: CancelFlowRequest,
) -> Result<CancelFlowResponse, CallRefusal> {
    let program = calling.operator(request.operator, request.agent).await?;
    let flow = given(request.flow_id).ok_or_else(|| CallRefusal::missing("FlowId"))?;
    let reason =
        given(request.cancel_message).ok_or_else(|| CallRefusal::missing("CancelMessage"))?;
    let id = contract_id(&flow)?;
    // The key reaches its own organisation's contracts only, whatever the member could do elsewhere.
    calling
        .platform
        .contract_for_program(&program, id, Action::Revoke)
        .await?;
    let actor = program.actor(calling.key.id);
    calling
        .platform
        .revoke_contract(&program.principal, actor, id, &reason, calling.origin)
        .await?;
    Ok(CancelFlowResponse {})
}
