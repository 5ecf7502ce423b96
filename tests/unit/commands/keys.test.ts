import { describe, expect, it } from 'vitest'
import { hold, type HoldEvent, type HoldState } from '../../../renderer/commands/hold'
import { ariaKeys, keyLabels } from '../../../renderer/commands/key-labels'
import { allows, bindingOf, conflictOf, isLetterKey } from '../../../renderer/commands/key-rules'
import { type Command, commands } from '../../../shared/commands/table'

describe('keys as they are read', () => {
  it.each([
    ['$mod+Shift+m', false, ['Ctrl', 'Shift', 'M']],
    ['$mod+Shift+m', true, ['⌘', '⇧', 'M']],
    ['$mod+Digit1', false, ['Ctrl', '1']],
    ['$mod+Comma', false, ['Ctrl', ',']],
    ['Shift+Slash', false, ['?']],
    ['Alt+ArrowUp', false, ['Alt', '↑']],
    ['F6', false, ['F6']],
    ['b', false, ['B']],
  ] as const)('shows %s (macOS: %s) as %j', (binding, mac, labels) => {
    expect(keyLabels(binding, mac)).toEqual(labels)
  })

  it('names them for aria-keyshortcuts', () => {
    expect(ariaKeys(['$mod+Shift+z', '$mod+y'], false)).toBe('Control+Shift+z Control+y')
    expect(ariaKeys(['$mod+Digit1'], true)).toBe('Meta+1')
    expect(ariaKeys([], false)).toBeUndefined()
  })
})

describe('who gets a key', () => {
  const letters = commands.flatMap((command: Command) => command.keys).filter(isLetterKey)

  it('counts exactly the unmodified characters of the table as letters', () => {
    expect(letters.sort()).toEqual([
      'Comma',
      'Period',
      'Shift+BracketLeft',
      'Shift+BracketRight',
      'Shift+Slash',
      '[',
      ']',
      'b',
      'c',
      'f',
      'm',
      'n',
      'p',
      's',
      't',
      'v',
    ])
  })

  it.each(['b', '[', 'Shift+Slash', 'Delete'])('leaves %s to a text field', (binding) => {
    expect(allows(binding, 'text', true)).toBe(false)
    expect(allows(binding, 'other', true)).toBe(true)
  })

  it('leaves undo to a text field and takes the palette from everywhere', () => {
    expect(allows('$mod+z', 'text', true)).toBe(false)
    expect(allows('$mod+k', 'text', true)).toBe(true)
    expect(allows('F6', 'text', true)).toBe(true)
  })

  it('leaves letters to lists, which search by them', () => {
    expect(allows('s', 'list', true)).toBe(false)
    expect(allows('$mod+k', 'list', true)).toBe(true)
  })

  it('takes no letters at all once they are switched off, but Delete still', () => {
    for (const letter of letters) expect(allows(letter, 'other', false)).toBe(false)
    expect(allows('Delete', 'other', false)).toBe(true)
    expect(allows('$mod+b', 'other', false)).toBe(true)
  })
})

describe('rebinding', () => {
  const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

  it('writes a key press in the notation of the table', () => {
    expect(bindingOf({ ...press, key: 'M', code: 'KeyM', ctrlKey: true, shiftKey: true }, false)).toBe('$mod+Shift+m')
    expect(bindingOf({ ...press, key: '1', code: 'Digit1', ctrlKey: true }, false)).toBe('$mod+Digit1')
    expect(bindingOf({ ...press, key: 'm', code: 'KeyM', metaKey: true }, true)).toBe('$mod+m')
    expect(bindingOf({ ...press, key: 'm', code: 'KeyM', ctrlKey: true }, true)).toBe('Control+m')
    expect(bindingOf({ ...press, key: '?', code: 'Slash', shiftKey: true }, false)).toBe('Shift+Slash')
  })

  it('waits while only a modifier is down', () => {
    expect(bindingOf({ ...press, key: 'Shift', code: 'ShiftLeft', shiftKey: true }, false)).toBeUndefined()
  })

  it('finds who has the keys already, also by own keys', () => {
    expect(conflictOf(commands, {}, false, 'palette', '$mod+z')?.id).toBe('edit.undo')
    expect(conflictOf(commands, {}, false, 'edit.undo', '$mod+z')).toBeUndefined()
    expect(conflictOf(commands, { 'edit.undo': '' }, false, 'palette', '$mod+z')).toBeUndefined()
    expect(conflictOf(commands, { 'view.theme': '$mod+j' }, false, 'palette', '$mod+j')?.id).toBe('view.theme')
  })

  it('gives no two commands of the table the same keys', () => {
    for (const command of commands as readonly Command[]) {
      for (const mac of [false, true]) {
        for (const keys of command.keys) expect(conflictOf(commands, {}, mac, command.id, keys)).toBeUndefined()
      }
    }
  })
})

describe('a key that is held or tapped', () => {
  function play(events: readonly HoldEvent[]) {
    let state: HoldState = { since: null }
    return events.map((event) => {
      const next = hold(state, event)
      state = next.state
      return next.phase
    })
  }

  it('toggles on a tap', () => {
    expect(
      play([
        { kind: 'down', time: 0 },
        { kind: 'up', time: 120 },
      ]),
    ).toEqual(['press', 'run'])
  })

  it('ends on release when held, through auto-repeat', () => {
    const events = [
      { kind: 'down', time: 0 },
      { kind: 'down', time: 500 },
      { kind: 'down', time: 530 },
      { kind: 'up', time: 900 },
    ] as const
    expect(play(events)).toEqual(['press', null, null, 'release'])
  })

  it('ends when the window loses the keyboard, however short', () => {
    expect(
      play([
        { kind: 'down', time: 0 },
        { kind: 'lost', time: 50 },
        { kind: 'up', time: 60 },
      ]),
    ).toEqual(['press', 'release', null])
  })
})
