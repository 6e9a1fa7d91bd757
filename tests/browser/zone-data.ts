/** What devices say of zones. Each function is sent into a page as text: it knows nothing but its arguments. */

/** Has a device report a zone as its own, whatever it is in: `undefined` for none. */
export function reportZone(zone: string | undefined): void {
  const { prototype } = Intl.DateTimeFormat;
  type Tell = (this: Intl.DateTimeFormat) => Intl.ResolvedDateTimeFormatOptions;
  const tell: Tell = Reflect.get(prototype, 'resolvedOptions');
  const own = tell.call(new Intl.DateTimeFormat()).timeZone;
  prototype.resolvedOptions = new Proxy(tell, {
    apply: (_, format: Intl.DateTimeFormat) => {
      const options = tell.call(format);
      return options.timeZone === own ? { ...options, timeZone: zone } : options;
    },
  });
}

/** Has a device know one zone by rules of another time: its clocks are always so far from UTC, as `-06:00`. */
export function knowZoneAs(zone: string, offset: string): void {
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct(make, [locales, options = {}]: [string | undefined, Intl.DateTimeFormatOptions?]) {
      if (options.timeZone !== zone || options.timeZoneName) return new make(locales, options);
      const format = new make(locales, { ...options, timeZone: offset });
      const told = { ...format.resolvedOptions(), timeZone: zone };
      return Object.assign(format, { resolvedOptions: () => told });
    },
  });
}
