import { Moon, Sun } from 'lucide-react'
import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useCommand } from '../../commands/use-command'
import type { AudioFacts } from '../../audio/contract'
import { formatPercent, formatRate, formatTime } from '../format/format-value'
import { useServices } from '../services'
import { useAudioState } from '../session-state'
import { useIsDark } from '../theme/use-theme'
import { IconButton } from '../widgets/icon-button'
import { useReadout } from '../widgets/use-readout'
import { Button } from 'react-aria-components'
import './status-line.css'

/** Sum of the parts that are known. */
function totalLatency({ latency }: AudioFacts): number {
  return (latency.capture ?? 0) + latency.engine + latency.filter + latency.limiter + latency.output
}

/** One readout; it takes at least the room of `typical`, so that a value of the usual length moves nothing. */
function Readout({ read, typical, testId }: { read: () => string; typical: string; testId: string }) {
  return (
    <span className="readout number">
      <span className="readout-room" aria-hidden="true">
        {typical}
      </span>
      <span data-testid={testId}>{useReadout(read)}</span>
    </span>
  )
}

function SoundFacts() {
  const t = useTranslations('app.status')
  const { audio } = useServices()
  const { kind } = useAudioState()
  const latency = useCallback(() => t('latency', { value: formatTime(totalLatency(audio.facts())) }), [audio, t])
  const underruns = useCallback(() => t('underruns', { count: audio.facts().underruns }), [audio, t])
  const rate = useCallback(() => formatRate(audio.facts().contextRate), [audio])
  const load = useCallback(() => {
    const share = audio.facts().load
    return Number.isNaN(share) ? t('noLoad') : t('load', { value: formatPercent(share * 100) })
  }, [audio, t])
  if (kind === 'starting') return <span className="readout">{t('soundStarting')}</span>
  if (kind === 'failed') return <span className="readout">{t('soundStopped')}</span>
  return (
    <>
      <Readout read={rate} typical={formatRate(48_000)} testId="status-rate" />
      <Readout read={latency} typical={t('latency', { value: formatTime(10) })} testId="status-latency" />
      <Readout read={load} typical={t('load', { value: formatPercent(3) })} testId="status-load" />
      <Readout read={underruns} typical={t('underruns', { count: 0 })} testId="status-underruns" />
    </>
  )
}

function PictureFacts() {
  const t = useTranslations('app.status')
  const { video } = useServices()
  const fps = useCallback(() => t('fps', { value: video.facts().fps.toFixed(1) }), [video, t])
  const dropped = useCallback(() => t('dropped', { count: String(video.facts().dropped) }), [video, t])
  return (
    <>
      <Readout read={fps} typical={t('fps', { value: '30.0' })} testId="status-fps" />
      <Readout read={dropped} typical={t('dropped', { count: '0' })} testId="status-dropped" />
    </>
  )
}

/** Truth in one line: rates, latency, load, drops; language and theme. */
export function StatusLine() {
  const t = useTranslations('app')
  const language = useLocale()
  const languageCommand = useCommand('view.language')
  const themeCommand = useCommand('view.theme')
  const verify = useCommand('verify')
  const engine = useCommand('sound.engine')
  const isDark = useIsDark()
  return (
    <footer className="status-line" aria-label={t('landmark.status')} data-region tabIndex={-1}>
      <SoundFacts />
      <PictureFacts />
      <span className="spacer" />
      <Button className="button quiet status-button" onPress={engine.run}>
        {engine.name}
      </Button>
      <Button className="button quiet status-button" onPress={verify.run}>
        {t('status.verify')}
      </Button>
      <Button className="button quiet status-button" aria-label={t('status.language')} onPress={languageCommand.run}>
        <span className={language === 'en' ? 'chosen' : 'second'}>EN</span>
        <span aria-hidden="true">/</span>
        <span className={language === 'zh' ? 'chosen' : 'second'} lang="zh">
          中
        </span>
      </Button>
      <IconButton
        label={t('status.theme')}
        icon={isDark ? <Moon aria-hidden="true" /> : <Sun aria-hidden="true" />}
        onPress={themeCommand.run}
        className="status-button"
      />
    </footer>
  )
}
