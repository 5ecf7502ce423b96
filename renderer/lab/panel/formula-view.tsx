import { createElement, type ReactNode } from 'react'
import { type Formula, type FormulaName, formulas } from './formula'

function node(formula: Formula, key: number): ReactNode {
  if (typeof formula === 'string') return formula
  const [tag, ...children] = formula
  // Brackets as high as the letters, not as the sum beside them.
  return createElement(String(tag), tag === 'mo' ? { key, stretchy: 'false' } : { key }, ...children.map(node))
}

/** A formula on a line of its own. */
export function FormulaView({ name }: { name: FormulaName }) {
  return createElement('math', { display: 'block', className: 'lab-formula' }, node(formulas[name], 0))
}
