const given = [
  'Aaliyah',
  'Ambrose',
  'Anneliese',
  'Arjun',
  'Beatrix',
  'Bronwen',
  'Calliope',
  'Casper',
  'Chidi',
  'Clementine',
  'Cyprian',
  'Dagny',
  'Darius',
  'Eilidh',
  'Esme',
  'Ezra',
  'Farida',
  'Fenella',
  'Gwendolyn',
  'Hamish',
  'Hyacinth',
  'Idris',
  'Imogen',
  'Ingrid',
  'Jabari',
  'Jocasta',
  'Kavita',
  'Kit',
  'Lazlo',
  'Leocadia',
  'Ludovic',
  'Mabli',
  'Marisol',
  'Mehmet',
  'Morwenna',
  'Nadira',
  'Niamh',
  'Octavia',
  'Olu',
  'Orsino',
  'Peregrine',
  'Perpetua',
  'Quincy',
  'Rafferty',
  'Rosamund',
  'Rowan',
  'Sanjay',
  'Seraphina',
  'Sigrid',
  'Tamsin',
  'Thaddeus',
  'Thea',
  'Ulric',
  'Valentina',
  'Wilfred',
  'Xanthe',
  'Yasmin',
  'Yorick',
  'Zephyr',
  'Zofia',
];

// Compounds that nobody is called.
const first = [
  'Amber',
  'Ash',
  'Bracken',
  'Briar',
  'Clover',
  'Copper',
  'Dapple',
  'Fern',
  'Foxglove',
  'Frost',
  'Glimmer',
  'Hazel',
  'Heather',
  'Juniper',
  'Lantern',
  'Lichen',
  'Maple',
  'Marrow',
  'Moss',
  'Nettle',
  'Oat',
  'Pebble',
  'Pepper',
  'Quill',
  'Rain',
  'Russet',
  'Sorrel',
  'Tallow',
  'Thimble',
  'Thistle',
  'Willow',
];
const second = [
  'bank',
  'bright',
  'combe',
  'crest',
  'dale',
  'down',
  'fold',
  'gate',
  'grove',
  'hollow',
  'hurst',
  'lake',
  'mead',
  'moor',
  'ridge',
  'stone',
  'wick',
];

/** A different invented name for every number. */
export function inventedName(ordinal: number): string {
  const givenName = given[(ordinal * 7) % given.length] ?? 'Rowan';
  const start = first[(ordinal * 11) % first.length] ?? 'Ash';
  const end = second[(ordinal * 5 + Math.floor(ordinal / first.length)) % second.length] ?? 'dale';
  return `${givenName} ${start}${end}`;
}

/** 'Zoë O’Fern' → 'zoe.ofern'; what has no Latin letters gives the empty string. */
export function mailName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .trim()
    .replaceAll(/ +/g, '.');
}
