/** The three builds and every entry point: the map of the program. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const target = { main: 'node20', renderer: 'chrome130' }

/** The minifier of Vite 8.3 was seen to drop arguments of calls: only names and white space are made shorter. */
const smaller = { compress: false, mangle: true, codegen: { removeWhitespace: true } }

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: target.main,
      externalizeDeps: false,
      lib: { entry: 'electron/main/index.ts', formats: ['cjs'], fileName: () => 'index.cjs' },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: target.main,
      externalizeDeps: false,
      lib: { entry: 'electron/preload/index.ts', formats: ['cjs'], fileName: () => 'index.cjs' },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    worker: { format: 'es', rollupOptions: { output: { minify: smaller } } },
    build: {
      outDir: 'out/renderer',
      target: target.renderer,
      minify: false,
      // Small files as data: addresses would be refused by the content security policy.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: 'renderer/index.html',
        output: { minify: smaller },
      },
    },
  },
})
