/**
 * Puts text on the clipboard through a copy event, which needs no permission: the clipboard interface asks for one that
 * the main process refuses.
 */
export function copyText(text: string): void {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', onCopy, { once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy)
}
