import { createContext } from 'react'

/** How the figures of a stage are drawn: CSS pixels of one unit, and how far heights are stretched. */
export const StageContext = createContext({ scale: 1, stretch: 1 })
