import { ProgressBar } from 'react-aria-components'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { MAX_RESPONSE } from '../../../shared/lab/e6/model'
import { roomInSteps } from '../../../shared/lab/e6/room-figures'
import { encodeWav } from '../../../shared/sound-files/encode-wav'
import { cssVariables } from '../../app/widgets/css-variables'
import { showToast } from '../../app/widgets/toasts'
import { saveFile } from '../export/save-file'
import { useLab } from '../lab-context'
import { setData } from '../use-lab-commands'
import { useRoomRecorder } from './use-room-recorder'
import { useShapedRoom } from './use-shaped-room'

/** Records the answer of the room by a sweep or a clap, and what can be done with it. */
export function RoomPanel() {
  const t = useTranslations('labSound')
  const { progress, trouble, hasMicrophone, record, cancel } = useRoomRecorder()
  return (
    <section className="lab-section" aria-label={t('room')} data-testid="lab-room">
      <h2 className="lab-heading">{t('room')}</h2>
      <p className="small second">{t(hasMicrophone ? 'roomHere' : 'roomComputed')}</p>
      {progress ? (
        <>
          <ProgressBar
            className="lab-progress-bar"
            aria-label={t(progress.way === 'sweep' ? 'sweepPlays' : 'clapNow')}
            value={100 * progress.share}
          >
            {({ percentage = 0 }) => (
              <>
                <span className="small">{t(progress.way === 'sweep' ? 'sweepPlays' : 'clapNow')}</span>
                <span className="lab-progress-track" style={cssVariables({ '--share': `${percentage}%` })} />
              </>
            )}
          </ProgressBar>
          <Button className="button" onPress={cancel}>
            {t('cancel')}
          </Button>
        </>
      ) : (
        <div className="lab-buttons">
          <Button className="button" onPress={() => void record('sweep')}>
            {t('sweep')}
          </Button>
          <Button className="button" onPress={() => void record('clap')}>
            {t('clap')}
          </Button>
        </div>
      )}
      <p role="status" className="lab-verdict small">
        {trouble && t(trouble)}
      </p>
      <RoomActions />
    </section>
  )
}

function RoomActions() {
  const t = useTranslations('labSound')
  const words = useTranslations('lab')
  const lab = useLab()
  const room = useStore(lab, (view) => view.room)
  const kept = useStore(lab, (view) => view.keptRooms)
  const heard = useShapedRoom()
  const save = () => {
    if (!heard) return
    const name = 'convolab-room.wav'
    saveFile(name, new Blob([encodeWav([heard.taps], heard.rate)], { type: 'audio/wav' }))
    showToast(words('saved', { name }))
  }
  return (
    <div className="lab-buttons">
      {room && heard && (
        <>
          <Button className="button" onPress={() => setData(lab, { h: roomInSteps(heard, MAX_RESPONSE) })}>
            {t('roomAsKernel')}
          </Button>
          <Button className="button" onPress={save}>
            {t('roomSave')}
          </Button>
          <Button
            className="button"
            isDisabled={kept.includes(room)}
            onPress={() => lab.setState({ keptRooms: [...kept, room] })}
          >
            {t('roomKeep')}
          </Button>
        </>
      )}
      {kept.map((each, index) => (
        <Button
          key={index}
          className="button"
          aria-pressed={each === room}
          onPress={() => lab.setState({ room: each })}
        >
          {t('roomKept', { n: String(index + 1) })}
        </Button>
      ))}
    </div>
  )
}
