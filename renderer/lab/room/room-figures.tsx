import { useMemo } from 'react'
import { useStore } from 'zustand'
import { roomFacts, roomPlot } from '../../../shared/lab/e6/room-figures'
import { heardSpectra } from '../../../shared/lab/e6/spectra'
import { useLab } from '../lab-context'
import { Facts } from '../stage/facts'
import { FigureView } from '../stage/figure-view'
import { useShapedRoom } from './use-shaped-room'

/** The recorded response as it was trimmed, drawn with the other figures, and its echoes; and what was last heard through it. */
export function RoomFigures() {
  const lab = useLab()
  const room = useShapedRoom()
  const heard = useStore(lab, (view) => view.heard)
  const figures = useMemo(() => room && { plot: roomPlot(room), facts: roomFacts(room) }, [room])
  const spectra = useMemo(() => heard && heardSpectra(heard), [heard])
  return (
    <>
      {figures && <FigureView figure={figures.plot} hover={null} pinned={null} />}
      {figures && <Facts figure={figures.facts} />}
      {spectra && <FigureView figure={spectra} hover={null} pinned={null} />}
    </>
  )
}
