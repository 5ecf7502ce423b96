/** One entry for every `Notice` kind; its fields are the arguments. */
import { bilingual } from './bilingual'

export const notices = bilingual(
  {
    'settings-damaged': 'Settings could not be read and were set aside as {keptAs}; defaults are in use.',
    'settings-not-saved': 'Settings could not be saved ({reason}). What you change now is lost when Convolab closes.',
    'chain-damaged': 'The last chain could not be read and was set aside as {keptAs}; Convolab starts with its own.',
    'renderer-restarted': 'The window stopped and was started again. Your chain is as you left it.',
    'safe-mode':
      'The window stopped several times in a minute. Convolab goes on with an empty chain; the last one was kept in the settings folder.',
    'give-up': 'The window stopped again and again, so Convolab ends. Details are in the log file beside the settings.',
    'unknown-switch': 'Convolab does not know the switch {name}; it was ignored.',
    'lab-link-bad': 'The link holds no experiment of this lab. It may have been cut off: copy it whole.',
    ok: 'OK',
    dismiss: 'Dismiss',
    details: 'Details',
  },
  {
    'settings-damaged': '设置无法读取，已另存为 {keptAs}，当前使用默认值。',
    'settings-not-saved': '设置无法保存（{reason}），关闭 Convolab 后，现在的更改会丢失。',
    'chain-damaged': '上次的处理链无法读取，已另存为 {keptAs}，当前使用初始处理链。',
    'renderer-restarted': '窗口曾停止运行，现已重新启动，处理链保持不变。',
    'safe-mode': '窗口在一分钟内多次停止运行，现以空处理链继续；上次的处理链已保存在设置文件夹中。',
    'give-up': '窗口反复停止运行，Convolab 将退出。详情见设置文件夹中的日志。',
    'unknown-switch': 'Convolab 不认识启动参数 {name}，已忽略。',
    'lab-link-bad': '链接中没有可打开的实验，可能不完整，请重新完整复制。',
    ok: '好',
    dismiss: '知道了',
    details: '详情',
  },
)
