/** Files decoded once: a context that takes a lost one's place would be silent for the tenth of a second that it takes. */
export class DecodedFiles {
  /** As long as somebody holds the bytes. */
  private readonly known = new WeakMap<Uint8Array, AudioBuffer>()

  /** At the context's rate. @throws DOMException when the bytes are no sound that Chromium decodes */
  async decode(
    context: Pick<BaseAudioContext, 'sampleRate' | 'decodeAudioData'>,
    bytes: Uint8Array,
  ): Promise<AudioBuffer> {
    const known = this.known.get(bytes)
    if (known?.sampleRate === context.sampleRate) return known
    // Decoding takes the memory away.
    const decoded = await context.decodeAudioData(Uint8Array.from(bytes).buffer)
    this.known.set(bytes, decoded)
    return decoded
  }
}
