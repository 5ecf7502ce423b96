import { useTranslations } from 'use-intl'
import { useServices } from '../../app/services'
import { LevelMeter } from '../../app/widgets/level-meter'

/** Levels before and after the chain, side by side: input left, output right. */
export function SoundMeters() {
  const { audio } = useServices()
  const t = useTranslations('live.level')
  return (
    <div className="sound-meters">
      <LevelMeter
        label={t('input')}
        word={t('in')}
        hue="input"
        read={() => {
          const { inputPeak, inputHeld, inputClipped } = audio.reading()
          return { peak: inputPeak, held: inputHeld, clipped: inputClipped }
        }}
        onClearClip={() => audio.clearClip()}
      />
      <LevelMeter
        label={t('output')}
        word={t('out')}
        hue="output"
        read={() => {
          const { outputPeak, outputHeld, outputClipped } = audio.reading()
          return { peak: outputPeak, held: outputHeld, clipped: outputClipped }
        }}
        onClearClip={() => audio.clearClip()}
      />
    </div>
  )
}
