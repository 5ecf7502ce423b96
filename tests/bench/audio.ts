/** The audio engine against its peers and against the definition; targets T1–T10 and T12. */
import { measureCosts } from '../../renderer/audio/engine/convolution/measure-costs'
import { wasmModule } from '../support/wasm-module'
import { measureAccuracy } from './audio/accuracy'
import { measureAgainstConvolverNode } from './audio/chromium'
import { measureLoading, measureUnderruns } from './audio/live'
import { measureLongRun } from './audio/long-run'
import { measureAgainstNative } from './audio/native'
import { measureSizes, measureTail } from './audio/quanta'
import type { Row } from './row'

/** `npm run bench -- audio`; CONVOLAB_BENCH=T4,T1-5s measures only those. */
export async function measure(log: (text: string) => void): Promise<Row[]> {
  const only = process.env.CONVOLAB_BENCH?.split(',')
  const wanted = (...ids: string[]): boolean =>
    only === undefined ||
    only.some((name) => ids.some((id) => `${id}-`.startsWith(`${name}-`) || name.startsWith(`${id}-`)))
  log('Measuring the primitives')
  const costs = measureCosts(wasmModule, () => performance.now())
  const rows: Row[] = []
  if (wanted('T1')) rows.push(...(await measureAgainstConvolverNode(costs, wanted, log)))
  if (wanted('T2', 'T3')) {
    log('T2, T3: native programs')
    rows.push(...measureAgainstNative(costs))
  }
  if (wanted('T4')) {
    log('T4: the slowest quanta')
    rows.push(measureTail(costs))
  }
  if (wanted('T5')) rows.push(await measureUnderruns(costs, log))
  if (wanted('T6', 'T7', 'T9')) {
    log('T6, T7, T9: against the definition')
    rows.push(...measureAccuracy(costs))
  }
  if (wanted('T8')) rows.push(await measureLoading(costs, log))
  if (wanted('T10')) {
    log('T10: other call sizes')
    rows.push(...measureSizes(costs))
  }
  if (wanted('T12')) rows.push(...measureLongRun(costs, log))
  return rows
}
