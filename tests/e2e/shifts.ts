import { type Page } from '@playwright/test';

/** Adds up what moves on the page from its first paint on; `shifts` names what moved. */
export async function watchShifts(
  page: Page,
): Promise<() => Promise<{ total: number; shifts: string[] }>> {
  await page.addInitScript(() => {
    const seen: { value: number; sources: string[] }[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
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
    }).observe({ type: 'layout-shift', buffered: true });
  });
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
