/** Serves the built renderer under `app://convolab/`. */
import { readFile } from 'node:fs/promises'
import { type Session, protocol } from 'electron'
import { contentType } from './content-type'
import { responseHeaders } from './headers'
import { HOST, SCHEME } from './origin'
import { resolveFile } from './resolve-file'

/** Must run before the application is ready. */
export function declareScheme() {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** @param root folder of the built renderer; nothing outside it is ever read. */
export function serveScheme(session: Session, root: string) {
  session.protocol.handle(SCHEME, (request) => answer(request, root))
}

async function answer(request: Request, root: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405)
  const file = new URL(request.url).host === HOST ? resolveFile(root, request.url) : undefined
  if (file === undefined) return plain(404)
  try {
    const bytes = await readFile(file)
    const body = request.method === 'HEAD' ? null : new Uint8Array(bytes)
    return new Response(body, { headers: responseHeaders(contentType(file)) })
  } catch {
    return plain(404)
  }
}

function plain(status: 404 | 405): Response {
  const body = status === 404 ? 'Not found' : 'Method not allowed'
  return new Response(body, { status, headers: responseHeaders('text/plain; charset=utf-8') })
}
