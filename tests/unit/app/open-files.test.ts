import { describe, expect, it } from 'vitest'
import { createOpenFiles } from '../../../renderer/app/sources/open-files'
import type { ReadFiles } from '../../../renderer/app/read-source-files'
import type { Host } from '../../../renderer/platform/contract'

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47)
const WAV = new TextEncoder().encode('RIFF----WAVE')
const NONE = { sound: null, picture: null }

/** A dialog that gives a file of that name, and main's answer to who reads it. */
function opening(name: string | null, answer?: unknown) {
  const used: ReadFiles[] = []
  const request = (key: string) =>
    Promise.resolve(key === 'file:read' ? answer : name === null ? null : { name, token: 'token' })
  const files = createOpenFiles({ request } as unknown as Pick<Host, 'request'>, {
    useFiles: async (read) => void used.push(read),
  })
  return { files, used }
}

describe('files opened as sources', () => {
  it('makes a picture the picture and a sound the sound', async () => {
    const picture = opening('a.png', { ok: true, value: PNG })
    await picture.files.choose()
    expect(picture.used).toEqual([
      { files: { ...NONE, picture: { kind: 'image', name: 'a.png', bytes: PNG } }, refused: null },
    ])
    const sound = opening('a.wav', { ok: true, value: WAV })
    await sound.files.choose()
    expect(sound.used).toEqual([{ files: { ...NONE, sound: { name: 'a.wav', bytes: WAV } }, refused: null }])
  })

  it('changes nothing when the user changes their mind', async () => {
    const { files, used } = opening(null)
    await files.choose()
    expect(used).toEqual([])
  })

  it.each([
    [{ ok: false, reason: 'too-large' }, 'too-large'],
    [{ ok: true, value: Uint8Array.of(1, 2, 3) }, 'unknown'],
  ])('says why a file cannot be used: %j', async (answer, reason) => {
    const { files, used } = opening('x', answer)
    await files.choose()
    expect(used).toEqual([{ files: NONE, refused: { name: 'x', reason } }])
  })

  it('takes a dropped picture, and refuses a dropped sound in words', async () => {
    const { files, used } = opening(null)
    await files.dropOnPicture(new File([PNG], 'b.png'))
    await files.dropOnPicture(new File([WAV], 'b.wav'))
    expect(used).toEqual([
      { files: { ...NONE, picture: { kind: 'image', name: 'b.png', bytes: PNG } }, refused: null },
      { files: NONE, refused: { name: 'b.wav', reason: 'no-picture' } },
    ])
  })
})
