import { describe, expect, it } from 'vitest'
import { problemsWithFloor } from '../../conformance/floor'
import type { FileResult } from '../../conformance/run-file'

function result(file: string, passed: number, skipped: number): FileResult {
  const skippedCase = { id: 'x', op: 'x', status: 'skipped', worst: 0 } as const
  const cases = new Array<FileResult['cases'][number]>(passed + skipped).fill(skippedCase)
  return { file, passed, failed: 0, skipped, worst: 0, cases }
}

describe('committed floor', () => {
  it('accepts as many passed cases as once, or more', () => {
    expect(problemsWithFloor([result('a.json', 3, 1)], { 'a.json': 3 })).toEqual([])
  })

  it('names the file in which fewer pass', () => {
    expect(problemsWithFloor([result('a.json', 2, 2)], { 'a.json': 3 })).toEqual([
      'a.json: 2 passed, the committed floor is 3',
    ])
  })

  it('asks for all cases where a file of the name holds fewer', () => {
    expect(problemsWithFloor([result('a.json', 2, 0)], { 'a.json': 3 })).toEqual([])
    expect(problemsWithFloor([result('a.json', 1, 1)], { 'a.json': 3 })).toHaveLength(1)
  })

  it('finds the file below a folder further up, and ignores others', () => {
    expect(problemsWithFloor([result('golden/a.json', 0, 3)], { 'a.json': 3 })).toHaveLength(1)
    expect(problemsWithFloor([result('ba.json', 0, 3)], { 'a.json': 3 })).toEqual([])
  })
})
