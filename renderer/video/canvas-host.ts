/** The canvas in the page. A lost context takes its canvas with it, so another one steps into the old one's place. */
export interface CanvasHost {
  current(): HTMLCanvasElement
  /** A fresh drawing surface to hand to the worker; the old canvas stays in the page until `swap`. */
  next(): OffscreenCanvas
  /** The newest canvas has its first frame: it takes the old one's place and attributes. @returns whether it changed */
  swap(): boolean
}

export function createCanvasHost(document: Document): CanvasHost {
  let current = document.createElement('canvas')
  let untouched = true
  let coming: HTMLCanvasElement | undefined

  return {
    current: () => current,
    next() {
      if (untouched) {
        untouched = false
        return current.transferControlToOffscreen()
      }
      coming = document.createElement('canvas')
      return coming.transferControlToOffscreen()
    },
    swap() {
      if (!coming) return false
      for (const { name, value } of current.attributes) {
        // The size belongs to the drawing surface, and the worker has it.
        if (name !== 'width' && name !== 'height') coming.setAttribute(name, value)
      }
      current.replaceWith(coming)
      current = coming
      coming = undefined
      return true
    },
  }
}
