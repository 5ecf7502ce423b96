/** What a start and a second one hand over: links to the lab, files as sources. */
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { projectRoot } from '../../scripts/setup/paths.mjs'
import { toLink } from '../../renderer/lab/link'
import { FIRST_SEED } from '../../shared/lab/contract/experiment'
import { experimentOf } from '../../shared/lab/experiments'
import { type LaunchedApp, launchApp } from './support/app'
import { messagesShown } from './support/live'
import { engineStates, TEST_HOOKS } from './support/services'

let launched: LaunchedApp

const linkTo = (id: 'e2' | 'e9') => toLink(experimentOf(id).fresh(FIRST_SEED)) ?? ''

/** A second start hands its arguments over as these data. */
const startAgain = (...args: string[]) =>
  launched.app.evaluate(
    ({ app }, given) => void app.emit('second-instance', {}, [], '/', { args: given, folder: '/' }),
    args,
  )

test.beforeAll(async () => {
  launched = await launchApp({ args: [TEST_HOOKS, linkTo('e2')], locale: 'en' })
})

test.afterAll(() => launched.close())

test('a link on the command line opens its experiment', async () => {
  const { page } = launched
  const { labPages } = await messagesShown(page)
  await expect(page.getByRole('heading', { level: 2, name: labPages.e2.title })).toBeVisible()
})

test('a link of a second start opens in the window that is there', async () => {
  const { page } = launched
  const { labPages } = await messagesShown(page)
  await startAgain(linkTo('e9'))
  await expect(page.getByRole('heading', { level: 2, name: labPages.e9.title })).toBeVisible()
})

test('a link that was cut off is refused in words, and what is open stays', async () => {
  const { page, errors } = launched
  const { labPages, notices } = await messagesShown(page)
  await startAgain(linkTo('e2').slice(0, -9))
  await expect(page.getByText(notices['lab-link-bad'])).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: labPages.e9.title })).toBeVisible()
  expect(errors).toEqual([])
})

test('a picture that a second start names becomes the source', async () => {
  const { page } = launched
  await startAgain('--image', join(projectRoot, 'docs/screens/live-dark-en-1280x800.png'))
  await expect.poll(async () => (await engineStates(page)).facts.size).toEqual({ width: 1280, height: 800 })
})
