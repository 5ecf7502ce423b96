/** `npm run bench -- app|audio|fir|video [--json FILE]`: measures what a user waits for, on this machine. */
import { onDisplay } from './setup/display.mjs'
import { main, prepare } from './setup/prepare.mjs'
import { say } from './setup/progress.mjs'

/** Each is a file in tests/bench that exports `measure(log)`. */
const benches = {
  app: 'tests/bench/app.ts',
  audio: 'tests/bench/audio.ts',
  fir: 'tests/bench/fir.ts',
  video: 'tests/bench/video.ts',
}

await main(async () => {
  const [name = '', ...rest] = process.argv.slice(2)
  const path = Object.hasOwn(benches, name) ? benches[name] : undefined
  if (!path) throw new Error(`There is no bench "${name}" yet. Benches: ${Object.keys(benches).join(', ')}.`)
  await prepare({ tests: true })
  const { describeEnvironment, loadModule, report, takeOption } = await import('./setup/rows.mjs')
  const file = takeOption(rest, 'json')
  return onDisplay(async (env) => {
    Object.assign(process.env, env)
    const { measure } = await loadModule(path)
    const rows = await measure((text) => say(text))
    return report(await describeEnvironment(), rows, file)
  })
})
