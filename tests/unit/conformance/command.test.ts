import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { main } from '../../conformance/main'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'conformance-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function vector(...data: (number | string)[]) {
  return { shape: [data.length], dtype: 'float64', data }
}

/** (1, 2) * (3, 4) = (3, 4 + 6, 8). */
function convolveCase(changes: object = {}) {
  return {
    ...{ id: 'a', op: 'convolve1d', params: { mode: 'full' }, source: 'by hand' },
    ...{ inputs: { x: vector(1, 2), h: vector(3, 4) }, expected: { y: vector(3, 10, 8) }, tol: { abs: 0, rel: 0 } },
    ...changes,
  }
}

function run(content: unknown, ...options: string[]): { code: number; lines: string[] } {
  writeFileSync(path.join(folder, 'cases.json'), typeof content === 'string' ? content : JSON.stringify(content))
  const lines: string[] = []
  const code = main([folder, ...options], (line) => lines.push(...line.split('\n')))
  return { code, lines }
}

describe('conformance command', () => {
  it('passes a right result and ends with the totals alone on a line', () => {
    const { code, lines } = run([convolveCase()])
    expect(code).toBe(0)
    expect(lines.at(-1)).toBe('1 passed, 0 failed, 0 skipped')
  })

  it('fails a wrong result, naming the element', () => {
    const { code, lines } = run([convolveCase({ expected: { y: vector(3, 11, 8) } })])
    expect(code).toBe(1)
    expect(lines.join('\n')).toContain('output "y"[1] is 10, expected 11')
  })

  it('fails another shape of the same numbers', () => {
    const { lines } = run([convolveCase({ expected: { y: { shape: [1, 3], dtype: 'float64', data: [3, 10, 8] } } })])
    expect(lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped')
    expect(lines.join('\n')).toContain('output "y" has shape [3], expected [1, 3]')
  })

  it('fails an output that the operation does not give', () => {
    expect(run([convolveCase({ expected: { z: vector(1) } })]).lines.join('\n')).toContain('output "z" is missing')
  })

  it('fails an operation that throws, with its message, and goes on with the next case', () => {
    const { code, lines } = run([convolveCase({ params: { mode: 'half' } }), convolveCase({ id: 'b' })])
    expect(code).toBe(1)
    expect(lines.at(-1)).toBe('1 passed, 1 failed, 0 skipped')
    expect(lines.join('\n')).toContain('"half", expected one of: full, same, valid')
  })

  it('fails a case whose data does not fill its shape', () => {
    const broken = convolveCase({ inputs: { x: { shape: [3], dtype: 'float64', data: [1] }, h: vector(1) } })
    expect(run([broken]).lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped')
  })

  it('skips an unknown operation, and fails it only when strict', () => {
    const unknown = [convolveCase({ op: 'no such operation' }), convolveCase({ op: 'toString' })]
    expect(run(unknown)).toMatchObject({ code: 0 })
    expect(run(unknown, '--strict')).toMatchObject({ code: 1 })
    expect(run(unknown).lines.at(-1)).toBe('0 passed, 0 failed, 2 skipped')
  })

  it('matches NaN and infinities with themselves only', () => {
    const inputs = { x: vector('NaN', 'Infinity', 1), h: vector(1) }
    expect(run([convolveCase({ inputs, expected: { y: vector('NaN', 'Infinity', 1) } })]).code).toBe(0)
    expect(run([convolveCase({ inputs, expected: { y: vector('NaN', '-Infinity', 1) } })]).code).toBe(1)
    expect(
      run([convolveCase({ inputs, expected: { y: vector(0, 'Infinity', 1) }, tol: { abs: 9, rel: 9 } })]).code,
    ).toBe(1)
  })

  it('allows abs + rel |expected| and not more', () => {
    const off = (error: number) =>
      convolveCase({ expected: { y: vector(3, 10 + error, 8) }, tol: { abs: 0.5, rel: 0.1 } })
    // |10 - 11.5| = 1.5 <= 0.5 + 0.1 * 11.5 = 1.65, but |10 - 12| = 2 > 0.5 + 1.2.
    expect(run([off(1.5)]).code).toBe(0)
    expect(run([off(2)]).code).toBe(1)
  })

  it.each([['{"hello": 1}'], ['[]'], ['[1, 2]'], ['{ not json']])('remarks %s and does not fail it', (content) => {
    const { code, lines } = run(content)
    expect(code).toBe(0)
    expect(lines[0]).toMatch(/^cases\.json: not /)
    expect(lines.at(-1)).toBe('0 passed, 0 failed, 0 skipped')
  })

  it('writes the JSON of the contract', () => {
    const file = path.join(folder, 'report')
    run([convolveCase(), convolveCase({ id: 'b', expected: { y: vector(3, 11, 8) } })], '--json', file)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      ...{ passed: 1, failed: 1, skipped: 0 },
      files: [{ file: 'cases.json', passed: 1, failed: 1, skipped: 0, worst: 'Infinity' }],
      cases: [
        { id: 'a', op: 'convolve1d', status: 'passed', worst: 0 },
        { id: 'b', op: 'convolve1d', status: 'failed', worst: 'Infinity' },
      ],
    })
  })

  it('refuses to run without a folder or with an unknown option', () => {
    expect(() => main([], () => undefined)).toThrow('at least one folder')
    expect(() => main(['--fast', folder], () => undefined)).toThrow('Unknown option --fast')
    expect(() => main([folder, '--json'], () => undefined)).toThrow('--json needs the name of a file')
  })
})
