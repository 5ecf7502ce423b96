/** Calls at display rate or less, for what moves all the time: plots at 30 a second, meters each frame. */

/** A frame that comes this much early still counts, else a 60 Hz display would give 20 a second instead of 30. */
const EARLY = 4

/**
 * Nothing is called while the window is hidden.
 * @param perSecond highest rate; Infinity = every frame of the display.
 * @returns a function that ends it.
 */
export function everyFrame(draw: (time: DOMHighResTimeStamp) => void, perSecond: number): () => void {
  const distance = 1000 / perSecond
  let last = -Infinity
  let request = requestAnimationFrame(frame)

  function frame(time: DOMHighResTimeStamp): void {
    request = requestAnimationFrame(frame)
    if (document.hidden || time - last < distance - EARLY) return
    last = time
    draw(time)
  }

  return () => cancelAnimationFrame(request)
}
