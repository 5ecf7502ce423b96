/** F6 and Shift+F6: from landmark to landmark, in reading order. */

/** Landmarks carry `data-region` and can take the focus themselves. */
const REGION = '[data-region], main section[aria-labelledby]'

/** The region after (or before) the one that has the focus; round the corner at the ends. */
export function regionAfter(current: number, count: number, by: 1 | -1): number {
  if (current < 0) return by === 1 ? 0 : count - 1
  return (current + by + count) % count
}

/** Where a control that had the focus has gone, the screen takes it, so that Tab goes on from there. */
export function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusRegion(document.querySelector('main'))
  })
}

function focusRegion(region: HTMLElement | null | undefined): void {
  if (!region) return
  if (!region.hasAttribute('tabindex')) region.tabIndex = -1
  region.focus()
}

/** Moves the focus to the region itself, so that a reader says its name and Tab goes on from there. */
export function nextRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGION)].filter((region) => region.offsetParent !== null)
  if (regions.length === 0) return
  const innermost = regions.findLastIndex((region) => region.contains(document.activeElement))
  focusRegion(regions[regionAfter(innermost, regions.length, by)])
}
