import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { Decibels } from '../../shared/units'
import { formatBound, formatNumber } from '../app/format/format-value'
import { useServices } from '../app/services'
import { createSoundVerifier, SOUND_LIMIT } from './sound-verifier'
import { useVerdict } from './use-verdict'
import { VerdictSection, VerdictTable } from './verdict-section'
import type { SoundVerdict } from './verify-sound'

/** The last second of sound through the definition. */
export function SoundVerdictView() {
  const t = useTranslations('live.verify')
  const { audio } = useServices()
  const { verdict, again } = useVerdict(useCallback(() => createSoundVerifier(audio), [audio]))
  const judged = verdict && 'rms' in verdict ? verdict : null
  const isRight = judged && judged.largest <= SOUND_LIMIT
  const sentence =
    verdict === null
      ? t('running')
      : 'wait' in verdict
        ? t('wait', { seconds: Math.ceil(verdict.wait) })
        : t(isRight ? 'right' : 'wrong')
  return (
    <VerdictSection
      title={t('sound')}
      sentence={sentence}
      testId="verify-sentence"
      isRight={isRight}
      isRunning={verdict === null}
      method={t('method')}
      again={again}
    >
      {judged && <Numbers verdict={judged} />}
    </VerdictSection>
  )
}

function Numbers({ verdict: { largest, rms, compared, of, kernels } }: { verdict: SoundVerdict }) {
  const t = useTranslations('live.verify')
  return (
    <VerdictTable
      rows={[
        [t('largest'), errorLevel(largest), `≤ ${errorLevel(SOUND_LIMIT)}`],
        [t('rms'), errorLevel(rms), ''],
        [t('compared'), t('comparedValue', { compared: formatNumber(compared), of: formatNumber(of) }), ''],
        [t('kernels'), formatNumber(kernels), ''],
      ]}
    />
  )
}

/** Errors lie far below the level that meters call silence, so they are written out. */
function errorLevel(level: Decibels): string {
  return formatBound(Math.round(level * 10) / 10, 'decibels')
}
