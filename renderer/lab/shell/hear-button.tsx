import { Ear, Square } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '../../app/widgets/icon-button'
import { useOpen } from '../lab-context'
import { outputOf } from '../sound/output-of'
import { SOUND_RATE, ticks } from '../sound/ticks'
import { useHear } from '../sound/use-hear'

/** Plays the output as ticks, only ever on a click; while anything of the lab sounds, it stops it. */
export function HearButton() {
  const t = useTranslations('lab')
  const { scene } = useOpen()
  const { play, stop, isPlaying } = useHear()
  const output = outputOf(scene)
  if (isPlaying) return <IconButton label={t('stop')} icon={<Square aria-hidden="true" />} onPress={stop} />
  return (
    <IconButton
      label={t('hear')}
      icon={<Ear aria-hidden="true" />}
      isDisabled={output.length === 0}
      onPress={() => void play(ticks(output, SOUND_RATE), SOUND_RATE)}
    />
  )
}
