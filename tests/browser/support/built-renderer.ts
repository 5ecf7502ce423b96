/** Serves the built renderer with the very headers of the application's own scheme. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join, normalize } from 'node:path'
import type { Page } from '@playwright/test'
import { contentType } from '../../../electron/main/window/content-type'
import { responseHeaders } from '../../../electron/main/window/headers'
import { projectRoot } from '../../../scripts/setup/paths.mjs'

const root = join(projectRoot, 'out', 'renderer')

export interface ServedRenderer {
  url: string
  close(): Promise<void>
}

/** @throws Error when no port of the local host can be had. */
export async function serveRenderer(): Promise<ServedRenderer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    // Browsers ask for it by themselves; the application's window does not.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end()
    const path = join(root, normalize(pathname === '/' ? '/index.html' : pathname))
    readFile(path).then(
      (bytes) => response.writeHead(200, responseHeaders(contentType(path))).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The local server has no port')
  return {
    url: `http://127.0.0.1:${address.port}/index.html`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Console errors, uncaught exceptions and CSP violations of a page; must come before it is opened. */
export function watchErrors(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  return errors
}
