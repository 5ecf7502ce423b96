/** F6 and Shift+F6: from landmark to landmark, in reading order. */

/** Landmarks carry `data-region` and can take the focus themselves. */
const REGION = '[data-region], main section[aria-labelledby]'

/** The region after (or before) the one that has the focus; round the corner at the ends. */
export function regionAfter(current: number, count: number, by: 1 | -1): number {
  if (current < 0) return by === 1 ? 0 : count - 1
  return (current + by + count) % count
}

/** Moves the focus to the region itself, so that a reader says its name and Tab goes on from there. */
export function nextRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGION)].filter((region) => region.offsetParent !== null)
  if (regions.length === 0) return
  const innermost = regions.findLastIndex((region) => region.contains(document.activeElement))
  const next = regions[regionAfter(innermost, regions.length, by)]
  if (!next) return
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1
  next.focus()
}
