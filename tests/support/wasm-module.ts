/** The compiled primitives, as the worklet gets them: bytes that become a module. */
import { readFileSync } from 'node:fs'
import { wasmFile } from '../../scripts/setup/wasm.mjs'

/** One that shares no memory with the others. */
export const compileModule = (): WebAssembly.Module => new WebAssembly.Module(readFileSync(wasmFile))

export const wasmModule = compileModule()
