/** The contrasts that the interface brief states, computed from the very tokens that the screens use (WCAG 2.2, 1.4.3). */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../renderer/app/theme/tokens.css', import.meta.url), 'utf8')

/** `[light, dark]` of a token written as `light-dark(#…, #…)`. */
function token(name: string): [string, string] {
  const match = new RegExp(`^\\s*--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`, 'm').exec(css)
  if (!match?.[1] || !match[2]) throw new Error(`No colour token --${name}`)
  return [match[1], match[2]]
}

/** 0..1 of each channel. */
function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}

function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function mix(colour: readonly number[], share: number, over: readonly number[]): number[] {
  return colour.map((c, i) => share * c + (1 - share) * (over[i] ?? 0))
}

const surfaces = ['window', 'surface', 'raised'] as const

/** Contrast on window, surface and raised: the brief's table, two decimals. */
const stated = {
  dark: {
    input: [6.6, 6.03, 5.28],
    kernel: [6.56, 6.0, 5.24],
    output: [13.32, 12.17, 10.65],
    difference: [9.92, 9.07, 7.93],
    warning: [13.23, 12.08, 10.57],
    text: [15.43, 14.1, 12.33],
    'text-second': [8.63, 7.88, 6.9],
    border: [5.22, 4.77, 4.17],
    hairline: [1.62, 1.48, 1.29],
    focus: [18.29, 16.72, 14.62],
  },
  light: {
    input: [6.35, 5.86, 5.4],
    kernel: [5.55, 5.12, 4.72],
    output: [9.96, 9.2, 8.47],
    difference: [8.85, 8.18, 7.53],
    warning: [7.42, 6.85, 6.31],
    text: [17.79, 16.44, 15.13],
    'text-second': [7.44, 6.87, 6.33],
    border: [4.67, 4.31, 3.97],
    hairline: [1.51, 1.39, 1.28],
    focus: [21.0, 19.4, 17.86],
  },
} as const

/** The brief rounds to two decimals. */
const ROUNDING = 0.006

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('colours of the %s theme', (theme, index) => {
  const colour = (name: string) => channels(token(name)[index])

  it.each(Object.entries(stated[theme]))('gives --%s the stated contrasts', (name, expected) => {
    surfaces.forEach((surface, i) => {
      expect(Math.abs(contrast(colour(name), colour(surface)) - (expected[i] ?? 0))).toBeLessThanOrEqual(ROUNDING)
    })
  })

  it('keeps text at 4.5 : 1 and controls at 3 : 1 on every surface', () => {
    for (const surface of surfaces) {
      for (const text of ['text', 'text-second', 'input', 'kernel', 'output', 'difference', 'warning']) {
        expect(contrast(colour(text), colour(surface))).toBeGreaterThanOrEqual(4.5)
      }
      for (const control of ['border', 'focus']) {
        expect(contrast(colour(control), colour(surface))).toBeGreaterThanOrEqual(3)
      }
    }
  })

  it('keeps text readable on tints and on solid roles', () => {
    const share = theme === 'dark' ? 0.22 : 0.14
    for (const role of ['input', 'kernel', 'output']) {
      const tint = mix(colour(role), share, colour('surface'))
      // The brief: 7.9–9.9 on dark tints, 12.8–13.6 on light ones.
      expect(contrast(colour('text'), tint)).toBeGreaterThanOrEqual(theme === 'dark' ? 7.8 : 12.7)
      // The brief: at least 6.9 in dark, 5.5 in light.
      expect(contrast(colour('on-role'), colour(role))).toBeGreaterThanOrEqual(theme === 'dark' ? 6.9 : 5.5)
    }
  })

  it('mixes the tints that were computed here', () => {
    for (const role of ['input', 'kernel', 'output']) {
      expect(css).toMatch(
        new RegExp(
          `--${role}-tint: light-dark\\(\\s*color-mix\\(in srgb, var\\(--${role}\\) 14%, var\\(--surface\\)\\),` +
            `\\s*color-mix\\(in srgb, var\\(--${role}\\) 22%, var\\(--surface\\)\\)\\s*\\)`,
        ),
      )
    }
  })
})
