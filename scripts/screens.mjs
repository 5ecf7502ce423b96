/** `npm run screens`: pictures of every screen in both themes, both languages and two sizes, into docs/screens. */
import { onDisplay } from './setup/display.mjs'
import { main, prepare } from './setup/prepare.mjs'
import { say } from './setup/progress.mjs'

/** Room for the largest window. */
const SCREEN = '2000x1200x24'

await main(async () => {
  await prepare({ tests: true })
  const { loadModule } = await import('./setup/rows.mjs')
  return onDisplay(async (env) => {
    Object.assign(process.env, env)
    const { takePictures } = await loadModule('tests/screens/take.ts')
    const { taken, errors } = await takePictures((screen) => say(`Picture of ${screen}`))
    say(`${taken} pictures in docs/screens`)
    for (const error of errors) process.stderr.write(`${error}\n`)
    return errors.length === 0 ? 0 : 1
  }, SCREEN)
})
