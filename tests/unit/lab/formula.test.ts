import katex from 'katex'
import { describe, expect, it } from 'vitest'
import { pages } from '../../../renderer/lab/pages'
import { formulas } from '../../../renderer/lab/panel/formula'
import { termAt, termsOf } from '../../../shared/lab/contract/term'
import { experiments } from '../../../shared/lab/experiments'
import { shown } from './support/shown'

const trust = ({ command }: { command: string }) => command === '\\htmlData'

describe('formulas', () => {
  it.each(Object.entries(formulas))('typesets %s, for eyes and for screen readers', (_, tex) => {
    const made = katex.renderToString(tex, { displayMode: true, strict: 'ignore', trust, throwOnError: true })
    expect(made).toContain('<math')
    expect(made).toContain('data-term=')
    expect(made).not.toContain('katex-error')
  })
})

describe.each(experiments)('the terms of $id', ({ id, fresh, scene }) => {
  it('that its figures light are all in its formulas', () => {
    const written = pages[id].formulas.map((name) => formulas[name]).join()
    const figures = scene(fresh(1), null).figures
    const lit = new Set(figures.flatMap(termsOf))
    expect(lit).toContain('output')
    for (const term of lit) expect(written).toContain(`{term=${term}}`)
  })
})

describe('the term at a place', () => {
  const [e1] = experiments
  const scene = e1 && shown(e1)
  it.each([
    ['x', 0, 'input'],
    ['h', 1, 'kernel'],
    ['y', 2, 'output'],
    ['outer', 4, 'product'],
    ['stack', 0, 'product'],
    // The last of four rows of five columns is their sum.
    ['stack', 15, 'output'],
    ['nothing', 0, null],
  ])('%s %i is the %s', (figure, index, term) => {
    expect(scene && termAt(scene, { figure, index })).toBe(term)
  })
})
