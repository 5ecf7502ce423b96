/** Carries out changes one after the other; of those that wait only the last one is done. */
export function latest<Value>(act: (value: Value) => Promise<void>): (value: Value) => void {
  let running = false
  let waiting: { value: Value } | null = null

  async function drain(): Promise<void> {
    running = true
    while (waiting) {
      const { value } = waiting
      waiting = null
      await act(value)
    }
    running = false
  }

  return (value) => {
    waiting = { value }
    if (!running) void drain()
  }
}
