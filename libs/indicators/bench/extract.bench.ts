import { measure, ratio, report as figure } from '@tocsin/bench';
import { extractIOC } from 'ioc-extractor';
import { extractFromFinding, extractIndicators, type IndicatorType } from '../src/index.js';
import { publicFindings, report } from './corpus.js';

/** The types that both know. */
const types: IndicatorType[] = [
  ...([
    'ipv4-addr',
    'ipv6-addr',
    'domain-name',
    'url',
    'email-addr',
    'file',
    'vulnerability',
    'autonomous-system',
  ] as const),
  ...(['mac-addr', 'cryptocurrency-address'] as const),
];
const text = report(1_048_576);
const options = { types, maxIndicators: 1_000_000, maxLength: 10_000_000 };

const big = measure(
  {
    ours: () => extractIndicators(text, options).indicators.length,
    peer: () => Object.values(extractIOC(text)).flat().length,
  },
  { rounds: 5 },
);
figure({
  bench: 'a report of 1 MB: CPU of ioc-extractor to ours',
  value: ratio(big.peer, big.ours),
  unit: 'x',
  goal: 10,
  at: 'least',
});

const findings = publicFindings();
if (findings.length > 0) {
  const bytes = findings.reduce((sum, one) => sum + one.length, 0);
  const small = measure(
    {
      ours: () =>
        findings.reduce(
          (sum, one) => sum + extractFromFinding(JSON.parse(one), options).indicators.length,
          0,
        ),
      texts: () => findings.reduce((sum, one) => sum + extractIndicators(one, options).indicators.length, 0),
      parse: () => findings.reduce((sum, one) => sum + Object.keys(JSON.parse(one) as object).length, 0),
      peer: () => findings.reduce((sum, one) => sum + Object.values(extractIOC(one)).flat().length, 0),
    },
    { rounds: 5 },
  );
  const name = `${findings.length} public findings, ${Math.round(bytes / 1000)} KB`;
  figure({
    bench: `${name}: CPU of ioc-extractor to ours, JSON.parse included`,
    value: ratio(small.peer, small.ours),
    unit: 'x',
    goal: 10,
    at: 'least',
  });
  figure({
    bench: `${name}: CPU of ioc-extractor to ours over the same text`,
    value: ratio(small.peer, small.texts),
    unit: 'x',
    goal: 10,
    at: 'least',
  });
  figure({ bench: `${name}: ours to JSON.parse`, value: ratio(small.ours, small.parse), unit: 'x' });
}
