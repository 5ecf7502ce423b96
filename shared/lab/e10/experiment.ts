import { defineExperiment } from '../contract/experiment'
import { e10Defaults, e10Schema, METHODS } from './model'
import { e10Scene } from './scene'

/** Three rows as hints, then the answer. */
const HINTS = 4

export const e10 = defineExperiment({
  id: 'e10',
  schema: e10Schema,
  defaults: e10Defaults,
  last: () => HINTS,
  pace: 0.5,
  scene: e10Scene,
  switches: [],
  controls: () => [
    { kind: 'choice', key: 'method', label: 'method', options: METHODS },
    { kind: 'answers', key: 'answers', label: 'answers' },
    { kind: 'action', id: 'check', label: 'check', change: { checked: true } },
    { kind: 'action', id: 'empty', label: 'emptySheet', change: { answers: [], checked: false } },
    { kind: 'reseed', label: 'newSheet' },
  ],
})
