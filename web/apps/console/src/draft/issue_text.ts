import { formatList, type Language } from '@hefu/i18n'
import type { TFunction } from 'i18next'
import type { Draft } from './model'
import type { DraftIssue } from './validation'

/** The sentences of all issues; everybody without a place to sign is named in one of them. */
export function issueTexts(issues: readonly DraftIssue[], draft: Draft, t: TFunction, language: Language): string[] {
  const names = issues.flatMap((issue) => (issue.code === 'party.no_signing_field' ? [issue.name || t('parties.unnamed')] : []))
  const others = issues.filter((issue) => issue.code !== 'party.no_signing_field').map((issue) => issueText(issue, draft, t))
  const first = names.length > 0 ? [t('issue.no_signing_field', { name: formatList(names, language) })] : []
  return [...new Set([...first, ...others])]
}

/** The sentence of an issue, with names in place of keys. */
export function issueText(issue: DraftIssue, draft: Draft, t: TFunction): string {
  const place = (key: string) => draft.parties.findIndex((party) => party.key === key) + 1
  switch (issue.code) {
    case 'title.missing':
      return t('issue.title_missing')
    case 'title.too_long':
      return t('issue.title_too_long')
    case 'party.none':
      return t('issue.party_none')
    case 'party.too_many':
      return t('issue.party_too_many', { max: issue.max })
    case 'party.name_missing':
      return t('issue.name_missing')
    case 'party.name_invalid':
      return t('issue.name_invalid')
    case 'party.mobile_missing':
      return t('issue.mobile_missing')
    case 'party.mobile_invalid':
      return t('issue.mobile_invalid')
    case 'party.same_mobile':
      return t('issue.same_mobile', { place: place(issue.other) })
    case 'party.no_signing_field':
      return t('issue.no_signing_field', { name: issue.name })
    case 'deadline.past':
      return t('issue.deadline_past')
    case 'field.outside_page':
      return t('issue.outside_page', { page: issue.page })
    case 'field.covers_form':
      return t('issue.covers_form', { page: issue.page })
    case 'field.too_many':
      return t('issue.too_many_fields', { max: issue.max })
  }
}
