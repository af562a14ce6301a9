/** Codes and names of the register's types of establishment. */
export const typesOfEstablishment: ReadonlyMap<number, string> = new Map([
  [1, 'Community school'],
  [2, 'Voluntary aided school'],
  [3, 'Voluntary controlled school'],
  [5, 'Foundation school'],
  [6, 'City technology college'],
  [7, 'Community special school'],
  [8, 'Non-maintained special school'],
  [10, 'Other independent special school'],
  [11, 'Other independent school'],
  [12, 'Foundation special school'],
  [14, 'Pupil referral unit'],
  [15, 'Local authority nursery school'],
  [18, 'Further education'],
  [24, 'Secure units'],
  [25, 'Offshore schools'],
  [26, "Service children's education"],
  [27, 'Miscellaneous'],
  [28, 'Academy sponsor led'],
  [29, 'Higher education institutions'],
  [30, 'Welsh establishment'],
  [31, 'Sixth form centres'],
  [32, 'Special post 16 institution'],
  [33, 'Academy special sponsor led'],
  [34, 'Academy converter'],
  [35, 'Free schools'],
  [36, 'Free schools special'],
  [37, 'British schools overseas'],
  [38, 'Free schools alternative provision'],
  [39, 'Free schools 16 to 19'],
  [40, 'University technical college'],
  [41, 'Studio schools'],
  [42, 'Academy alternative provision converter'],
  [43, 'Academy alternative provision sponsor led'],
  [44, 'Academy special converter'],
  [45, 'Academy 16-19 converter'],
  [46, 'Academy 16 to 19 sponsor led'],
  [47, "Children's centre"],
  [48, "Children's centre linked site"],
  [49, 'Online provider'],
  [56, 'Institution funded by other government department'],
  [57, 'Academy secure 16 to 19'],
]);

export const independentTypes: ReadonlySet<number> = new Set([10, 11]);
export const childrensCentreTypes: ReadonlySet<number> = new Set([47, 48]);
/** Types that are by their nature not in England. */
export const typesElsewhere: ReadonlySet<number> = new Set([25, 30, 37]);
/** Types that cannot train early career teachers with public money, wherever they are. */
export const typesNotEligible: ReadonlySet<number> = new Set([26, 27, 29, 49, 56]);
