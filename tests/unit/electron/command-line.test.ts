import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownArguments } from '../../../electron/main/command-line/own-arguments'
import { parseCommandLine } from '../../../electron/main/command-line/parse'
import { listOfSwitches, ownSwitches } from '../../../electron/main/command-line/switches'

function parsed(...args: string[]) {
  const outcome = parseCommandLine(args)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

function faultOf(...args: string[]): string | undefined {
  const outcome = parseCommandLine(args)
  return outcome.ok ? undefined : outcome.reason
}

describe('command line', () => {
  it('starts live with ten seconds by default', () => {
    expect(parsed()).toMatchObject({ selfTest: false, seconds: 10, json: undefined, unknown: [], rest: [] })
  })

  it('takes values after a space and after an equals sign', () => {
    const expected = { selfTest: true, seconds: 2.5, json: 'a=b.json', artefacts: 'out' }
    expect(parsed('--self-test', '--seconds', '2.5', '--json', 'a=b.json', '--artefacts', 'out')).toMatchObject(
      expected,
    )
    expect(parsed('--self-test', '--seconds=2.5', '--json=a=b.json', '--artefacts=out')).toMatchObject(expected)
  })

  it('takes one picture, still or moving', () => {
    expect(parsed('--video', 'a.webm')).toMatchObject({ video: 'a.webm', image: undefined })
    expect(faultOf('--video', 'a.webm', '--image', 'a.png')).toContain('give one of them')
  })

  it('lets the last one of two count', () => {
    expect(parsed('--audio', 'a.wav', '--audio=b.wav').audio).toBe('b.wav')
  })

  it.each([
    ['--no-sandbox'],
    ['--use-file-for-fake-audio-capture=x.wav'],
    ['--enable-features=A,B'],
    ['--disable-gpu'],
    ['--remote-debugging-port=0'],
    ['--inspect=0'],
    ['--autoplay-policy=no-user-gesture-required'],
    ['--lang=zh-CN'],
    ['--force-device-scale-factor=2'],
    ['--ozone-platform=x11'],
    ['-r'],
    ['--js-flags=--expose-gc'],
  ])('lets the engine switch %s through', (argument) => {
    expect(parsed(argument).unknown).toEqual([])
  })

  it('names unknown switches without their values and goes on', () => {
    expect(parsed('--sekonds=5', '--self-tset', 'file.wav')).toMatchObject({
      unknown: ['--sekonds', '--self-tset'],
      rest: ['file.wav'],
    })
  })

  it('treats what follows a bare -- as no switch', () => {
    expect(parsed('--', '--bogus')).toMatchObject({ unknown: [], rest: ['--bogus'] })
  })

  it.each(['banana', '0', '0.5', '601', '-3', 'NaN', 'Infinity'])('refuses %s seconds in a sentence', (value) => {
    expect(faultOf('--self-test', `--seconds=${value}`)).toBe(
      `--seconds needs a number from 1 to 600, but "${value}" was given.`,
    )
  })

  it('refuses missing values, superfluous values and self-test switches without the self-test', () => {
    expect(faultOf('--json')).toMatch(/^--json needs a value/)
    expect(faultOf('--json', '--self-test')).toMatch(/^--json needs a value/)
    expect(faultOf('--audio=')).toMatch(/^--audio needs a value/)
    expect(faultOf('--self-test=yes')).toBe('--self-test takes no value, but "yes" was given.')
    expect(faultOf('--json=x')).toBe('--json belongs to the self-test: add --self-test.')
  })

  it('never throws, whatever is typed', () => {
    const words = fc.oneof(fc.string(), fc.constantFrom('--', '-', '--=', '=', '--seconds', '--json', '--self-test'))
    fc.assert(fc.property(fc.array(words), (args) => void parseCommandLine(args)))
  })

  it('lists every switch of its own', () => {
    for (const { name } of ownSwitches) expect(listOfSwitches()).toContain(`--${name}`)
  })
})

describe('arguments of the user', () => {
  it('drops the program, and unpackaged also its folder, wherever that stands', () => {
    const argv = ['/usr/bin/electron', '--no-sandbox', 'app', '--audio', 'x.wav']
    expect(ownArguments(argv, '/home/me/app', false, '/home/me')).toEqual(['--no-sandbox', '--audio', 'x.wav'])
    expect(ownArguments(argv, '/home/me/app', true, '/home/me')).toEqual(['--no-sandbox', 'app', '--audio', 'x.wav'])
  })
})
