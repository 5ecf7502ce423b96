import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { FieldError } from '../../app/widgets/field-error'
import { ModalDialog } from '../../app/widgets/modal-dialog'
import { useLab } from '../lab-context'
import { fromLink } from '../link'

/** Takes a pasted link and opens what it holds. */
export function LinkDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('lab')
  const lab = useLab()
  const [typed, setTyped] = useState('')
  const [isBad, setBad] = useState(false)
  const open = () => {
    const state = fromLink(typed)
    setBad(state === null)
    if (!state) return
    setTyped('')
    onClose()
    lab.enter(state)
  }
  return (
    <ModalDialog title={t('openLinkTitle')} isOpen={isOpen} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          open()
        }}
      >
        <input
          className="field-input"
          type="text"
          aria-label={t('linkField')}
          aria-invalid={isBad}
          aria-describedby="lab-link-error"
          placeholder="convolab://lab/…"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {isBad && <FieldError id="lab-link-error">{t('linkBad')}</FieldError>}
        <Button type="submit" className="button primary">
          {t('openAction')}
        </Button>
      </form>
    </ModalDialog>
  )
}
