import { useEffect, useRef } from 'react'

/** The stream as it comes, small and unfiltered. */
export function StreamView({ stream, label }: { stream: MediaStream; label: string }) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const element = video.current
    if (element) element.srcObject = stream
    return () => {
      if (element) element.srcObject = null
    }
  }, [stream])
  return <video ref={video} className="thumbnail" aria-label={label} role="img" autoPlay muted playsInline />
}
