import { defineExperiment } from '../contract/experiment'
import { e4Defaults, e4Schema, HOURS } from './model'
import { e4Notes, HOURS_A_SECOND } from './notes'
import { e4Scene } from './scene'

export const e4 = defineExperiment({
  id: 'e4',
  schema: e4Schema,
  defaults: e4Defaults,
  last: () => HOURS,
  pace: HOURS_A_SECOND,
  glides: () => true,
  scene: e4Scene,
  switches: [],
  sound: { voice: 'bell', notes: e4Notes },
  controls: () => [
    { kind: 'series', key: 'production', label: 'production', role: 'input', maxLength: HOURS },
    { kind: 'number', key: 'halfLife', label: 'halfLife', min: 1, max: 240, step: 1, role: 'kernel' },
    { kind: 'action', id: 'steady', label: 'steadyWork', change: { production: new Array<number>(HOURS).fill(100) } },
    {
      kind: 'action',
      id: 'shift',
      label: 'dayShift',
      change: { production: Array.from({ length: HOURS }, (_, hour) => (hour >= 6 && hour < 18 ? 200 : 0)) },
    },
  ],
})
