/** Every switch of our own, as data: the parser and the list shown for an unknown switch read it. */
export interface OwnSwitch {
  name: string
  value?: string
  text: string
}

export const ownSwitches = [
  { name: 'self-test', text: 'run both chains, compare with the definition, report, and end' },
  { name: 'seconds', value: 'N', text: 'length of the self-test, 1 to 600 (10 unless given)' },
  { name: 'json', value: 'FILE', text: 'write the self-test report to FILE' },
  { name: 'artefacts', value: 'DIR', text: 'save sound, pictures and a screenshot of the self-test in DIR' },
  { name: 'audio', value: 'FILE', text: 'sound file as the source' },
  { name: 'image', value: 'FILE', text: 'picture file as the source' },
  { name: 'video', value: 'FILE', text: 'video file as the source' },
  { name: 'test-hooks', text: 'let a test reach sessions and stores from the page' },
  { name: 'user-data', value: 'DIR', text: 'folder for settings and state' },
] as const satisfies readonly OwnSwitch[]

export type OwnSwitchName = (typeof ownSwitches)[number]['name']

export function findOwnSwitch(name: string): OwnSwitch | undefined {
  return ownSwitches.find((each) => each.name === name)
}

/** One line a switch, as printed after an unknown one. */
export function listOfSwitches(): string {
  const heads = ownSwitches.map((each: OwnSwitch) => `  --${each.name}${each.value ? ` ${each.value}` : ''}`)
  const width = Math.max(...heads.map((head) => head.length))
  return ownSwitches.map((each, index) => `${heads[index]?.padEnd(width)}  ${each.text}`).join('\n')
}
