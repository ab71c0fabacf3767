const CONTROL = /^([A-Za-z][A-Za-z0-9]{1,39})\.(\d{1,3})$/;

/**
 * Where AWS describes a control of Security Hub CSPM: `S3.8` is on the page of the S3 controls.
 *
 * Source: AWS Security Hub CSPM User Guide: one page a service, one anchor a control. Not every control was looked up.
 *
 * @returns undefined for what is not the id of a control, such as one of an older standard (`PCI.EC2.1`)
 * @example controlLink('S3.8') // 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-8'
 */
export function controlLink(controlId: string | undefined): string | undefined {
  const [, service, number] = CONTROL.exec(controlId ?? '') ?? [];
  if (service === undefined) return undefined;
  const name = service.toLowerCase();
  return `https://docs.aws.amazon.com/securityhub/latest/userguide/${name}-controls.html#${name}-${number}`;
}
