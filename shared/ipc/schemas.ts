/** Payload schemas of every request: what the gate lets through. Sizes are bounded before anything is stored. */
import { z } from 'zod'
import { SHA256 } from '../assets/asset'
import { chainSchema } from '../chain/schema'
import { MEDIA_ERRORS } from '../capture/capture'
import { selfTestReportSchema } from '../selftest/report-schema'
import { settingsChangeSchema } from '../settings/settings'
import { MAX_FILE_BYTES } from '../sound-files/sound'
import type { RequestKey, Requests } from './contract'

const deviceKind = z.enum(['microphone', 'camera', 'output'])
const text = z.string().max(512)
const session = z.number().int().nonnegative()
const nothing = z.null()
/** A minute of stereo 32-bit sound at 48 kHz is 23 MB; a 4K picture as PNG stays below 64 MB. */
const MAX_ARTEFACT_BYTES = 64 * 2 ** 20

const bytesUpTo = (limit: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= limit)

export const requestSchemas: { [Key in RequestKey]: z.ZodType<Requests[Key]['payload']> } = {
  'app:start': nothing,
  'app:ready': z.strictObject({ firstPicture: z.number(), firstSound: z.number() }),
  'app:log': z.strictObject({ level: z.enum(['error', 'warn', 'info']), text: z.string().max(4096) }),
  'app:self-test-again': nothing,
  'app:open-link': z.strictObject({ link: z.enum(['privacy-microphone', 'privacy-camera', 'privacy-screen']) }),
  'window:full-screen': z.strictObject({ on: z.union([z.boolean(), z.literal('toggle')]) }),
  'settings:change': settingsChangeSchema,
  'chain:commit': chainSchema,
  'capture:open': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('microphone') }),
    z.strictObject({ kind: z.literal('camera') }),
    z.strictObject({ kind: z.literal('screen'), sourceId: text, systemAudio: z.boolean() }),
  ]),
  'capture:result': z.strictObject({
    session,
    result: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('open'), deviceId: text, label: text }),
      z.strictObject({ kind: z.literal('failed'), error: z.enum(MEDIA_ERRORS) }),
    ]),
  }),
  'capture:close': z.strictObject({ session }),
  'capture:devices': z.strictObject({
    devices: z.array(z.strictObject({ kind: deviceKind, id: text, label: text })).max(256),
  }),
  'capture:choose': z.strictObject({
    kind: deviceKind,
    device: z.strictObject({ id: text, label: text }).nullable(),
  }),
  'capture:screens': nothing,
  'file:read': z.strictObject({ token: z.string().max(64) }),
  'asset:open-dialog': z.strictObject({ purpose: z.enum(['kernel', 'source']) }),
  'asset:put': z.strictObject({ name: z.string().min(1).max(255), bytes: bytesUpTo(MAX_FILE_BYTES) }),
  'asset:get': z.strictObject({ sha256: z.string().regex(SHA256) }),
  'self-test:artefact': z.strictObject({
    name: z.enum(['input.wav', 'output.wav', 'input.png', 'output.png']),
    bytes: bytesUpTo(MAX_ARTEFACT_BYTES),
  }),
  'self-test:finished': selfTestReportSchema,
}
