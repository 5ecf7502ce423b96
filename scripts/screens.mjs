/**
 * `npm run screens [-- NAME… --theme dark --language zh --size 1280x800]`: pictures of every screen, or of those whose
 * names begin so, in both themes, both languages and two sizes, or in the one named, into docs/screens.
 */
import { onDisplay } from './setup/display.mjs'
import { main, prepare } from './setup/prepare.mjs'
import { say } from './setup/progress.mjs'

/** Room for the largest window. */
const SCREEN = '2000x1200x24'

await main(async () => {
  await prepare({ tests: true })
  const { loadModule, takeOption } = await import('./setup/rows.mjs')
  const names = process.argv.slice(2)
  const [theme, language, size] = ['theme', 'language', 'size'].map((name) => takeOption(names, name))
  const wanted = {
    names,
    ...(theme && { themes: [theme] }),
    ...(language && { languages: [language] }),
    ...(size && { sizes: [size] }),
  }
  return onDisplay(async (env) => {
    Object.assign(process.env, env)
    const { takePictures } = await loadModule('tests/screens/take.ts')
    const { taken, errors } = await takePictures(wanted, (screen) => say(`Picture of ${screen}`))
    say(`${taken} pictures in docs/screens`)
    for (const error of errors) process.stderr.write(`${error}\n`)
    return errors.length === 0 ? 0 : 1
  }, SCREEN)
})
