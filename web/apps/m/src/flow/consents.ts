/** Version of the sentence and explanation on the identity page (`identity.consent*` in the dictionaries). Raise it when they change. */
export const IDENTITY_CONSENT_VERSION = '2026-11-2'
