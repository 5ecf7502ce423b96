import { defineExperiment } from '../contract/experiment'
import { e6Defaults, e6Schema, LONGEST_TRIM, MAX_GAIN, MAX_IMPULSES, MAX_RESPONSE, SHORTEST_TRIM } from './model'
import { e6Scene } from './scene'

export const e6 = defineExperiment({
  id: 'e6',
  schema: e6Schema,
  defaults: e6Defaults,
  last: (data) => data.x.length,
  pace: 1,
  scene: e6Scene,
  switches: ['letters'],
  controls: () => [
    { kind: 'series', key: 'x', label: 'signal', role: 'input', maxLength: MAX_IMPULSES },
    { kind: 'series', key: 'h', label: 'response', role: 'kernel', maxLength: MAX_RESPONSE },
    { kind: 'live', key: 'x', label: 'freeze', take: 'samples', count: MAX_IMPULSES },
    { kind: 'action', id: 'delta', label: 'deltaTest', change: { x: [0, 1, 0] } },
    { kind: 'number', key: 'echo', label: 'echo', min: 0, max: 2, step: 0.05, role: 'plain' },
    { kind: 'number', key: 'trim', label: 'trim', min: SHORTEST_TRIM, max: LONGEST_TRIM, step: 0.01, role: 'kernel' },
    { kind: 'number', key: 'gain', label: 'gain', min: 0, max: MAX_GAIN, step: 0.05, role: 'kernel' },
  ],
})
