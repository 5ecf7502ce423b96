import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { write } from '../../../shared/lab/contract/write'
import { drumHit } from '../../../shared/lab/e5/drum'
import { type E5Data, heightAt, MAX_SLAPS } from '../../../shared/lab/e5/model'
import { useLab, useOpen } from '../lab-context'
import { SOUND_RATE } from '../sound/ticks'
import { useHear } from '../sound/use-hear'
import { setData } from '../use-lab-commands'

/** Radius of the bump in the drawing: it grows with the height, and stays on the face. */
function bumpRadius(height: number): number {
  return height > 0 ? 4 + 26 * (1 - Math.exp(-height / 4)) : 0
}

/** The face: a click or Enter slaps it, at the time where the clock stands, and a drum is heard. */
export function SlapFace() {
  const t = useTranslations('labSound')
  const lab = useLab()
  const { state } = useOpen()
  const { play } = useHear()
  const data = state.data as E5Data
  const height = heightAt(data, data.at)
  const slap = () => {
    setData(lab, { own: [...data.own, data.at].slice(-MAX_SLAPS) })
    void play(drumHit(SOUND_RATE), SOUND_RATE)
  }
  return (
    <figure className="lab-figure lab-face">
      <figcaption className="lab-figure-title">{t('face')}</figcaption>
      <Button
        className="lab-face-button"
        data-testid="lab-face"
        aria-label={t('faceSlap', { height: write(height, 4) })}
        onPress={slap}
      >
        <svg aria-hidden="true" viewBox="0 0 120 120" width="120" height="120">
          <circle className="lab-face-bump" cx="90" cy="30" r={bumpRadius(height)} />
          <circle className="lab-face-head" cx="60" cy="66" r="46" />
          <circle className="lab-face-eye" cx="44" cy="58" r="4" />
          <circle className="lab-face-eye" cx="76" cy="58" r="4" />
          <path className="lab-face-mouth" d={`M42 84Q60 ${Math.max(72, 92 - 4 * height).toFixed(1)} 78 84`} />
        </svg>
      </Button>
    </figure>
  )
}
