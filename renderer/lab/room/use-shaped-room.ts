import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { E6Data } from '../../../shared/lab/e6/model'
import { shaped } from '../../../shared/lab/e6/places'
import type { Room } from '../../../shared/lab/e6/room'
import { useLab, useResting } from '../lab-context'

/** The recorded room, trimmed and turned up as E6 says; null on other pages, and before one was recorded. */
export function useShapedRoom(): Room | null {
  const lab = useLab()
  const { state } = useResting()
  const room = useStore(lab, (view) => view.room)
  const { trim, gain } = state.data as E6Data
  return useMemo(
    () => (room && state.exp === 'e6' ? shaped(room, { trim, gain }) : null),
    [room, state.exp, trim, gain],
  )
}
