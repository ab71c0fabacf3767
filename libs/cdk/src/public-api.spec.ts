import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const sources = globSync('**/*.ts', {
  cwd: __dirname,
  exclude: ['**/*.spec.ts', 'testing/**', 'examples/**'],
}).sort();

function read(name: string): string {
  return readFileSync(join(__dirname, name), 'utf8');
}

function declarations(name: string): ts.TranspileOutput {
  return ts.transpileDeclaration(read(name), {
    fileName: name,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, stripInternal: false },
  });
}

it.each(sources)('the declarations of %s mention no package that is compiled into this one', (name) => {
  const { diagnostics = [], outputText } = declarations(name);
  expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
  // Planted fault: TriagePolicyDocument.fromObject(policy: TriagePolicy).
  expect(outputText).not.toMatch(/@tocsin\/|zod/);
});

/** Files of properties, and how many each has more than. */
const PROPS = [
  ['security-hub-incident-response-props.ts', 10],
  ['coverage/coverage-validation-props.ts', 4],
  ['archive/security-hub-archive-props.ts', 3],
  ['hub/security-hub-enablement-props.ts', 4],
  ['hub/security-hub-region-props.ts', 2],
  ['indicators/indicator-list-document-props.ts', 2],
  ['subscriptions/incident-queue-props.ts', 6],
] as const;

function properties(name: string): readonly ts.PropertySignature[] {
  const file = ts.createSourceFile(name, read(name), ts.ScriptTarget.ES2022, true);
  return file.statements
    .filter(ts.isInterfaceDeclaration)
    .flatMap(({ members }) => members.filter(ts.isPropertySignature));
}

it.each(
  PROPS.flatMap(([file]) => properties(file)).map((property) => [property.name.getText(), property] as const),
)('the property %s is optional, read-only, plain, and says its default', (_, property) => {
  expect(property.questionToken).toBeDefined();
  expect(property.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword)).toBe(true);
  // jsii knows neither unions nor generics of our own.
  expect(property.type?.getText()).toMatch(/^[\w.]+(\[\])?$/);
  const tags = ts.getJSDocTags(property).filter(({ tagName }) => tagName.text === 'default');
  expect(tags.map(({ comment }) => ts.getTextOfJSDocComment(comment))).toEqual([
    expect.stringMatching(/^- \S/),
  ]);
});

it.each(PROPS)('%s lists its more than %d properties in alphabetical order', (file, few) => {
  const names = properties(file).map((property) => property.name.getText());
  expect(names.length).toBeGreaterThan(few);
  expect(names).toEqual([...names].sort());
});

it('has no member in PascalCase and no generic in a public type', () => {
  for (const name of sources.filter((file) =>
    /^(archive\/security-hub|automation\/|enricher\/incident|indicators\/indicator|subscriptions\/incident|sweeper\/finding|security-hub|choices|hub\/security-hub|policy\/triage|coverage\/(coverage-validation|acknowledged-part))/.test(
      file,
    ),
  )) {
    const file = ts.createSourceFile(name, read(name), ts.ScriptTarget.ES2022, true);
    for (const statement of file.statements) {
      if (!ts.isClassDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) continue;
      expect(statement.typeParameters).toBeUndefined();
      for (const member of statement.members) {
        // jsii forgets the type of such a parameter without a word.
        if (ts.isMethodDeclaration(member)) expect(member.typeParameters).toBeUndefined();
        if (member.name !== undefined) expect(member.name.getText()).toMatch(/^[a-z]/);
      }
    }
  }
});
