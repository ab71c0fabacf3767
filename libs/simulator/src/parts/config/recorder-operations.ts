import { AwsError } from '../../errors.js';
import type { JsonOperation } from '../../http/json-front.js';
import { listAt } from '../../json.js';

/** Whether AWS Config records resources here; without it Security Hub's standards find next to nothing. */
export type Recorder = 'recording' | 'stopped' | 'none';

/**
 * DescribeConfigurationRecorderStatus. The recorder's name is `default`, as AWS gives it.
 *
 * Source: AWS Config API reference, DescribeConfigurationRecorderStatus.
 */
export function recorderOperations(recorder: Recorder, startedAt: Date): Record<string, JsonOperation> {
  const name = 'default';
  return {
    DescribeConfigurationRecorderStatus(input) {
      const wanted = listAt(input, 'ConfigurationRecorderNames');
      const strange = (wanted ?? []).find((each) => each !== name || recorder === 'none');
      if (strange !== undefined) {
        throw new AwsError(
          'NoSuchConfigurationRecorderException',
          `Cannot find configuration recorder with the specified name '${String(strange)}'.`,
        );
      }
      const seconds = startedAt.getTime() / 1000;
      const status = {
        name,
        recording: recorder === 'recording',
        lastStatus: 'SUCCESS',
        lastStartTime: seconds,
      };
      return { ConfigurationRecordersStatus: recorder === 'none' ? [] : [status] };
    },
  };
}
