import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../../app/services'

export interface Split {
  on: boolean
  position: number
  /** A drag is under way. */
  isMoving: boolean
  /** While it is dragged: seen at once, not yet remembered. */
  move(position: number): void
  settle(position: number): void
  /** Back to what is remembered. */
  cancel(): void
  toggle(): void
}

/** The split line between before and after: remembered in the settings, applied to the picture at once. */
export function useSplit(): Split {
  const { settings, video } = useServices()
  const { split: on, splitPosition: kept } = useStore(settings.store, (state) => state.layout)
  const [dragged, setDragged] = useState<number | null>(null)
  const position = dragged ?? kept

  useEffect(() => video.setSplit(on, position), [video, on, position])

  const remember = (change: { split?: boolean; splitPosition?: number }) =>
    settings.change({ layout: { ...settings.store.getState().layout, ...change } })

  return {
    on,
    position,
    isMoving: dragged !== null,
    move: setDragged,
    settle(next) {
      setDragged(null)
      remember({ splitPosition: next })
    },
    cancel: () => setDragged(null),
    toggle: () => remember({ split: !on }),
  }
}
