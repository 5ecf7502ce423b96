import { type DragEvent, type ReactNode, useState } from 'react'
import './drop-target.css'

interface DropTargetProps {
  children: ReactNode
  /** What would happen, said while a file hovers. */
  hint: string
  onDropFile: (file: File) => void
}

/** Takes one file that is dropped on it. */
export function DropTarget({ children, hint, onDropFile }: DropTargetProps) {
  const [isOver, setOver] = useState(false)
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files')

  return (
    <div
      className="drop-target"
      onDragOver={(event) => {
        if (!hasFile(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (!file) return
        event.preventDefault()
        onDropFile(file)
      }}
    >
      {children}
      {isOver && <div className="drop-hint">{hint}</div>}
    </div>
  )
}
