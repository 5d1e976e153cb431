import { createContext } from 'react'
import type { Signing } from './use_signing'

/** Null outside of a signing link, as on the page for unknown addresses. */
export const SigningContext = createContext<Signing | null>(null)
