import { describe, expect, it } from 'vitest';
import { withFactWords } from '../../src/domain/facts/words';
import type { FigureFacts, StatedFacts } from '../../src/domain/facts/stated';
import { type Grounds, resolveFigures } from '../../src/domain/facts/resolve-figures';
import { resolveComparable, resolveTerritory } from '../../src/domain/facts/resolve';
import { checkDates } from '../../src/domain/facts/dates';
import { checkCitations } from '../../src/domain/facts/check-citations';
import {
  caseFigures,
  checkConflicts,
  checkSaidOnce,
  checkTotals,
  checkWavesOf,
} from '../../src/domain/facts/case';
import { type Citation, citationsInFact, citationsInProse } from '../../src/domain/citations';

const stated = (
  value: FigureFacts extends infer F ? (F extends { value: infer V } ? V : never) : never,
  sources = ['bom'],
): FigureFacts => ({
  standing: 'reported',
  unit: 'usd',
  value,
  asOf: '2023-07',
  sources,
  conflictsWith: [],
});
const derived = (
  kind: 'ratio' | 'share' | 'difference' | 'sum' | 'days',
  ...of: string[]
): FigureFacts => ({
  standing: 'derived',
  unit:
    kind === 'ratio' ? 'multiple' : kind === 'share' ? 'percent' : kind === 'days' ? 'days' : 'usd',
  derivation: { kind, of },
});
const CASE: Readonly<Record<string, FigureFacts>> = {
  'gross-worldwide': stated(400),
  'gross-domestic': stated(100),
  'gross-international': stated(300),
  budget: stated(170, ['if']),
};
const grounds = (
  figures: Readonly<Record<string, FigureFacts>>,
  more: Partial<Grounds> = {},
): Grounds => ({
  figures: { ...CASE, ...figures },
  territories: {},
  comparables: {},
  milestones: {},
  ...more,
});
const CHINA = { country: 'CN', gross: 130, grossKind: 'final', sources: ['distrita'] } as const;
const chinese = (gross: number) => ({ ...CHINA, gross, sources: [...CHINA.sources] });

describe('figures that follow from others', () => {
  it('take their number and their sources from them, however far down', () => {
    const figures = resolveFigures(
      grounds({
        multiple: derived('ratio', 'gross-worldwide', 'budget'),
        both: derived('sum', 'budget', 'spent'),
        spent: derived('sum', 'budget', 'budget'),
      }),
    );
    expect(figures.get('multiple')).toMatchObject({ amount: 400 / 170, sources: ['bom', 'if'] });
    expect(figures.get('both')?.amount).toBe(510);
  });

  it('may follow from a territory, a film or two milestones', () => {
    const figures = resolveFigures(
      grounds(
        {
          china: derived('share', 'territory:china', 'gross-worldwide'),
          film: derived('ratio', 'comparable:a.gross', 'comparable:a.budget'),
          own: derived('difference', 'comparable:own.gross', 'comparable:own.budget'),
          wait: derived('days', 'release', 'sale'),
          counted: derived('sum', 'territory:*'),
        },
        {
          territories: {
            china: chinese(130),
            france: chinese(20),
            taiwan: { country: 'TW', sources: ['a'] },
          },
          comparables: {
            a: { title: 'A', year: 2010, gross: 9, budget: 3, sources: ['x'], asOf: '2023' },
            own: { title: 'O', year: 2019, grossFigure: 'gross-worldwide', budgetFigure: 'budget' },
          },
          milestones: {
            release: { date: '2019-02-14', sources: ['a'] },
            sale: { date: '2019-03-20', sources: ['b'] },
          },
        },
      ),
    );
    expect(['china', 'film', 'own', 'wait'].map((id) => figures.get(id)?.amount)).toEqual([
      32.5, 3, 230, 34,
    ]);
    expect(figures.get('wait')?.sources).toEqual(['a', 'b']);
    expect(figures.get('counted')).toMatchObject({
      amount: 150,
      derivation: { of: ['territory:china', 'territory:france'] },
    });
  });

  it.each<[string, Grounds, RegExp]>([
    [
      'an unknown id',
      grounds({ x: derived('sum', 'budget', 'nowhere') }),
      /figures\.yml: x: found "nowhere"/,
    ],
    [
      'a circle',
      grounds({ x: derived('sum', 'y', 'y'), y: derived('sum', 'x', 'x') }),
      /x ← y ← x/,
    ],
    ['itself', grounds({ x: derived('sum', 'x', 'budget') }), /x ← x.*follow from itself/],
    [
      'an unknown territory',
      grounds({ x: derived('share', 'territory:no', 'budget') }),
      /x\.share: found "territory:no"/,
    ],
    [
      'a territory’s opening',
      grounds(
        { x: derived('share', 'territory:tw', 'budget') },
        { territories: { tw: { country: 'TW', sources: ['a'] } } },
      ),
      /with a gross/,
    ],
    [
      'an unknown film',
      grounds({ x: derived('sum', 'comparable:no.gross', 'budget') }),
      /comparable:<id>/,
    ],
    ['an unknown milestone', grounds({ x: derived('days', 'a', 'b') }), /x\.days: found "a"/],
    [
      'a milestone known to the month',
      grounds(
        { x: derived('days', 'a', 'a') },
        { milestones: { a: { date: '2019-02', sources: ['s'] } } },
      ),
      /milestones\.yml: a\.date: found "2019-02"/,
    ],
    [
      'money less a count',
      grounds({
        x: derived('difference', 'budget', 'n'),
        n: { ...stated(3), unit: 'count' },
      }),
      /usd and count/,
    ],
    [
      'a sum in another unit',
      grounds({ x: { ...derived('sum', 'budget', 'budget'), unit: 'count' } }),
      /x\.unit: found "count"; .*write unit: usd/,
    ],
    [
      'a division by nothing',
      grounds({ x: derived('ratio', 'budget', 'n'), n: stated(0) }),
      /divided by 0/,
    ],
  ])('are refused: %s', (_, wrong, refusal) => {
    expect(() => resolveFigures(wrong)).toThrow(refusal);
  });
});

describe('totals', () => {
  const figures = resolveFigures(grounds({}));
  const check = (...grosses: readonly (readonly [string, number])[]) => {
    checkTotals(
      figures,
      grosses.map(([country, gross]) =>
        resolveTerritory(country, { ...chinese(gross), country }, figures),
      ),
    );
  };

  it('may be reached by their parts, and not exceeded by a dollar', () => {
    expect(() => {
      check(['US', 100], ['CN', 200], ['FR', 100]);
    }).not.toThrow();
    expect(() => {
      check(['CN', 200], ['FR', 101]);
    }).toThrow(/CN \+ FR: found 301; .*gross-international, which is 300/);
    expect(() => {
      check(['US', 101]);
    }).toThrow(/US: found 101; .*gross-domestic/);
  });

  it('hold for the figures themselves', () => {
    const wrong = resolveFigures(grounds({ 'gross-domestic': stated(101) }));
    expect(() => {
      checkTotals(wrong, []);
    }).toThrow(/gross-domestic \+ gross-international: found 401/);
  });

  it('hold for an opening', () => {
    const china = { ...chinese(50), opening: { usd: 51 } };
    expect(() => {
      checkTotals(figures, [resolveTerritory('china', china, figures)]);
    }).toThrow(/china\.opening: found 51/);
  });
});

describe('what the case rests on', () => {
  it('is there, in dollars, as one amount', () => {
    const found = caseFigures(resolveFigures(grounds({ 'break-even-fox': stated([350, 400]) })));
    expect(found.breakEven.map(({ id }) => id)).toEqual(['break-even-fox']);
    expect(() => caseFigures(new Map())).toThrow(/gross-worldwide/);
    expect(() => caseFigures(resolveFigures(grounds({ budget: stated([1, 2]) })))).toThrow(
      /budget/,
    );
  });

  it('is said once', () => {
    const figures = resolveFigures(grounds({}));
    expect(() => {
      checkSaidOnce(figures, { us: chinese(100) });
    }).toThrow(/us\.gross: found 100; .*grossFigure: gross-domestic/);
    expect(() => {
      checkSaidOnce(figures, { us: chinese(99) });
    }).not.toThrow();
  });

  it('leads a territory or a film to a figure that is there', () => {
    const figures = resolveFigures(grounds({}));
    const us = {
      country: 'US',
      grossFigure: 'nowhere',
      grossKind: 'final' as const,
      sources: ['a'],
    };
    expect(() => resolveTerritory('us', us, figures)).toThrow(/us\.grossFigure: found "nowhere"/);
    const film = { title: 'A', year: 2019, grossFigure: 'gross-worldwide', budgetFigure: 'no' };
    expect(() => resolveComparable('a', film, figures)).toThrow(/a\.budgetFigure: found "no"/);
  });
});

describe('disputes and hours', () => {
  it('name figures that are there, and others than themselves', () => {
    const disputed = (...conflictsWith: string[]): FigureFacts =>
      ({ ...stated(1), standing: 'disputed', conflictsWith }) as FigureFacts;
    const check = (facts: FigureFacts) => () => {
      checkConflicts(resolveFigures(grounds({ x: facts })));
    };
    expect(check(disputed('budget'))).not.toThrow();
    expect(check(disputed('nowhere'))).toThrow(/x\.conflictsWith: found "nowhere"/);
    expect(check(disputed('x'))).toThrow(/another figure/);
    expect(check({ ...stated(1), conflictsWith: ['budget'] } as FigureFacts)).toThrow(/disputed/);
  });

  it('name an hour that is there', () => {
    const milestones = { a: { date: '2019', wave: 'third', sources: ['x'] } };
    expect(() => {
      checkWavesOf(milestones, ['first']);
    }).toThrow(/a\.wave: found "third"; .*first/);
    expect(() => {
      checkWavesOf(milestones, ['third']);
    }).not.toThrow();
  });
});

describe('dates', () => {
  const NOW = Date.parse('2026-11-22T12:00:00Z');
  const none: StatedFacts = {
    figures: {},
    territories: {},
    comparables: {},
    milestones: {},
    sources: {},
    corrections: {},
  };
  const source = { publisher: 'p', language: 'en' };

  it.each<[string, Partial<StatedFacts>, RegExp]>([
    [
      'a figure',
      { figures: { a: { ...stated(1), asOf: '2027' } as FigureFacts } },
      /figures\.yml: a\.asOf/,
    ],
    ['a territory', { territories: { a: { ...chinese(1), opened: '2026-11-24' } } }, /a\.opened/],
    [
      'an opening',
      { territories: { a: { ...chinese(1), opening: { usd: 1, to: '2027-01-01' } } } },
      /a\.opening\.to/,
    ],
    [
      'a film',
      {
        comparables: {
          a: { title: 'A', year: 2010, gross: 1, budget: 1, asOf: '2026-12', sources: ['s'] },
        },
      },
      /a\.asOf/,
    ],
    [
      'a milestone',
      { milestones: { a: { date: '2027', sources: ['s'] } } },
      /milestones\.yml: a\.date/,
    ],
    [
      'a milestone’s end',
      { milestones: { a: { date: '2026', end: '2027', sources: ['s'] } } },
      /a\.end/,
    ],
    ['a source', { sources: { a: { ...source, date: '2026-11-24' } } }, /sources\.yml: a\.date/],
    ['a correction', { corrections: { a: { date: '2026-11-24' } } }, /corrections\.yml: a\.date/],
  ])('in the future are refused: %s', (_, facts, refusal) => {
    expect(() => {
      checkDates({ ...none, ...facts }, NOW);
    }).toThrow(refusal);
  });

  it('of today pass, wherever it is today', () => {
    expect(() => {
      checkDates({ ...none, sources: { a: { ...source, date: '2026-11-23' } } }, NOW);
    }).not.toThrow();
  });
});

describe('sources', () => {
  const cite = (id: string, field: string): Citation => ({
    source: id,
    file: 'content/facts/figures.yml',
    field,
  });

  it('that are missing are refused with everything that needs them', () => {
    expect(() => {
      checkCitations(['a'], [cite('a', 'x'), cite('b', 'one.sources'), cite('b', 'two.sources')]);
    }).toThrow(
      /one\.sources: found "b"; .*figures\.yml one\.sources, content\/facts\/figures\.yml two\.sources/,
    );
  });

  it('that nothing needs are refused', () => {
    expect(() => {
      checkCitations(['a', 'b'], [cite('a', 'x')]);
    }).toThrow(/sources\.yml: b: .*nothing the site says/);
  });

  it('are found in facts, however deep, and in pages', () => {
    const facts = { film: { sources: ['a'], sequel: { sources: ['b', 'c'] } } };
    expect(citationsInFact(facts, 'f', '')).toEqual([
      { source: 'a', file: 'f', field: 'film.sources' },
      { source: 'b', file: 'f', field: 'film.sequel.sources' },
      { source: 'c', file: 'f', field: 'film.sequel.sources' },
    ]);
    expect(
      citationsInProse('As of <AsOf source="a" />, so. <Source id="b" /> <Fact id="c" />', 'p'),
    ).toEqual([
      { source: 'a', file: 'p', field: 'AsOf' },
      { source: 'b', file: 'p', field: 'Source' },
    ]);
  });
});

describe('words for facts', () => {
  const join = (byId: Readonly<Record<string, string>>) =>
    withFactWords(
      { file: 'en.yml', factsFile: 'facts.yml', byId },
      [{ id: 'a' }],
      'the field label',
    );

  it('stand with their fact', () => {
    expect(join({ a: 'A' })).toEqual([{ id: 'a', words: 'A' }]);
  });

  it('are missed', () => {
    expect(() => join({})).toThrow(/en\.yml: a: found nothing; .*the field label/);
  });

  it('are refused where there is no such fact', () => {
    expect(() => join({ a: 'A', b: 'B' })).toThrow(/en\.yml: b: .*facts\.yml holds no b/);
  });
});
