import { defineExperiment } from '../contract/experiment'
import { e2Defaults, e2Schema, MAX_YEARS, STEPS } from './model'
import { e2Notes } from './notes'
import { e2Scene } from './scene'

export const e2 = defineExperiment({
  id: 'e2',
  schema: e2Schema,
  defaults: e2Defaults,
  last: (data) => data.deposits.length - 1,
  pace: 1,
  scene: e2Scene,
  switches: ['letters'],
  sound: { voice: 'tone', notes: e2Notes },
  controls: ({ deposits }) => [
    { kind: 'series', key: 'deposits', label: 'deposits', role: 'input', maxLength: MAX_YEARS + 1 },
    { kind: 'number', key: 'rate', label: 'rate', min: 0, max: 0.5, step: 0.01, role: 'kernel' },
    { kind: 'choice', key: 'step', label: 'step', options: STEPS },
    {
      kind: 'action',
      id: 'more',
      label: 'yearMore',
      change: { deposits: [...deposits, deposits.at(-1) ?? 0].slice(0, MAX_YEARS + 1) },
    },
    {
      kind: 'action',
      id: 'less',
      label: 'yearLess',
      change: { deposits: deposits.slice(0, Math.max(1, deposits.length - 1)) },
    },
    { kind: 'action', id: 'equal', label: 'equalDeposits', change: { deposits: deposits.map(() => deposits[0] ?? 0) } },
  ],
})
