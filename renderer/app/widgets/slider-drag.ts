/** How a pointer moves a slider: relative, fine with Alt, on tenths of the range with Shift. Positions are 0..1. */
export interface DragState {
  /** Where the pointer was last, CSS pixels. */
  x: number
  startX: number
  /** Unsnapped position that the pointer has moved to. */
  position: number
  moving: boolean
}

export interface PointerMove {
  x: number
  altKey: boolean
  /** Length of the track, CSS pixels. */
  length: number
}

/** A drag begins after this distance. */
export const DRAG_THRESHOLD = 4
const FINE = 0.1

/** A press beside the thumb jumps there; on the thumb it waits for the threshold. */
export function startDrag(x: number, trackX: number, length: number, position: number, thumb: number): DragState {
  const pressed = Math.min(1, Math.max(0, trackX / length))
  const jumps = Math.abs(pressed - position) * length > thumb
  return { x, startX: x, position: jumps ? pressed : position, moving: jumps }
}

export function moveDrag(state: DragState, move: PointerMove): DragState {
  const moving = state.moving || Math.abs(move.x - state.startX) >= DRAG_THRESHOLD
  if (!moving) return state
  const by = ((move.x - state.x) / move.length) * (move.altKey ? FINE : 1)
  return { ...state, x: move.x, moving, position: Math.min(1, Math.max(0, state.position + by)) }
}

/** With Shift the position keeps to tenths of the range. */
export function constrain(position: number, shiftKey: boolean): number {
  return shiftKey ? Math.round(position * 10) / 10 : position
}
