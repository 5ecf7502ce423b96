/** The command line as a value. Pure: files are not looked at, nothing is printed. */
import { type Outcome, failure, success } from '../../../shared/outcome'
import type { Seconds } from '../../../shared/units'
import { isEngineSwitch } from './engine-switches'
import { type OwnSwitchName, findOwnSwitch } from './switches'

export interface CommandLine {
  selfTest: boolean
  seconds: Seconds
  json: string | undefined
  artefacts: string | undefined
  audio: string | undefined
  image: string | undefined
  video: string | undefined
  userData: string | undefined
  testHooks: boolean
  /** Arguments that are not switches: links and files. */
  rest: readonly string[]
  /** Switches that nobody knows; the program says so and goes on. */
  unknown: readonly string[]
}

export const DEFAULT_SECONDS: Seconds = 10
const SECONDS_RANGE = { min: 1, max: 600 } as const

type Values = Partial<Record<OwnSwitchName, string>>

interface Scan {
  values: Values
  rest: string[]
  unknown: string[]
}

/**
 * @param args without the program and its folder. `--name value` and `--name=value` mean the same; what follows a bare
 *   `--` is no switch; of a switch given twice the last one counts.
 * @returns a failure with a sentence for the user when a known switch has a bad value.
 */
export function parseCommandLine(args: readonly string[]): Outcome<CommandLine, string> {
  const scanned = scan(args)
  if (!scanned.ok) return scanned
  const { values, rest, unknown } = scanned.value
  const seconds = values.seconds === undefined ? DEFAULT_SECONDS : Number(values.seconds)
  const fault = faultOf(values, seconds)
  if (fault) return failure(fault)
  return success({
    selfTest: values['self-test'] !== undefined,
    seconds,
    json: values.json,
    artefacts: values.artefacts,
    audio: values.audio,
    image: values.image,
    video: values.video,
    userData: values['user-data'],
    testHooks: values['test-hooks'] !== undefined,
    rest,
    unknown,
  })
}

function scan(args: readonly string[]): Outcome<Scan, string> {
  const found: Scan = { values: {}, rest: [], unknown: [] }
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? ''
    if (argument === '--') {
      found.rest.push(...args.slice(index + 1))
      break
    }
    const { name, value } = split(argument)
    if (name === undefined) {
      found.rest.push(argument)
      continue
    }
    const own = argument.startsWith('--') ? findOwnSwitch(name) : undefined
    if (!own) {
      if (!isEngineSwitch(name)) found.unknown.push(argument.slice(0, argument.length - tail(value)))
      continue
    }
    const key = own.name as OwnSwitchName
    if (own.value === undefined) {
      if (value !== undefined) return failure(`--${name} takes no value, but "${value}" was given.`)
      found.values[key] = ''
      continue
    }
    const next = args[index + 1]
    const following = value ?? (next === undefined || next.startsWith('--') ? undefined : args[++index])
    if (following === undefined || following === '')
      return failure(`--${name} needs a value: --${name} ${own.value} (${own.text}).`)
    found.values[key] = following
  }
  return success(found)
}

function split(argument: string): { name: string | undefined; value: string | undefined } {
  const match = /^--?([^-=][^=]*)(?:=([\s\S]*))?$/.exec(argument)
  return { name: match?.[1], value: match?.[2] }
}

/** Length of `=value`. */
function tail(value: string | undefined): number {
  return value === undefined ? 0 : value.length + 1
}

function faultOf(values: Values, seconds: Seconds): string | undefined {
  const { min, max } = SECONDS_RANGE
  if (!(seconds >= min && seconds <= max))
    return `--seconds needs a number from ${min} to ${max}, but "${values.seconds}" was given.`
  const stray = (['seconds', 'json', 'artefacts'] as const).find((name) => values[name] !== undefined)
  if (stray && values['self-test'] === undefined) return `--${stray} belongs to the self-test: add --self-test.`
  if (values.image !== undefined && values.video !== undefined)
    return '--image and --video both name the picture: give one of them.'
  return undefined
}
