import { describe, expect, it } from 'vitest';
import { type Site } from '../site';

export function print(site: Site): void {
  describe.runIf(site.engine === 'firefox')(
    'on paper no heading stands at the end of a sheet',
    () => {
      for (const path of ['', 'when/', 'box-office/', 'film/', 'timeline/', 'message/']) {
        it(`/${path}`, async () => {
          const page = await site.visit(path);
          const headings = await page.texts(
            'h1, h2, h3, h4, figcaption, caption, th[scope=rowgroup], th[scope=colgroup]',
          );
          const sheets = await page.sheets();
          expect(sheets.length).toBeGreaterThan(0);
          const last = sheets.slice(0, -1).map((lines) => lines.at(-1) ?? '');
          // A long heading breaks into lines: its last is what would stand there.
          expect(
            last.filter((line) => headings.some((each) => line.length > 5 && each.endsWith(line))),
          ).toEqual([]);
        });
      }
    },
  );
}
