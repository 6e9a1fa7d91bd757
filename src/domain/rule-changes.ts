/** That the rules of zones were changed within the last years, so that a device may still have the old ones. */
export interface RuleChange {
  /** How far their clocks are ahead of UTC at an instant, in minutes. */
  readonly minutesAhead: number;
  /** What that was on the same date in earlier years, where it was something else. */
  readonly before: readonly number[];
}

const MINUTES = 60;

/** Most such zones lie here, so it is not written. */
const AREA = 'America/';

/**
 * Changes of rules as short as a page can hold them, in hours: `-5,-6 Winnipeg Canada/Central;8,11 Antarctica/Casey`
 * says that Winnipeg's clocks, which were six hours behind, are five.
 */
export function packChanges(changes: ReadonlyMap<string, RuleChange>): string {
  const groups = Map.groupBy(changes, ([, { minutesAhead, before }]) =>
    [minutesAhead, ...before].map((minutes) => minutes / MINUTES).join(),
  );
  return [...groups]
    .map(([hours, zones]) => [hours, ...zones.map(([zone]) => zone.replace(AREA, ''))].join(' '))
    .join(';');
}

/** What was written so of a zone. */
export function changeIn(packed: string, zone: string): RuleChange | undefined {
  for (const group of packed.split(';')) {
    const [hours = '', ...zones] = group.split(' ');
    if (!zones.includes(zone.replace(AREA, ''))) continue;
    const [minutesAhead = 0, ...before] = hours.split(',').map((each) => Number(each) * MINUTES);
    return { minutesAhead, before };
  }
  return undefined;
}
