import { Share2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { MenuButton } from '../../app/widgets/menu-button'
import { showToast } from '../../app/widgets/toasts'
import { copyText } from '../../live/plots/copy-text'
import { experimentOf } from '../../../shared/lab/experiments'
import { FilmDialog } from '../export/film-dialog'
import { saveFile } from '../export/save-file'
import { sceneCsv } from '../export/scene-csv'
import { stageDrawing } from '../export/stage-drawing'
import { drawingToPng } from '../export/drawing-to-png'
import { useLab, useResting, useScene } from '../lab-context'
import { fromFile, toLink } from '../link'
import { experimentSound, isSilent } from '../sound/experiment-sound'
import { SOUND_RATE, wavFile } from '../sound/ticks'
import { LinkDialog } from './link-dialog'

/** Link, file and exports of the state and its figures. */
export function ShareMenu() {
  const t = useTranslations('lab')
  const words = useTranslations('labFigures')
  const lab = useLab()
  const { experiment } = useResting()
  const nothing = useScene((scene) => isSilent(lab.getState().states[experiment.id], scene))
  const [isLinking, setLinking] = useState(false)
  const [isFilming, setFilming] = useState(false)
  const now = () => lab.getState().states[experiment.id]
  const save = async (extension: string, make: () => string | Promise<Blob>, type: string) => {
    const name = `convolab-${experiment.id}.${extension}`
    const content = await make()
    saveFile(name, typeof content === 'string' ? new Blob([content], { type }) : content)
    showToast(t('saved', { name }))
  }
  const copyLink = () => {
    const link = toLink(now())
    if (link) copyText(link)
    showToast(t(link ? 'linkCopied' : 'linkTooLong'))
  }
  const openFile = async () => {
    const file = await chooseFile()
    if (!file) return
    const state = fromFile(await file.text())
    if (state) lab.enter(state)
    else showToast(t('fileBad', { name: file.name }))
  }
  const csv = () => sceneCsv(experimentOf(experiment.id).scene(now(), null), (label) => words(label))
  const wav = () =>
    Promise.resolve(new Blob([wavFile(experimentSound(now(), lab.scene()), SOUND_RATE)], { type: 'audio/wav' }))
  const drawing = () => {
    const stage = document.querySelector('.lab-stage')
    if (!stage) throw new Error('No stage is shown')
    return stageDrawing(stage)
  }
  return (
    <>
      <MenuButton
        label={t('share')}
        plain
        groups={[
          {
            id: 'share',
            name: t('share'),
            entries: [
              { id: 'link', name: t('link'), onChoose: copyLink },
              { id: 'open-link', name: t('openLink'), onChoose: () => setLinking(true) },
              {
                id: 'save',
                name: t('save'),
                onChoose: () => void save('lab.json', () => JSON.stringify(now()), 'application/json'),
              },
              { id: 'open', name: t('openFile'), onChoose: () => void openFile() },
            ],
          },
          {
            id: 'export',
            name: t('export'),
            entries: [
              {
                id: 'png',
                name: t('png'),
                onChoose: () => void save('png', () => drawingToPng(drawing()), 'image/png'),
              },
              { id: 'svg', name: t('svg'), onChoose: () => void save('svg', () => drawing().text, 'image/svg+xml') },
              { id: 'gif', name: t('gif'), onChoose: () => setFilming(true) },
              { id: 'csv', name: t('csv'), onChoose: () => void save('csv', csv, 'text/csv') },
              {
                id: 'wav',
                name: t('wav'),
                isDisabled: nothing,
                onChoose: () => void save('wav', wav, 'audio/wav'),
              },
              { id: 'print', name: t('print'), onChoose: () => window.print() },
            ],
          },
        ]}
      >
        <Share2 aria-hidden="true" />
      </MenuButton>
      <LinkDialog isOpen={isLinking} onClose={() => setLinking(false)} />
      {isFilming && <FilmDialog onClose={() => setFilming(false)} />}
    </>
  )
}

function chooseFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.json,application/json'
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true })
    input.addEventListener('cancel', () => resolve(null), { once: true })
    input.click()
  })
}
