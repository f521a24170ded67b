import { calendar } from './calendar';
import { firstLoad } from './first-load';
import { libraryHttp } from './library-http';
import { librarySearch } from './library-search';

/** `npm run bench` runs all, `npm run bench NAME` one; each prints one JSON object a line. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  'library-search': librarySearch,
  'library-http': libraryHttp,
  'first-load': firstLoad,
  calendar,
};

const [asked] = process.argv.slice(2);
const chosen = asked === undefined ? Object.keys(BENCHES) : [asked];
for (const name of chosen) {
  const bench = BENCHES[name];
  if (!bench) {
    console.error(`No bench is named "${name}". There are: ${Object.keys(BENCHES).join(', ')}.`);
    process.exit(1);
  }
  await bench();
}
