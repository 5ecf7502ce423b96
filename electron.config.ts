/** The three builds and every entry point: the map of the program. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const target = { main: 'node20', renderer: 'chrome130' }

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
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      target: target.renderer,
      // The minifier of Vite 8.3 was seen to drop arguments of calls: only white space is taken away, below.
      minify: false,
      // Small files as data: addresses would be refused by the content security policy.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: 'renderer/index.html',
        output: { minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } } },
      },
    },
  },
})
