/** What a measurement ran on, as far as only the running application can tell. */
import { launchApp } from '../e2e/support/app'

export interface AppEnvironment {
  electron: string
  chromium: string
  /** WebGL renderer string. */
  gpu: string
  isolated: boolean
}

export async function describeApp(): Promise<AppEnvironment> {
  const { app, page, close } = await launchApp()
  try {
    const versions = await app.evaluate(() => ({
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
    }))
    const facts = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2')
      const names = gl?.getExtension('WEBGL_debug_renderer_info')
      const gpu: unknown = gl && names ? gl.getParameter(names.UNMASKED_RENDERER_WEBGL) : 'none'
      return { gpu: String(gpu), isolated: crossOriginIsolated }
    })
    return { ...versions, ...facts }
  } finally {
    await close()
  }
}
