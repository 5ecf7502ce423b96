import { useEffect, useState } from 'react'

/** Judges what is running by the definition. */
export interface Verifier<Verdict> {
  verify(): Promise<Verdict>
  dispose(): void
}

/**
 * Judges at once, and again when asked to.
 *
 * @param create makes the verifier, which lives as long as the component; the same function at every call
 * @returns null while it is being computed
 */
export function useVerdict<Verdict>(create: () => Verifier<Verdict>): { verdict: Verdict | null; again: () => void } {
  const [verifier, setVerifier] = useState<Verifier<Verdict> | null>(null)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const made = create()
    setVerifier(made)
    return () => made.dispose()
  }, [create])
  useEffect(() => {
    let wanted = true
    setVerdict(null)
    void verifier?.verify().then((reached) => wanted && setVerdict(reached))
    return () => {
      wanted = false
    }
  }, [verifier, asked])
  return { verdict, again: () => setAsked((count) => count + 1) }
}
