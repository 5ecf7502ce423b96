/**
 * A real sound path on a machine without a sound card: PulseAudio with null sinks. What the application plays is
 * recorded from the monitor of `speakers`; a microphone is the monitor of another sink, plugged and unplugged as a module.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const command = promisify(execFile)

export const SOUND_SERVER_RATE = 48_000

export interface SoundServer {
  /** For the application's environment. */
  env: Readonly<Record<string, string>>
  /** A microphone with this name appears. */
  plug(name: string): Promise<void>
  unplug(name: string): Promise<void>
  /** Plays a WAV file into a microphone, over and over. */
  feed(name: string, wav: string): void
  /** Left channel of what the application plays, from now on. */
  record(seconds: number): Promise<Float32Array>
  close(): Promise<void>
}

export async function startSoundServer(): Promise<SoundServer> {
  const folder = await mkdtemp(join(tmpdir(), 'convolab-sound-'))
  const socket = join(folder, 'socket')
  const env = { PULSE_SERVER: `unix:${socket}`, XDG_RUNTIME_DIR: folder, PULSE_COOKIE: join(folder, 'cookie') }
  const options = { env: { ...process.env, ...env } }
  const children = new Set<ChildProcess>()
  const modules = new Map<string, string[]>()
  const start = (program: string, args: readonly string[]) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] })
    children.add(child)
    child.once('exit', () => children.delete(child))
    return child
  }
  const control = async (...args: string[]) => (await command('pactl', args, options)).stdout.trim()
  const load = (...module: string[]) => control('load-module', ...module)

  const server = start('pulseaudio', [
    '-n',
    '--daemonize=no',
    '--exit-idle-time=-1',
    '--use-pid-file=no',
    `-Lmodule-native-protocol-unix socket=${socket} auth-anonymous=1`,
  ])
  await untilAnswers(server, () => control('info'))
  await load('module-null-sink', 'sink_name=speakers', `rate=${SOUND_SERVER_RATE}`, described('Test speakers'))

  const result: SoundServer = {
    env,
    plug: async (name) => {
      const id = identifier(name)
      const sink = await load('module-null-sink', `sink_name=${id}_feed`, `rate=${SOUND_SERVER_RATE}`)
      const source = await load(
        'module-remap-source',
        `master=${id}_feed.monitor`,
        `source_name=${id}`,
        'channels=1',
        'master_channel_map=front-left',
        'channel_map=mono',
        'remix=no',
        `source_properties='device.description="${name}"'`,
      )
      modules.set(name, [source, sink])
      await control('set-default-source', id)
    },
    unplug: async (name) => {
      for (const module of modules.get(name) ?? []) await control('unload-module', module)
      modules.delete(name)
    },
    feed: (name, wav) => {
      const again = () => {
        const player = start('paplay', [`--device=${identifier(name)}_feed`, wav])
        player.once('exit', (code) => {
          if (code === 0 && modules.has(name)) again()
        })
      }
      again()
    },
    record: (seconds) => recordFrom(start('parec', recording()), seconds),
    close: async () => {
      modules.clear()
      await Promise.all([...children].map((child) => ended(child)))
      await rm(folder, { recursive: true, force: true })
    },
  }
  return result
}

function recording(): string[] {
  return ['--device=speakers.monitor', '--format=float32le', `--rate=${SOUND_SERVER_RATE}`, '--channels=2', '--raw']
}

async function recordFrom(recorder: ChildProcess, seconds: number): Promise<Float32Array> {
  const wanted = Math.ceil(seconds * SOUND_SERVER_RATE) * 8
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of recorder.stdout ?? []) {
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length >= wanted) break
  }
  await ended(recorder)
  const bytes = Buffer.concat(chunks)
  return Float32Array.from({ length: wanted / 8 }, (_, frame) => bytes.readFloatLE(frame * 8))
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** @throws Error when the server ends before it answers */
async function untilAnswers(server: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`pulseaudio ended with code ${server.exitCode}`)
    const answered = await ask().then(
      () => true,
      () => false,
    )
    if (answered) return
  }
}

function identifier(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '_')
}

function described(name: string): string {
  // The outer quotes are for the server's parser, which ends a bare value at the first space.
  return `sink_properties='device.description="${name}"'`
}
