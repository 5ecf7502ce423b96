import { type Note, NOTE_EVERY } from '../contract/note'
import type { LabState } from '../contract/state'
import { type E2Data, e2Numbers } from './model'

/** Pitch of the largest balance; the others stand to it as their money does. */
const HIGHEST = 880
const LOWEST = 55

/** The balance of each year until now as a tone: pitch follows money. */
export function e2Notes({ data }: LabState<E2Data>): Note[] {
  const { balance } = e2Numbers(data)
  const largest = Math.max(...balance)
  return balance.slice(0, Math.floor(data.at) + 1).map((money, year) => ({
    at: year * NOTE_EVERY,
    voice: 'tone',
    pitch: largest > 0 ? Math.max(LOWEST, (HIGHEST * money) / largest) : LOWEST,
    loudness: 1,
  }))
}
