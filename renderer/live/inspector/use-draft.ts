import { useRef, useState } from 'react'

/**
 * Text being typed into a cell, or null. The ref is ahead of the drawing: the field's blur, which follows at once on
 * Enter and Esc, must find that the typing has ended.
 */
export function useDraft() {
  const editing = useRef<string | null>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const edit = (text: string | null) => {
    editing.current = text
    setDraft(text)
  }
  return { draft, edit, editing }
}
