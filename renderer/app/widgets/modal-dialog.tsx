import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { IconButton } from './icon-button'

export interface ModalDialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  className?: string
  /** The title is only heard: for the palette, whose field says it all. */
  hideHeader?: boolean
}

/** A dialog over the dimmed window; Esc and a click beside it close it, the focus returns to its opener. */
export function ModalDialog({ title, isOpen, onClose, children, className = '', hideHeader }: ModalDialogProps) {
  const t = useTranslations('app')
  return (
    <ModalOverlay className="backdrop" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal">
        <Dialog className={`dialog ${className}`} {...(hideHeader && { 'aria-label': title })}>
          {!hideHeader && (
            <header className="panel-header">
              <Heading slot="title" level={2} className="panel-title">
                {title}
              </Heading>
              <span className="spacer" />
              <IconButton label={t('close')} icon={<X aria-hidden="true" />} onPress={onClose} />
            </header>
          )}
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
