import {
  DescribeConfigurationRecorderStatusCommand,
  type ConfigServiceClient,
} from '@aws-sdk/client-config-service';
import { asked } from '../../aws/aws-call.js';

/** Whether a recorder of AWS Config runs in this account and Region. */
export async function readRecorder(client: ConfigServiceClient): Promise<boolean> {
  const { ConfigurationRecordersStatus = [] } = await asked('DescribeConfigurationRecorderStatus', () =>
    client.send(new DescribeConfigurationRecorderStatusCommand({})),
  );
  return ConfigurationRecordersStatus.some(({ recording }) => recording === true);
}
