import type { IncidentResource } from '@tocsin/findings';

const IMAGE_DIGEST = 'sha256:';

function lastPart(resource: string): string {
  const image = resource.indexOf(`/${IMAGE_DIGEST}`);
  if (image > 0) {
    const name = resource.slice(0, image);
    return `${afterLast(name, '/')}@${resource.slice(image + 1, image + 1 + IMAGE_DIGEST.length + 12)}`;
  }
  if (resource.startsWith('log-group:')) return resource.slice('log-group:'.length);
  if (resource.includes('/')) return afterLast(resource, '/');
  const colon = resource.indexOf(':');
  return colon < 0 ? resource : resource.slice(colon + 1);
}

function afterLast(text: string, separator: string): string {
  return text.slice(text.lastIndexOf(separator) + 1);
}

/**
 * What people call a resource: the name at the end of its ARN, or its id as it is.
 *
 * @example resourceName({ type: 'AwsEc2Instance', id: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc' }) // 'i-0abc'
 */
export function resourceName(resource: Pick<IncidentResource, 'type' | 'id'>): string {
  const { id } = resource;
  const parts = id.split(':', 5);
  if (parts[0] === 'arn' && parts.length === 5) {
    const name = lastPart(id.slice(parts.join(':').length + 1));
    return name === '' ? id : name;
  }
  // Source: ASFF `Resources[].Id` of account-wide findings is `AWS::::Account:<account id>`.
  if (id.startsWith('AWS::::Account:')) return `account ${id.slice('AWS::::Account:'.length)}`;
  if (id.startsWith('AWS::')) return afterLast(id, ':') || id;
  return id;
}
