import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useShell } from '../app/shell'
import { ModalDialog } from '../app/widgets/modal-dialog'
import { PictureVerdictView } from './picture-verdict'
import { SoundVerdictView } from './sound-verdict'
import './verify.css'

/** What is heard and seen against the definition, in numbers. */
export function VerifyDialog() {
  const t = useTranslations('live.verify')
  const { ui } = useShell()
  const isOpen = useStore(ui, (state) => state.overlay === 'verify')
  return (
    <ModalDialog title={t('title')} isOpen={isOpen} onClose={ui.close} className="verify">
      <div className="verify-body">
        <SoundVerdictView />
        <PictureVerdictView />
      </div>
    </ModalDialog>
  )
}
