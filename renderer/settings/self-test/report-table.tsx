import { CircleCheck, OctagonX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { SELF_TEST_LIMITS, type SelfTestReport } from '../../../shared/selftest/report'
import type { Decibels } from '../../../shared/units'
import { formatBound, formatNumber } from '../../app/format/format-value'

interface Row {
  name: string
  value: string
  limit?: string
  /** Undefined: a fact, not a judgement. */
  ok?: boolean
}

/** Errors lie far below the level that meters call silence, so they are written out. */
function errorLevel(level: Decibels): string {
  return formatBound(Math.round(level * 10) / 10, 'decibels')
}

function useRows({ audio, video, sabotageDetected, crossOriginIsolated, renderer }: SelfTestReport): Row[] {
  const t = useTranslations('settings.selfTest')
  const exact = audio.worstError <= SELF_TEST_LIMITS.exactMatch
  const share = SELF_TEST_LIMITS.framesOutOfIn
  return [
    {
      name: t('audioError'),
      value: exact ? t('exact') : errorLevel(audio.worstError),
      limit: `≤ ${errorLevel(SELF_TEST_LIMITS.audioError)}`,
      ok: audio.worstError <= SELF_TEST_LIMITS.audioError,
    },
    { name: t('audioQuanta'), value: formatNumber(audio.quanta), limit: '> 0', ok: audio.quanta > 0 },
    { name: t('underruns'), value: formatNumber(audio.underruns) },
    {
      name: t('videoError'),
      value: t('videoErrorValue', { value: formatNumber(video.worstError) }),
      limit: `≤ ${SELF_TEST_LIMITS.pictureError}`,
      ok: video.worstError <= SELF_TEST_LIMITS.pictureError,
    },
    {
      name: t('frames'),
      value: t('framesValue', { out: String(video.out), in: String(video.in) }),
      limit: `≥ ${share * 100} %`,
      ok: video.in > 0 && video.out >= share * video.in,
    },
    { name: t('distinct'), value: formatNumber(video.distinct) },
    { name: t('fps'), value: video.fps.toFixed(1) },
    { name: t('dropped'), value: formatNumber(video.dropped) },
    { name: t('sabotage'), value: t(sabotageDetected ? 'yes' : 'no'), limit: t('yes'), ok: sabotageDetected },
    { name: t('isolated'), value: t(crossOriginIsolated ? 'yes' : 'no') },
    { name: t('renderer'), value: renderer },
  ]
}

/** The report, line by line, judged where there is a limit. */
export function ReportTable({ report }: { report: SelfTestReport }) {
  const t = useTranslations('settings.selfTest')
  return (
    <table className="table selectable">
      <thead>
        <tr>
          <th scope="col">{t('measure')}</th>
          <th scope="col" className="number">
            {t('value')}
          </th>
          <th scope="col" className="number">
            {t('limit')}
          </th>
        </tr>
      </thead>
      <tbody>
        {useRows(report).map(({ name, value, limit, ok }) => (
          <tr key={name}>
            <td>
              <span className="row">
                {ok === true && <CircleCheck size="1rem" aria-label={t('yes')} />}
                {ok === false && <OctagonX size="1rem" aria-label={t('no')} />}
                {name}
              </span>
            </td>
            <td className="number long">{value}</td>
            <td className="number second">{limit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
