import { defineExperiment } from '../contract/experiment'
import { e7Defaults, e7Schema, MAX_MEMORY, MAX_SERIES } from './model'
import { e7Scene } from './scene'

export const e7 = defineExperiment({
  id: 'e7',
  schema: e7Schema,
  defaults: e7Defaults,
  last: (data) => data.x.length + data.length - 2,
  pace: 1,
  scene: e7Scene,
  switches: ['operation', 'letters'],
  controls: (data) => [
    { kind: 'series', key: 'x', label: 'signal', role: 'input', maxLength: MAX_SERIES },
    { kind: 'live', key: 'x', label: 'levels', take: 'levels', count: MAX_SERIES },
    { kind: 'action', id: 'delta', label: 'deltaTest', change: { x: [0, 1, 0] } },
    { kind: 'choice', key: 'memory', label: 'memory', options: ['sum', 'fade', 'mean'] },
    { kind: 'number', key: 'length', label: 'length', min: 1, max: MAX_MEMORY, step: 1, integer: true, role: 'kernel' },
    ...(data.memory === 'fade'
      ? ([{ kind: 'number', key: 'keep', label: 'keep', min: 0, max: 1, step: 0.05, role: 'kernel' }] as const)
      : []),
  ],
})
