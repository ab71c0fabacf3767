/** Which criteria are read: those of Security Hub's first generation (ASFF) or of its second (OCSF). */
export type Format = 'asff' | 'ocsf';
