/** The compiled primitives, as the worklet gets them: bytes that become a module. */
import { readFileSync } from 'node:fs'
import { wasmFile } from '../../scripts/setup/wasm.mjs'

export const wasmModule = new WebAssembly.Module(readFileSync(wasmFile))
