/** With `--test-hooks` a test reaches the services from the page, to read samples and pixels that no element shows. */
import type { StartInfo } from '../../shared/ipc/contract'
import type { Services } from './services'

declare global {
  interface Window {
    convolabServices?: Services
  }
}

export function exposeServices(services: Services, { testHooks }: Pick<StartInfo, 'testHooks'>): void {
  if (testHooks) window.convolabServices = services
}
