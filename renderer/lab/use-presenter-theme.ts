import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../app/services'

/** A projector in a lit room needs a light page: taken while presenting, unless a theme was chosen by hand. */
export function usePresenterTheme(isPresenting: boolean): void {
  const { settings } = useServices()
  const theme = useStore(settings.store, (state) => state.theme)
  const isTaken = isPresenting && theme === 'system'
  useEffect(() => {
    if (!isTaken) return
    const { dataset } = document.documentElement
    dataset.theme = 'light'
    return () => {
      // Whoever chose a theme meanwhile has it already.
      if (settings.store.getState().theme === 'system') delete dataset.theme
    }
  }, [isTaken, settings])
}
