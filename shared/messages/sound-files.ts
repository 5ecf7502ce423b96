/**
 * Sentences about sound files: one entry for every `SoundFileFault` and `ImpulseResponseFault` under `fault`, for every
 * remark under `remark`, for what the asset store answers under `store`; their fields are the arguments.
 */
import { bilingual } from './bilingual'

export const soundFiles = bilingual(
  {
    fault: {
      'empty-file': 'The file is empty. Choose another one.',
      'not-a-sound-file':
        'This is not a sound file, or not of a kind that Convolab knows. Choose a WAV, FLAC, MP3, OGG or AIFF file.',
      'truncated-header':
        'The file breaks off at byte {offset, number}, before the sound begins. Copy or download it again.',
      'unsupported-coding':
        'The sound is stored as {name}, which cannot be read. Save it as WAV with 16, 24 or 32 bits or as float.',
      'lying-header':
        'The header of the file makes no sense: {field, select, channels {number of channels} rate {sample rate} bits {bits a sample} other {bytes a frame}} {value, number}, at byte {offset, number}. Export the file again.',
      'no-samples': 'The file holds no sound. Choose another one.',
      'too-many-channels':
        'The file has {channels, number} channels; at most {most, number} can be read. Export fewer.',
      'too-long': 'Too long: {seconds, number} s; at most {most, number} s can be used. Cut the file first.',
      'too-large':
        'Too large: {megabytes, number} MB; at most {most, number} MB can be read. Cut the file, or save it with fewer bits.',
      'not-finite':
        'The file is damaged: {count, plural, one {# sample is} other {# samples are}} not a number, the first is number {frame, number} of channel {channel, number}. Export it again.',
      'not-decoded': 'The file looks like {kind}, but it could not be decoded. Save it as WAV.',
      'no-kernel-channels':
        'The file has {channels, number} channels; a kernel can have at most {most, number}. Export the ones you need.',
      'rate-too-low':
        'The file says {rate, number} Hz; kernels can be used here from {lowest, number} Hz on. Resample it, or correct its header.',
      'too-loud':
        'The kernel reaches {peak, number} dB; at most {most, number} dB can be used. Lower its level, or normalise it.',
    },
    remark: {
      'data-clamped':
        'The header promises {stated, number} bytes of sound; there are {used, number}. All of them are used.',
      'size-unknown': 'The recording was never finished: its header has no length. It is used to the end of the file.',
      'last-frame-cut': 'The last sample is incomplete and was left out.',
      silent: 'The file is silent: every sample is 0.',
      'channels-ignored': 'Only the first {used, number} of {channels, number} channels are used.',
      'fewer-channels':
        'You chose a layout of {needed, number} channels, but the file has {channels, number}; it is used as it is.',
      'onset-cut':
        'The kernel begins loud at once, so the change of its rate cuts off what rings before its start ({level, number} dB of its energy); its response changes slightly. A file at {rate, number} Hz would need no change.',
    },
    store: {
      gone: 'The kernel file is no longer in the store. Open it again.',
      damaged: 'The stored kernel file was damaged and set aside. Open the original again.',
      unreadable: 'The stored kernel file could not be read. Open the original again.',
      'too-large': 'Too large: at most {most, number} MB can be kept.',
      'disk-full':
        'The disk is full, so the kernel file was not kept; after a restart it will be missing. Free some space and open it again.',
      'read-only':
        'The settings folder cannot be written to, so the kernel file was not kept; after a restart it will be missing.',
      'store-full': 'The store of kernel files is full and all of it is in use. Remove kernels from the chain.',
      'not-saved': 'The kernel file was not kept ({reason}); after a restart it will be missing.',
    },
    dialog: { title: 'Open a kernel file', button: 'Open', sounds: 'Sound files', all: 'All files' },
  },
  {
    fault: {
      'empty-file': '文件是空的，请换一个文件。',
      'not-a-sound-file': '这不是声音文件，或 Convolab 不认识这种格式。请选择 WAV、FLAC、MP3、OGG 或 AIFF 文件。',
      'truncated-header': '文件在第 {offset, number} 字节处中断，声音还没有开始。请重新复制或下载。',
      'unsupported-coding': '声音以 {name} 编码，无法读取。请另存为 16、24、32 位或浮点 WAV。',
      'lying-header':
        '文件头有误：{field, select, channels {声道数} rate {采样率} bits {采样位数} other {每帧字节数}}为 {value, number}（第 {offset, number} 字节）。请重新导出。',
      'no-samples': '文件中没有声音，请换一个文件。',
      'too-many-channels': '文件有 {channels, number} 个声道，最多可读 {most, number} 个。请减少声道后再导出。',
      'too-long': '太长：{seconds, number} 秒，最多可用 {most, number} 秒。请先截短文件。',
      'too-large': '太大：{megabytes, number} MB，最多可读 {most, number} MB。请截短文件，或降低位数后再保存。',
      'not-finite':
        '文件已损坏：{count, plural, other {# 个}}采样值不是数，第一个在声道 {channel, number} 的第 {frame, number} 个采样。请重新导出。',
      'not-decoded': '文件看起来是 {kind}，但无法解码。请另存为 WAV。',
      'no-kernel-channels': '文件有 {channels, number} 个声道，卷积核最多 {most, number} 个。请只导出需要的声道。',
      'rate-too-low':
        '文件标明 {rate, number} Hz，这里可用的卷积核至少为 {lowest, number} Hz。请重采样，或改正文件头。',
      'too-loud': '卷积核峰值为 {peak, number} dB，最多可用 {most, number} dB。请降低电平，或启用归一化。',
    },
    remark: {
      'data-clamped': '文件头标明有 {stated, number} 字节声音，实际为 {used, number} 字节，已全部使用。',
      'size-unknown': '录音没有正常结束，文件头没有长度，已读到文件末尾。',
      'last-frame-cut': '最后一个采样不完整，已舍去。',
      silent: '文件是静音：所有采样都是 0。',
      'channels-ignored': '共 {channels, number} 个声道，只使用前 {used, number} 个。',
      'fewer-channels': '所选布局需要 {needed, number} 个声道，文件只有 {channels, number} 个，已按原样使用。',
      'onset-cut':
        '卷积核一开始就很响，改变采样率会切掉起点之前的振铃（能量的 {level, number} dB），响应略有变化。{rate, number} Hz 的文件无需转换。',
    },
    store: {
      gone: '卷积核文件已不在存储中，请重新打开。',
      damaged: '存储的卷积核文件已损坏，已另行保留。请重新打开原文件。',
      unreadable: '存储的卷积核文件无法读取，请重新打开原文件。',
      'too-large': '太大：最多可保存 {most, number} MB。',
      'disk-full': '磁盘已满，卷积核文件未能保存，重启后会丢失。请腾出空间后重新打开。',
      'read-only': '设置文件夹无法写入，卷积核文件未能保存，重启后会丢失。',
      'store-full': '卷积核存储已满，且全部正在使用。请从处理链中移除一些卷积核。',
      'not-saved': '卷积核文件未能保存（{reason}），重启后会丢失。',
    },
    dialog: { title: '打开卷积核文件', button: '打开', sounds: '声音文件', all: '所有文件' },
  },
)
