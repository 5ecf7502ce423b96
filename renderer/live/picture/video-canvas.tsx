import { useEffect, useRef } from 'react'
import { useServices } from '../../app/services'

/** The session's own canvas, put into the page; after a lost graphics context the session has a new one. */
export function VideoCanvas({ label }: { label: string }) {
  const { video } = useServices()
  const host = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const place = () => {
      const canvas = video.canvas()
      canvas.dataset.testid = 'video-output'
      if (host.current?.firstChild !== canvas) host.current?.replaceChildren(canvas)
    }
    place()
    return video.on(place)
  }, [video])

  return <div ref={host} className="video-canvas" role="img" aria-label={label} />
}
