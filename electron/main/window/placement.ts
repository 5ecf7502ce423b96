/** Where the window stands: remembered, but never off the screens that exist now. Pure. */
import { z } from 'zod'
import type { Pixels } from '../../../shared/units'

export interface Box {
  x: Pixels
  y: Pixels
  width: Pixels
  height: Pixels
}

export interface Placement {
  /** Without it the system places the window. */
  position: { x: Pixels; y: Pixels } | undefined
  width: Pixels
  height: Pixels
  maximized: boolean
}

export const DEFAULT_SIZE = { width: 1280, height: 800 } as const
export const MIN_SIZE = { width: 1024, height: 640 } as const
/** So much of the window must lie on one screen that it can be taken by its title. */
const MIN_VISIBLE = { width: 200, height: 100 } as const

export const savedWindowSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1).max(32_768),
  height: z.number().int().min(1).max(32_768),
  maximized: z.boolean(),
})
export type SavedWindow = z.infer<typeof savedWindowSchema>

/** @param workAreas of all displays, the primary one first. */
export function placeWindow(saved: SavedWindow | undefined, workAreas: readonly Box[]): Placement {
  if (!saved) return { position: undefined, ...DEFAULT_SIZE, maximized: false }
  const area = workAreas.find((each) => isGraspable(saved, each))
  const limit = area ?? workAreas[0]
  const width = Math.max(MIN_SIZE.width, Math.min(saved.width, limit?.width ?? saved.width))
  const height = Math.max(MIN_SIZE.height, Math.min(saved.height, limit?.height ?? saved.height))
  return { position: area ? { x: saved.x, y: saved.y } : undefined, width, height, maximized: saved.maximized }
}

function isGraspable(box: Box, area: Box): boolean {
  const width = Math.min(box.x + box.width, area.x + area.width) - Math.max(box.x, area.x)
  const height = Math.min(box.y + box.height, area.y + area.height) - Math.max(box.y, area.y)
  return width >= MIN_VISIBLE.width && height >= MIN_VISIBLE.height && box.y >= area.y
}
