import { useMemo } from 'react'
import { useStore } from 'zustand'
import { roomFacts, roomPlot } from '../../../shared/lab/e6/room-figures'
import { useLab } from '../lab-context'
import { Facts } from '../stage/facts'
import { FigureView } from '../stage/figure-view'

/** The recorded response, drawn with the other figures, and its echoes. */
export function RoomFigures() {
  const lab = useLab()
  const room = useStore(lab, (view) => view.room)
  const figures = useMemo(() => room && { plot: roomPlot(room), facts: roomFacts(room) }, [room])
  if (!figures) return null
  return (
    <>
      <FigureView figure={figures.plot} hover={null} pinned={null} />
      <Facts figure={figures.facts} />
    </>
  )
}
