/** The compiled primitives, as the workers get them: bytes that become a module. */
import { readFileSync } from 'node:fs'
import { sharedVideoWasmFile, videoWasmFile } from '../../../scripts/setup/wasm.mjs'

export const videoModule = new WebAssembly.Module(readFileSync(videoWasmFile))
export const sharedVideoModule = new WebAssembly.Module(readFileSync(sharedVideoWasmFile))
