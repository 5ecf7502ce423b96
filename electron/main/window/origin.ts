/** The one origin that the program trusts, and the addresses that belong to it. Pure. */
export const SCHEME = 'app'
export const HOST = 'convolab'
export const START_PAGE = `${SCHEME}://${HOST}/index.html`

export interface Origin {
  /** Address of the page that the window shows. */
  startPage: string
  /** A document of ours may be at this address. */
  owns(url: string): boolean
  /** A request of ours may go to this address; blob addresses are made by our own page. */
  mayLoad(url: string): boolean
}

/** @param developmentServer address of the build tool's server, in development only. */
export function createOrigin(developmentServer?: string): Origin {
  const startPage = developmentServer ?? START_PAGE
  const own = new URL(startPage)

  function owns(url: string): boolean {
    const parsed = parse(url)
    return parsed !== undefined && parsed.protocol === own.protocol && parsed.host === own.host
  }

  return {
    startPage,
    owns,
    mayLoad(url) {
      if (url.startsWith('blob:')) return owns(url.slice('blob:'.length))
      return owns(url) || (developmentServer !== undefined && owns(url.replace(/^ws/, 'http')))
    },
  }
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}
