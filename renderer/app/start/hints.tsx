import { Lightbulb, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useCommand } from '../../commands/use-command'
import { useServices } from '../services'
import { IconButton } from '../widgets/icon-button'
import { useStartQuestion } from './use-start-question'
import './start.css'

const HINTS = ['bypass', 'split', 'palette'] as const

/** Three hints at most, one after the other, each once, each closable. */
export function Hints() {
  const t = useTranslations('app.hint')
  const { settings, start } = useServices()
  const isAsking = useStartQuestion() !== null
  const seen = useStore(settings.store, (state) => state.hintsSeen)
  const bypass = useCommand('chain.bypass').keys.join(' ')
  const palette = useCommand('palette').keys.join(' ')
  const next = HINTS.find((hint) => !seen.includes(`hint-${hint}`))
  if (!next || isAsking || start.mode.kind !== 'live') return null
  const words = {
    bypass: t('bypass', { key: bypass }),
    split: t('split'),
    palette: t('palette', { key: palette }),
  }
  return (
    <aside className="hint" aria-label={t('region')}>
      <Lightbulb size="1rem" aria-hidden="true" />
      <span>{words[next]}</span>
      <IconButton
        label={t('close')}
        icon={<X aria-hidden="true" />}
        onPress={() => settings.change({ hintsSeen: [...seen, `hint-${next}`] })}
      />
    </aside>
  )
}
