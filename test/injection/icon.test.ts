import { drawIcon, type IconDescription } from '../support/icons';
import { describeInjections, type Break, type Due, type Injection, type Mutable } from './harness';
import {
  cut,
  damaged,
  greyIcon,
  interlacedIcon,
  paletteIcon,
  replaced,
  sixteenBitIcon,
  withChunk,
  withDeepBits,
} from './icons';
import { body, inProperties } from './policyPlaces';

const brand = '#2a6f97';
const sound: IconDescription = {
  width: 200,
  height: 200,
  background: brand,
  logo: { color: '#f0f0f0', width: 100, height: 100 },
};

/** Puts an icon beside a connector whose brand colour is that of a sound icon; due is the icon. */
const icon =
  (bytes: Uint8Array | string, name = 'icon.png', settings?: Mutable): Break =>
  patient => {
    body(patient).at['iconBrandColor'] = brand;
    for (const file of Object.keys(patient.files)) if (/^icon\./i.test(file)) patient.files[file] = null;
    patient.files[name] = bytes;
    if (settings) patient.files['settings.json'] = JSON.stringify(settings, null, 2);
    return { file: name, pointer: '' };
  };

const drawn = (changes: Partial<IconDescription>): Break => icon(drawIcon({ ...sound, ...changes }));

/** The icon is as given, and the brand colour is at fault. */
const branded =
  (changes: Partial<IconDescription>, color = brand): Break =>
  (patient): Due | undefined => {
    drawn(changes)(patient);
    body(patient).at['iconBrandColor'] = color;
    return inProperties(patient, body(patient), ['iconBrandColor']);
  };

const good = drawIcon(sound);

const told = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] =>
  Object.entries(cases).map(([what, inject]) => ({ rule, what, inject }));
const untold = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] =>
  told(rule, cases).map(one => ({ ...one, exempt: true }));

const injections: readonly Injection[] = [
  ...told('icon-dimensions', {
    'no square': drawn({ height: 199 }),
    'too small': drawn({ width: 99, height: 99, logo: { color: '#f0f0f0', width: 50, height: 50 } }),
    'too large': drawn({ width: 231, height: 231 }),
    'far too large to be decoded': icon(withDeepBits({ width: 60_000, height: 60_000 })),
  }),
  ...untold('icon-dimensions', {
    '100 pixels': drawn({ width: 100, height: 100, logo: { color: '#f0f0f0', width: 50, height: 50 } }),
    '230 pixels': drawn({ width: 230, height: 230 }),
  }),

  ...told('icon-png', {
    'no PNG': icon('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'a GIF': icon(Buffer.from('GIF89a\0\0\0\0\0\0\0;')),
    'an empty file': icon(new Uint8Array()),
    'converted line ends': icon(replaced(good, 4, [0x0a, 0x1a, 0x0a])),
    'cut in the middle': icon(cut(good, 120)),
    'cut before its end': icon(cut(good, good.length - 6)),
    'only the signature': icon(cut(good, 8)),
    'a chunk longer than the file': icon(replaced(good, 33, [0x7f, 0xff, 0xff, 0xff])),
    'a chunk without a name': icon(replaced(good, 37, [0, 0, 0, 0])),
    'a wrong checksum': icon(damaged(good)),
    'no header': icon(withDeepBits({ header: false })),
    'an impossible depth': icon(withDeepBits({ depth: 7 })),
    'called icon.jpg': icon(good, 'icon.jpg'),
    'called icon.svg': icon('<svg/>', 'icon.svg'),
    'called icon.gif': icon(Buffer.from('GIF89a'), 'icon.gif'),
    'of another name, by the settings': icon(good, 'logo.png', { icon: 'logo.png' }),
  }),
  ...untold('icon-png', {
    'a sound icon': icon(good),
    'in capitals': icon(good, 'Icon.PNG'),
    'of 16 bits': icon(sixteenBitIcon(200, brand)),
    'of a palette': icon(paletteIcon(200, brand)),
    'in shades of grey': icon(greyIcon(200, 90)),
    interlaced: icon(interlacedIcon(200, brand)),
    'with unknown chunks': icon(withChunk(good, 'abCd', 500)),
    'an animation': icon(withChunk(good, 'acTL', 8)),
    'with bytes behind its end': icon(Buffer.concat([good, Buffer.from('behind')])),
  }),

  ...told('icon-file-size', {
    'of 1,048,576 bytes': icon(withChunk(good, 'abCd', 1_048_576 - good.length - 12)),
  }),
  ...untold('icon-file-size', {
    'of a byte less': icon(withChunk(good, 'abCd', 1_048_575 - good.length - 12)),
  }),

  ...told('icon-transparent', {
    'one pixel of the border': drawn({ corners: `${brand}fe` }),
    'the background': drawn({ background: '#2a6f9700' }),
    'a palette with transparency': icon(paletteIcon(200, brand, 0)),
    'some of the inside': drawn({ logo: { color: '#f0f0f0fe', width: 7, height: 7 } }),
    'of 16 bits': icon(sixteenBitIcon(200, brand, 0x7fff)),
    interlaced: icon(interlacedIcon(200, `${brand}80`)),
  }),
  ...untold('icon-transparent', {
    'a tenth of a percent': drawn({ logo: { color: '#f0f0f000', width: 6, height: 6 } }),
    'an alpha channel that is full': icon(good),
    'a palette whose transparency is full': icon(paletteIcon(200, brand, 255)),
  }),

  ...told('icon-background-brand', {
    'another colour': branded({}, '#c02a6f'),
    'red by nine': branded({ background: '#336f97' }),
    'blue by nine': branded({ background: '#2a6f8e' }),
    white: branded({ background: '#ffffff', logo: { color: '#000000', width: 90, height: 90 } }),
  }),
  ...untold('icon-background-brand', {
    'by eight': branded({ background: '#32678f' }),
    'in capitals': branded({}, brand.toUpperCase()),
    'in the corners only': branded({ corners: '#000000' }),
  }),

  ...told('icon-background-white', {
    white: drawn({ background: '#ffffff' }),
    'nearly white': drawn({ background: '#fdfeff' }),
    'the default colour': drawn({ background: '#007ee5' }),
    'nearly the default colour': drawn({ background: '#027ce7' }),
  }),
  ...untold('icon-background-white', {
    'nearly white by three': drawn({ background: '#fcffff' }),
    'nearly the default colour by three': drawn({ background: '#037ee5' }),
  }),

  ...told('icon-logo-padding', {
    '70 % of the width': drawn({ logo: { color: '#f0f0f0', width: 140, height: 20 } }),
    '70 % of the height': drawn({ logo: { color: '#f0f0f0', width: 20, height: 140 } }),
    'a faint logo': drawn({ logo: { color: '#436f97', width: 180, height: 180 } }),
  }),
  ...untold('icon-logo-padding', {
    'less than 70 %': drawn({ logo: { color: '#f0f0f0', width: 138, height: 138 } }),
    'a shadow like the background': drawn({ logo: { color: '#42877f', width: 180, height: 180 } }),
  }),

  ...told('icon-rounded-corners', {
    'white corners': drawn({ corners: '#ffffff' }),
    'transparent corners': drawn({ corners: '#2a6f9700' }),
    'nearly opaque corners': drawn({ corners: '#2a6f97fe' }),
    'by 25': drawn({ corners: '#2a6fb0' }),
  }),
  ...untold('icon-rounded-corners', { 'by 24': drawn({ corners: '#2a6faf' }) }),

  { rule: 'icon-forbidden-ip', profile: 'independent', inject: icon(good) },
  { rule: 'icon-forbidden-ip', profile: 'independent', what: 'in capitals', inject: icon(good, 'ICON.PNG') },
  { rule: 'icon-forbidden-ip', profile: 'independent', what: 'no picture', inject: icon('nothing') },
];

describeInjections('defects in icons', injections);
