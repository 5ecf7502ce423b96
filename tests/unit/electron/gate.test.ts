import { describe, expect, it } from 'vitest'
import { type Handlers, createGate } from '../../../electron/main/ipc/gate'
import { createOrigin } from '../../../electron/main/window/origin'
import { REQUEST_KEYS } from '../../../shared/ipc/contract'
import { requestSchemas } from '../../../shared/ipc/schemas'
import { countingHandlers } from './support/counting-handlers'

const origin = createOrigin()
const ours = { isMainFrame: true, url: 'app://convolab/index.html' }

function setUp(overrides: Partial<Handlers> = {}) {
  const { handlers, calls } = countingHandlers()
  const reports: string[] = []
  const gate = createGate({
    handlers: { ...handlers, ...overrides },
    trusts: origin.owns,
    report: (text) => reports.push(text),
  })
  return { gate, calls, reports }
}

describe('the gate', () => {
  it('has a schema for every request', () => {
    expect(Object.keys(requestSchemas).sort()).toEqual([...REQUEST_KEYS].sort())
  })

  it('hands a valid payload to its handler and the answer back', async () => {
    const { gate, calls } = setUp({ 'app:open-link': () => true })
    expect(await gate.answer(ours, 'app:open-link', { link: 'privacy-camera' })).toEqual({ ok: true, value: true })
    expect(await gate.answer(ours, 'capture:close', { session: 3 })).toEqual({ ok: true, value: null })
    expect(calls).toEqual([{ key: 'capture:close', payload: { session: 3 } }])
  })

  it.each([
    ['a frame that is gone', null],
    ['a frame inside', { isMainFrame: false, url: 'app://convolab/index.html' }],
    ['another host', { isMainFrame: true, url: 'app://elsewhere/index.html' }],
    ['another scheme', { isMainFrame: true, url: 'https://convolab/index.html' }],
    ['a page from memory', { isMainFrame: true, url: 'about:blank' }],
    ['an address that is none', { isMainFrame: true, url: '' }],
    ['a look-alike', { isMainFrame: true, url: 'app://convolab.example/' }],
    ['a user name', { isMainFrame: true, url: 'app://convolab@evil/' }],
  ])('refuses %s', async (_name, sender) => {
    const { gate, calls } = setUp()
    expect(await gate.answer(sender, 'app:start', null)).toMatchObject({ ok: false })
    expect(calls).toEqual([])
  })

  it.each([
    ['an unknown request', 'app:evil', null],
    ['an inherited name', 'constructor', null],
    ['a name that is no text', ['app:start'], null],
    ['a payload of another shape', 'capture:close', { session: '3' }],
    ['a further key', 'capture:close', { session: 3, more: 1 }],
    ['a setting beyond its range', 'settings:change', { typeSize: 1000 }],
    ['a version in a change', 'settings:change', { version: 2 }],
    ['infinity', 'settings:change', { typeSize: Number.POSITIVE_INFINITY }],
    ['a path for a hash', 'asset:get', { sha256: '../settings.json' }],
    ['a hash in capitals', 'asset:get', { sha256: 'A'.repeat(64) }],
    ['a file for another purpose', 'asset:open-dialog', { purpose: 'anything' }],
    ['a file without bytes', 'asset:put', { name: 'x.wav', bytes: [1, 2] }],
    ['an artefact with a path for a name', 'self-test:artefact', { name: '../x.wav', bytes: new Uint8Array() }],
  ])('refuses %s before any handler sees it', async (_name, key, payload) => {
    const { gate, calls, reports } = setUp()
    expect(await gate.answer(ours, key, payload)).toMatchObject({ ok: false, message: /^Refused: / })
    expect(calls).toEqual([])
    expect(reports).toHaveLength(1)
  })

  it('lets a whole file through to the asset store, and nowhere else', async () => {
    const { gate, calls } = setUp()
    // 65 MB: more than any other request may carry
    const bytes = new Uint8Array(65 * 2 ** 20)
    expect(await gate.answer(ours, 'asset:put', { name: 'room.wav', bytes })).toMatchObject({ ok: true })
    expect(await gate.answer(ours, 'self-test:artefact', { name: 'input.wav', bytes })).toMatchObject({ ok: false })
    expect(calls.map(({ key }) => key)).toEqual(['asset:put'])
  })

  it('tells a failure without its inside, and logs it', async () => {
    const { gate, reports } = setUp({
      'chain:commit': () => {
        throw new Error('EACCES /home/somebody/chain.json')
      },
    })
    const answer = await gate.answer(ours, 'chain:commit', { format: 1, audio: { stages: [] }, video: { stages: [] } })
    expect(answer).toEqual({ ok: false, message: 'chain:commit could not be done.' })
    expect(reports[0]).toContain('/home/somebody/chain.json')
  })
})
