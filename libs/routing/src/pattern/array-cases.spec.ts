import { compileEventPattern } from '../index.js';

type Case = readonly [pattern: string, event: string, match: boolean];

/** Each group names where the behaviour is documented; what is not was observed on aws/event-ruler 2.0.1. */
const groups: Readonly<Record<string, readonly Case[]>> = {
  'Values: EventBridge user guide, "Event patterns: arrays": any value of the pattern equals any of the event':
    [
      ['{"a":["x"]}', '{"a":["x"]}', true],
      ['{"a":["x"]}', '{"a":["y","x"]}', true],
      ['{"a":["x"]}', '{"a":["y","z"]}', false],
      ['{"a":["x","y"]}', '{"a":["z","y"]}', true],
      ['{"a":["x","y"]}', '{"a":["z"]}', false],
      ['{"a":["x"]}', '{"a":[]}', false],
      ['{"a":[1]}', '{"a":[2,1]}', true],
      ['{"a":[1]}', '{"a":["1"]}', false],
      ['{"a":["1"]}', '{"a":[1]}', false],
      ['{"a":[1]}', '{"a":[1.0]}', true],
      ['{"a":[300]}', '{"a":[3.0e2]}', true],
      ['{"a":[true]}', '{"a":[false,true]}', true],
      ['{"a":[true]}', '{"a":["true"]}', false],
      ['{"a":[null]}', '{"a":["x",null]}', true],
      ['{"a":[null]}', '{"a":[]}', false],
      ['{"a":[""]}', '{"a":[null,""]}', true],
      ['{"a":["😀"]}', '{"a":["x","😀"]}', true],
    ],
  'Operators: EventBridge user guide, "Comparison operators": one value that meets them is enough': [
    ['{"a":[{"prefix":"x"}]}', '{"a":["y","xy"]}', true],
    ['{"a":[{"suffix":"x"}]}', '{"a":["xy","yx"]}', true],
    ['{"a":[{"prefix":"x"}]}', '{"a":[1,null,true]}', false],
    ['{"a":[{"equals-ignore-case":"x"}]}', '{"a":["y","X"]}', true],
    ['{"a":[{"wildcard":"x*z"}]}', '{"a":["xy","xyz"]}', true],
    ['{"a":[{"wildcard":"x*z"}]}', '{"a":["x","z"]}', false],
    ['{"a":[{"numeric":[">",0,"<",5]}]}', '{"a":[9,3]}', true],
    ['{"a":[{"numeric":[">",0,"<",5]}]}', '{"a":[-1,9]}', false],
    ['{"a":[{"numeric":[">",0,"<",5]}]}', '{"a":["3"]}', false],
    ['{"a":[{"cidr":"10.0.0.0/24"}]}', '{"a":["192.0.2.1","10.0.0.9"]}', true],
    ['{"a":[{"cidr":"10.0.0.0/24"}]}', '{"a":["192.0.2.1"]}', false],
    ['{"a":[{"anything-but":"x"}]}', '{"a":["x","y"]}', true],
    ['{"a":[{"anything-but":"x"}]}', '{"a":["x"]}', false],
    ['{"a":[{"anything-but":["x","y"]}]}', '{"a":["y","x"]}', false],
    ['{"a":[{"anything-but":["x"]}]}', '{"a":[]}', false],
    ['{"a":[{"anything-but":[1,2]}]}', '{"a":[1,"1"]}', true],
    ['{"a":[{"anything-but":{"prefix":"x"}}]}', '{"a":["xy","xz"]}', false],
    ['{"a":[{"anything-but":{"suffix":["x","y"]}}]}', '{"a":["ax","ay","az"]}', true],
    ['{"a":[{"anything-but":{"wildcard":"*x*"}}]}', '{"a":["axb",null]}', true],
  ],
  'exists: EventBridge user guide, "Exists matching": it works on leaf nodes': [
    ['{"a":[{"exists":true}]}', '{"a":[1]}', true],
    ['{"a":[{"exists":true}]}', '{"a":[null]}', true],
    ['{"a":[{"exists":true}]}', '{"a":[]}', false],
    ['{"a":[{"exists":true}]}', '{"a":[{}]}', false],
    ['{"a":[{"exists":true}]}', '{"a":[{"b":1}]}', false],
    ['{"a":[{"exists":false}]}', '{"a":[]}', true],
    ['{"a":[{"exists":false}]}', '{"a":[{"b":1}]}', true],
    ['{"a":[{"exists":false}]}', '{"a":[null]}', false],
    ['{"a":{"b":[{"exists":false}]}}', '{"a":[]}', true],
    ['{"a":{"b":[{"exists":false}]}}', '{"a":[{},{"b":1}]}', false],
    ['{"a":{"b":[{"exists":true}]}}', '{"a":[{},{"b":1}]}', true],
    ['{"a":{"b":[{"exists":false},"x"]}}', '{"a":[{"b":"y"},{"b":"x"}]}', true],
    ['{"a":{"b":[{"exists":false},"x"]}}', '{"a":[{"b":"y"},{"c":"x"}]}', false],
  ],
  'One element meets all: aws/event-ruler, README, "JSON Array Matching"': [
    ['{"o":{"a":[1],"b":[1]}}', '{"o":[{"a":1,"b":1}]}', true],
    ['{"o":{"a":[1],"b":[1]}}', '{"o":[{"a":1},{"b":1}]}', false],
    ['{"o":{"a":[1],"b":[1]}}', '{"o":[{"a":1,"b":2},{"a":2,"b":1}]}', false],
    ['{"o":{"a":[1],"b":[1]}}', '{"o":[{"a":2,"b":2},{"a":1,"b":1}]}', true],
    ['{"o":{"a":[1],"b":[1]}}', '{"o":{"a":1,"b":1}}', true],
    ['{"o":{"a":[1],"b":[1],"c":[1]}}', '{"o":[{"a":1,"b":1},{"b":1,"c":1},{"a":1,"c":1}]}', false],
    ['{"o":{"a":[1,2],"b":[1,2]}}', '{"o":[{"a":1,"b":3},{"a":2,"b":2}]}', true],
    ['{"o":{"a":[1],"b":[{"anything-but":1}]}}', '{"o":[{"a":1,"b":1},{"a":2,"b":2}]}', false],
    ['{"o":{"a":[1],"b":[{"anything-but":1}]}}', '{"o":[{"a":1,"b":2},{"a":2,"b":1}]}', true],
    ['{"o":{"a":[1],"b":[{"exists":true}]}}', '{"o":[{"a":1},{"b":1}]}', false],
    ['{"o":{"a":[1]},"p":{"a":[1]}}', '{"o":[{"a":2},{"a":1}],"p":[{"a":1},{"a":2}]}', true],
    ['{"o":{"a":[1]},"n":[1]}', '{"o":[{"a":2},{"a":1}],"n":1}', true],
    ['{"o":{"a":[1],"t":["x"]}}', '{"o":[{"a":1,"t":["y","x"]}]}', true],
    ['{"o":{"a":[1],"t":["x"]}}', '{"o":[{"a":1,"t":["y"]},{"a":2,"t":["x"]}]}', false],
    ['{"o":{"s":["x"],"d":{"a":[1]}}}', '{"o":[{"s":"x","d":{"a":2}},{"s":"y","d":{"a":1}}]}', false],
    ['{"o":{"s":["x"],"d":{"a":[1]}}}', '{"o":[{"s":"y"},{"s":"x","d":{"a":1}}]}', true],
  ],
  'Lists in lists of objects: the same, at each level': [
    ['{"o":{"k":[1],"i":{"v":[1]}}}', '{"o":[{"k":1,"i":[{"v":2},{"v":1}]}]}', true],
    ['{"o":{"k":[1],"i":{"v":[1]}}}', '{"o":[{"k":1,"i":[{"v":2}]},{"k":2,"i":[{"v":1}]}]}', false],
    ['{"o":{"i":{"v":[1],"w":[1]}}}', '{"o":[{"i":[{"v":1},{"w":1}]}]}', false],
    ['{"o":{"i":{"v":[1],"w":[1]}}}', '{"o":[{"i":[{"v":1}]},{"i":[{"w":1}]}]}', false],
    ['{"o":{"i":{"v":[1],"w":[1]}}}', '{"o":[{"i":[{"v":1}]},{"i":[{"v":1,"w":1}]}]}', true],
    ['{"o":{"i":{"v":[1]},"j":{"v":[1]}}}', '{"o":[{"i":[{"v":1}],"j":[{"v":2},{"v":1}]}]}', true],
    ['{"o":{"i":{"v":[1]},"j":{"v":[1]}}}', '{"o":[{"i":[{"v":1}]},{"j":[{"v":1}]}]}', false],
    ['{"a":["x"]}', '{"a":[["x"]]}', true],
    ['{"a":["x"]}', '{"a":[[["y"],[["x"]]]]}', true],
    ['{"a":["x"]}', '{"a":[[],[]]}', false],
    ['{"o":{"a":[1],"b":[1]}}', '{"o":[[{"a":1,"b":1}]]}', true],
    ['{"o":{"a":[1],"b":[1]}}', '{"o":[[{"a":1},{"b":1}]]}', false],
    ['{"o":{"a":[1],"b":[1]}}', '{"o":[[{"a":1}],[{"b":1}]]}', false],
    ['{"o":{"a":[1],"b":[1]}}', '{"o":[[{"a":2,"b":2}],[{"a":1,"b":1}]]}', true],
    ['{"o":[{"exists":false}],"n":[1]}', '{"o":[[]],"n":1}', true],
  ],
  'Texts beside objects in one list: observed': [
    ['{"o":["x"]}', '{"o":[{"a":1},"x"]}', true],
    ['{"o":["x"],"o.a":[1]}', '{"o":["x",{"a":1}]}', true],
    ['{"o":["x"],"o.a":[1]}', '{"o":["x",{"a":2},{"a":1}]}', true],
    ['{"o":["x"],"o.a":[1]}', '{"o":[["x"],{"a":1}]}', false],
    ['{"o":{"a":[1]}}', '{"o":[null,true,5,{"a":1}]}', true],
    ['{"o":{"a":[1]}}', '{"o":["a",1]}', false],
    ['{"o":{"a":[1],"b":[1]}}', '{"o":["x",{"a":1},{"b":1}]}', false],
  ],
  'Absent members of elements: observed, fields are taken in the order of their paths': [
    ['{"o":{"k":[1],"z":[{"exists":false}]}}', '{"o":[{"z":1},{"k":1}]}', true],
    ['{"o":{"k":[1],"z":[{"exists":false}]}}', '{"o":[{"k":1,"z":1}]}', false],
    ['{"o":{"k":[1],"z":[{"exists":false}]}}', '{"o":[{"k":1,"z":1},{"k":1}]}', true],
    ['{"o":{"a":[{"exists":false}],"k":[1]}}', '{"o":[{"a":1},{"k":1}]}', false],
    ['{"o":{"a":[{"exists":false}],"k":[1]}}', '{"o":[{"k":1}]}', true],
    ['{"o":{"a":[1],"b":[{"exists":false},2]}}', '{"o":[{"a":1,"b":3},{"b":2}]}', false],
    ['{"o":{"a":[1],"b":[{"exists":false},2]}}', '{"o":[{"a":1},{"b":3}]}', true],
    ['{"o":{"k":[1]},"p":{"z":[{"exists":false}]}}', '{"o":[{"k":1}],"p":[{},{"z":1}]}', false],
  ],
  'Names with dots: aws/event-ruler, README: {"a.b":1} and {"a":{"b":1}} are one field': [
    ['{"o.a":[1]}', '{"o":[{"a":2},{"a":1}]}', true],
    ['{"o":{"a":[1]}}', '{"o.a":[2,1]}', true],
    ['{"o":{"a":[1],"b":[1]}}', '{"o":{"a":1},"o.b":[2,1]}', true],
    ['{"o":{"a.b":[1],"c":[1]}}', '{"o":[{"a":[{"b":1}],"c":1}]}', true],
    ['{"o":{"a.b":[1],"c":[1]}}', '{"o":[{"a":{"b":1}},{"c":1}]}', false],
  ],
  '$or: EventBridge user guide, "Or matching"; each alternative by itself': [
    ['{"o":{"k":[1],"$or":[{"a":[1]},{"b":[1]}]}}', '{"o":[{"k":1},{"b":1}]}', false],
    ['{"o":{"k":[1],"$or":[{"a":[1]},{"b":[1]}]}}', '{"o":[{"a":1},{"k":1,"b":1}]}', true],
    ['{"$or":[{"o":{"a":[1],"b":[1]}},{"o":{"c":[1]}}]}', '{"o":[{"a":1},{"b":1},{"c":1}]}', true],
    ['{"$or":[{"o":{"a":[1],"b":[1]}},{"o":{"c":[1]}}]}', '{"o":[{"a":1},{"b":1}]}', false],
    ['{"$or":[{"t":["x"]},{"t":["y"]}]}', '{"t":["z","y"]}', true],
    ['{"$or":[{"o":{"a":[{"exists":false}]}},{"n":[1]}]}', '{"o":[{"a":1}],"n":[2]}', false],
  ],
};

describe('arrays in events', () => {
  for (const [group, cases] of Object.entries(groups)) {
    // Planted fault: each field asked by itself, no element chosen (judge gives yes where it should ask). 25 go red.
    it.each(cases)(`${group}: %s of %s: %p`, (pattern, event, match) => {
      expect(compileEventPattern(JSON.parse(pattern)).matches(JSON.parse(event))).toBe(match);
    });
  }

  it('are at least 100 cases, none twice', () => {
    const texts = Object.values(groups).flatMap((cases) => cases.map(([pattern, event]) => pattern + event));
    expect(texts.length).toBeGreaterThanOrEqual(100);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
