import { Columns2, Maximize2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Medium } from '../../../shared/chain/chain'
import { IconButton } from '../../app/widgets/icon-button'
import { useLayout } from '../use-layout'
import { PresetSelect } from './preset-select'

interface HalfActionsProps {
  medium: Medium
  /** Between preset and width. */
  children?: ReactNode
}

/** Right side of a half's header: preset, what belongs to the half, and its width. */
export function HalfActions({ medium, children }: HalfActionsProps) {
  const t = useTranslations('live')
  const { shown, setShown } = useLayout()
  const isAlone = shown === medium
  return (
    <>
      <PresetSelect medium={medium} />
      {children}
      <IconButton
        label={isAlone ? t('both') : t(`widen.${medium}`)}
        icon={isAlone ? <Columns2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
        onPress={() => setShown(isAlone ? 'both' : medium)}
      />
    </>
  )
}
