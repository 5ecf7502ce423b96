import { Ear } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '../../app/widgets/icon-button'
import { useOpen } from '../lab-context'
import { hear, SOUND_RATE } from '../sound/hear'
import { outputOf } from '../sound/output-of'
import { ticks } from '../sound/ticks'

/** Plays the output as ticks; only ever on a click. */
export function HearButton() {
  const t = useTranslations('lab')
  const { scene } = useOpen()
  const output = outputOf(scene)
  return (
    <IconButton
      label={t('hear')}
      icon={<Ear aria-hidden="true" />}
      isDisabled={output.length === 0}
      onPress={() => void hear(ticks(output, SOUND_RATE))}
    />
  )
}
