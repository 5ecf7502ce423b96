/** Hands a file to the browser, which asks where it should go. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has read the blob by then; keeping every one for ever would keep its memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
