/**
 * Every command once: id, name in both languages, keys, and when it works. Menu, palette, tooltips, key list and
 * Settings are drawn from this table; a command that is not here does not exist.
 *
 * Keys are in tinykeys notation (`$mod` = Ctrl, ⌘ on macOS). A command whose keys are plain letters works only outside
 * text fields, and not at all when the user has switched letter keys off.
 */
export type CommandGroup = 'screen' | 'file' | 'edit' | 'sound' | 'picture' | 'stage' | 'lab' | 'view' | 'help'

export interface Command {
  id: string
  name: { en: string; zh: string }
  keys: readonly string[]
  /** On macOS, where it differs. */
  macKeys?: readonly string[]
  group: CommandGroup
  /** `stage`: a stage is selected; `live`, `lab`: that screen is shown. */
  when: 'always' | 'live' | 'stage' | 'lab'
  /** Shown in the application menu. */
  menu: boolean
  /** Acts while the key is held as well as toggling on a tap. */
  hold?: boolean
}

export const commands = [
  {
    id: 'screen.live',
    name: { en: 'Live', zh: '现场' },
    keys: ['$mod+Digit1'],
    group: 'screen',
    when: 'always',
    menu: true,
  },
  {
    id: 'screen.lab',
    name: { en: 'Lab', zh: '实验室' },
    keys: ['$mod+Digit4'],
    group: 'screen',
    when: 'always',
    menu: true,
  },
  {
    id: 'screen.settings',
    name: { en: 'Settings', zh: '设置' },
    keys: ['$mod+Comma'],
    group: 'screen',
    when: 'always',
    menu: true,
  },
  {
    id: 'palette',
    name: { en: 'Command palette', zh: '命令面板' },
    keys: ['$mod+k'],
    group: 'screen',
    when: 'always',
    menu: true,
  },
  {
    id: 'file.open',
    name: { en: 'Open a picture, video or sound…', zh: '打开图片、视频或声音…' },
    keys: ['$mod+o'],
    group: 'file',
    when: 'always',
    menu: true,
  },
  { id: 'edit.undo', name: { en: 'Undo', zh: '撤销' }, keys: ['$mod+z'], group: 'edit', when: 'always', menu: true },
  {
    id: 'edit.redo',
    name: { en: 'Redo', zh: '重做' },
    keys: ['$mod+Shift+z', '$mod+y'],
    group: 'edit',
    when: 'always',
    menu: true,
  },
  {
    id: 'microphone.toggle',
    name: { en: 'Microphone on or off', zh: '麦克风开关' },
    keys: ['$mod+Shift+m'],
    group: 'sound',
    when: 'always',
    menu: true,
  },
  {
    id: 'monitor.toggle',
    name: { en: 'Mute or hear the monitor', zh: '监听静音或开启' },
    keys: ['m'],
    group: 'sound',
    when: 'always',
    menu: true,
  },
  { id: 'verify', name: { en: 'Verify now', zh: '立即验证' }, keys: ['v'], group: 'sound', when: 'live', menu: true },
  {
    id: 'picture.engine',
    name: { en: 'Picture engine', zh: '画面引擎' },
    keys: [],
    group: 'picture',
    when: 'live',
    menu: true,
  },
  {
    id: 'sound.engine',
    name: { en: 'Sound engine', zh: '声音引擎' },
    keys: ['$mod+Shift+e'],
    group: 'sound',
    when: 'live',
    menu: true,
  },
  {
    id: 'sound.preset-previous',
    name: { en: 'Previous sound preset', zh: '上一个声音预设' },
    keys: ['['],
    group: 'sound',
    when: 'live',
    menu: true,
  },
  {
    id: 'sound.preset-next',
    name: { en: 'Next sound preset', zh: '下一个声音预设' },
    keys: [']'],
    group: 'sound',
    when: 'live',
    menu: true,
  },
  {
    id: 'camera.toggle',
    name: { en: 'Camera on or off', zh: '摄像头开关' },
    keys: ['$mod+Shift+o'],
    group: 'picture',
    when: 'always',
    menu: true,
  },
  {
    id: 'picture.preset-previous',
    name: { en: 'Previous picture preset', zh: '上一个画面预设' },
    keys: ['Shift+BracketLeft'],
    group: 'picture',
    when: 'live',
    menu: true,
  },
  {
    id: 'picture.preset-next',
    name: { en: 'Next picture preset', zh: '下一个画面预设' },
    keys: ['Shift+BracketRight'],
    group: 'picture',
    when: 'live',
    menu: true,
  },
  {
    id: 'picture.split',
    name: { en: 'Split line on or off', zh: '分割线开关' },
    keys: ['s'],
    group: 'picture',
    when: 'live',
    menu: true,
  },
  {
    id: 'chain.bypass',
    name: { en: 'Bypass everything (hold or tap)', zh: '全部旁路（按住或轻按）' },
    keys: ['b'],
    group: 'stage',
    when: 'always',
    menu: true,
    hold: true,
  },
  {
    id: 'stage.bypass',
    name: { en: 'Bypass this stage', zh: '旁路此级' },
    keys: ['$mod+b'],
    group: 'stage',
    when: 'stage',
    menu: true,
  },
  {
    id: 'stage.duplicate',
    name: { en: 'Duplicate stage', zh: '复制此级' },
    keys: ['$mod+d'],
    group: 'stage',
    when: 'stage',
    menu: true,
  },
  {
    id: 'stage.remove',
    name: { en: 'Remove stage', zh: '删除此级' },
    keys: ['Delete'],
    macKeys: ['Delete', 'Backspace'],
    group: 'stage',
    when: 'stage',
    menu: true,
  },
  {
    id: 'stage.up',
    name: { en: 'Move stage up', zh: '上移此级' },
    keys: ['Alt+ArrowUp'],
    group: 'stage',
    when: 'stage',
    menu: true,
  },
  {
    id: 'stage.down',
    name: { en: 'Move stage down', zh: '下移此级' },
    keys: ['Alt+ArrowDown'],
    group: 'stage',
    when: 'stage',
    menu: true,
  },
  {
    id: 'plots.table',
    name: { en: 'Plots as tables', zh: '以表格显示图' },
    keys: ['t'],
    group: 'view',
    when: 'live',
    menu: true,
  },
  {
    id: 'lab.play',
    name: { en: 'Play or pause', zh: '播放或暂停' },
    keys: ['Space'],
    group: 'lab',
    when: 'lab',
    menu: false,
  },
  {
    id: 'lab.step-on',
    name: { en: 'Step on', zh: '前进一步' },
    keys: ['Period', 'PageDown'],
    group: 'lab',
    when: 'lab',
    menu: false,
  },
  {
    id: 'lab.step-back',
    name: { en: 'Step back', zh: '后退一步' },
    keys: ['Comma', 'PageUp'],
    group: 'lab',
    when: 'lab',
    menu: false,
  },
  {
    id: 'lab.first',
    name: { en: 'First position', zh: '回到开头' },
    keys: ['Home'],
    group: 'lab',
    when: 'lab',
    menu: false,
  },
  {
    id: 'lab.last',
    name: { en: 'Last position', zh: '跳到结尾' },
    keys: ['End'],
    group: 'lab',
    when: 'lab',
    menu: false,
  },
  {
    id: 'lab.pin',
    name: { en: 'Pin the value', zh: '固定数值' },
    keys: ['p'],
    group: 'lab',
    when: 'lab',
    menu: false,
  },
  {
    id: 'lab.flip',
    name: { en: 'Flip the kernel', zh: '翻转卷积核' },
    keys: ['f'],
    group: 'lab',
    when: 'lab',
    menu: false,
  },
  {
    id: 'lab.operation',
    name: { en: 'Convolution or correlation', zh: '卷积或互相关' },
    keys: ['c'],
    group: 'lab',
    when: 'lab',
    menu: false,
  },
  {
    id: 'lab.letters',
    name: { en: 'Numbers or letters', zh: '数字或字母' },
    keys: ['n'],
    group: 'lab',
    when: 'lab',
    menu: false,
  },
  {
    id: 'lab.reset',
    name: { en: 'Back to the default numbers', zh: '恢复默认数值' },
    keys: [],
    group: 'lab',
    when: 'lab',
    menu: false,
  },
  {
    id: 'lab.presenter',
    name: { en: 'Presenter view', zh: '演示视图' },
    keys: ['$mod+Shift+l'],
    group: 'lab',
    when: 'lab',
    menu: false,
  },
  {
    id: 'view.full-screen',
    name: { en: 'Full screen', zh: '全屏' },
    keys: ['F11'],
    macKeys: ['Control+$mod+f'],
    group: 'view',
    when: 'always',
    menu: true,
  },
  {
    id: 'view.picture-full-screen',
    name: { en: 'Picture full screen', zh: '画面全屏' },
    keys: ['Shift+F11'],
    group: 'view',
    when: 'live',
    menu: true,
  },
  {
    id: 'view.theme',
    name: { en: 'Dark or light theme', zh: '深色或浅色主题' },
    keys: [],
    group: 'view',
    when: 'always',
    menu: true,
  },
  { id: 'view.language', name: { en: '中文', zh: 'English' }, keys: [], group: 'view', when: 'always', menu: true },
  {
    id: 'region.next',
    name: { en: 'Next region', zh: '下一个区域' },
    keys: ['F6'],
    group: 'view',
    when: 'always',
    menu: false,
  },
  {
    id: 'region.previous',
    name: { en: 'Previous region', zh: '上一个区域' },
    keys: ['Shift+F6'],
    group: 'view',
    when: 'always',
    menu: false,
  },
  {
    id: 'help.keys',
    name: { en: 'Keyboard shortcuts', zh: '键盘快捷键' },
    keys: ['Shift+Slash'],
    group: 'help',
    when: 'always',
    menu: true,
  },
  { id: 'help.self-test', name: { en: 'Self-test', zh: '自检' }, keys: [], group: 'help', when: 'always', menu: true },
] as const satisfies readonly Command[]

export type CommandId = (typeof commands)[number]['id']

const byId = new Map<string, Command>(commands.map((command) => [command.id, command]))

/** @throws RangeError for an id that is not in the table. */
export function commandById(id: CommandId): Command {
  const command = byId.get(id)
  if (!command) throw new RangeError(`No command "${id}"; known: ${[...byId.keys()].join(', ')}`)
  return command
}

/** Keys in force: the user's own before the table's. */
export function keysOf(command: Command, own: Readonly<Record<string, string>>, mac: boolean): readonly string[] {
  const chosen = own[command.id]
  if (chosen !== undefined) return chosen === '' ? [] : [chosen]
  return mac ? (command.macKeys ?? command.keys) : command.keys
}
