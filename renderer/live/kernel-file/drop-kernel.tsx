import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useKernelFile } from './use-kernel-file'
import './kernel-file.css'

/** Takes sound files that are dropped on it into the sound chain. */
export function DropKernel({ children, className }: { children: ReactNode; className: string }) {
  const t = useTranslations('live.file')
  const { drop } = useKernelFile()
  const [isOver, setOver] = useState(false)
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files')

  return (
    <div
      className={`drop-target ${className}`}
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
        void drop(file)
      }}
    >
      {children}
      {isOver && <div className="drop-hint">{t('drop')}</div>}
    </div>
  )
}
