import type { SelfTest } from '../../self-test/self-test'
import type { Handlers } from '../gate'

export function selfTestHandlers(selfTest: SelfTest): Pick<Handlers, 'self-test:artefact' | 'self-test:finished'> {
  return {
    'self-test:artefact': async ({ name, bytes }) => {
      await selfTest.artefact(name, bytes)
      return null
    },
    'self-test:finished': async (report) => {
      await selfTest.finished(report)
      return null
    },
  }
}
