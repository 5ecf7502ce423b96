import { describe, expect, it } from 'vitest'
import { arrange } from '../../../renderer/lab/stage/arrange'
import { placeNames } from '../../../renderer/lab/stage/curve-names'
import { layPlot } from '../../../renderer/lab/stage/figure-layout'
import type { BarsFigure, Figure, GridFigure, PlotFigure } from '../../../shared/lab/contract/scene'

const bars = (id: string, span: readonly [number, number]): BarsFigure => ({
  kind: 'bars',
  id,
  label: 'output',
  role: 'output',
  values: [1, 2],
  start: 0,
  span,
  lit: [],
})
const table = (text: string): GridFigure => ({
  kind: 'grid',
  id: 'table',
  label: 'question',
  heads: ['0', '1', '2', '3', '4'],
  rows: [{ head: 'x', cells: Array.from({ length: 5 }, () => ({ value: 1, text, role: 'plain' })) }],
})
const ids = (figures: readonly Figure[]) => figures.map(({ id }) => id)

describe('figures of a stage', () => {
  const three = [bars('x', [0, 4]), bars('h', [0, 4]), bars('y', [0, 4])]

  it('stand in one column where they fit, and where there is no width for two', () => {
    expect(arrange([table('1'), ...three], { width: 1200, height: 900, scale: 1 }).columns).toHaveLength(1)
    expect(arrange([table('1'), ...three], { width: 700, height: 200, scale: 1 }).columns).toHaveLength(1)
  })

  it('stand in two where one is too long, bars over one axis below each other', () => {
    const { columns, wide } = arrange([table('1'), ...three], { width: 1200, height: 300, scale: 1 })
    expect(columns.map(ids)).toEqual([['table'], ['x', 'h', 'y']])
    expect(wide).toEqual([])
  })

  it('of one axis stand beside each other where no column holds them all', () => {
    const { columns } = arrange([...three, bars('z', [0, 4])], { width: 1200, height: 200, scale: 1 })
    expect(columns.map(ids)).toEqual([
      ['x', 'h'],
      ['y', 'z'],
    ])
  })

  it('are as wide as the stage where half of it is too narrow to be read', () => {
    // 5 columns of 20 signs of 7 units.
    const { columns, wide } = arrange([table('1'.repeat(20)), ...three], { width: 1200, height: 300, scale: 1 })
    expect(ids(wide)).toEqual(['table'])
    expect(columns.flat()).toHaveLength(3)
  })
})

describe('names of curves', () => {
  it('stand at the ends of the lines, a line apart', () => {
    const line = (label: 'bump' | 'balance', end: number) =>
      ({
        role: 'output',
        label,
        points: [
          [0, 0],
          [10, end],
        ],
      }) as const
    const figure: PlotFigure = {
      kind: 'plot',
      id: 'p',
      label: 'output',
      from: 0,
      to: 10,
      axis: 'seconds',
      curves: [line('bump', 1), line('balance', 1.01)],
    }
    const layout = layPlot(figure, { width: 640, stretch: 1 })
    const area = { right: 628, top: 14, bottom: layout.bottom }
    const [first, second] = placeNames(figure.curves, layout, area, ({ label }) => label)
    expect(first?.x).toBe(628)
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThanOrEqual(14)
  })
})
