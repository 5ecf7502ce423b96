import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useServices } from '../../app/services'
import { useShell } from '../../app/shell'
import { Panel } from '../../app/widgets/panel'
import { Setting } from '../setting'
import { StreamView } from './stream-view'

export function ScreensPanel() {
  const t = useTranslations('settings.devices')
  const { capture } = useServices()
  const { ui } = useShell()
  const state = useStore(capture.store, ({ sources }) => sources.screen)
  return (
    <Panel title={t('screens')} level={3}>
      <Setting id="screens" name={t('screens')} hint={t('screensHint')}>
        {state.kind === 'open' && <StreamView stream={state.stream} label={t('screenPreview')} />}
        <Button className="button" onPress={() => ui.open('screens-for-picture')}>
          {t('choose')}
        </Button>
        {state.kind === 'open' && (
          <Button className="button" onPress={() => void capture.close('screen')}>
            {t('stop')}
          </Button>
        )}
      </Setting>
    </Panel>
  )
}
