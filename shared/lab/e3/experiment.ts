import { defineExperiment } from '../contract/experiment'
import { e3Defaults, e3Schema, MAX_ROLLS } from './model'
import { e3Notes } from './notes'
import { e3Scene } from './scene'

/** Six comes 7 times as often as each other face. */
const LOADED = [1, 1, 1, 1, 1, 7]
const FAIR = [1, 1, 1, 1, 1, 1]

export const e3 = defineExperiment({
  id: 'e3',
  schema: e3Schema,
  defaults: e3Defaults,
  last: (data) => 5 * data.dice,
  pace: 1,
  scene: e3Scene,
  switches: [],
  sound: { voice: 'click', notes: e3Notes },
  controls: (data) => [
    { kind: 'series', key: 'first', label: 'firstDie', role: 'input', maxLength: 6 },
    { kind: 'series', key: 'second', label: 'secondDie', role: 'kernel', maxLength: 6 },
    { kind: 'action', id: 'fair', label: 'fairDice', change: { first: FAIR, second: FAIR } },
    { kind: 'action', id: 'loaded', label: 'loadedDie', change: { first: LOADED, second: FAIR } },
    { kind: 'action', id: 'two', label: 'twoDice', change: { dice: 2 } },
    { kind: 'action', id: 'three', label: 'threeDice', change: { dice: 3 } },
    { kind: 'action', id: 'once', label: 'rollOnce', change: { rolls: Math.min(MAX_ROLLS, data.rolls + 1) } },
    {
      kind: 'action',
      id: 'roll',
      label: 'roll',
      change: { rolls: Math.min(MAX_ROLLS, data.rolls + 1000) },
      gradual: 'rolls',
    },
    { kind: 'action', id: 'clear', label: 'clearRolls', change: { rolls: 0 } },
    { kind: 'reseed', label: 'otherRolls' },
  ],
})
