import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { ScreenSource } from '../../../shared/capture/capture'
import { useServices } from '../services'
import { useShell } from '../shell'
import { ModalDialog } from '../widgets/modal-dialog'
import { ToggleSwitch } from '../widgets/toggle-switch'
import { useObjectUrl } from './use-object-url'
import './screen-dialog.css'

function Tile({ source, onChoose }: { source: ScreenSource; onChoose: () => void }) {
  const url = useObjectUrl(source.thumbnail)
  return (
    <Button className="screen-tile" onPress={onChoose}>
      {url ? <img src={url} alt="" className="screen-thumbnail" /> : <span className="screen-thumbnail" />}
      <span className="truncate">{source.name}</span>
    </Button>
  )
}

function Tiles({ withSound, medium }: { withSound: boolean; medium: 'sound' | 'picture' }) {
  const t = useTranslations('app.screens')
  const { capture } = useServices()
  const { ui, sources } = useShell()
  const [found, setFound] = useState<readonly ScreenSource[] | null>(null)
  useEffect(() => {
    let wanted = true
    void capture.listScreens().then((list) => wanted && setFound(list))
    return () => {
      wanted = false
    }
  }, [capture])
  if (!found) return <p className="second">{t('loading')}</p>
  if (found.length === 0) return <p className="second">{t('none')}</p>
  return (['screen', 'window'] as const).map((kind) => {
    const some = found.filter((source) => source.kind === kind)
    if (some.length === 0) return null
    const heading = t(kind === 'screen' ? 'screens' : 'windows')
    return (
      <section key={kind} aria-label={heading}>
        <h3 className="menu-heading">{heading}</h3>
        <div className="screen-tiles">
          {some.map((source) => (
            <Tile
              key={source.id}
              source={source}
              onChoose={() => {
                ui.close()
                void sources.useScreen(source.id, withSound, medium)
              }}
            />
          ))}
        </div>
      </section>
    )
  })
}

/** Screens and windows with their thumbnails. */
export function ScreenDialog() {
  const t = useTranslations('app.screens')
  const { start } = useServices()
  const { ui } = useShell()
  const overlay = useStore(ui, (state) => state.overlay)
  const forSound = overlay === 'screens-for-sound'
  const isOpen = forSound || overlay === 'screens-for-picture'
  const [wantsSound, setWantsSound] = useState(false)
  return (
    <ModalDialog title={t('title')} isOpen={isOpen} onClose={ui.close} className="screen-dialog">
      <div className="panel-body">
        {start.systemAudio && !forSound && (
          <ToggleSwitch label={t('withSound')} selected={wantsSound} onChange={setWantsSound} />
        )}
        <Tiles withSound={forSound || (start.systemAudio && wantsSound)} medium={forSound ? 'sound' : 'picture'} />
      </div>
    </ModalDialog>
  )
}
