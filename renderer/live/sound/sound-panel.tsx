import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { SourceNotice } from '../../app/sources/source-notice'
import { Panel } from '../../app/widgets/panel'
import { useHandler } from '../../commands/use-handler'
import { HalfActions } from '../header/half-actions'
import { SpectrumPlot } from '../plots/spectrum-plot'
import { DropKernel } from '../kernel-file/drop-kernel'
import { WaveformPlot } from '../plots/waveform-plot'
import { Stages } from '../stages'
import { SoundMeters } from './sound-meters'
import { SoundState } from './sound-state'

/** The left half: levels, plots, chain and inspector of the sound. */
export function SoundPanel() {
  const t = useTranslations('live')
  const [tables, setTables] = useState({ waveform: false, spectrum: false })
  useHandler('plots.table', () => {
    const on = !(tables.waveform || tables.spectrum)
    setTables({ waveform: on, spectrum: on })
  })
  return (
    <Panel title={t('sound')} actions={<HalfActions medium="audio" />} className="live-panel" flush>
      <DropKernel>
        <div className="panel-notices">
          <SoundState />
          <SourceNotice medium="sound" />
        </div>
        <SoundMeters />
        <div className="plots">
          <WaveformPlot
            isTable={tables.waveform}
            onTable={(waveform) => setTables((before) => ({ ...before, waveform }))}
          />
          <SpectrumPlot
            isTable={tables.spectrum}
            onTable={(spectrum) => setTables((before) => ({ ...before, spectrum }))}
          />
        </div>
        <Stages medium="audio" />
      </DropKernel>
    </Panel>
  )
}
