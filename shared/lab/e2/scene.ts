import { cell, headsOf } from '../contract/draw'
import type { Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { write, writeFixed } from '../contract/write'
import { type E2Data, e2Letters, e2Numbers, STEPS, superscript } from './model'
import { integralOf, sumsAt } from './sums'

/** Money of one coin in the piles. */
const COIN = 50

export function e2Scene({ data }: LabState<E2Data>, focus: Spot | null): Scene {
  const { growth, table, balance } = e2Numbers(data)
  const years = data.deposits.length
  const now = Math.floor(data.at)
  const year = focusedYear(focus, now, years)
  const rows = focus?.figure === 'table' && focus.index < years * years ? [Math.floor(focus.index / years)] : null
  const isLit = (made: number, at: number) => at === year && made <= at && (rows === null || rows.includes(made))
  const span = [0, years - 1] as const
  const money = (value: number) => writeFixed(value, 2)
  const letters = data.letters ? e2Letters(data.deposits) : null
  const sumOf = (at: number) =>
    data.deposits
      .slice(0, at + 1)
      .map((_, made) => letters?.term(made, at))
      .join(' + ')
  return {
    figures: [
      {
        kind: 'grid',
        id: 'table',
        label: 'depositTable',
        heads: headsOf(years),
        rows: [
          ...table.map((row, made) => ({
            head: `f(${made})`,
            term: 'product' as const,
            cells: row.map((value, at) =>
              cell(value, 'kernel', {
                text: value === null ? '' : (letters?.term(made, at) ?? money(value)),
                lit: isLit(made, at),
                later: at > now,
              }),
            ),
          })),
          {
            head: 'y',
            cells: balance.map((value, at) =>
              cell(value, 'output', {
                text: letters ? sumOf(at).replaceAll(' ', '') : money(value),
                lit: at === year,
                later: at > now,
              }),
            ),
          },
        ],
      },
      {
        kind: 'bars',
        id: 'deposits',
        label: 'deposits',
        role: 'input',
        values: data.deposits,
        ...(letters && { texts: letters.deposits }),
        start: 0,
        span,
        lit: rows ?? data.deposits.flatMap((_, made) => (made <= year ? [made] : [])),
        editable: { key: 'deposits', min: 0, max: 200, step: 10, draw: true },
        coin: COIN,
      },
      {
        kind: 'bars',
        id: 'growth',
        label: 'growth',
        role: 'kernel',
        values: growth,
        texts: growth.map((value, age) =>
          letters ? (age === 0 ? '1' : `q${age > 1 ? superscript(age) : ''}`) : write(value, 4),
        ),
        start: 0,
        span,
        lit: rows ? rows.map((made) => year - made) : growth.flatMap((_, age) => (age <= year ? [age] : [])),
      },
      {
        kind: 'bars',
        id: 'balance',
        label: 'balance',
        role: 'output',
        values: balance,
        texts: balance.map((value, at) => (letters ? `y(${at})` : money(value))),
        start: 0,
        span,
        lit: [year],
        shown: now + 1,
        coin: COIN,
      },
      {
        kind: 'plot',
        id: 'integral',
        label: 'sumAndIntegral',
        from: 0,
        to: years - 1,
        axis: 'years',
        curves: [
          { role: 'plain', label: 'integralWorth', points: integralOf(data) },
          {
            role: 'output',
            label: 'columnTotals',
            points: balance.slice(0, now + 1).map((value, at) => [at, value] as const),
          },
          {
            role: 'difference',
            label: 'sumWorth',
            dots: true,
            points: data.deposits.map((_, at) => [at, sumsAt(data, at)[data.step]] as const),
          },
        ],
        marker: year,
        parts: years - 1,
      },
      {
        kind: 'facts',
        id: 'steps',
        label: 'smallerSteps',
        facts: STEPS.map((step) => {
          const value = sumsAt(data, year)[step]
          return {
            label: step,
            value,
            text: money(value),
            role: step === data.step ? 'difference' : step === 'integral' ? 'output' : 'plain',
          } as const
        }),
      },
    ],
    step: {
      at: `y(${year})`,
      terms: data.deposits
        .slice(0, year + 1)
        .map((deposit, made) =>
          letters ? letters.term(made, year) : `${write(deposit)}·${write(1 + data.rate)}${superscript(year - made)}`,
        ),
      result: money(balance[year] as number),
      lit: rows?.[0] ?? null,
      spots: data.deposits.slice(0, year + 1).map((_, made) => ({ figure: 'table', index: made * years + year })),
    },
    next:
      now < years - 1
        ? {
            name: `y(${now + 1})`,
            value: Number((balance[now + 1] as number).toFixed(2)),
            hides: ['integral', 'steps'],
          }
        : null,
  }
}

function focusedYear(focus: Spot | null, now: number, years: number): number {
  if (focus?.figure === 'table') return focus.index % years
  return focus?.figure === 'balance' || focus?.figure === 'integral' ? Math.min(focus.index, years - 1) : now
}
