import { describe, expect, it } from 'vitest'
import { videoCatalogue } from '../../../shared/chain/video/catalogue'
import { pictureStages } from '../../../shared/messages/picture-stages'

describe.each(['en', 'zh'] as const)('names of picture stages (%s)', (language) => {
  const { kind, parameter, option }: Record<string, Record<string, string>> = pictureStages[language]

  it('cover every kind, parameter and choice, and nothing else', () => {
    const specs = [...videoCatalogue.values()].flatMap((entry) => entry.parameters)
    const options = specs.flatMap((spec) => (spec.type === 'choice' ? spec.options : []))
    expect(Object.keys(kind ?? {}).sort()).toEqual([...videoCatalogue.keys()].sort())
    expect(Object.keys(parameter ?? {}).sort()).toEqual([...new Set(specs.map((spec) => spec.name))].sort())
    expect(Object.keys(option ?? {}).sort()).toEqual([...new Set(options)].sort())
  })
})
