import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TYPICAL_GL_COSTS } from '../../../renderer/video/gl/gl-costs'
import { parseBoundedJson } from '../../../shared/settings/bounded-json'
import { readSettings, writeSettings } from '../../../shared/settings/read'
import { defaultSettings } from '../../../shared/settings/settings'

describe('a settings file', () => {
  it('is read as it was written', () => {
    const settings = { ...defaultSettings, theme: 'light' as const, keys: { 'edit.undo': '$mod+u' } }
    expect(readSettings(writeSettings(settings))).toEqual({ ok: true, value: settings })
  })

  it('takes defaults for settings that it does not know yet', () => {
    expect(readSettings('{"version":1,"theme":"dark"}')).toEqual({
      ok: true,
      value: { ...defaultSettings, theme: 'dark' },
    })
  })

  it('takes typical figures for costs that were measured before there were others', () => {
    const costs = { pass: 1, tap: 1, fetch: 1, product: 1, weave: 1, transfer: 1 }
    const graphicsCosts = { rasteriser: 'device', software: false, costs }
    expect(readSettings(JSON.stringify({ version: 1, theme: 'dark', graphicsCosts }))).toEqual({
      ok: true,
      value: {
        ...defaultSettings,
        theme: 'dark',
        graphicsCosts: { ...graphicsCosts, costs: { ...costs, linear: TYPICAL_GL_COSTS.linear } },
      },
    })
  })

  it('of a newer version is told apart from a damaged one', () => {
    expect(readSettings(JSON.stringify({ ...defaultSettings, version: 2 }))).toEqual({ ok: false, reason: 'newer' })
  })

  it.each([
    ['nothing', ''],
    ['half a file', '{"version":1,"theme":'],
    ['no object', '[1]'],
    ['null', 'null'],
    ['an unknown theme', '{"version":1,"theme":"pink"}'],
    ['an unknown setting', '{"version":1,"colour":"pink"}'],
    ['infinity', '{"version":1,"typeSize":1e400}'],
    ['a version that is none', '{"version":"1"}'],
    ['deep nesting', `{"version":1,"keys":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['two megabytes', `{"version":1,"theme":"${'x'.repeat(2 ** 21)}"}`],
  ])('with %s is damaged', (_name, text) => {
    expect(readSettings(text)).toEqual({ ok: false, reason: 'damaged' })
  })

  it('cannot change prototypes', () => {
    const read = readSettings('{"version":1,"__proto__":{"theme":"dark"},"keys":{"__proto__":"x"}}')
    expect(read).toEqual({ ok: true, value: defaultSettings })
    expect(Object.getPrototypeOf(read.ok && read.value.keys)).toBe(Object.prototype)
  })

  it('never makes the reader throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readSettings(text)))
  })
})

describe('bounded JSON', () => {
  it('counts brackets outside strings only', () => {
    const text = JSON.stringify({ text: '[[[['.repeat(100), quote: '"[\\' })
    expect(parseBoundedJson(text, 1000)).toEqual({ ok: true, value: JSON.parse(text) })
  })

  it('reads whatever JSON.parse reads, within its bounds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value)
        fc.pre(!text.includes('"__proto__"'))
        expect(parseBoundedJson(text, text.length)).toEqual({ ok: true, value: JSON.parse(text) })
        expect(parseBoundedJson(text, text.length - 1)).toEqual({ ok: false, reason: 'too-long' })
      }),
    )
  })
})
