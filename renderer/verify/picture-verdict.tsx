import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { formatNumber } from '../app/format/format-value'
import { useServices } from '../app/services'
import { HeatMap } from './heat-map'
import { createPictureVerifier, PICTURE_LIMIT } from './picture-verifier'
import { useVerdict } from './use-verdict'
import { VerdictSection, VerdictTable } from './verdict-section'
import type { PictureVerdict } from './verify-picture'

/** The current frame through the definition. */
export function PictureVerdictView() {
  const t = useTranslations('live.verify')
  const { video } = useServices()
  const { verdict, again } = useVerdict(useCallback(() => createPictureVerifier(video), [video]))
  const judged = verdict !== null && typeof verdict === 'object' ? verdict : null
  const isRight = judged && judged.largest <= PICTURE_LIMIT
  const sentence =
    verdict === null
      ? t('pictureRunning')
      : verdict === 'no-picture'
        ? t('noPicture')
        : t(isRight ? 'pictureRight' : 'pictureWrong')
  return (
    <VerdictSection
      title={t('picture')}
      sentence={sentence}
      testId="verify-picture-sentence"
      isRight={isRight}
      isRunning={verdict === null}
      method={t('pictureMethod')}
      again={again}
    >
      {judged && <Numbers verdict={judged} />}
    </VerdictSection>
  )
}

function Numbers({ verdict }: { verdict: PictureVerdict }) {
  const t = useTranslations('live.verify')
  const { largest, mean, differing, of, size } = verdict
  return (
    <>
      <VerdictTable
        rows={[
          [t('largest'), t('levels', { value: formatNumber(largest) }), `≤ ${t('levels', { value: '1' })}`],
          [t('mean'), t('levels', { value: mean.toFixed(4) }), ''],
          [t('differing'), t('comparedValue', { compared: formatNumber(differing), of: formatNumber(of) }), ''],
        ]}
      />
      <HeatMap
        verdict={verdict}
        label={t('heat', { size: `${size.width}×${size.height}`, count: formatNumber(differing) })}
      />
      <p className="small second">{t('heatKey')}</p>
    </>
  )
}
