/** Said once after something was done to an order, by the word in the address. */
export const orderDoneLabel: Partial<Record<string, string>> = {
  agreed: 'The agreed order is saved',
  cleared: 'The agreed order is cleared. The programme’s order holds again',
};
