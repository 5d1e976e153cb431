import { Component, type ReactNode } from 'react'
import { LoadFailedPage } from '../pages/loading'
import { asFailure } from '../flow/failure'
import { ApiError, NETWORK_UNREACHABLE } from '@hefu/api'

/** A page whose code could not be fetched, or that broke, offers to load again. */
export class PageBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const failure = asFailure(new ApiError(0, NETWORK_UNREACHABLE, ''), navigator.onLine)
    return <LoadFailedPage failure={failure} onRetry={() => window.location.reload()} />
  }
}
