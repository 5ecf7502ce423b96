/** Unit tests of the audio engine run the real WASM; `npx vitest` from a bare shell compiles it too. */
import { compileWasm } from '../../scripts/setup/wasm.mjs'

export default async function globalSetup(): Promise<void> {
  await compileWasm()
}
