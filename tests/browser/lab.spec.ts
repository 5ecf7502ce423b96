/** The lab in the built renderer: the shell, and every page played, scrubbed, pinned and read in both languages. Axe sees the pages with all other screens. */
import { expect, type Page, test } from '@playwright/test'
import { EXPERIMENT_IDS, type ExperimentId } from '../../shared/lab/contract/state'
import { changeSettings, messagesShown, showAs } from '../e2e/support/live'
import { readGif } from '../unit/lab/support/read-gif'
import { addBridge, startInfo } from './support/bridge'
import { type ServedRenderer, serveRenderer, watchErrors } from './support/built-renderer'

let served: ServedRenderer
/** One page for all tests: starting takes longer than most of them. */
let page: Page
let errors: readonly string[]

test.beforeAll(async ({ browser }) => {
  served = await serveRenderer()
  page = await browser.newPage()
  await page.context().grantPermissions(['microphone', 'camera', 'clipboard-read', 'clipboard-write'])
  errors = watchErrors(page)
  // A small slow picture leaves the cores to the lab.
  await addBridge(page, startInfo({ camera: { width: 160, height: 120, frameRate: 5 } }))
  await page.goto(served.url)
  await page.locator('.rail-item').first().waitFor()
})

test.beforeEach(async () => {
  await showAs(page, 'dark', 'en')
  await openLab()
})

test.afterEach(() => expect(errors).toEqual([]))

test.afterAll(async () => {
  await page.close()
  await served.close()
})

async function openLab(): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Digit4')
  const { lab } = await messagesShown(page)
  await expect(page.getByRole('main', { name: lab.title })).toBeVisible()
}

async function openExperiment(id: ExperimentId): Promise<void> {
  const { lab, labPages } = await messagesShown(page)
  const lessons = page.getByRole('navigation', { name: lab.lessons })
  await lessons.getByRole('button', { name: labPages[id].title }).click()
  await expect(page.getByTestId(`lab-stage-${id}`)).toBeVisible()
}

const step = () => page.getByTestId('lab-step')
const drawing = (id: string) => page.getByTestId(`lab-figure-${id}`)
const play = async () => page.getByRole('button', { name: (await messagesShown(page)).lab.play })
const scrubber = async () => page.getByRole('slider', { name: (await messagesShown(page)).lab.position })

/** What each page reaches at the end of its clock with its default numbers. */
const RESULTS: Readonly<Record<ExperimentId, string>> = {
  // 3 · 6.
  e1: 'y[4] = 3·6 = 18',
  e2: '= 680.19',
  // Two sixes.
  e3: 'P(12) = f(6)·g(6) = 1/36',
  e4: '= 668.766',
  // Two slaps, one second and half a second ago.
  e5: '1.5 s = 0.9772 + 0.9848 = 1.962',
  // The last impulse, 2, times the last tap, 0.5.
  e6: 'y[3] = 1',
  // The last moment, three steps ago.
  e7: 'y[6] = 1·1 = 1',
  e8: '= −30.92 − 4.167i',
  // Places 1 and 4 of the line, 13 + 18.
  e9: 'ring[1] = 13 + 18 = 31',
  e10: 'y[0] = 4 + 0 + 0 = 4',
}

/** Numbers that stand on the page then, as the specification of the lab gives them. */
const SHOWN: Readonly<Record<ExperimentId, readonly string[]>> = {
  e1: ['4', '13', '28', '27', '18'],
  e2: ['127.63', '121.55', '680.19', '566.26'],
  e3: ['0.02778'],
  e4: ['2400', '5', '668.766', '693.646'],
  e5: ['1.99235', '65.144', '130.789'],
  e6: ['3', '0.5', '1.5', '1', '12000'],
  e7: ['4', '3', '2', '1'],
  e8: ['4', '13', '28', '27', '18', '165.8'],
  e9: ['31', '31', '28', '3 + 3 − 1 = 5'],
  e10: ['4', '13', '28', '27', '18', '56088'],
}

test('the map opens every experiment, and the palette the lab', async () => {
  const { lab, labPages } = await messagesShown(page)
  for (const id of EXPERIMENT_IDS) {
    await page.getByRole('button', { name: lab.open.replace('{title}', labPages[id].title), exact: true }).click()
    await expect(page.getByTestId(`lab-stage-${id}`)).toBeVisible()
    await page.getByRole('navigation', { name: lab.lessons }).getByRole('button', { name: lab.home }).click()
  }
  await page.keyboard.press('ControlOrMeta+Digit1')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('Lab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: lab.title })).toBeVisible()
})

for (const id of EXPERIMENT_IDS) {
  test(`${id} plays, steps and scrubs to its result, pins, and speaks Chinese`, async () => {
    await openExperiment(id)
    const position = await scrubber()
    await page.keyboard.press('Home')
    await expect(position).toHaveValue('0')

    await (await play()).click()
    await expect.poll(async () => Number(await position.inputValue())).toBeGreaterThan(0)
    await page.keyboard.press('Home')
    await page.keyboard.press('Period')
    await expect(position).toHaveValue('1')
    await page.keyboard.press('Comma')
    await expect(position).toHaveValue('0')
    await page.keyboard.press('End')
    await expect(step()).toContainText(RESULTS[id])
    const stage = page.getByTestId(`lab-stage-${id}`)
    for (const number of SHOWN[id]) await expect(stage.getByText(number, { exact: true }).first()).toBeAttached()
    await position.fill('0')
    await expect(position).toHaveValue('0')

    await page.locator('.lab-stage [data-index]').first().click()
    await expect(page.locator('[data-pinned]')).toHaveCount(1)
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('中文')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    const { labPages } = await messagesShown(page)
    await expect(page.getByRole('heading', { name: labPages[id].title, level: 2 })).toBeVisible()
    await expect(page.locator('[data-pinned]')).toHaveCount(1)
  })
}

test('the whole of E1 by keyboard', async () => {
  await openExperiment('e1')
  const { lab, labControls, labPages } = await messagesShown(page)

  // The figure of the output: right to y[1], which lights its two products; Enter pins it and Escape lets it go.
  await drawing('y').focus()
  await page.keyboard.press('ArrowRight')
  await expect(step()).toHaveText('y[1] = 1·5 + 2·4 = 13')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-pinned]')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-pinned]')).toHaveCount(0)

  // One up on the first input: [2, 2, 3], so y[0] = 2 · 4; undone and done again.
  await drawing('x').focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Tab')
  await expect(step()).toHaveText('y[0] = 2·4 = 8')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(step()).toHaveText('y[0] = 1·4 = 4')
  await page.keyboard.press('ControlOrMeta+y')
  await expect(step()).toHaveText('y[0] = 2·4 = 8')
  await page.keyboard.press('ControlOrMeta+z')

  // The kernel lies flipped: its last bar is h[0]. One up makes y[0] = 1 · 5.
  await drawing('h').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Tab')
  await expect(step()).toHaveText('y[0] = 1·5 = 5')
  await page.keyboard.press('ControlOrMeta+z')

  // Letters, correlation, flip: the first output is a·i, then a·k, and with the kernel flipped a·i again in other numbers.
  await page.keyboard.press('n')
  await expect(step()).toHaveText('y[0] = a·i = ai')
  await page.keyboard.press('c')
  await expect(step()).toHaveText('y[0] = a·k = ak')
  await page.keyboard.press('n')
  await expect(step()).toHaveText('y[0] = 1·6 = 6')
  await page.keyboard.press('f')
  await expect(step()).toHaveText('y[0] = 1·4 = 4')
  await page.keyboard.press('c')
  await expect(step()).toHaveText('y[0] = 1·6 = 6')
  await page.keyboard.press('f')

  // Predict y[1]: a wrong answer, then the right one, which moves the clock on.
  await page.getByRole('button', { name: lab.predictStart }).focus()
  await page.keyboard.press('Enter')
  const question = page.getByRole('textbox', { name: lab.predictAsk.replace('{name}', 'y[1]') })
  await question.focus()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(page.getByText(lab.wrong)).toBeVisible()
  await question.fill('13')
  await page.keyboard.press('Enter')
  await expect(step()).toHaveText('y[1] = 1·5 + 2·4 = 13')

  // The quiz: the right answer of the first question explains itself.
  const quiz = page.getByRole('radiogroup', { name: labPages.e1.quiz.one.ask })
  await quiz.getByRole('radio', { name: labPages.e1.quiz.one.a, exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText(labPages.e1.quiz.one.why)).toBeVisible()

  // The other views: the laws, one a step, and the curves, whose result is read place by place.
  const view = page.getByRole('radiogroup', { name: labControls.view })
  await view.getByRole('radio', { name: labControls.bars, exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Home')
  await expect(step()).toHaveText('x∗h = [4, 13, 28, 27, 18] = [4, 13, 28, 27, 18] = h∗x')
  await page.keyboard.press('ArrowLeft')
  await drawing('result').focus()
  for (let place = 0; place < 20; place++) await page.keyboard.press('ArrowRight')
  // Place 20 of 40 is shift 0: both boxes lie on each other.
  await expect(step()).toContainText('t = 0')
  await expect(step()).toContainText('= 1')
  await view.getByRole('radio', { name: labControls.curves, exact: true }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Home')
  await page.keyboard.press('Period')

  await page.keyboard.press('ControlOrMeta+Shift+l')
  await expect(page.locator('.lab[data-presenter]')).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(step()).toHaveText('y[2] = 1·6 + 2·5 + 3·4 = 28')
  await page.keyboard.press('PageUp')
  await expect(step()).toHaveText('y[1] = 1·5 + 2·4 = 13')
  await page.keyboard.press('ControlOrMeta+Shift+l')
  await expect(page.locator('.lab[data-presenter]')).toHaveCount(0)
})

test('the term under the pointer is lit in the formula, and its figures with it', async () => {
  await openExperiment('e1')
  const term = (name: string) => page.locator(`.lab-formula .katex-html [data-term="${name}"]`)
  await term('kernel').first().hover()
  await expect(term('kernel').first()).toHaveAttribute('data-lit')
  await expect(page.locator('.lab-figure[data-term-lit]')).toHaveCount(1)
  await expect(page.locator('.lab-figure[data-term-lit]').getByTestId('lab-figure-h')).toBeVisible()

  // And the other way round, by pointer and by keyboard.
  await drawing('x').locator('[data-index="1"]').hover()
  await expect(term('input').first()).toHaveAttribute('data-lit')
  await expect(page.locator('.lab-figure[data-term-lit]')).toHaveCount(0)
  await drawing('outer').focus()
  await page.keyboard.press('ArrowRight')
  await expect(term('product').first()).toHaveAttribute('data-lit')
  await expect(drawing('outer').locator('[data-pointed]')).toHaveCount(1)
})

/** Draws a stroke from the middle of one bar to a place given in steps of its width and height. */
async function stroke(figure: string, from: number, across: number, along: number): Promise<void> {
  const box = await drawing(figure).locator(`[data-index="${from}"] > .lab-slot`).boundingBox()
  if (!box) throw new Error(`No bar ${from} in ${figure}`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + (across * box.width) / 2, y + (along * box.height) / 2, { steps: 4 })
  await page.mouse.move(x + across * box.width, y + along * box.height, { steps: 4 })
  await page.mouse.up()
}

test('the kernel is dragged along the clock, and deposits are drawn in one stroke that one undo takes back', async () => {
  await openExperiment('e1')
  await page.keyboard.press('Home')
  await stroke('h', 2, 2, 0)
  await expect(step()).toHaveText('y[2] = 1·6 + 2·5 + 3·4 = 28')

  await openExperiment('e2')
  const { labControls } = await messagesShown(page)
  const deposits = page.getByRole('textbox', { name: labControls.deposits })
  const before = await deposits.inputValue()
  // Level, a little below the middle of the figure: all six deposits become the same amount, which is another one.
  await stroke('deposits', 0, 5, 0.1)
  await expect(deposits).not.toHaveValue(before)
  const drawn = (await deposits.inputValue()).split(' ').map(Number)
  expect(Math.abs((drawn[0] ?? 0) - (drawn[5] ?? 0))).toBeLessThanOrEqual(40)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(deposits).toHaveValue(before)
})

test('a thousand rolls fill the bars', async () => {
  await openExperiment('e3')
  const { labControls } = await messagesShown(page)
  await page.getByRole('button', { name: labControls.roll }).click()
  const counted = async () => {
    const texts = await drawing('rolls').locator('.lab-value').allTextContents()
    return texts.reduce((sum, text) => sum + Number(text), 0)
  }
  await expect.poll(counted).toBe(1000)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(drawing('rolls')).toHaveCount(0)
})

test('what would answer a prediction is not shown until it is answered', async () => {
  await openExperiment('e4')
  const { lab } = await messagesShown(page)
  await page.keyboard.press('End')
  await page.getByRole('button', { name: lab.predictFromStart }).click()
  await expect(page.getByText(lab.predictAsk.replace('{name}', 'S(1)'))).toBeVisible()
  await expect(drawing('total')).toHaveCount(0)
  await page.getByRole('button', { name: lab.reveal }).click()
  await expect(drawing('total')).toBeVisible()
  await expect(await scrubber()).toHaveValue('1')
})

test('presenting takes the light theme, unless one was chosen by hand', async () => {
  await openExperiment('e1')
  await page.emulateMedia({ colorScheme: 'dark' })
  await changeSettings(page, { theme: 'system' })
  const root = page.locator('html')
  await expect(root).not.toHaveAttribute('data-theme')
  await page.keyboard.press('ControlOrMeta+Shift+l')
  await expect(root).toHaveAttribute('data-theme', 'light')
  await changeSettings(page, { theme: 'dark' })
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('ControlOrMeta+Shift+l')
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await page.emulateMedia({ colorScheme: null })
})

test('a link carries the state, the clock and the pin to another window', async () => {
  await openExperiment('e9')
  const { lab, labControls } = await messagesShown(page)
  await page.getByRole('button', { name: labControls.padEnough }).click()
  await page.keyboard.press('End')
  await page.getByRole('button', { name: lab.share }).click()
  await page.getByRole('menuitem', { name: lab.link }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/^convolab:\/\/lab\/[\w-]+$/)

  await page.reload()
  await page.locator('.rail-item').first().waitFor()
  await openLab()
  await openExperiment('e1')
  await page.getByRole('button', { name: lab.share }).click()
  await page.getByRole('menuitem', { name: lab.openLink }).click()
  const field = page.getByRole('textbox', { name: lab.linkField })
  await field.fill('convolab://lab/nothing')
  await page.keyboard.press('Enter')
  await expect(page.getByText(lab.linkBad)).toBeVisible()
  await field.fill(link)
  await page.keyboard.press('Enter')
  // On a ring of five places the last value of the line keeps its place.
  await expect(step()).toHaveText('ring[4] = 18')
})

test('pictures, drawings, numbers and the sound of the stage are saved', async () => {
  await openExperiment('e1')
  await page.keyboard.press('End')
  const { lab } = await messagesShown(page)
  const save = async (name: string) => {
    await page.getByRole('button', { name: lab.share }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name }).click()
    const stream = await (await download).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  }
  expect((await save(lab.csv)).toString('utf8')).toContain('Output y,4,13,28,27,18\r\n')
  const svg = (await save(lab.svg)).toString('utf8')
  expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg"')
  expect(svg).not.toContain('class=')
  const wav = await save(lab.wav)
  expect(wav.subarray(0, 4).toString('latin1')).toBe('RIFF')
  const png = await save(lab.png)
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  // Five outputs are five frames of a second each, the last one longer; all as large as the drawing of a width of 680 and its edge.
  const gif = readGif(await save(lab.gif))
  expect(gif).toMatchObject({ width: 704, delays: [1000, 1000, 1000, 1000, 2000], loops: true })
  expect(gif.sizes).toEqual(gif.delays.map(() => [gif.width, gif.height]))
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('an animation that is being made can be left', async () => {
  await openExperiment('e1')
  const { lab, labControls } = await messagesShown(page)
  // Curves have 41 frames.
  await page.getByRole('radio', { name: labControls.curves }).click({ force: true })
  await page.getByRole('button', { name: lab.share }).click()
  await page.getByRole('menuitem', { name: lab.gif }).click()
  const dialog = page.getByRole('dialog', { name: lab.gifMaking })
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dialog.getByRole('button', { name: lab.cancel }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('radio', { name: labControls.bars }).click({ force: true })
})

test('the sound that comes in becomes the input, and its level a series', async () => {
  const { labControls } = await messagesShown(page)
  const freeze = async (id: ExperimentId, button: string, length: number) => {
    await openExperiment(id)
    await page.getByRole('button', { name: button }).click()
    await expect(drawing('x').locator('[data-index]')).toHaveCount(length)
  }
  // As many as the experiments of the specification take: 64 samples, 64 levels.
  await freeze('e1', labControls.freeze, 64)
  await freeze('e7', labControls.levels, 64)
  await expect(page.getByRole('textbox', { name: labControls.signal })).toHaveValue(/[1-9]/)
})

test('a worksheet is filled in row by row, checked, and a new one is empty', async () => {
  await openExperiment('e10')
  const { lab, labControls, labFigures } = await messagesShown(page)
  const cell = (row: string, n: number) =>
    page.getByRole('textbox', { name: lab.rowColumn.replace('{row}', row).replace('{n}', String(n)), exact: true })
  const column = (n: number) => page.getByRole('textbox', { name: lab.column.replace('{n}', String(n)), exact: true })
  // 1, 2, 3 times 4; then the first two columns, of which 14 should be 1 · 5 + 2 · 4 = 13.
  for (const [n, value] of [4, 8, 12].entries()) await cell('h[0]·x', n).fill(String(value))
  await column(0).fill('4')
  await column(1).fill('14')
  await page.getByRole('button', { name: labControls.check, exact: true }).click()
  // The soft ticks of the check, and nothing else sounds.
  await expect.poll(() => page.evaluate(() => window.convolabServices?.audio.isPlayingBeside())).toBe(true)
  const fact = (name: string) => page.locator('.lab-fact', { hasText: name })
  await expect(fact(labFigures.rightCells)).toContainText('3 / 9')
  await expect(fact(labFigures.rightColumns)).toContainText('1 / 5')
  await expect(drawing('answers')).toContainText('14 ✗')
  await page.getByRole('button', { name: labControls.hint, exact: true }).click()
  await expect(await scrubber()).toHaveValue('1')
  await page.getByRole('button', { name: labControls.newSheet }).click()
  await expect(drawing('answers')).not.toContainText('✗')
  await expect(column(1)).toHaveValue('')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(column(1)).toHaveValue('14')
})

test('the worksheet prints as a page of questions and a page of answers', async () => {
  await openExperiment('e10')
  await page.emulateMedia({ media: 'print' })
  const [question, answer] = [page.getByTestId('lab-print-1'), page.getByTestId('lab-print-2')]
  await expect(question).toBeVisible()
  await expect(answer).toBeVisible()
  await expect(page.getByTestId('lab-stage-e10')).toBeHidden()
  // 123 · 456 without carrying: 4, 13, 28, 27, 18, and 56088 once carried, on the second page alone.
  await expect(answer).toContainText('413282718')
  await expect(answer).toContainText('56088')
  await expect(question).not.toContainText('28')
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2)
})
