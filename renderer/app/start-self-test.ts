/** `--self-test`: the window tests itself as soon as it runs, and main ends the program with the report. */
import type { StartMode } from '../../shared/ipc/contract'
import { failedReport, runSelfTest } from '../selftest/self-test'
import type { Services } from './services'

export async function startSelfTest(
  services: Services,
  mode: Extract<StartMode, { kind: 'self-test' }>,
): Promise<void> {
  const { host } = services
  const report = await runSelfTest(services, { seconds: mode.seconds, artefacts: mode.saveArtefacts }).catch(
    async (error: unknown) => {
      const text = `The self-test broke off: ${error instanceof Error ? error.message : String(error)}`
      await host.request('app:log', { level: 'error', text })
      return failedReport(services)
    },
  )
  await host.request('self-test:finished', report)
}
