import { defineConfig } from 'vitest/config';

// Unit tests run in a zone that is nobody's idea of normal: whatever leans on the machine's zone fails.
process.env['TZ'] = 'Pacific/Chatham';

export default defineConfig({
  root: import.meta.dirname,
  test: {
    pool: 'forks',
    // Of files at once: one for each core, as most tests wait for builds.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['unit/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: { name: 'content', include: ['content/**/*.test.ts'], testTimeout: 180_000 },
      },
      {
        extends: true,
        test: {
          name: 'corruptions',
          include: ['corruptions/**/*.test.ts'],
          testTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: { name: 'cards', include: ['cards/**/*.test.ts'], testTimeout: 600_000 },
      },
      {
        extends: true,
        test: {
          name: 'hosting',
          include: ['hosting/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['engines/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'valid', include: ['valid/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['site/**/*.test.ts'],
          testTimeout: 30_000,
          // Files that a process tests one after the other share what it has parsed (`documentIn`).
          isolate: false,
        },
      },
    ],
  },
});
