import fc from 'fast-check';
import { parseYamlTemplate, YamlError } from './yaml-template.js';

describe('a template in YAML', () => {
  it.each<[string, string, unknown]>([
    ['!Ref', '!Ref Queue', { Ref: 'Queue' }],
    ['!Condition', '!Condition IsProd', { Condition: 'IsProd' }],
    ['!GetAtt with a dot', '!GetAtt Queue.Arn', { 'Fn::GetAtt': ['Queue', 'Arn'] }],
    ['!GetAtt with dots', '!GetAtt Stack.Outputs.Url', { 'Fn::GetAtt': ['Stack', 'Outputs.Url'] }],
    ['!GetAtt of a list', '!GetAtt [Queue, Arn]', { 'Fn::GetAtt': ['Queue', 'Arn'] }],
    ['!Sub', "!Sub '${AWS::Region}-x'", { 'Fn::Sub': '${AWS::Region}-x' }],
    ['!Sub of a list', '!Sub ["${A}", { A: 1 }]', { 'Fn::Sub': ['${A}', { A: 1 }] }],
    [
      'tags in tags',
      '!If [A, !Ref B, !Ref AWS::NoValue]',
      { 'Fn::If': ['A', { Ref: 'B' }, { Ref: 'AWS::NoValue' }] },
    ],
    ['!Join', '!Join ["", [a, !Ref B]]', { 'Fn::Join': ['', ['a', { Ref: 'B' }]] }],
    [
      'a block under a tag',
      '!Select\n    - 1\n    - !Split [",", "a,b"]',
      { 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b'] }] },
    ],
    ['YAML 1.1: yes', 'yes', true],
    ['a date, which stays a text', '2012-10-17', '2012-10-17'],
    ['nothing', '', null],
    ['text of several lines', '|\n    a\n    b', 'a\nb\n'],
    ['an alias', '&a [1]\nother: *a', [1]],
  ])('reads %s', (_, yaml, value) => {
    expect(parseYamlTemplate(`it: ${yaml}`)).toMatchObject({ it: value });
  });

  it('takes every JSON as it is: JSON is YAML', () => {
    const hasMerge = (value: unknown): boolean => JSON.stringify(value).includes('"<<":');
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.boolean(), (value, pretty) => {
        fc.pre(!hasMerge(value));
        const text = JSON.stringify({ value }, undefined, pretty ? 2 : 0);
        expect(parseYamlTemplate(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  it('throws nothing but its own error, whatever the text', () => {
    const marks = fc.constantFrom(
      ...'&*!?|>-:[]{},#%@`"\'\n\t ab1'.split(''),
      '!Ref ',
      '<<: ',
      '\n  ',
      '---\n',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (pieces) => {
        try {
          parseYamlTemplate(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(YamlError);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes names as they are written', () => {
    const parsed = parseYamlTemplate('on: 1\n2012: 2\n__proto__: 3\n"quoted": 4') as object;
    expect(Object.entries(parsed)).toEqual([
      ['2012', 2],
      ['on', 1],
      ['__proto__', 3],
      ['quoted', 4],
    ]);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  });

  it.each<[string, string, RegExp]>([
    ['an unknown tag', 'a:\n  b: !Reff x', /^line 2: found the tag !Reff, allowed: !Condition, !Ref, !And/],
    ['a name twice', 'a: 1\nb: 2\na: 3', /^line 3: "a" stands there twice$/],
    ['a merge', 'a: &a { x: 1 }\nb:\n  <<: *a', /^line 3: CloudFormation takes no "<<"/],
    ['an alias of nothing', 'a: *b', /anchor|alias/i],
    ['an anchor in itself', 'a: &a [*a]', /nests deeper than 200 levels/],
    ['a list as a name', '? [a, b]\n: 1', /^line 1: a name must be a text/],
    ['two documents', 'a: 1\n---\nb: 2', /^not YAML: line 2: /],
    ['a tab', 'a:\n\tb: 1', /^not YAML: line 2: /],
    ['more than CloudFormation takes', `#${' '.repeat(1024 * 1024)}`, /^more than 1 MB of YAML/],
  ])('refuses %s', (_, yaml, message) => {
    expect(() => parseYamlTemplate(yaml)).toThrow(YamlError);
    expect(() => parseYamlTemplate(yaml)).toThrow(message);
  });

  const letters = [...'abcdefghijklmnop'];
  const bomb = letters
    .map((name, index) => {
      const before = letters[index - 1];
      return `${name}: &${name} [${Array(10)
        .fill(before === undefined ? 'x' : `*${before}`)
        .join(', ')}]`;
    })
    .join('\n');

  // Planted faults seen red: values that are not counted (it does not end); no check of the depth before the parser.
  it.each([
    ['a bomb of aliases', bomb, /more than 200000 values/],
    ['brackets', `a: ${'['.repeat(300_000)}`, /nests deeper/],
    ['braces', `a: ${'{a: '.repeat(60_000)}`, /nests deeper/],
    ['dashes', `${'- '.repeat(150_000)}a`, /nests deeper/],
    ['question marks', `${'? '.repeat(150_000)}a`, /nests deeper/],
    [
      'indents',
      Array.from({ length: 700 }, (__, index) => `${' '.repeat(index)}a:`).join('\n'),
      /nests deeper/,
    ],
  ])('refuses %s in no time', (_, yaml, message) => {
    const started = performance.now();
    expect(() => parseYamlTemplate(yaml)).toThrow(message);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('takes 300 KB, in linear time', () => {
    const lines = Array.from({ length: 8_000 }, (_, index) => `k${index}: &a${index} ${'x'.repeat(20)}`);
    const started = performance.now();
    expect(Object.keys(parseYamlTemplate(lines.join('\n')) as object)).toHaveLength(8_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
