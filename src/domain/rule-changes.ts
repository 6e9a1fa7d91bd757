/** That the rules of zones were changed within the last years, so that a device may still have the old ones. */
export interface RuleChange {
  /** How far their clocks are ahead of UTC at an instant, in minutes. */
  readonly minutesAhead: number;
  /** What that was on the same date in earlier years, where it was something else. */
  readonly before: readonly number[];
}

const MINUTES = 60;

/** Where most such zones lie: it is not written. */
const AREA = 'America/';

/** A zone's name as it is looked up: one that is the beginning of another ends before it. */
const nameOf = (zone: string): string => `${zone.replace(AREA, '')}.`;

/**
 * Changes of rules as short as a page can hold them, in hours: `-5,-6 Wi Canada/C;8,11 Antarctica/C` says of Winnipeg and
 * Canada/Central that their clocks, which were six hours behind, are five. Of each zone stands what no other begins with.
 *
 * @param allZones the names of all zones that a device may report
 */
export function packChanges(
  changes: ReadonlyMap<string, RuleChange>,
  allZones: readonly string[],
): string {
  const names = allZones.map(nameOf);
  const beginning = (zone: string): string => {
    const name = nameOf(zone);
    const shared = names.filter((each) => each !== name).map((each) => sharedLength(each, name));
    return name.slice(0, Math.max(0, ...shared) + 1);
  };
  const groups = Map.groupBy(changes, ([, { minutesAhead, before }]) =>
    [minutesAhead, ...before].map((minutes) => minutes / MINUTES).join(),
  );
  return [...groups]
    .map(([hours, zones]) => [hours, ...zones.map(([zone]) => beginning(zone))].join(' '))
    .join(';');
}

/** What was written so of a zone. */
export function changeIn(packed: string, zone: string): RuleChange | undefined {
  for (const group of packed.split(';')) {
    const [hours = '', ...zones] = group.split(' ');
    if (!zones.some((beginning) => nameOf(zone).startsWith(beginning))) continue;
    const [minutesAhead = 0, ...before] = hours.split(',').map((each) => Number(each) * MINUTES);
    return { minutesAhead, before };
  }
  return undefined;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
