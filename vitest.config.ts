import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/support/compile-wasm.ts',
    // Vitest's own choice would leave one core of two idle.
    maxWorkers: 2,
  },
})
