/** Where a dragged row would land. Pure: heights in, index out. */
import type { Pixels } from '../../../shared/units'

export interface RowBox {
  top: Pixels
  bottom: Pixels
}

/**
 * Index at which the dragged row would stand: the number of other rows whose middle lies above the pointer.
 * @param rows boxes of all rows before the drag, in order.
 */
export function landingIndex(rows: readonly RowBox[], dragged: number, pointer: Pixels): number {
  return rows.filter((row, index) => index !== dragged && (row.top + row.bottom) / 2 < pointer).length
}

/** How far a row makes room while another one is dragged over it, in heights of the dragged row: −1, 0 or +1. */
export function shiftOf(index: number, dragged: number, landing: number): -1 | 0 | 1 {
  if (index > dragged && index <= landing) return -1
  if (index < dragged && index >= landing) return 1
  return 0
}
