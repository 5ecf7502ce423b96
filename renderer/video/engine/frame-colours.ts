/**
 * How a frame's luma and chroma become red, green and blue: by its own matrix and range. Primaries are left as they are.
 *
 * Chromium's `copyTo({format: 'RGBA'})` reckons BT.709 and BT.2020 of limited range with 6 bits behind the point (up to 6 levels
 * off, measured on 130 and 156), and converts the primaries of BT.2020 and BT.470 besides (up to 83). So these frames are
 * converted here; those of BT.601, as cameras give them, it converts right. Its texture upload is right for BT.709 as well, in
 * the formats it draws by itself.
 */

/** What of a `VideoFrame` says how it is to be converted. */
export interface FrameColours {
  format: string | null
  colorSpace: Pick<VideoColorSpace, 'matrix' | 'primaries' | 'fullRange'>
}

/** How the samples of a format lie. */
export interface PlaneLayout {
  /** Pixels of a chroma sample across and down, as powers of two. */
  across: 0 | 1
  down: 0 | 1
  /** Both chromas in turn in one plane. */
  together: boolean
  alpha: boolean
  /** Of a sample; more than 8 lie in two bytes. */
  bits: 8 | 10 | 12
}

const LAYOUTS: Readonly<Record<string, Omit<PlaneLayout, 'bits'>>> = {
  I420: { across: 1, down: 1, together: false, alpha: false },
  I420A: { across: 1, down: 1, together: false, alpha: true },
  I422: { across: 1, down: 0, together: false, alpha: false },
  I422A: { across: 1, down: 0, together: false, alpha: true },
  I444: { across: 0, down: 0, together: false, alpha: false },
  I444A: { across: 0, down: 0, together: false, alpha: true },
  NV12: { across: 1, down: 1, together: true, alpha: false },
}

/** Shares of red and blue in the brightness, by ITU-R BT.601, BT.709 and BT.2020. */
const SHARES: Readonly<Record<string, readonly [number, number]>> = {
  smpte170m: [0.299, 0.114],
  bt470bg: [0.299, 0.114],
  bt709: [0.2126, 0.0722],
  'bt2020-ncl': [0.2627, 0.0593],
}

/** Primaries that the browser takes for its own. */
function isPlain(primaries: VideoColorSpace['primaries']): boolean {
  return primaries === null || primaries === 'bt709' || primaries === 'smpte170m'
}

/** `red = whole · (luma − dark) + redByRed · (red chroma − 128)`, and so on; in levels. */
export interface ColourMatrix {
  dark: number
  whole: number
  redByRed: number
  greenByBlue: number
  greenByRed: number
  blueByBlue: number
}

/** `I420P10` is I420 with samples of 10 bits. */
function layoutOf(format: string | null): PlaneLayout | undefined {
  const [, base = '', deep] = /^(.*?)(?:P(10|12))?$/.exec(format ?? '') ?? []
  const layout = LAYOUTS[base]
  return layout && { ...layout, bits: deep === '10' ? 10 : deep === '12' ? 12 : 8 }
}

/** @returns undefined where the browser converts right, or what it alone can read */
export function ownConversion({
  format,
  colorSpace,
}: FrameColours): { layout: PlaneLayout; matrix: ColourMatrix } | undefined {
  const { matrix, primaries, fullRange } = colorSpace
  const layout = layoutOf(format)
  const shares = SHARES[matrix ?? '']
  if (!layout || !shares) return undefined
  const isRight = matrix === 'smpte170m' && isPlain(primaries)
  return isRight ? undefined : { layout, matrix: matrixOf(shares, fullRange ?? false) }
}

/** Whether the browser's texture upload goes by matrix and range alone. */
export function uploadsRight(frame: FrameColours): boolean {
  if (!ownConversion(frame)) return true
  const { format, colorSpace } = frame
  const isDrawn = format === 'I420' || format === 'NV12'
  return isDrawn && colorSpace.matrix === 'bt709' && isPlain(colorSpace.primaries)
}

export function matrixOf([red, blue]: readonly [number, number], fullRange: boolean): ColourMatrix {
  const green = 1 - red - blue
  const chroma = fullRange ? 1 : 255 / 224
  const redByRed = 2 * (1 - red) * chroma
  const blueByBlue = 2 * (1 - blue) * chroma
  return {
    dark: fullRange ? 0 : 16,
    whole: fullRange ? 1 : 255 / 219,
    redByRed,
    greenByBlue: (-blue / green) * blueByBlue,
    greenByRed: (-red / green) * redByRed,
    blueByBlue,
  }
}
