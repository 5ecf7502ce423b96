import { createElement, type ReactNode } from 'react'
import { type Formula, type FormulaName, formulas } from './formula'

function node(formula: Formula, key: number): ReactNode {
  if (typeof formula === 'string') return formula
  const [tag, ...children] = formula
  return createElement(String(tag), { key }, ...children.map(node))
}

/** A formula on a line of its own. */
export function FormulaView({ name }: { name: FormulaName }) {
  return createElement('math', { display: 'block', className: 'lab-formula' }, node(formulas[name], 0))
}
