import { defineExperiment } from '../contract/experiment'
import { e10Defaults, e10Schema, EMPTY_SHEET, METHODS } from './model'
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
  reseeded: EMPTY_SHEET,
  switches: [],
  controls: () => [
    { kind: 'choice', key: 'method', label: 'method', options: METHODS, also: EMPTY_SHEET },
    { kind: 'answers', label: 'answers' },
    { kind: 'action', id: 'check', label: 'check', change: { checked: true }, sounds: true },
    { kind: 'step', label: 'hint' },
    { kind: 'action', id: 'empty', label: 'emptySheet', change: EMPTY_SHEET },
    { kind: 'reseed', label: 'newSheet' },
  ],
})
