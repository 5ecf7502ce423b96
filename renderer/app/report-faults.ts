/** Faults that nobody caught go to main's log file; nothing leaves the computer. */
import type { Host } from '../platform/contract'

const LONGEST = 4000

export function reportFaults(host: Host): void {
  const report = (text: string) => void host.request('app:log', { level: 'error', text: text.slice(0, LONGEST) })
  addEventListener('error', (event) => {
    const error: unknown = event.error
    report(error instanceof Error ? (error.stack ?? error.message) : event.message)
  })
  addEventListener('unhandledrejection', (event) => {
    const reason: unknown = event.reason
    report(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason))
  })
  addEventListener('securitypolicyviolation', (event) => {
    report(`CSP: ${event.violatedDirective} refused ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`)
  })
}
