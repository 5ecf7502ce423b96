import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'
import type { Stage } from '../../../shared/chain/chain'

/**
 * Keeps the focus in a list whose rows move and go: a moved row keeps it, a removed one passes it to the selected row,
 * the last one to `fallback`. (The browser drops the focus of an element that is moved in the page.)
 */
export function useKeptFocus(
  list: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null>,
  stages: readonly Stage[],
  selected: string | null,
) {
  const last = useRef<{ id: string; part: string } | null>(null)

  useLayoutEffect(() => {
    const kept = last.current
    if (!kept || document.activeElement !== document.body) return
    const stays = stages.some((stage) => stage.id === kept.id)
    const id = stays ? kept.id : selected
    const row = [...(list.current?.children ?? [])].find((child) => child.getAttribute('data-stage') === id)
    const target = row?.querySelector<HTMLElement>(`[data-part="${stays ? kept.part : 'name'}"]`)
    ;(target ?? fallback.current?.querySelector<HTMLElement>('button'))?.focus()
  }, [list, fallback, stages, selected])

  return {
    onFocus(event: FocusEvent<HTMLElement>) {
      const id = event.target.closest('[data-stage]')?.getAttribute('data-stage')
      const part = event.target.getAttribute('data-part')
      last.current = id && part ? { id, part } : null
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      // A move in the page blurs without a successor; going elsewhere names it.
      if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) last.current = null
    },
  }
}
