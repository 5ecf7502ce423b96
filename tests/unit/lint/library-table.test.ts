import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const shared = fileURLToPath(new URL('../../../shared', import.meta.url))
const table = readFileSync(`${shared}/README.md`, 'utf8')

/** Every name that a file of the library exports. */
const exported = new Set(
  readdirSync(shared, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(`${shared}/${file}`, 'utf8').matchAll(/^export (?:function|const) (\w+)/gm)])
    .map(([, name]) => name),
)

describe('table of the library', () => {
  it('names functions that exist', () => {
    const rows = table.split('\n').filter((line) => line.startsWith('|'))
    const named = rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name))
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((name) => !exported.has(name))).toEqual([])
  })
})
