/** How urgent an incident is. */
export enum IncidentPriority {
  /** At once, and the most urgent: it wakes a person. */
  P1 = 'P1',

  /** It wakes a person. */
  P2 = 'P2',

  /** Today. */
  P3 = 'P3',

  /** This week. */
  P4 = 'P4',

  /** When there is time. */
  P5 = 'P5',
}
