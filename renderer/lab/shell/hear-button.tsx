import { Ear, Square } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '../../app/widgets/icon-button'
import { useLab, useScene } from '../lab-context'
import { outputOf } from '../sound/output-of'
import { SOUND_RATE, ticks } from '../sound/ticks'
import { useHear } from '../sound/use-hear'

/** Plays the output as ticks, only ever on a click; while anything of the lab sounds, it stops it. */
export function HearButton() {
  const t = useTranslations('lab')
  const lab = useLab()
  const { play, stop, isPlaying } = useHear()
  const isEmpty = useScene((scene) => outputOf(scene).length === 0)
  if (isPlaying) return <IconButton label={t('stop')} icon={<Square aria-hidden="true" />} onPress={stop} />
  return (
    <IconButton
      label={t('hear')}
      icon={<Ear aria-hidden="true" />}
      isDisabled={isEmpty}
      onPress={() => void play(ticks(outputOf(lab.scene()), SOUND_RATE), SOUND_RATE)}
    />
  )
}
