import { X } from 'lucide-react'
import {
  Button,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { IconButton } from './icon-button'

interface ToastMessage {
  text: string
  onUndo: (() => void) | undefined
}

/** Stays this long; hovering or focusing it stops the clock. */
const LIFE = 6000

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** Says that something was done, with a way back where there is one. */
export function showToast(text: string, onUndo?: () => void): void {
  queue.add({ text, onUndo }, { timeout: LIFE })
}

/** Where toasts appear; once in the window. */
export function Toasts() {
  const t = useTranslations('app')
  return (
    <ToastRegion queue={queue} className="toast-region" aria-label={t('toasts')}>
      {({ toast }) => (
        <Toast toast={toast} className="toast notice">
          <ToastContent className="notice-text">{toast.content.text}</ToastContent>
          {toast.content.onUndo && (
            <Button
              className="button"
              onPress={() => {
                toast.content.onUndo?.()
                queue.close(toast.key)
              }}
            >
              {t('undo')}
            </Button>
          )}
          <IconButton label={t('dismiss')} icon={<X aria-hidden="true" />} onPress={() => queue.close(toast.key)} />
        </Toast>
      )}
    </ToastRegion>
  )
}
