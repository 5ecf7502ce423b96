import { describe, expect, it } from 'vitest'
import { emptyChain, replaceStages, setStageMix } from '../../../shared/chain/edit'
import { defaultChain, presetById, presetOf, presetsOf, presetStages, stepPreset } from '../../../shared/chain/presets'
import { chainSchema } from '../../../shared/chain/schema'
import { live } from '../../../shared/messages/live'

function counter() {
  let next = 0
  return () => `s${next++}`
}

describe.each(['audio', 'video'] as const)('%s presets', (medium) => {
  const names: Record<'audio' | 'video', Record<string, string>> = {
    audio: live.en.soundPreset,
    video: live.en.picturePreset,
  }

  it.each(presetsOf(medium).map((preset) => preset.id))('%s is a valid chain with a name', (id) => {
    const chain = replaceStages(emptyChain, medium, presetStages(medium, presetById(medium, id), counter()))
    expect(chainSchema.safeParse(chain).error).toBeUndefined()
    expect(names[medium][id]).toBeTruthy()
  })

  it('is recognised by its stages until one of them is edited', () => {
    for (const preset of presetsOf(medium)) {
      const chain = replaceStages(emptyChain, medium, presetStages(medium, preset, counter()))
      expect(presetOf(medium, chain[medium].stages, preset.id)).toBe(preset.id)
      const edited = setStageMix(chain, medium, 's0', 0.5)
      expect(presetOf(medium, edited[medium].stages, preset.id)).toBeNull()
    }
  })

  it('follow each other in a ring', () => {
    const ids = presetsOf(medium).map((preset) => preset.id)
    expect(ids.map((id) => stepPreset(medium, id, 1))).toEqual([...ids.slice(1), ids[0]])
    expect(ids.map((id) => stepPreset(medium, stepPreset(medium, id, 1), -1))).toEqual(ids)
    expect(stepPreset(medium, null, 1)).toBe(ids[0])
    expect(stepPreset(medium, null, -1)).toBe(ids.at(-1))
  })
})

describe('the chain of a first start', () => {
  it('is Telephone (300 to 3400 Hz, +3 dB) and Edges', () => {
    const chain = defaultChain(counter())
    expect(chainSchema.safeParse(chain).error).toBeUndefined()
    expect(chain.audio.stages.map((stage) => stage.kind)).toEqual(['bandpass', 'gain'])
    expect(chain.audio.stages[0]?.params).toMatchObject({ low: 300, high: 3400 })
    expect(chain.audio.stages[1]?.params).toEqual({ gain: 3 })
    expect(chain.video.stages.map((stage) => stage.kind)).toEqual(['sobel-magnitude'])
    expect(presetOf('video', chain.video.stages, 'edges')).toBe('edges')
  })
})
