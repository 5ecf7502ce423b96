/** Plays a short sound on a click, beside whatever the engine plays. */

export const SOUND_RATE = 48_000

let playing: AudioContext | null = null

/** Ends what still sounds and plays this once. The context is closed at the end: an idle one would keep the device awake. */
export async function hear(sound: Float32Array<ArrayBuffer>): Promise<void> {
  await playing?.close()
  const context = new AudioContext({ sampleRate: SOUND_RATE })
  playing = context
  const buffer = context.createBuffer(1, Math.max(1, sound.length), SOUND_RATE)
  buffer.copyToChannel(sound, 0)
  const source = context.createBufferSource()
  source.buffer = buffer
  source.connect(context.destination)
  source.addEventListener('ended', () => {
    if (playing === context) playing = null
    if (context.state !== 'closed') void context.close()
  })
  source.start()
}
