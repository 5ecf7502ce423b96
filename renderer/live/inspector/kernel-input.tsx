import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Draft } from './kernel-cell'
import { isWeight } from './kernel-edit'

/** Signs alone are the beginning of a number, not a bad one. */
const BEGUN = /^[+\-−]?$/

/** The field in a cell while its weight is typed: Enter takes it, Esc leaves the old one. */
export function KernelInput({ name, draft }: { name: string; draft: Draft }) {
  const { text, onDraft, onFinish, onLeave } = draft
  const input = useRef<HTMLInputElement>(null)
  // Typing goes on in the field that the first key has opened.
  useEffect(() => input.current?.focus(), [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onFinish('take')
    else if (event.key === 'Escape') onFinish('leave')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <input
      ref={input}
      className="kernel-input number"
      aria-label={name}
      aria-invalid={!BEGUN.test(text) && !isWeight(text)}
      value={text}
      onChange={(event) => onDraft(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={onLeave}
    />
  )
}
