import katex from 'katex'
import 'katex/dist/katex.css'
import { type PointerEvent, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { type Term, termAt, TERMS } from '../../../shared/lab/contract/term'
import { useLab, useResting, useScene } from '../lab-context'
import { type FormulaName, formulas } from './formula'

function termUnder(target: EventTarget): Term | null {
  const name = target instanceof Element ? target.closest('[data-term]')?.getAttribute('data-term') : null
  return TERMS.find((term) => term === name) ?? null
}

/** A formula on a line of its own, the term under the pointer lit: here, or in a figure. MathML beside it is for screen readers. */
export function FormulaView({ name }: { name: FormulaName }) {
  const lab = useLab()
  const { pinned } = useResting().state
  const hover = useStore(lab, (view) => view.hover)
  const pointed = useStore(lab, (view) => view.term)
  const lit = useScene((scene) => pointed ?? termAt(scene, hover ?? pinned))
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!place.current) return
    // Into elements, never as text: the content security policy takes no style attributes.
    katex.render(formulas[name], place.current, {
      displayMode: true,
      strict: 'ignore',
      trust: ({ command }) => command === '\\htmlData',
    })
  }, [name])
  useLayoutEffect(() => {
    for (const element of place.current?.querySelectorAll('[data-term]') ?? [])
      element.toggleAttribute('data-lit', element.getAttribute('data-term') === lit)
  }, [name, lit])
  const point = (term: Term | null) => {
    if (term !== lab.getState().term) lab.setState({ term })
  }
  return (
    <div
      ref={place}
      className="lab-formula"
      onPointerMove={(event: PointerEvent) => point(termUnder(event.target))}
      onPointerLeave={() => point(null)}
    />
  )
}
