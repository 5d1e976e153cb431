import { type Action, useAction } from './use_action'
import { useOpenSigning } from './use_signing'

/** Asks for the code that is bound to this person, contract and content revision. */
export function useIntent(onSent: () => void): Action<[]> {
  const { api, keys, view, progress, dispatch, handleFailure } = useOpenSigning()
  const hash = view.contract.content_sha256
  return useAction(
    async (call) => {
      const answer = await api.intent(hash, { ...call, idempotencyKey: keys.keyFor('intent', hash) })
      keys.settle('intent')
      const now = Date.now()
      dispatch({
        type: 'intent_sent',
        intent: {
          id: answer.intent_id,
          mobileMasked: answer.mobile_masked,
          resendAt: now + answer.resend_after_s * 1000,
          expiresAt: now + answer.expires_in_s * 1000,
        },
      })
      onSent()
    },
    (failure) => {
      if (failure.kind === 'too_soon' || failure.kind === 'refused' || failure.kind === 'content_changed') keys.settle('intent')
      if (failure.kind === 'too_soon' && failure.retryAfterS !== null && progress.intent) {
        dispatch({ type: 'intent_blocked', until: Date.now() + failure.retryAfterS * 1000 })
      }
      handleFailure(failure)
    },
  )
}
