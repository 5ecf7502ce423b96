import { describe, expect, it } from 'vitest'
import { createTranslator } from 'use-intl/core'
import type { AssetGetFault, AssetPutFault } from '../../../shared/assets/asset'
import type { ImpulseResponseFault, ImpulseResponseRemark } from '../../../shared/impulse-response/impulse-response'
import { type Language, messagesOf } from '../../../shared/messages/catalogue'
import type { SoundFileFault, SoundRemark } from '../../../shared/sound-files/sound'

type Fields = Record<string, string | number>
/** One of each: a code that is missing here does not compile. */
type OneOfEach<Of extends { code: string }> = { [Code in Of['code']]: Omit<Extract<Of, { code: Code }>, 'code'> }

const offset = 44
const faults: OneOfEach<SoundFileFault | ImpulseResponseFault> = {
  'empty-file': { offset },
  'not-a-sound-file': { offset },
  'truncated-header': { offset },
  'unsupported-coding': { offset, tag: 17, name: 'IMA ADPCM', bits: 4 },
  'lying-header': { offset, field: 'block-size', value: 5 },
  'no-samples': { offset },
  'too-many-channels': { offset, channels: 9, most: 8 },
  'too-long': { offset, seconds: 600, most: 60 },
  'too-large': { offset, megabytes: 600, most: 512 },
  'not-finite': { offset, count: 2, frame: 17, channel: 1 },
  'not-decoded': { offset, kind: 'FLAC' },
  'no-kernel-channels': { channels: 6, most: 4 },
  'rate-too-low': { rate: 100, lowest: 1500 },
  'too-loud': { peak: 600, most: 187 },
}
const remarks: OneOfEach<SoundRemark | ImpulseResponseRemark> = {
  'data-clamped': { stated: 1000, used: 6 },
  'size-unknown': { used: 6 },
  'last-frame-cut': { bytes: 1 },
  silent: {},
  'channels-ignored': { channels: 3, used: 2 },
  'fewer-channels': { channels: 1, needed: 2 },
  'onset-cut': { level: -14, rate: 48_000 },
}
const store: OneOfEach<AssetPutFault | { code: AssetGetFault }> = {
  'too-large': { most: 512 },
  'disk-full': {},
  'read-only': {},
  'store-full': {},
  'not-saved': { reason: 'EIO' },
  gone: {},
  damaged: {},
  unreadable: {},
}

function say(language: Language, part: 'fault' | 'remark' | 'store', code: string, fields: Fields): string {
  const messages: Record<string, unknown> = messagesOf(language).soundFiles[part]
  const translate = createTranslator({
    locale: language,
    messages,
    onError: (error) => {
      throw error
    },
  }) as (key: string, values: Fields) => string
  return translate(code, fields)
}

describe.each(['en', 'zh'] as const)('sentences in %s', (language) => {
  it.each([
    ...Object.entries(faults).map(([code, fields]) => ['fault', code, fields] as const),
    ...Object.entries(remarks).map(([code, fields]) => ['remark', code, fields] as const),
    ...Object.entries(store).map(([code, fields]) => ['store', code, fields] as const),
  ])('%s %s is a whole sentence with its numbers filled in', (part, code, fields) => {
    const sentence = say(language, part, code, { ...fields })
    expect(sentence).toMatch(language === 'en' ? /^[A-Z].*\.$/ : /。$/)
    expect(sentence).not.toMatch(/[{}]|undefined/)
  })
})

it('says how long ten minutes are', () => {
  expect(say('en', 'fault', 'too-long', { seconds: 600, most: 60 })).toContain('Too long: 600 s; at most 60 s')
  expect(say('zh', 'fault', 'lying-header', { field: 'rate', value: 0, offset: 24 })).toContain('采样率')
})
