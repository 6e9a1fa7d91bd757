/**
 * What a calendar file breaks of its grammar (RFC 5545, 3.4 and 3.6; RFC 7986). Lenient readers take what strict ones
 * refuse, so what they read says nothing of it.
 */

/** What a component has once, may have once, and holds after its properties. `X-` properties stand anywhere. */
interface Rule {
  readonly once: readonly string[];
  readonly atMostOnce: readonly string[];
  readonly components: readonly string[];
}

const RULES: Readonly<Record<string, Rule>> = {
  VCALENDAR: {
    once: ['PRODID', 'VERSION'],
    atMostOnce: ['CALSCALE', 'METHOD', 'NAME', 'URL', 'SOURCE', 'REFRESH-INTERVAL'],
    components: ['VEVENT'],
  },
  VEVENT: {
    once: ['UID', 'DTSTAMP', 'DTSTART'],
    atMostOnce: [
      ...[
        'CLASS',
        'CREATED',
        'DESCRIPTION',
        'DTEND',
        'GEO',
        'LAST-MODIFIED',
        'LOCATION',
        'ORGANIZER',
      ],
      ...['PRIORITY', 'SEQUENCE', 'STATUS', 'SUMMARY', 'TRANSP', 'URL'],
    ],
    components: ['VALARM'],
  },
  VALARM: { once: ['ACTION', 'TRIGGER', 'DESCRIPTION'], atMostOnce: [], components: [] },
};

/** The properties that have no type of their own, so that a parameter says it. Others need none. */
const TYPED: Readonly<Record<string, string>> = {
  SOURCE: 'VALUE=URI',
  'REFRESH-INTERVAL': 'VALUE=DURATION',
};

/** Every fault, each as its line and what is wrong with it. */
export function grammarFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  if (lines.pop() !== '') faults.push('the last line does not end with CRLF');
  const open: { name: string; properties: string[]; hasComponent: boolean }[] = [];
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/.exec(line) ?? [];
    const inner = open.at(-1);
    if (name === '') faults.push(`${line}: is no property`);
    else if (name === 'BEGIN') {
      const mayStand = inner
        ? RULES[inner.name]?.components.includes(value)
        : value === 'VCALENDAR';
      if (!mayStand) faults.push(`${line}: may not stand in ${inner?.name ?? 'a file'}`);
      if (inner) inner.hasComponent = true;
      open.push({ name: value, properties: [], hasComponent: false });
    } else if (name === 'END') {
      if (inner?.name !== value) faults.push(`${line}: ends ${inner?.name ?? 'nothing'}`);
      else faults.push(...faultsInSet(value, inner.properties));
      open.pop();
    } else if (!inner) faults.push(`${line}: stands outside`);
    else {
      if (inner.hasComponent) faults.push(`${line}: comes after a component in ${inner.name}`);
      if (parameters !== (TYPED[name] ? `;${TYPED[name]}` : ''))
        faults.push(`${line}: has the parameters ${parameters || 'none'}`);
      inner.properties.push(name);
    }
  }
  for (const { name } of open) faults.push(`${name} does not end`);
  return faults;
}

function faultsInSet(component: string, properties: readonly string[]): readonly string[] {
  const { once, atMostOnce } = RULES[component] ?? { once: [], atMostOnce: [] };
  const count = (name: string): number => properties.filter((each) => each === name).length;
  return [
    ...once.filter((name) => count(name) !== 1).map((name) => `${component} has not one ${name}`),
    ...atMostOnce.filter((name) => count(name) > 1).map((name) => `${component} has two ${name}`),
    ...properties
      .filter((name) => !name.startsWith('X-') && ![...once, ...atMostOnce].includes(name))
      .map((name) => `${component} may have no ${name}`),
  ];
}
