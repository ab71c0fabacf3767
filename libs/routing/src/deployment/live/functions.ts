import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { attempted, joined, type Parts } from '../collect.js';
import { readFunction } from '../parts/function.js';
import { objectAt, wantedText } from '../parts/properties.js';
import type { Reading } from '../parts/reading.js';
import { UnreadablePart } from '../unreadable.js';
import { filesLike, wantedObject } from './export-files.js';

/** The functions whose configuration is there. Source: Lambda API reference, GetFunctionConfiguration. */
export function liveFunctions(files: RawObject, reading: Reading): Parts {
  return joined(
    filesLike(files, 'function').map(([name, place, content]) =>
      attempted({ id: place, name, place, type: 'AWS::Lambda::Function' }, () => {
        const properties = wantedObject(content, place);
        const environment = objectAt(properties, 'Environment');
        if (environment !== undefined && isRawObject(memberOf(environment, 'Error'))) {
          throw new UnreadablePart('its environment could not be read: Environment.Error');
        }
        const id = reading.naming.functionIdOf(wantedText(properties, 'FunctionArn'));
        return readFunction({ id, name, place, type: 'AWS::Lambda::Function' }, properties, reading);
      }),
    ),
  );
}
