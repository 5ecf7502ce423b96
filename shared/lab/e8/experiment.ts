import { defineExperiment } from '../contract/experiment'
import { drawnKernel } from './drawn'
import { e8Defaults, e8Schema, MAX_SIZE, MAX_VALUES } from './model'
import { e8Scene } from './scene'

export const e8 = defineExperiment({
  id: 'e8',
  schema: e8Schema,
  defaults: e8Defaults,
  last: (data) => data.size - 1,
  pace: 1,
  scene: e8Scene,
  switches: ['operation'],
  controls: (data) => [
    { kind: 'series', key: 'x', label: 'signal', role: 'input', maxLength: MAX_VALUES },
    { kind: 'series', key: 'h', label: 'kernel', role: 'kernel', maxLength: MAX_VALUES },
    { kind: 'live', key: 'x', label: 'freeze', take: 'samples', count: MAX_VALUES },
    {
      kind: 'number',
      key: 'size',
      label: 'transformSize',
      min: 1,
      max: MAX_SIZE,
      step: 1,
      integer: true,
      role: 'plain',
    },
    { kind: 'number', key: 'block', label: 'block', min: 1, max: MAX_VALUES, step: 1, integer: true, role: 'plain' },
    {
      kind: 'number',
      key: 'nx',
      label: 'longSignal',
      min: 1,
      max: 1_000_000,
      step: 1000,
      integer: true,
      role: 'input',
    },
    {
      kind: 'number',
      key: 'nh',
      label: 'longKernel',
      min: 1,
      max: 1_000_000,
      step: 1000,
      integer: true,
      role: 'kernel',
    },
    { kind: 'action', id: 'drawn', label: 'drawnKernel', change: { h: drawnKernel(data.drawn) } },
    { kind: 'action', id: 'delta', label: 'deltaTest', change: { x: [0, 1, 0] } },
    { kind: 'action', id: 'mean', label: 'meanKernel', change: { h: [1 / 3, 1 / 3, 1 / 3] } },
    { kind: 'action', id: 'binomial', label: 'binomialKernel', change: { h: [0.25, 0.5, 0.25] } },
  ],
})
