import type { ContractStatus, SignatoryStatus } from '@hefu/api'
import { useTranslation } from 'react-i18next'

const CONTRACT_TONES: Record<ContractStatus, string> = {
  draft: 'quiet',
  signing: 'action',
  signed: 'success',
  rejected: 'danger',
  revoked: 'quiet',
  expired: 'warning',
}
const SIGNATORY_TONES: Record<SignatoryStatus, string> = {
  waiting_turn: 'quiet',
  to_sign: 'action',
  accepted: 'action',
  signed: 'success',
  rejected: 'danger',
  stopped: 'quiet',
}

export function ContractStatusTag({ status }: { status: ContractStatus }) {
  const { t } = useTranslation()
  return <span className={`tag tag--${CONTRACT_TONES[status]}`}>{t(`status.${status}`)}</span>
}

export function SignatoryStatusTag({ status }: { status: SignatoryStatus }) {
  const { t } = useTranslation()
  return <span className={`tag tag--${SIGNATORY_TONES[status]}`}>{t(`party_status.${status}`)}</span>
}
