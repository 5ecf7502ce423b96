import { defineExperiment } from '../contract/experiment'
import { e5Defaults, e5Schema, MAX_SLAPS } from './model'
import { e5Notes } from './notes'
import { e5Scene, endOf } from './scene'

export const e5 = defineExperiment({
  id: 'e5',
  schema: e5Schema,
  defaults: e5Defaults,
  last: endOf,
  pace: 1,
  glides: () => true,
  scene: e5Scene,
  switches: [],
  sound: { voice: 'drum', notes: e5Notes },
  controls: (data) => [
    { kind: 'action', id: 'slap', label: 'slap', change: { own: [...data.own, data.at].slice(-MAX_SLAPS) } },
    { kind: 'live', key: 'own', label: 'claps', take: 'claps', count: MAX_SLAPS },
    { kind: 'action', id: 'series', label: 'slapSeries', change: { own: [] } },
    { kind: 'number', key: 'interval', label: 'interval', min: 0.005, max: 5, step: 0.05, role: 'input' },
    { kind: 'number', key: 'count', label: 'count', min: 1, max: MAX_SLAPS, step: 1, integer: true, role: 'input' },
    { kind: 'number', key: 'gone', label: 'gone', min: 1, max: 3600, step: 10, role: 'kernel' },
    { kind: 'toggle', key: 'clipper', label: 'clipper' },
    { kind: 'number', key: 'limit', label: 'limit', min: 0.5, max: 200, step: 0.5, role: 'plain' },
  ],
})
