/** A Tuesday morning, at which the shops are open. */
export const START = Date.parse('2027-03-02T10:00:00Z');
