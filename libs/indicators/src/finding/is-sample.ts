/** Whether a finding says that it is a sample: ASFF's `Sample`, GuardDuty's `service.additionalInfo.sample`, or its words. */
export function isSample(finding: object): boolean {
  const { Sample, service, Service, ProductFields, Title, title } = finding as Readonly<
    Record<string, unknown>
  >;
  if (Sample === true) return true;
  const info =
    memberOf(service ?? Service, 'additionalInfo') ?? memberOf(service ?? Service, 'AdditionalInfo');
  if (isTrue(memberOf(info, 'sample')) || isTrue(memberOf(info, 'Sample'))) return true;
  if (saysSample(memberOf(info, 'value')) || saysSample(memberOf(info, 'Value'))) return true;
  if (isTrue(memberOf(ProductFields, 'aws/guardduty/service/additionalInfo/sample'))) return true;
  const words = Title ?? title;
  return typeof words === 'string' && /^\[SAMPLE\]|\bGeneratedFinding[A-Z]/.test(words);
}

/** Newer findings of GuardDuty hold JSON in a string there. */
function saysSample(value: unknown): boolean {
  return typeof value === 'string' && value.length < 65_536 && /"sample"\s*:\s*true/.test(value);
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
