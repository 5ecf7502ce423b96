import { OctagonX } from 'lucide-react'
import type { ReactNode } from 'react'

/** Explains a bad input below its field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span id={id} className="field-error">
      <OctagonX size="1rem" aria-hidden="true" />
      {children}
    </span>
  )
}
