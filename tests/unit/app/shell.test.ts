import { describe, expect, it } from 'vitest'
import { regionAfter } from '../../../renderer/app/layout/regions'
import { searchCommands } from '../../../renderer/app/palette/search'
import { createUiStore } from '../../../renderer/app/ui-store'
import { constrain, moveDrag, startDrag } from '../../../renderer/app/widgets/slider-drag'
import { ALL_SETTINGS, findSettings } from '../../../renderer/settings/find-settings'
import { commands } from '../../../shared/commands/table'
import { english } from '../../../shared/messages/catalogue'

describe('searching', () => {
  it('finds commands in both languages', () => {
    expect(searchCommands(commands, 'undo').map((command) => command.id)).toEqual(['edit.undo'])
    expect(searchCommands(commands, '撤销').map((command) => command.id)).toEqual(['edit.undo'])
  })

  it('wants every word, in any order', () => {
    expect(searchCommands(commands, 'preset next').map((command) => command.id)).toEqual([
      'sound.preset-next',
      'picture.preset-next',
    ])
    expect(searchCommands(commands, '')).toHaveLength(commands.length)
  })

  it('finds settings by name, by explanation and in Chinese', () => {
    expect(findSettings('echo')).toEqual([{ page: 'devices', key: 'echoCancellation' }])
    expect(findSettings('帧率')).toEqual([{ page: 'devices', key: 'frameRate' }])
    expect(findSettings('zzz')).toEqual([])
  })

  it('names every setting it can find', () => {
    for (const { page, key } of ALL_SETTINGS) {
      expect((english.settings[page] as Readonly<Record<string, string>>)[key]).toBeTruthy()
    }
  })
})

describe('the window', () => {
  it('goes round the regions in both directions', () => {
    expect(regionAfter(-1, 4, 1)).toBe(0)
    expect(regionAfter(-1, 4, -1)).toBe(3)
    expect(regionAfter(3, 4, 1)).toBe(0)
    expect(regionAfter(0, 4, -1)).toBe(3)
  })

  it('closes what lies over it when it shows another screen', () => {
    const ui = createUiStore()
    ui.open('palette')
    ui.show('settings', 'about')
    expect(ui.getState()).toEqual({ screen: 'settings', page: 'about', overlay: null })
  })
})

describe('dragging a slider', () => {
  it('jumps to where it is pressed beside the thumb', () => {
    // Pressed at 150 of 200: 0.75.
    expect(startDrag(150, 150, 200, 0.25, 14)).toEqual({ x: 150, startX: 150, position: 0.75, moving: true })
  })

  it('waits for four pixels when pressed on the thumb', () => {
    const pressed = startDrag(52, 52, 200, 0.25, 14)
    expect(pressed.moving).toBe(false)
    expect(moveDrag(pressed, { x: 55, altKey: false, length: 200 })).toBe(pressed)
    // 52 → 62 is 10 of 200: 0.05 further.
    expect(moveDrag(pressed, { x: 62, altKey: false, length: 200 }).position).toBeCloseTo(0.3, 12)
  })

  it('is ten times as fine with Alt and keeps to tenths with Shift', () => {
    const pressed = startDrag(52, 52, 200, 0.25, 14)
    expect(moveDrag(pressed, { x: 62, altKey: true, length: 200 }).position).toBeCloseTo(0.255, 12)
    expect(constrain(0.26, true)).toBe(0.3)
    expect(constrain(0.26, false)).toBe(0.26)
  })

  it('stops at the ends', () => {
    const pressed = startDrag(100, 100, 200, 0.5, 14)
    expect(moveDrag(pressed, { x: 900, altKey: false, length: 200 }).position).toBe(1)
  })
})
