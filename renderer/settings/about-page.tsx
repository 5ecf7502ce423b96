import { useTranslations } from 'use-intl'
import { useServices } from '../app/services'
import { Panel } from '../app/widgets/panel'

export function AboutPage() {
  const t = useTranslations('settings.about')
  const { start, audio, video } = useServices()
  const { versions, platform } = start
  const facts = [
    [t('version'), versions.app],
    ['Electron', versions.electron],
    ['Chromium', versions.chromium],
    ['Node.js', versions.node],
    [t('platform'), platform],
    [t('graphics'), video.facts().rasteriser],
    [t('telemetry'), t(audio.facts().telemetry)],
  ] as const
  return (
    <Panel title="Convolab" level={3}>
      <p className="prose">{t('what')}</p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd className="number">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
