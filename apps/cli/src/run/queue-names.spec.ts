import { findQueues } from './queue-names.js';

const ids = [
  'ParkedQueue',
  'TicketQueue',
  'TicketDeadLetterQueue',
  'UndeliveredTicketQueue',
  'UrgentQueue',
].map((construct) => `Soc${construct}0A1B2C3D`);
const resources = () => ids.map((logicalId) => ({ logicalId, physicalId: logicalId, properties: {} }));

describe('findQueues', () => {
  it('knows the queues of a stack without outputs by the ids of the construct', () => {
    expect(findQueues({ resources, outputs: () => ({}) })).toEqual({
      parked: 'SocParkedQueue0A1B2C3D',
      tickets: 'SocTicketQueue0A1B2C3D',
      deadLetters: [
        { name: 'SocTicketDeadLetterQueue0A1B2C3D', shownAs: 'SocTicketDeadLetterQueue' },
        { name: 'SocUndeliveredTicketQueue0A1B2C3D', shownAs: 'SocUndeliveredTicketQueue' },
      ],
    });
  });

  it('goes by the outputs where there are some', () => {
    const outputs = () => ({
      ParkedQueueUrl: 'http://127.0.0.1/parked',
      TicketQueueUrl: 'http://127.0.0.1/tickets',
    });
    expect(findQueues({ resources, outputs })).toMatchObject({
      parked: 'ParkedQueueUrl',
      tickets: 'TicketQueueUrl',
    });
  });
});
