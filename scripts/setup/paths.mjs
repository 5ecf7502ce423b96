/** Where things live: the project, and the cache outside it that survives a fresh clone. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

export const cacheRoot =
  process.env.CONVOLAB_CACHE ??
  (process.platform === 'darwin'
    ? join(homedir(), 'Library', 'Caches', 'convolab')
    : process.platform === 'win32'
      ? join(process.env.LOCALAPPDATA ?? homedir(), 'convolab', 'Cache')
      : join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'convolab'))
