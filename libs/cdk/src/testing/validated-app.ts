import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack, Validations, type App } from 'aws-cdk-lib';
import { CoverageValidation } from '../coverage/coverage-validation.js';
import type { CoverageValidationProps } from '../coverage/coverage-validation-props.js';
import { SecurityHubIncidentResponse } from '../security-hub-incident-response.js';
import type { SecurityHubIncidentResponseProps } from '../security-hub-incident-response-props.js';
import { anApp, INLINE_CODE } from './synthesize.js';

export const EMAIL = { emailAddresses: ['soc@example.com'] };

export function validated(props?: CoverageValidationProps): App {
  const app = anApp();
  Validations.of(app).addPlugins(new CoverageValidation(props));
  return app;
}

export function soc(
  app: App,
  props: SecurityHubIncidentResponseProps = EMAIL,
  id = 'Soc',
): SecurityHubIncidentResponse {
  return new SecurityHubIncidentResponse(new Stack(app, id), 'Soc', {
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    ...props,
  });
}

interface Reported {
  readonly conclusion: string;
  readonly violations: readonly {
    readonly ruleName: string;
    readonly severity: string;
    readonly description: string;
    readonly suggestedFix?: string;
    readonly violatingConstructs: readonly { readonly constructPath: string }[];
  }[];
}

export function reportOf(app: App): Reported | undefined {
  const report = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')) as {
    readonly pluginReports: readonly (Reported & { readonly pluginName: string })[];
  };
  return report.pluginReports.find(({ pluginName }) => pluginName === 'Tocsin');
}

/** `outcome rule@construct` of what the report holds. */
export function violationsOf(app: App): readonly string[] {
  return (reportOf(app)?.violations ?? []).map(
    ({ severity, ruleName, violatingConstructs }) =>
      `${severity} ${ruleName}@${violatingConstructs.map(({ constructPath }) => constructPath).join()}`,
  );
}
