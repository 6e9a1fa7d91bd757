/**
 * The zone of a place as short as it can be written beside the place's id: what stands before the city
 * (`Asia/`) where the city is the id in capitals, else all of it.
 */
export function zoneHint(zone: string, id: string): string {
  const area = zone.slice(0, zone.lastIndexOf('/') + 1);
  return zoneFromHint(area, id) === zone ? area : zone;
}

/** The zone that was written so. */
export function zoneFromHint(hint: string, id: string): string {
  if (!hint.endsWith('/')) return hint;
  return hint + id.replace(/(?:^|-)./g, (start) => start.replace('-', '_').toUpperCase());
}
