/** Shows measured rows, writes them as JSON with what they were measured on, and says whether all of them pass. */
import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'
import { projectRoot } from './paths.mjs'
import { say } from './progress.mjs'

/** @returns {Promise<object>} `env` of the report: date, commit, cpu, cores, node, electron, chromium, gpu, isolated */
export async function describeEnvironment() {
  const { describeApp } = await loadModule('tests/bench/environment.ts')
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: projectRoot, encoding: 'utf8' })
  return {
    date: new Date().toISOString(),
    commit: commit.status === 0 ? commit.stdout.trim() : 'unknown',
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    node: process.versions.node,
    ...(await describeApp()),
  }
}

/** A TypeScript module of the project, run in this Node. */
export async function loadModule(path) {
  const { module } = await runnerImport(join(projectRoot, path), {
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
  })
  return module
}

/**
 * @param {object} env
 * @param {readonly import('../../tests/bench/row').Row[]} rows
 * @param {string | undefined} file where the JSON goes, from where the user stands
 * @returns {Promise<number>} exit code: 1 when a row fails or was not measured
 */
export async function report(env, rows, file) {
  for (const row of rows) process.stdout.write(`${lineOf(row)}\n`)
  if (file) {
    const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
    await writeFile(path, `${JSON.stringify({ env, rows }, null, 2)}\n`)
    say(`Written: ${file}`)
  }
  const failed = rows.filter(({ pass }) => pass !== true)
  process.stdout.write(`${rows.length - failed.length} rows pass, ${failed.length} fail\n`)
  return failed.length === 0 ? 0 : 1
}

function lineOf({ id, name, value, unit, target, pass, runs, spread, note }) {
  const mark = pass === true ? '✓' : '✗'
  const seen = value === null ? 'not measured' : `${round(value)} ${unit}`
  const span = runs.length > 1 ? ` (${runs.length} runs, ${round(spread[0])} to ${round(spread[1])})` : ''
  return `${mark} ${id}  ${name}: ${seen}, target ${target.op} ${target.value} ${unit}${span}${note ? `; ${note}` : ''}`
}

function round(value) {
  return Number(value.toPrecision(4))
}

/** Takes `--name value` and `--name=value` out of the arguments. */
export function takeOption(args, name) {
  const index = args.findIndex((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`))
  if (index < 0) return undefined
  const [argument] = args.splice(index, 1)
  return argument.includes('=') ? argument.slice(argument.indexOf('=') + 1) : args.splice(index, 1)[0]
}

export function takeFlag(args, name) {
  const index = args.indexOf(`--${name}`)
  if (index >= 0) args.splice(index, 1)
  return index >= 0
}
