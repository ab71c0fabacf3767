import { memberOf, type RawObject } from '../../raw-json.js';
import { attempted, joined, type Parts } from '../collect.js';
import { readChatChannel } from '../parts/destination.js';
import { wantedText } from '../parts/properties.js';
import type { Reading } from '../parts/reading.js';
import { listOf } from './export-files.js';

/** Source: AWS Chatbot API reference, SlackChannelConfiguration and TeamsChannelConfiguration. */
const CHANNELS = [
  ['slack-channels.json', 'SlackChannelConfigurations', 'AWS::Chatbot::SlackChannelConfiguration'],
  ['teams-channels.json', 'TeamChannelConfigurations', 'AWS::Chatbot::MicrosoftTeamsChannelConfiguration'],
] as const;

/** Chat channels and the topics that they show. The files may be left out. */
export function liveChatChannels(files: RawObject, reading: Reading): Parts {
  return joined(
    CHANNELS.filter(([file]) => memberOf(files, file) !== undefined).flatMap(([file, member, type]) => {
      const { entries, unread } = listOf(files, file, member);
      return [
        { unread },
        ...entries.map(({ entry, place }) =>
          attempted({ id: place, name: place, place, type }, () => {
            const id = wantedText(entry, 'ChatConfigurationArn');
            return readChatChannel({ id, name: id, place, type }, entry, reading);
          }),
        ),
      ];
    }),
  );
}
