/** Files that a chain refers to: opened by a dialog, kept by hash. */
import type { Assets } from '../../files/assets'
import type { OpenDialog } from '../../files/open-dialog'
import type { OpenedFiles } from '../../files/opened-files'
import type { Handlers } from '../gate'

export interface AssetHandlersOptions {
  assets: Assets
  dialog: OpenDialog
  files: Pick<OpenedFiles, 'add'>
}

type Keys = Extract<keyof Handlers, `asset:${string}`>

export function assetHandlers({ assets, dialog, files }: AssetHandlersOptions): Pick<Handlers, Keys> {
  return {
    'asset:open-dialog': async ({ purpose }) => {
      const path = await dialog.ask(purpose)
      return path === undefined ? null : files.add(path)
    },
    'asset:put': ({ name, bytes }) => assets.put(name, bytes),
    'asset:get': ({ sha256 }) => assets.get(sha256),
  }
}
