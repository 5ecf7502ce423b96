import { useRef, useState } from 'react'
import { Button, ProgressBar } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { SelfTestReport } from '../../../shared/selftest/report'
import { useServices } from '../../app/services'
import { Notice } from '../../app/widgets/notice'
import { Panel } from '../../app/widgets/panel'
import { runSelfTest } from '../../selftest/self-test'
import { ReportTable } from './report-table'

type State =
  | { kind: 'idle' }
  | { kind: 'running'; done: number }
  | { kind: 'finished'; report: SelfTestReport }
  | { kind: 'stopped'; reason: string }

const SECONDS = 10

function useSelfTest() {
  const services = useServices()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const ending = useRef<AbortController | null>(null)
  const run = async () => {
    ending.current = new AbortController()
    setState({ kind: 'running', done: 0 })
    try {
      const report = await runSelfTest(services, {
        seconds: SECONDS,
        signal: ending.current.signal,
        onProgress: (done) => setState({ kind: 'running', done }),
      })
      setState({ kind: 'finished', report })
    } catch (error) {
      const cancelled = error instanceof DOMException && error.name === 'AbortError'
      setState(cancelled ? { kind: 'idle' } : { kind: 'stopped', reason: String(error) })
    }
  }
  return { state, run, cancel: () => ending.current?.abort() }
}

export function SelfTestPage() {
  const t = useTranslations('settings.selfTest')
  const title = useTranslations('settings.page')
  const { state, run, cancel } = useSelfTest()
  const isRunning = state.kind === 'running'
  return (
    <Panel title={title('self-test')} level={3} hideTitle>
      <p className="prose">{t('what')}</p>
      <div className="self-test-controls">
        {isRunning ? (
          <ProgressBar aria-label={t('progress')} value={state.done * 100} className="progress">
            {({ percentage = 0 }) => <div className="progress-fill" style={{ width: `${percentage}%` }} />}
          </ProgressBar>
        ) : (
          <Button className="button primary" onPress={() => void run()}>
            {t('run')}
          </Button>
        )}
        {isRunning && (
          <Button className="button" onPress={cancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
      {state.kind === 'stopped' && <Notice tone="error">{t('stopped', { reason: state.reason })}</Notice>}
      {state.kind === 'finished' && (
        <div className="stack" role="status">
          <Notice tone={state.report.ok ? 'done' : 'error'}>{t(state.report.ok ? 'passed' : 'failed')}</Notice>
          <ReportTable report={state.report} />
        </div>
      )}
    </Panel>
  )
}
