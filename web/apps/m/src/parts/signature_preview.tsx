import { useTranslation } from 'react-i18next'
import { DrawingPreview } from '@hefu/signature'
import type { SignatureDraft } from '../flow/progress'

/** The signature as it will be placed, drawn or typed. */
export function SignaturePreview({ signature }: { signature: SignatureDraft }) {
  const { t } = useTranslation()
  if (signature.kind === 'drawn' && signature.drawing)
    return <DrawingPreview drawing={signature.drawing} label={t('signature.yours')} className="m-preview" />
  return (
    <div className="m-typed-name hefu-serif" role="img" aria-label={t('signature.yours')}>
      {signature.typed.trim()}
    </div>
  )
}
