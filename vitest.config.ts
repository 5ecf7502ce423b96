import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/support/compile-wasm.ts',
    // Vitest's own choice would leave one core of two idle.
    maxWorkers: 2,
    // Its build for Node hides its names from modules; the one for browsers is taken, as in the app.
    server: { deps: { inline: ['gifenc'] } },
  },
})
