import sharedWasmUrl from '../engine/wasm/pictures-shared.wasm?url'
import wasmUrl from '../engine/wasm/pictures.wasm?url'

/** The SIMD engine's primitives for a memory of one thread. */
export function compilePrimitives(): Promise<WebAssembly.Module> {
  return compile(wasmUrl)
}

/** The same for a memory that threads share. */
export function compileSharedPrimitives(): Promise<WebAssembly.Module> {
  return compile(sharedWasmUrl)
}

async function compile(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url)
  return WebAssembly.compile(await response.arrayBuffer())
}
