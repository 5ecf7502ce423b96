/** Serves the sources, isolated as the application is, so that a spec can `import('/renderer/….ts')` inside the page. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  root,
  appType: 'mpa',
  cacheDir: 'node_modules/.vite-browser-tests',
  plugins: [react()],
  worker: { format: 'es' },
  optimizeDeps: { entries: ['renderer/index.html'] },
  server: {
    hmr: false,
    fs: { allow: [root] },
    watch: null,
    headers: {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  },
})
