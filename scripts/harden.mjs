/** `npm run harden -- [IDs] [--full] [--seed N] [--json FILE]`: tries to break the program and counts what it survives. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { onDisplay } from './setup/display.mjs'
import { projectRoot } from './setup/paths.mjs'
import { main, prepare } from './setup/prepare.mjs'
import { say } from './setup/progress.mjs'

const DEFAULT_SEED = 20260

await main(async () => {
  await prepare({ tests: true })
  const { describeEnvironment, loadModule, report, takeFlag, takeOption } = await import('./setup/rows.mjs')
  const args = process.argv.slice(2)
  const file = takeOption(args, 'json')
  const seed = Number(takeOption(args, 'seed') ?? DEFAULT_SEED)
  const full = takeFlag(args, 'full')
  const known = await loadRows(loadModule)
  const wanted = args.flatMap((argument) => argument.split(',')).filter(Boolean)
  const unknown = wanted.filter((id) => !known.some((row) => row.id === id))
  if (unknown.length > 0 || !Number.isSafeInteger(seed)) {
    const what = unknown.length > 0 ? `There is no row ${unknown.join(', ')}.` : '--seed needs a whole number.'
    throw new Error(`${what} Rows: ${known.map(({ id }) => id).join(', ')}.`)
  }
  const chosen = wanted.length === 0 ? known : known.filter(({ id }) => wanted.includes(id))
  return onDisplay(async (env) => {
    Object.assign(process.env, env)
    const rows = []
    for (const row of chosen) rows.push(...(await runRow(row, { full, seed })))
    return report(await describeEnvironment(), rows, file)
  })
})

async function loadRows(loadModule) {
  const names = (await readdir(join(projectRoot, 'tests', 'harden'))).filter((name) => name.endsWith('.ts')).sort()
  const modules = []
  for (const name of names) modules.push(await loadModule(`tests/harden/${name}`))
  return modules.flatMap(({ rows }) => rows ?? [])
}

/** A row that throws was not measured; the others run all the same. */
async function runRow(row, { full, seed }) {
  say(`${row.id}${full ? ' (full)' : ''}, seed ${seed}`)
  const started = Date.now()
  try {
    const rows = [await row.run({ full, seed, log: (text) => say(`${row.id}: ${text}`) })].flat()
    const minutes = ((Date.now() - started) / 60_000).toFixed(1)
    return rows.map((each) => ({ seed, ...each, note: [each.note, `${minutes} min`].filter(Boolean).join('; ') }))
  } catch (error) {
    const target = { op: '==', value: 0 }
    const note = `did not finish: ${error.message}`
    return [
      { id: row.id, name: row.id, value: null, unit: '', target, pass: null, runs: [], spread: [0, 0], note, seed },
    ]
  }
}
