import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { DropTarget } from '../drop-target'
import { useKernelFile } from './use-kernel-file'

/** Takes sound files that are dropped on it into the sound chain. */
export function DropKernel({ children }: { children: ReactNode }) {
  const t = useTranslations('live.file')
  const { drop } = useKernelFile()
  return (
    <DropTarget hint={t('drop')} onDropFile={(file) => void drop(file)}>
      {children}
    </DropTarget>
  )
}
