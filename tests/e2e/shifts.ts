import { type Page } from '@playwright/test';

/**
 * Adds up what moves on the page from its first paint on, or from when all of it was there and painted; `shifts` names
 * what moved. Below the first screen tables and lists grow as they are read.
 */
export async function watchShifts(
  page: Page,
  since: 'paint' | 'read' = 'paint',
): Promise<() => Promise<{ total: number; shifts: string[] }>> {
  await page.addInitScript((since) => {
    const seen: { value: number; sources: string[] }[] = [];
    Object.assign(globalThis, { seen });
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          value: number;
          sources: { node: Element | null }[];
        };
        seen.push({
          value,
          sources: sources.map(({ node }) => node?.textContent.slice(0, 60) ?? ''),
        });
      }
    });
    if (since === 'paint') {
      observer.observe({ type: 'layout-shift', buffered: true });
      return;
    }
    addEventListener('DOMContentLoaded', () => {
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          observer.observe({ type: 'layout-shift' });
        });
      });
    });
  }, since);
  return async () => {
    // Shifts are reported after the frame in which they happen.
    await page.waitForTimeout(150);
    const seen = await page.evaluate(
      () => (globalThis as unknown as { seen: { value: number; sources: string[] }[] }).seen,
    );
    return {
      total: seen.reduce((sum, { value }) => sum + value, 0),
      shifts: seen.flatMap(({ sources }) => sources),
    };
  };
}
