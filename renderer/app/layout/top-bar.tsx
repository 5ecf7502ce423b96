import { Camera, CameraOff, EqualNot, Mic, MicOff, MonitorUp, Search, Settings } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useCommand } from '../../commands/use-command'
import { useServices } from '../services'
import { CommandButton } from '../widgets/command-button'
import { KeyList } from '../widgets/key-list'
import { Lamp, useOpenSession } from './lamp'
import { MonitorControl } from './monitor-control'
import { PicturePicker, SoundPicker } from './source-pickers'
import './top-bar.css'

/** A screen is captured: not a switch of its own, but never unseen. */
function ScreenLamp() {
  const t = useTranslations('app.lamp')
  const device = useOpenSession('screen')
  if (device === null) return null
  return (
    <span className="lamp" title={t('screenOn', { device })} data-on>
      <span className="lamp-light" aria-hidden="true" />
      <MonitorUp aria-hidden="true" />
      <span className="lamp-word">{t('screen')}</span>
    </span>
  )
}

/** What holds for all screens: lamps, sources, monitor, bypass, palette, settings. */
export function TopBar() {
  const t = useTranslations('app')
  const { chain } = useServices()
  const isBypassed = useStore(chain.store, (state) => state.bypass)
  const bypass = useCommand('chain.bypass')
  const palette = useCommand('palette')
  return (
    <header className="top-bar" aria-label={t('landmark.top')} data-region tabIndex={-1}>
      <div className="top-group">
        <Lamp kind="microphone" iconOn={<Mic aria-hidden="true" />} iconOff={<MicOff aria-hidden="true" />} />
        <SoundPicker />
      </div>
      <div className="top-group">
        <Lamp kind="camera" iconOn={<Camera aria-hidden="true" />} iconOff={<CameraOff aria-hidden="true" />} />
        <PicturePicker />
        <ScreenLamp />
      </div>
      <div className="top-group fixed">
        <MonitorControl />
      </div>
      <CommandButton
        command="chain.bypass"
        icon={<EqualNot aria-hidden="true" />}
        pressed={isBypassed}
        className={isBypassed ? 'bypassed' : ''}
      >
        <span className="bypass-word">{t('bypass')}</span>
        <KeyList keys={bypass.keys} />
      </CommandButton>
      <span className="spacer" />
      <CommandButton command="palette" icon={<Search aria-hidden="true" />} className="quiet palette-button">
        <KeyList keys={palette.keys} />
      </CommandButton>
      <CommandButton command="screen.settings" icon={<Settings aria-hidden="true" />} />
    </header>
  )
}
