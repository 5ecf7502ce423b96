import { describe, expect, it } from 'vitest'
import { emptyTally, runJob } from '../../harden/support/reader-jobs'
import { smallSeeds } from '../../harden/support/sound-seeds'
import { tryReader } from '../../harden/support/try-reader'
import { makeWav } from '../../support/make-wav'

const unharmed = emptyTally().damage

describe('broken kernel files', () => {
  it('do no damage when changed at random', () => {
    const { files, accepted, damage, first } = runJob({ kind: 'random', seed: 5, files: 2000 })
    expect({ files, damage, first }).toEqual({ files: 2000, damage: unharmed, first: undefined })
    expect(accepted).toBeGreaterThan(100)
  })

  it('do no damage at any length and with any bit turned', () => {
    const seeds = smallSeeds()
    for (const index of [0, 33, 66, 99, seeds.length - 1]) {
      const { files, damage } = runJob({ kind: 'every', index })
      // Every shorter length, and eight flips of every byte.
      expect({ files, damage }).toEqual({ files: 9 * (seeds[index]?.bytes.length ?? 0), damage: unharmed })
    }
  })

  it('are judged by a judge who sees what is allocated', () => {
    const file = makeWav({ stored: 's16', rate: 48_000, channels: [new Array<number>(1000).fill(0.5)] })
    // 1000 floats as read and 1000 doubles as kernel.
    expect(tryReader(file, { rate: 48_000 })).toMatchObject({ accepted: true, bytes: 12_000, damage: undefined })
  })
})
