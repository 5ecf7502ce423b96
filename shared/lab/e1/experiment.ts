import { defineExperiment } from '../contract/experiment'
import { LAWS } from './laws'
import { e1Defaults, e1Schema, MAX_KERNEL, MAX_SIGNAL, VIEWS, WAYS } from './model'
import { CURVE_STEPS, e1Scene } from './scene'

export const e1 = defineExperiment({
  id: 'e1',
  schema: e1Schema,
  defaults: e1Defaults,
  last: (data) =>
    data.view === 'curves' ? CURVE_STEPS : data.view === 'laws' ? LAWS.length - 1 : data.x.length + data.h.length - 2,
  pace: 1,
  glides: (data) => data.view === 'curves',
  scene: e1Scene,
  switches: ['operation', 'letters'],
  controls: (data) => [
    { kind: 'choice', key: 'view', label: 'view', options: VIEWS },
    ...(data.view === 'bars' ? ([{ kind: 'choice', key: 'way', label: 'way', options: WAYS }] as const) : []),
    ...(data.view !== 'curves'
      ? ([
          { kind: 'series', key: 'x', label: 'signal', role: 'input', maxLength: MAX_SIGNAL },
          { kind: 'series', key: 'h', label: 'kernel', role: 'kernel', maxLength: MAX_KERNEL },
          { kind: 'live', key: 'x', label: 'freeze', take: 'samples', count: MAX_SIGNAL },
          { kind: 'action', id: 'delta', label: 'deltaTest', change: { x: [0, 1, 0] } },
        ] as const)
      : ([
          { kind: 'choice', key: 'f', label: 'f', options: ['rect', 'triangle'] },
          { kind: 'number', key: 'fHeight', label: 'fHeight', min: 0.1, max: 5, step: 0.1, role: 'input' },
          { kind: 'choice', key: 'g', label: 'g', options: ['rect', 'triangle'] },
          { kind: 'number', key: 'gHeight', label: 'gHeight', min: 0.1, max: 5, step: 0.1, role: 'kernel' },
        ] as const)),
  ],
})
