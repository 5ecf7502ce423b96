/** Every command of the table works from the keyboard: by its own keys, and by the palette where it has none. */
import { expect, test } from '@playwright/test'
import { type Command, commands, keysOf } from '../../shared/commands/table'
import { ALL_SEEN } from '../screens/ways'
import { makeMedia } from '../media/make-media.mjs'
import { type LaunchedApp, launchApp } from './support/app'
import { commandChecks } from './support/command-checks'
import { TEST_HOOKS } from './support/services'
import { changeSettings, messagesShown, showAs, waitUntilReady } from './support/live'

const mac = process.platform === 'darwin'
let launched: LaunchedApp

test.beforeAll(async () => {
  const media = await makeMedia()
  launched = await launchApp({ microphone: media.tones, camera: media.checker, args: [TEST_HOOKS] })
  await waitUntilReady(launched.page)
  await changeSettings(launched.page, { hintsSeen: ALL_SEEN })
})

test.afterAll(() => launched.close())

test.beforeEach(async () => {
  const { page } = launched
  await showAs(page, 'dark', 'en')
  await page.keyboard.press('ControlOrMeta+Digit1')
  const { live } = await messagesShown(page)
  await expect(page.getByRole('meter', { name: live.level.input })).toBeVisible()
})

/** tinykeys notation as Playwright's. */
function playwrightKeys(binding: string): string {
  return binding.replace('$mod', 'ControlOrMeta')
}

for (const command of commands as readonly Command[]) {
  for (const binding of keysOf(command, {}, mac)) {
    test(`${command.id} by ${binding}`, async () => {
      await tryCommand(command, () => launched.page.keyboard.press(playwrightKeys(binding)))
    })
  }
  if (keysOf(command, {}, mac).length > 0) continue
  test(`${command.id} by the palette`, async () => {
    const { page } = launched
    await tryCommand(command, async () => {
      const { app } = await messagesShown(page)
      // By its name: what the command opens is a dialog, too.
      const palette = page.getByRole('dialog', { name: app.palette.title })
      await page.keyboard.press('ControlOrMeta+k')
      await palette.waitFor()
      await page.keyboard.type(command.name.en)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await palette.waitFor({ state: 'hidden' })
    })
  })
}

async function tryCommand(command: Command, act: () => Promise<void>) {
  const check = commandChecks[command.id as keyof typeof commandChecks]
  await check.before?.(launched)
  const before = await check.read(launched)
  await act()
  const after = expect.poll(() => check.read(launched))
  if (check.expected === undefined) await after.not.toEqual(before)
  else await after.toEqual(check.expected)
  await check.after?.(launched)
  expect(launched.errors).toEqual([])
}
