import { defineExperiment } from '../contract/experiment'
import { e9Defaults, e9Schema, MAX_RING, MAX_VALUES } from './model'
import { e9Scene } from './scene'

export const e9 = defineExperiment({
  id: 'e9',
  schema: e9Schema,
  defaults: e9Defaults,
  last: (data) => data.x.length + data.h.length - 2,
  pace: 1,
  scene: e9Scene,
  switches: ['operation', 'letters'],
  controls: (data) => [
    { kind: 'series', key: 'x', label: 'signal', role: 'input', maxLength: MAX_VALUES },
    { kind: 'series', key: 'h', label: 'kernel', role: 'kernel', maxLength: MAX_VALUES },
    { kind: 'live', key: 'x', label: 'freeze', take: 'samples', count: MAX_VALUES },
    { kind: 'number', key: 'size', label: 'ringSize', min: 1, max: MAX_RING, step: 1, integer: true, role: 'plain' },
    { kind: 'number', key: 'turn', label: 'turn', min: 0, max: MAX_RING - 1, step: 1, integer: true, role: 'plain' },
    { kind: 'action', id: 'delta', label: 'deltaTest', change: { x: [0, 1, 0] } },
    { kind: 'action', id: 'pad', label: 'padEnough', change: { size: data.x.length + data.h.length - 1 } },
  ],
})
