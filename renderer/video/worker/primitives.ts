import wasmUrl from '../engine/wasm/pictures.wasm?url'

/** The SIMD engine's primitives for a memory of one thread. */
export async function compilePrimitives(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmUrl)
  return WebAssembly.compile(await response.arrayBuffer())
}
