import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { missingFromLock } from '../../../scripts/complete-lock.mjs'
import { sameVersions } from '../../../scripts/setup/dependencies.mjs'
import { nodeComplaint } from '../../../scripts/setup/node-version.mjs'
import { requirements } from '../../../scripts/setup/requirements.mjs'
import { askUser, whatToType } from '../../../scripts/setup/system.mjs'

describe('set-up', () => {
  it('asks for a newer Node below 20.19 and for nothing from there on', () => {
    expect(nodeComplaint('20.18.3')).toContain('Node 20.19')
    expect(nodeComplaint('18.20.0')).toContain('this is 18.20.0')
    expect(nodeComplaint('20.19.0')).toBeUndefined()
    expect(nodeComplaint('22.0.0')).toBeUndefined()
  })

  it('takes packages as installed when every version is there, whatever other platforms would need', () => {
    const wanted = {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    }
    expect(sameVersions(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true)
    expect(sameVersions(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false)
    expect(sameVersions(wanted, {})).toBe(false)
  })

  it('says in one line what to type', () => {
    const missing = [{ packages: ['libgtk-3-0t64', 'libgtk-3-0'], name: 'libgtk-3.so.0' }]
    expect(whatToType(missing, true)).toBe('Missing system packages; type: sudo apt install libgtk-3-0')
    expect(whatToType(missing, false)).toContain('libgtk-3.so.0')
  })

  it('tells a user who may not install packages that line alone: as advice, or as the end when nothing goes without', () => {
    const comfort = { packages: ['libnotify4'], name: 'libnotify.so.4', purpose: 'comfort', present: () => false }
    const needed = { packages: ['libnss3'], name: 'libnss3.so', purpose: 'window', present: () => false }
    const told: string[] = []
    const tell = (line: string) => told.push(line)
    askUser([comfort], true, tell)
    expect(told).toEqual(['Missing system packages; type: sudo apt install libnotify4'])
    expect(() => askUser([needed, comfort], true, tell)).toThrow(
      /^Missing system packages; type: sudo apt install libnss3 libnotify4$/,
    )
    expect(told).toHaveLength(1)
  })

  it('brings a sound server and a window manager for the tests', () => {
    const names = requirements.filter(({ purpose }) => purpose === 'tests').flatMap(({ packages }) => packages)
    expect(names).toEqual(expect.arrayContaining(['pulseaudio', 'pulseaudio-utils', 'openbox']))
  })

  it('has a lock file that names the packages of all platforms and no registry', async () => {
    const lock = JSON.parse(await readFile('package-lock.json', 'utf8'))
    expect(missingFromLock(lock.packages)).toEqual([])
    expect(Object.values<{ resolved?: string }>(lock.packages).filter((entry) => entry.resolved)).toEqual([])
  })
})
