/** `npm start [-- arguments]`: opens Convolab; without a display runs both chains and leaves the results in a folder. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { hasDisplay, startDisplay } from './setup/display.mjs'
import { launch } from './setup/launch.mjs'
import { main, prepare } from './setup/prepare.mjs'
import { advise, say } from './setup/progress.mjs'

/** npm runs scripts in the project's folder; files are named from where the user stands. */
const cwd = process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : process.cwd()
/** npm takes the first `--` away; `node scripts/start.mjs -- …` leaves it. */
const args = process.argv.slice(process.argv[2] === '--' ? 3 : 2)

await main(async () => {
  const electron = await prepare()
  const selfTest = args.includes('--self-test')
  if (!hasDisplay()) return onVirtualDisplay(electron, selfTest)
  return selfTest
    ? withOwnData((data) => launch(electron, [...data, ...args], { cwd }))
    : launch(electron, args, { cwd })
})

async function onVirtualDisplay(electron, selfTest) {
  const { display, stop } = await startDisplay()
  const run = (extra) =>
    withOwnData((data) => launch(electron, [...data, ...extra, ...args], { cwd, env: { DISPLAY: display } }))
  try {
    return selfTest ? await run([]) : await runMainJob(run)
  } finally {
    await stop()
  }
}

/** What the window would show, as files. */
async function runMainJob(run) {
  const folder = join(cwd, `convolab-run-${timestamp(new Date())}`)
  await mkdir(folder)
  advise('No display was found, so the window opens on a virtual one and both chains run for 10 s.')
  const report = join(folder, 'report.json')
  const code = await run(['--self-test', '--seconds', '10', '--artefacts', folder, '--json', report])
  const names = (await readdir(folder)).sort()
  say(`In ${relative(cwd, folder) || '.'}: ${names.join(', ') || 'nothing'}`)
  return code
}

/** A self-test must neither read nor change what the user has set. */
async function withOwnData(body) {
  if (args.some((argument) => argument === '--user-data' || argument.startsWith('--user-data='))) return body([])
  const folder = await mkdtemp(join(tmpdir(), 'convolab-self-test-'))
  try {
    return await body([`--user-data=${folder}`])
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Local time as 20261124-081500. */
function timestamp(date) {
  const two = (value) => String(value).padStart(2, '0')
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`
}
