import { Ear, Square } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { showToast } from '../../app/widgets/toasts'
import { IconButton } from '../../app/widgets/icon-button'
import { useLab, useResting, useScene } from '../lab-context'
import { experimentSound, isSilent } from '../sound/experiment-sound'
import { SOUND_RATE } from '../sound/ticks'
import { useHear } from '../sound/use-hear'

const WORDS = {
  tick: 'hear',
  tone: 'hearTone',
  drum: 'hearDrum',
  bell: 'hearBell',
  click: 'hearClick',
  chord: 'hearClick',
} as const

/** Plays the experiment, only ever on a click; while anything of the lab sounds, it stops it. */
export function HearButton() {
  const t = useTranslations('lab')
  const lab = useLab()
  const { experiment, state } = useResting()
  const { play, stop, isPlaying } = useHear()
  const nothing = useScene((scene) => isSilent(state, scene))
  const hear = () => {
    const sound = experimentSound(lab.getState().states[experiment.id], lab.scene())
    if (sound.length > 0) void play(sound, SOUND_RATE)
    else showToast(t('nothingToHear'))
  }
  if (isPlaying) return <IconButton label={t('stop')} icon={<Square aria-hidden="true" />} onPress={stop} />
  return (
    <IconButton
      label={t(WORDS[experiment.voice ?? 'tick'])}
      icon={<Ear aria-hidden="true" />}
      isDisabled={nothing}
      onPress={hear}
    />
  )
}
