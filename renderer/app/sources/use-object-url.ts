import { useEffect, useState } from 'react'

/** Address of PNG bytes for an <img>, given back when they change; null for no bytes. */
export function useObjectUrl(bytes: Uint8Array): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (bytes.byteLength === 0) return setUrl(null)
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  return url
}
