import { SearchBox } from '~/ui/search-box';

/** The library page without anything of the library. */
export default function Home() {
  return (
    <>
      <h1 className="mb-4 text-2xl sm:text-3xl">Kawruh</h1>
      <SearchBox action="/library" label="Cari" size="large" />
      <p className="mt-8">Halo</p>
    </>
  );
}
