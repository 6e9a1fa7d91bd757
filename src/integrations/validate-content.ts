import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readAddress } from '../config/address.ts';
import { builtAtMs } from '../config/build-clock.ts';
import { LOCALES } from '../locales.ts';
// So that Node finds what the checks import, which the bundler does not load.
import '../commands/register-ts.mjs';

/** How long to wait for more changes: editors write a file in several steps. */
const SETTLED_MS = 50;

/**
 * Holds `content/` against its schemas and against itself, before anything is made of it. A build stops with everything
 * that is wrong; while somebody writes, it is shown on the console and over the page until it is right.
 */
export function validateContent(): AstroIntegration {
  return {
    name: 'validate-content',
    hooks: {
      'astro:config:setup': async ({ config, command }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { InvalidContent } = await import('../validation/faults.ts');
        const { faults, isReadable } = await validate(fileURLToPath(config.root));
        // Of what can be read, pages can be looked at while it is being put right.
        if (command === 'build' ? faults.length > 0 : !isReadable) throw new InvalidContent(faults);
      },
      'astro:server:setup': ({ server, logger }) => {
        const { root } = server.config;
        let shown: readonly string[] = [];
        let timer: NodeJS.Timeout | undefined;
        const show = (): void => {
          server.ws.send({ type: 'error', err: overlay(shown) });
        };
        const look = async (): Promise<void> => {
          const { faults } = await validate(root);
          const isMended = shown.length > 0 && faults.length === 0;
          shown = faults;
          if (isMended) {
            logger.info('content/ is in order again');
            server.ws.send({ type: 'full-reload' });
          }
          if (faults.length === 0) return;
          logger.error(['content/ is not in order:', ...faults].join('\n'));
          show();
        };
        server.watcher.on('all', (_, path) => {
          if (!path.replaceAll('\\', '/').startsWith(`${root}/content/`)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void look(), SETTLED_MS);
        });
        server.ws.on('connection', () => {
          if (shown.length > 0) show();
        });
        void look();
      },
    },
  };
}

async function validate(root: string) {
  const validation = await import('../validation/validate-content.ts');
  const { site, base } = readAddress(process.env);
  const address = site + base;
  return validation.validateContent({ root, locales: LOCALES, nowMs: builtAtMs, address });
}

/** Faults as Astro shows errors over the page. */
function overlay(faults: readonly string[]) {
  return {
    name: 'npm run check',
    title: 'content/ is not in order',
    message: faults.join('\n\n'),
    stack: '',
  };
}
