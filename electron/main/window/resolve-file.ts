/** From an address of our scheme to a file below one folder, or to nothing. Pure. */
import { isAbsolute, relative, resolve, sep } from 'node:path'

/**
 * @param root absolute folder. Escapes (`..`, encoded or doubly encoded, backslashes, drive letters, NUL) resolve to
 *   undefined, as does an address that cannot be decoded.
 */
export function resolveFile(root: string, url: string): string | undefined {
  const path = decodedPath(url)
  if (path === undefined || /[\0\\:]|%2e|%2f|%5c/i.test(path)) return undefined
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`)
  const inside = relative(root, file)
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined
  return file
}

function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url).pathname)
  } catch {
    return undefined
  }
}
