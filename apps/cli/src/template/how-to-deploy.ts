import { CODE_BUCKET, CODE_PREFIX } from './archiving-synthesizer.js';
import type { TemplateReport } from './template-report.js';

/** Where the commands put the archives: a folder of the bucket. */
const PREFIX = 'tocsin/';

type Written = Pick<TemplateReport, 'folder' | 'capabilities'> & {
  readonly written: NonNullable<TemplateReport['written']>;
};

/**
 * Commands of the AWS CLI that upload the archives and deploy the stack, for a shell.
 *
 * Source: AWS CLI command reference, `cloudformation deploy`: a template above 51,200 bytes goes through a bucket.
 */
export function awsCommands({ folder, written, capabilities }: Written): readonly string[] {
  // A name that begins with a dash would be an option.
  const place = (file: string): string => quoted(`${folder.startsWith('-') ? './' : ''}${folder}/${file}`);
  return [
    'BUCKET=my-bucket # in the Region of the stack',
    ...written.archives.map(({ file }) => `aws s3 cp ${place(file)} "s3://$BUCKET/${PREFIX}"`),
    'aws cloudformation deploy --stack-name tocsin \\',
    `  --template-file ${place(written.template)} --s3-bucket "$BUCKET" --s3-prefix ${PREFIX.slice(0, -1)} \\`,
    `  --capabilities ${capabilities.join(' ')} \\`,
    `  --parameter-overrides ${CODE_BUCKET}="$BUCKET" ${CODE_PREFIX}=${PREFIX}`,
  ];
}

/**
 * The same for Terraform. The key of the template is its hash, so that a new template is a new address.
 *
 * Source: documentation of hashicorp/aws, aws_cloudformation_stack: `template_body` takes 51,200 bytes, `template_url` more.
 */
export function terraform({ folder, written, capabilities }: Written): readonly string[] {
  const base = folder.startsWith('/') ? folder : `\${path.module}/${folder.replace(/^\.\//, '')}`;
  return [
    'variable "bucket" {',
    '  type        = string',
    '  description = "In the Region of the stack."',
    '}',
    '',
    'locals {',
    `  tocsin          = ${hclText(base)}`,
    `  tocsin_template = "\${local.tocsin}/${written.template}"`,
    '}',
    '',
    'data "aws_s3_bucket" "code" {',
    '  bucket = var.bucket',
    '}',
    '',
    'resource "aws_s3_object" "tocsin_code" {',
    '  for_each = fileset(local.tocsin, "*.zip")',
    '  bucket   = var.bucket',
    `  key      = "${PREFIX}\${each.value}"`,
    '  source   = "${local.tocsin}/${each.value}"',
    '}',
    '',
    'resource "aws_s3_object" "tocsin_template" {',
    '  bucket = var.bucket',
    `  key    = "${PREFIX}\${filesha256(local.tocsin_template)}.json"`,
    '  source = local.tocsin_template',
    '}',
    '',
    'resource "aws_cloudformation_stack" "tocsin" {',
    '  name         = "tocsin"',
    '  template_url = "https://${data.aws_s3_bucket.code.bucket_regional_domain_name}/${aws_s3_object.tocsin_template.key}"',
    `  capabilities = [${capabilities.map(hclText).join(', ')}]`,
    '  parameters = {',
    `    ${CODE_BUCKET} = var.bucket`,
    `    ${CODE_PREFIX} = ${hclText(PREFIX)}`,
    '  }',
    '  depends_on = [aws_s3_object.tocsin_code]',
    '}',
  ];
}

/** One word of a POSIX shell. */
function quoted(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A text of HCL; `path.module` in it stays a reference, nothing else does. */
function hclText(text: string): string {
  const module = '${path.module}';
  const rest = text.startsWith(module) ? text.slice(module.length) : text;
  const escaped = JSON.stringify(rest)
    .slice(1, -1)
    .replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);
  return `"${text === rest ? '' : module}${escaped}"`;
}
