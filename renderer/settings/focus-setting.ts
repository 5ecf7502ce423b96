/** Brings the row of a setting into sight with the focus on its first control, once the page is drawn. */
export function focusSetting(id: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-setting="${id}"]`)
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector<HTMLElement>('button:not(:disabled), input:not(:disabled)')?.focus()
  })
}
