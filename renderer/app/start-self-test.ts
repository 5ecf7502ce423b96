/** `--self-test`: the window tests itself as soon as it runs, and main ends the program with the report. */
import type { StartMode } from '../../shared/ipc/contract'
import { runSelfTest } from '../selftest/self-test'
import type { Services } from './services'

export async function startSelfTest(
  services: Services,
  mode: Extract<StartMode, { kind: 'self-test' }>,
): Promise<void> {
  const report = await runSelfTest(services, { seconds: mode.seconds, artefacts: mode.saveArtefacts })
  await services.host.request('self-test:finished', report)
}
