import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { CaptureKind } from '../../shared/capture/capture'
import { useServices } from '../app/services'
import { useShell } from '../app/shell'
import { Panel } from '../app/widgets/panel'
import { Setting } from './setting'

function useStop(): (kind: CaptureKind) => void {
  const { capture } = useServices()
  const { sources } = useShell()
  return (kind) => {
    if (kind === 'microphone') void sources.useTestSound()
    else if (kind === 'camera') void sources.useTestChart()
    else void capture.close('screen')
  }
}

export function PrivacyPage() {
  const t = useTranslations('settings.privacy')
  const kinds = useTranslations('app.lamp')
  const { capture, host } = useServices()
  const sessions = useStore(capture.store, (state) => state.sessions)
  const stop = useStop()
  return (
    <>
      <div className="prose">
        <p>{t('stays')}</p>
        <p>{t('lamps')}</p>
        <p>{t('pause')}</p>
        <p>{t('monitor')}</p>
      </div>
      <Panel title={t('open')} level={3}>
        {sessions.length === 0 && <p className="second setting">{t('nothing')}</p>}
        {sessions.map((session) => (
          <Setting key={session.session} id="open" name={kinds(session.kind)} hint={session.label}>
            <Button className="button" onPress={() => stop(session.kind)}>
              {t('stop')}
            </Button>
          </Setting>
        ))}
      </Panel>
      <Panel title={t('system')} level={3}>
        <div className="setting" data-setting="system">
          <div className="row">
            <Button
              className="button"
              onPress={() => void host.request('app:open-link', { link: 'privacy-microphone' })}
            >
              {t('systemMicrophone')}
            </Button>
            <Button className="button" onPress={() => void host.request('app:open-link', { link: 'privacy-camera' })}>
              {t('systemCamera')}
            </Button>
            <Button className="button" onPress={() => void host.request('app:open-link', { link: 'privacy-screen' })}>
              {t('systemScreen')}
            </Button>
          </div>
        </div>
      </Panel>
    </>
  )
}
