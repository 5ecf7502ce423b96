/** All drawings inside an element as one SVG that needs no style sheet. */

export interface Drawing {
  text: string
  width: number
  height: number
}

const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const
const GAP = 12
const TITLE = 18

export function stageDrawing(place: Element): Drawing {
  const page = getComputedStyle(document.body)
  let y = GAP
  let width = 0
  const parts: string[] = []
  for (const figure of place.querySelectorAll('figure')) {
    const svg = figure.querySelector('svg')
    if (!svg) continue
    const box = svg.viewBox.baseVal
    const title = figure.querySelector('figcaption')?.textContent ?? ''
    parts.push(
      `<text x="0" y="${y + 12}" font-size="12" font-weight="500" fill="${page.color}">${escapeXml(title)}</text>`,
    )
    parts.push(
      `<svg x="0" y="${y + TITLE}" width="${box.width}" height="${box.height}" viewBox="0 0 ${box.width} ${box.height}">${styled(svg)}</svg>`,
    )
    y += TITLE + box.height + GAP
    width = Math.max(width, box.width)
  }
  const [outer, height] = [width + 2 * GAP, Math.ceil(y)]
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${outer}" height="${height}" viewBox="${-GAP} 0 ${outer} ${height}" font-family="Inter, sans-serif">` +
    `<rect x="${-GAP}" width="${outer}" height="${height}" fill="${page.backgroundColor}"/>${parts.join('')}</svg>`
  return { text, width: outer, height }
}

/** The drawing's inside with every style that is in force written out. */
function styled(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const copies = copy.querySelectorAll('*')
  svg.querySelectorAll('*').forEach((element, index) => {
    const target = copies[index]
    if (!target) return
    const style = getComputedStyle(element)
    for (const name of KEPT) target.setAttribute(name, style.getPropertyValue(name))
    target.removeAttribute('class')
    target.removeAttribute('style')
  })
  return new XMLSerializer()
    .serializeToString(copy)
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
